/**
 * Every suggestion of every rule on the labelled cases: after it the program still parses, the finding is gone and no new one
 * has come; and where Node can run the result, it does what it says.
 */
import { execFileSync } from "node:child_process";
import keyCustody from "eslint-plugin-key-custody";
import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../corpus/case.ts";
import { loadCases, type RuleCases } from "../corpus/score.ts";
import { lint, type LintOptions, type Reported } from "./lint.ts";

const withSuggestions = Object.entries(keyCustody.rules ?? {}).filter(([, rule]) => rule.meta?.hasSuggestions === true).map(([name]) => name);

/** How often each kind of finding is there. */
function counted(findings: readonly Reported[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, messageId } of findings) counts.set(`${rule} ${messageId ?? ""}`, (counts.get(`${rule} ${messageId ?? ""}`) ?? 0) + 1);
  return counts;
}

/** What is wrong with the program after the suggestion; empty when nothing is. */
function worseAfter(before: readonly Reported[], finding: Reported, after: string, options: LintOptions): string | undefined {
  let findings: readonly Reported[];
  try {
    findings = lint(undefined, after, options);
  } catch (error) {
    return `does not parse: ${String(error)}`;
  }
  const [old, now] = [counted(before), counted(findings)];
  const key = `${finding.rule} ${finding.messageId ?? ""}`;
  if ((now.get(key) ?? 0) >= (old.get(key) ?? 0)) return `${key} is still there`;
  // The client no longer takes the literal, which still stands in the source until somebody deletes it.
  const isLeftOver = (one: string): boolean => finding.rule === "no-static-vault-credential" && one.startsWith("no-hardcoded-credential ");
  const fresh = [...now].filter(([one, count]) => count > (old.get(one) ?? 0) && !isLeftOver(one)).map(([one]) => one);
  return fresh.length > 0 ? `new: ${fresh.join(", ")}` : undefined;
}

describe("suggestions on the labelled cases", () => {
  let cases: readonly RuleCases[];
  beforeAll(async () => {
    cases = await loadCases();
  });

  it.each(withSuggestions)("%s: the finding is gone, and no other has come", { timeout: 120_000 }, (rule) => {
    const bad: readonly Case[] = cases.find((one) => one.rule === rule)?.bad ?? [];
    let applied = 0;
    const worse: string[] = [];
    for (const { name, code, filename, settings } of bad) {
      if (filename !== undefined && !/\.[cm]?[jt]sx?$/u.test(filename)) continue;
      const seen = new Set<string>();
      for (const preset of ["recommended", "strict", "vault"] as const) {
        const given = settings ?? (preset === "vault" ? { vault: { provider: "aws" } } : undefined);
        const options: LintOptions = { preset, ...(filename ? { filename } : {}), ...(given ? { settings: given } : {}) };
        const before = lint(undefined, code, options);
        // What `recommended` reports is judged there: `strict` may still have a milder word about the result.
        for (const finding of before.filter((one) => one.rule === rule && !seen.has(`${one.line} ${one.messageId ?? ""}`))) {
          seen.add(`${finding.line} ${finding.messageId ?? ""}`);
          for (const after of finding.suggestions) {
            applied++;
            const what = worseAfter(before, finding, after, options);
            if (what) worse.push(`${name}: ${what}\n${after}`);
          }
        }
      }
    }
    expect(worse).toEqual([]);
    expect(applied).toBeGreaterThan(0);
  });
});

