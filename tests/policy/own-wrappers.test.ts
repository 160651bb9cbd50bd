/**
 * Own modules described in the policy: their calls are sinks, sources and approved clients like those of any library, however
 * the file is imported; a wrong description is one sentence that names the member and what to write.
 */
import { describe, expect, it } from "vitest";
import schema from "../../key-custody/src/policy.schema.json" with { type: "json" };
import { couldConcern } from "../../src/custody/gate/gate.ts";
import { argumentRoles, callRoles, vaultOperations } from "../../src/knowledge/schema.ts";
import { PolicyError, readPolicy } from "../../src/policy/policy.ts";
import { lint } from "../rules/lint.ts";

const wrapper = {
  name: "our vault",
  specifiers: { "./src/vault.ts": "", "@acme/vault": "" },
  rows: [
    { api: "seal()", role: "encrypt", args: { 0: "data", 1: "key" }, vault: "enc" },
    { api: "tag()", role: "mac", args: { "0.key": "key", "0.body": "data" }, vault: "mac" },
    { api: "masterKey()", role: "secret-fetch", args: { 0: "name", ret: "key" } },
    { api: "dataKey()", role: "vault-plaintext", args: { 0: "keyId", "ret.plaintext": "rawkey", "ret.wrapped": "wrappedKey" }, vault: "datakey" },
    { api: "new Vault()", role: "vault-client", args: { "0.token": "secret" }, returns: "Vault" },
    { api: "Vault#sign()", role: "vault-sign", args: { 0: "keyId", 1: "data" }, vault: "sign" },
  ],
} as const;
const settings = { wrappers: [wrapper] };

describe("a wrapper of the policy", () => {
  it.each([
    ["src/orders/pay.ts", "../vault.js"], ["src/pay.ts", "./vault"], ["src/pay.mts", "./vault.ts"], ["src/a/b/c.ts", "../../vault/index.js"],
    ["pay.ts", "./src/vault.js"], ["src/pay.ts", "@acme/vault"],
  ])("is a sink in %s through %s", (filename, specifier) => {
    const text = `import { seal } from "${specifier}";\nexport const sealed = seal(Buffer.from("order"), "correct horse battery");\n`;
    expect(lint("no-hardcoded-key", text, { filename, settings }).map(({ line }) => line)).toEqual([2]);
  });

  it.each([["src/pay.ts", "./other/vault2.js"], ["src/pay.ts", "./vaults.js"], ["src/pay.ts", "vault"], ["src/pay.ts", "./seal.js"]])("is not meant in %s by %s", (filename, specifier) => {
    const text = `import { seal } from "${specifier}";\nexport const sealed = seal(Buffer.from("order"), "correct horse battery");\n`;
    expect(lint("no-hardcoded-key", text, { filename, settings })).toEqual([]);
  });

  it("is a sink through a namespace, a require, options and methods that no library has", () => {
    const text = `
      import * as vault from "./vault.js";
      const { seal: hide } = require("@acme/vault");
      export const one = vault.tag({ key: "correct horse battery", body });
      export const two = hide(body, "correct horse battery");
      export const three = vault.seal(body, process.env.KEY ?? "correct horse battery");
    `;
    expect(lint("no-hardcoded-key", text, { settings }).map(({ line, messageId }) => `${line} ${messageId}`)).toEqual(["4 literal", "5 literal", "6 fallback"]);
  });

  it("is a source: what it fetches is a stored secret, what it unwraps a data key of the vault", () => {
    const text = `
      import { createCipheriv, createHmac, randomBytes } from "node:crypto";
      import { dataKey, masterKey } from "./vault.js";
      export const tag = async (body: Buffer) => createHmac("sha256", await masterKey("orders")).update(body).digest();
      export async function seal() {
        const { plaintext, wrapped } = await dataKey("orders");
        return { cipher: createCipheriv("aes-256-gcm", plaintext, randomBytes(12)), wrapped };
      }
    `;
    expect(lint("no-key-from-secret-store", text, { preset: "vault", settings }).map(({ line }) => line)).toEqual([4]);
    expect(lint("require-vault-client", text, { preset: "vault", settings }).map(({ line }) => line)).toEqual([4]);
  });

  it("hides a key behind a parameter for its callers too", () => {
    const text = `
      import { seal } from "./vault.js";
      const protect = (text: string, key: string) => seal(text, key);
      export const sealed = protect("order", "correct horse battery");
    `;
    expect(lint("no-hardcoded-key", text, { settings }).map(({ line }) => line)).toEqual([4]);
  });

  it("is an approved client, while the vendor's own is not", () => {
    const own = 'import { Vault } from "./vault.js";\nexport const sign = (data: Buffer) => new Vault({}).sign("orders", data);\n';
    const vendor = 'import { KMSClient } from "@aws-sdk/client-kms";\nexport const kms = new KMSClient({});\n';
    const mandated = { ...settings, vault: { provider: "aws", approvedClients: ["./src/vault.ts"] } };
    expect(lint("require-vault-client", own, { preset: "vault", settings: mandated })).toEqual([]);
    expect(lint("require-vault-client", vendor, { preset: "vault", settings: mandated, filename: "src/orders.ts" }).map(({ messageId }) => messageId)).toEqual(["vendor"]);
    expect(lint("require-vault-client", vendor, { preset: "vault", settings: mandated, filename: "src/vault.ts" })).toEqual([]);
  });

  it("takes credentials like any client of a vault", () => {
    const text = 'import { Vault } from "./vault.js";\nexport const vault = new Vault({ token: "correct horse battery" });\n';
    expect(lint("no-static-vault-credential", text, { settings }).map(({ line }) => line)).toEqual([2]);
  });

  it("opens the gate, by name or by the last part of its path", () => {
    const own = Object.keys(wrapper.specifiers);
    expect(couldConcern('import { x } from "@acme/vault";', own)).toBe(true);
    expect(couldConcern('const { x } = require("../../vault");', own)).toBe(true);
    expect(couldConcern('import { x } from "./vaults.js";', own)).toBe(false);
    expect(couldConcern('import { x } from "@acme/vault";')).toBe(false);
  });
});

