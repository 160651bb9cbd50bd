/**
 * Module specifiers that open the gate, without `node:`; a trailing `/*` covers sub-paths.
 *
 * Libraries that nearly every file imports (file system, loggers, language helpers) say nothing by themselves and are left
 * out. The build puts the finished list in the place of this file, so that the gate does not carry the tables.
 */
import { libraries } from "../knowledge/libraries.ts";
import type { ArgumentRole, Library } from "../knowledge/schema.ts";

export const gateSpecifiers: ReadonlySet<string> = new Set(libraries.flatMap((library) => Object.keys(library.specifiers).filter((specifier) => !library.auxiliary || specifier.endsWith("/non-secure"))));

const credentialRoles: ReadonlySet<ArgumentRole> = new Set(["secret", "password", "connectionString"]);

/** Also by a name that is another library's: `@remix-run/node` has the cookies of React Router. */
function takesCredential({ rows, aliases = {} }: Library): boolean {
  if (rows.some(({ role, args = {} }) => role === "session-secret" || Object.values(args).flat().some((one) => credentialRoles.has(one)))) return true;
  const names = new Set(Object.values(aliases).map((target) => target.slice(0, target.lastIndexOf(":"))));
  return libraries.some((other) => names.has(other.name) && other.rows !== rows && takesCredential({ ...other, aliases: {} }));
}

/** Of the libraries left out, those that take credentials: beside a literal that may be one they count. */
export const clientSpecifiers: ReadonlySet<string> = new Set(libraries.flatMap((library) => (library.auxiliary && takesCredential(library) ? Object.keys(library.specifiers) : [])));
