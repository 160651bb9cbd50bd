/**
 * Programs that are written to make an analysis run away: the answer is asserted, and the work is counted in steps of the
 * evaluator, not in seconds. "Silent" means that what lies beyond the fuel is unknown; a plain misuse beside it is still
 * reported, so that hostile text cannot hide one.
 */
import * as parser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { describe, expect, it } from "vitest";
import { CustodyModel } from "../../src/custody/model.ts";
import { defaultPolicy } from "../../src/policy/policy.ts";

const linter = new Linter({ configType: "flat", cwd: "/repository" });
// The plugin's own type leaves the shape of rules open; the names are all that is needed here.
const rules: Linter.RulesRecord = Object.fromEntries(Object.keys(plugin.rules ?? {}).map((name) => [`key-custody/${name}`, "error"]));

/** Rules that report, in order, without repetition. An analysis that fails says so under the name of the first rule. */
function reported(code: string, filename = "src/app.ts"): readonly string[] {
  const messages = linter.verify(code, [{
    files: ["**"],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: filename.endsWith("x") } }, sourceType: "module" },
    plugins: { "key-custody": plugin },
    rules,
    linterOptions: { noInlineConfig: true },
  }], { filename: `/repository/${filename}` });
  for (const { fatal, message } of messages) if (fatal) throw new Error(message);
  return [...new Set(messages.map(({ ruleId }) => ruleId?.replace("key-custody/", "") ?? "none"))].sort();
}

/** Steps of the evaluator for everything that the facts about calls ask. */
function steps(code: string): number {
  const path = "/repository/src/app.ts";
  const { ast, scopeManager } = parser.parseForESLint(code, { filePath: path, sourceType: "module", range: true, loc: true });
  const model = new CustodyModel({ ast, text: code, path, scopeManager, policy: defaultPolicy, host: undefined, parse: () => undefined });
  for (const use of model.allUses) for (const argument of use.arguments) void argument.origin;
  return model.evaluator.steps;
}

const head = 'import { createHmac } from "node:crypto";\n';
const mac = (key: string): string => `${head}export const mac = createHmac("sha256", ${key});\n`;
const times = (count: number, make: (index: number) => string, between = "\n"): string => Array.from({ length: count }, (_, index) => make(index)).join(between);

/** Where the nodes of a tree made by hand stand. */
const place = { range: [28, 31], loc: { start: { line: 1, column: 28 }, end: { line: 1, column: 31 } } };

describe("lists with holes", () => {
  it.each([
    'const list: string[] = []; list[3] = "a"; export const mac = (i: number) => createHmac("sha256", list[i]!);',
    'const list = []; for (let i = 2; i < 5; i++) list[i] = "a"; export const mac = (i: number) => createHmac("sha256", list[i]!);',
    'function fill() { const list = []; for (let i = 2; i < 5; i++) list[i] = "a"; return list; } const list = fill(); export const mac = (i: number) => createHmac("sha256", list[i]!);',
  ])("are lists: %s", (code) => {
    expect(reported(head + code)).toEqual(["no-hardcoded-key"]);
  });
});

describe("an analysis that fails", () => {
  /** A parser with a defect: it forgets what is called. */
  const forgetful: typeof parser = {
    ...parser,
    parseForESLint(code, options) {
      const parsed = parser.parseForESLint(code, options);
      for (const statement of parsed.ast.body) if (statement.type === "ExpressionStatement" && statement.expression.type === "CallExpression") Object.assign(statement.expression, { callee: undefined });
      return parsed;
    },
  };

  it("says so once, at the top, without a word of the file, and other rules go on", () => {
    const secret = ["hunter", "22!"].join("");
    const messages = linter.verify(`import { createHmac } from "node:crypto";\ncreateHmac("sha256", "${secret}");\ndebugger;\n`, [{
      files: ["**"], languageOptions: { parser: forgetful }, plugins: { "key-custody": plugin }, rules: { ...rules, "no-debugger": "error" },
    }], { filename: "/repository/src/app.ts" });
    expect(messages.map(({ ruleId, line }) => [ruleId?.startsWith("key-custody/") ? "key-custody" : ruleId, line])).toEqual([["key-custody", 1], ["no-debugger", 3]]);
    expect(messages[0]?.message).toMatch(/^key-custody failed on this file \(TypeError\), .* Please report it: https:/u);
    expect(JSON.stringify(messages)).not.toContain(secret);
  });
});

