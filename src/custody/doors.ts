/** The names through which a file gets at libraries, other globals and settings without naming them itself. */

/** Names by which a program calls its global object. */
export const globalObjects: ReadonlySet<string> = new Set(["globalThis", "window", "self", "global"]);
/** Globals through which modules are reached. */
export const doors: ReadonlySet<string> = new Set(["require", "module", ...globalObjects]);
export const settings: ReadonlySet<string> = new Set(["process", "Bun", "Deno"]);
/** Modules without rows that hand libraries on, load them or read files. */
export const carriers: RegExp = /^(?:node:)?(?:module|util|buffer|process|fs|fs\/promises|fs-extra|lodash(?:\/.*)?|@nestjs\/passport)$/u;
