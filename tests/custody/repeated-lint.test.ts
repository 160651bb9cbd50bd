/**
 * The same file linted again and again: every lint says what a lint of a file that nobody has seen says, and what did not change is
 * not analysed again.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { cryptoHeavyFile } from "../../bench/editor.ts";
import { written } from "../corpora/source-lint.ts";
import { edited, statementRanges } from "../edits.ts";
import { randomNumbers } from "../random.ts";
import { Editor } from "../repeated-lints.ts";
import { farReaches, programs } from "./far-reaching.ts";

const path = "src/app.ts";
const root = join(import.meta.dirname, "..", "..");

/** Lints texts one after the other and says of the last how many statements were analysed; undefined for all. */
function analysed(...texts: readonly string[]): number | undefined {
  const editor = new Editor();
  const file = `${texts.join("").length}/${path}`;
  return texts.map((text) => editor.lint(text, file, true)?.analysed).at(-1);
}

describe("an edit that decides what is found elsewhere", () => {
  test.each(farReaches.map((reach, index) => ({ by: reach.by, reach, index })))("$by", ({ reach, index }) => {
    const editor = new Editor(reach.settings ? { strict: true, inTests: "report", crossFile: false, ...reach.settings } : undefined);
    const { texts: [before, after], path: name, isModule } = programs(reach);
    const file = `far${index}/${name}`;
    const afresh = (text: string): string | undefined => editor.lintAfresh(text, file, isModule)?.said;
    editor.lint(`${before}\n`, file, isModule);
    for (const text of [before, after, before, after]) expect(editor.lint(text, file, isModule)?.said).toBe(afresh(text));
    // It decides: else nothing was shown.
    const found = (text: string | undefined): string => (text ?? "").replace(/"(?:line|column|endLine|endColumn|range)": (?:\d+|\[[^\]]*\])/gu, "");
    expect(found(afresh(before))).not.toBe(found(afresh(after)));
  });
});

describe("edits of a file", () => {
  test("give what a lint gives that never saw the file: problems, suggestions, places, findings", async () => {
    const seed = 20261128;
    const random = randomNumbers(seed);
    const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item; // no list here is empty
    const cases = (await written()).filter(({ file }) => file.endsWith(".ts")).map(({ text }) => statementRanges(text).map((range) => text.slice(...range)));
    const reaching = farReaches.flatMap(({ before, after, elsewhere }) => [before, after, ...elsewhere]);
    const pool = [...cases.flat().filter(({ length }) => length < 600), ...Array.from({ length: 200 }, () => reaching).flat()];
    const editor = new Editor();
    let lints = 0;
    let parts = 0;
    for (let round = 0; round < 9; round++) {
      const reaches = Array.from({ length: 2 }, () => one(farReaches)).flatMap(({ before, elsewhere }) => [before, ...elsewhere]);
      const statements = [...(round % 3 === 1 ? Array.from({ length: 5 }, () => one(cases)).flat() : cryptoHeavyFile(40).split(/\n(?=export)/u)), ...reaches];
      const imports = new Set(statements.filter((statement) => statement.startsWith("import")));
      const text = round % 3 === 0 ? cryptoHeavyFile(150) : [...imports, ...statements.filter((statement) => !imports.has(statement))].join("\n");
      const file = `edited${round}/${path}`;
      editor.lint(`${text}\n`, file, true);
      editor.lint(text, file, true);
      for (const step of edited(text, 20, random, pool)) {
        const answer = editor.lint(step.text, file, true);
        expect(answer?.said, `seed ${seed}, round ${round}, ${step.what}:\n${step.text}`).toBe(editor.lintAfresh(step.text, file, true)?.said);
        if (answer) lints++;
        if (answer?.analysed !== undefined) parts++;
      }
    }
    // Else nothing was compared.
    expect(lints).toBeGreaterThan(120);
    expect(parts).toBeGreaterThan(25);
  }, 120_000);
});

