/**
 * Expressions over constants by their type, written by chance: literals, names in scope, calls of generated functions, and what operators,
 * methods and constructors make of others.
 */
import type { Choices, Type } from "./program-choices.ts";

const words = ["corner-shop", "a", "", "Kiosk7", "0x1f", "12", "c3RvcmU=", "b1ue", "deadbeef", "é€😀", " pad ", "a,b;c", "%41b%20"];

export class GeneratedExpressions {
  readonly #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  /** An expression of a type, rarely of another. */
  of(wanted: Type, depth: number): string {
    // What is one of several things for the model (a set is a list, a map an object) stands only where it is meant.
    const isPlain = /^(?:number|text|flag|numbers|texts)$/u.test(wanted);
    const type = isPlain && this.#choices.chance(0.03) ? this.#choices.pick<Type>(["number", "text", "flag", "numbers", "texts"]) : wanted;
    if (isPlain && this.#choices.chance(0.01)) return this.#choices.pick(["undefined", "null", "(0 / 0)", "-0", "(1 / 0)"]);
    const named = this.#choices.one(type, false);
    if (named && this.#choices.chance(depth > 0 ? 0.35 : 0.8)) return named.name;
    const fn = this.#choices.functions.filter(({ gives }) => gives === type);
    if (depth > 0 && fn.length > 0 && this.#choices.chance(0.3)) {
      const { name, takes } = this.#choices.pick(fn);
      return `${name}(${takes.map((one) => this.of(one, depth - 1)).join(", ")})`;
    }
    if (depth <= 0) return this.literal(type);
    const isJoined = this.#choices.isComputing ? isPlain : /^(?:number|text|flag)$/u.test(type);
    if (isJoined && this.#choices.chance(0.06)) return `(${this.of("flag", depth - 1)} ? ${this.of(type, depth - 1)} : ${this.of(type, depth - 1)})`;
    if (isJoined && this.#choices.chance(0.04)) return `(${this.of(type, depth - 1)} ${this.#choices.pick(["||", "&&", "??"])} ${this.of(type, depth - 1)})`;
    if (this.#choices.chance(0.02)) return `(${this.of(this.#choices.type(), depth - 1)}, ${this.of(type, depth - 1)})`;
    if (this.#choices.chance(0.08)) return this.literal(type);
    return this.#made(type, depth - 1);
  }

  literal(type: Type): string {
    switch (type) {
      case "number":
        return this.#choices.pick(["0", "1", "2", "3", "5", "7", "-1", "13", "65", "97", "127", "255", "256", "1000", "0x1f", "0.5", "-2.75", "70000", "4294967295"]);
      case "text":
        return JSON.stringify(this.#choices.pick(words));
      case "flag":
        return this.#choices.pick(["true", "false"]);
      case "numbers":
        return this.#choices.pick(["[]", "[1, 2, 3]", "[99, 111, 114]", "[7, -1, 256, 0]", "[65]"]);
      case "texts":
        return this.#choices.pick(["[]", '["corner", "shop"]', '["b", "a", "C"]', '["x"]']);
      case "bytes":
        return this.#choices.pick(["new Uint8Array(4)", "new Uint8Array([1, 2, 3, 4])", "Uint8Array.of(99, 300)", "new Uint8Array(Buffer.alloc(5, 7))"]);
      case "map":
        return this.#choices.pick(["new Map()", 'new Map([["a", 1], ["b", 2]])']);
      case "set":
        return this.#choices.pick(["new Set()", 'new Set(["a", "b", "a"])']);
      case "record":
        return this.#choices.pick(["{}", "{ a: 1, b: 2 }", "{ b: 5, a: 4, c: 6 }"]).replace(/^\{\}$/u, "({})").replace(/^\{ (.*) \}$/u, "({ $1 })");
      case "words":
        return this.#choices.pick(["new Uint16Array(3)", "new Uint32Array([1, 70000])", "new Uint16Array([258, 3, 65537])", "new Int8Array([200, 1])", "new Int32Array([-1, 7])"]);
      case "view":
        return "new DataView(new ArrayBuffer(10))";
    }
  }

  #made(type: Type, depth: number): string {
    const e = (one: Type): string => this.of(one, depth);
    const s = (): string => `(${e("text")})`;
    const n = (): string => `(${e("number")})`;
    const list = (): string => `(${e("numbers")})`;
    // Never a number, which would be a length.
    const copy = (): string => `[...${list()}]`;
    const texts = (): string => `(${e("texts")})`;
    const bytes = (): string => `(${e("bytes")})`;
    // Bytes of Node and of the language are one for the model, and as text they differ; what has an identity is not asked for here either.
    const any = (): string => `(${e(this.#choices.pick<Type>(["number", "text", "flag", "numbers", "texts"]))})`;
    const small = (): string => this.#choices.pick(["0", "1", "2", "3", "-1", "-2", "5", "99"]);
    const range = (): string => this.#choices.pick([small(), `${small()}, ${small()}`, ""]);
    switch (type) {
      case "number":
        return this.#choices.pick<() => string>([
          () => `(${n()} ${this.#choices.pick(["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "|", "&", "^"])} ${n()})`,
          () => `(${n()} ${this.#choices.pick(["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "|", "&", "^"])} ${n()})`,
          () => `(${this.#choices.pick(["-", "+", "~"])}${any()})`,
          () => `(${any()} ${this.#choices.pick(["+", "-", "*", "%", "|", "&", "^", ">>>"])} ${any()})`,
          () => `${s()}.${this.#choices.pick(["charCodeAt", "codePointAt"])}(${small()})`,
          () => `${s()}.${this.#choices.pick(["indexOf", "lastIndexOf", "search", "localeCompare"])}(${s()})`,
          () => `${this.#choices.pick([s(), list(), bytes(), texts()])}.length`,
          () => `${list()}[${small()}]`,
          () => `${this.#choices.pick([list(), bytes()])}.at(${small()})`,
          () => `${this.#choices.pick([list(), bytes()])}.${this.#choices.pick(["indexOf", "lastIndexOf"])}(${n()})`,
          () => `${list()}.${this.#choices.pick(["findIndex", "find", "findLast", "findLastIndex"])}((x) => x > ${small()})`,
          () => `${list()}.${this.#choices.pick(["reduce", "reduceRight"])}((all, x${this.#choices.chance(0.3) ? ", i" : ""}) => all ${this.#choices.pick(["+", "^", "*"])} x${this.#choices.chance(0.5) ? "" : " + 1"}${this.#choices.chance(0.8) ? `, ${small()})` : ")"}`,
          () => `${this.#choices.pick(["parseInt", "Number.parseInt"])}(${this.#choices.pick([s(), any()])}${this.#choices.chance(0.6) ? `, ${this.#choices.pick(["2", "8", "10", "16", "36", "0"])}` : ""})`,
          () => `${this.#choices.pick(["Number", "parseFloat", "Number.parseFloat"])}(${this.#choices.pick([s(), any()])})`,
          () => `Math.${this.#choices.pick(["floor", "ceil", "round", "trunc", "abs", "sign", "sqrt"])}(${n()})`,
          () => `Math.${this.#choices.pick(["min", "max"])}(${this.#choices.pick([`${n()}, ${n()}`, n(), `...${list()}`])})`,
          () => `Math.${this.#choices.pick(["pow", "imul"])}(${n()}, ${n()})`,
          () => `${bytes()}[${small()}]`,
          () => `(${e("map")}).get(${s()})`,
          () => `(${e("map")}).size`,
          () => `(${e("record")}).${this.#choices.pick(["a", "b", "zz"])}`,
          () => `(${e("record")})["${this.#choices.pick(["a", "b", "zz"])}"]`,
          () => `(${e("words")})[${small()}]`,
          () => `(${e("view")}).${this.#choices.pick(["getUint8", "getInt8", "getUint16", "getInt16", "getUint32", "getInt32"])}(${this.#choices.upTo(5)}${this.#choices.chance(0.4) ? ", true" : ""})`,
          () => {
            const name = this.#choices.one("number", true)?.name;
            return name === undefined ? this.literal(type) : this.#choices.pick([`${name}++`, `--${name}`, `(${name} = ${n()})`, `(${name} += ${n()})`]);
          },
        ])();
      case "text":
        return this.#choices.pick<() => string>([
          () => `(${s()} + ${any()})`,
          () => `(${any()} + ${s()})`,
          () => `\`${this.#choices.pick(["", "k-"])}\${${any()}}\${${s()}}\``,
          () => `${s()}.${this.#choices.pick(["slice", "substring", "substr"])}(${range()})`,
          () => `${s()}.${this.#choices.pick(["toUpperCase", "toLowerCase", "trim", "trimEnd", "trimStart", "toString", "valueOf", "normalize", "toLocaleUpperCase"])}()`,
          () => `${s()}.${this.#choices.pick(["padStart", "padEnd"])}(${this.#choices.upTo(14)}${this.#choices.chance(0.6) ? `, ${s()}` : ""})`,
          () => `${s()}.repeat(${this.#choices.upTo(4)})`,
          () => `${s()}.${this.#choices.pick(["charAt", "at"])}(${small()})`,
          () => `${s()}[${small()}]`,
          () => `${s()}.concat(${s()}, ${n()})`,
          () => `${s()}.${this.#choices.pick(["replace", "replaceAll"])}(${s()}, ${s()})`,
          () => `${s()}.replace(${this.#choices.pick(["/[a-m]/g", "/\\d+/", "/(.)(.)/u", "/x/gi", "/-./"])}, ${this.#choices.pick([s(), '"[$&]"', '"$1$1"', "(m) => m.toUpperCase()", "(m, a) => a + m.length"])})`,
          () => `${texts()}.join(${this.#choices.pick(["", '""', '"-"', s()])})`,
          () => `${list()}.join(${this.#choices.pick(["", '""', '":"'])})`,
          () => `String.${this.#choices.pick(["fromCharCode", "fromCodePoint"])}(${this.#choices.pick([`...${list()}`, n(), `${n()}, 66`])})`,
          () => `String(${any()})`,
          () => `(${n()}).toString(${this.#choices.pick(["", "2", "16", "36"])})`,
          () => `(${n()}).toFixed(${this.#choices.upTo(3)})`,
          () => `(typeof ${any()})`,
          () => `${texts()}[${small()}]`,
          () => `${texts()}.${this.#choices.pick(["pop", "shift"])}()`,
          () => `${texts()}.${this.#choices.pick(["reduce", "reduceRight"])}((all, x) => ${this.#choices.pick(["all + x", "x + all"])}${this.#choices.chance(0.7) ? ', "")' : ")"}`,
          () => `Buffer.from(${this.#choices.pick([s(), list(), bytes()])}).toString(${this.#choices.pick(["", '"hex"', '"base64"', '"base64url"', '"latin1"', '"utf8"', '"ascii"', '"binary"', '"utf16le"'])})`,
          () => `Buffer.from(${s()}, ${this.#choices.pick(['"hex"', '"base64"', '"base64url"', '"latin1"', '"ascii"', '"utf16le"', '"ucs2"'])}).toString()`,
          () => `Buffer.concat([${bytes()}, Buffer.from(${s()})]).toString(${this.#choices.pick(["", '"hex"', '"base64"'])})`,
          () => `new TextDecoder().decode(${bytes()})`,
          () => `${this.#choices.pick(["atob", "btoa", "decodeURIComponent", "encodeURIComponent", "decodeURI", "encodeURI", "escape", "unescape"])}(${s()})`,
          () => `JSON.stringify(${any()})`,
          () => `JSON.parse(${this.#choices.pick([`JSON.stringify(${s()})`, "'\"k\"'"])})`,
        ])();
      case "flag":
        return this.#choices.pick<() => string>([
          () => `(${n()} ${this.#choices.pick(["<", ">", "<=", ">=", "===", "!==", "==", "!="])} ${n()})`,
          () => `(${s()} ${this.#choices.pick(["<", ">", "<=", ">=", "===", "!==", "==", "!="])} ${s()})`,
          () => `(${any()} ${this.#choices.pick(["<", ">", "<=", ">=", "===", "!==", "==", "!="])} ${any()})`,
          () => `(!${any()})`,
          () => `Boolean(${any()})`,
          () => `${s()}.${this.#choices.pick(["includes", "startsWith", "endsWith"])}(${s()}${this.#choices.chance(0.2) ? ", 1" : ""})`,
          () => `${list()}.${this.#choices.pick(["includes"])}(${n()})`,
          () => `${list()}.${this.#choices.pick(["some", "every"])}((x, i) => x ${this.#choices.pick([">", "===", "!=="])} ${this.#choices.pick(["i", "1", "99"])})`,
          () => `Array.isArray(${any()})`,
          // Elsewhere they are not followed, and what hangs on them is one of several.
          () => (this.#choices.isComputing ? this.#choices.pick([`(${this.#choices.pick([e("map"), e("set")])}).has(${s()})`, `(${e("record")}).hasOwnProperty(${s()})`, `Object.hasOwn(${e("record")}, ${s()})`]) : this.literal("flag")),
          () => `(${s()} in (${e("record")}))`,
          () => `${this.#choices.pick(["/[a-c]/", "/^\\d+$/", "/X/i"])}.test(${s()})`,
          () => `Object.is(${any()}, ${any()})`,
          () => `${this.#choices.pick(["isNaN", "Number.isNaN", "Number.isInteger", "Number.isFinite", "isFinite"])}(${this.#choices.pick([n(), any()])})`,
        ])();
      case "numbers":
        return this.#choices.pick<() => string>([
          () => `[${n()}, ${n()}${this.#choices.chance(0.4) ? `, ...${list()}` : ""}]`,
          () => `${list()}.map((x, i) => ${this.#choices.pick(["x + i", "x ^ 5", "x * 2", "i", `x + ${n()}`])})`,
          () => `${list()}.filter((x) => ${this.#choices.pick(["x > 2", "x % 2 === 0", "x !== 99"])})`,
          () => `${list()}.${this.#choices.pick(["reverse", "toReversed", "sort", "toSorted", "flat", "slice"])}()`,
          () => `${list()}.sort((a, b) => ${this.#choices.pick(["a - b", "b - a"])})`,
          () => `${list()}.toSorted((a, b) => b - a)`,
          () => `${list()}.slice(${range()})`,
          () => `${list()}.concat(${list()}, ${n()})`,
          () => `${list()}.flatMap((x) => ${this.#choices.pick(["[x, x]", "x", "[]", "[[x]]"])})`,
          () => `${list()}.fill(${n()}${this.#choices.chance(0.4) ? `, ${range() || "1"}` : ""})`,
          () => `${list()}.${this.#choices.pick(["splice", "toSpliced"])}(${range()})`,
          () => `${list()}.with(0, ${n()})`,
          () => `new Array(${this.#choices.upTo(4)}).fill(${n()})`,
          () => `Array.from(${this.#choices.pick([bytes(), list(), `(${e("words")})`])})`,
          () => `Array.from(${s()}, (c, i) => c.charCodeAt(0)${this.#choices.chance(0.5) ? " ^ i" : ""})`,
          () => `Array.from({ length: ${this.#choices.upTo(5)} }, (_, i) => i ${this.#choices.pick(["+ 65", "* 3", "** 2"])})`,
          () => `[...${s()}].map((c) => c.charCodeAt(0))`,
          () => `[...${bytes()}]`,
          () => `${list()}.map(${this.#choices.pick(["Number", "Math.abs", "Boolean", "String", "parseInt"])})`,
          () => `${texts()}.map(${this.#choices.pick(["Number", "parseInt", "parseFloat", "(t) => t.length"])})`,
          () => `Object.values(${e("record")})`,
          () => `[...(${e("map")}).values()]`,
          () => `[...${list()}.${this.#choices.pick(["keys", "values", "entries"])}()]`,
          () => `Array.of(${n()}, ${n()})`,
          () => `new Array(${n()}, ${n()})`,
        ])();
      case "texts":
        return this.#choices.pick<() => string>([
          () => `${s()}.split(${this.#choices.pick([s(), '""', '"-"', "/[-,]/", '"", 2', "/-/, 1", ""])})`,
          () => `[...${s()}]`,
          () => `[${s()}, ...${texts()}]`,
          () => `${texts()}.map((t, i) => ${this.#choices.pick(["t + i", "t.toUpperCase()", "t.slice(i)", "t[0]"])})`,
          () => `${texts()}.filter(${this.#choices.pick(["Boolean", '(t) => t !== "x"', "(t, i) => i > 0"])})`,
          () => `${texts()}.${this.#choices.pick(["reverse", "toReversed", "sort", "toSorted", "slice"])}()`,
          () => `Object.keys(${e("record")})`,
          () => `[...(${e("map")}).keys()]`,
          () => `[...(${e("set")})]`,
          () => `Array.from(${this.#choices.pick([e("set"), s()])})`,
          () => `${s()}.match(${this.#choices.pick(["/[a-f]+/g", "/(.)-(.)/", "/./gu"])})`,
          () => `[...${s()}.matchAll(/([a-z])(\\d)?/g)].map((m) => m[0])`,
          () => `${list()}.map(String)`,
          () => `${list()}.map((x) => String.fromCharCode(x))`,
        ])();
      case "bytes":
        return this.#choices.pick<() => string>([
          () => `new Uint8Array(${this.#choices.pick([copy(), String(this.#choices.upTo(6)), bytes(), `(${e("words")})`])})`,
          () => `Uint8Array.from(${this.#choices.pick([list(), bytes(), s(), `${list()}, (x, i) => x + i`, "{ length: 3 }, (_, i) => i * 9"])})`,
          () => `Uint8Array.of(${n()}, ...${list()})`,
          () => `new Uint8Array(Buffer.from(${s()}${this.#choices.chance(0.6) ? `, ${this.#choices.pick(['"hex"', '"base64"', '"latin1"', '"utf8"', '"base64url"', '"utf16le"', '"ascii"'])}` : ""}))`,
          () => `new Uint8Array(Buffer.from(${this.#choices.pick([list(), bytes(), "[1, 2, 999]"])}))`,
          () => `new Uint8Array(Buffer.alloc(${this.#choices.upTo(8)}${this.#choices.chance(0.6) ? `, ${this.#choices.pick([n(), s(), bytes()])}` : ""}))`,
          () => `new Uint8Array(Buffer.concat([${bytes()}, ${bytes()}]${this.#choices.chance(0.2) ? `, ${this.#choices.upTo(8)}` : ""}))`,
          () => `new TextEncoder().encode(${s()})`,
          () => `${bytes()}.${this.#choices.pick(["slice", "subarray"])}(${range()})`,
          () => `${bytes()}.map((x, i) => ${this.#choices.pick(["x ^ 5", "x + i", "x * 2", "i"])})`,
          () => `${bytes()}.filter((x) => x > 2)`,
          () => `${bytes()}.${this.#choices.pick(["reverse", "toReversed", "toSorted", "sort"])}()`,
          () => `${bytes()}.fill(${this.literal("number")}${this.#choices.chance(0.4) ? `, ${range() || "1"}` : ""})`,
          () => `new Uint8Array((${e("view")}).buffer)`,
          () => `new Uint8Array((${e("words")}).buffer${this.#choices.chance(0.4) ? `, ${this.#choices.upTo(3)}${this.#choices.chance(0.5) ? ", 2" : ""}` : ""})`,
          () => `new Uint8Array(Buffer.from((${e("words")}).buffer))`,
          () => `new Uint8ClampedArray(${copy()})`,
          () => `new Int8Array(${copy()})`,
        ])();
      case "map":
        return this.#choices.pick<() => string>([
          () => `new Map([[${this.literal("text")}, ${n()}], [${this.literal("text")}, ${n()}]])`,
          () => `new Map(Object.entries(${e("record")}))`,
          () => `new Map(${e("map")})`,
          () => `new Map(${texts()}.map((t, i) => [t + "k", i]))`,
          () => `(${e("map")}).set(${this.literal("text")}, ${n()})`,
        ])();
      case "set":
        return this.#choices.pick<() => string>([() => `new Set(${texts()})`, () => `new Set(${s()})`, () => `(${e("set")}).add(${s()})`])();
      case "record":
        return this.#choices.pick<() => string>([
          () => `({ a: ${n()}, [${s()}]: ${n()} })`,
          () => `({ ...${`(${e("record")})`}, b: ${n()} })`,
          () => `Object.fromEntries(${e("map")})`,
          () => `Object.assign({}, ${e("record")}, { c: ${n()} })`,
          () => `Object.freeze(${e("record")})`,
        ])();
      case "words":
        return this.#choices.pick<() => string>([
          () => `new ${this.#choices.pick(["Uint16Array", "Uint32Array", "Int16Array", "Int32Array"])}(${this.#choices.pick([copy(), String(this.#choices.upTo(4)), bytes()])})`,
          () => `(${e("words")}).${this.#choices.pick(["slice", "subarray"])}(${range()})`,
          () => `(${e("words")}).map((x) => x ${this.#choices.pick(["^ 3", "+ 300"])})`,
        ])();
      case "view":
        return this.#choices.pick<() => string>([() => `new DataView(${bytes()}.slice().buffer)`, () => `new DataView((${e("words")}).buffer)`, () => this.literal("view")])();
    }
  }
}
