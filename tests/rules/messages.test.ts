/**
 * Messages as readers see them, on every labelled defect: one line of under 200 characters that says what to do, and never
 * the value itself.
 */
import keyCustody from "eslint-plugin-key-custody";
import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../corpus/case.ts";
import { loadCases } from "../corpus/score.ts";
import { lint, type Reported } from "./lint.ts";

/** Rules about the value of a secret; in those about algorithms the literal is a public name that the message may say. */
const aboutValues = /^(?:no-hardcoded|no-static-iv|no-static-vault|no-key-exposure|require-vault)/u;

function contentOf(literal: string): string {
  return /^(["'`])(.*)\1$/su.exec(literal)?.[2] ?? "";
}

describe("messages", () => {
  let found: readonly { readonly finding: Reported; readonly subject: Case }[];

  beforeAll(async () => {
    const cases = await loadCases();
    found = cases.flatMap(({ rule, bad }) => bad
      .filter(({ filename = "src/app.ts" }) => /\.[cm]?[jt]sx?$/u.test(filename))
      .flatMap((subject) => {
        const preset = subject.preset ?? (["recommended", "strict", "vault"] as const).find((one) => keyCustody.configs[one].some((config) => `key-custody/${rule}` in (config.rules ?? {}))) ?? "vault";
        const settings = subject.settings ?? (preset === "vault" ? { vault: { provider: "aws" } } : {});
        return lint(undefined, subject.code, { preset, settings, ...(subject.filename ? { filename: subject.filename } : {}) }).map((finding) => ({ finding, subject }));
      }));
  }, 180_000);

  it("are there for every rule about source code", () => {
    const spoken = new Set(found.map(({ finding }) => finding.rule));
    expect(Object.keys(keyCustody.rules ?? {}).filter((rule) => rule !== "no-committed-secret" && !spoken.has(rule))).toEqual([]);
  });

  it("have fewer than 200 characters with their places filled", () => {
    const long = found.filter(({ finding }) => finding.message.length >= 200).map(({ finding }) => `${finding.message.length} ${finding.rule}: ${finding.message}`);
    expect([...new Set(long)]).toEqual([]);
  });

  it("have every place filled, and end as a sentence", () => {
    const odd = found.filter(({ finding }) => /\{\{|\}\}|undefined/u.test(finding.message) || !/[.)]$/u.test(finding.message)).map(({ finding }) => finding.message);
    expect([...new Set(odd)]).toEqual([]);
  });

  it("say what to do, not only what is wrong", () => {
    const advice = /\b(?:Use|Call|Take|Keep|Give|Make|Read|Fail|Pass|Name|Remove|Verify|Leave|Switch|Change|Store|Compare|Derive|Log|Send|Drop|Let|Ask|Encrypt|Decrypt|Wrap|Unwrap|Create|Import|Replace|Overwrite|Rotate|Move|Sign|Put|Wipe|Fetch|Do|Set|Hand|Raise|Bind|Add|Run|Refer|Write|Hold|Draw|Authenticate|Unlock|Release|Cache|Return|Limit)\b/u;
    const silent = found.filter(({ finding }) => finding.rule !== "no-committed-secret" && !advice.test(finding.message)).map(({ finding }) => `${finding.rule}: ${finding.message}`);
    expect([...new Set(silent)]).toEqual([]);
  });

  it("never hold the value", () => {
    const told = found.filter(({ finding }) => {
      const value = contentOf(finding.text);
      return aboutValues.test(finding.rule) && value.length >= 4 && finding.message.includes(value);
    }).map(({ finding, subject }) => `${finding.rule} (${subject.name}): ${finding.message}`);
    expect([...new Set(told)]).toEqual([]);
  });
});
