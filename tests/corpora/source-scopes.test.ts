/**
 * The command's own scopes against `@typescript-eslint/scope-manager`: every scope, every variable with its definitions, every use of
 * one, over traps and over files of the corpora. What is left out is what no rule asks for: names of the platform, strictness,
 * the use of React that JSX stands for; and the type of a caught error, which scope-manager overlooks.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { TSESTree } from "@typescript-eslint/utils";
import { describe, expect, it } from "vitest";
import { corporaFolder, corpusFiles, corpusPackages } from "../../bench/corpora.ts";
import { lintParser, sourceParser } from "../../key-custody/src/source-parser.ts";

interface Described {
  readonly type: string;
  readonly block: TSESTree.Node;
  readonly upper: Described | null;
  readonly set: { get(name: string): DescribedVariable | undefined };
}

interface DescribedVariable {
  readonly name: string;
  readonly scope: Described;
  readonly defs: readonly { readonly type: string; readonly name: TSESTree.Node; readonly node: TSESTree.Node }[];
  readonly identifiers: readonly TSESTree.Node[];
  readonly references: readonly { readonly identifier: TSESTree.Node; readonly init?: boolean | undefined; isRead(): boolean; isWrite(): boolean }[];
}

/** The whole starts with its first token in one form of the tree, and with the text in the other. */
const place = ({ type, range }: TSESTree.Node): string => (type === "Program" ? type : `${type} ${range.join("-")}`);
const chain = (scope: Described | null): string => (scope === null ? "" : `${scope.type} ${place(scope.block)} < ${chain(scope.upper)}`);

/** `catch (error: Type)`, which scope-manager passes over. */
function isTypeOfCaught(identifier: TSESTree.Node): boolean {
  let isInType = false;
  for (let at: TSESTree.Node | undefined = identifier; at !== undefined && !at.type.endsWith("Statement"); at = at.parent) {
    if (at.type === "TSTypeAnnotation") isInType = true;
    if (at.type === "CatchClause") return isInType;
  }
  return false;
}

/** Scopes, and their variables of the names that scope-manager knows. */
function description(scopes: readonly Described[], names: ReadonlySet<string>): string[] {
  return scopes.flatMap((scope) => [
    chain(scope),
    ...[...names].flatMap((name) => {
      const variable = scope.set.get(name);
      // Every function has `arguments`, which is of interest where it is used.
      if (variable === undefined || (variable.defs.length === 0 && variable.references.length === 0)) return [];
      const references = variable.references.filter(({ identifier }) => !(name === "React" && identifier === variable.identifiers[0]) && !isTypeOfCaught(identifier));
      return [`${chain(scope).slice(0, 60)} has ${variable.name} (${chain(variable.scope).slice(0, 60)}): ${JSON.stringify({
        defs: variable.defs.map((def) => `${def.type} ${place(def.name)} by ${place(def.node)}`),
        identifiers: variable.identifiers.map(place),
        references: references.map((one) => `${place(one.identifier)}${one.isRead() ? " read" : ""}${one.isWrite() ? ` write ${String(one.init)}` : ""}`).sort(),
      })}`];
    }),
  ]).sort();
}

interface Compared {
  readonly own: readonly string[];
  readonly theirs: readonly string[];
}

function compared(path: string, text: string): Compared | undefined {
  const isCommonJs = /\.c[jt]s$/u.test(path);
  const options = { filePath: path, sourceType: isCommonJs ? "commonjs" : "module", ecmaFeatures: { jsx: !/\.[cm]?ts$/u.test(path), globalReturn: isCommonJs } } as const;
  let own;
  let theirs;
  try {
    own = sourceParser.parseForESLint(text, options).scopeManager.scopes as readonly Described[]; // as a rule sees them
    theirs = lintParser.parseForESLint(text, options).scopeManager.scopes as readonly (Described & { readonly set: ReadonlyMap<string, DescribedVariable> })[]; // the parts that are compared
  } catch {
    return undefined;
  }
  const all = new Set<string>();
  for (const scope of theirs) for (const name of scope.set.keys()) if (name !== "const") all.add(name);
  return { own: description(own, all), theirs: description(theirs, all) };
}

