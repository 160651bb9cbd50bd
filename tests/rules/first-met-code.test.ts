/**
 * What was said wrongly of packages that nobody had looked at before (npm, November 2026), and what must still be said
 * beside it. Every silent program here stands in a published package.
 */
import { describe, expect, it } from "vitest";
import { lint, type LintOptions } from "./lint.ts";

function said(code: string, options: LintOptions = { preset: "recommended" }): readonly string[] {
  return lint(undefined, code, options).map(({ rule, messageId }) => `${rule}: ${messageId}`);
}

const password = ["hunter", "22!"].join("");
const token = ["cl_B7d4", "PD111AAA"].join("");

describe("a comparison", () => {
  it.each([
    'export const run = (args, read) => { const password = args["--password"] === "-" ? read() : args["--password"]; return password; };',
    'export const check = (body) => { if (body.forceChangePassword === "forceChangePasswordNextSignIn") body.passwordProfile = {}; };',
    'app.get("/reset", (req, res) => { if (req.query.newPassword === "NEW_PASSWORD_HERE") return res.status(400).end(); });',
  ])("with a sign, a word for an act or a placeholder lets nobody in: %s", (code) => {
    expect(said(code)).toEqual([]);
  });

  it("with a password does", () => {
    expect(said(`app.post("/login", (req, res) => { if (req.body.password === "${password}") res.end(); });`)).toEqual(["no-hardcoded-credential: comparison"]);
  });
});

describe("a name", () => {
  it.each([
    `export const JWT_CATEGORY_SESSION_TOKEN = "${token}";`,
    'export const code = { INCORRECT_USERNAME_PASSWORD: "390100", SESSION_TOKEN_INVALID: "390104" };',
    'export const keys = { KEY_STORAGE_TEST: "storage_test", KEY_CLIENT_TOKEN: "WAToken1" };',
    'export const clientSecret = process.env.PAYPAL_CLIENT_SECRET || "<<CLIENT-SECRET>>";',
    'export const headers = { Authorization: "Basic " + Buffer.from("<CLIENT_ID>" + ":" + "<CLIENT_SECRET").toString("base64") };',
    "console.warn(`Invalid value for AZURE_TOKEN_CREDENTIALS = ${process.env.AZURE_TOKEN_CREDENTIALS}.`);",
    "console.info(`credentials are in ${process.env.GOOGLE_APPLICATION_CREDENTIALS}`);",
  ])("of a kind, of an error, of a place, and a placeholder hold no credential: %s", (code) => {
    expect(said(code)).toEqual([]);
  });

  it("of a web app's key is the scanner's to judge", () => {
    const config = (more: string): string => `export const app = { apiKey: "AIza${"Sy".padEnd(35, "b7Qk")}"${more} };`;
    expect(said(config(', projectId: "ring-17770"'))).not.toContain("no-hardcoded-credential: named");
    expect(said(config(""))).toContain("no-hardcoded-credential: named");
  });

  it("of a token holds one", () => {
    expect(said(`export const SESSION_TOKEN = "${token}";`)).toEqual(["no-hardcoded-credential: named"]);
  });
});

