/**
 * Programs over constants, written by chance and by seed: loops of every kind, operators, closures, lists, maps, bytes, views,
 * patterns of names. Each ends in `const answer = …`.
 *
 * Most expressions have the type that their place asks for, so that something comes out; some have another, as in code
 * that was never read twice. What throws and what never ends is for the reader to skip.
 */
import { GeneratedExpressions } from "./generated-expressions.ts";
import { turn } from "./known-values.ts";
import { Choices, type Type } from "./program-choices.ts";

export class ConstantPrograms {
  readonly #choices: Choices;
  readonly #expressions: GeneratedExpressions;

  constructor(random: () => number) {
    this.#choices = new Choices(random);
    this.#expressions = new GeneratedExpressions(this.#choices);
  }

  /** A function that computes, called with constants. */
  computing(): string {
    this.#choices.begin(true);
    // What the model itself has a value for.
    const takes = Array.from({ length: 2 }, () => this.#choices.pick<Type>(["number", "text", "flag", "numbers", "texts", "bytes", "record"]));
    const args = takes.map((type) => this.#expressions.of(type, 1));
    const outside = this.#choices.names.length === 0 && this.#choices.chance(0.3) ? this.#declaration(true) : "";
    const parameters = takes.map((type) => this.#choices.declared(type, false));
    const body = this.#statements(2 + this.#choices.upTo(5), 2);
    // Only what computes is worked out.
    return `${outside}\nfunction make(${parameters.join(", ")}) {\nlet turns = 0; turns++;\n${body}\nreturn ${this.#expressions.of(this.#choices.type(), 2)};\n}\nconst answer = make(${args.join(", ")});`;
  }

  /** A variable that statements at the top of a file fill. */
  filling(): string {
    this.#choices.begin(false);
    const type = this.#choices.pick<Type>(["number", "text", "numbers", "texts", "bytes"]);
    const first = `let ${this.#choices.declared(type, false)} = ${this.#expressions.of(type, 1)};`;
    const name = this.#choices.names[0]?.name ?? "";
    const statements = Array.from({ length: 1 + this.#choices.upTo(3) }, () => this.#statement(1));
    return `${first}\n${statements.join("\n")}\nconst answer = ${name};`;
  }

  /** An expression of constants, some of them with a name. */
  folding(): string {
    this.#choices.begin(false);
    const declared = Array.from({ length: this.#choices.upTo(3) }, () => this.#declaration(true));
    return `${declared.join("\n")}\nconst answer = ${this.#expressions.of(this.#choices.type(), 3)};`;
  }

  #declaration(isFixed: boolean): string {
    const type = this.#choices.type();
    const made = this.#expressions.of(type, 2);
    // Two names of one list are followed only where a function computes; so is which of two it is.
    const value = !this.#choices.isComputing && /^\w+$/u.test(made) ? this.#expressions.literal(type) : made;
    return `${isFixed ? "const" : "let"} ${this.#choices.declared(type, isFixed)} = ${value};`;
  }

  /** Statements in a scope of their own. */
  #statements(count: number, depth: number): string {
    return Array.from({ length: count }, () => this.#statement(depth)).join("\n");
  }

  #block(depth: number, inLoop = false): string {
    const names = this.#choices.names;
    const functions = this.#choices.functions;
    const body = this.#statements(1 + this.#choices.upTo(2), depth - 1);
    const leaves = inLoop && this.#choices.chance(0.15) ? `\nif (${this.#expressions.of("flag", 1)}) ${this.#choices.pick(["break", "continue"])};` : "";
    this.#choices.names = names;
    this.#choices.functions = functions;
    return `{ ${inLoop ? turn : ""}\n${body}${leaves}\n}`;
  }

  #statement(depth: number): string {
    const deep: readonly (() => string)[] = [
      () => `if (${this.#expressions.of("flag", 1)}) ${this.#block(depth)}${this.#choices.chance(0.5) ? ` else ${this.#block(depth)}` : ""}`,
      () => this.#loop(depth),
      () => this.#loop(depth),
      () => this.#function(depth),
    ];
    const flat: readonly (() => string)[] = [
      () => this.#declaration(this.#choices.chance(0.5)),
      () => this.#change(),
      () => this.#change(),
      () => this.#fill(),
      () => this.#fill(),
      () => this.#pattern(),
    ];
    return this.#choices.pick(depth > 0 ? [...deep, ...flat] : flat)();
  }

  #loop(depth: number): string {
    const names = this.#choices.names;
    const name = this.#choices.fresh();
    const end = 1 + this.#choices.upTo(5);
    const of = (type: Type, isFixed: boolean, before: (name: string) => string, after = ""): string => {
      this.#choices.names = [...this.#choices.names, { name, type, isFixed }];
      const text = `${before(name)}${this.#block(depth, true)}${after}`;
      this.#choices.names = names;
      return text;
    };
    return this.#choices.pick<() => string>([
      () => of("number", true, (i) => `for (let ${i} = 0; ${i} < ${end}; ${this.#choices.pick([`${i}++`, `++${i}`, `${i} += 1`, `${i} += 2`])}) `),
      () => of("number", true, (i) => `for (let ${i} = ${end}; ${i} > 0; ${i}--) `),
      () => of("number", true, (i) => `let ${i} = 0;\nwhile (${i}++ < ${end}) `),
      () => of("number", true, (i) => `let ${i} = ${end};\ndo `, ` while (--${name} > 0);`),
      () => {
        const list = this.#expressions.of(this.#choices.pick(["numbers", "bytes"]), 1);
        return of("number", true, (one) => `for (const ${one} of ${list}) `);
      },
      () => {
        const list = this.#expressions.of(this.#choices.pick(["texts", "text", "set"]), 1);
        return of("text", true, (one) => `for (const ${one} of ${list}) `);
      },
      () => {
        const record = this.#expressions.of(this.#choices.pick(["record", "numbers"]), 1);
        return of("text", true, (one) => `for (const ${one} in ${record}) `);
      },
      () => {
        const map = this.#expressions.of("map", 1);
        const key = this.#choices.fresh();
        return of("number", true, (one) => `for (const [${key}, ${one}] of ${map}) `);
      },
    ])();
  }

  #function(depth: number): string {
    const names = this.#choices.names;
    const takes = Array.from({ length: 1 + this.#choices.upTo(2) }, () => this.#choices.type());
    const gives = this.#choices.type();
    const name = this.#choices.fresh();
    const parameters = takes.map((type, i) => `${this.#choices.declared(type, false)}${i > 0 && this.#choices.chance(0.3) ? ` = ${this.#expressions.of(type, 1)}` : ""}`).join(", ");
    const body = this.#choices.chance(0.5) ? this.#expressions.of(gives, 2) : `{ ${this.#statement(depth - 1)}\nreturn ${this.#expressions.of(gives, 1)}; }`;
    this.#choices.names = names;
    this.#choices.functions = [...this.#choices.functions, { name, takes, gives }];
    return this.#choices.chance(0.5) && body.startsWith("{ ") ? `function ${name}(${parameters}) ${body}` : `const ${name} = (${parameters}) => ${body.startsWith("{ ") ? body : `(${body})`};`;
  }

  /** Another value for a variable. */
  #change(): string {
    const name = this.#choices.one(undefined, true);
    if (!name) return this.#declaration(false);
    const { name: variable, type } = name;
    if (type === "number" && this.#choices.chance(0.7)) return this.#choices.chance(0.2) ? `${variable}${this.#choices.pick(["++", "--"])};` : `${variable} ${this.#choices.pick(["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "|", "&", "^"])}= ${this.#expressions.of("number", 1)};`;
    if (type === "text" && this.#choices.chance(0.6)) return `${variable} += ${this.#expressions.of(this.#choices.pick(["text", "text", "number"]), 1)};`;
    if (!this.#choices.isComputing) return this.#fill();
    if (this.#choices.chance(0.15)) return `${variable} ${this.#choices.pick(["||=", "&&=", "??="])} ${this.#expressions.of(type, 1)};`;
    return `${variable} = ${this.#expressions.of(type, 2)};`;
  }

  /** Something put into a list, a map or memory. */
  #fill(): string {
    const name = this.#choices.one(this.#choices.pick(["numbers", "texts", "bytes", "map", "set", "record", "words", "view"]), false)?.name;
    const type = this.#choices.names.find((one) => one.name === name)?.type;
    const number = (): string => this.#expressions.of("number", 1);
    const text = (): string => this.#expressions.of("text", 1);
    switch (name === undefined ? undefined : type) {
      case "numbers":
        return this.#choices.pick([`${name}.push(${number()});`, `${name}.unshift(${number()}, ${number()});`, `${name}[${this.#choices.upTo(6)}] = ${number()};`, `${name}[${this.#choices.upTo(3)}] ${this.#choices.pick(["+", "^", "<<"])}= ${number()};`, `${name}.pop();`, `${name}.shift();`, `${name}.reverse();`, `${name}.fill(${number()});`, `${name}.splice(${number()}, 1);`, `${name}.sort((a, b) => a - b);`, `${name}[0]++;`]);
      case "texts":
        return this.#choices.pick([`${name}.push(${text()});`, `${name}[${this.#choices.upTo(4)}] = ${text()};`, `${name}.reverse();`, `${name}.sort();`, `${name}.splice(1, 0, ${text()});`]);
      case "bytes":
        return this.#choices.pick([`${name}[${this.#choices.upTo(6)}] = ${number()};`, `${name}[${this.#choices.upTo(3)}] ^= ${number()};`, `${name}.set(${this.#expressions.of("numbers", 1)});`, `${name}.set([1, 2], ${this.#choices.upTo(4)});`, `${name}.fill(${number()});`, `${name}.reverse();`, `${name}.subarray(1).fill(${number()});`]);
      case "map":
        return this.#choices.pick([`${name}.set(${text()}, ${number()});`, `${name}.delete(${text()});`, `${name}.clear();`]);
      case "set":
        return `${name}.add(${text()});`;
      case "record":
        return this.#choices.pick([`${name}.${this.#choices.pick(["a", "b"])} = ${number()};`, `${name}[${text()}] = ${number()};`, `${name}.a += ${number()};`]);
      case "words":
        return this.#choices.pick([`${name}[${this.#choices.upTo(3)}] = ${number()};`, `${name}[0] ^= ${number()};`]);
      case "view":
        return `${name}.${this.#choices.pick(["setUint8", "setInt8", "setUint16", "setInt16", "setUint32", "setInt32", "setFloat32", "setFloat64"])}(${this.#choices.upTo(6)}, ${number()}${this.#choices.chance(0.4) ? `, ${this.#choices.pick(["true", "false"])}` : ""});`;
      default:
        return this.#declaration(false);
    }
  }

  #pattern(): string {
    const [a, b] = [this.#choices.fresh(), this.#choices.fresh()];
    const [text, type] = this.#choices.pick<() => readonly [string, Type]>([
      () => [`const [${a}, ${b} = 7] = ${this.#expressions.of("numbers", 1)};`, "number"],
      () => [`let [, ${a}, ...${b}] = ${this.#expressions.of("texts", 1)};`, "text"],
      () => [`const { a: ${a} = 3, b: ${b} } = ${this.#expressions.of("record", 1)};`, "number"],
      () => [`const { length: ${a}, ...${b} } = ${this.#expressions.of("texts", 1)};`, "number"],
      () => [`let ${a} = 1, ${b} = 2;\n[${a}, ${b}] = [${b}, ${a} + ${this.#expressions.of("number", 1)}];`, "number"],
    ])();
    this.#choices.names = [...this.#choices.names, { name: a, type, isFixed: text.startsWith("const") }];
    return text;
  }
}
