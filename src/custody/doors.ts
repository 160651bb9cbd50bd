/** The names through which a file gets at libraries, other globals and settings without naming them itself. */
import { isAmbient, type SourceFile } from "./source-file.ts";
import { calledName, type Node, unwrap, writtenKey } from "./syntax.ts";

/** What lies behind the doors, as bits: functions of the language and the host; libraries and the host's cryptography; settings of the process whose names may say secret. */
export const nothing = 0;
export const platform = 1;
export const library = 2;
export const environment = 4;
export const anything: number = platform | library | environment;

/** Names by which a program calls its global object. */
export const globalObjects: ReadonlySet<string> = new Set(["globalThis", "window", "self", "global"]);
/** Globals through which modules are reached. */
export const doors: ReadonlySet<string> = new Set(["require", "module", ...globalObjects]);
export const settings: ReadonlySet<string> = new Set(["process", "Bun", "Deno"]);
/** Modules without rows that hand libraries on, load them or read files. */
export const carriers: RegExp = /^(?:node:)?(?:module|util|buffer|process|fs|fs\/promises|fs-extra|lodash(?:\/.*)?|@nestjs\/passport)$/u;

/** Every name of a setting that says secret has one of these words. */
const secretWords = ["secret", "pass", "pwd", "mnemonic", "pin", "otp", "credential", "key", "token", "seed"];
const secretPart = new RegExp(secretWords.join("|"), "iu");
const secretPartInAnyCase = secretWords.map((word) => Array.from(word, (letter) => `[${letter}${letter.toUpperCase()}]`).join("")).join("|");

export function mayNameSecret(setting: string): boolean {
  return secretPart.test(setting);
}

/**
 * A way to the settings other than to one of a harmless name: not `process.argv`, `process.env.NODE_ENV` or a method
 * `task.process()`, nor a question whether there are any: `typeof process`, `process.env && …`. A word before another one is prose, as is
 * what stands on a line that is a comment, with no brace before it: a generator and a template may begin like one. The name of the module
 * in quotes is a way.
 */
const settingDoor = new RegExp(
  String.raw`(?<!\btypeof )(?:(?<![\w$.])|(?<=\b(?:${[...globalObjects].join("|")})\??\.))(?:process|Bun|Deno|import\.meta(?!["'$\x60]))\b(?<!^[ \t]*(?:\*(?!/)|//)[^\n{]{0,100})(?! (?!as |in |instanceof |satisfies )[a-z])`
  + String.raw`(?!\.(?!env\b)[A-Za-z_$])(?!\??\.env &&)(?!\??\.env!?\??\.(?![\w$]*(?:${secretPartInAnyCase}))[A-Za-z_$])`,
  "mu",
);
const anySetting = /\benv\b/u;

/** In UTF-16 units. A shorter text is looked through as quickly, and what is not asked of it need not be asked again when it is edited. */
const worthAsking = 20_000;

/** Whether a file could hold a setting whose name says secret; a short one may. */
export function mayHoldSecretSetting(file: SourceFile): boolean {
  return file.text.length < worthAsking || (file.says(anySetting) && file.says(settingDoor));
}

/** Whether a file names the module of the settings elsewhere than where it loads it; a short one may. */
export function namesProcess(file: SourceFile): boolean {
  return file.text.length < worthAsking || file.says(processModule);
}
const processModule = /(?<!\b(?:from|import|require)[\s(]*)["'`](?:node:)?process["'`]/u;

export function isProcessModule(specifier: string): boolean {
  return specifier === "process" || specifier === "node:process";
}

export function isGlobal(node: Node & { name: string }, file: SourceFile): boolean {
  const variable = file.variableOf(node);
  return variable === undefined || isAmbient(variable);
}

/** `require`, or what `createRequire(…)` gave. */
export function isRequire(node: Node & { name: string }, file: SourceFile): boolean {
  const variable = file.variableOf(node);
  if (!variable || isAmbient(variable)) return node.name === "require";
  const declared = variable.defs.at(-1)?.node as Node | undefined;
  const made = declared?.type === "VariableDeclarator" && declared.id.type === "Identifier" && declared.init ? unwrap(declared.init) : undefined;
  return made?.type === "CallExpression" && calledName(made) === "createRequire" && file.writesOf(variable).length === 0;
}

/** `process`, `globalThis.process`, `import.meta` and their like, also imported: by the name alone. */
export function isProcess(node: Node, file: SourceFile): boolean {
  if (node.type === "MetaProperty") return true;
  if (node.type === "MemberExpression") {
    const name = writtenKey(node.property, node.computed);
    return name !== undefined && settings.has(name) && node.object.type === "Identifier" && globalObjects.has(node.object.name) && isGlobal(node.object, file);
  }
  if (node.type !== "Identifier") return false;
  const variable = file.variableOf(node);
  if (!variable || isAmbient(variable)) return settings.has(node.name);
  const bound = variable.defs.at(-1)?.node as Node | undefined;
  return (bound?.type === "ImportDefaultSpecifier" || bound?.type === "ImportNamespaceSpecifier") && bound.parent.type === "ImportDeclaration" && isProcessModule(bound.parent.source.value);
}

/** `process.argv`, `process.env.NODE_ENV`: neither the settings nor one whose name says secret. */
export function leadsToNoSecret(object: Node, name: string, file: SourceFile): boolean {
  if (isProcess(object, file)) return name !== "env";
  return object.type === "MemberExpression" && writtenKey(object.property, object.computed) === "env" && isProcess(unwrap(object.object), file) && !mayNameSecret(name);
}