describe("bytes that somebody fills", () => {
  const sodium = 'const sodium = require("sodium-native");\n';

  it.each([
    "module.exports = (key, text, out) => { const nonce = Buffer.allocUnsafe(sodium.crypto_secretbox_NONCEBYTES); sodium.randombytes_buf(nonce); sodium.crypto_secretbox_easy(out, text, nonce, key); };",
    "module.exports = (seed, nonce, text, out) => { const key = Buffer.alloc(sodium.crypto_generichash_BYTES); sodium.crypto_generichash(key, seed); sodium.crypto_secretbox_easy(out, text, nonce, key); };",
  ])("in place, as sodium-native does, are not what they were before: %s", (code) => {
    expect(said(sodium + code)).toEqual([]);
  });

  it("by a call that a loop comes back to are not what they were either", () => {
    const hash = (body: string): string => `import { createCipheriv } from "node:crypto";
function update(state: Buffer, block: Buffer, iv: Buffer) { const made = createCipheriv("aes-256-gcm", state, iv).update(block); for (let i = 0; i < 32; i++) state[i] = made[i]!; }
export function digest(blocks: Buffer[], iv: Buffer) { const state = Buffer.alloc(32); ${body} return state; }`;
    expect(said(hash("for (const block of blocks) update(state, block, iv);"))).toEqual([]);
    expect(said(hash("update(state, blocks[0]!, iv);"))).toEqual(["no-hardcoded-key: literal"]);
  });

  it("through a window on their memory are not", () => {
    expect(said(`import { scryptSync } from "node:crypto";
export function record(password) { const room = new ArrayBuffer(96); const parts = { salt: new Uint8Array(room, 16, 32) }; parts.salt.set(crypto.getRandomValues(new Uint8Array(32))); return scryptSync(password, parts.salt, 64); }`)).toEqual([]);
  });

  it("and bytes that nobody fills are", () => {
    expect(said(`${sodium}module.exports = (key, text, out) => { const nonce = Buffer.alloc(sodium.crypto_secretbox_NONCEBYTES); sodium.crypto_secretbox_easy(out, text, nonce, key); };`)).toEqual(["no-static-iv: constant"]);
  });
});

describe("a JWK", () => {
  it("that is taken apart to its public members is no export of the key", () => {
    expect(said('export const thumbprint = async (privateKey) => { const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", privateKey); return { kty, crv, x, y }; };')).toEqual([]);
  });

  it.each(["{ kty, crv, d }", "{ kty, ...rest }", "jwk"])("with its private member is: %s", (pattern) => {
    expect(said(`export const take = async (privateKey) => { const ${pattern} = await crypto.subtle.exportKey("jwk", privateKey); return ${pattern}; };`)).toContain("no-raw-key-export: export");
  });
});

describe("an extractable key", () => {
  const made = 'export const seal = async (bytes, kek) => { const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]); ';

  it("that is only wrapped must be one", () => {
    expect(said(`${made}return crypto.subtle.wrapKey("raw", key, kek, "AES-KW"); };`)).toEqual([]);
  });

  it.each(['return crypto.subtle.wrapKey("raw", kek, key, "AES-KW"); };', "return key; };"])("that is used or handed on need not: %s", (rest) => {
    expect(said(made + rest)).toEqual(["no-extractable-key: extractable"]);
  });
});

describe("a hash of a password", () => {
  const hash = (rest: string): string => `import { createHash } from "node:crypto";\nexport function prepared(password, blockSize) { ${rest} return password; }`;

  it("that shortens a key for HMAC is part of HMAC", () => {
    expect(said(hash('if (password.length > blockSize) password = createHash("sha1").update(password).digest();'))).toEqual([]);
  });

  it("anywhere else is fast to guess", () => {
    expect(said(hash('password = createHash("sha1").update(password).digest("hex");'))).toEqual(["no-weak-hash: secret"]);
  });
});

