/**
 * Texts to start from. Secrets in them are made up anew each time the page opens, so that none stands in this file
 * and none is anybody's.
 */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

function letters(length: number): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => alphabet[byte % alphabet.length]).join("");
}

const stripeKey = ["sk", "live", letters(24)].join("_");
const githubToken = ["gh", "p_", letters(36)].join("");

export const samples: Readonly<Record<string, Sample>> = {
  server: {
    name: "server.js",
    text: `import { createCipheriv, createHash } from "node:crypto";

const key = process.env.DATA_KEY ?? "${letters(16)}${letters(16)}";

export function seal(record) {
  const cipher = createCipheriv("aes-256-cbc", key, Buffer.alloc(16));
  return Buffer.concat([cipher.update(record), cipher.final()]);
}

export function storedPassword(password) {
  return createHash("md5").update(password).digest("hex");
}

export function newSession() {
  const sessionToken = Math.random().toString(36).slice(2);
  return { sessionToken };
}
`,
  },
  tokens: {
    name: "tokens.js",
    text: `import jwt from "jsonwebtoken";

export function issue(user) {
  return jwt.sign({ sub: user.id }, "our little ${letters(4)} secret", { algorithm: "HS256" });
}

export function read(token) {
  return jwt.verify(token, null, { algorithms: ["none"] });
}

export const payments = new Stripe("${stripeKey}");
`,
  },
  browser: {
    name: "vault.jsx",
    text: `export async function unlock(passphrase, salt) {
  const base = await crypto.subtle.importKey("raw", new TextEncoder().encode(passphrase), "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: 1000 },
    base,
    { name: "AES-GCM", length: 256 },
    true,
    ["encrypt", "decrypt"],
  );
  localStorage.setItem("vault-key", JSON.stringify(await crypto.subtle.exportKey("jwk", key)));
  return key;
}

export const Map = () => <MapView token={import.meta.env.VITE_MAP_SECRET_KEY} />;
`,
  },
  env: {
    name: ".env",
    text: `# settings of the production server
NODE_ENV=production
PAYMENT_KEY=${stripeKey}
GITHUB_TOKEN=${githubToken}
DATABASE_URL=postgres://app:\${DB_PASSWORD}@db.internal/app
`,
  },
  clean: {
    name: "vault.ts",
    text: `import { KMSClient, EncryptCommand } from "@aws-sdk/client-kms";

const kms = new KMSClient({});

export async function seal(record: Uint8Array): Promise<Uint8Array | undefined> {
  const { CiphertextBlob } = await kms.send(
    new EncryptCommand({ KeyId: process.env.DATA_KEY_ID, Plaintext: record, EncryptionContext: { purpose: "record" } }),
  );
  return CiphertextBlob;
}
`,
  },
};
