/**
 * What the model calls known is what JavaScript gives: of thousands of programs written by chance, and of every operator and
 * every method that the model says it knows.
 */
import { describe, expect, it } from "vitest";
import { randomNumbers } from "../random.ts";
import { ConstantPrograms } from "./constant-programs.ts";
import { alsoInterpreted, folded, interpreted, names, notKnown } from "./constant-expressions.ts";
import { interpreterSays, languageSays, modelSays, type Told, untold } from "./known-values.ts";

const constants = Object.entries(names).map(([name, value]) => `const ${name} = ${value};`).join("\n");
/** In a function that computes, over what it is given. */
const computing = (expression: string): string => `function make(${Object.keys(names).join(", ")}) {\nlet turn = 0; turn++;\nreturn ${expression};\n}\nconst answer = make(${Object.values(names).join(", ")});`;
const folding = (expression: string): string => `${constants}\nconst answer = ${expression};`;

/** Both say the same, and it is a value. */
function expectKnown(program: string, ask: (program: string) => Told): void {
  const expected = languageSays(program);
  expect(expected, `JavaScript runs ${program}`).not.toBe(untold);
  const told = ask(program);
  expect(told, `the model knows ${program}`).not.toBe(untold);
  expect(told, program).toEqual(expected);
}

describe("operators, functions and methods of constants", () => {
  it.each([...folded, ...alsoInterpreted])("%s", (expression) => {
    expectKnown(folding(expression), modelSays);
  });
});

describe("operators, functions and methods where a function computes", () => {
  it.each([...interpreted, ...alsoInterpreted])("%s", (expression) => {
    expectKnown(computing(expression), interpreterSays);
  });
});

describe("what is not constant in full", () => {
  it.each(notKnown)("%s is not known", (expression) => {
    expect(modelSays(folding(expression))).toBe(untold);
    expect(interpreterSays(computing(expression))).toBe(untold);
  });
});

