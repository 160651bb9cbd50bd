/** What editors offer for findings about the vault: applied, each leaves a program that the rule is silent on, and that parses. */
import { describe, expect, it } from "vitest";
import { lint, type LintOptions } from "./lint.ts";

const version = "0f3c1a2b4d5e6f708192a3b4c5d6e7f8";
const key = "projects/p/locations/l/keyRings/r/cryptoKeys/k";
const secret = ["wJalrXUtnFEMI", "K7MDENGbPxRfiCY", "Qp3sZk"].join("/");

function applied(rule: string, text: string, options: LintOptions): readonly string[] {
  const found = lint(rule, text, options);
  expect(found.length).toBeGreaterThan(0);
  const results = found.flatMap(({ suggestions }) => suggestions);
  for (const result of results) expect(lint(rule, result, options), result).toEqual([]);
  return results;
}

describe("no-pinned-key-version", () => {
  const options: LintOptions = { preset: "vault" };
  const azure = 'import { CryptographyClient, KeyClient } from "@azure/keyvault-keys";\n';

  it.each([
    ["an id", `${azure}export const c = new CryptographyClient("https://v.vault.azure.net/keys/k/${version}", x);`, `${azure}export const c = new CryptographyClient("https://v.vault.azure.net/keys/k", x);`],
    ["a template", `${azure}export const c = new CryptographyClient(\`https://v.vault.azure.net/keys/k/${version}\`, x);`, `${azure}export const c = new CryptographyClient(\`https://v.vault.azure.net/keys/k\`, x);`],
    ["a constant", `${azure}const ID = "https://v.vault.azure.net/keys/k/${version}";\nexport const c = new CryptographyClient(ID, x);`, `${azure}const ID = "https://v.vault.azure.net/keys/k";\nexport const c = new CryptographyClient(ID, x);`],
    ["an option", `${azure}export const k = new KeyClient(u, x).getKey("k", { version: "${version}", requestOptions });`, `${azure}export const k = new KeyClient(u, x).getKey("k", { requestOptions });`],
    ["the option of a client", `${azure}export const k = new KeyClient(u, x).getCryptographyClient("k", { keyVersion: "${version}" });`, `${azure}export const k = new KeyClient(u, x).getCryptographyClient("k", {  });`],
    ["a name of Google", `import { KeyManagementServiceClient } from "@google-cloud/kms";\nexport const e = new KeyManagementServiceClient().encrypt({ name: "${key}/cryptoKeyVersions/4", plaintext });`,
      `import { KeyManagementServiceClient } from "@google-cloud/kms";\nexport const e = new KeyManagementServiceClient().encrypt({ name: "${key}", plaintext });`],
    ["a member of a request to transit", 'import Vault from "node-vault";\nexport const e = Vault().write("transit/sign/k", { input, key_version: 3 });', 'import Vault from "node-vault";\nexport const e = Vault().write("transit/sign/k", { input });'],
  ])("cuts the version off %s", (_what, text, result) => {
    expect(applied("no-pinned-key-version", text, options)).toEqual([result]);
  });

  it("offers nothing where the version is not written as one piece", () => {
    expect(applied("no-pinned-key-version", `${azure}export const c = new CryptographyClient("https://v.vault.azure.net/keys/k" + "/${version}", x);`, options)).toEqual([]);
  });
});

describe("no-static-vault-credential", () => {
  it("leaves the credentials of an AWS client out", () => {
    const text = `import { KMSClient } from "@aws-sdk/client-kms";\nexport const kms = new KMSClient({ region: "eu-west-1", credentials: { accessKeyId: id, secretAccessKey: "${secret}" } });`;
    expect(applied("no-static-vault-credential", text, {})).toEqual(['import { KMSClient } from "@aws-sdk/client-kms";\nexport const kms = new KMSClient({ region: "eu-west-1" });']);
  });

  it("trades a client secret for the identity of the platform, with its import", () => {
    const text = `import { ClientSecretCredential } from "@azure/identity";\nexport const credential = new ClientSecretCredential(tenant, client, "${secret}");`;
    expect(applied("no-static-vault-credential", text, {})).toEqual(['import { DefaultAzureCredential } from "@azure/identity";\nexport const credential = new DefaultAzureCredential();']);
  });

  it("keeps an import that is there", () => {
    const text = `import { ClientSecretCredential, DefaultAzureCredential } from "@azure/identity";\nexport const c = process.env.CI ? new DefaultAzureCredential() : new ClientSecretCredential(t, i, "${secret}");`;
    expect(applied("no-static-vault-credential", text, {})).toEqual(['import { DefaultAzureCredential } from "@azure/identity";\nexport const c = process.env.CI ? new DefaultAzureCredential() : new DefaultAzureCredential();']);
  });

  it("offers nothing for a credential that is named twice", () => {
    const text = `import { ClientSecretCredential } from "@azure/identity";\nexport const c = new ClientSecretCredential(t, i, "${secret}");\nexport { ClientSecretCredential };`;
    expect(lint("no-static-vault-credential", text).flatMap(({ suggestions }) => suggestions)).toEqual([]);
  });
});

describe("require-key-zeroization", () => {
  it("wipes the key in a finally block", () => {
    const text = [
      'import { createCipheriv, randomBytes } from "node:crypto";', 'import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";', "const kms = new KMSClient({});",
      "export async function seal(data) {", '  const { Plaintext: key, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: { a: "b" } }));',
      '  const sealed = createCipheriv("aes-256-gcm", key, randomBytes(12)).update(data);', "  return { sealed, wrapped: CiphertextBlob };", "}",
    ];
    const [result = ""] = applied("require-key-zeroization", text.join("\n"), { preset: "strict" });
    expect(result.split("\n").slice(5)).toEqual([
      "  try {", '  const sealed = createCipheriv("aes-256-gcm", key, randomBytes(12)).update(data);', "  return { sealed, wrapped: CiphertextBlob };", "  } finally {", "    key?.fill(0);", "  }", "}",
    ]);
  });
});
