/** A `process` with no system behind it, for programs that were written for Node.js. */
export const process = {
  env: {},
  platform: "linux",
  argv: [] as string[],
  version: "v24.0.0",
  versions: { node: "24.0.0" },
  stdout: {},
  stderr: {},
  cwd: (): string => "/",
  emitWarning(): void {},
  on(): void {},
  nextTick: (task: () => void): void => queueMicrotask(task),
};
