/**
 * Module specifiers that open the gate, without `node:`; a trailing `/*` covers sub-paths.
 *
 * Libraries that nearly every file imports (file system, loggers, language helpers) say nothing by themselves and are left
 * out. The build puts the finished list in the place of this file, so that the gate does not carry the tables.
 */
import { libraries } from "../knowledge/libraries.ts";

export const gateSpecifiers: ReadonlySet<string> = new Set(libraries.flatMap((library) => Object.keys(library.specifiers).filter((specifier) => !library.auxiliary || specifier.endsWith("/non-secure"))));
