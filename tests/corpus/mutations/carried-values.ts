/**
 * Rewrites of the developer in a hurry: values kept in whatever holds them, handed on by whatever hands on, and made by
 * the language's smaller functions. Written on 2026-11-28, before the model was taught any of them.
 */
import { type ValueRewrite, bytes, codes, flag, halves, list, number, ownSetting, q, structural, text } from "./values.ts";

const isWord = (value: string): boolean => /^[\w-]+$/.test(value);

export const carriedValues: readonly ValueRewrite[] = [
  // kept in an object
  structural("getter of a frozen object", (code) => ({ top: `const settings = Object.freeze({\n  get chosen() {\n    return ${code};\n  },\n});`, code: "settings.chosen" })),
  structural("frozen inside a frozen object", (code) => ({ top: `const settings = Object.freeze({ group: Object.freeze({ chosen: ${code} }) });`, code: "settings.group.chosen" })),
  structural("Object.entries", (code) => ({ top: `const settings = { chosen: ${code} };`, code: "Object.entries(settings)[0]![1]" })),
  structural("Object.entries, destructured", (code) => ({ top: `const [[, chosen]] = Object.entries({ name: ${code} }) as any;`, code: "chosen" })),
  structural("Object.values", (code) => ({ top: `const settings = { chosen: ${code} };`, code: "Object.values(settings)[0]" })),
  structural("Object.fromEntries of Object.entries", (code) => ({
    top: `const settings = Object.fromEntries(Object.entries({ chosen: ${code} as any }).map(([name, value]) => [name, value]));`, code: "settings.chosen",
  })),
  structural("Object.fromEntries", (code) => ({ top: `const settings = Object.fromEntries([["chosen", ${code}]]);`, code: "settings.chosen" })),
  structural("Object.create", (code) => ({ top: `const settings = Object.create({ chosen: ${code} });`, code: "settings.chosen" })),
  structural("Object.defineProperty", (code) => ({ top: `const settings: any = Object.defineProperty({}, "chosen", { value: ${code} });`, code: "settings.chosen" })),
  structural("defineProperty of a getter, as compilers write it", (code) => ({
    top: `const settings: any = {};\nObject.defineProperty(settings, "chosen", {\n  enumerable: true,\n  get: function () {\n    return ${code};\n  },\n});`, code: "settings.chosen",
  })),
  structural("defaults by Object.assign", (code) => ({ top: `const settings = Object.assign({ chosen: ${code} }, JSON.parse(process.env.UNSET ?? "{}"));`, code: "settings.chosen" })),
  structural("Reflect.get", (code) => ({ top: `const settings = { chosen: ${code} };`, code: 'Reflect.get(settings, "chosen")' })),
  structural("destructured by a computed name", (code) => ({ top: `const NAME = "chosen";\nconst { [NAME]: picked } = { chosen: ${code} };`, code: "picked" })),
  structural("symbol as the name", (code) => ({ top: `const NAME = Symbol("name");\nconst settings = { [NAME]: ${code} };`, code: "settings[NAME]" })),
  structural("structuredClone", (code) => ({ top: `const settings = structuredClone({ chosen: ${code} });`, code: "settings.chosen" })),
  structural("optional call of a method", (code) => ({ top: `const settings = { choose: () => ${code} };`, code: "settings?.choose?.()" })),
  structural("object of the namespace", (code) => ({ top: `namespace Settings {\n  export const chosen = ${code};\n}`, code: "Settings.chosen" })),
  structural("private static field through a static method", (code) => ({
    top: `class Settings {\n  static #chosen = ${code};\n  static read() {\n    return Settings.#chosen;\n  }\n}`, code: "Settings.read()",
  })),
  structural("singleton", (code) => ({
    top: `class Settings {\n  private static instance?: Settings;\n  readonly chosen = ${code};\n  static get() {\n    return (Settings.instance ??= new Settings());\n  }\n}`, code: "Settings.get().chosen",
  })),
  structural("fluent builder", (code) => ({
    top: `class Builder {\n  private item: any;\n  with(item: any) {\n    this.item = item;\n    return this;\n  }\n  build() {\n    return { chosen: this.item };\n  }\n}`,
    code: `new Builder().with(${code}).build().chosen`,
  })),
  structural("setter", (code) => ({
    top: `class Settings {\n  #item: any;\n  set chosen(value: any) {\n    this.#item = value;\n  }\n  get chosen() {\n    return this.#item;\n  }\n}\nconst settings = new Settings();\nsettings.chosen = ${code};`, code: "settings.chosen",
  })),
  // kept in a collection
  structural("Map", (code) => ({ top: `const table = new Map<string, any>([["chosen", ${code}]]);`, code: 'table.get("chosen")!' })),
  structural("Map, set later", (code) => ({ top: `const table = new Map<string, any>();\ntable.set("chosen", ${code});`, code: 'table.get("chosen")' })),
  structural("Map, set in a chain", (code) => ({ top: `const table = new Map<string, any>().set("other", 1).set("chosen", ${code});`, code: 'table.get("chosen")' })),
  structural("Map of an object's entries", (code) => ({ top: `const table = new Map<string, any>(Object.entries({ chosen: ${code} }));`, code: 'table.get("chosen")' })),
  structural("WeakMap", (code) => ({ top: `const holder = {};\nconst table = new WeakMap<object, any>([[holder, ${code}]]);`, code: "table.get(holder)" })),
  structural("Set", (code) => ({ top: `const all = new Set<any>([${code}]);`, code: "[...all][0]" })),
  structural("pushed on an array", (code) => ({ top: `const all: any[] = [];\nall.push(${code});`, code: "all[0]" })),
  structural("array find", (code) => ({ top: `const all = [{ name: "chosen", value: ${code} }];`, code: 'all.find((one) => one.name === "chosen")!.value' })),
  structural("first of an iterator", (code) => ({ code: `[${code}].values().next().value!` })),
  structural("generator", (code) => ({ top: `function* choose() {\n  yield ${code};\n}`, code: "choose().next().value as any" })),
  structural("generator, spread", (code) => ({ top: `function* choose() {\n  yield ${code};\n}\nconst [chosen] = [...choose()];`, code: "chosen!" })),
  structural("generator, destructured", (code) => ({ top: `function* choose(): Generator<any> {\n  yield ${code};\n}\nconst [chosen] = choose();`, code: "chosen" })),
  structural("reduce to the last", (code) => ({ code: `[0 as any, ${code}].reduce((_before, one) => one)` })),
  // handed on by functions
  structural("curried twice", (code) => ({ top: "const keep = (value: any) => (_a: number) => (_b: number) => value;", code: `keep(${code})(1)(2)` })),
  structural("module pattern", (code) => ({ top: `const store = (() => {\n  const hidden = ${code};\n  return { read: () => hidden };\n})();`, code: "store.read()" })),
  structural("module pattern, function", (code) => ({ top: `const store = (function () {\n  var hidden = ${code};\n  function read() {\n    return hidden;\n  }\n  return { read: read };\n})();`, code: "store.read()" })),
  structural("filled in once", (code) => ({ top: `let kept: any;\nconst load = () => (kept ??= ${code});`, code: "load()" })),
  structural("filled in once, by a guard", (code) => ({ top: `let kept: any;\nfunction load() {\n  if (!kept) {\n    kept = ${code};\n  }\n  return kept;\n}`, code: "load()" })),
  structural("set by a function", (code) => ({ top: `let kept: any;\nfunction configure(value: any) {\n  kept = value;\n}\nconfigure(${code});`, code: "kept" })),
  structural("rest parameter", (code) => ({ top: "const choose = (...all: any[]) => all[0];", code: `choose(${code})` })),
  structural("arguments", (code) => ({ top: "function choose(..._all: any[]) {\n  return arguments[0];\n}", code: `choose(${code})` })),
  structural("tag of a template", (code) => ({ top: "const choose = (_parts: TemplateStringsArray, ...values: any[]) => values[0];", code: `choose\`\${${code}}\`` })),
  structural("bound argument", (code) => ({ top: "const same = (value: any) => value;", code: `same.bind(null, ${code})()` })),
  structural("callback gets it", (code) => ({ top: "const give = (value: any, to: (value: any) => any) => to(value);", code: `give(${code}, (value) => value)` })),
  // promises
  structural("async arrow, awaited in place", (code) => ({ code: `(await (async () => ${code})())` })),
  structural("Promise.all, destructured", (code) => ({ top: `const [, chosen] = await Promise.all([Promise.resolve(0), Promise.resolve(${code})]);`, code: "chosen" })),
  structural("Promise.race", (code) => ({ code: `(await Promise.race([Promise.resolve(${code})]))` })),
  structural("promise made by hand", (code) => ({ code: `(await new Promise<any>((resolve) => resolve(${code})))` })),
  structural("promise with a default when it fails", (code) => ({ top: `const chosen = await Promise.reject(new Error("no store")).catch(() => ${code});`, code: "chosen" })),
  // statements
  structural("do once", (code) => ({ top: `let chosen: any;\ndo {\n  chosen = ${code};\n} while (!chosen && chosen !== 0 && chosen !== false);`, code: "chosen" })),
  structural("labelled block", (code) => ({ top: `let chosen: any;\npick: {\n  chosen = ${code};\n  break pick;\n}`, code: "chosen" })),
  structural("try", (code) => ({ top: `let chosen: any;\ntry {\n  chosen = ${code};\n} catch {\n  chosen = undefined;\n}`, code: "chosen" })),
  structural("default when reading fails", (code) => ({ top: `function load() {\n  try {\n    throw new Error("no store");\n  } catch {\n    return ${code};\n  }\n}`, code: "load()" })),
  structural("destructuring assignment", (code) => ({ top: `let chosen: any;\n({ chosen } = { chosen: ${code} });`, code: "chosen" })),
  structural("destructuring assignment, array", (code) => ({ top: `let chosen: any, other: any;\n[other, chosen] = [0, ${code}];\nvoid other;`, code: "chosen" })),
  structural("swapped", (code) => ({ top: `let one: any = ${code};\nlet two: any = 0;\n[one, two] = [two, one];`, code: "two" })),
  structural("comma in an arrow", (code) => ({ top: `const choose = () => (process.uptime(), ${code});`, code: "choose()" })),
  structural("and", (code) => ({ code: `(process.uptime() >= 0 && ${code})` })),
  structural("switch statement", (code) => ({ top: `let chosen: any;\nswitch (process.env.UNSET) {\n  case "live":\n    throw new Error("not here");\n  default:\n    chosen = ${code};\n}`, code: "chosen" })),
  // decorators and containers of dependency injection
  structural("instance that a container makes", (code) => ({
    top: `class Settings {\n  readonly chosen = ${code};\n}\nclass Service {\n  constructor(private readonly settings: Settings) {}\n  read() {\n    return this.settings.chosen;\n  }\n}\nconst make = (type: any, ...needs: any[]) => Reflect.construct(type, needs);\nconst service: Service = make(Service, make(Settings));`,
    code: "service.read()",
  })),

  // text
  text("environment written first", (value) => ({ top: `process.env.${ownSetting(value)} = ${q(value)};`, code: `process.env.${ownSetting(value)}!` })),
  text("environment written when missing", (value) => ({ top: `process.env.${ownSetting(value)} ||= ${q(value)};`, code: `process.env.${ownSetting(value)}!` })),
  text("environment filled by Object.assign", (value) => ({ top: `Object.assign(process.env, { ${ownSetting(value)}: ${q(value)} });`, code: `process.env.${ownSetting(value)}!` })),
  text("setting by a helper that takes the environment", (value) => ({ top: 'import lookUp from "lodash";', code: `lookUp.get(process.env, "UNSET", ${q(value)})` })),
  text("schema with a default, zod", (value) => ({ top: `import { z } from "zod";\nconst settings = z.object({ UNSET: z.string().default(${q(value)}) }).parse(process.env);`, code: "settings.UNSET" })),
  text("schema with a default in a constant, zod", (value) => ({ top: `import { z } from "zod";\nconst schema = z.object({ UNSET: z.string().min(1).default(${q(value)}) });\nconst { UNSET: chosen } = schema.parse(process.env);`, code: "chosen" })),
  text("schema tried, zod", (value) => ({ top: `import { z } from "zod";\nconst parsed = z.object({ UNSET: z.string().optional().default(${q(value)}) }).safeParse(process.env);`, code: "parsed.data!.UNSET" })),
  text("reduce", (value) => ({ code: `[${halves(value).map(q).join(", ")}].reduce((all, one) => all + one, "")` })),
  text("reduce without a start", (value) => ({ code: `[${halves(value).map(q).join(", ")}].reduce((all, one) => all + one)` })),
  text("reduceRight", (value) => ({ code: `[${[...halves(value)].reverse().map(q).join(", ")}].reduceRight((all, one) => all + one, "")` })),
  text("flat and join", (value) => ({ code: `[[${q(halves(value)[0])}], [${q(halves(value)[1])}]].flat().join("")` })),
  text("raw template with a hole", (value) => ({ top: `const half = ${q(halves(value)[0])};`, code: `String.raw\`\${half}${halves(value)[1]}\`` })),
  text("tag that joins", (value) => ({ top: "const glue = (parts: TemplateStringsArray, ...values: string[]) => parts.map((part, index) => part + (values[index] ?? \"\")).join(\"\");", code: `glue\`${value}\`` })),
  text("URLSearchParams", (value) => ({ code: `new URLSearchParams(${q(`a=1&chosen=${value}`)}).get("chosen")!` })),
  text("URLSearchParams of an object", (value) => ({ code: `new URLSearchParams({ chosen: ${q(value)} }).get("chosen")!` })),
  text("parameter of a URL", (value) => ({ code: `new URL(${q(`https://shop.example/?chosen=${value}`)}).searchParams.get("chosen")!` })),
  text("password of a URL", (value) => (isWord(value) ? { code: `new URL(${q(`https://clerk:${value}@shop.example/`)}).password` } : undefined)),
  text("key of an object", (value) => ({ code: `Object.keys({ ${q(value)}: true })[0]!` })),
  text("source of a pattern", (value) => (isWord(value) ? { code: `/${value}/.source` } : undefined)),
  text("match of a pattern", (value) => ({ code: `${q(`chosen=${value};`)}.match(/chosen=([^;]*)/)![1]!` })),
  text("after a mark", (value) => ({ top: `const line = ${q(`chosen:${value}`)};`, code: 'line.slice(line.indexOf(":") + 1)' })),
  text("util.format", (value) => ({ top: 'import { format } from "node:util";', code: `format("%s%s", ${halves(value).map(q).join(", ")})` })),
  text("exclusive or", (value) => ({ code: `[${Array.from(value, (c) => c.charCodeAt(0) ^ 7).join(", ")}].map((code) => String.fromCharCode(code ^ 7)).join("")` })),
  text("fromCharCode, applied", (value) => ({ code: `String.fromCharCode.apply(null, [${codes(value)}])` })),
  text("Array.from with a function", (value) => ({ code: `Array.from([${codes(value)}], (code) => String.fromCharCode(code)).join("")` })),
  text("copy through JSON", (value) => ({ top: `const settings = JSON.parse(JSON.stringify({ chosen: ${q(value)} }));`, code: "settings.chosen" })),
  text("enum of parts", (value) => ({ top: `enum Parts {\n  Half = ${q(halves(value)[0])},\n  Chosen = Half + ${q(halves(value)[1])},\n}`, code: "Parts.Chosen" })),
  text("last of an array by its length", (value) => ({ top: `const all = ["x", ${q(value)}];`, code: "all[all.length - 1]!" })),
  text("sorted", (value) => ({ code: `${q([...value].map((c, i) => `${String(i).padStart(3, "0")}${c}`).reverse().join("|"))}.split("|").sort().map((one) => one.slice(3)).join("")` })),
  text("trimmed lines", (value) => ({ code: `\`\n  ${halves(value).join("\n  ")}\n\`.split("\\n").map((line) => line.trim()).join("")` })),

  // bytes
  bytes("Uint8Array.from with a length and a function", (_value, data) => ({ top: `const codes = [${list(data)}];`, code: `Uint8Array.from({ length: ${data.length} }, (_none, index) => codes[index]!)` })),
  bytes("Uint8Array.from characters with a function", (value) => ({ code: `Uint8Array.from(${q(value)}, (character) => character.charCodeAt(0))` })),
  bytes("Uint8Array of a spread with map", (value) => ({ code: `new Uint8Array([...${q(value)}].map((character) => character.charCodeAt(0)))` })),
  bytes("view of a buffer", (_value, data) => ({ top: `const source = Uint8Array.of(${list(data)});`, code: `Buffer.from(source.buffer, 0, ${data.length})` })),
  bytes("concat of typed arrays", (_value, data) => ({ code: `Buffer.concat([Uint8Array.of(${list(data.subarray(0, 5))}), Buffer.from(${q(data.subarray(5).toString("hex"))}, "hex")])` })),
  bytes("split hex, parsed", (_value, data) => ({ code: `new Uint8Array(${q(data.toString("hex"))}.match(/../g)!.map((pair) => parseInt(pair, 16)))` })),
  bytes("set in an empty array", (_value, data) => ({ top: `const made = new Uint8Array(${data.length});\nmade.set([${list(data)}]);`, code: "made" })),
  bytes("written into a buffer", (value) => ({ top: `const made = Buffer.alloc(${value.length});\nmade.write(${q(value)});`, code: "made" })),
  bytes("DataView", (_value, data) => ({
    top: `const view = new DataView(new ArrayBuffer(${data.length}));\n[${list(data)}].forEach((byte, index) => view.setUint8(index, byte));`, code: "new Uint8Array(view.buffer)",
  })),
  bytes("big integer in hex", (_value, data) => ({ code: `Buffer.from(BigInt("0x${data.toString("hex")}").toString(16).padStart(${data.length * 2}, "0"), "hex")` })),

  number("Math.floor", (value) => ({ code: `Math.floor(${value}.5)` })),
  number("Math.min", (value) => ({ code: `Math.min(${value}, ${value * 2})` })),
  number("twice bitwise not", (value) => ({ code: `~~${value}.5` })),
  number("exponent", (value) => ({ code: `${value / 10}e1` })),
  number("difference", (value) => ({ top: `const LIMIT = ${value + 7};`, code: "LIMIT - 7" })),
  number("BigInt", (value) => ({ code: `Number(${value}n)` })),
  number("length of a text", (value) => (value <= 64 ? { code: `"${"x".repeat(value)}".length` } : undefined)),
  number("JSON number", (value) => ({ code: `JSON.parse("${value}")` })),

  flag("in", (value) => ({ code: `"${value ? "a" : "b"}" in { a: 1 }` })),
  flag("typeof", (value) => ({ code: `typeof ${value ? '"x"' : "1"} === "string"` })),
  flag("every", (value) => ({ code: `[${value}].every((one) => one)` })),
  flag("includes", (value) => ({ code: `["a"].includes("${value ? "a" : "b"}")` })),
  flag("from the text", (value) => ({ code: `"${value}" === "true"` })),
];