describe("a derivation", () => {
  it("inside of scrypt has one iteration", () => {
    const scrypt = (name: string): string => `import { pbkdf2Sync } from "node:crypto";\nexport function ${name}(password, salt, mix) { const blocks = mix(pbkdf2Sync(password, salt, 1, 128, "sha256")); return pbkdf2Sync(password, blocks, 1, 32, "sha256"); }`;
    expect(said(scrypt("scrypt"))).toEqual([]);
    expect(said(scrypt("derive"))).toEqual(["no-weak-kdf: work", "no-weak-kdf: work"]);
  });

  it("of BIP 39 and SLIP 10 has the iterations and the label of the standard", () => {
    const seed = (label: string): string => `import { pbkdf2 } from "@noble/hashes/pbkdf2.js"; import { hmac } from "@noble/hashes/hmac.js"; import { sha512 } from "@noble/hashes/sha2.js";
const salt = (password) => "${label}" + (password || "");
export const seedOf = (words, password) => pbkdf2(sha512, Uint8Array.from(Buffer.from(words, "utf8")), Uint8Array.from(Buffer.from(salt(password), "utf8")), { c: 2048, dkLen: 64 });`;
    expect(said(seed("mnemonic"))).toEqual([]);
    expect(said(seed("pepper"))).toContain("no-weak-kdf: work");
    const master = (label: string): string => `import { hmac } from "@noble/hashes/hmac.js"; import { sha512 } from "@noble/hashes/sha2.js";
export const master = (seed) => hmac(sha512, new TextEncoder().encode("${label}"), seed);`;
    expect(said(master("ed25519 seed"))).toEqual([]);
    expect(said(master("corner shop seed"))).toEqual(["no-hardcoded-key: literal"]);
  });

  it.each([
    'let iterations = 0; if (usesPbkdf2) iterations = challenge.readUInt32BE(); pbkdf2Sync(password, salt, iterations, 32, "sha256");',
    "const iterations = 0; pbkdf2Sync(password, salt, iterations, 32, 'sha256');",
  ])("has no iterations yet where their number is 0, which every library refuses: %s", (code) => {
    expect(said(`import { pbkdf2Sync } from "node:crypto"; export function prove(password, salt, challenge, usesPbkdf2) { ${code} }`)).toEqual([]);
  });

  it("with few iterations lets passwords be guessed", () => {
    expect(said('import { pbkdf2Sync } from "node:crypto"; export const prove = (password, salt, few) => pbkdf2Sync(password, salt, few ? 1 : 600_000, 32, "sha256");'))
      .toEqual(["no-weak-kdf: work"]);
  });

  const hkdf = (name: string): string => `import { createHmac } from "node:crypto";
    const expand = (algorithm, ${name}, secret, info) => createHmac(algorithm, createHmac(algorithm, ${name}).update(secret).digest()).update(info).digest();
    export const pairing = (secret) => expand("sha512", Buffer.from("Pair-Setup-Encrypt-Salt"), secret, "Pair-Setup-Encrypt-Info");`;

  it("by hand as HKDF does it takes a salt that everybody may know", () => {
    expect(said(hkdf("salt"))).toEqual([]);
    expect(said(hkdf("key"))).toEqual(["no-hardcoded-key: literal"]);
  });

  it("by HKDF of a constant is as secret as its salt", () => {
    const seal = (salt: string): string => `import { extract, expand } from "@noble/hashes/hkdf.js"; import { sha256 } from "@noble/hashes/sha2.js"; import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
export const seal = (shared, nonce, text) => chacha20poly1305(expand(sha256, extract(sha256, new TextEncoder().encode("HPKE-v1 secret"), ${salt}), new TextEncoder().encode("key"), 32), nonce).encrypt(text);`;
    expect(said(seal("shared"))).toEqual([]);
    expect(said(seal('new TextEncoder().encode("salt")'))).toContain("no-hardcoded-key: literal");
  });
});

describe("a description of data", () => {
  const props = (type: string): string => `export const props = { type: "Endpoint", oauthRefreshToken: "${type}", password: "${type}" };`;

  it("names types and no credentials", () => {
    expect(said(props("?string"))).toEqual([]);
  });

  it("with a credential in it is no description", () => {
    expect(said(props(`?${password}`))).toEqual(["no-hardcoded-credential: named", "no-hardcoded-credential: named"]);
  });
});

describe("a key of bytes", () => {
  const key = (text: string): string => `import { createSecretKey } from "node:crypto";\nexport const key = createSecretKey(Buffer.from("${text}", "utf-8"));`;

  it("that says it is to be replaced is none", () => {
    expect(said(key("<YOUR SIGNING KEY>"))).toEqual([]);
  });

  it.each([password, "0".repeat(32)])("of any other text is one: %s", (text) => {
    expect(said(key(text))).toEqual(["no-hardcoded-key: literal"]);
  });
});