describe("hostile programs end, and say only what is certain", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["400 concatenations of constants, which is within the fuel", mac(times(400, (i) => `"${i}"`, " + ")), ["no-hardcoded-key"]],
    ["thousands of additions to one variable", `${head}let key: any = "a";\n${times(3_000, () => 'key = key + "a";')}\nexport const mac = createHmac("sha256", key);\n`, []],
    ["a chain of 5,000 constants", `${head}const k0 = "corner-shop";\n${times(5_000, (i) => `const k${i + 1} = k${i};`)}\nexport const mac = createHmac("sha256", k5000);\n`, []],
    ["thousands of writes to one variable", `${head}let key = "";\n${times(5_000, (i) => `key = other(${i});`)}\ndeclare function other(n: number): string;\nexport const mac = createHmac("sha256", key);\n`, []],
    ["two functions that call each other", `${head}function a(n: number): string { return n > 0 ? b(n - 1) : a(n); }\nfunction b(n: number): string { return a(n) + b(n); }\nexport const mac = createHmac("sha256", a(3));\n`, []],
    ["a function that calls itself twenty times", `${head}function a(): any { return [${times(20, () => "a()", ", ")}]; }\nexport const mac = createHmac("sha256", a()[0]);\n`, []],
    ["a pattern that tries everything, in a loop", `${head}let key = "";\nfor (const part of [${times(40, () => `"${"a".repeat(1_900)}"`, ", ")}]) key += part.replace(/a*a*b/gu, "");\nexport const mac = createHmac("sha256", key);\n`, []],
    ["a list that doubles in a loop", `${head}let all = ["corner", "shop"];\nfor (let i = 0; i < 60; i++) all = [...all, ...all];\nexport const mac = createHmac("sha256", all.join(""));\n`, ["no-hardcoded-key"]],
    ["a long text taken apart in a loop", `${head}let key = "";\nfor (let i = 0; i < 9_000; i++) key = "${"corner-shop".repeat(5_000)}".split("").reverse().join("").slice(0, 3) + i;\nexport const mac = createHmac("sha256", key);\n`, ["no-hardcoded-key"]],
    ["2,000 patterns that try much", `${head}${times(2_000, (i) => `const k${i} = "corner-shop${"a".repeat(1_500)}".replace(/a*b/gu, "${i}");`)}\nexport const macs = [${times(2_000, (i) => `createHmac("sha256", k${i})`, ", ")}];\n`, ["no-hardcoded-key"]],
    ["variables defined by each other", `${head}let a: any = b;\nvar b: any = a;\na = b; b = a;\nexport const mac = createHmac("sha256", a);\n`, []],
    ["a table of 20,000 members", `${head}const table: any = {\n${times(20_000, (i) => `k${i}: "value ${i}"`, ",\n")}\n};\nexport const mac = createHmac("sha256", table.k19999);\n`, ["no-hardcoded-key"]],
    ["a list of 20,000 elements", `${head}const list = [${times(20_000, (i) => `"v${i}"`, ",")}];\nexport const mac = createHmac("sha256", list[3]);\n`, []],
    ["a switch of 5,000 cases", `${head}function pick(n: number): string { switch (n) {\n${times(5_000, (i) => `case ${i}: return "key ${i}";`)}\ndefault: return ""; } }\nexport const mac = createHmac("sha256", pick(7));\n`, []],
    ["a member chain of 200", `${head}declare const root: any;\nexport const mac = createHmac("sha256", root${times(200, () => ".next", "")});\n`, []],
    ["a call chain of 200", `${head}declare const root: any;\nexport const mac = createHmac("sha256", root${times(200, () => ".next()", "")});\n`, []],
    ["spreads of spreads", `${head}const o0: any = { key: process.env.KEY };\n${times(300, (i) => `const o${i + 1}: any = { ...o${i}, ...o${i} };`)}\nexport const mac = createHmac("sha256", o300.key);\n`, []],
    ["repeat to a gigabyte", mac('"a".repeat(1e9)'), []],
    ["padding to a gigabyte", mac('"a".padEnd(1e9, "x")'), []],
    ["nested repeats", mac('"a".repeat(60000).split("").join("a".repeat(60000))'), []],
    ["a buffer of a gigabyte", mac("Buffer.alloc(1e9)"), []],
    ["an array of a billion", mac('new Array(1e9).fill("a").join("")'), []],
  ])("%s", { timeout: 60_000 }, (_, code, expected) => {
    expect(reported(code).filter((rule) => rule === "no-hardcoded-key")).toEqual(expected);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", "prototype"])("a member named %s is a member like any other", (name) => {
    expect(reported(`${head}const table: any = { other: 1 };\nexport const mac = createHmac("sha256", table.${name});\nexport const ${name === "constructor" ? "c" : "x"} = process.env.${name};\nimport * as ns from "${name}";\nns.${name}();\n`)).toEqual([]);
    expect(reported(`${head}const table: any = { ["${name}"]: "corner-shop" };\nexport const mac = createHmac("sha256", table["${name}"]);\n`)).toContain("no-hardcoded-key");
  });

  // Deeper than a parser goes before its own stack ends: the tree is put together by hand. A global needs no scopes.
  it.each<readonly [string, (inner: object) => object]>([
    ["concatenations", (left) => ({ type: "BinaryExpression", operator: "+", left, right: { type: "Literal", value: "a", ...place } })],
    ["members", (object) => ({ type: "MemberExpression", object, property: { type: "Identifier", name: "next", ...place }, computed: false, optional: false })],
    ["calls", (callee) => ({ type: "CallExpression", callee, arguments: [], optional: false })],
    ["arguments", (inner) => ({ type: "CallExpression", callee: { type: "Identifier", name: "String", ...place }, arguments: [inner], optional: false })],
    ["ternaries", (alternate) => ({ type: "ConditionalExpression", test: { type: "Identifier", name: "c", ...place }, consequent: { type: "Literal", value: "corner-shop", ...place }, alternate })],
    ["objects", (value) => ({ type: "ObjectExpression", properties: [{ type: "Property", kind: "init", key: { type: "Identifier", name: "k", ...place }, value, computed: false, shorthand: false, method: false, ...place }] })],
    ["functions", (body) => ({ type: "ArrowFunctionExpression", params: [], body, async: false, generator: false, expression: true, id: null })],
  ])("thousands of nested %s in the place of a key", (what, wrap) => {
    const levels = what === "concatenations" || what === "members" ? 10_000 : 2_000;
    const text = 'CryptoJS.HmacSHA256("text", key);';
    const { ast } = parser.parseForESLint(text, { filePath: "app.js", range: true, loc: true });
    let key: object = { type: "Literal", value: "b", ...place };
    for (let level = 0; level < levels; level++) key = { ...wrap(key), ...place };
    const [statement] = ast.body;
    if (statement?.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") throw new Error("not the call");
    statement.expression.arguments[1] = { ...key, parent: statement.expression } as TSESTree.Expression; // made above
    const model = new CustodyModel({ ast, text, path: "/repository/app.js", scopeManager: undefined, policy: defaultPolicy, host: undefined, parse: () => undefined });
    expect(model.allUses.map(({ name }) => name)).toContain("HmacSHA256()");
    // What a bounded look sees of the ternaries is a literal.
    expect(model.allUses.find(({ name }) => name === "HmacSHA256()")?.argument("key")?.origin.custody).toBe(what === "ternaries" ? "literal" : "unknown");
    expect(model.evaluator.steps).toBeLessThan(6 * levels);
  });

  it("do not hide a misuse that stands beside them", { timeout: 60_000 }, () => {
    const code = `${mac('"corner-shop"')}let noise: any = 0;\n${times(3_000, (i) => `noise = createHmac(noise, noise)(noise.k${i});`)}\n`;
    expect(reported(code)).toContain("no-hardcoded-key");
  });
});

