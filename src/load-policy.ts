/**
 * `key-custody.json` → settings for ESLint: plain data that ESLint puts into its cache key.
 *
 * Looks in the given folder only. A missing file is an empty policy; a broken one is an error that names the place
 * and the mistake, and quotes nothing of the file.
 */
import { type Policy, PolicyError, readPolicy } from "./policy.ts";

/** What goes under `settings["key-custody"]`. */
export type PolicySettings = Readonly<Record<string, unknown>>;

/**
 * @param directory Folder of `key-custody.json`, usually `import.meta.dirname`.
 * @throws PolicyError when the file exists and is not a valid policy.
 */
export function loadPolicy(directory: string): PolicySettings {
  const fs = process.getBuiltinModule("node:fs");
  const path = `${directory}/key-custody.json`;
  const text = fs.existsSync(path) ? fs.readFileSync(path, "utf8") : "{}";
  const settings = parsePolicyText(text, path);
  checkPolicy(settings, path);
  return settings;
}

/** JSON text → settings, with the position of a syntax error and none of its text. */
export function parsePolicyText(text: string, path: string): PolicySettings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the input.
    const at = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split("\n").length;
    throw new PolicyError(`${path}${line === undefined ? "" : `:${line}`}: not valid JSON. Mend the syntax near this place.`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new PolicyError(`${path}: must hold a JSON object.`);
  return value as PolicySettings;
}

export function checkPolicy(settings: PolicySettings, path: string): Policy {
  return readPolicy(settings, path);
}