/** Texts with names in every place that has a rule of its own. */
const traps: Readonly<Record<string, readonly [path: string, text: string]>> = {
  "hoisting": ["a.js", "f(a, b); var a = 1; function f() { return b; var b; } if (x) { var c = 1; let d = c; function g() { d; } } g(); c;"],
  "a variable of a loop": ["a.js", "for (let i = 0; i < 1; i++) { let i = 2; i; } for (var j of j) j; for (const k in k) { k; } for (l of [1]) l; var l; for ([m = l] of []) m; var m; for (let n of []) () => n;"],
  "a caught error": ["a.js", "try {} catch (e) { var e = 1; e; let f = e; } try {} catch ({ a = b, ...c }) { a; c; } try {} catch { e; } var b;"],
  "parameters and their defaults": ["a.js", "const x = 1; function f(a = x, { b = a, c: [d = b] } = {}, ...rest) { const x = 2; var y = 1; return x + a + b + d + rest + y; } const g = (a = y) => { var y; return a; }; const h = x => x; var y;"],
  "arguments": ["a.js", "const arguments_ = 1; function f() { return arguments[0] + (() => arguments)(); } function g() { var arguments = 1; return arguments; } function h(arguments) { arguments; }"],
  "functions with names": ["a.js", "const a = function b() { return b; }; b; const c = function d() { var d = 1; return d; }; (function e(e) { return e; }); { function f() {} f = 1; } f;"],
  "classes": ["a.js", "class A extends A { a = A; static b = this.x; [c] = () => d; static { var e = c; let f = e; } #g = h; static m(c = d) { c; } get n() { return e; } [o]() {} } const B = class C { x = C; y = function z() { z; }; w = class V {}; }; A = 1; C; var c, d, e, h, o;"],
  "assignments": ["a.js", "let a, b, c, d, e; a = b; a += b; a ??= b; a++; --a; [a, b = c, ...d] = e; ({ a, b: c = d, ...e } = a); ({ [a]: b.c, d: e[a] } = b); [(a)] = b; (a) = 1; g = 1; ({ h } = a); a.b = c; delete a;"],
  "declarations that are given": ["a.js", "const { a, b: c = a, [c]: d, ...e } = f, [g, , h = g] = e; var i, j = i; var j = 2; using: for (;;) break using; let k = k;"],
  "mere names": ["a.mjs", "import a, { b as c, default as d, e } from 'x'; import * as f from 'y' with { type: 'json' }; export { a, c as g }; export { h } from 'z'; export * as i from 'w'; export default c; const j = { a: d, e, [f]: f, c() {}, get d() { return a.b.c; } }; l: for (;;) { continue l; } import.meta.a; new.target; a?.b?.[c]; export { j as default2 };"],
  "with": ["a.cjs", "var a, b; with (a) { a; b; var c = 1; (function () { b; let d; d; }); } return c;"],
  "a file that returns": ["a.cjs", "const a = 1; function f() { return a; } let arguments_ = arguments; return a;"],
  "a switch": ["a.js", "let a; switch (a) { case a: let a = 1; a; default: function f() {} f; }"],
  "JSX": ["a.jsx", "import React from 'react'; const A = 1, b = { C: 1 }, c = 1, $d = 1; const x = <><A a={c} c b:c='1'><b.C.D {...c} /><c>{c}{...b}</c></A><$d/><x:y /></>; const y = 1; function g() { return <this.A/>; }"],
  "types": ["a.ts", "interface A<T> extends B<T>, C.D { a: T; b(c: A<T>): typeof c; [k: string]: A<T>; new (x: T): A<T>; (y: A<any>): asserts y is B<any>; } interface B<T> { b: T } type U<T = V> = T extends (infer R)[] ? R : T; type V = { [K in keyof U]: K }; type W = [a: V, b?: U]; type X = (A: number) => typeof A; namespace C { export interface D {} } const t = null as unknown as V satisfies V; let q: typeof t.x.y; type Z = import('x').A<V>; type R = U extends infer A extends V ? (x: infer Q) => A | Q : A; const a = <V>t; f<V>(t); new G<V>(); h<V>`x`; declare const f: any, G: any, h: any;"],
  "generics": ["a.ts", "function f<T extends U, U>(a: T, b = <U>a): T { type U = T; const c: U = a; return c; } class A<T> extends B<T> implements C<T> { x: T; constructor(private readonly a: T, public b = a) { super(); a; } m<T>(x: T): x is T { return !!x; } declare y: typeof this.x; } class B<T> {} interface C<T> {} const g = <T,>(x: T) => x; abstract class D { abstract e: A<D>; abstract f(a: D): D; abstract accessor h: D; accessor i = D; }"],
  "enumerations and namespaces": ["a.ts", "enum A { B = 1, 'c' = B, d = c | A.B, ['e'] } enum A { f = B } namespace N { export const x = 1; var y = x; namespace M.O { x; } } namespace N { y; } declare module 'm' { const z: A; } declare global { interface Window { a: A } var w: number; } function N() {} import i = N.x; import j = require('j'); export import k = A; i; j; export = N;"],
  "declarations that merge": ["a.ts", "class A {} interface A { a: A } namespace A { export type B = A; } function f(): void; function f(a?: A): void {} const f2: typeof f = f; type C = 1; const C: C = 1; export type { C }; export { type A }; export default f; declare function g(this: A, a: A): void; type E<const T> = T; let u: C = C; export as namespace Q;"],
  "decorators": ["a.ts", "const config = 1, d = 2; @d() class A { constructor(@d(config) private config: typeof config, @d(x) x = config) {} @d(A) a = d; @d m(@d(d) d) { d; } @d() static accessor z = A; }"],
  "a tree of typescript-estree, as oxc takes no types in JavaScript": ["a.js", "const a: A = 1; function f<T>(b: typeof a, { c = b }: T = {}) { var d = 1; return () => b + c + d; } type A = number; enum B { C = 1, 'D' = C } class E extends f { x = E; }"],
  "marks of TypeScript on what is written": ["a.ts", "let a: any, b: any; (a as any) = 1; a! = 2; (<any>a)++; [a!, (b as any)] = []; a!.b = 1; a!++; (a as any) += b; for (a! of []) {}"],
};

