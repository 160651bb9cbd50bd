/**
 * Module specifiers that open the gate, without `node:`; a trailing `/*` covers sub-paths.
 *
 * Libraries that nearly every file imports (file system, loggers, language helpers) say nothing by themselves and are left
 * out. The build puts the finished list in the place of this file, so that the gate does not carry the tables.
 */
import { libraries } from "../../knowledge/libraries.ts";
import type { ArgumentRole, Library } from "../../knowledge/schema.ts";

export const gateSpecifiers: ReadonlySet<string> = new Set(libraries.flatMap((library) => Object.keys(library.specifiers).filter((specifier) => !library.auxiliary || specifier.endsWith("/non-secure"))));

const credentialRoles: ReadonlySet<ArgumentRole> = new Set(["secret", "password", "connectionString"]);

function takesCredential({ rows }: Library): boolean {
  return rows.some(({ args = {} }) => Object.values(args).flat().some((role) => credentialRoles.has(role)));
}

/** Of the libraries left out, those that take credentials: beside a literal that may be one they count. */
export const clientSpecifiers: ReadonlySet<string> = new Set(libraries.flatMap((library) => (library.auxiliary && takesCredential(library) ? Object.keys(library.specifiers) : [])));
