/**
 * The quick look of `Reach` never says "nothing" where the evaluator finds a library, a function of the platform or a
 * setting whose name may say secret: over all labelled cases, the table of spellings and a sample of the mutation programs. What it promises in vain
 * costs time only.
 */
import * as parser from "@typescript-eslint/parser";
import { describe, expect, it } from "vitest";
import { alternatives, type Abstract } from "../../src/custody/abstract.ts";
import { sitesOf } from "../../src/custody/calls.ts";
import { mayNameSecret } from "../../src/custody/doors.ts";
import { CustodyModel } from "../../src/custody/model.ts";
import { environment, library, platform } from "../../src/custody/doors.ts";
import { calleeOf, type Node } from "../../src/custody/syntax.ts";
import { defaultPolicy } from "../../src/policy/policy.ts";
import { generate, sample } from "../corpus/mutations/generate.ts";
import { loadCases } from "../corpus/score.ts";
import { lint } from "../rules/lint.ts";
import { bindings, programOf, values } from "./spellings.ts";

interface Tally {
  asked: number;
  readonly missed: string[];
}

/** What an evaluated value is made of, as bits. */
function kindsOf(value: Abstract): number {
  return alternatives(value).reduce((found, one) => {
    if (one.kind === "environment") return one.name === undefined || mayNameSecret(one.name) ? found | environment : found;
    if (one.kind === "result") return found | (one.site.library.auxiliary === true ? platform : library);
    if (one.kind === "api" && one.library) return found | (one.library.auxiliary === true ? platform : library);
    return found;
  }, 0);
}

function look(name: string, text: string, tally: Tally): void {
  const path = `/repository/${name}`;
  let parsed;
  try {
    parsed = parser.parseForESLint(text, { filePath: path, sourceType: /\brequire\(/u.test(text) ? "commonjs" : "module", ecmaFeatures: { jsx: !path.endsWith(".ts") }, range: true, loc: true });
  } catch {
    return;
  }
  const model = new CustodyModel({ ast: parsed.ast, text, path, scopeManager: parsed.scopeManager, policy: defaultPolicy, host: undefined, parse: () => undefined });
  const { evaluator, file } = model;
  const reach = evaluator.reachOf(file);
  const say = (node: Node, what: string): void => {
    tally.missed.push(`${name}:${node.loc.start.line} ${what}: ${text.slice(node.range[0], node.range[1]).slice(0, 80)}`);
  };
  for (const call of file.calls) {
    tally.asked++;
    if (!reach.has(calleeOf(call)) && !reach.has(call) && sitesOf(evaluator, call, file).length > 0) say(call, "a call of a library");
  }
  const expressions: readonly Node[] = [...file.members, ...file.calls, ...file.comparisons.flatMap(({ left, right }) => [left as Node, right])];
  for (const node of expressions) {
    const made = kindsOf(evaluator.ask(node, file));
    for (const [kind, what] of [[library, "of a library"], [platform, "of the platform"], [environment, "a setting"]] as const) {
      if ((made & kind) !== 0 && !reach.has(node, kind)) say(node, what);
    }
  }
}

describe("what the quick look leaves out, the evaluator does not find", () => {
  it("in the labelled cases", { timeout: 120_000 }, async () => {
    const tally: Tally = { asked: 0, missed: [] };
    for (const { bad, traps } of await loadCases()) {
      for (const { code, filename = "src/app.ts" } of [...bad, ...traps]) if (/\.[cm]?[jt]sx?$/u.test(filename)) look(filename, code, tally);
    }
    expect(tally.asked).toBeGreaterThan(3_000);
    expect(tally.missed).toEqual([]);
  });

  it("in the spellings and the mutation programs", { timeout: 120_000 }, () => {
    const tally: Tally = { asked: 0, missed: [] };
    for (const row of bindings) look("app.ts", programOf(row, "binding"), tally);
    for (const row of values) look("app.ts", programOf(row, "value"), tally);
    for (const { code } of sample(generate({ seed: 20261123, pairs: 12 }), 1_500, 7)) look("src/app.ts", code, tally);
    expect(tally.missed).toEqual([]);
  });
});

/** Longer than what is looked through anyway: only a way to the settings lets a long file have any. */
const longText = Array.from({ length: 1_500 }, (_, n) => `counters[${n}] = ${n};`).join("\n");

describe("the ways to the settings of a long file", () => {
  it.each([
    ["the module in quotes", 'import { env } from "node:process"; export const secret = env.JWT_SECRET || "corner-shop-42";'],
    ["a required module", 'const { env } = require("process"); module.exports = env.JWT_SECRET || "corner-shop-42";'],
    ["a generator, which begins like a comment", "class Box {\n  *secrets() { const secret = process.env.JWT_SECRET || 'corner-shop-42'; yield secret; }\n}\nexport { Box };"],
    ["a list in a template", "export const help = `\n * ${settings(process.env.JWT_SECRET || 'corner-shop-42')}`;"],
    ["behind the end of a comment", "/*\n */ export const secret = process.env.JWT_SECRET || 'corner-shop-42';"],
  ])("%s", (_, text) => {
    expect(lint("no-hardcoded-credential", `${text}\nconst counters = [];\n${longText}\nconsole.log(counters); // env\n`).map(({ messageId }) => messageId)).toEqual(["fallback"]);
  });

  it("a line of a comment is none", () => {
    expect(lint("no-hardcoded-credential", `/**\n * Set process.env.JWT_SECRET for this, or import.meta.env.\n */\nconst counters = [];\n${longText}\nconst secret = settings.env.JWT_SECRET || "";\n`)).toEqual([]);
  });
});