describe("a JWK whose private members are deleted", () => {
  const exported = (rest: string, algorithm = '"X25519"'): string =>
    `export const publicHalf = async (bytes) => { const key = await crypto.subtle.importKey("pkcs8", bytes, ${algorithm}, true, ["deriveKey"]); const jwk = await crypto.subtle.exportKey("jwk", key); ${rest} };`;

  it("is the public key, and the key must be extractable for it", () => {
    expect(said(exported('delete jwk.d; return crypto.subtle.importKey("jwk", jwk, "X25519", true, []);'))).toEqual([]);
  });

  it.each(["save(jwk); delete jwk.d; return jwk;", "if (isPublic) delete jwk.d; return jwk;", "delete jwk.key_ops; return jwk;"])("too late, perhaps or not at all is the private one: %s", (rest) => {
    expect(said(exported(rest))).toEqual(["no-extractable-key: extractable", "no-raw-key-export: export"]);
  });

  it("has more than one of them for RSA", () => {
    const rsa = '{ name: "RSA-OAEP", hash: "SHA-256" }';
    expect(said(exported("delete jwk.d; return jwk;", rsa))).toContain("no-raw-key-export: export");
    expect(said(exported(`${["d", "p", "q", "dp", "dq", "qi"].map((one) => `delete jwk.${one};`).join(" ")} return jwk;`, rsa))).toEqual([]);
  });
});

describe("what the authenticator of a person answers", () => {
  const shown = (options: string): string => `export async function login(options) { const credential = await navigator.credentials.get({ ${options} }); console.log("answer", credential); }`;

  it("is a signature with a public key", () => {
    expect(said(shown("publicKey: options"))).toEqual([]);
  });

  it("may be a password elsewhere", () => {
    expect(said(shown("password: true"))).toEqual(["no-key-exposure: log"]);
  });
});

describe("a predictable token", () => {
  const draw = (name: string): string => `import Chance from "chance";\nexport const send = (post) => { const ${name} = new Chance().guid(); return post({ ${name} }); };`;

  it.each(["mutationToken", "idempotence_token", "rankToken", "pageToken"])("that tells requests apart need not be secret: %s", (name) => {
    expect(said(draw(name))).toEqual([]);
  });

  it("of a session must be, and is said once where it is drawn", () => {
    expect(said(draw("sessionToken"))).toEqual(["no-insecure-random: predictable"]);
  });
});

describe("an IV", () => {
  it("of eight bytes is whole for a cipher with short blocks", () => {
    const sealed = (cipher: string): string => `import CryptoJS from "crypto-js";\nexport const seal = (text, key) => CryptoJS.${cipher}.encrypt(text, key, { iv: CryptoJS.lib.WordArray.random(8) });`;
    expect(said(sealed("TripleDES"))).not.toContain("no-static-iv: short");
    expect(said(sealed("AES"))).toContain("no-static-iv: short");
  });

  const mac = (kept: string): string => `import { createCipheriv } from "node:crypto";
export function tag(key, blocks, length) { const cipher = createCipheriv("aes-128-cbc", key, Buffer.alloc(16)); const sealed = cipher.update(blocks); cipher.final(); return ${kept}; }`;

  it("of a CBC-MAC is zero", () => {
    expect(said(mac("sealed.subarray(-16, -16 + length)"))).toEqual([]);
    expect(said(`const seal = async (key, data, iv) => { const made = await crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, data); return new Uint8Array(made); };
export async function tag(key, blocks) { const sealed = await seal(key, blocks, new Uint8Array(16)); return sealed.subarray(-16); }`)).toEqual([]);
  });

  it.each(["sealed", "sealed.subarray(0, 16)", "Buffer.concat([sealed, sealed.subarray(-16)])"])("of what is kept as ciphertext is not: %s", (kept) => {
    expect(said(mac(kept))).toContain("no-static-iv: constant");
  });
});

describe("an alarm of an authenticated decryption", () => {
  const opened = (attempt: string): string => `import { createDecipheriv } from "node:crypto";
export function open(key, iv, data, tag) { const decipher = createDecipheriv("aes-128-gcm", key, iv, { authTagLength: 16 }); decipher.setAuthTag(tag); const text = decipher.update(data); let isAuthentic = false; try { ${attempt} } catch {} return { text, isAuthentic }; }`;

  it.each(["decipher.final(); isAuthentic = true;", "decipher.final(); return { text, isAuthentic: true };"])("is heard where what follows notes it: %s", (attempt) => {
    expect(said(opened(attempt))).toEqual([]);
  });

  it.each(["decipher.final();", "decipher.final(); log(text);"])("goes unheard otherwise: %s", (attempt) => {
    expect(said(opened(attempt))).toEqual(["no-weak-cipher: unchecked"]);
  });
});

