/**
 * Spellings of one mistake, and what the model knows of each: the table of `docs/custody-model.md`, every row a test.
 *
 * A binding row is a way to reach `createHmac`, called with the key `KEY`. A value row is a way to write a key.
 * `literal` and `fallback` are reported, `silent` is not.
 */

export type Knows = "literal" | "fallback" | "silent";

export interface Spelling {
  readonly what: string;
  /** Statements before the call. */
  readonly setup: string;
  /** For a binding row the callee, for a value row the key argument. */
  readonly expression: string;
  readonly knows: Knows;
  /** CommonJS source. */
  readonly commonJs?: true;
}

const word = ["corner", "shop"].join("-");
/** The key as written in the table. */
export const key: string = `"${word}"`;

const binding = (what: string, setup: string, expression = "createHmac", more: Partial<Spelling> = {}): Spelling => ({ what, setup, expression, knows: "literal", ...more });

export const bindings: readonly Spelling[] = [
  binding("named import", 'import { createHmac } from "node:crypto";'),
  binding("without node:", 'import { createHmac } from "crypto";'),
  binding("renamed import", 'import { createHmac as mac } from "node:crypto";', "mac"),
  binding("namespace import", 'import * as crypto from "node:crypto";', "crypto.createHmac"),
  binding("default import", 'import crypto from "node:crypto";', "crypto.createHmac"),
  binding("import equals", 'import crypto = require("node:crypto");', "crypto.createHmac"),
  binding("dynamic import", 'const { createHmac } = await import("node:crypto");'),
  binding("require", 'const crypto = require("crypto");', "crypto.createHmac", { commonJs: true }),
  binding("require, destructured and renamed", 'const { createHmac: mac } = require("crypto");', "mac", { commonJs: true }),
  binding("require in place", "", 'require("crypto").createHmac', { commonJs: true }),
  binding("createRequire", 'import { createRequire } from "node:module";\nconst load = createRequire(import.meta.url);', 'load("crypto").createHmac'),
  binding("process.getBuiltinModule", 'const { createHmac } = process.getBuiltinModule("node:crypto");'),
  binding("alias", 'import crypto from "node:crypto";\nconst c = crypto;\nconst mac = c.createHmac;', "mac"),
  binding("computed member", 'import crypto from "node:crypto";', 'crypto["create" + "Hmac"]'),
  binding("optional chain", 'import crypto from "node:crypto";', "crypto?.createHmac"),
  binding("sequence", 'import crypto from "node:crypto";', "(0, crypto.createHmac)"),
  binding("bind", 'import crypto from "node:crypto";\nconst mac = crypto.createHmac.bind(crypto);', "mac"),
  binding("field of a class", 'import crypto from "node:crypto";\nclass Box { crypto = crypto; }\nconst box = new Box();', "box.crypto.createHmac"),
  binding("either of two", 'import { createHmac, createHash } from "node:crypto";\ndeclare const old: boolean;\nconst mac = old ? createHash : createHmac;', "mac"),
  binding("wrapper of the project", 'import { createHmac } from "node:crypto";\nconst mac = (hash: string, k: string) => createHmac(hash, k);', "mac"),
  binding("shadowed by a parameter", 'import { createHmac } from "node:crypto";\nvoid createHmac;\nconst run = (createHmac: (a: string, b: string) => void) => createHmac', "run", { knows: "silent" }),
  binding("own function of that name", "function createHmac(hash: string, k: string) { return hash + k; }", "createHmac", { knows: "silent" }),
  binding("method of another library", 'import { createHmac } from "not-crypto";', "createHmac", { knows: "silent" }),
];

const value = (what: string, expression: string, setup = "", knows: Knows = "literal"): Spelling => ({ what, setup, expression, knows });
const half = `"${word.slice(0, 4)}"`;
const rest = `"${word.slice(4)}"`;
const hex = Buffer.from(word).toString("hex");
const base64 = Buffer.from(word).toString("base64");
const codes = [...word].map((char) => char.charCodeAt(0)).join(", ");