describe("what is analysed", () => {
  const imports = 'import { createHmac, createHash } from "node:crypto";\nimport jwt from "jsonwebtoken";';
  const functions = Array.from({ length: 50 }, (_, index) => `export function tag${index}(text: string) { return createHash("sha256").update(text).digest("${index}"); }`);
  const file = (...more: readonly string[]): string => [imports, ...functions, ...more].join("\n");

  test("is everything at the first lint and at the second", () => {
    expect(analysed(file())).toBeUndefined();
    expect(analysed(file(), file("//"))).toBeUndefined();
  });

  test("is, from the third on, what changed, with the two imports", () => {
    expect(analysed(file(), file("//"), file("//", 'jwt.sign({}, "k");'))).toBe(3);
    expect(analysed(file(), file("//"), file("// a comment"))).toBe(2);
    expect(analysed(file(), file("//"), `\n${file("//")}`)).toBe(2);
  });

  test("is what changed and all that shares a variable with it", () => {
    const joined = (secret: string): string => file(`const secret = "${secret}";`, 'export const mac = createHmac("sha256", secret);', "export { mac };");
    expect(analysed(joined(""), joined("changei"), joined("changeit"))).toBe(5);
  });

  test("is what changed and all that names the same setting", () => {
    const joined = (otherwise: string): string => file(`export const a = process.env.APP_SECRET ?? "${otherwise}";`, 'createHmac("sha256", process.env.APP_SECRET);', "log(process.env.OTHER);");
    expect(analysed(joined(""), joined("changei"), joined("changeit"))).toBe(4);
  });

  test("leaves out who else calls a helper from which nothing comes back, and takes in who calls one that answers", () => {
    const fail = "function fail(name: string): never { throw new Error(name); }";
    const helped = (helper: string, text: string): string => file(helper, ...Array.from({ length: 9 }, (_, index) => `export const key${index} = process.env.KEY_${index} ?? fail("${index}");`), `fail("${text}");`);
    expect(analysed(helped(fail, ""), helped(fail, "a"), helped(fail, "ab"))).toBe(4);
    const answer = "function fail(name: string): string { return name; }";
    expect(analysed(helped(answer, ""), helped(answer, "a"), helped(answer, "ab"))).toBe(13);
  });

  test("does not leave out who hands a helper its tool", () => {
    const editor = new Editor();
    const program = (text: string): string => `import * as crypto from "node:crypto";
function seal(tool: any): void { tool.createHmac("sha256", "${["corner", "shop", "1"].join("-")}").update("record"); }
seal(crypto);
seal(crypto);
other(${text});
`;
    const found = ["", "1", "12", "123"].map((text) => {
      const answer = editor.lint(program(text), "a.ts", true);
      return [answer?.count, answer?.said === editor.lintAfresh(program(text), "a.ts", true)?.said];
    });
    expect(found).toEqual([[1, true], [1, true], [1, true], [1, true]]);
  });

  test("is everything again when an import changes, a setting of the linter, or what the text as a whole is asked for", () => {
    expect(analysed(file(), file("//"), file("//").replace("jsonwebtoken", "jose"))).toBeUndefined();
    const editor = new Editor();
    for (const text of [file(), file("//")]) editor.lint(text, "settings/a.ts", true);
    expect(new Editor({ strict: false }).lint(file("///"), "settings/a.ts", true)?.analysed).toBeUndefined();
    const logs = (comment: string): string => file("export const log = (token: string) => console.log(token);", comment);
    expect(analysed(logs(""), logs("// "), logs("// text"))).toBe(2);
    expect(analysed(logs(""), logs("// "), logs("// lexer"))).toBeUndefined();
  });

  test("is everything across files, where another file may decide", () => {
    const editor = new Editor({ crossFile: true });
    expect(["", "//", "///"].map((end) => editor.lint(file(end), "across/a.ts", true)?.analysed)).toEqual([undefined, undefined, undefined]);
  });
});

test("few files are remembered: who comes back after many others is new", () => {
  const editor = new Editor();
  const text = `import { createHash } from "node:crypto";\nexport const a = createHash("md5");\nexport const b = createHash("md5");`;
  for (const end of ["", ";", ";;"]) editor.lint(text + end, "first/a.ts", true);
  expect(editor.lint(text, "first/a.ts", true)?.analysed).toBe(1);
  for (let other = 0; other < 20; other++) editor.lint(text, `other${other}/a.ts`, true);
  expect(editor.lint(`${text};`, "first/a.ts", true)?.analysed).toBeUndefined();
});

test("no tree outlives its lint", async () => {
  const editor = new Editor();
  const trees = Array.from({ length: 12 }, (_, key) => {
    editor.lint(`${cryptoHeavyFile(60)}\nexport const tag = createHmac("md5", "${"x".repeat(key)}");`, `grown${key % 3}/a.ts`, true);
    return new WeakRef(editor.tree ?? {});
  });
  // Until the end of the turn a reference keeps its object.
  await setImmediate();
  setFlagsFromString("--expose-gc");
  // What the flag adds is there in new contexts.
  (runInNewContext("gc") as () => void)();
  // The linter keeps its last.
  expect(trees.slice(0, -1).filter((tree) => tree.deref() !== undefined)).toEqual([]);
});

test("no fact asks the text of a file but by the way that notes the question", () => {
  const folders = ["src/custody", "src/custody/facts", "src/repairs", "src/vault", "rules"];
  const asking = folders.flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith(".ts")).flatMap((name) => {
    const source = readFileSync(join(root, folder, name), "utf8");
    return /\bfile\.text\b(?!\.slice\(|\.length\b)|\bfile\.text\.slice\(\)/u.test(source) ? [`${folder}/${name}`] : [];
  }));
  expect(asking).toEqual([]);
});
