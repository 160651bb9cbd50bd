/**
 * Rewrites of how a value is made. Structural ones work on any expression (so they also carry the safe value of a twin);
 * the others need the constant itself: text, bytes, numbers and flags.
 */
import { type Atom, type Base, type Constant, type Spelling, literal } from "./program.ts";

export interface ValueRewrite {
  readonly name: string;
  /** Works on any expression, not only on a constant. */
  readonly structural: boolean;
  readonly apply: (atom: Atom, base: Base) => Spelling | undefined;
}

export function structural(name: string, apply: (code: string, base: Base) => Spelling | undefined): ValueRewrite {
  return { name, structural: true, apply: ({ code }, base) => apply(code, base) };
}

/** On text constants. For byte arrays the text is made first and then encoded. */
export function text(name: string, apply: (value: string) => Spelling | undefined): ValueRewrite {
  return {
    name,
    structural: false,
    apply: ({ constant }, base) => {
      if (typeof constant !== "string") return undefined;
      const made = apply(constant);
      return made && base.form === "bytes" ? { ...made, code: encode(base, made.code) } : made;
    },
  };
}

export function bytes(name: string, apply: (value: string, data: Buffer) => Spelling): ValueRewrite {
  return {
    name,
    structural: false,
    apply: ({ constant }, base) => (typeof constant === "string" && base.form === "bytes" ? apply(constant, Buffer.from(constant)) : undefined),
  };
}

export function number(name: string, apply: (value: number) => Spelling | undefined): ValueRewrite {
  return { name, structural: false, apply: ({ constant }) => (typeof constant === "number" ? apply(constant) : undefined) };
}

export function flag(name: string, apply: (value: boolean) => Spelling): ValueRewrite {
  return { name, structural: false, apply: ({ constant }) => (typeof constant === "boolean" ? apply(constant) : undefined) };
}

export function encode(base: Base, code: string): string {
  return base.encode ? base.encode(code) : `Buffer.from(${code})`;
}

/** The value as the program would write it without a rewrite. */
export function plainAtom(base: Base, constant: Constant): Atom {
  return { code: base.form === "bytes" ? encode(base, literal(constant)) : literal(constant), constant };
}

/** Settings that programs write themselves: all run in one process, so each value has a name of its own. */
export function ownSetting(value: string): string {
  return `OWN_${Buffer.from(value).toString("hex").slice(0, 40).toUpperCase()}`;
}

/** A setting of the same kind that the analyser cannot know. */
function unknown(base: Base): string {
  if (base.form === "number") return "Number(process.env.UNSET)";
  if (base.form === "flag") return "Boolean(process.env.UNSET)";
  return base.form === "bytes" ? "Buffer.from(process.env.ALTERNATIVE!)" : "process.env.ALTERNATIVE!";
}

export const halves = (value: string): readonly [string, string] => {
  const middle = Math.ceil(value.length / 2);
  return [value.slice(0, middle), value.slice(middle)];
};
export const q = (value: string): string => JSON.stringify(value);
export const codes = (value: string): string => Array.from(value, (character) => character.charCodeAt(0)).join(", ");
export const list = (data: Buffer): string => Array.from(data).join(", ");