describe("scopes of the command equal those of scope-manager", () => {
  it.each(Object.entries(traps))("%s", (_, [path, text]) => {
    const answers = compared(path, text);
    expect(answers?.theirs.length).toBeGreaterThan(1);
    expect(answers?.own).toEqual(answers?.theirs);
  });

  it("over files of the corpora", () => {
    const files = corpusPackages().flatMap((entry) => corpusFiles(entry).filter(({ path, bytes }) => /\.[cm]?[jt]sx?$/u.test(path) && bytes < 60_000).map(({ path }) => `${entry.folder}/${path}`));
    const keyed = files.map((file) => ({ file, key: createHash("sha256").update("scopes").update(file.replace(corporaFolder, "")).digest("hex") })).sort((a, b) => (a.key < b.key ? -1 : 1));
    const wanted = Number(process.env["KEY_CUSTODY_SCOPES"] ?? 300);
    const differences: string[] = [];
    let answers = 0;
    for (const { file } of keyed.slice(0, wanted)) {
      const both = compared(file, readFileSync(file, "utf8").replace(/^\uFEFF/u, ""));
      if (both === undefined) continue;
      answers += both.theirs.length;
      if (both.own.join("\n") !== both.theirs.join("\n")) {
        differences.push(`${file}\n  only scope-manager: ${both.theirs.filter((line) => !both.own.includes(line)).slice(0, 3).join("\n    ")}\n  only own: ${both.own.filter((line) => !both.theirs.includes(line)).slice(0, 3).join("\n    ")}`);
      }
    }
    expect(differences).toEqual([]);
    expect(answers).toBeGreaterThan(10_000);
  });
});
