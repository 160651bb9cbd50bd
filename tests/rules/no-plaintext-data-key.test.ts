/** What `no-plaintext-data-key` promises: the plaintext of a data key stays in the function that asked for it. */
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const head = 'import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from "@aws-sdk/client-kms";\nimport { createDecipheriv } from "node:crypto";\n';
const ask = 'await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }))';
const reported = (text: string): readonly string[] => lint("no-plaintext-data-key", head + text).map(({ messageId, text: at }) => `${messageId}: ${at}`);

describe("no-plaintext-data-key", () => {
  it.each([
    ["returned", `export async function f(kms: KMSClient) { const { Plaintext } = ${ask}; return Plaintext; }`, ["returned: Plaintext"]],
    ["returned in an object", `export const f = async (kms: KMSClient) => { const out = ${ask}; return { key: out.Plaintext, wrapped: out.CiphertextBlob }; };`, ["returned: { key: out.Plaintext, wrapped: out.CiphertextBlob }"]],
    ["returned encoded", `export class A { async f(kms: KMSClient) { return Buffer.from((${ask}).Plaintext!).toString("base64"); } }`, [`returned: Buffer.from((${ask}).Plaintext!).toString("base64")`]],
    ["returned by name", `async function f(kms: KMSClient) { return (${ask}).Plaintext; } export { f };`, [`returned: (${ask}).Plaintext`]],
    ["kept by the module", `let key: Uint8Array | undefined; export async function f(kms: KMSClient) { key ??= (${ask}).Plaintext; }`, [`kept: key ??= (${ask}).Plaintext`]],
    ["kept by an instance", `export class A { #key?: Uint8Array; async f(kms: KMSClient) { this.#key = (${ask}).Plaintext; } }`, [`kept: this.#key = (${ask}).Plaintext`]],
    ["in a map", `const keys = new Map<string, unknown>(); export async function f(kms: KMSClient) { const { Plaintext } = ${ask}; keys.set("a", Plaintext); }`, ["cached: Plaintext"]],
    ["in a database", `export async function f(kms: KMSClient, db: any) { const { Plaintext } = ${ask}; await db.insertOne({ key: Plaintext }); }`, ["stored: { key: Plaintext }"]],
    ["unwrapped and returned", `export async function f(kms: KMSClient, blob: Uint8Array) {
      const { Plaintext } = await kms.send(new DecryptCommand({ KeyId: "alias/a", CiphertextBlob: blob }));
      createDecipheriv("aes-256-gcm", Plaintext!, blob, { authTagLength: 16 });
      return Plaintext;
    }`, ["returned: Plaintext"]],
    ["decrypted data", 'export async function f(kms: KMSClient, blob: Uint8Array) { return (await kms.send(new DecryptCommand({ KeyId: "alias/a", CiphertextBlob: blob }))).Plaintext; }', []],
    ["the wrapped key", `export async function f(kms: KMSClient) { return (${ask}).CiphertextBlob; }`, []],
    ["a helper of the module", `async function f(kms: KMSClient) { return (${ask}).Plaintext; }`, []],
    ["a private method", `export class A { private async f(kms: KMSClient) { return (${ask}).Plaintext; } }`, []],
    ["a local map", `export async function f(kms: KMSClient) { const keys = new Map(); const { Plaintext } = ${ask}; keys.set("a", Plaintext); }`, []],
    ["a cache with limits", `import { LRUCache } from "lru-cache"; const keys = new LRUCache<string, Uint8Array>({ max: 100, ttl: 60_000 }); export async function f(kms: KMSClient) { const { Plaintext } = ${ask}; keys.set("a", Plaintext!); }`, []],
    ["handed to an own function", `export async function f(kms: KMSClient) { const { Plaintext } = ${ask}; return seal(Plaintext!); } declare function seal(key: Uint8Array): Buffer;`, []],
  ])("%s", (_, text, expected) => {
    expect(reported(text)).toEqual(expected);
  });

  it("leaves logs and files to no-key-exposure", () => {
    const findings = lint(undefined, `${head}export async function f(kms: KMSClient) { const { Plaintext } = ${ask}; console.log(Plaintext); }`);
    expect(findings.map(({ rule }) => rule)).toEqual(["no-key-exposure"]);
  });
});