describe("the schema of the policy", () => {
  it("lists the same roles and operations as the reader", () => {
    const listed = JSON.stringify(schema);
    for (const names of [callRoles, argumentRoles, vaultOperations]) expect(listed.includes(JSON.stringify(names).slice(1, -1))).toBe(true);
  });
});

const row = { api: "seal()", role: "encrypt" };

describe("a wrong wrapper", () => {
  it.each<[string, unknown, RegExp]>([
    ["no list", {}, /^policy\.json: "wrappers" must be a list of objects/],
    ["a text", ["./src/vault.ts"], /"wrappers\[0\]" must be an object with name, specifiers and rows/],
    ["no name", [{ ...wrapper, name: undefined }], /"wrappers\[0\]\.name" must be a name/],
    ["no specifiers", [{ ...wrapper, specifiers: {} }], /"wrappers\[0\]\.specifiers" must be an object from module specifier/],
    ["a list of specifiers", [{ ...wrapper, specifiers: ["@acme/vault"] }], /"wrappers\[0\]\.specifiers" must be an object/],
    ["no rows", [{ ...wrapper, rows: [] }], /"wrappers\[0\]\.rows" must be a list with a row/],
    ["a misspelt member", [{ ...wrapper, specifier: {} }], /"wrappers\[0\]" must be without "specifier": it takes name, specifiers/],
    ["a misspelt member of a row", [wrapper, { ...wrapper, rows: [{ ...row, arg: {} }] }], /"wrappers\[1\]\.rows\[0\]" must be without "arg"/],
    ["no call", [{ ...wrapper, rows: [{ ...row, api: "seal the data" }] }], /"wrappers\[0\]\.rows\[0\]\.api" must be the call, such as "seal\(\)"/],
    ["an unknown role", [{ ...wrapper, rows: [row, { ...row, role: "encryption" }] }], /"wrappers\[0\]\.rows\[1\]\.role" must be what the call does/],
    ["an unknown operation", [{ ...wrapper, rows: [{ ...row, vault: "encrypt" }] }], /"wrappers\[0\]\.rows\[0\]\.vault" must be one of enc, dec/],
    ["an unknown position", [{ ...wrapper, rows: [{ ...row, args: { first: "key" } }] }], /"wrappers\[0\]\.rows\[0\]\.args" must be keyed by positions/],
    ["an unknown argument role", [{ ...wrapper, rows: [{ ...row, args: { 1: "secretkey" } }] }], /"wrappers\[0\]\.rows\[0\]\.args\["1"\]" must be the role of the argument/],
    ["a mark that is none", [{ ...wrapper, rows: [{ ...row, chains: "yes" }] }], /"wrappers\[0\]\.rows\[0\]\.chains" must be true/],
  ])("%s is refused in one sentence", (_name, wrappers, message) => {
    let thrown: unknown;
    try {
      readPolicy({ wrappers }, "policy.json");
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PolicyError);
    expect(String(thrown instanceof Error ? thrown.message : "")).toMatch(message);
  });

  it("is not quoted, whatever stands in it", () => {
    const value = ["AKIA", "QYLPMN5HHHTFTZAA"].join("");
    for (const wrappers of [value, [value], [{ ...wrapper, name: { value } }], [{ ...wrapper, rows: [{ ...row, role: value }] }], [{ ...wrapper, [value]: 1 }], [{ ...wrapper, rows: [{ ...row, args: { [value]: "key" } }] }]]) {
      expect(() => readPolicy({ wrappers }, "policy.json")).toThrow(/^(?!.*AKIA)/u);
    }
  });

  it("is told for the vault as well", () => {
    expect(() => readPolicy({ vault: { approvedClient: [] } }, "policy.json")).toThrow(/"vault" must be without "approvedClient": it takes provider, approvedClients/);
  });
});