/** Applies the only suggestion of a rule and runs the program; its output. */
function runAfter(rule: string, program: string, preset: "recommended" | "strict" = "recommended"): string {
  const [finding] = lint(rule, program, { preset, filename: "src/app.mjs" });
  const [after] = finding?.suggestions ?? [];
  if (after === undefined) throw new Error(`${rule} suggests nothing for\n${program}`);
  return execFileSync(process.execPath, ["--input-type=module", "-e", after], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}

describe("programs after a suggestion", () => {
  it("scrypt computes with the raised cost, as maxmem is raised with it", () => {
    expect(runAfter("no-weak-kdf", `
      import { randomBytes, scryptSync } from "node:crypto";
      console.log(scryptSync("correct horse", randomBytes(16), 64, { N: 1024, r: 8, p: 1 }).length);
    `)).toBe("64");
  });

  it("PBKDF2 runs with the raised count", () => {
    expect(runAfter("no-weak-kdf", `
      import { pbkdf2Sync, randomBytes } from "node:crypto";
      console.log(pbkdf2Sync("correct horse", randomBytes(16), 1000, 32, "sha256").length);
    `)).toBe("32");
  });

  it("timingSafeEqual tells equal from different texts, also of other lengths", () => {
    const program = (given: string): string => `
      import { createHmac, randomBytes } from "node:crypto";
      const key = randomBytes(32);
      const expected = createHmac("sha256", key).update("body").digest("hex");
      const given = ${given};
      console.log(given === expected, given !== expected);
    `;
    const run = (given: string): string => {
      const [first] = lint("require-timing-safe-compare", program(given), { preset: "strict", filename: "src/app.mjs" });
      const after = first?.suggestions[0] ?? "";
      const [second] = lint("require-timing-safe-compare", after, { preset: "strict", filename: "src/app.mjs" });
      return execFileSync(process.execPath, ["--input-type=module", "-e", second?.suggestions[0] ?? ""], { encoding: "utf8" }).trim();
    };
    expect(run("[...expected].join('')")).toBe("true false");
    expect(run("[...expected].reverse().join('')")).toBe("false true");
    expect(run("[...expected, 'é'].join('')")).toBe("false true");
  });

  it("a missing header is refused", () => {
    expect(runAfter("require-timing-safe-compare", `
      const webhookToken = String(Math.PI);
      const config = { webhookToken };
      const isLetIn = (req) => req.query.token === config.webhookToken;
      console.log(isLetIn({ query: {} }), isLetIn({ query: { token: String(Math.PI) } }));
    `, "strict")).toBe("false true");
  });

  it("a server takes TLS 1.2 as its minimum", () => {
    expect(runAfter("no-weak-tls", `
      import { createServer } from "node:tls";
      const server = createServer({ minVersion: "TLSv1" });
      console.log(typeof server.listen);
    `)).toBe("function");
  });

  it("an agent checks certificates again", () => {
    expect(runAfter("no-weak-tls", `
      import { Agent } from "node:https";
      console.log(new Agent({ rejectUnauthorized: false }).options.rejectUnauthorized);
    `)).toBe("true");
  });

  it("a Web Crypto key refuses to be exported", () => {
    expect(runAfter("no-extractable-key", `
      const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
      console.log(key.extractable);
    `)).toBe("false");
  });

  it("a missing setting ends the program with its name", () => {
    expect(() => runAfter("no-hardcoded-key", `
      import { createHmac } from "node:crypto";
      console.log(createHmac("sha256", process.env.NOT_SET_ANYWHERE || "keyboard cat").update("x").digest("hex").length);
    `)).toThrow(/NOT_SET_ANYWHERE is not set\./u);
  });

  it("a setting that is there is used", () => {
    expect(runAfter("no-hardcoded-key", `
      import { createHmac } from "node:crypto";
      process.env.MAC_TEXT = "x".repeat(4);
      const key = process.env.PATH || "keyboard cat";
      console.log(createHmac("sha256", key).update("x").digest("hex").length);
    `)).toBe("64");
  });

  it("random text and numbers come from node:crypto", () => {
    expect(runAfter("no-insecure-random", "const token = Math.random().toString(36).slice(2);\nconsole.log(/^[0-9a-f]{32}$/.test(token));")).toBe("true");
    expect(runAfter("no-insecure-random", "const otp = Math.floor(100000 + Math.random() * 900000);\nconsole.log(String(otp).length);")).toBe("6");
  });

  it("an RSA key has 3072 bits, an elliptic one is on P-256", () => {
    expect(runAfter("no-weak-key-size", `
      import { generateKeyPairSync } from "node:crypto";
      console.log(generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.asymmetricKeyDetails.modulusLength);
    `)).toBe("3072");
    expect(runAfter("no-weak-key-size", `
      import { createECDH } from "node:crypto";
      console.log(createECDH("secp160r1").generateKeys().length);
    `)).toBe("65");
  });

  it("a key file is for its owner only", () => {
    expect(runAfter("no-key-exposure", `
      import { generateKeyPairSync } from "node:crypto";
      import { mkdtempSync, statSync, writeFileSync } from "node:fs";
      const file = mkdtempSync((await import("node:os")).tmpdir() + "/key-") + "/key.pem";
      const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256", privateKeyEncoding: { type: "pkcs8", format: "pem" }, publicKeyEncoding: { type: "spki", format: "pem" } });
      writeFileSync(file, privateKey);
      console.log((statSync(file).mode & 0o777).toString(8));
    `)).toBe("600");
  });

  it("a decipher refuses a tag of four bytes", () => {
    expect(() => runAfter("no-weak-cipher", `
      import { createDecipheriv, randomBytes } from "node:crypto";
      const decipher = createDecipheriv("aes-256-gcm", randomBytes(32), randomBytes(12));
      decipher.setAuthTag(randomBytes(4));
      decipher.update(randomBytes(8));
      decipher.final();
    `, "strict")).toThrow(/authentication tag/iu);
  });
});
