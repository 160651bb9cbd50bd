/** Rewrites of how the options object is put together. They work on any expression for the value. */
import { type Base, type Spelling, optionObject } from "./program.ts";

export interface OptionsRewrite {
  readonly name: string;
  readonly apply: (value: string, base: Base, key: string, rest: string) => Spelling;
}

const tail = (rest: string): string => (rest ? `, ${rest}` : "");

export const optionsRewrites: readonly OptionsRewrite[] = [
  { name: "options in a constant", apply: (value, base) => ({ top: `const options = ${optionObject(base, value)};`, code: "options" }) },
  { name: "options with a spread", apply: (value, _base, key, rest) => ({ top: `const shared = { ${key}: ${value} };`, code: `{ ...shared${tail(rest)} }` }) },
  { name: "spread overridden", apply: (value, _base, key, rest) => ({ top: `const shared = { ${key}: undefined };`, code: `{ ...shared, ${key}: ${value}${tail(rest)} }` }) },
  { name: "Object.assign", apply: (value, _base, key, rest) => ({ code: `Object.assign({ ${key}: ${value} }, { ${rest} })` }) },
  { name: "Object.assign, last wins", apply: (value, _base, key, rest) => ({ code: `Object.assign({}, { ${rest} }, { ${key}: ${value} })` }) },
  { name: "quoted property", apply: (value, _base, key, rest) => ({ code: `{ "${key}": ${value}${tail(rest)} }` }) },
  { name: "computed property", apply: (value, _base, key, rest) => ({ code: `{ ["${key}"]: ${value}${tail(rest)} }` }) },
  { name: "computed property, name in a constant", apply: (value, _base, key, rest) => ({ top: `const NAME = "${key}";`, code: `{ [NAME]: ${value}${tail(rest)} }` }) },
  { name: "shorthand property", apply: (value, _base, key, rest) => ({ top: `const ${key} = ${value};`, code: `{ ${key}${tail(rest)} }` }) },
  { name: "property assigned later", apply: (value, _base, key, rest) => ({ top: `const options: any = { ${rest} };\noptions.${key} = ${value};`, code: "options" }) },
  { name: "options from a function", apply: (value, base) => ({ top: `function makeOptions() {\n  return ${optionObject(base, value)};\n}`, code: "makeOptions()" }) },
  { name: "options from a member", apply: (value, base) => ({ top: `const config = { client: ${optionObject(base, value)} };`, code: "config.client" }) },
  { name: "options frozen", apply: (value, base) => ({ top: `const options = Object.freeze(${optionObject(base, value)});`, code: "options" }) },
  { name: "options as a class field", apply: (value, base) => ({ top: `class Config {\n  options = ${optionObject(base, value)};\n}`, code: "new Config().options" }) },
  { name: "options by parameter default", apply: (value, base) => ({ top: `const pick = (options = ${optionObject(base, value)}) => options;`, code: "pick()" }) },
  { name: "options with a type", apply: (value, base) => ({ code: `(${optionObject(base, value)} satisfies object)` }) },
  { name: "options asserted", apply: (value, base) => ({ code: `(${optionObject(base, value)} as any)` }) },
  { name: "options chosen", apply: (value, base) => ({ top: `const options = process.env.UNSET ? undefined : ${optionObject(base, value)};`, code: "options!" }) },
];