describe("work grows with the text, not faster", () => {
  it.each<readonly [string, (size: number) => string]>([
    ["calls", (size) => `${head}declare const body: any, key: any;\n${times(400 * size, () => 'createHmac("sha256", key).update(body).digest("hex");')}`],
    ["calls of own functions", (size) => `${head}const mac = (key: any) => createHmac("sha256", key);\nconst all = (list: any) => mac(list[0]);\n${times(400 * size, (i) => `all([k${i}]);`)}`],
    ["writes and reads of one variable", (size) => `${head}let key: any;\n${times(200 * size, (i) => `key = load(${i}); createHmac("sha256", key);`)}`],
    ["members written to one object", (size) => `${head}const table: any = {};\n${times(200 * size, (i) => `table.k${i} = load(${i}); createHmac("sha256", table.k${i});`)}`],
    ["classes with fields", (size) => `${head}${times(100 * size, (i) => `class Box${i} { #key: any; constructor(key: any) { this.#key = key; } mac() { return createHmac("sha256", this.#key); } }`)}`],
    ["functions that call the next", (size) => `${head}${times(100 * size, (i) => `function f${i}(key: any): any { return createHmac("sha256", f${i + 1}(key)); }`)}\nfunction f${100 * size}(key: any) { return key; }`],
    ["promise chains", (size) => `${head}export const run = (start: any) => start${times(60 * size, (i) => `.then((value${i}: any) => { createHmac("sha256", value${i}.key); return value${i}.next; })`, "")};`],
  ])("%s: four times the text, at most six times the steps", { timeout: 60_000 }, (_, program) => {
    const once = steps(program(1));
    expect(once).toBeGreaterThan(100);
    expect(steps(program(4)) / once).toBeLessThanOrEqual(6);
  });

  it("5 MB of calls", { timeout: 120_000 }, () => {
    const line = 'other.send("some text", 12345, { a: [1, 2, 3] });';
    const code = `${mac("process.env.KEY!")}declare const other: any;\n${times(Math.ceil(5_000_000 / line.length), () => line)}`;
    expect(steps(code)).toBeLessThan(10_000);
  });
});

describe("syntax that few programs use", () => {
  const unusual: readonly (readonly [string, string, string?])[] = [
    ["decorators", `${head}function log(...args: any[]): any { return args; }\n@log() class A { @log("key") secret = "corner-shop"; constructor(@log() private readonly key: string) {} @log() mac() { return createHmac("sha256", "corner-shop"); } }\n`],
    ["accessors", `${head}class A { accessor key = "corner-shop"; static { void createHmac("sha256", "corner-shop"); } }\n`],
    ["using", `${head}async function run() { using key = open(); await using other = open(); return createHmac("sha256", "corner-shop"); }\ndeclare function open(): any;\n`],
    ["import attributes", `${head}import data from "./data.json" with { type: "json" };\nexport const mac = createHmac("sha256", "corner-shop").update(data);\n`],
    ["enums and namespaces", `${head}namespace Keys { export const enum Kind { Mac = "corner-shop" } export namespace Deep { export const x = 1; } }\nexport const mac = createHmac("sha256", "corner-shop");\ndeclare module "other" { export const y: number; }\ndeclare global { interface Window { z: 1 } }\n`],
    ["overloads, abstract members, index signatures", `${head}abstract class A { [name: string]: any; abstract key: string; abstract mac(): void; use(a: string): void; use(a: any) { createHmac("sha256", "corner-shop"); } get x(): any { return 1; } set x(value) {} }\n`],
    ["JSX", `${head}const View = ({ key, ...rest }: any) => <div {...rest} data-key={createHmac("sha256", "corner-shop")}>{key && <>text {...[key]}</>}</div>;\n`, "src/view.tsx"],
    ["generators, labels, with-less oddities", `${head}function* run() { const key: any = yield* other(); outer: for (;;) { for await (const x of []) continue outer; } }\nfunction* other() { yield createHmac("sha256", "corner-shop"); }\n`.replace("for await", "for")],
    ["patterns with holes and defaults", `${head}const [, , { a: [b = "x"] = [] } = {} as any, ...c] = [] as any; const { [String(b)]: d, ...e } = c as any;\nexport const mac = createHmac("sha256", "corner-shop"); void [d, e];\n`],
    ["tagged templates and regular expressions", `${head}const tag: any = String.raw; tag\`a\${createHmac("sha256", "corner-shop")}\\unicode\`; /(?<year>\\d{4})/v.test("");\n`],
    ["optional everything", `${head}declare const x: any; x?.a?.[0]?.(createHmac?.("sha256", "corner-shop"))?.b!.c;\n`],
    ["meta properties, big integers, numeric separators, private in", `${head}class A { #k = 1n; static is(o: any) { return #k in o; } constructor() { void new.target; void import.meta.url; void 1_000n; createHmac("sha256", "corner-shop"); } }\n`],
    ["export forms", `${head}export * as all from "./a.ts"; export { x as "a name" } from "./b.ts"; export default class extends (createHmac as any)("sha256", "corner-shop") {}\n`],
    ["import equals and export equals", 'import crypto = require("node:crypto");\nimport Alias = crypto.constants;\nvoid Alias;\nconst mac = crypto.createHmac("sha256", "corner-shop");\nexport = mac;\n', "src/app.cts"],
    ["types that look like calls", `${head}type T<K extends string = "createHmac"> = K extends infer U ? [U, typeof createHmac] : never;\nexport const mac = createHmac<any>("sha256" as T extends any ? any : never, "corner-shop" satisfies string);\n`.replace("createHmac<any>", "createHmac")],
  ];

  it.each(unusual.map(([what, code, filename]) => [what, code, filename ?? "src/app.ts"] as const))("%s: no rule throws, and the key is seen", (_, code, filename) => {
    expect(reported(code, filename)).toContain("no-hardcoded-key");
  });

  it("every prefix of these programs that parses is looked at without an error", { timeout: 120_000 }, () => {
    let parsed = 0;
    for (const [, code, filename] of unusual) {
      for (let length = 0; length < code.length; length += 7) {
        try {
          reported(code.slice(0, length), filename);
          parsed++;
        } catch (error) {
          // Only the parser may refuse.
          expect(String(error)).toMatch(/Parsing error/u);
        }
      }
    }
    expect(parsed).toBeGreaterThan(30);
  });
});