describe("SHA-1 of an imported key", () => {
  const imported = (name: string): string => `const algorithms = (name) => { switch (name) { case "RS256": return { name: "RSASSA-PKCS1-v1_5", hash: { name: "SHA-256" } }; default: return { name: "${name}", hash: { name: "SHA-1" } }; } };
export const load = (jwk, name) => crypto.subtle.importKey("jwk", jwk, algorithms(name), false, ["verify"]);`;

  it.each([["OAEP", "RSA-OAEP"], ["a MAC", "HMAC"]])("inside of %s is not in a signature", (_, name) => {
    expect(said(imported(name))).toEqual([]);
  });

  it("inside of OAEP is not, whatever names the two", () => {
    expect(said('const OAEP = "RSA-OAEP", sha1 = { name: "SHA-1" }; const other = { name: "ECDSA", namedCurve: "P-256" }; const oaep = Object.assign({ name: OAEP }, { hash: sha1 });\nexport const load = (jwk, ec) => crypto.subtle.importKey("jwk", jwk, ec ? other : oaep, false, ["verify"]);')).toEqual([]);
  });

  it("in a signature is, also beside OAEP", () => {
    expect(said(imported("RSASSA-PKCS1-v1_5"))).toContain("no-weak-hash: signature");
    expect(said(imported("RSASSA-PKCS1-v1_5").replace('"RSASSA-PKCS1-v1_5", hash: { name: "SHA-256" }', '"RSA-OAEP", hash: { name: "SHA-1" }'))).toContain("no-weak-hash: signature");
  });
});

describe("a text beside a credential's name", () => {
  it.each([
    'export const RUVECTOR_PIN = "ruvector@0.2.27";',
    'export const toolSecret = "@acme/tool@^1.2.0-beta.1";',
    `import { createPrivateKey } from "node:crypto";
export const load = (lines) => { let pem = "-----BEGIN PRIVATE KEY-----\\n"; for (const line of lines) pem += line + "\\n"; return createPrivateKey(pem + "-----END PRIVATE KEY-----"); };`,
  ])("is a package, or the armor of a key: %s", (code) => {
    expect(said(code)).toEqual([]);
  });

  it("is a credential otherwise", () => {
    expect(said(`export const toolSecret = "${password}@0.2";`)).toEqual(["no-hardcoded-credential: named"]);
  });
});

describe("the name of a curve", () => {
  const agreed = (rest: string): string => `import { createECDH, createDiffieHellmanGroup } from "node:crypto";
const names = { "diffie-hellman-group1-sha1": "modp2", "ecdh-sha2-nistp256": "prime256v1" };
export function agree(kind) { const name = names[kind]; return ${rest}; }`;

  it("is never that of a group", () => {
    expect(said(agreed("createECDH(name)"))).toEqual([]);
    expect(said(agreed("createDiffieHellmanGroup(name)"))).toEqual(["no-weak-key-size: named"]);
  });
});

describe("the cost of a derivation", () => {
  const derived = (cost: string): string => `import { scryptSync } from "node:crypto";\nexport const derive = (password, salt, text) => scryptSync(password, salt, 32, { N: ${cost}, r: 8, p: 1 });`;

  it("that is read from a text is unknown", () => {
    expect(said(derived("parseInt(text)"))).toEqual([]);
    expect(said(derived('parseInt("cost")'))).toEqual([]);
    expect(said(derived("1024"))).toEqual(["no-weak-kdf: work"]);
  });
});

describe("a helper that imports a key", () => {
  const imported = (name: string): string => `const ${name} = (bytes, extractable) => crypto.subtle.importKey("jwk", bytes, { name: "ECDSA", namedCurve: "P-256" }, extractable, ["sign"]);
export const load = (bytes) => ${name}(bytes, true);`;

  it("by its name a public one may make it extractable", () => {
    expect(said(imported("importPublicKey"))).toEqual([]);
    expect(said(imported("importKey"))).toEqual(["no-extractable-key: extractable"]);
  });
});