/** Written on 2026-11-28, before the model was taught any of them. */
export const mergedOptions: readonly OptionsRewrite[] = [
  { name: "options merged by a helper", apply: (value, _base, key, rest) => ({ top: `const withDefaults = (options: any) => ({ ${rest ? `${rest}, ` : ""}...options });`, code: `withDefaults({ ${key}: ${value} })` }) },
  { name: "options under a condition", apply: (value, _base, key, rest) => ({ code: `{ ...(process.env.UNSET ? {} : { ${key}: ${value} })${tail(rest)} }` }) },
  { name: "options added with and", apply: (value, _base, key, rest) => ({ code: `{ ...(!process.env.UNSET && { ${key}: ${value} })${tail(rest)} }` }) },
  { name: "options by Object.fromEntries", apply: (value, _base, key, rest) => ({ code: `{ ...Object.fromEntries([["${key}", ${value}]])${tail(rest)} }` }) },
  { name: "options cloned", apply: (value, base) => ({ top: `const shared = ${optionObject(base, value)};`, code: "{ ...shared, ...{} }" }) },
  { name: "options by defineProperty", apply: (value, _base, key, rest) => ({ top: `const options: any = { ${rest} };\nObject.defineProperty(options, "${key}", { value: ${value}, enumerable: true });`, code: "options" }) },
  { name: "options set by a computed name", apply: (value, _base, key, rest) => ({ top: `const options: any = { ${rest} };\nconst NAME = "${key}";\noptions[NAME] = ${value};`, code: "options" }) },
  { name: "options assigned in place", apply: (value, _base, key, rest) => ({ top: `const options: any = { ${rest} };\nObject.assign(options, { ${key}: ${value} });`, code: "options" }) },
];

/** A second batch of that day, also before the model was taught any of them. */
export const assembledOptions: readonly OptionsRewrite[] = [
  { name: "options completed by a function", apply: (value, _base, key, rest) => ({ top: `function complete(options: any) {\n  options.${key} = ${value};\n  return options;\n}`, code: `complete({ ${rest} })` }) },
  { name: "options of a builder", apply: (value, _base, key, rest) => ({ top: `class Options {\n  private readonly made: any = { ${rest} };\n  set(name: string, value: any) {\n    this.made[name] = value;\n    return this;\n  }\n  build() {\n    return this.made;\n  }\n}`, code: `new Options().set("${key}", ${value}).build()` }) },
  { name: "options by stage", apply: (value, base) => ({ top: `const stages: any = { development: ${optionObject(base, value)}, test: ${optionObject(base, value)} };`, code: 'stages[process.env.UNSET ?? "development"]' }) },
  { name: "options in a list", apply: (value, base) => ({ top: `const all = [${optionObject(base, value)}];`, code: "all[0]!" }) },
  { name: "options in a Map", apply: (value, base) => ({ top: `const all = new Map<string, any>([["main", ${optionObject(base, value)}]]);`, code: 'all.get("main")!' }) },
  { name: "options from an asynchronous function", apply: (value, base) => ({ top: `async function load() {\n  return ${optionObject(base, value)};\n}`, code: "await load()" }) },
  { name: "options merged by lodash", apply: (value, _base, key, rest) => ({ top: 'import lodash from "lodash";', code: `lodash.merge({ ${rest} }, { ${key}: ${value} })` }) },
  { name: "options over defaults, Object.assign", apply: (value, _base, key, rest) => ({ top: `const defaults = { ${rest} };`, code: `Object.assign({}, defaults, { ${key}: ${value} })` }) },
  { name: "options with a condition on the value", apply: (value, _base, key, rest) => ({ top: "const strict = process.env.UNSET === \"1\";", code: `{ ${key}: strict ? (process.env.UNSET as any) : ${value}${tail(rest)} }` }) },
  { name: "options spread from an instance", apply: (value, _base, key, rest) => ({ top: `class Options {\n  ${key} = ${value};\n}`, code: `{ ...new Options()${tail(rest)} }` }) },
  { name: "options narrowed by destructuring", apply: (value, _base, key, rest) => ({ top: `const { unused, ...options } = { unused: 1, ${key}: ${value}${tail(rest)} };\nvoid unused;`, code: "options" }) },
  { name: "options made from pairs", apply: (value, _base, key, rest) => ({ code: `{ ...Object.fromEntries([{ name: "${key}", value: ${value} as any }].map((one) => [one.name, one.value]))${tail(rest)} }` }) },
];
