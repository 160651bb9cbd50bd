// Writes the part of this example that must not stand in a repository: files with tokens in the shape of
// real providers and private keys. Every value is made at run time, belongs to nobody and works nowhere.
// Usage: node make-secrets.mjs [folder]   (default: generated/ beside this file)

import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "generated");

/** `length` random characters of `alphabet`. */
function draw(alphabet, length) {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join("");
}

const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const expect = "# expect: no-committed-secret";

function write(path, lines) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.join("\n") + "\n", { mode: 0o600 });
}

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString().trim();

write(".env.staging", [
  "AWS_REGION=eu-central-1",
  expect,
  ["AWS_ACCESS_KEY_ID=", "AK", "IA", draw(upper, 16)].join(""),
  expect,
  "AWS_SECRET_ACCESS_KEY=" + draw(letters + "/+", 40),
  expect,
  ["PAYMENT_KEY=", "sk", "_live_", draw(letters, 24)].join(""),
]);

write("deploy/notify.sh", [
  "#!/bin/sh",
  expect,
  ["curl -d @- https://hooks.", "slack.com/services/T", draw(upper, 8), "/B", draw(upper, 10), "/", draw(letters, 24)].join(""),
]);

write("tls/server.key", [expect, ...pem.split("\n")]);

write("config/service-account.json", [
  "{",
  '  "type": "service_account",',
  '  "project_id": "parcel-desk",',
  '  "//": "expect: no-committed-secret",',
  `  "private_key": ${JSON.stringify(pem + "\n")},`,
  '  "client_email": "desk@parcel-desk.iam.gserviceaccount.com"',
  "}",
]);

console.log(`Wrote throw-away secrets below ${folder}`);
