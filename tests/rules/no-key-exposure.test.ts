/** What `no-key-exposure` promises: values are judged, not texts; each sink has its own idea of what must not arrive. */
import { describe, expect, it } from "vitest";
import { lint, type LintOptions } from "./lint.ts";

const reported = (text: string, options: LintOptions = {}): readonly string[] =>
  lint("no-key-exposure", text, options).map(({ messageId, text: at }) => `${messageId}: ${at}`);

const pair = `
  import { generateKeyPairSync } from "node:crypto";
  const { privateKey, publicKey } = generateKeyPairSync("ed25519", { publicKeyEncoding: { type: "spki", format: "pem" }, privateKeyEncoding: { type: "pkcs8", format: "pem" } });`;
const secret = `
  import { SecretClient } from "@azure/keyvault-secrets";
  export async function run(client: SecretClient, res: any) {
    const secret = await client.getSecret("db");`;

describe("no-key-exposure follows the value", () => {
  it.each([
    ["itself", "console.log(privateKey);", ["log: privateKey"]],
    ["in an object", "console.log({ publicKey, privateKey });", ["log: privateKey"]],
    ["in JSON", "console.info(JSON.stringify([{ key: privateKey }]));", ["log: privateKey"]],
    ["in a template", "console.warn(`key ${privateKey.trim()}`);", ["log: privateKey"]],
    ["as a later argument", 'console.debug("key %s", privateKey);', ["log: privateKey"]],
    ["by another name", "const text = Buffer.from(privateKey).toString('base64'); console.error(text);", ["log: text"]],
    ["through an own function", "const show = (value: string) => console.log(value); show(privateKey);", ["log: privateKey"]],
    ["at the start of a long text", `console.log("a" + privateKey + ${Array.from({ length: 40 }, (_, i) => `"${i}"`).join(" + ")});`, ["log: privateKey"]],
    ["appended to a text", 'let text = "key: "; text += privateKey; console.log(text);', ["log: text"]],
    ["in a spread list", "const list = [1, privateKey]; console.log(...list);", ["log: console.log(...list)"]],
    ["in a helper's result", "const wrap = (body: string) => [\"begin\", body, \"end\"].join(\"\\n\"); console.log(wrap(privateKey));", ["log: wrap(privateKey)"]],
    ["never its public half", "console.log(publicKey, { publicKey });", []],
    ["never its length", "console.log(privateKey.length);", []],
    ["never a part of it", "console.log(privateKey.slice(0, 4));", []],
    ["never its hash", 'import { createHash } from "node:crypto"; console.log(createHash("sha256").update(privateKey).digest("hex"));', []],
  ])("%s", (_, use, expected) => {
    expect(reported(`${pair}\n${use}`)).toEqual(expected);
  });
});

describe("no-key-exposure knows the sinks", () => {
  it.each([
    ["a response", "export const get = (req: any, res: any) => res.status(200).json({ privateKey });", "respond"],
    ["a Koa body", "export const get = (ctx: any) => { ctx.body = { privateKey }; };", "respond"],
    ["an error", "export const fail = () => { throw new TypeError(`bad key ${privateKey}`); };", "error"],
    ["an own error class", "class Bad extends Error {} export const fail = () => { throw new Bad(privateKey); };", "error"],
    ["browser storage", 'localStorage.setItem("k", privateKey);', "browserStore"],
    ["a property of browser storage", "sessionStorage.k = privateKey;", "browserStore"],
    ["a cookie of the page", "document.cookie = `k=${privateKey}`;", "browserStore"],
    ["the address", "location.hash = privateKey;", "address"],
    ["a download", "new Blob([privateKey]);", "address"],
    ["a command line", 'import { execFile } from "node:child_process"; execFile("openssl", ["-K", privateKey]);', "process"],
    ["telemetry", 'import * as Sentry from "@sentry/node"; Sentry.captureMessage(privateKey);', "telemetry"],
    ["a file", 'import fs from "node:fs"; fs.writeFileSync("k", privateKey);', "disk"],
    ["a logger by its name", 'import { logger } from "./log.js"; logger.info({ privateKey });', "log"],
  ])("%s", (_, use, messageId) => {
    expect(lint("no-key-exposure", `${pair}\n${use}`).map((one) => one.messageId)).toEqual([messageId]);
  });

  it("tells a login over a socket from a key", () => {
    const send = (what: string): readonly string[] => reported(`${pair}\nexport const open = (ws: any) => ws.send(JSON.stringify({ a: ${what} }));`);
    expect(send("process.env.API_TOKEN")).toEqual([]);
    expect(send("privateKey")).toEqual(["respond: privateKey"]);
  });

  it("leaves an environment to the child process", () => {
    expect(reported(`${pair}\nimport { spawn } from "node:child_process"; spawn("sign", [], { env: { KEY: privateKey } });`)).toEqual([]);
  });

  it("does not take any object called res or log for one", () => {
    expect(reported(`${pair}\nconst res = new Map(); res.set("k", privateKey); const log = { math: (x: unknown) => x }; log.math(privateKey);`)).toEqual([]);
  });
});

