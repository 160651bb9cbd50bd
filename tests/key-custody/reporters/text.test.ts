/** Claims about the report for people, and about the places where terminal text is cut, wrapped and underlined. */
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { columns, excerpt, wrap } from "../../../key-custody/src/reporters/terminal.ts";
import { text } from "../../../key-custody/src/reporters/text.ts";
import { fileFinding, reports, sourceFinding } from "./reports.ts";

const options = { color: false, cwd: "/home/someone/checkout" };
const show = (name: keyof typeof reports, color = false): string => {
  const report = reports[name];
  if (report === undefined) throw new Error(`no report ${name}`);
  return text.format(report, { ...options, color });
};

describe("the text report", () => {
  it("groups findings by file, with message, nature and the steps that prove them", () => {
    const lines = show("ordinary").split("\n");
    expect(lines.filter((line) => /^\S+\/|^src/.test(line))).toEqual(["deploy/.env production", "src/auth/session.ts", "src/legacy.ts"]);
    expect(lines).toContain("         no-hardcoded-key · custody: literal · confidence: certain");
    expect(lines).toContain("         from src/config.ts:12  defined here");
    expect(lines).toContain("         to   line 31           used as the key of createHmac()");
  });

  it("puts the carets under the finding's columns, in the middle of a line too long to show", () => {
    const lines = show("ordinary").split("\n");
    const at = lines.findIndex((line) => line.includes("createHmac(\"sha256\""));
    const [shown = "", carets = ""] = lines.slice(at, at + 2);
    expect(shown.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe(sourceFinding.maskedLine?.slice(sourceFinding.column - 1, sourceFinding.endColumn - 1));
  });

  it("says what was and what was not scanned, and leaves excepted findings out but counted", () => {
    const output = show("ordinary");
    expect(output).toContain("3 findings: 2 errors, 1 warning.");
    expect(output).toContain("Excepted: 0 in source, 1 by the baseline.");
    expect(output).toContain("Scanned tracked files: 120 files (1.2 MB), 34 of them by the source rules; 1 not\nscanned.");
    expect(output).toContain("Read as text only: 1 file\n  src/broken.ts  does not parse (line 3): scanned as text only");
    expect(output).toContain("Not scanned: 1 file\n  link  dangling symbolic link");
    expect(output).not.toContain("fixture.ts");
  });

  it("names every reason that fits and counts the rest", () => {
    expect(show("unread")).toContain("  and 10 more (--format json lists all)");
    expect(show("unread")).toMatch(/^Nothing was scanned\.\n/);
    expect(show("empty")).toMatch(/^No findings\.\nScanned tracked files: 0 files/);
  });

  it("shows totals, the twenty worst and the next command above fifty findings", () => {
    const output = show("large");
    expect(output).toContain("By rule\n      100  no-committed-secret\n      100  no-hardcoded-key\n      100  no-weak-hash");
    expect(output).toContain("The 20 worst of 300");
    expect(output).toContain("key-custody baseline create");
    const worst = output.slice(output.indexOf("The 20 worst"), output.indexOf("Next"));
    expect(worst.match(/^ {2,3}\d+ {2}packages/gm)).toHaveLength(20);
    expect(worst).toContain("custody: literal · confidence: certain");
    expect(worst).not.toContain("no-weak-hash");
  });

  it("fits 80 columns, except for file names that are longer", () => {
    for (const name of ["ordinary", "large", "empty", "unread"]) {
      for (const line of show(name).split("\n")) expect(columns(line), line).toBeLessThanOrEqual(80);
    }
  });

  it("differs by colour codes only", () => {
    for (const name of Object.keys(reports)) {
      const colored = show(name, true);
      expect(colored).not.toBe(show(name));
      expect(stripVTControlCharacters(colored)).toBe(show(name));
    }
  });

  it("never prints the working directory", () => {
    for (const name of Object.keys(reports)) expect(show(name)).not.toContain("someone");
  });

  it("keeps a file name from starting a command of the build's runner", () => {
    const report = { ...reports["empty"] ?? expect.fail(), findings: [{ ...fileFinding, path: "::error ::pwned", message: "x ::warning ::y ##vso[a.b]c" }] };
    for (const color of [false, true]) {
      const plain = stripVTControlCharacters(text.format(report, { ...options, color }));
      expect(plain).not.toMatch(/^\s*::/m);
      expect(plain).not.toMatch(/##\w*\[/);
    }
  });
});

describe("an excerpt", () => {
  it("never shows more than the line it is given, at any place and width", () => {
    const unit = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\t", "日本", "🔑", "\u001b[31m", "a̐"));
    const lines = fc.array(unit, { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(fc.property(lines, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 30, max: 78 }), (line, start, length, width) => {
      const shown = excerpt(line, start, start + length, width);
      expect(columns(shown.line)).toBeLessThanOrEqual(width);
      expect(columns(shown.underline)).toBeLessThanOrEqual(width);
      expect(shown.underline).toMatch(/^ *\^*$/);
      expect(shown.line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    }));
  });

  it("has no underline when the range lies beyond the line", () => {
    expect(excerpt("short", 40, 50, 60)).toEqual({ line: "short", underline: "" });
  });
});

describe("wrapping", () => {
  it("loses no word and keeps to the width unless a word is longer", () => {
    const words = fc.array(fc.stringMatching(/^[a-z日]{1,30}$/), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(words, fc.integer({ min: 10, max: 80 }), (parts, width) => {
      const lines = wrap(parts.join(" "), width);
      expect(lines.join(" ")).toBe(parts.join(" "));
      for (const line of lines) expect(columns(line) <= width || !line.includes(" ")).toBe(true);
    }));
  });
});
