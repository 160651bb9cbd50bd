/**
 * The reporters by the name that `--format` takes, each loaded when it is asked for.
 *
 * A run loads exactly one of them: the hook that prints text pays nothing for SARIF.
 */
import type { Reporter } from "./reporter.ts";

export type { Reporter } from "./reporter.ts";

const loaders: Readonly<Record<string, () => Promise<Reporter>>> = {
  text: async () => (await import("./text.ts")).text,
  json: async () => (await import("./json.ts")).json,
  sarif: async () => (await import("./sarif.ts")).sarif,
  "github-sarif": async () => (await import("./sarif.ts")).githubSarif,
  github: async () => (await import("./github.ts")).github,
  "gitlab-codequality": async () => (await import("./gitlab.ts")).gitlabCodeQuality,
  "gitlab-secrets": async () => (await import("./gitlab.ts")).gitlabSecrets,
  azure: async () => (await import("./azure.ts")).azure,
  junit: async () => (await import("./junit.ts")).junit,
  checkstyle: async () => (await import("./checkstyle.ts")).checkstyle,
};

/** Names for `--format`, the default first. */
export const reporterNames: readonly string[] = Object.keys(loaders);

/** @throws Error that lists the known names, when `name` is none of them. */
export async function loadReporter(name: string): Promise<Reporter> {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  if (load === undefined) throw new Error(`unknown format ${JSON.stringify(name)}: use one of ${reporterNames.join(", ")}`);
  return load();
}
