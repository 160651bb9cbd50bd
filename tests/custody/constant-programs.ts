/**
 * Programs over constants, written by chance and by seed: loops of every kind, operators, closures, lists, maps, bytes, views,
 * patterns of names. Each ends in `const answer = …`.
 *
 * Most expressions have the type that their place asks for, so that something comes out; some have another, as in code
 * that was never read twice. What throws and what never ends is for the reader to skip.
 */
import { turn } from "./known-values.ts";

type Type = "number" | "text" | "flag" | "numbers" | "texts" | "bytes" | "map" | "set" | "record" | "words" | "view";
interface Name {
  readonly name: string;
  readonly type: Type;
  readonly isFixed: boolean;
}

const types: readonly Type[] = ["number", "number", "text", "text", "flag", "numbers", "texts", "bytes", "map", "set", "record", "words", "view"];
const words = ["corner-shop", "a", "", "Kiosk7", "0x1f", "12", "c3RvcmU=", "b1ue", "deadbeef", "é€😀", " pad ", "a,b;c", "%41b%20"];

export class ConstantPrograms {
  readonly #random: () => number;
  #names: Name[] = [];
  #functions: { readonly name: string; readonly takes: readonly Type[]; readonly gives: Type }[] = [];
  #count = 0;
  /** In a function that computes everything is followed; elsewhere the model joins what may have happened, and says less. */
  #isComputing = false;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** A function that computes, called with constants. */
  computing(): string {
    this.#begin(true);
    // What the model itself has a value for.
    const takes = Array.from({ length: 2 }, () => this.#pick<Type>(["number", "text", "flag", "numbers", "texts", "bytes", "record"]));
    const args = takes.map((type) => this.expression(type, 1));
    const outside = this.#names.length === 0 && this.#chance(0.3) ? this.#declaration(true) : "";
    const parameters = takes.map((type) => this.#declared(type, false));
    const body = this.#statements(2 + this.#upTo(5), 2);
    // Only what computes is worked out.
    return `${outside}\nfunction make(${parameters.join(", ")}) {\nlet turns = 0; turns++;\n${body}\nreturn ${this.expression(this.#type(), 2)};\n}\nconst answer = make(${args.join(", ")});`;
  }

  /** A variable that statements at the top of a file fill. */
  filling(): string {
    this.#begin();
    const type = this.#pick<Type>(["number", "text", "numbers", "texts", "bytes"]);
    const first = `let ${this.#declared(type, false)} = ${this.expression(type, 1)};`;
    const name = this.#names[0]?.name ?? "";
    const statements = Array.from({ length: 1 + this.#upTo(3) }, () => this.#statement(1));
    return `${first}\n${statements.join("\n")}\nconst answer = ${name};`;
  }

  /** An expression of constants, some of them with a name. */
  folding(): string {
    this.#begin();
    const declared = Array.from({ length: this.#upTo(3) }, () => this.#declaration(true));
    return `${declared.join("\n")}\nconst answer = ${this.expression(this.#type(), 3)};`;
  }

  #begin(isComputing = false): void {
    this.#isComputing = isComputing;
    this.#names = [];
    this.#functions = [];
    this.#count = 0;
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #upTo(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(list: readonly T[]): T {
    const one = list[this.#upTo(list.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  }

  #type(): Type {
    return this.#pick(types);
  }

  #fresh(): string {
    return `v${this.#count++}`;
  }

  #declared(type: Type, isFixed: boolean): string {
    const name = this.#fresh();
    this.#names.push({ name, type, isFixed });
    return name;
  }

  #declaration(isFixed: boolean): string {
    const type = this.#type();
    const made = this.expression(type, 2);
    // Two names of one list are followed only where a function computes; so is which of two it is.
    const value = !this.#isComputing && /^\w+$/u.test(made) ? this.#literal(type) : made;
    return `${isFixed ? "const" : "let"} ${this.#declared(type, isFixed)} = ${value};`;
  }

  /** Statements in a scope of their own. */
  #statements(count: number, depth: number): string {
    return Array.from({ length: count }, () => this.#statement(depth)).join("\n");
  }

  #block(depth: number, inLoop = false): string {
    const names = [...this.#names];
    const functions = [...this.#functions];
    const body = this.#statements(1 + this.#upTo(2), depth - 1);
    const leaves = inLoop && this.#chance(0.15) ? `\nif (${this.expression("flag", 1)}) ${this.#pick(["break", "continue"])};` : "";
    this.#names = names;
    this.#functions = functions;
    return `{ ${inLoop ? turn : ""}\n${body}${leaves}\n}`;
  }

  #statement(depth: number): string {
    const deep: readonly (() => string)[] = [
      () => `if (${this.expression("flag", 1)}) ${this.#block(depth)}${this.#chance(0.5) ? ` else ${this.#block(depth)}` : ""}`,
      () => this.#loop(depth),
      () => this.#loop(depth),
      () => this.#function(depth),
    ];
    const flat: readonly (() => string)[] = [
      () => this.#declaration(this.#chance(0.5)),
      () => this.#change(),
      () => this.#change(),
      () => this.#fill(),
      () => this.#fill(),
      () => this.#pattern(),
    ];
    return this.#pick(depth > 0 ? [...deep, ...flat] : flat)();
  }

  #loop(depth: number): string {
    const names = [...this.#names];
    const name = this.#fresh();
    const end = 1 + this.#upTo(5);
    const of = (type: Type, isFixed: boolean, before: (name: string) => string, after = ""): string => {
      this.#names.push({ name, type, isFixed });
      const text = `${before(name)}${this.#block(depth, true)}${after}`;
      this.#names = names;
      return text;
    };
    return this.#pick<() => string>([
      () => of("number", true, (i) => `for (let ${i} = 0; ${i} < ${end}; ${this.#pick([`${i}++`, `++${i}`, `${i} += 1`, `${i} += 2`])}) `),
      () => of("number", true, (i) => `for (let ${i} = ${end}; ${i} > 0; ${i}--) `),
      () => of("number", true, (i) => `let ${i} = 0;\nwhile (${i}++ < ${end}) `),
      () => of("number", true, (i) => `let ${i} = ${end};\ndo `, ` while (--${name} > 0);`),
      () => {
        const list = this.expression(this.#pick(["numbers", "bytes"]), 1);
        return of("number", true, (one) => `for (const ${one} of ${list}) `);
      },
      () => {
        const list = this.expression(this.#pick(["texts", "text", "set"]), 1);
        return of("text", true, (one) => `for (const ${one} of ${list}) `);
      },
      () => {
        const record = this.expression(this.#pick(["record", "numbers"]), 1);
        return of("text", true, (one) => `for (const ${one} in ${record}) `);
      },
      () => {
        const map = this.expression("map", 1);
        const key = this.#fresh();
        return of("number", true, (one) => `for (const [${key}, ${one}] of ${map}) `);
      },
    ])();
  }

  #function(depth: number): string {
    const names = [...this.#names];
    const takes = Array.from({ length: 1 + this.#upTo(2) }, () => this.#type());
    const gives = this.#type();
    const name = this.#fresh();
    const parameters = takes.map((type, i) => `${this.#declared(type, false)}${i > 0 && this.#chance(0.3) ? ` = ${this.expression(type, 1)}` : ""}`).join(", ");
    const body = this.#chance(0.5) ? this.expression(gives, 2) : `{ ${this.#statement(depth - 1)}\nreturn ${this.expression(gives, 1)}; }`;
    this.#names = names;
    this.#functions.push({ name, takes, gives });
    return this.#chance(0.5) && body.startsWith("{ ") ? `function ${name}(${parameters}) ${body}` : `const ${name} = (${parameters}) => ${body.startsWith("{ ") ? body : `(${body})`};`;
  }

  /** Another value for a variable. */
  #change(): string {
    const name = this.#one(undefined, true);
    if (!name) return this.#declaration(false);
    const { name: variable, type } = name;
    if (type === "number" && this.#chance(0.7)) return this.#chance(0.2) ? `${variable}${this.#pick(["++", "--"])};` : `${variable} ${this.#pick(["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "|", "&", "^"])}= ${this.expression("number", 1)};`;
    if (type === "text" && this.#chance(0.6)) return `${variable} += ${this.expression(this.#pick(["text", "text", "number"]), 1)};`;
    if (!this.#isComputing) return this.#fill();
    if (this.#chance(0.15)) return `${variable} ${this.#pick(["||=", "&&=", "??="])} ${this.expression(type, 1)};`;
    return `${variable} = ${this.expression(type, 2)};`;
  }

  /** Something put into a list, a map or memory. */
  #fill(): string {
    const name = this.#one(this.#pick(["numbers", "texts", "bytes", "map", "set", "record", "words", "view"]), false)?.name;
    const type = this.#names.find((one) => one.name === name)?.type;
    const number = (): string => this.expression("number", 1);
    const text = (): string => this.expression("text", 1);
    switch (name === undefined ? undefined : type) {
      case "numbers":
        return this.#pick([`${name}.push(${number()});`, `${name}.unshift(${number()}, ${number()});`, `${name}[${this.#upTo(6)}] = ${number()};`, `${name}[${this.#upTo(3)}] ${this.#pick(["+", "^", "<<"])}= ${number()};`, `${name}.pop();`, `${name}.shift();`, `${name}.reverse();`, `${name}.fill(${number()});`, `${name}.splice(${number()}, 1);`, `${name}.sort((a, b) => a - b);`, `${name}[0]++;`]);
      case "texts":
        return this.#pick([`${name}.push(${text()});`, `${name}[${this.#upTo(4)}] = ${text()};`, `${name}.reverse();`, `${name}.sort();`, `${name}.splice(1, 0, ${text()});`]);
      case "bytes":
        return this.#pick([`${name}[${this.#upTo(6)}] = ${number()};`, `${name}[${this.#upTo(3)}] ^= ${number()};`, `${name}.set(${this.expression("numbers", 1)});`, `${name}.set([1, 2], ${this.#upTo(4)});`, `${name}.fill(${number()});`, `${name}.reverse();`, `${name}.subarray(1).fill(${number()});`]);
      case "map":
        return this.#pick([`${name}.set(${text()}, ${number()});`, `${name}.delete(${text()});`, `${name}.clear();`]);
      case "set":
        return `${name}.add(${text()});`;
      case "record":
        return this.#pick([`${name}.${this.#pick(["a", "b"])} = ${number()};`, `${name}[${text()}] = ${number()};`, `${name}.a += ${number()};`]);
      case "words":
        return this.#pick([`${name}[${this.#upTo(3)}] = ${number()};`, `${name}[0] ^= ${number()};`]);
      case "view":
        return `${name}.${this.#pick(["setUint8", "setInt8", "setUint16", "setInt16", "setUint32", "setInt32", "setFloat32", "setFloat64"])}(${this.#upTo(6)}, ${number()}${this.#chance(0.4) ? `, ${this.#pick(["true", "false"])}` : ""});`;
      default:
        return this.#declaration(false);
    }
  }

  #pattern(): string {
    const [a, b] = [this.#fresh(), this.#fresh()];
    const [text, type] = this.#pick<() => readonly [string, Type]>([
      () => [`const [${a}, ${b} = 7] = ${this.expression("numbers", 1)};`, "number"],
      () => [`let [, ${a}, ...${b}] = ${this.expression("texts", 1)};`, "text"],
      () => [`const { a: ${a} = 3, b: ${b} } = ${this.expression("record", 1)};`, "number"],
      () => [`const { length: ${a}, ...${b} } = ${this.expression("texts", 1)};`, "number"],
      () => [`let ${a} = 1, ${b} = 2;\n[${a}, ${b}] = [${b}, ${a} + ${this.expression("number", 1)}];`, "number"],
    ])();
    this.#names.push({ name: a, type, isFixed: text.startsWith("const") });
    return text;
  }

  #one(type: Type | undefined, isChanged: boolean): Name | undefined {
    const fitting = this.#names.filter((one) => (type === undefined || one.type === type) && !(isChanged && one.isFixed));
    return fitting.length > 0 ? this.#pick(fitting) : undefined;
  }

  /** An expression of a type, rarely of another. */
  expression(wanted: Type, depth: number): string {
    // What is one of several things for the model (a set is a list, a map an object) stands only where it is meant.
    const isPlain = /^(?:number|text|flag|numbers|texts)$/u.test(wanted);
    const type = isPlain && this.#chance(0.03) ? this.#pick<Type>(["number", "text", "flag", "numbers", "texts"]) : wanted;
    if (isPlain && this.#chance(0.01)) return this.#pick(["undefined", "null", "(0 / 0)", "-0", "(1 / 0)"]);
    const named = this.#one(type, false);
    if (named && this.#chance(depth > 0 ? 0.35 : 0.8)) return named.name;
    const fn = this.#functions.filter(({ gives }) => gives === type);
    if (depth > 0 && fn.length > 0 && this.#chance(0.3)) {
      const { name, takes } = this.#pick(fn);
      return `${name}(${takes.map((one) => this.expression(one, depth - 1)).join(", ")})`;
    }
    if (depth <= 0) return this.#literal(type);
    const isJoined = this.#isComputing ? isPlain : /^(?:number|text|flag)$/u.test(type);
    if (isJoined && this.#chance(0.06)) return `(${this.expression("flag", depth - 1)} ? ${this.expression(type, depth - 1)} : ${this.expression(type, depth - 1)})`;
    if (isJoined && this.#chance(0.04)) return `(${this.expression(type, depth - 1)} ${this.#pick(["||", "&&", "??"])} ${this.expression(type, depth - 1)})`;
    if (this.#chance(0.02)) return `(${this.expression(this.#type(), depth - 1)}, ${this.expression(type, depth - 1)})`;
    if (this.#chance(0.08)) return this.#literal(type);
    return this.#made(type, depth - 1);
  }

  #literal(type: Type): string {
    switch (type) {
      case "number":
        return this.#pick(["0", "1", "2", "3", "5", "7", "-1", "13", "65", "97", "127", "255", "256", "1000", "0x1f", "0.5", "-2.75", "70000", "4294967295"]);
      case "text":
        return JSON.stringify(this.#pick(words));
      case "flag":
        return this.#pick(["true", "false"]);
      case "numbers":
        return this.#pick(["[]", "[1, 2, 3]", "[99, 111, 114]", "[7, -1, 256, 0]", "[65]"]);
      case "texts":
        return this.#pick(["[]", '["corner", "shop"]', '["b", "a", "C"]', '["x"]']);
      case "bytes":
        return this.#pick(["new Uint8Array(4)", "new Uint8Array([1, 2, 3, 4])", "Uint8Array.of(99, 300)", "new Uint8Array(Buffer.alloc(5, 7))"]);
      case "map":
        return this.#pick(["new Map()", 'new Map([["a", 1], ["b", 2]])']);
      case "set":
        return this.#pick(["new Set()", 'new Set(["a", "b", "a"])']);
      case "record":
        return this.#pick(["{}", "{ a: 1, b: 2 }", "{ b: 5, a: 4, c: 6 }"]).replace(/^\{\}$/u, "({})").replace(/^\{ (.*) \}$/u, "({ $1 })");
      case "words":
        return this.#pick(["new Uint16Array(3)", "new Uint32Array([1, 70000])", "new Uint16Array([258, 3, 65537])", "new Int8Array([200, 1])", "new Int32Array([-1, 7])"]);
      case "view":
        return "new DataView(new ArrayBuffer(10))";
    }
  }

  #made(type: Type, depth: number): string {
    const e = (one: Type): string => this.expression(one, depth);
    const s = (): string => `(${e("text")})`;
    const n = (): string => `(${e("number")})`;
    const list = (): string => `(${e("numbers")})`;
    // Never a number, which would be a length.
    const copy = (): string => `[...${list()}]`;
    const texts = (): string => `(${e("texts")})`;
    const bytes = (): string => `(${e("bytes")})`;
    // Bytes of Node and of the language are one for the model, and as text they differ; what has an identity is not asked for here either.
    const any = (): string => `(${e(this.#pick<Type>(["number", "text", "flag", "numbers", "texts"]))})`;
    const small = (): string => this.#pick(["0", "1", "2", "3", "-1", "-2", "5", "99"]);
    const range = (): string => this.#pick([small(), `${small()}, ${small()}`, ""]);
    switch (type) {
      case "number":
        return this.#pick<() => string>([
          () => `(${n()} ${this.#pick(["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "|", "&", "^"])} ${n()})`,
          () => `(${n()} ${this.#pick(["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "|", "&", "^"])} ${n()})`,
          () => `(${this.#pick(["-", "+", "~"])}${any()})`,
          () => `(${any()} ${this.#pick(["+", "-", "*", "%", "|", "&", "^", ">>>"])} ${any()})`,
          () => `${s()}.${this.#pick(["charCodeAt", "codePointAt"])}(${small()})`,
          () => `${s()}.${this.#pick(["indexOf", "lastIndexOf", "search", "localeCompare"])}(${s()})`,
          () => `${this.#pick([s(), list(), bytes(), texts()])}.length`,
          () => `${list()}[${small()}]`,
          () => `${this.#pick([list(), bytes()])}.at(${small()})`,
          () => `${this.#pick([list(), bytes()])}.${this.#pick(["indexOf", "lastIndexOf"])}(${n()})`,
          () => `${list()}.${this.#pick(["findIndex", "find", "findLast", "findLastIndex"])}((x) => x > ${small()})`,
          () => `${list()}.${this.#pick(["reduce", "reduceRight"])}((all, x${this.#chance(0.3) ? ", i" : ""}) => all ${this.#pick(["+", "^", "*"])} x${this.#chance(0.5) ? "" : " + 1"}${this.#chance(0.8) ? `, ${small()})` : ")"}`,
          () => `${this.#pick(["parseInt", "Number.parseInt"])}(${this.#pick([s(), any()])}${this.#chance(0.6) ? `, ${this.#pick(["2", "8", "10", "16", "36", "0"])}` : ""})`,
          () => `${this.#pick(["Number", "parseFloat", "Number.parseFloat"])}(${this.#pick([s(), any()])})`,
          () => `Math.${this.#pick(["floor", "ceil", "round", "trunc", "abs", "sign", "sqrt"])}(${n()})`,
          () => `Math.${this.#pick(["min", "max"])}(${this.#pick([`${n()}, ${n()}`, n(), `...${list()}`])})`,
          () => `Math.${this.#pick(["pow", "imul"])}(${n()}, ${n()})`,
          () => `${bytes()}[${small()}]`,
          () => `(${e("map")}).get(${s()})`,
          () => `(${e("map")}).size`,
          () => `(${e("record")}).${this.#pick(["a", "b", "zz"])}`,
          () => `(${e("record")})["${this.#pick(["a", "b", "zz"])}"]`,
          () => `(${e("words")})[${small()}]`,
          () => `(${e("view")}).${this.#pick(["getUint8", "getInt8", "getUint16", "getInt16", "getUint32", "getInt32"])}(${this.#upTo(5)}${this.#chance(0.4) ? ", true" : ""})`,
          () => {
            const name = this.#one("number", true)?.name;
            return name === undefined ? this.#literal(type) : this.#pick([`${name}++`, `--${name}`, `(${name} = ${n()})`, `(${name} += ${n()})`]);
          },
        ])();
      case "text":
        return this.#pick<() => string>([
          () => `(${s()} + ${any()})`,
          () => `(${any()} + ${s()})`,
          () => `\`${this.#pick(["", "k-"])}\${${any()}}\${${s()}}\``,
          () => `${s()}.${this.#pick(["slice", "substring", "substr"])}(${range()})`,
          () => `${s()}.${this.#pick(["toUpperCase", "toLowerCase", "trim", "trimEnd", "trimStart", "toString", "valueOf", "normalize", "toLocaleUpperCase"])}()`,
          () => `${s()}.${this.#pick(["padStart", "padEnd"])}(${this.#upTo(14)}${this.#chance(0.6) ? `, ${s()}` : ""})`,
          () => `${s()}.repeat(${this.#upTo(4)})`,
          () => `${s()}.${this.#pick(["charAt", "at"])}(${small()})`,
          () => `${s()}[${small()}]`,
          () => `${s()}.concat(${s()}, ${n()})`,
          () => `${s()}.${this.#pick(["replace", "replaceAll"])}(${s()}, ${s()})`,
          () => `${s()}.replace(${this.#pick(["/[a-m]/g", "/\\d+/", "/(.)(.)/u", "/x/gi", "/-./"])}, ${this.#pick([s(), '"[$&]"', '"$1$1"', "(m) => m.toUpperCase()", "(m, a) => a + m.length"])})`,
          () => `${texts()}.join(${this.#pick(["", '""', '"-"', s()])})`,
          () => `${list()}.join(${this.#pick(["", '""', '":"'])})`,
          () => `String.${this.#pick(["fromCharCode", "fromCodePoint"])}(${this.#pick([`...${list()}`, n(), `${n()}, 66`])})`,
          () => `String(${any()})`,
          () => `(${n()}).toString(${this.#pick(["", "2", "16", "36"])})`,
          () => `(${n()}).toFixed(${this.#upTo(3)})`,
          () => `(typeof ${any()})`,
          () => `${texts()}[${small()}]`,
          () => `${texts()}.${this.#pick(["pop", "shift"])}()`,
          () => `${texts()}.${this.#pick(["reduce", "reduceRight"])}((all, x) => ${this.#pick(["all + x", "x + all"])}${this.#chance(0.7) ? ', "")' : ")"}`,
          () => `Buffer.from(${this.#pick([s(), list(), bytes()])}).toString(${this.#pick(["", '"hex"', '"base64"', '"base64url"', '"latin1"', '"utf8"', '"ascii"', '"binary"', '"utf16le"'])})`,
          () => `Buffer.from(${s()}, ${this.#pick(['"hex"', '"base64"', '"base64url"', '"latin1"', '"ascii"', '"utf16le"', '"ucs2"'])}).toString()`,
          () => `Buffer.concat([${bytes()}, Buffer.from(${s()})]).toString(${this.#pick(["", '"hex"', '"base64"'])})`,
          () => `new TextDecoder().decode(${bytes()})`,
          () => `${this.#pick(["atob", "btoa", "decodeURIComponent", "encodeURIComponent", "decodeURI", "encodeURI", "escape", "unescape"])}(${s()})`,
          () => `JSON.stringify(${any()})`,
          () => `JSON.parse(${this.#pick([`JSON.stringify(${s()})`, "'\"k\"'"])})`,
        ])();
      case "flag":
        return this.#pick<() => string>([
          () => `(${n()} ${this.#pick(["<", ">", "<=", ">=", "===", "!==", "==", "!="])} ${n()})`,
          () => `(${s()} ${this.#pick(["<", ">", "<=", ">=", "===", "!==", "==", "!="])} ${s()})`,
          () => `(${any()} ${this.#pick(["<", ">", "<=", ">=", "===", "!==", "==", "!="])} ${any()})`,
          () => `(!${any()})`,
          () => `Boolean(${any()})`,
          () => `${s()}.${this.#pick(["includes", "startsWith", "endsWith"])}(${s()}${this.#chance(0.2) ? ", 1" : ""})`,
          () => `${list()}.${this.#pick(["includes"])}(${n()})`,
          () => `${list()}.${this.#pick(["some", "every"])}((x, i) => x ${this.#pick([">", "===", "!=="])} ${this.#pick(["i", "1", "99"])})`,
          () => `Array.isArray(${any()})`,
          // Elsewhere they are not followed, and what hangs on them is one of several.
          () => (this.#isComputing ? this.#pick([`(${this.#pick([e("map"), e("set")])}).has(${s()})`, `(${e("record")}).hasOwnProperty(${s()})`, `Object.hasOwn(${e("record")}, ${s()})`]) : this.#literal("flag")),
          () => `(${s()} in (${e("record")}))`,
          () => `${this.#pick(["/[a-c]/", "/^\\d+$/", "/X/i"])}.test(${s()})`,
          () => `Object.is(${any()}, ${any()})`,
          () => `${this.#pick(["isNaN", "Number.isNaN", "Number.isInteger", "Number.isFinite", "isFinite"])}(${this.#pick([n(), any()])})`,
        ])();
      case "numbers":
        return this.#pick<() => string>([
          () => `[${n()}, ${n()}${this.#chance(0.4) ? `, ...${list()}` : ""}]`,
          () => `${list()}.map((x, i) => ${this.#pick(["x + i", "x ^ 5", "x * 2", "i", `x + ${n()}`])})`,
          () => `${list()}.filter((x) => ${this.#pick(["x > 2", "x % 2 === 0", "x !== 99"])})`,
          () => `${list()}.${this.#pick(["reverse", "toReversed", "sort", "toSorted", "flat", "slice"])}()`,
          () => `${list()}.sort((a, b) => ${this.#pick(["a - b", "b - a"])})`,
          () => `${list()}.toSorted((a, b) => b - a)`,
          () => `${list()}.slice(${range()})`,
          () => `${list()}.concat(${list()}, ${n()})`,
          () => `${list()}.flatMap((x) => ${this.#pick(["[x, x]", "x", "[]", "[[x]]"])})`,
          () => `${list()}.fill(${n()}${this.#chance(0.4) ? `, ${range() || "1"}` : ""})`,
          () => `${list()}.${this.#pick(["splice", "toSpliced"])}(${range()})`,
          () => `${list()}.with(0, ${n()})`,
          () => `new Array(${this.#upTo(4)}).fill(${n()})`,
          () => `Array.from(${this.#pick([bytes(), list(), `(${e("words")})`])})`,
          () => `Array.from(${s()}, (c, i) => c.charCodeAt(0)${this.#chance(0.5) ? " ^ i" : ""})`,
          () => `Array.from({ length: ${this.#upTo(5)} }, (_, i) => i ${this.#pick(["+ 65", "* 3", "** 2"])})`,
          () => `[...${s()}].map((c) => c.charCodeAt(0))`,
          () => `[...${bytes()}]`,
          () => `${list()}.map(${this.#pick(["Number", "Math.abs", "Boolean", "String", "parseInt"])})`,
          () => `${texts()}.map(${this.#pick(["Number", "parseInt", "parseFloat", "(t) => t.length"])})`,
          () => `Object.values(${e("record")})`,
          () => `[...(${e("map")}).values()]`,
          () => `[...${list()}.${this.#pick(["keys", "values", "entries"])}()]`,
          () => `Array.of(${n()}, ${n()})`,
          () => `new Array(${n()}, ${n()})`,
        ])();
      case "texts":
        return this.#pick<() => string>([
          () => `${s()}.split(${this.#pick([s(), '""', '"-"', "/[-,]/", '"", 2', "/-/, 1", ""])})`,
          () => `[...${s()}]`,
          () => `[${s()}, ...${texts()}]`,
          () => `${texts()}.map((t, i) => ${this.#pick(["t + i", "t.toUpperCase()", "t.slice(i)", "t[0]"])})`,
          () => `${texts()}.filter(${this.#pick(["Boolean", '(t) => t !== "x"', "(t, i) => i > 0"])})`,
          () => `${texts()}.${this.#pick(["reverse", "toReversed", "sort", "toSorted", "slice"])}()`,
          () => `Object.keys(${e("record")})`,
          () => `[...(${e("map")}).keys()]`,
          () => `[...(${e("set")})]`,
          () => `Array.from(${this.#pick([e("set"), s()])})`,
          () => `${s()}.match(${this.#pick(["/[a-f]+/g", "/(.)-(.)/", "/./gu"])})`,
          () => `[...${s()}.matchAll(/([a-z])(\\d)?/g)].map((m) => m[0])`,
          () => `${list()}.map(String)`,
          () => `${list()}.map((x) => String.fromCharCode(x))`,
        ])();
      case "bytes":
        return this.#pick<() => string>([
          () => `new Uint8Array(${this.#pick([copy(), String(this.#upTo(6)), bytes(), `(${e("words")})`])})`,
          () => `Uint8Array.from(${this.#pick([list(), bytes(), s(), `${list()}, (x, i) => x + i`, "{ length: 3 }, (_, i) => i * 9"])})`,
          () => `Uint8Array.of(${n()}, ...${list()})`,
          () => `new Uint8Array(Buffer.from(${s()}${this.#chance(0.6) ? `, ${this.#pick(['"hex"', '"base64"', '"latin1"', '"utf8"', '"base64url"', '"utf16le"', '"ascii"'])}` : ""}))`,
          () => `new Uint8Array(Buffer.from(${this.#pick([list(), bytes(), "[1, 2, 999]"])}))`,
          () => `new Uint8Array(Buffer.alloc(${this.#upTo(8)}${this.#chance(0.6) ? `, ${this.#pick([n(), s(), bytes()])}` : ""}))`,
          () => `new Uint8Array(Buffer.concat([${bytes()}, ${bytes()}]${this.#chance(0.2) ? `, ${this.#upTo(8)}` : ""}))`,
          () => `new TextEncoder().encode(${s()})`,
          () => `${bytes()}.${this.#pick(["slice", "subarray"])}(${range()})`,
          () => `${bytes()}.map((x, i) => ${this.#pick(["x ^ 5", "x + i", "x * 2", "i"])})`,
          () => `${bytes()}.filter((x) => x > 2)`,
          () => `${bytes()}.${this.#pick(["reverse", "toReversed", "toSorted", "sort"])}()`,
          () => `${bytes()}.fill(${this.#literal("number")}${this.#chance(0.4) ? `, ${range() || "1"}` : ""})`,
          () => `new Uint8Array((${e("view")}).buffer)`,
          () => `new Uint8Array((${e("words")}).buffer${this.#chance(0.4) ? `, ${this.#upTo(3)}${this.#chance(0.5) ? ", 2" : ""}` : ""})`,
          () => `new Uint8Array(Buffer.from((${e("words")}).buffer))`,
          () => `new Uint8ClampedArray(${copy()})`,
          () => `new Int8Array(${copy()})`,
        ])();
      case "map":
        return this.#pick<() => string>([
          () => `new Map([[${this.#literal("text")}, ${n()}], [${this.#literal("text")}, ${n()}]])`,
          () => `new Map(Object.entries(${e("record")}))`,
          () => `new Map(${e("map")})`,
          () => `new Map(${texts()}.map((t, i) => [t + "k", i]))`,
          () => `(${e("map")}).set(${this.#literal("text")}, ${n()})`,
        ])();
      case "set":
        return this.#pick<() => string>([() => `new Set(${texts()})`, () => `new Set(${s()})`, () => `(${e("set")}).add(${s()})`])();
      case "record":
        return this.#pick<() => string>([
          () => `({ a: ${n()}, [${s()}]: ${n()} })`,
          () => `({ ...${`(${e("record")})`}, b: ${n()} })`,
          () => `Object.fromEntries(${e("map")})`,
          () => `Object.assign({}, ${e("record")}, { c: ${n()} })`,
          () => `Object.freeze(${e("record")})`,
        ])();
      case "words":
        return this.#pick<() => string>([
          () => `new ${this.#pick(["Uint16Array", "Uint32Array", "Int16Array", "Int32Array"])}(${this.#pick([copy(), String(this.#upTo(4)), bytes()])})`,
          () => `(${e("words")}).${this.#pick(["slice", "subarray"])}(${range()})`,
          () => `(${e("words")}).map((x) => x ${this.#pick(["^ 3", "+ 300"])})`,
        ])();
      case "view":
        return this.#pick<() => string>([() => `new DataView(${bytes()}.slice().buffer)`, () => `new DataView((${e("words")}).buffer)`, () => this.#literal("view")])();
    }
  }
}
