/** Messages of the vault rules name the exact call of the configured vault, for the operation and the algorithm at hand, in under 200 characters. */
import { describe, expect, it } from "vitest";
import { sourceRules } from "../../rules/index.ts";
import { isVaultLibrary } from "../../src/custody/facts/vault-libraries.ts";
import { libraries } from "../../src/knowledge/index.ts";
import { callRoles } from "../../src/knowledge/schema.ts";
import { vaultProviders } from "../../src/knowledge/vaults.ts";
import { vaultAdvice } from "../../src/vault/advice.ts";
import { lint } from "./lint.ts";

const programs = {
  mac: 'import { createHmac } from "node:crypto";\nexport const tag = (b: Buffer) => createHmac("sha512", process.env.K!).update(b).digest();',
  rs256: 'import { createSign } from "node:crypto";\nexport const sign = (b: Buffer) => createSign("RSA-SHA256").update(b).sign(process.env.PEM!);',
  ed25519: 'import * as ed from "@noble/ed25519";\nexport const signed = (b: Uint8Array) => ed.sign(b, process.env.ED!);',
  es256: 'import jwt from "jsonwebtoken";\nexport const issue = (sub: string) => jwt.sign({ sub }, process.env.PEM!, { algorithm: "ES256" });',
  hs256: 'import jwt from "jsonwebtoken";\nexport const issue = (sub: string) => jwt.sign({ sub }, process.env.SECRET!);',
  jose: 'import { importPKCS8, SignJWT } from "jose";\nconst key = await importPKCS8(process.env.PEM!, "PS256");\nexport const issue = () => new SignJWT({}).setProtectedHeader({ alg: "PS256" }).sign(key);',
  enc: 'import { createCipheriv, randomBytes } from "node:crypto";\nexport const seal = () => createCipheriv("aes-256-gcm", process.env.K!, randomBytes(12));',
  dec: 'import { createDecipheriv } from "node:crypto";\nexport const open = (iv: Buffer) => createDecipheriv("aes-256-gcm", process.env.K!, iv);',
  unwrap: 'import { privateDecrypt } from "node:crypto";\nexport const open = (b: Buffer) => privateDecrypt({ key: process.env.PEM!, oaepHash: "sha256" }, b);',
  hkdf: 'import { hkdfSync } from "node:crypto";\nexport const key = (tenant: string) => hkdfSync("sha256", process.env.MASTER!, "", tenant, 32);',
  wallet: 'import { Wallet } from "ethers";\nexport const wallet = new Wallet(process.env.PK!);',
  hmacKey: 'export const key = crypto.subtle.importKey("raw", Buffer.from(process.env.K!), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);',
  keygen: 'import { generateKeyPairSync } from "node:crypto";\nexport const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 3072 });',
} as const;

/** What each message must name. */
const calls: Readonly<Record<(typeof vaultProviders)[number], Readonly<Record<keyof typeof programs, string>>>> = {
  aws: {
    mac: "new GenerateMacCommand({ KeyId, Message, MacAlgorithm: 'HMAC_SHA_512' })", rs256: "SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256'", ed25519: "SigningAlgorithm: 'ED25519_SHA_512'",
    es256: "SigningAlgorithm: 'ECDSA_SHA_256'", hs256: "MacAlgorithm: 'HMAC_SHA_256'", jose: "SigningAlgorithm: 'RSASSA_PSS_SHA_256'",
    enc: "GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }) and AES-256-GCM", dec: "new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext })",
    unwrap: "EncryptionAlgorithm: 'RSAES_OAEP_SHA_256'", hkdf: "GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256'", wallet: "SigningAlgorithm: 'ECDSA_SHA_256'",
    hmacKey: "GenerateMacCommand({ KeyId, Message, MacAlgorithm: 'HMAC_SHA_256' })", keygen: "CreateKeyCommand({ KeySpec, KeyUsage })",
  },
  azure: {
    mac: "cryptographyClient.sign('HS512', digest)", rs256: "cryptographyClient.signData('RS256', data)", ed25519: "cryptographyClient.signData('PS256', data)",
    es256: "cryptographyClient.signData('ES256', data)", hs256: "cryptographyClient.sign('HS256', digest)", jose: "cryptographyClient.signData('PS256', data)",
    enc: "cryptographyClient.wrapKey('RSA-OAEP-256', dataKey)", dec: "cryptographyClient.unwrapKey('RSA-OAEP-256'", unwrap: "cryptographyClient.unwrapKey('RSA-OAEP-256', wrappedKey)",
    hkdf: "cryptographyClient.wrapKey('RSA-OAEP-256', dataKey)", wallet: "cryptographyClient.signData('ES256K', data)", hmacKey: "cryptographyClient.sign('HS256', digest)",
    keygen: "keyClient.createRsaKey(name, { hsm: true, keySize: 3072 })",
  },
  gcp: {
    mac: "HMAC_SHA512", rs256: "RSA_SIGN_PKCS1_3072_SHA256", ed25519: "EC_SIGN_ED25519", es256: "EC_SIGN_P256_SHA256", hs256: "HMAC_SHA256", jose: "RSA_SIGN_PSS_3072_SHA256",
    enc: "client.encrypt({ name, plaintext, additionalAuthenticatedData })", dec: "client.decrypt({ name, ciphertext, additionalAuthenticatedData })",
    unwrap: "client.asymmetricDecrypt(", hkdf: "client.encrypt({ name, plaintext: dataKey })", wallet: "EC_SIGN_SECP256K1_SHA256", hmacKey: "client.macSign(", keygen: "client.createCryptoKey(",
  },
  vault: {
    mac: "vault.write('transit/hmac/<key>/sha2-512', { input: base64 })", rs256: "vault.write('transit/sign/<key>/sha2-256'", ed25519: "vault.write('transit/sign/<key>', { input: base64 })",
    es256: "vault.write('transit/sign/<key>/sha2-256'", hs256: "vault.write('transit/hmac/<key>/sha2-256'", jose: "vault.write('transit/sign/<key>/sha2-256'",
    enc: "vault.write('transit/encrypt/<key>', { plaintext: base64 })", dec: "vault.write('transit/decrypt/<key>', { ciphertext })", unwrap: "vault.write('transit/decrypt/<key>', { ciphertext })",
    hkdf: "vault.write('transit/datakey/plaintext/<key>'", wallet: "Ask the vault to sign", hmacKey: "vault.write('transit/hmac/<key>/sha2-256'", keygen: "vault.write('transit/keys/<key>', { type })",
  },
  pkcs11: {
    mac: "CKM_SHA512_HMAC", rs256: "CKM_SHA256_RSA_PKCS ", ed25519: "CKM_SHA256_RSA_PKCS_PSS", es256: "CKM_ECDSA_SHA256", hs256: "CKM_SHA256_HMAC", jose: "CKM_SHA256_RSA_PKCS_PSS",
    enc: "C_EncryptInit(session, { mechanism: CKM_AES_GCM", dec: "C_DecryptInit(session, { mechanism: CKM_AES_GCM", unwrap: "C_UnwrapKey(session, { mechanism: CKM_RSA_PKCS_OAEP }",
    hkdf: "C_GenerateKey(", wallet: "CKM_ECDSA }", hmacKey: "CKM_SHA256_HMAC", keygen: "C_GenerateKeyPair(",
  },
};