describe("no-key-exposure and files", () => {
  const write = (options: string): string => `${pair}\nimport { writeFileSync, chmodSync } from "node:fs";\nwriteFileSync("k.pem", privateKey${options});`;

  it("says when others may read the file, and offers the mode", () => {
    const [finding] = lint("no-key-exposure", write(""));
    expect(finding?.message).toContain("0o600");
    expect(finding?.suggestions).toEqual([write(", { mode: 0o600 }")]);
    expect(reported(write(", { mode: 0o600 }"))).toEqual([]);
  });

  it.each([[', { mode: 0o644 }', 1], [', "utf8"', 1], [", { mode: 0o600 }", 0], [', { encoding: "utf8", mode: 384 }', 0]])("reads the options %s", (options, count) => {
    expect(reported(write(options))).toHaveLength(count);
  });

  it.each([
    ['createWriteStream("k").end(privateKey);', 1],
    ['createWriteStream("k", { mode: 0o600 }).write(privateKey);', 0],
    ['const file = await open("k", "w"); await file.writeFile(privateKey);', 1],
    ['const file = await open("k", "w", 0o600); await file.writeFile(privateKey);', 0],
  ])("follows a stream or handle to where it was opened: %s", (use, count) => {
    expect(reported(`${pair}\nimport { createWriteStream } from "node:fs";\nimport { open } from "node:fs/promises";\n${use}`)).toHaveLength(count);
  });

  it("accepts a mode that is set afterwards, and reports the file to strict readers", () => {
    const text = `${write("")}\nchmodSync("k.pem", 0o600);`;
    expect(reported(text)).toEqual([]);
    expect(reported(text, { preset: "strict" })).toEqual(["diskOwner: privateKey"]);
  });
});

describe("no-key-exposure and secrets of a store", () => {
  it.each([
    ["the value", "console.log(secret.value);", 1],
    ["the whole answer", "console.log(secret);", 1],
    ["in a response", "res.json({ value: secret.value });", 1],
    ["the name", "console.log(secret.name, secret.properties.version);", 0],
  ])("%s", (_, use, count) => {
    expect(reported(`${secret}\n${use}\n}`)).toHaveLength(count);
  });

  it("tells the password of a database from its host", () => {
    const text = (member: string): string => `
      import { SecretsManager } from "@aws-sdk/client-secrets-manager";
      const { SecretString } = await new SecretsManager({}).getSecretValue({ SecretId: "db" });
      const db = JSON.parse(SecretString!);
      console.log(db.${member});`;
    expect(reported(text("password"))).toHaveLength(1);
    expect(reported(text("host"))).toHaveLength(0);
  });
});

describe("no-key-exposure and names", () => {
  it.each([
    ["a secret setting", "console.log(process.env.JWT_SECRET);", 1],
    ["a password of a request", "export const f = (req: any) => console.log(req.body.password);", 1],
    ["a password in an object", "export const f = (input: any) => console.log({ user: input.user, password: input.pass });", 1],
    ["whether it is set", "console.log(!!process.env.JWT_SECRET, Boolean(process.env.JWT_SECRET), typeof process.env.JWT_SECRET);", 0],
    ["masked", 'export const f = (password: string) => console.log(mask(password), password ? "***" : "");', 0],
    ["a text about a password", "export const f = (errors: any) => console.log(errors.password);", 0],
    ["a function", "export function resetPassword() {} console.log(resetPassword);", 0],
    ["a token of a parser", "export const f = (token: any) => console.log(token, token.value);", 0],
    ["a password with a fallback", 'export const f = (given: any) => { const password = given.password || ""; console.log(password); };', 1],
    ["the seed of a test", 'import seedrandom from "seedrandom"; export const f = (seed: string) => { seedrandom(seed); console.log(seed); };', 0],
    ["a publishable key", "console.log(process.env.STRIPE_PUBLISHABLE_KEY);", 0],
    ["message text", 'console.log("the private key and the password are secret");', 0],
  ])("in logs: %s", (_, text, count) => {
    expect(reported(text)).toHaveLength(count);
  });

  it("is no evidence elsewhere", () => {
    expect(reported("export const f = (password: string, res: any) => { res.json({ password }); throw new Error(password); };")).toEqual([]);
  });
});

describe("no-key-exposure and strict readers", () => {
  it.each([
    ["first-run password", 'const password = "changed"; console.log("admin", password);'],
    ["random first-run password", 'import { randomBytes } from "node:crypto"; const password = randomBytes(12).toString("hex"); console.log("admin", password);'],
    ["secret copied into the environment", 'import { SecretClient } from "@azure/keyvault-secrets"; export const f = async (c: SecretClient) => { process.env.PW = (await c.getSecret("pw")).value; };'],
    ["session token in browser storage", 'export const f = (accessToken: string) => localStorage.setItem("t", accessToken);'],
  ])("%s", (_, text) => {
    expect(reported(text)).toEqual([]);
    expect(reported(text, { preset: "strict" })).toHaveLength(1);
  });
});

it("never puts a value in a message", () => {
  const value = ["hun", "ter", "2"].join("");
  const text = `import { createHmac } from "node:crypto"; const key = "${value}"; createHmac("sha256", key); console.log(key);`;
  const findings = lint("no-key-exposure", text, { preset: "strict" });
  expect(findings).toHaveLength(1);
  for (const { message } of findings) expect(message).not.toContain(value);
});
