/** Secrets that stand in the text in another form, each found with the exact range of what stands there. */
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Finding, createScanner } from "../../detect-secrets-wasm/src/index.ts";
import { seeded } from "./engine-oracle.ts";

const random = seeded(5);
const letters = (count: number): string =>
  Array.from({ length: count }, () => "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[random(62)]).join("");
const token = ["SG", letters(22), letters(43)].join(".");
const pem = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString().trimEnd();
const body = pem.split("\n").slice(1, -1).join("");

const scanner = createScanner();
const reference = createScanner({ engine: "reference" });
function scan(text: string, path = "a.txt"): Finding[] {
  const findings = scanner.scanText(text, { path });
  expect(reference.scanText(text, { path })).toEqual(findings);
  return findings;
}

/** The source text of the only finding. */
function found(text: string, path?: string): string {
  const findings = scan(text, path);
  expect(findings.map((finding) => finding.detector)).toHaveLength(1);
  return text.slice(findings[0]?.start, findings[0]?.end);
}

describe("encoded text", () => {
  const settings = `# settings of the service\nSENDGRID=${token}\nLEVEL=info\n`;
  const decode = (piece: string): string => Buffer.from(piece, "base64").toString("latin1");

  it.each([0, 1, 2])("base64, at each phase of its groups (%i)", (phase) => {
    const plain = "x".repeat(phase) + settings;
    const encoded = Buffer.from(plain).toString("base64");
    const text = `data: ${encoded}\n`;
    const [finding] = scan(text);
    const before = "data: ".length;
    const first = Math.floor(((finding?.start ?? 0) - before) / 4) * 4;
    expect(decode(encoded.slice(first, (finding?.end ?? 0) - before))).toContain(token.slice(0, -2));
    expect((finding?.end ?? 0) - (finding?.start ?? 0)).toBeLessThanOrEqual(Math.ceil((token.length * 4) / 3) + 1);
  });

  it("base64url, base64 of UTF-16, hexadecimal in both cases", () => {
    expect(scan(`x ${Buffer.from(settings).toString("base64url")} x`)).toHaveLength(1);
    expect(scan(`x ${Buffer.from(settings, "utf16le").toString("base64")} x`)).toHaveLength(1);
    const hex = Buffer.from(settings).toString("hex");
    expect(Buffer.from(found(`x ${hex} x`), "hex").toString()).toBe(token);
    expect(Buffer.from(found(`x ${hex.toUpperCase()} x`), "hex").toString()).toBe(token);
  });

  it("base64 in base64, but not deeper than two", () => {
    const twice = Buffer.from(`v: ${Buffer.from(settings).toString("base64")}\n`).toString("base64");
    expect(scan(twice)).toHaveLength(1);
    const thrice = Buffer.from(`v: ${twice}\n`).toString("base64");
    expect(scan(thrice)).toEqual([]);
  });

  it("percent-encoding", () => {
    const url = `https%3A%2F%2Fuser%3A${letters(20)}%40db.internal-host.net%2Fx%3Fkey%3D${token}`;
    expect(scan(`go to ${url} now`).map((finding) => url.length + 6 - finding.end)).toContain(0);
  });
});

describe("a private key", () => {
  const isKey = (text: string, path?: string): void => {
    const findings = scan(text, path);
    expect(findings).toMatchObject([{ kind: "private-key", proof: "valid" }]);
    const source = text.slice(findings[0]?.start, findings[0]?.end);
    expect(source).toContain(body.slice(0, 24));
    expect(source).toContain(body.slice(-8));
  };

  it("as it is, indented, with \\r\\n", () => {
    isKey(`${pem}\n`);
    isKey(pem.replaceAll("\n", "\r\n"));
    isKey(`key: |\n${pem.replaceAll(/^/gm, "    ")}\nnext: 1\n`, "a.yaml");
  });

  it("as one string with escaped line ends, in JSON inside JSON too", () => {
    isKey(`const key = "${pem.replaceAll("\n", "\\n")}\\n";`, "a.js");
    isKey(JSON.stringify({ private_key: `${pem}\n` }), "a.json");
    isKey(JSON.stringify({ config: JSON.stringify({ private_key: `${pem}\n` }) }), "a.json");
    isKey(`K="${pem.replaceAll("\n", "\\u000a")}"`, "a.js");
  });

  it("added up from lines, in three styles", () => {
    const lines = pem.split("\n");
    isKey(`const key = ${lines.map((line) => `"${line}\\n"`).join(" +\n  ")};`, "a.js");
    isKey(`String key = ${lines.map((line) => `"${line}\\n"`).join("\n    + ")};`, "A.java");
    isKey(`key = (${lines.map((line) => `"${line}\\n"`).join("\n       ")})`, "a.py");
  });

  it("in base64, as Kubernetes keeps it", () => {
    expect(scan(`  tls.key: ${Buffer.from(pem).toString("base64")}\n`, "a.yaml")).toMatchObject([{ kind: "private-key" }]);
  });
});

describe("strings in pieces", () => {
  const [start, end] = [token.slice(0, 30), token.slice(30)];

  it.each([
    ["added, on two lines", `const k = "${start}" +\n    "${end}";`],
    ["added, operator first", `const k = "${start}"\n    + "${end}";`],
    ["added without space", `const k="${start}"+"${end}";`],
    ["added with a dot, as in PHP", `$k = '${start}' .\n  '${end}';`],
    ["side by side, as in Python", `k = ("${start}"\n     "${end}")`],
    ["continued after a backslash", `K=${start}\\\n${end}\n`],
  ])("%s", (_, text) => {
    const source = found(text);
    expect(source.startsWith(start)).toBe(true);
    expect(source.endsWith(end)).toBe(true);
  });
});

describe("escapes", () => {
  it("a token after an escaped line end is found as it stands", () => {
    expect(found(`const env = "A=1\\n${token}\\n";`)).toBe(token);
    expect(found(`{"a":"{\\"k\\":\\"${token}\\"}"}`)).toBe(token);
    expect(found(`?k%3D${token}`)).toBe(token);
  });

  it("a token of escapes is found with all of its escapes", () => {
    const escaped = [...token].map((c) => `\\x${c.charCodeAt(0).toString(16)}`).join("");
    expect(found(`const k = "${escaped}";`)).toBe(escaped);
    const unicode = [...token].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join("");
    expect(found(`const k = "${unicode}";`)).toBe(unicode);
  });
});

describe("YAML scalars and values on the next line", () => {
  const value = `Qz${letters(18)}7`;
  const lines = (text: string): string[] => scan(text, "a.yaml").map((finding) => text.slice(finding.start, finding.end));

  it.each([
    ["block", `password: |\n  ${value}\nother: 1\n`],
    ["folded, stripped", `db:\n  password: >-\n    ${value}\n  host: x\n`],
    ["next line", `password:\n  ${value}\n`],
    ["next line, quoted", `"password":\n      "${value}",\n`],
  ])("%s", (_, text) => {
    expect(lines(text)).toEqual([value]);
  });
});

describe("what decodes to nothing", () => {
  it("is not reported, whatever it looks like", () => {
    const digest = Buffer.from(Array.from({ length: 64 }, () => random(256))).toString("base64");
    expect(scan(`integrity sha512-${digest}\n`)).toEqual([]);
    expect(scan("-".repeat(300))).toEqual([]);
    expect(scan(Buffer.from("plain readable text, several words long, without anything in it").toString("base64"))).toEqual([]);
  });

  it("can't make one scan into many: time stays in proportion", () => {
    const bomb = `"aaaa" + "bbbbbbbbbb"; password\\":`;
    const time = (times: number): number => {
      const text = bomb.repeat(times);
      const started = process.cpuUsage();
      scanner.scanText(text);
      const used = process.cpuUsage(started);
      return (used.user + used.system) / 1000;
    };
    time(500);
    const [small, large] = [time(1_000), time(4_000)];
    expect(large).toBeLessThan(8 * Math.max(small, 15));
  });
});