describe.each(vaultProviders)("with the vault %s, the message", (provider) => {
  it.each(Object.entries(programs))("for %s names its call", (name, text) => {
    const messages = lint("require-vault-client", text, { preset: "vault", settings: { vault: { provider } } }).map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(0);
    const wanted = Object.entries(calls[provider]).find(([key]) => key === name)?.[1] ?? "no such program";
    expect(messages.filter((message) => message.includes(wanted)), messages.join("\n")).not.toEqual([]);
    expect(messages.filter((message) => message.length >= 200)).toEqual([]);
  });
});

describe("a message", () => {
  it("stays under 200 characters for every call of the tables in every vault", () => {
    const long = libraries.flatMap(({ rows }) => rows).filter(({ vault, role }) => vault !== undefined && callRoles.includes(role)).flatMap(({ api, vault }) => {
      const said = `${api.replace(/^new /u, "").replace("#", ".")} works with a key fetched from a secret store: it leaves its custody. Keep it as a vault key. `;
      return [undefined, ...vaultProviders].map((provider) => said + vaultAdvice({ operation: vault ?? "enc", algorithm: "RSA-SHA256" }, provider ? [provider] : [], said)).filter((text) => text.length >= 200);
    });
    expect(long).toEqual([]);
  });

  it.each([
    "no-key-from-secret-store", "no-local-keyring", "no-pinned-key-version", "no-plaintext-data-key", "no-static-vault-credential", "require-encryption-context",
    "require-envelope-encryption", "require-key-zeroization", "require-vault-client",
  ])("of %s stays under 200 characters with the longest name and a file named", (name) => {
    const relevant = name === "no-static-vault-credential" ? /^(?:credential|vault-client|vault-admin|config)$/u : name === "require-encryption-context" ? /^vault-(?:encrypt|plaintext|op)$/u : /./u;
    const longest = libraries.filter(isVaultLibrary).flatMap(({ rows }) => rows).filter(({ role, args }) => relevant.test(role) && (name !== "no-static-vault-credential" || Object.values(args ?? {}).includes("secret"))).map(({ api }) => api.replace(/^new /u, "").replace("#", ".")).reduce((a, b) => (b.length > a.length ? b : a));
    // `advice` fills what room is left, see above.
    const data: Readonly<Record<string, string>> = { use: longest, from: " (from settings.config.ts:120)", identity: "Use DefaultAzureCredential or ManagedIdentityCredential.", where: "fetched from a secret store (settings.config.ts:120)", advice: "", approved: "src/platform/vault.ts or another approved client" };
    const filled = Object.values(sourceRules[name]?.meta.messages ?? { none: "no such rule".repeat(20) }).map((text) => text.replace(/\{\{(\w+)\}\}/gu, (_all, key: string) => data[key] ?? ""));
    expect(filled.filter((text) => text.length >= 200)).toEqual([]);
  });

  it("tells where the key comes from and what to call", () => {
    const [finding] = lint("require-vault-client", programs.mac, { preset: "vault", settings: { vault: { provider: "aws" } } });
    expect(finding?.message).toBe("createHmac() works with a key from the environment, in this process. Use new GenerateMacCommand({ KeyId, Message, MacAlgorithm: 'HMAC_SHA_512' }) instead.");
  });

  it("without a provider is a general sentence", () => {
    const [finding] = lint("require-vault-client", programs.mac, { preset: "vault" });
    expect(finding?.message).toBe("createHmac() works with a key from the environment, in this process. Ask the vault for the MAC.");
  });
});
