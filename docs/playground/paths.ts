/** The few functions of `node:path` that linting one text needs. Paths are absolute and have `/` between names. */
export const sep = "/";
export const delimiter = ":";

export function isAbsolute(path: string): boolean {
  return path.startsWith("/");
}

export function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function dirname(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 1));
}

export function extname(path: string): string {
  return /[^/](\.[^./]*)$/u.exec(path)?.[1] ?? "";
}

export function normalize(path: string): string {
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return `${path.startsWith("/") ? "/" : ""}${names.join("/")}`;
}

export function join(...paths: readonly string[]): string {
  return normalize(paths.filter((path) => path !== "").join("/"));
}

export function resolve(...paths: readonly string[]): string {
  return normalize(`/${paths.slice(Math.max(paths.findLastIndex(isAbsolute), 0)).join("/")}`);
}

export function relative(from: string, to: string): string {
  return resolve(to).startsWith(`${resolve(from)}/`) ? resolve(to).slice(resolve(from).length + 1) : resolve(to);
}

export default { sep, delimiter, isAbsolute, basename, dirname, extname, normalize, join, resolve, relative };
