/**
 * Published files, edited as in an editor: what a lint says that analyses only what changed is what a lint of the whole says.
 *
 * Each statement of a file is changed and nothing with it, so that it is analysed alone while the rest of the file stays; then
 * the files are edited at random.
 */
import { couldConcern } from "eslint-plugin-key-custody/gate";
import { expect, test } from "vitest";
import { edited, statementRanges } from "../edits.ts";
import { randomNumbers } from "../random.ts";
import { Editor } from "../repeated-lints.ts";
import { drawn } from "./source-lint.ts";

const isModule = (text: string): boolean => /^\s*(?:import\b(?!\s*\()|export\b)/mu.test(text);
const pathOf = (file: string, index: number): string => `${index}/${file.split("/").slice(-2).join("/")}`;

test("300 files: the statements one by one find what the file finds", () => {
  const editor = new Editor();
  const found = { texts: 0, parts: 0, messages: 0 };
  for (const [index, { name, file, text }] of drawn("islands", 300, couldConcern, "crypto").entries()) {
    const path = pathOf(file, index);
    const lint = (one: string): ReturnType<Editor["lint"]> => editor.lint(one, path, isModule(text));
    if (!lint(`${text}\n`) || !lint(text)) continue;
    const ranges = statementRanges(text);
    const step = Math.max(1, Math.floor(ranges.length / 6));
    for (let at = 0; at < ranges.length; at += step) {
      const [start] = ranges[at] ?? [0];
      const end = start + (/^(?:[\w$]+|.)/u.exec(text.slice(start))?.[0].length ?? 0);
      const changed = `${text.slice(0, end)}/**/${text.slice(end)}`;
      const answer = lint(changed);
      if (!answer) continue;
      expect(answer.said, `${name}, statement ${at}`).toBe(editor.lintAfresh(changed, path, isModule(text))?.said);
      found.texts++;
      found.messages += answer.count;
      if (answer.analysed !== undefined) found.parts++;
    }
  }
  // Else nothing was compared.
  expect(found.texts).toBeGreaterThan(1500);
  expect(found.parts).toBeGreaterThan(300);
  expect(found.messages).toBeGreaterThan(300);
});

test("edits at random: every lint says what a lint of the whole says", () => {
  const editor = new Editor();
  const seed = 20261128;
  const random = randomNumbers(seed);
  const files = drawn("edited", 20, couldConcern, "crypto");
  const others = files.flatMap(({ text }) => statementRanges(text).map((range) => text.slice(...range))).filter(({ length }) => length < 600);
  let lints = 0;
  for (const [index, { name, file, text }] of files.entries()) {
    const path = pathOf(file, index);
    for (const first of [`${text}\n`, text]) editor.lint(first, path, isModule(text));
    for (const step of edited(text, 20, random, others)) {
      const answer = editor.lint(step.text, path, isModule(text));
      expect(answer?.said, `seed ${seed}, ${name}, ${step.what}`).toBe(editor.lintAfresh(step.text, path, isModule(text))?.said);
      if (answer) lints++;
    }
  }
  expect(lints).toBeGreaterThan(250);
});