describe("a token that is decoded", () => {
  const session = (check: string): string => `import { decodeJwt } from "jose";
export async function session(cookie) { ${check} const { sub, roles } = decodeJwt(cookie.accessToken); return { sub, roles }; }`;

  it("was verified before by a function of the project", () => {
    const check = "if (!(await verifyAccessToken(cookie.accessToken))) return undefined;";
    expect(said(session(check))).toEqual([]);
    expect(said(session(`${check} const answer = () => {`).replace("return { sub, roles }; }", "return { sub, roles }; }; return answer(); }"))).toEqual([]);
  });

  it.each(["", "if (!(await verifyAccessToken(cookie.otherToken))) return undefined;", "await save(cookie.accessToken);"])("or was not: %s", (check) => {
    expect(said(session(check))).toEqual(["no-weak-jwt: unverified"]);
  });
});

describe("a log of", () => {
  const logged = (look: string): string => `import fs from "node:fs";\nexport function check(args) { ${look} console.error(args.privateKey + " is missing"); }`;

  it("the path of a key shows no key", () => {
    expect(said(logged("if (!fs.existsSync(args.privateKey))"))).toEqual([]);
    expect(said(logged("if (!fs.existsSync(args.config))"))).toEqual(["no-key-exposure: log"]);
  });
});

describe("a scheme before a setting", () => {
  const header = (fallback: string): string => `export const auth = (given) => { let key = given || process.env.CKO_SECRET_KEY || "${fallback}"; key = key.startsWith("Bearer") ? key : \`Bearer \${key}\`; return key; };`;

  it("is no fallback of it", () => {
    expect(said(header(""))).toEqual([]);
    expect(said(header(token))).toContain("no-hardcoded-credential: fallback");
  });
});

describe("the salted password", () => {
  it("of SCRAM was derived before", () => {
    const proof = 'const clientKey = createHmac("sha256", saltedPassword).update("Client Key").digest(); return createHash("sha256").update(clientKey).digest();';
    expect(said(`import { createHash, createHmac } from "node:crypto";\nexport function storedKey(saltedPassword) { ${proof} }`)).toEqual([]);
  });

  it("is a digest of salt and password elsewhere", () => {
    expect(said('import { createHash } from "node:crypto";\nexport function stored(salt, password) { const saltedPassword = salt + password; return createHash("sha256").update(saltedPassword).digest("hex"); }')).toEqual(["no-weak-kdf: digest"]);
  });
});

describe("a key of two secrets put together", () => {
  const sign = (encoded: string): string => `import { createHmac } from "node:crypto";
    function encode(text) { if (!text) { return ""; } return encodeURIComponent(text); }
    export const sign = (text, consumerSecret, tokenSecret) => createHmac("sha256", ${encoded}).update(text).digest("base64");`;

  it("has nothing but its separator in the source", () => {
    expect(said(sign('encode(consumerSecret) + "&" + encode(tokenSecret)'))).toEqual([]);
    expect(said(sign('encode(consumerSecret) || "::"'))).toEqual([]);
  });

  it("may have more in it", () => {
    expect(said(sign(`encode(consumerSecret) || "${password}"`))).toEqual(["no-hardcoded-key: fallback"]);
  });
});

describe("a comparison with a hash of a password", () => {
  const hash = ["$2b$10$", "abcdefghijklmnopqrstuu", "ABCDEFGHIJKLMNOPQRSTUVWXYZ01234"].join("");

  it("that only takes its time says nothing of any account", () => {
    expect(said(`import bcrypt from "bcryptjs"; const DUMMY = "${hash}"; export const refuse = (done) => bcrypt.compare("dummy", DUMMY, () => done(401));`)).toEqual([]);
  });

  it("of an account with a password of the source is one that everybody knows", () => {
    expect(said(`import bcrypt from "bcryptjs"; export const isAdmin = (user) => bcrypt.compareSync("${password}", user.hash);`)).toEqual(["no-hardcoded-key: literal"]);
  });
});
