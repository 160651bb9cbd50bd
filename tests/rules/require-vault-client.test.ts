/** Contracts of require-vault-client beyond the labelled cases: the option about keys of unknown origin, and the minimum custody of the policy. */
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import keyCustody from "../../src/index.ts";
import { lint } from "./lint.ts";

const linter = new Linter({ configType: "flat", cwd: "/repository" });

function withOption(text: string, unknownKeys: "ignore" | "report"): readonly string[] {
  return linter.verify(text, [{
    files: ["**"], plugins: { "key-custody": keyCustody }, languageOptions: { parser }, rules: { "key-custody/require-vault-client": ["error", { unknownKeys }] },
  }], { filename: "/repository/src/app.ts" }).map(({ line, message }) => `${line} ${message}`);
}

describe("the option unknownKeys", () => {
  const text = `import { createHmac, createHash, createVerify } from "node:crypto";
export const tag = (options: { key: string }, body: string) => createHmac("sha256", options.key).update(body).digest();
export const other = (body: string) => createHmac("sha256", load("key")).update(body).digest();
export const digest = (body: string) => createHash("sha256").update(body).digest();
export const ok = (publicKey: string, s: Buffer) => createVerify("sha256").verify(publicKey, s);
`;

  it("is to ignore them, unless told otherwise", () => {
    expect(withOption(text, "ignore")).toEqual([]);
  });

  it("reports local cryptography whose key could be anything, and still no hash or public key", () => {
    expect(withOption(text, "report")).toEqual([
      "2 createHmac() works with a key of unknown origin, in this process. Ask the vault for the MAC.",
      "3 createHmac() works with a key of unknown origin, in this process. Ask the vault for the MAC.",
    ]);
  });
});

describe("the minimum custody of the policy", () => {
  const text = `import { createCipheriv, createHmac, generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { KMSClient, GenerateDataKeyCommand as Make } from "@aws-sdk/client-kms";
export const file = () => createHmac("sha256", readFileSync("/etc/key")).digest();
export const setting = () => createHmac("sha256", process.env.KEY!).digest();
export const made = () => createHmac("sha256", randomBytes(32)).digest();
export const pair = () => generateKeyPairSync("ed25519").privateKey;
export const enveloped = async () => createCipheriv("aes-256-gcm", (await new KMSClient({}).send(new Make({ KeyId: "a", KeySpec: "AES_256" }))).Plaintext!, randomBytes(12));
`;

  it.each([
    ["handle", [4, 5, 6, 7, 8]], ["data-key", [4, 5, 6, 7]], ["stored-secret", [4, 5, 6, 7]], ["generated", [4, 5]], ["environment", [4]], ["file", []],
  ] as const)("%s", (minimumCustody, lines) => {
    const found = lint("require-vault-client", text, { preset: "vault", settings: { vault: { minimumCustody } } }).map(({ line }) => line);
    expect(found).toEqual(lines);
  });
});
