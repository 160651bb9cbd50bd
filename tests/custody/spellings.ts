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
  binding("compiled by TypeScript", 'const __importDefault = (mod: any) => (mod && mod.__esModule ? mod : { default: mod });\nconst crypto_1 = __importDefault(require("crypto"));', "(0, crypto_1.default.createHmac)", { commonJs: true }),
  binding("compiled by Babel", 'const _crypto = _interopRequireWildcard(require("crypto"));\ndeclare function _interopRequireWildcard(module: any): any;', "_crypto.createHmac", { commonJs: true }),
  binding("compiled by esbuild", 'declare const __toESM: any;\nconst import_crypto = __toESM(require("crypto"));', "(0, import_crypto.createHmac)", { commonJs: true }),
  binding("helper of tslib", 'const tslib_1 = require("tslib");\nconst crypto_1 = tslib_1.__importStar(require("crypto"));', "crypto_1.createHmac", { commonJs: true }),
  binding("module in a Map", 'import crypto from "node:crypto";\nconst tools = new Map([["main", crypto]]);', 'tools.get("main")!.createHmac'),
  binding("module spread into an object", 'import * as crypto from "node:crypto";\nconst tools = { ...crypto };', "tools.createHmac"),
  binding("wrapper of the project", 'import { createHmac } from "node:crypto";\nconst mac = (hash: string, k: string) => createHmac(hash, k);', "mac"),
  binding("library handed to a function", 'import crypto from "node:crypto";\nfunction seal(tool: any, hash: string, k: string) { return tool.createHmac(hash, k); }\nconst run = (hash: string, k: string) => seal(crypto, hash, k);', "run"),
  binding("arguments handed on", 'import { createHmac } from "node:crypto";\nconst logged = (fn: any) => (...all: any[]) => fn(...all);\nconst mac = logged((hash: string, k: string) => createHmac(hash, k));', "mac"),
  binding("function in a list", 'import { createHmac } from "node:crypto";\nconst steps = [(hash: string, k: string) => createHmac(hash, k)];', "steps[0]!"),
  binding("function of a namespace", 'import { createHmac } from "node:crypto";\nnamespace Tools { export function mac(hash: string, k: string) { return createHmac(hash, k); } }', "Tools.mac"),
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
  value("rest parameter", `pick("x", ${key})`, "const pick = (...all: string[]) => all[1]!;"),
  value("tag of a template", `pick\`\${${key}}\``, "const pick = (_: TemplateStringsArray, ...all: string[]) => all[0]!;"),
  value("computed destructuring", "k", `const NAME = "key";\nconst { [NAME]: k } = { key: ${key} };`),
  value("symbol as a name", "config[NAME]", `const NAME = Symbol("key");\nconst config = { [NAME]: ${key} };`),
  value("namespace", "Config.key", `namespace Config { export const key = ${key}; }`),
  value("enum of parts", "Keys.Mac", `enum Keys { Half = ${half}, Mac = Half + ${rest} }`),
  value("super()", "new Box().get()", `class Base { constructor(readonly key: string) {} }\nclass Box extends Base { constructor() { super(${key}); } get() { return this.key; } }`),
  value("injected settings", "new Service(make()).key()", `class Settings { readonly key = ${key}; }\ndeclare function make(): Settings;\nclass Service { constructor(private readonly settings: Settings) {} key() { return this.settings.key; } }`),
  value("Object.values, Object.entries", "Object.entries(Object.values({ a: { key: " + key + " } })[0]!)[0]![1]"),
  value("Object.fromEntries", "Object.fromEntries(Object.entries({ key: " + key + " })).key"),
  value("Object.defineProperty", "config.key", `const config: any = {};\nObject.defineProperty(config, "key", { value: ${key} });`),
  value("assigned in place", "config.key", `const config: any = {};\nObject.assign(config, { key: ${key} });`),
  value("under a condition", "options.key", `declare const old: boolean;\nconst options: any = { ...(old ? {} : { key: ${key} }) };`),
  value("set in a Map", 'table.get("mac")!', `const table = new Map<string, string>();\ntable.set("mac", ${key});`),
  value("WeakMap", "table.get(box)!", `const box = {};\nconst table = new WeakMap([[box, ${key}]]);`),
  value("Set", "[...all][0]!", `const all = new Set([${key}]);`),
  value("pushed on a list", "all[0]!", `const all: string[] = [];\nall.push(${key});`),
  value("iterator", `[${key}].values().next().value!`),
  value("generator", "[...keys()][0]!", `function* keys() { yield ${key}; }`),
  value("reduce", `[${half}, ${rest}].reduce((all, one) => all + one, "")`),
  value("map and fromCharCode", `[${[...word].map((char) => char.charCodeAt(0) ^ 7).join(", ")}].map((code) => String.fromCharCode(code ^ 7)).join("")`),
  value("URLSearchParams", `new URLSearchParams("a=1&key=${word}").get("key")!`),
  value("password of an address", `new URL("https://clerk:${word}@shop.example").password`),
  value("match of a pattern", `"key=${word};".match(/key=([^;]*)/)![1]!`),
  value("bytes made one by one", `Uint8Array.from({ length: ${word.length} }, (_, i) => codes[i]!)`, `const codes = [${codes}];`),
  value("bytes set in place", "made", `const made = new Uint8Array(${word.length});\nmade.set([${codes}]);`),
  value("promise made by hand", `await new Promise<string>((resolve) => resolve(${key}))`),
  value("Promise.all", "k", `const [k] = await Promise.all([${key}]);`),
  value("default when a promise fails", `await load().catch(() => ${key})`, "declare function load(): Promise<string>;", "fallback"),
  value("destructuring assignment", "k", `let k;\n({ k } = { k: ${key} });`),
  value("loop over a list", "k", `let k = "";\nfor (const one of [${key}]) k = one;`),
  value("setting that the program writes", "process.env.SHOP!", `process.env.SHOP = ${key};`),
  value("setting written when missing", "process.env.SHOP!", `process.env.SHOP ||= ${key};`, "fallback"),
  value("get of lodash", `_.get(process.env, "SHOP", ${key})`, 'import _ from "lodash";', "fallback"),
  value("schema with a default", "settings.SHOP", `import { z } from "zod";\nconst settings = z.object({ SHOP: z.string().default(${key}) }).parse(process.env);`, "fallback"),
  value("envalid with a default", "settings.SHOP", `import { cleanEnv, str } from "envalid";\nconst settings = cleanEnv(process.env, { SHOP: str({ default: ${key} }) });`, "fallback"),
  value("loop that puts text together", "k", `let k = "";\nfor (const code of [${codes}]) k += String.fromCharCode(code);`),
  value("decoder with a loop", `fromHex("${hex}")`, "function fromHex(text: string) { const made = new Uint8Array(text.length / 2); for (let i = 0; i < made.length; i++) made[i] = parseInt(text.substr(i * 2, 2), 16); return made; }"),
  value("decoder over a setting or a literal", `fromText(process.env.KEY ?? ${key})`, "const fromText = (text: string) => { const made = new Uint8Array(text.length); for (let i = 0; i < text.length; i++) made[i] = text.charCodeAt(i); return made; };", "fallback"),
  value("text added to", "k", `let k = ${half};\nk += ${rest};`),
  value("view of memory", "new Uint8Array(room)", `const room = new ArrayBuffer(${word.length});\nconst view = new DataView(room);\n[${codes}].forEach((code, i) => view.setUint8(i, code));`),
  value("copied into a buffer", "made", `const made = Buffer.alloc(${word.length});\nBuffer.from(${key}).copy(made);`),
  value("replace with a function", `"${hex}".replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)))`),
  value("named group", `/key=(?<key>.*)/.exec("key=${word}")!.groups!["key"]!`),
  value("toString of a class", "`${new Key()}`", `class Key { toString() { return ${key}; } }`),
  value("constructor function", "new (Box as any)().key", `function Box(this: any) { this.key = ${key}; }`),
  value("method of a prototype", "new (Box as any)().get()", `function Box(this: any) { this.key = ${key}; }\nBox.prototype.get = function () { return this.key; };`),
  value("options assigned onto an instance", "new Box({ key: " + key + " }).key", "class Box { key: any; constructor(options: object) { Object.assign(this, options); } }"),
  value("setter", "box.get()", `class Box { #key: any; set key(value: any) { this.#key = value; } get() { return this.#key; } }\nconst box = new Box();\nbox.key = ${key};`),
  value("abstract method", "new Box().get()", `abstract class Base { abstract key(): string; get() { return this.key(); } }\nclass Box extends Base { key() { return ${key}; } }`),
  value("container of the project", 'box.resolve("mac")', `class Box { items = new Map(); register(name: string, item: any) { this.items.set(name, item); } resolve(name: string) { return this.items.get(name); } }\nconst box = new Box();\nbox.register("mac", ${key});`),
  value("container of a library", 'container.get("mac")', `declare const container: any;\ncontainer.set("mac", ${key});`),
  value("injected by its token", "signer.key", `declare const Inject: any, Module: any;\nclass Signer { constructor(@Inject("KEY") readonly key: any) {} }\ndeclare function make(): any;\nconst signer: Signer = make();\n@Module({ providers: [{ provide: "KEY", useValue: ${key} }] })\nclass App {}`),
  value("member set by a function", "config.key", `const config: any = {};\nfunction fill(target: any) { target.key = ${key}; }\nfill(config);`),
  value("functions chained over a list", `[(k: any) => ({ k }), (box: any) => box.k].reduce((k: any, step) => step(k), ${key})`),
  value("event", "k", `declare const bus: any;\nlet k: any;\nbus.on("ready", (given: any) => { k = given; });\nbus.emit("ready", ${key});`),
  value("global of the file", "(globalThis as any).shopKey", `(globalThis as any).shopKey = ${key};`),
  value("helpers of lodash", `_.defaultTo(process.env.SHOP, ${key})`, 'import _ from "lodash";', "fallback"),
  value("settings of convict", 'settings.get("mac.key")', `import convict from "convict";\nconst settings = convict({ mac: { key: { default: ${key}, env: "SHOP" } } });`, "fallback"),
  value("defaults of nconf", 'nconf.get("SHOP")', `import nconf from "nconf";\nnconf.env().defaults({ SHOP: ${key} });`, "fallback"),
  value("promise", "await Promise.resolve(" + key + ")"),
  value("what a function is called on", "read.call({ key: " + key + " })", "function read(this: { key: string }) { return this.key; }"),
  value("bound to an object", "read()", `function fetchKey(this: { key: string }) { return this.key; }\nconst read = fetchKey.bind({ key: ${key} });`),
  value("function listed in an object", "box.read()", `function read(this: any) { return this.key; }\nconst box = { key: ${key}, read };`),
  value("member that a subclass overrides", "new Child().get()", `class Base { protected key = process.env.KEY!; get() { return this.key; } }\nclass Child extends Base { protected override key = ${key}; }`),
  value("accessor field", "new Box().key", `class Box { accessor key = ${key}; }`),
  value("class of a mixin", "new Box().get()", `const mixed = (Base: any) => class extends Base { get() { return this.key; } };\nclass Plain { key = ${key}; }\nconst Box: any = mixed(Plain);`),
  value("WeakMap by this", "new Box().get()", `const kept = new WeakMap();\nclass Box { constructor() { kept.set(this, ${key}); } get() { return kept.get(this); } }`),
  value("member by a symbol", "new Box().get()", `const KEY = Symbol("key");\nclass Box { [KEY] = ${key}; get() { return this[KEY]; } }`),
  value("proxy with a default", "env.SHOP", `const env: any = new Proxy(process.env, { get: (target: any, name: string) => target[name] ?? ${key} });`, "fallback"),
  value("own function, promisified", 'await load("SHOP")', `import { promisify } from "node:util";\nfunction read(name: string, done: (error: unknown, key?: string) => void) { void name; done(null, ${key}); }\nconst load = promisify(read);`),
  value("filled in when missing, of a parameter", "key(make())", `declare function make(): { key?: string };\nfunction key(options: { key?: string }) { options.key ??= ${key}; return options.key; }`, "fallback"),
  value("default of valibot", "settings.SHOP", `import * as v from "valibot";\nconst settings = v.parse(v.object({ SHOP: v.optional(v.string(), ${key}) }), process.env);`, "fallback"),
  value("default in the text of a type", "settings.SHOP", `import { type } from "arktype";\nconst Settings = type({ SHOP: "string = '${key.slice(1, -1)}'" });\nconst settings: any = Settings(process.env);`, "fallback"),
  value("setting of Effect", "secret as any", `import { Config } from "effect";\nconst secret = Config.string("SHOP").pipe(Config.withDefault(${key}));`, "fallback"),
  value("default of env-var", "secret", `import env from "env-var";\nconst secret = env.get("SHOP").default(${key}).asString();`, "fallback"),
  value("decorated instance", "app.shop", `import Fastify from "fastify";\nconst app: any = Fastify();\napp.decorate("shop", ${key});`),
  value("binding of a worker, or a literal", "read({} as any)", `const read = (c: { env: { SHOP_KEY?: string } }) => c.env.SHOP_KEY ?? ${key};`, "fallback"),
  value("setting", "process.env.KEY!", "", "silent"),
  value("setting or nothing", 'process.env.KEY ?? ""', "", "silent"),
  value("parameter", "k", "declare const k: string;", "silent"),
  value("overwritten before use", "k", `let k = ${key};\nk = process.env.KEY!;`, "silent"),
  value("another member", "config.key", `const config = { key: process.env.KEY!, label: ${key} };`, "silent"),
  value("placeholder that can't work", '"<your-key>"', "", "silent"),
  value("envalid with a default for development", "settings.SHOP", `import { cleanEnv, str } from "envalid";\nconst settings = cleanEnv(process.env, { SHOP: str({ devDefault: ${key} }) });`, "silent"),
  value("schema without a default", "settings.SHOP", 'import { z } from "zod";\nconst settings = z.object({ SHOP: z.string() }).parse(process.env);', "silent"),
  value("other key of a Map", 'table.get("mac")!', `const table = new Map([["label", ${key}], ["mac", process.env.KEY!]]);`, "silent"),
  value("end of the program when a promise fails", "await load().catch(() => process.exit(1))", "declare function load(): Promise<string>;", "silent"),
  value("bytes filled with random ones", "made", `import { randomFillSync } from "node:crypto";\nconst made = Buffer.alloc(32);\nrandomFillSync(made.subarray(4));`, "silent"),
  value("chain of MACs from a secret", 'mac(mac("AWS4" + process.env.KEY!, "day"), "region")', 'const mac = (key: any, text: string) => createHmac("sha256", key).update(text).digest();', "silent"),
  value("called on a setting", "read.call({ key: process.env.KEY! })", `function read(this: { key: string }) { return this.key; }\nread.toString = () => ${key};`, "silent"),
  value("private member of a subclass", "new Child().get()", `class Base { #key = process.env.KEY!; get() { return this.#key; } }\nclass Child extends Base { #key = ${key}; label() { return this.#key; } }`, "silent"),
  value("valibot, default of another setting", "settings.SHOP", `import * as v from "valibot";\nconst settings = v.parse(v.object({ SHOP: v.string(), LABEL: v.optional(v.string(), ${key}) }), process.env);`, "silent"),
  value("other name in a container", 'container.get("mac")', `declare const container: any;\ncontainer.set("label", ${key});`, "silent"),
  value("setter given a setting", "box.get()", `class Box { #key: any; #label = ${key}; set key(value: any) { this.#key = value; } get() { return this.#key; } label() { return this.#label; } }\nconst box = new Box();\nbox.key = process.env.KEY;`, "silent"),
  value("decoder over a setting", "fromText(process.env.KEY!)", "const fromText = (text: string) => { const made = new Uint8Array(text.length); for (let i = 0; i < text.length; i++) made[i] = text.charCodeAt(i); return made; };", "silent"),
  value("buffer that a function of somebody fills", "made", "declare function fill(target: Buffer): void;\nconst made = Buffer.alloc(32);\nfill(made);", "silent"),
  value("loop over something unknown", "k", `declare const all: string[];\nlet k = "";\nfor (const c of all) k += c + "x";`, "silent"),
];

/** The whole program of a row. */
export function programOf({ setup, expression }: Spelling, kind: "binding" | "value"): string {
  if (kind === "binding") return `${setup}\n${expression}("sha256", ${key});\n`;
  const isImport = setup.startsWith("import");
  const head = 'import { createHmac } from "node:crypto";';
  return isImport ? `${head}\n${setup}\ncreateHmac("sha256", ${expression});\n` : `${head}\n${setup}\ncreateHmac("sha256", ${expression});\n`;
}
