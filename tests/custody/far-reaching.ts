/**
 * Statements that decide what is found in others: each pair is a program before and after an edit of one statement, with the
 * finding, or the suggestion, in another that does not change. Rules are at their strictest.
 */
export interface FarReach {
  readonly by: string;
  /** The statement that is edited. */
  readonly before: string;
  readonly after: string;
  /** Where the findings change. */
  readonly elsewhere: readonly string[];
  readonly filename?: string;
  readonly settings?: object;
}

const word = ["changeit", "2026", "x"].join("-");
const hmac = 'import { createHmac } from "node:crypto";';

export const farReaches: readonly FarReach[] = [
  { by: "a constant", before: "const key = process.env.APP_SECRET;", after: `const key = "${word}";`, elsewhere: [hmac, 'export const mac = () => createHmac("sha256", key);'] },
  { by: "a constant behind another", before: "const first = process.env.APP_SECRET;", after: `const first = "${word}";`, elsewhere: [hmac, "const second = { key: first };", 'export const mac = () => createHmac("sha256", second.key);'] },
  { by: "a later write", before: "void 0;", after: `options.secret = "${word}";`, elsewhere: ['import jwt from "jsonwebtoken";', "const options = { secret: process.env.APP_SECRET };", "export const sign = () => jwt.sign({}, options.secret);"] },
  { by: "a function's result", before: "function key() { return process.env.APP_SECRET; }", after: `function key() { return "${word}"; }`, elsewhere: [hmac, 'export const mac = () => createHmac("sha256", key());'] },
  { by: "a caller", before: "tag(process.env.APP_SECRET);", after: `tag(process.env.APP_SECRET ?? "${word}");`, elsewhere: [hmac, 'function tag(key: string) { return createHmac("sha256", key); }'] },
  { by: "what a helper does with its argument", before: "function tag(key: string) { check(key); }", after: 'function tag(key: string) { createHmac("sha256", key); }', elsewhere: [hmac, `tag("${word}");`, 'tag(process.env.OTHER ?? "");'] },
  { by: "what a callback is given", before: "function withKey(use: (key: string) => void) { use(process.env.APP_SECRET!); }", after: `function withKey(use: (key: string) => void) { use("${word}"); }`, elsewhere: [hmac, 'withKey((key) => { createHmac("sha256", key); });', "withKey((key) => { check(key); });"] },
  { by: "a class's field", before: "class Settings { secret = process.env.APP_SECRET!; }", after: `class Settings { secret = "${word}"; }`, elsewhere: [hmac, 'createHmac("sha256", new Settings().secret);'] },
  { by: "a base class", before: "class Base { secret = process.env.APP_SECRET!; }", after: `class Base { secret = "${word}"; }`, elsewhere: [hmac, 'export class Signer extends Base { sign() { return createHmac("sha256", this.secret); } }'] },
  { by: "a type", before: "interface Given { client: object }", after: "interface Given { client: KMSClient }", elsewhere: ['import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";', "export async function key({ client }: Given) { const { Plaintext } = await client.send(new GenerateDataKeyCommand({ KeyId: '1' })); return Plaintext; }", "export function other(given: Given) { return given; }"] },
  { by: "a use as a key", before: "check(process.env.RECORDS);", after: 'createHmac("sha256", process.env.RECORDS!);', elsewhere: [hmac, "console.log(process.env.RECORDS);"] },
  { by: "a use as a key through destructuring", before: "check(1);", after: 'const { RECORDS } = process.env; createHmac("sha256", RECORDS!);', elsewhere: [hmac, "console.log(process.env.RECORDS);"] },
  { by: "a setting that is written", before: "check(1);", after: `process.env.RECORDS ||= "${word}";`, elsewhere: [hmac, 'createHmac("sha256", process.env.RECORDS!);'] },
  { by: "settings that are merged", before: "check(1);", after: `Object.assign(process.env, { RECORDS: "${word}" });`, elsewhere: [hmac, 'createHmac("sha256", process.env.RECORDS!);'] },
  { by: "a mode set for all files", before: "check(1);", after: "process.umask(0o077);", elsewhere: ['import fs from "node:fs";', 'import { generateKeyPairSync } from "node:crypto";', 'const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 4096, privateKeyEncoding: { type: "pkcs8", format: "pem" } });', 'fs.writeFileSync("key.pem", privateKey);'] },
  { by: "a call of a method by its name", before: "Others.prototype.issue = function () { this.count = this.next(); };", after: "Others.prototype.issue = function () { this.token = this.next(); };", elsewhere: ["const codes = { next() { return Math.random(); } };", "class Others {}"] },
  { by: "a list of algorithms looked up", before: "check(1);", after: 'if (!accepted.includes(header.alg)) throw new Error("no");', elsewhere: ['import jwt from "jsonwebtoken";', "export const read = (token, key, header) => jwt.verify(token, key, { algorithms: [header.alg] });"] },
  { by: "a verification beside", before: "check(1);", after: "jwt.verify(given, key);", elsewhere: ['import jwt from "jsonwebtoken";', "const claims = jwt.decode(load()); if (claims.role) admit();"] },
  { by: "an assignment to a member by its name", before: "check(1);", after: "export function renew(kept, token) { kept.expectedToken = token; }", elsewhere: ["export function admits(kept, token) { return kept.expectedToken === token; }"] },
  { by: "an earlier use of the client", before: "check(1);", after: "export const other = (client) => client.send(new DecryptCommand({}));", elsewhere: ['import { DecryptCommand, EncryptCommand } from "@aws-sdk/client-kms";', 'export const seal = (client) => client.send(new EncryptCommand({ KeyId: "1" }));'], settings: { vault: { provider: "aws", approvedClients: ["@acme/vault"] } } },
  { by: "text beside a call", before: "// a checksum\ncheck(1);", after: '// the websocket handshake\ncheck("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");', elsewhere: ['import { createHash } from "node:crypto";', 'export const accept = (key) => createHash("sha1").update(key).digest("base64");'] },
  { by: "another use of an import", before: "check(1);", after: "check(ClientSecretCredential);", elsewhere: ['import { ClientSecretCredential } from "@azure/identity";', `export const login = new ClientSecretCredential("tenant", "client", "${word}");`] },
  { by: "a name that an edit would need", before: "check(1);", after: "function randomBytes() {}", elsewhere: ["export const token = Math.random().toString(36).slice(2);"] },
  { by: "a module that is required within a function", before: "function hash() { return 1; }", after: 'function hash() { const crypto = require("crypto"); return crypto; }', elsewhere: ["exports.token = Math.random().toString(36).slice(2);"], filename: "src/app.cjs" },
  { by: "how the file is written", before: "check(1);", after: "export default 1;", elsewhere: ["const token = Math.random().toString(36).slice(2);"], filename: "src/app.js" },
  { by: "another read of an import", before: "check(1);", after: "check(new RegExp(token));", elsewhere: [hmac, 'import { token } from "./token.js";', "token.push(Math.random());"] },
  { by: "what an imported stream is fed", before: "check(1);", after: "hash.update(password);", elsewhere: ['import { createHash } from "node:crypto";', "const hash = createHash('md5');", "export const tag = hash.digest('hex');"] },
  { by: "words of the text", before: "check(1);", after: "check('Bearer');", elsewhere: ["export const show = (token) => console.log(token);"] },
  { by: "where the code runs", before: "check(1);", after: "window.alert(1);", elsewhere: ["export const token = Math.random().toString(36).slice(2);"] },
  { by: "a value told under a name", before: "app.tell(1);", after: `app.set("jwt-secret", "${word}");`, elsewhere: ['import { createHmac } from "node:crypto";', 'export const sign = (req) => createHmac("sha256", req.app.get("jwt-secret"));'] },
  { by: "an event's value", before: "check(1);", after: `bus.emit("ready", "${word}");`, elsewhere: ['import { createHmac } from "node:crypto";', 'bus.on("ready", (key) => { createHmac("sha256", key); });'] },
  { by: "an export", before: "check(1);", after: "export { key };", elsewhere: ['import { KMSClient, GenerateDataKeyCommand } from "@aws-sdk/client-kms";', "async function key() { const { Plaintext } = await new KMSClient({}).send(new GenerateDataKeyCommand({ KeyId: '1' })); return Plaintext; }"] },
  { by: "a bound nonce", before: "const nonce = randomBytes(12);", after: "const nonce = Buffer.alloc(12);", elsewhere: ['import { createCipheriv, randomBytes } from "node:crypto";', 'export const seal = (key: Buffer) => createCipheriv("aes-256-gcm", key, nonce);'] },
  { by: "a namespace", before: "namespace Keys { export const own = process.env.APP_SECRET!; }", after: `namespace Keys { export const own = "${word}"; }`, elsewhere: [hmac, 'createHmac("sha256", Keys.own);'] },
  { by: "a judge of a certificate", before: "function judge() { if (!socket.authorized) socket.destroy(); }", after: "function judge() { console.log(socket.authorized); }", elsewhere: ['import tls from "node:tls";', 'const socket = tls.connect({ host: "shop.example", rejectUnauthorized: false });', 'socket.on("secureConnect", judge);'] },
  { by: "a test of a certificate", before: 'socket.on("secureConnect", () => { if (!socket.authorized) socket.destroy(); });', after: 'socket.on("secureConnect", () => { socket.setNoDelay(true); });', elsewhere: ['import tls from "node:tls";', 'const options = { host: "shop.example", rejectUnauthorized: false };', "const socket = tls.connect(options);"] },
  { by: "an enumeration", before: "enum Digests { tag = 'sha256' }", after: "enum Digests { tag = 'md5' }", elsewhere: ['import { createHash } from "node:crypto";', "createHash(Digests.tag);"] },
];

/** The program before and after the edit, with statements that have nothing to do with it. */
export function programs({ before, after, elsewhere, filename = "src/app.ts" }: FarReach): { readonly texts: readonly [string, string]; readonly path: string; readonly isModule: boolean } {
  const imports = elsewhere.filter((statement) => statement.startsWith("import"));
  const idle = ["function idle(x) { return x + 1; }", "function waiting(x) { return x * 2; }"];
  const program = (edited: string): string => [...imports, ...idle, edited, ...elsewhere.filter((statement) => !imports.includes(statement))].join("\n");
  return { texts: [program(before), program(after)], path: filename, isModule: !filename.endsWith(".cjs") };
}