export const values: readonly Spelling[] = [
  value("literal", key),
  value("constant", "K", `const K = ${key};`),
  value("let with one assignment", "k", `let k;\nk = ${key};`),
  value("object member", "config.auth.key", `const config = { auth: { key: ${key} } };`),
  value("member written later", "options.key", `const options: { key?: string } = {};\noptions.key = ${key};`),
  value("array member", "keys[1]", `const keys = ["x", ${key}];`),
  value("enum", "Keys.Mac", `enum Keys { Mac = ${key} }`),
  value("class field", "new Box().key", `class Box { key = ${key}; }`),
  value("static field", "Box.key", `class Box { static key = ${key}; }`),
  value("private field through a method", "new Box().get()", `class Box { #key = ${key}; get() { return this.#key; } }`),
  value("constructor argument", "new Box(\"a\", " + key + ").key", "class Box { constructor(public name: string, public key: string) {} }"),
  value("getter", "box.key", `const box = { get key() { return ${key}; } };`),
  value("as const, satisfies, !", "(K satisfies string)!", `const K = ${key} as const;`),
  value("template", "`${a}${b}`", `const a = ${half}; const b = ${rest};`),
  value("concatenation", `${half} + ${rest}`),
  value("ternary", `old ? ${key} : "other"`, "declare const old: boolean;"),
  value("setting or literal", `process.env.KEY || ${key}`, "", "fallback"),
  value("setting, else literal", `process.env.KEY ?? ${key}`, "", "fallback"),
  value("a slip of the pen", `(process.env.KEY as any) | (${key} as any)`, "", "fallback"),
  value("computed setting", `process.env[name] ?? ${key}`, "declare const name: string;", "fallback"),
  value("assigned when missing", "k!", `let k = process.env.KEY;\nif (!k) k = ${key};`, "fallback"),
  value("destructuring default", "KEY", `const { KEY = ${key} } = process.env;`, "fallback"),
  value("parameter default", 'sign("x")', `const sign = (x: string, k = ${key}) => { void x; return k; };`),
  value("helper with a default", `env("KEY", ${key})`, "const env = (name: string, otherwise: string) => process.env[name] ?? otherwise;", "fallback"),
  value("default under a spread", "options.key", `declare const given: { key?: string };\nconst options = { key: ${key}, ...given };`, "fallback"),
  value("spread", "{ ...base }.key", `const base = { key: ${key} };`),
  value("Object.assign", "Object.assign({}, base).key", `const base = { key: ${key} };`),
  value("join", `[${half}, ${rest}].join("")`),
  value("split and reverse", `"${[...word].reverse().join("")}".split("").reverse().join("")`),
  value("repeat, slice", `(${key}).repeat(2).slice(0, 11)`),
  value("padEnd", `(${half}).padEnd(8, "x")`),
  value("replace", `"${word.replace("o", "0")}".replace("0", "o")`),
  value("upper case", `(${key}).toUpperCase()`),
  value("fromCharCode", `String.fromCharCode(${codes})`),
  value("Buffer from hex", `Buffer.from("${hex}", "hex")`),
  value("Buffer from base64", `Buffer.from("${base64}", "base64")`),
  value("filled buffer", 'Buffer.alloc(32, "k")'),
  value("Uint8Array.of", `Uint8Array.of(${codes})`),
  value("new Uint8Array", `new Uint8Array([${codes}])`),
  value("TextEncoder", `new TextEncoder().encode(${key})`),
  value("atob", `atob("${base64}")`),
  value("decodeURIComponent", `decodeURIComponent("${[...word].map((char) => `%${char.charCodeAt(0).toString(16)}`).join("")}")`),
  value("JSON.parse", `JSON.parse('{"k":${key}}').k`),
  value("member assigned when missing", "config.key", `const config = { key: process.env.KEY };\nconfig.key ||= ${key};`, "fallback"),
  value("JSON.parse of a setting or a literal", `JSON.parse(process.env.CONFIG || '{"k":${key}}').k`, "", "fallback"),
  value("function", "load()", `function load() { return ${key}; }`),
  value("look-up table", 'table["mac"]', `const table = { mac: ${key}, other: "x1" };`),
  value("Map", 'table.get("mac")!', `const table = new Map([["mac", ${key}]]);`),
  value("switch", 'pick("mac")', `function pick(n: string) { switch (n) { case "mac": return ${key}; default: return process.env.KEY!; } }`),
  value("hash of a literal", 'createHash("sha256").update(' + key + ").digest()", 'import { createHash } from "node:crypto";'),
  value("key derived from a literal", "scryptSync(" + key + ', "salt", 32)', 'import { scryptSync } from "node:crypto";'),
  value("KeyObject of a literal", "createSecretKey(Buffer.from(" + key + "))", 'import { createSecretKey } from "node:crypto";'),
  value("promise", "await Promise.resolve(" + key + ")"),
  value("setting", "process.env.KEY!", "", "silent"),
  value("setting or nothing", 'process.env.KEY ?? ""', "", "silent"),
  value("parameter", "k", "declare const k: string;", "silent"),
  value("overwritten before use", "k", `let k = ${key};\nk = process.env.KEY!;`, "silent"),
  value("another member", "config.key", `const config = { key: process.env.KEY!, label: ${key} };`, "silent"),
  value("placeholder that can't work", '"<your-key>"', "", "silent"),
  value("loop", "k", `let k = "";\nfor (const c of ${key}) k += c;`, "silent"),
];

/** The whole program of a row. */
export function programOf({ setup, expression }: Spelling, kind: "binding" | "value"): string {
  if (kind === "binding") return `${setup}\n${expression}("sha256", ${key});\n`;
  const isImport = setup.startsWith("import");
  const head = 'import { createHmac } from "node:crypto";';
  return isImport ? `${head}\n${setup}\ncreateHmac("sha256", ${expression});\n` : `${head}\n${setup}\ncreateHmac("sha256", ${expression});\n`;
}