export const valueRewrites: readonly ValueRewrite[] = [
  structural("const", (code) => ({ top: `const chosen = ${code};`, code: "chosen" })),
  structural("let, never assigned again", (code) => ({ top: `let chosen = ${code};`, code: "chosen" })),
  structural("let, assigned once", (code) => ({ top: `let chosen;\nchosen = ${code};`, code: "chosen" })),
  structural("var", (code) => ({ top: `var chosen = ${code};`, code: "chosen" })),
  structural("two constants", (code) => ({ top: `const one = ${code};\nconst two = one;`, code: "two" })),
  structural("annotated constant", (code) => ({ top: `export const CHOSEN: any = ${code};`, code: "CHOSEN" })),
  structural("object member", (code) => ({ top: `const settings = { first: 1, chosen: ${code} };`, code: "settings.chosen" })),
  structural("nested object member", (code) => ({ top: `const settings = { group: { chosen: ${code} } };`, code: "settings.group.chosen" })),
  structural("quoted object member", (code) => ({ top: `const settings = { "the-chosen": ${code} };`, code: 'settings["the-chosen"]' })),
  structural("object as const", (code) => ({ top: `const settings = { chosen: ${code}, port: 1 } as const;`, code: "settings.chosen" })),
  structural("frozen object", (code) => ({ top: `const settings = Object.freeze({ chosen: ${code} });`, code: "settings.chosen" })),
  structural("object by Object.assign", (code) => ({ top: `const settings = Object.assign({}, { chosen: ${code} });`, code: "settings.chosen" })),
  structural("object with a spread", (code) => ({ top: `const base = { chosen: ${code} };\nconst settings = { ...base, port: 1 };`, code: "settings.chosen" })),
  structural("member assigned later", (code) => ({ top: `const settings: any = {};\nsettings.chosen = ${code};`, code: "settings.chosen" })),
  structural("array member", (code) => ({ top: `const options = [0, ${code}];`, code: "options[1]" })),
  structural("array at", (code) => ({ top: `const options = [0, ${code}];`, code: "options.at(-1)" })),
  structural("array destructured", (code) => ({ top: `const [, chosen] = [0, ${code}];`, code: "chosen" })),
  structural("object destructured and renamed", (code) => ({ top: `const { a: chosen } = { a: ${code} };`, code: "chosen" })),
  structural("nested destructuring", (code) => ({ top: `const { group: { chosen } } = { group: { chosen: ${code} } };`, code: "chosen" })),
  structural("look-up table", (code) => ({ top: `const table = { dev: ${code}, live: ${code} };\nconst stage = "dev";`, code: "table[stage]" })),
  structural("optional member", (code) => ({ top: `const settings = { group: { chosen: ${code} } };`, code: "settings?.group?.chosen" })),
  structural("static field", (code) => ({ top: `class Settings {\n  static readonly CHOSEN = ${code};\n}`, code: "Settings.CHOSEN" })),
  structural("instance field", (code) => ({ top: `class Settings {\n  chosen = ${code};\n}\nconst settings = new Settings();`, code: "settings.chosen" })),
  structural("instance field, inline", (code) => ({ top: `class Settings {\n  readonly chosen = ${code};\n}`, code: "new Settings().chosen" })),
  structural("getter of an object", (code) => ({ top: `const settings = {\n  get chosen() {\n    return ${code};\n  },\n};`, code: "settings.chosen" })),
  structural("getter of a class", (code) => ({ top: `class Settings {\n  get chosen() {\n    return ${code};\n  }\n}\nconst settings = new Settings();`, code: "settings.chosen" })),
  structural("static getter", (code) => ({ top: `class Settings {\n  static get chosen() {\n    return ${code};\n  }\n}`, code: "Settings.chosen" })),
  structural("function returns it", (code) => ({ top: `function choose() {\n  return ${code};\n}`, code: "choose()" })),
  structural("arrow returns it", (code) => ({ top: `const choose = () => ${code};`, code: "choose()" })),
  structural("method returns it", (code) => ({ top: `const settings = {\n  choose() {\n    return ${code};\n  },\n};`, code: "settings.choose()" })),
  structural("function returns a constant of its own", (code) => ({ top: `function choose() {\n  const inner = ${code};\n  return inner;\n}`, code: "choose()" })),
  structural("immediately called function", (code) => ({ code: `(() => ${code})()` })),
  structural("async function, awaited", (code) => ({ top: `async function choose() {\n  return ${code};\n}\nconst chosen = await choose();`, code: "chosen" })),
  structural("identity with a constant argument", (code) => ({ top: "const same = (value: any) => value;", code: `same(${code})` })),
  structural("parameter default", (code) => ({ top: `const choose = (value = ${code}) => value;`, code: "choose()" })),
  structural("destructuring default in a parameter", (code) => ({ top: `const choose = ({ value = ${code} } = {}) => value;`, code: "choose()" })),
  structural("destructuring default of the environment", (code) => ({ top: `const { UNSET: chosen = ${code} } = process.env as any;`, code: "chosen" })),
  structural("switch", (code, base) => ({
    top: `function choose(stage: string) {\n  switch (stage) {\n    case "live":\n      return ${unknown(base)};\n    default:\n      return ${code};\n  }\n}`,
    code: 'choose("dev")',
  })),
  structural("if and return", (code, base) => ({
    top: `function choose() {\n  if (process.env.UNSET) return ${unknown(base)};\n  return ${code};\n}`,
    code: "choose()",
  })),
  structural("ternary, first", (code, base) => ({ top: `const chosen = process.uptime() >= 0 ? ${code} : ${unknown(base)};`, code: "chosen" })),
  structural("ternary, second", (code, base) => ({ top: `const chosen = process.env.UNSET ? ${unknown(base)} : ${code};`, code: "chosen" })),
  structural("nested ternary", (code, base) => ({ top: `const chosen = process.env.UNSET ? ${unknown(base)} : process.env.UNSET_TOO ? ${unknown(base)} : ${code};`, code: "chosen" })),
  structural("or", (code, base) => (base.form === "flag" ? undefined : { top: `const chosen = (process.env.UNSET as any) || ${code};`, code: "chosen" })),
  structural("nullish", (code) => ({ top: `const chosen = (process.env.UNSET as any) ?? ${code};`, code: "chosen" })),
  structural("computed environment name, nullish", (code) => ({ top: `const PREFIX = "UNSET_";\nconst chosen = (process.env[PREFIX + "VALUE"] as any) ?? ${code};`, code: "chosen" })),
  structural("logical assignment", (code) => ({ top: `let chosen: any = process.env.UNSET;\nchosen ??= ${code};`, code: "chosen" })),
  structural("assigned when missing", (code) => ({ top: `let chosen: any = process.env.UNSET;\nif (chosen === undefined) {\n  chosen = ${code};\n}`, code: "chosen" })),
  structural("helper with a default", (code) => ({ top: "const setting = (name: string, otherwise: any) => process.env[name] ?? otherwise;", code: `setting("UNSET", ${code})` })),
  structural("type assertion", (code) => ({ code: `(${code} as any)` })),
  structural("angle-bracket assertion", (code) => ({ code: `(<any>${code})` })),
  structural("double assertion", (code) => ({ code: `(${code} as unknown as any)` })),
  structural("satisfies", (code) => ({ top: `const settings = { chosen: ${code} } satisfies Record<string, unknown>;`, code: "settings.chosen" })),
  structural("non-null", (code) => ({ top: `const settings: { chosen?: any } = { chosen: ${code} };`, code: "settings.chosen!" })),
  structural("comma", (code) => ({ code: `(0, ${code})` })),
  structural("parentheses and void", (code) => ({ code: `((void 0, (${code})))` })),
  structural("static block", (code) => ({ top: `class Settings {\n  static chosen: any;\n  static {\n    Settings.chosen = ${code};\n  }\n}`, code: "Settings.chosen" })),
  structural("constructor assigns it", (code) => ({
    top: `class Settings {\n  chosen;\n  constructor() {\n    this.chosen = ${code};\n  }\n}\nconst settings = new Settings();`,
    code: "settings.chosen",
  })),
  structural("argument of a constructor", (code) => ({
    top: `class Settings {\n  chosen;\n  constructor(value: any) {\n    this.chosen = value;\n  }\n}\nconst settings = new Settings(${code});`,
    code: "settings.chosen",
  })),

  text("template", (value) => ({ code: `\`${value}\`` })),
  text("template with a hole", (value) => ({ top: `const half = ${q(halves(value)[0])};`, code: `\`\${half}${halves(value)[1]}\`` })),
  text("concatenation", (value) => ({ code: halves(value).map(q).join(" + ") })),
  text("concatenation of constants", (value) => ({ top: `const left = ${q(halves(value)[0])};\nconst right = ${q(halves(value)[1])};`, code: "left + right" })),
  text("function joins two arguments", (value) => ({ top: "const glue = (a: string, b: string) => a + b;", code: `glue(${halves(value).map(q).join(", ")})` })),
  text("concat method", (value) => ({ code: `${q(halves(value)[0])}.concat(${q(halves(value)[1])})` })),
  text("join", (value) => ({ code: `[${halves(value).map(q).join(", ")}].join("")` })),
  text("join with a separator", (value) => {
    const at = value.indexOf("-");
    return at < 0 ? undefined : { code: `[${value.split("-").map(q).join(", ")}].join("-")` };
  }),
  text("split, reverse, join", (value) => ({ code: `${q([...value].reverse().join(""))}.split("").reverse().join("")` })),
  text("spread of characters", (value) => ({ code: `[...${q(value)}].join("")` })),
  text("repeat", (value) => ({ code: `${q(value.charAt(0))}.repeat(1) + ${q(value.slice(1))}` })),
  text("padEnd", (value) => ({ code: `${q(value.slice(0, 3))}.padEnd(${value.length}, ${q(value.slice(3))})` })),
  text("padStart", (value) => ({ code: `${q(value.slice(3))}.padStart(${value.length}, ${q(value.slice(0, 3))})` })),
  text("slice", (value) => ({ code: `${q(`xx${value}yy`)}.slice(2, -2)` })),
  text("substring", (value) => ({ code: `${q(`xx${value}yy`)}.substring(2, ${value.length + 2})` })),
  text("substr", (value) => ({ code: `${q(`xx${value}`)}.substr(2)` })),
  text("replace", (value) => ({ code: `${q(`__${value}`)}.replace("__", "")` })),
  text("replace with a pattern", (value) => ({ code: `${q(value.replace(/(.)/g, "$1~"))}.replace(/~/g, "")` })),
  text("replaceAll", (value) => ({ code: `${q(value.replace(/(.)/g, "$1~"))}.replaceAll("~", "")` })),
  text("lower case", (value) => (value === value.toLowerCase() ? { code: `${q(value.toUpperCase())}.toLowerCase()` } : undefined)),
  text("upper case", (value) => (value === value.toUpperCase() ? { code: `${q(value.toLowerCase())}.toUpperCase()` } : undefined)),
  text("trim", (value) => ({ code: `${q(`  ${value} `)}.trim()` })),
  text("split and index", (value) => ({ code: `${q(`x|${value}|y`)}.split("|")[1]` })),
  text("fromCharCode", (value) => ({ code: `String.fromCharCode(${codes(value)})` })),
  text("fromCharCode with a spread", (value) => ({ top: `export const codes = [${codes(value)}];`, code: "String.fromCharCode(...codes)" })),
  text("fromCodePoint", (value) => ({ code: `String.fromCodePoint(${codes(value)})` })),
  text("hex escapes", (value) => ({ code: `"${Array.from(value, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`).join("")}"` })),
  text("unicode escapes", (value) => ({ code: `"${Array.from(value, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"` })),
  text("raw template", (value) => ({ code: `String.raw\`${value}\`` })),
  text("hex, decoded to text", (value) => ({ code: `Buffer.from(${q(Buffer.from(value).toString("hex"))}, "hex").toString()` })),
  text("base64, decoded to text", (value) => ({ code: `Buffer.from(${q(Buffer.from(value).toString("base64"))}, "base64").toString("utf8")` })),
  text("base64url, decoded to text", (value) => ({ code: `Buffer.from(${q(Buffer.from(value).toString("base64url"))}, "base64url").toString()` })),
  text("atob", (value) => ({ code: `atob(${q(btoa(value))})` })),
  text("URI escapes", (value) => ({ code: `decodeURIComponent(${q(Array.from(value, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`).join(""))})` })),
  text("JSON text", (value) => ({ code: `JSON.parse(${q(JSON.stringify(value))})` })),
  text("JSON object", (value) => ({ top: `const settings = JSON.parse(${q(JSON.stringify({ chosen: value }))});`, code: "settings.chosen" })),
  text("String()", (value) => ({ code: `String(${q(value)})` })),
  text("toString", (value) => ({ code: `${q(value)}.toString()` })),
  text("TextDecoder", (value) => ({ code: `new TextDecoder().decode(new Uint8Array([${codes(value)}]))` })),
  text("enum", (value) => ({ top: `enum Settings {\n  First = "first",\n  Chosen = ${q(value)},\n}`, code: "Settings.Chosen" })),
  text("constant as const", (value) => ({ top: `const CHOSEN = ${q(value)} as const;`, code: "CHOSEN" })),
  text("member of an object in a switch function", (value) => ({
    top: `const kinds = { one: ${q(value)} } as const;\nfunction choose(kind: string) {\n  switch (kind) {\n    case "one":\n      return kinds.one;\n    default:\n      throw new Error(kind);\n  }\n}`,
    code: 'choose("one")',
  })),

  bytes("hex bytes", (_value, data) => ({ code: `Buffer.from(${q(data.toString("hex"))}, "hex")` })),
  bytes("base64 bytes", (_value, data) => ({ code: `Buffer.from(${q(data.toString("base64"))}, "base64")` })),
  bytes("base64url bytes", (_value, data) => ({ code: `Buffer.from(${q(data.toString("base64url"))}, "base64url")` })),
  bytes("Buffer of utf8", (value) => ({ code: `Buffer.from(${q(value)}, "utf8")` })),
  bytes("Buffer of numbers", (_value, data) => ({ code: `Buffer.from([${list(data)}])` })),
  bytes("Uint8Array.of", (_value, data) => ({ code: `Uint8Array.of(${list(data)})` })),
  bytes("new Uint8Array", (_value, data) => ({ code: `new Uint8Array([${list(data)}])` })),
  bytes("Uint8Array.from", (_value, data) => ({ code: `Uint8Array.from([${list(data)}])` })),
  bytes("Uint8Array of a Buffer", (value) => ({ code: `new Uint8Array(Buffer.from(${q(value)}))` })),
  bytes("TextEncoder", (value) => ({ code: `new TextEncoder().encode(${q(value)})` })),
  bytes("TextEncoder in a constant", (value) => ({ top: "const encoder = new TextEncoder();", code: `encoder.encode(${q(value)})` })),
  bytes("Buffer.concat", (value) => ({ code: `Buffer.concat([${halves(value).map((half) => `Buffer.from(${q(half)})`).join(", ")}])` })),
  bytes("alloc and fill", (value) => ({ code: `Buffer.alloc(${value.length}).fill(${q(value)})` })),
  bytes("alloc with a fill", (value) => ({ code: `Buffer.alloc(${value.length}, ${q(value)})` })),
  bytes("subarray", (value) => ({ code: `Buffer.from(${q(`${value}tail`)}).subarray(0, ${value.length})` })),
  bytes("bytes of atob", (value) => ({ code: `Uint8Array.from(atob(${q(btoa(value))}), (character) => character.charCodeAt(0))` })),
  bytes("bytes of split hex", (_value, data) => ({ top: `const hex = ${q(data.toString("hex"))};`, code: 'Buffer.from(hex, "hex")' })),

  number("product", (value) => ({ code: `${value / 4} * 4` })),
  number("sum of constants", (value) => ({ top: `const BASE = ${value - 2};`, code: "BASE + 2" })),
  number("hexadecimal", (value) => ({ code: `0x${value.toString(16)}` })),
  number("separators", (value) => (value >= 1000 ? { code: `${Math.floor(value / 1000)}_${String(value % 1000).padStart(3, "0")}` } : undefined)),
  number("Number()", (value) => ({ code: `Number("${value}")` })),
  number("parseInt", (value) => ({ code: `parseInt("${value}", 10)` })),
  number("unary plus", (value) => ({ code: `+"${value}"` })),
  number("shift", (value) => (Number.isInteger(Math.log2(value)) ? { code: `1 << ${Math.log2(value)}` } : undefined)),
  number("power", (value) => (Number.isInteger(Math.log2(value)) ? { code: `2 ** ${Math.log2(value)}` } : undefined)),
  number("enum of numbers", (value) => ({ top: `enum Limits {\n  First,\n  Chosen = ${value},\n}`, code: "Limits.Chosen" })),

  flag("not a number", (value) => ({ code: value ? "!0" : "!1" })),
  flag("not the other", (value) => ({ code: `!${!value}` })),
  flag("twice not", (value) => ({ code: value ? "!!1" : "!!0" })),
  flag("Boolean()", (value) => ({ code: `Boolean(${value ? 1 : 0})` })),
  flag("comparison", (value) => ({ code: value ? "1 === 1" : "1 > 2" })),
  flag("JSON flag", (value) => ({ code: `JSON.parse("${value}")` })),
];
