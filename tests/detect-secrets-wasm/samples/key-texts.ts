/**
 * Key material by detector: its forms as text, and texts that only look like it.
 */
import { armor, ec, ed25519, mnemonic, opensshKey, pemForms, pgpKey, puttyKey, rsa } from "./keys.ts";
import { Writer } from "./writer.ts";

interface KeyTexts {
  readonly forms: Readonly<Record<string, () => string>>;
  readonly not: readonly string[];
}

const writer = new Writer("key texts");
const begin = (label: string): string => `${"-".repeat(5)}BEGIN ${label}${"-".repeat(5)}`;
const elided = (label: string): string => `${begin(label)}\nMIIEpAIBAAKCAQEA...\n${"-".repeat(5)}END ${label}${"-".repeat(5)}\n`;
const notKeys = (label: string): string[] => [
  `if (text.startsWith("${begin(label)}")) return true;`,
  elided(label),
  armor(label.replace("PRIVATE", "PUBLIC"), writer.base64(300)),
  `${begin(label)}\n\${process.env.KEY}\n`,
];
const jwk = (key: ReturnType<typeof rsa>): string => JSON.stringify(key.export({ format: "jwk" }));

export const keys: Readonly<Record<string, KeyTexts>> = {
  "pem-private-key": { forms: pemForms, not: notKeys("PRIVATE KEY") },
  "openssh-private-key": {
    forms: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}`, () => opensshKey(new Writer(`ssh ${n}`), n % 2 ? "none" : "aes256-ctr")])),
    not: notKeys("OPENSSH PRIVATE KEY"),
  },
  "pgp-private-key": {
    forms: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}`, () => pgpKey(new Writer(`pgp ${n}`), n % 2 ? 0 : 254)])),
    not: notKeys("PGP PRIVATE KEY BLOCK"),
  },
  "ssh2-private-key": {
    forms: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}`, () => `---- BEGIN SSH2 ENCRYPTED PRIVATE ${"KEY"} ----\n${new Writer(`ssh2 ${n}`).base64(300)}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----\n`])),
    not: ["---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----", "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA", "marker = '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----';"],
  },
  "putty-private-key": {
    forms: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}`, () => puttyKey(new Writer(`putty ${n}`), n % 2 ? "none" : "aes256-cbc")])),
    not: ["PuTTY-User-Key-File-2", "PuTTY-User-Key-File-2: ssh-rsa", "if (/^PuTTY-User-Key-File-3: ssh-ed25519/.test(text)) {}"],
  },
  "jwk-private-key": {
    forms: Object.fromEntries([["RSA", () => jwk(rsa())], ["EC", () => jwk(ec())], ["OKP", () => jwk(ed25519())], ["EC again", () => `{"keys":[${jwk(ec())}]}`], ["RSA again", () => jwk(rsa()).replaceAll(",", ", ")]]),
    not: ['{"d": "M10 10L20 20"}', `{"type":"curve","d":"${writer.base64url(60)}"}`, '{"kty":"EC","crv":"P-256","x":"AA"}'],
  },
  "jwk-symmetric-key": {
    forms: Object.fromEntries([16, 24, 32, 48, 64].map((n) => [`${n} bytes`, () => JSON.stringify({ kty: "oct", k: Buffer.from(new Writer(`oct ${n}`).bytes(n)).toString("base64url") })])),
    not: [`{"k":"${writer.base64url(43)}"}`, '{"kty":"oct"}', `{"kty":"EC","k":"${writer.base64url(43)}"}`],
  },
  "dotnet-rsa-private-key": {
    forms: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}`, () => `<RSAKeyValue><Modulus>${new Writer(`m ${n}`).base64(172)}</Modulus><Exponent>AQAB</Exponent><D>${new Writer(`d ${n}`).base64(171)}=</D></RSAKeyValue>`])),
    not: [`<D>${writer.base64(172)}</D>`, "<RSAKeyValue><D></D></RSAKeyValue>", `<RSAKeyValue><Modulus>${writer.base64(171)}=</Modulus></RSAKeyValue>`],
  },
  "wireguard-private-key": {
    forms: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}`, () => `[Interface]\nPrivateKey = ${Buffer.from(new Writer(`wg ${n}`).bytes(32)).toString("base64")}\nAddress = 10.0.0.1/24\n`])),
    not: [`[Peer]\nPublicKey = ${writer.base64(43)}=`, "PrivateKey = <key>", "PrivateKey = short="],
  },
  "bip39-mnemonic": {
    forms: Object.fromEntries(([12, 15, 18, 21, 24] as const).map((n) => [`${n} words`, () => `mnemonic: ${mnemonic(new Writer(`words ${n}`), n)}`])),
    not: ["mnemonic: write down the twelve words that the wallet shows you and keep them safe from others please", "seed phrase = one two three", "mnemonic: $MNEMONIC"],
  },
};

