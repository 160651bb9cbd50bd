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