/** Bodies of functions, as statements; each gives its value by `return`. */
describe("statements", () => {
  it.each<readonly [string, string]>([
    ["for", 'let out = ""; for (let i = 0; i < 4; i++) out += i; return out;'],
    ["for without parts", "let i = 0; for (;;) { if (++i > 5) break; } return i;"],
    ["for with an expression in front", "let i; let j = 0; for (i = 3; i; i -= 1) j += i; return j;"],
    ["for with var, used behind it", "for (var i = 0; i < 3; i++) {} return i;"],
    ["var without a value", "var a = 1; var a; a += 1; return a;"],
    ["var in a block", "if (n) { var a = 2; } a++; return a;"],
    ["while", "let i = 0; while (i < n) i += 2; return i;"],
    ["do while", "let i = 9; do i++; while (i < 3); return i;"],
    ["for of a list", "let sum = 0; for (const one of list) sum += one; return sum;"],
    ["for of a text", 'let out = ""; for (const one of s) out = one + out; return out;'],
    ["for of a list that grows", "const all = [1]; for (const one of all) if (one < 5) all.push(one + 1); return all;"],
    ["for of pairs", 'let out = ""; for (const [i, one] of list.entries()) out += `${i}${one}`; return out;'],
    ["for of bytes", "let sum = 0; for (const one of bytes) sum ^= one; return sum;"],
    ["for of a set", 'let out = ""; for (const one of new Set(s)) out += one; return out;'],
    ["for of a map", 'let out = ""; for (const [key, one] of new Map([["b", 1], ["a", 2]])) out += key + one; return out;'],
    ["for in an object", 'let out = ""; for (const key in { b: 1, 2: 0, a: 1 }) out += key; return out;'],
    ["for in a list", 'let out = ""; for (const i in list) out += i + list[i]; return out;'],
    ["a variable that stands outside of for of", "let one = 0; for (one of list) {} return one;"],
    ["break", "let i = 0; while (true) { i++; if (i === 3) break; } return i;"],
    ["continue", "let sum = 0; for (let i = 0; i < 6; i++) { if (i % 2) continue; sum += i; } return sum;"],
    ["return from a loop", "for (const one of list) if (one < 3) return one; return 0;"],
    ["if and else", "let a = 0; if (n > 99) a = 1; else if (n) a = 2; else a = 3; return a;"],
    ["switch", "let a = 0; switch (n) { case 1: a = 1; case 7: a += 2; case 8: a += 4; break; default: a = 9; } return a;"],
    ["switch without a case that fits", "let a = 0; switch (s) { case 1: a = 1; break; default: a = 9; case 2: a++; } return a;"],
    ["switch with a return", 'let a = 1; a++; switch (a) { case 2: return "two"; } return "other";'],
    ["try and finally", "let a = 1; try { a += 2; } catch { a = 9; } finally { a *= 2; } return a;"],
    ["empty statements", "let a = 0;; a++; return a;"],
    ["assignments with every operator", "let a = n; a += 3; a -= 1; a *= 2; a **= 2; a /= 3; a %= 50; a <<= 2; a >>= 1; a >>>= 1; a |= 8; a &= 29; a ^= 5; return a;"],
    ["assignments that may not happen", 'let a = 0, b = "x", c; a ||= 5; b &&= "y"; c ??= 7; a ||= 9; c ??= 1; return [a, b, c];'],
    ["an assignment as a value", "let a, b; a = b = n; return a + b;"],
    ["updates in front and behind", "let a = 1; return [a++, ++a, a--, --a, a];"],
    ["updates of elements and members", "const all = [1, 2]; const box = { x: 1 }; let i = 0; all[i++] += 5; all[i++]++; box.x--; --box.x; return [all, box, i];"],
    ["a target that is worked out once", "const all = [1, 2, 3]; let i = 0; all[i++] ^= 7; all[i++] = i; return [all, i];"],
    ["elements that are exchanged", "const all = [...list]; for (let i = 0; i < 2; i++) [all[i], all[i + 1]] = [all[i + 1], all[i]]; return all;"],
    ["patterns of lists", "let i = 0; i++; const [a, , b = 5, ...rest] = [1, 2, undefined, 4, 5]; return [a, b, rest, i];"],
    ["patterns of objects", 'let i = 0; i++; const key = "y"; const { x, [key]: y, z: { w = 3 } = {}, ...rest } = { x: 1, y: 2, v: 4 }; return [x, y, w, rest, i];'],
    ["an assignment to a pattern", "let a = 1, b = 2; const box = {}; ({ x: a, y: box.y } = { x: 5, y: 6 }); [b] = [a + 1]; return [a, b, box];"],
    ["parameters with defaults and a rest", "const f = (a, b = a + 1, { c = 3 } = {}, ...rest) => [a, b, c, rest]; let i = 0; i++; return [f(1), f(1, 2, { c: 4 }, 5, 6)];"],
    ["functions that are there before their place", "let i = 0; i++; return twice(n); function twice(x) { return x * 2; }"],
    ["functions that are there before their place, over what changes", "let x = 1; const first = get(); x = 5; return [first, get()]; function get() { return x; }"],
    ["functions that call themselves", "let i = 0; i++; function factorial(x) { return x < 2 ? 1 : x * factorial(x - 1); } return factorial(5);"],
    ["functions that share a variable", "let x = 1; const read = () => x; const write = () => { x = 5; return read(); }; const first = read(); return [first, write(), x];"],
    ["functions that keep the variable of a turn", "const all = []; for (let i = 0; i < 3; i++) all.push(() => i); return all.map((one) => one());"],
    ["functions that keep a var", "const all = []; for (var i = 0; i < 3; i++) all.push(() => i); return all.map((one) => one());"],
    ["a counter of its own", "const counter = () => { let i = 0; return () => ++i; }; const a = counter(), b = counter(); a(); a(); return [a(), b()];"],
    ["a function that shadows", "let a = 1; const f = (a) => { a += 10; return a; }; return [f(5), a];"],
    ["a block that shadows", "let a = 1; { let a = 2; a++; } a += 4; return a;"],
    ["objects with methods", "let i = 0; i++; const box = { get(x) { return x + i; }, twice: (x) => x * 2 }; return [box.get(4), box.twice(4)];"],
    ["lists shared by two names", "const a = [1]; const b = a; b.push(2); return a;"],
    ["views that share memory", "const room = new ArrayBuffer(8); const view = new DataView(room); view.setUint16(0, 258); view.setInt8(2, -1); view.setUint32(4, 7, true); return [...new Uint8Array(room)];"],
    ["a part that shares memory", "const all = new Uint8Array(4); all.subarray(1, 3).fill(7); new Uint8Array(all.buffer, 3)[0] = 9; return all;"],
    ["a cipher that exchanges", "const box = Array.from({ length: 16 }, (_, i) => i); let j = 0; for (let i = 0; i < 16; i++) { j = (j + box[i] + s.charCodeAt(i % s.length)) & 15; [box[i], box[j]] = [box[j], box[i]]; } return box;"],
  ])("%s", (_, body) => {
    expectKnown(`function make(${Object.keys(names).join(", ")}) {\nlet turn = 0; turn++;\n${body}\n}\nconst answer = make(${Object.values(names).join(", ")});`, interpreterSays);
  });

  it.each<readonly [string, string]>([
    ["no end", "let i = 0; for (;;) i++;"],
    ["no end of calls", "let i = 0; i++; const f = (x) => f(x + 1); return f(i);"],
    ["a list without end", "const all = [1]; for (const one of all) all.push(one); return all;"],
    ["a text without end", 'let a = "aa"; for (let i = 0; i < 60; i++) a += a; return a;'],
    ["what is written to a list that others see", "shared.push(n); return shared.join();"],
    ["what is written to bytes that others see", "let i = 0; i++; sharedBytes.subarray(1).fill(n); return sharedBytes;"],
    ["what throws", "let i = 0; i++; throw i;"],
    ["labels", "outer: for (const a of list) for (const b of list) { if (a < b) continue outer; } return n;"],
    ["a list that holds itself", 'const all = [1]; all.push(all); return all + "";'],
    ["a list that holds itself, as it is", "const all = [1]; all.fill(all); return all;"],
    ["a list that holds itself, in a method", "const all = [1]; all.push(all); return all.join();"],
    ["this", "let i = 0; i++; return this;"],
    ["an expression in 400 others", `let i = 0; i++; return ${"(".repeat(400)}i${" + 1)".repeat(400)};`],
  ])("%s is not known, and nothing throws", (_, body) => {
    expect(interpreterSays(`const shared = [1, 2]; const sharedBytes = Uint8Array.of(1, 2);\nfunction make(${Object.keys(names).join(", ")}) {\n${body}\n}\nconst answer = make(${Object.values(names).join(", ")});`)).toBe(untold);
  });
});

/** Programs, and of those that JavaScript runs to an end the least share whose value the model must know. */
const samples: readonly (readonly [string, number, (programs: ConstantPrograms) => string, (program: string) => Told, number])[] = [
  ["functions that compute", 2_500, (programs) => programs.computing(), interpreterSays, 0.3],
  ["expressions", 3_000, (programs) => programs.folding(), modelSays, 0.4],
  ["variables that are filled", 1_500, (programs) => programs.filling(), modelSays, 0.5],
];

describe("programs written by chance", () => {
  it.each(samples)("%s: never another value than the language's", { timeout: 120_000 }, (_, count, write, ask, share) => {
    const programs = new ConstantPrograms(randomNumbers(20_261_128));
    let ran = 0;
    let known = 0;
    for (let i = 0; i < count; i++) {
      const program = write(programs);
      const expected = languageSays(program);
      if (expected === untold) continue;
      ran++;
      const told = ask(program);
      if (told === untold) continue;
      known++;
      expect(told, program).toEqual(expected);
    }
    expect(ran).toBeGreaterThan(count / 4);
    expect(known / ran).toBeGreaterThan(share);
  });
});
