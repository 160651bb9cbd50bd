/**
 * Key material and provider tokens for the corpus, made when the tests run.
 *
 * Nothing here stands in the repository in one piece: keys are generated, tokens are assembled from their documented
 * format. They belong to nobody. Made from a fixed seed, so that every run sees the same text.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { crc32 } from "node:zlib";

/** `bytes` bytes that depend on `label` only. */
export function seeded(label: string, bytes: number): Buffer {
  const blocks: Buffer[] = [];
  for (let block = 0; block * 32 < bytes; block++) blocks.push(createHash("sha256").update(`corpus ${label} ${block}`).digest());
  return Buffer.concat(blocks).subarray(0, bytes);
}

function draw(label: string, alphabet: string, length: number): string {
  return Array.from(seeded(label, length), (byte) => alphabet.charAt(byte % alphabet.length)).join("");
}

const digits = "0123456789";
const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const lower = upper.toLowerCase();
const base62 = digits + upper + lower;

/** An Ed25519 private key: its PKCS #8 form is a fixed prefix and the 32 bytes of the seed. */
const ed25519: KeyObject = createPrivateKey({
  key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seeded("ed25519", 32)]),
  format: "der",
  type: "pkcs8",
});

export const privatePem: string = ed25519.export({ type: "pkcs8", format: "pem" }).toString().trim();
export const publicPem: string = createPublicKey(ed25519).export({ type: "spki", format: "pem" }).toString().trim();
/** The private key in one line, as it stands in `.env` files and JSON. */
export const privatePemEscaped: string = privatePem.replaceAll("\n", "\\n");
export const publicPemEscaped: string = publicPem.replaceAll("\n", "\\n");
/** A PEM in the shape of an RSA key: long enough to be one, with random contents. */
export const rsaPem: string = [
  ["-----BEGIN RSA", "PRIVATE KEY-----"].join(" "),
  ...(Buffer.concat([Buffer.from("308204a40201000282010100", "hex"), seeded("rsa", 1180)]).toString("base64").match(/.{1,64}/g) ?? []),
  ["-----END RSA", "PRIVATE KEY-----"].join(" "),
].join("\n");

export const hexKey: string = seeded("aes", 32).toString("hex");
export const base64Key: string = seeded("aes base64", 32).toString("base64");
/** A private key of secp256k1, as wallets take it. */
export const walletKey: string = "0x" + seeded("wallet", 32).toString("hex");
/** Twelve words of the BIP 39 list. */
export const mnemonic: string = ["oval", "rely", "gravity", "custom", "bench", "ladder", "wrist", "orbit", "piano", "quantum", "sunny", "velvet"].join(" ");
/** The mnemonic that local chains publish in their documentation. */
export const publishedMnemonic: string = [...Array<string>(11).fill("test"), "junk"].join(" ");

export const awsKeyId: string = ["AK", "IA", draw("aws id", upper + "234567", 16)].join("");
export const awsSecret: string = seeded("aws secret", 30).toString("base64");
export const stripeKey: string = ["sk", "live", draw("stripe", base62, 24)].join("_");
export const slackToken: string = ["xoxb", draw("slack a", digits, 12), draw("slack b", digits, 13), draw("slack c", base62, 24)].join("-");
export const slackWebhook: string =
  ["https://hooks.slack.com", "services", "T" + draw("hook a", upper + digits, 8), "B" + draw("hook b", upper + digits, 10), draw("hook c", base62, 24)].join("/");
export const githubToken: string = withChecksum("ghp_", draw("github", base62, 30));
export const npmToken: string = withChecksum("npm_", draw("npm", base62, 30));
export const gitlabToken: string = ["glpat", draw("gitlab", base62, 20)].join("-");
export const googleKey: string = ["AI", "za", draw("google", base62, 35)].join("");
export const sendgridKey: string = ["SG", draw("sendgrid a", base62, 22), draw("sendgrid b", base62, 43)].join(".");
/** Secret id of an AppRole: a UUID. */
export const approleSecret: string = seeded("approle", 16).toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
export const vaultToken: string = ["hvs", "CAESI" + draw("vault", base62, 90)].join(".");
export const azureStorageKey: string = seeded("azure", 64).toString("base64");
export const discordToken: string = [Buffer.from("104839201748392017").toString("base64").replaceAll("=", ""), draw("d1", base62, 6), draw("d2", base62, 38)].join(".");
export const jwt: string = [{ alg: "HS256", typ: "JWT" }, { sub: "4711", role: "admin", iat: 1_750_000_000 }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .concat(seeded("jwt", 32).toString("base64url"))
  .join(".");

/** A URL with a password in it. */
export function urlWithPassword(scheme: string, user: string, password: string, rest: string): string {
  return `${scheme}://${[user, password].join(":")}@${rest}`;
}

export const basicAuthorization: string = ["Basic", Buffer.from(["desk", "S3curePass2021"].join(":")).toString("base64")].join(" ");

/** GitHub and npm end their tokens with the CRC-32 of the random part, in six characters of base 62. */
function withChecksum(prefix: string, random: string): string {
  let rest = crc32(random);
  let checksum = "";
  for (let index = 0; index < 6; index++) {
    checksum = base62.charAt(rest % 62) + checksum;
    rest = Math.floor(rest / 62);
  }
  return prefix + random + checksum;
}
