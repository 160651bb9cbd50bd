/**
 * Real private keys, made by Node when the tests run, and the few formats that Node can't write put together from their specifications.
 */
import { type KeyObject, createHash, generateKeyPairSync } from "node:crypto";
import { bip39Words } from "../../../detect-secrets-wasm/src/detectors/proofs/bip39-words.ts";
import type { Writer } from "./writer.ts";

const dashes = "-".repeat(5);

export function armor(label: string, body: string, headers = "", tail = ""): string {
  const lines = body.match(/.{1,64}/g) ?? [];
  return `${dashes}BEGIN ${label}${dashes}\n${headers}${lines.join("\n")}\n${tail}${dashes}END ${label}${dashes}\n`;
}

function memo<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export const rsa: () => KeyObject = memo(() => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey);
export const ec: () => KeyObject = memo(() => generateKeyPairSync("ec", { namedCurve: "prime256v1" }).privateKey);
export const ed25519: () => KeyObject = memo(() => generateKeyPairSync("ed25519").privateKey);
export const dsa: () => KeyObject = memo(() => generateKeyPairSync("dsa", { modulusLength: 1024, divisorLength: 160 }).privateKey);

const text = (key: string | Buffer): string => key.toString();

export const pemForms: Readonly<Record<string, () => string>> = {
  "RSA 2048 bits, unencrypted (PKCS#1)": () => text(rsa().export({ type: "pkcs1", format: "pem" })),
  "RSA 2048 bits, unencrypted (PKCS#8)": () => text(rsa().export({ type: "pkcs8", format: "pem" })),
  "EC P-256, unencrypted (PKCS#8)": () => text(ec().export({ type: "pkcs8", format: "pem" })),
  "EC P-256, unencrypted (SEC1)": () => text(ec().export({ type: "sec1", format: "pem" })),
  "Ed25519, unencrypted (PKCS#8)": () => text(ed25519().export({ type: "pkcs8", format: "pem" })),
  "DSA 1024 bits, unencrypted (PKCS#8)": () => text(dsa().export({ type: "pkcs8", format: "pem" })),
  "PKCS#8, encrypted (PBES2)": () => text(rsa().export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" })),
  "legacy PEM, encrypted (Proc-Type)": () => text(rsa().export({ type: "pkcs1", format: "pem", cipher: "aes-128-cbc", passphrase: "x" })),
};

function sshString(...parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => {
      const bytes = Buffer.from(part as string);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return Buffer.concat([length, bytes]);
    }),
  );
}

/** PROTOCOL.key of OpenSSH: magic, cipher, key derivation, one public key, the private part. */
export function opensshKey(w: Writer, cipher: "none" | "aes256-ctr"): string {
  const blob = sshString("ssh-ed25519", w.bytes(32));
  const count = Buffer.from([0, 0, 0, 1]);
  const body = Buffer.concat([Buffer.from("openssh-key-v1\0"), sshString(cipher, cipher === "none" ? "none" : "bcrypt", ""), count, sshString(blob, w.bytes(136))]);
  return armor("OPENSSH PRIVATE KEY", body.toString("base64"));
}

/** RFC 9580, section 6: armor with its CRC-24, around a version 4 secret-key packet of algorithm 22. */
export function pgpKey(w: Writer, usage: number): string {
  const oid = Buffer.from([9, 0x2b, 6, 1, 4, 1, 0xda, 0x47, 0x0f, 1]);
  const point = Buffer.concat([Buffer.from([1, 7, 0x40]), w.bytes(32)]);
  const content = Buffer.concat([Buffer.from([4, 0x65, 0, 0, 0, 22]), oid, point, Buffer.from([usage]), w.bytes(40)]);
  const packet = Buffer.concat([Buffer.from([0xc5, content.length]), content]);
  let crc = 0xb704ce;
  for (const byte of packet) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? ((crc << 1) ^ 0x1864cfb) & 0xffffff : (crc << 1) & 0xffffff;
  }
  const sum = Buffer.from([crc >> 16, (crc >> 8) & 255, crc & 255]).toString("base64");
  return armor("PGP PRIVATE KEY BLOCK", packet.toString("base64"), "Comment: test\n\n", `=${sum}\n`);
}

export function puttyKey(w: Writer, encryption: "none" | "aes256-cbc"): string {
  const blob = sshString("ssh-ed25519", w.bytes(32)).toString("base64");
  const head = ["PuTTY", "User", "Key", "File", "3"].join("-");
  const lines = blob.match(/.{1,64}/g) ?? [];
  return `${head}: ssh-ed25519\nEncryption: ${encryption}\nComment: key\nPublic-Lines: ${lines.length}\n${lines.join("\n")}\nPrivate-Lines: 1\n${w.base64(48)}\nPrivate-MAC: ${w.hex(64)}\n`;
}

/** BIP-39 by its text: entropy, its SHA-256's first bits, eleven bits for each word. */
export function mnemonic(w: Writer, words: 12 | 15 | 18 | 21 | 24): string {
  const entropy = w.bytes((words * 32) / 3 / 8);
  const bits = [...entropy, ...createHash("sha256").update(entropy).digest()].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: words }, (_, index) => bip39Words()[Number.parseInt(bits.slice(index * 11, index * 11 + 11), 2)]).join(" ");
}
