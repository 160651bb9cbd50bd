/**
 * The noise budget: every preset and the scanner over the corpora, beside the verdicts of those who read the findings.
 *
 * A finding of `recommended` or of the scanner that nobody has read fails the test, and so does a budget that is exceeded, a
 * rule that does not survive a file, and tables in docs/noise.md that are older than the code.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { corpusPackages } from "../../bench/corpora.ts";
import { answers, contact } from "../../bench/first-contact.ts";
import { Labels } from "../../bench/noise-labels.ts";
import { figuresOf, findingsOf, report, withFigures } from "../../bench/noise-report.ts";
import { type ListedFinding, type Noise, runNoise } from "../../bench/noise-run.ts";

/** How a person gets the whole list of what to read. */
const howToRead = "npm run noise -- --unlabelled FILE lists what to read; the verdict goes into tests/corpus/labels/";

const labels = Labels.read("quiet", "crypto");
const quietLabels = Labels.read("quiet");
const cryptoLabels = Labels.read("crypto");
let noise: Noise;

beforeAll(async () => {
  noise = await runNoise(corpusPackages());
}, 600_000);

function unread(findings: readonly ListedFinding[]): string[] {
  return findings
    .filter((finding) => labels.verdict(finding) === undefined)
    .map(({ package: name, path, line, rule, messageId }) => `read it and label it: ${name} ${path}:${line} ${rule} ${messageId}`);
}

describe("quiet source", () => {
  it("is at least 40 MB", () => expect(noise.sizes.quiet.source).toBeGreaterThan(40));

  it.each(["recommended", "strict", "vault", "scanner"] as const)("has only findings that somebody read: %s", (source) => {
    expect(unread(findingsOf(noise, "quiet", source)), howToRead).toEqual([]);
  });

  it("has at most 0.125 false findings per MB in recommended", () => {
    expect(figuresOf(noise, quietLabels, "quiet", "recommended").falsePerMegabyte).toBeLessThanOrEqual(0.125);
  });

  it("has at most 0.25 false findings of the scanner per MB", () => {
    expect(figuresOf(noise, quietLabels, "quiet", "scanner").falsePerMegabyte).toBeLessThanOrEqual(0.25);
  });
});

describe("source with much cryptography", () => {
  it.each(["recommended", "vault", "strict", "scanner"] as const)("has only findings that somebody read: %s", (source) => {
    expect(unread(findingsOf(noise, "crypto", source)), howToRead).toEqual([]);
  });

  // Strict asks for more and is wrong more often.
  it.each([
    ["recommended", 0.95],
    ["vault", 0.95],
    ["strict", 0.95],
  ] as const)("is right in at least so many: %s, %d", (preset, share) => {
    expect(figuresOf(noise, cryptoLabels, "crypto", preset).shareTrue).toBeGreaterThanOrEqual(share);
  });

  it("was read in at least 600 places", () => {
    expect(noise.findings.filter((finding) => finding.group === "crypto" && finding.presets.length > 0 && cryptoLabels.verdict(finding)).length).toBeGreaterThanOrEqual(600);
  });

  it("keeps what was once found and is true", () => {
    const lost = cryptoLabels.lost(noise.findings);
    const all = cryptoLabels.all.filter(({ verdict }) => verdict === "true");
    const named = lost.map(({ package: name, path, line, rule }) => `${name} ${path}:${line} ${rule}`);
    // A few may go when a rule changes its mind for good; then their labels go too.
    expect(lost.length / all.length, named.join("\n")).toBeLessThanOrEqual(0.02);
  });
});

describe("packages that were labelled before the rules ran on them", () => {
  it("no fewer bad places are found than at the first contact, and no more traps", () => {
    const { found, foundAnywhere, reported, reportedAnywhere } = contact(answers(noise.findings));
    expect(found).toBeGreaterThanOrEqual(38);
    expect(foundAnywhere).toBeGreaterThanOrEqual(55);
    expect(reported).toBeLessThanOrEqual(2);
    expect(reportedAnywhere).toBeLessThanOrEqual(5);
  });
});

it("no rule fails on a file of the corpora", () => expect(noise.crashes).toEqual([]));

it("docs/noise.md has these figures", () => {
  const document = readFileSync(new URL("../../docs/noise.md", import.meta.url), "utf8");
  expect(document, "Run: npm run noise -- --write").toBe(withFigures(document, report(noise, labels)));
});
