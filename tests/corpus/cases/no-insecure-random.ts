/** Predictable numbers that become a secret; list keys, jitter, demo data and the like stay silent. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("reset token", code`
    export function createReset(user: { resetToken?: string }) {
      user.resetToken = Math.random().toString(36).substring(2); // <--
      return user;
    }
  `),
  example("session token in a constant", code`
    const sessionToken = Math.random().toString(36).slice(2) + Date.now().toString(36); // <--
    export { sessionToken };
  `),
  example("password generator over an alphabet", code`
    function generatePassword(length = 12) {
      const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
      let result = "";
      for (let i = 0; i < length; i++) result += alphabet.charAt(Math.floor(Math.random() * alphabet.length)); // <--
      return result;
    }
    module.exports = { generatePassword };
  `, { filename: "lib/password.js" }),
  example("one-time code", code`
    export const sendCode = async (phone: string) => {
      const otp = Math.floor(100000 + Math.random() * 900000); // <--
      await sms(phone, \`Your code is \${otp}\`);
    };
    declare function sms(to: string, text: string): Promise<void>;
  `),
  example("PKCE verifier", code`
    export function createVerifier() {
      const codeVerifier = Array.from({ length: 64 }, () => Math.random().toString(36)[2]).join(""); // <--
      return codeVerifier;
    }
  `),
  example("OAuth state", code`
    class OAuthClient {
      /** Cryptographically secure state. */
      generateState(): string {
        return Math.random().toString(36).substring(2, 15); // <--
      }
    }
    export { OAuthClient };
  `),
  example("API key of an account", code`
    export const account = (name: string) => ({
      name,
      apiSecret: "sk_" + Math.random().toString(16).slice(2), // <--
    });
  `),
  example("salt", code`
    import { createHash } from "node:crypto";
    export function hash(password: string) {
      const salt = Math.round(Date.now() * Math.random()) + ""; // <--
      return createHash("sha512").update(salt + password).digest("hex");
    }
  `),
  example("key bytes of a cipher", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    const key = Buffer.from(Array.from({ length: 32 }, () => Math.floor(Math.random() * 256))); // <--
    export const cipher = () => createCipheriv("aes-256-gcm", key, randomBytes(12)); // <--
  `),
  example("nonce of a cipher", code`
    export function seal(key: CryptoKey, data: BufferSource) {
      const iv = new Uint8Array(12).map(() => Math.random() * 256); // <--
      return crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, data); // <--
    }
  `),
  example("secret of a token", code`
    import jwt from "jsonwebtoken";
    const secret = String(Math.random()); // <--
    export const issue = (sub: string) => jwt.sign({ sub }, secret); // <--
  `),
  example("session id option", code`
    import session from "express-session";
    app.use(session({ secret: process.env.SESSION_SECRET!, genid: () => Math.random().toString(36) })); // <--
  `),
  example("invitation token returned by a method", code`
    export class Invitations {
      private newToken() {
        return Math.random().toString(36).slice(-8); // <--
      }
      create(email: string) {
        return { email, token: this.newToken() }; // <--
      }
    }
  `),
  example("verification code stored on a user", code`
    exports.register = async (req, res) => {
      const verificationToken = \`\${Date.now()}-\${Math.random()}\`; // <--
      await User.create({ email: req.body.email, verificationToken });
      res.sendStatus(201);
    };
  `, { filename: "routes/register.js" }),
  example("random library with a seed", code`
    import seedrandom from "seedrandom";
    const rng = seedrandom("desk");
    export const resetToken = () => rng().toString(36).slice(2); // <--
  `),
  example("nanoid non-secure", code`
    import { nanoid } from "nanoid/non-secure";
    export const sessionToken = () => nanoid(32); // <--
  `),
  example("shuffle of a password", code`
    export const temporaryPassword = () =>
      "abcdefghijklmnopqrstuvwxyz0123456789".split("").sort(() => Math.random() - 0.5).join("").slice(0, 10); // <--
  `),
  example("CSRF token through a helper", code`
    const rand = () => Math.random().toString(36).slice(2); // <--
    export function csrf(session: { csrfToken?: string }) {
      session.csrfToken = rand() + rand(); // <--
      return session.csrfToken;
    }
  `),
  example("token base36", code`
    export const token = Math.random().toString(36).substring(2); // <--
  `),
  example("generateToken twice concatenated", code`
    export function generateToken() { return Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2); } // <--
  `),
  example("OTP", code`
    const sendOtp = async (phone) => { const otp = Math.floor(100000 + Math.random() * 900000); await sms(phone, otp); }; // <--
  `, { filename: "src/a.js" }),
  example("code verification", code`
    const verificationCode = Math.floor(1000 + Math.random() * 9000).toString(); // <--
    export { verificationCode };
  `),
  example("password alphabet loop", code`
    export function generatePassword(length = 12) {
      const chars = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
      let out = "";
      for (let i = 0; i < length; i++) out += chars.charAt(Math.floor(Math.random() * chars.length)); // <--
      return out;
    }
  `),
  example("PKCE verifier in class", code`
    export class Pkce { private random(len: number) { let s = ""; const a = "abc"; for (let i = 0; i < len; i++) s += a[Math.floor(Math.random() * a.length)]; return s; } start() { const codeVerifier = this.random(64); return codeVerifier; } } // <--
  `),
  example("oauth state", code`
    export function login() { const state = Math.random().toString(36); sessionStorage.setItem("oauth_state", state); location.href = "https://idp/authorize?state=" + state; } // <--
  `),
  example("nonce csp", code`
    app.use((req, res, next) => { res.locals.nonce = Buffer.from(Math.random().toString()).toString("base64"); next(); }); // <--
  `),
  example("session id express genid", code`
    import session from "express-session";
    app.use(session({ secret: process.env.S!, genid: () => String(Math.random()), resave: false, saveUninitialized: false })); // <--
  `),
  example("salt, again", code`
    import { pbkdf2Sync } from "crypto";
    export const h = (p: string) => { const salt = Math.random().toString(16); return pbkdf2Sync(p, salt, 600000, 32, "sha256"); }; // <--
  `),
  example("aes key", code`
    import { createCipheriv } from "crypto";
    const key = Array.from({ length: 32 }, () => Math.floor(Math.random() * 256)); // <--
    export const c = (iv: Buffer) => createCipheriv("aes-256-gcm", Buffer.from(key), iv); // <--
  `),
  example("uuid replace", code`
    export const sessionToken = "xxxxxxxx-xxxx-4xxx".replace(/x/g, () => ((Math.random() * 16) | 0).toString(16)); // <--
  `),
  example("lodash random otp", code`
    import _ from "lodash";
    export const otp = () => { const pin = _.random(1000, 9999); return pin; }; // <--
  `),
  example("lodash sampleSize", code`
    import _ from "lodash";
    export const tempPassword = _.sampleSize("abcdef0123456789", 10).join(""); // <--
  `),
  example("uuid v1 as token", code`
    import { v1 as uuidv1 } from "uuid";
    export const resetToken = uuidv1(); // <--
  `),
  example("nanoid non-secure token", code`
    import { nanoid } from "nanoid/non-secure";
    export const accessToken = nanoid(32); // <--
  `),
  example("md5 of date and random", code`
    import crypto from "crypto";
    export const apiKey = crypto.createHash("md5").update(Date.now() + "" + Math.random()).digest("hex"); // <--
  `),
  example("pseudoRandomBytes", code`
    import { pseudoRandomBytes } from "crypto";
    export const token = pseudoRandomBytes(32).toString("hex"); // <--
  `, { preset: "strict" }),
  example("user.resetToken assignment", code`
    export async function forgot(user: any) { user.resetPasswordToken = Math.random().toString(36).slice(-8); await user.save(); } // <--
  `),
  example("invite code property", code`
    export const create = () => db.invite.create({ data: { inviteCode: Math.random().toString(36).slice(2, 8).toUpperCase() } }); // <--
  `),
  example("chance password", code`
    import Chance from "chance";
    const chance = new Chance();
    export const password = chance.string({ length: 10 }); // <--
  `),
  example("shuffle password", code`
    export const makePassword = () => ["a", "b", "c", "1", "2"].sort(() => Math.random() - 0.5).join(""); // <--
  `),
  example("helper in util then token", code`
    const rand = (n: number) => [...Array(n)].map(() => Math.floor(Math.random() * 36).toString(36)).join(""); // <--
    export const refresh = () => { const refreshToken = rand(40); return { refreshToken }; };
  `),
  example("nonce filled byte by byte", code`
    export function createClientNonce() {
      const nonce = Buffer.alloc(8);
      for (let i = 0; i < 8; i++) nonce.writeUInt8(Math.floor(Math.random() * 256), i); // <--
      return nonce;
    }
  `),
];

export const traps: readonly Case[] = [
  example("list keys", code`
    export const Row = ({ cells }: { cells: string[] }) => <tr>{cells.map((cell) => <td key={Math.random()}>{cell}</td>)}</tr>;
  `, { filename: "src/Row.tsx" }),
  example("list key in a dialog for API keys", code`
    export const ApiKeyDialog = ({ keys }: { keys: string[] }) => <ul key={\`list-\${Math.random()}\`}>{keys.map((name) => <li key={name}>{name}</li>)}</ul>;
  `, { filename: "src/ApiKeyDialog.tsx" }),
  example("jitter", code`
    export const delay = (attempt: number) => 2 ** attempt * 100 + Math.random() * 100;
  `),
  example("cache buster", code`
    export const url = (path: string) => path + "?_=" + Math.random().toString(36).slice(2);
  `),
  example("client id of a connection", code`
    export const clientId = "mqtt_" + Math.random().toString(16).slice(2, 10);
  `),
  example("element id", code`
    export const id = \`field-\${Math.floor(Math.random() * 1e6)}\`;
  `),
  example("demo data", code`
    export const points = Array.from({ length: 50 }, (_, x) => ({ x, y: Math.random() * 100 }));
  `),
  example("particles", code`
    export class Particle {
      x = Math.random() * 800;
      hue = Math.floor(Math.random() * 360);
      seed = Math.random();
    }
  `),
  example("sampling of traces", code`
    export const isSampled = () => Math.random() < 0.01;
  `),
  example("shuffle of a playlist", code`
    export const shuffle = <T,>(tracks: T[]) => [...tracks].sort(() => Math.random() - 0.5);
  `),
  example("token from a strong source", code`
    import { randomBytes, randomInt } from "node:crypto";
    export const resetToken = () => randomBytes(32).toString("hex");
    export const otp = () => randomInt(100_000, 1_000_000);
  `),
  example("password typed in beside a dice", code`
    export function submit(password: string) {
      const side = 1 + Math.floor(Math.random() * 6);
      return { password, side };
    }
  `),
  example("request id in a log", code`
    export const requestId = () => Math.random().toString(36).slice(2, 8);
    console.info("request %s", requestId());
  `),
  example("game board", code`
    export const board = Array.from({ length: 9 }, () => (Math.random() > 0.5 ? "X" : "O")).join("");
  `),
  example("time stamps of a token", code`
    export const claims = (sub: string) => ({ sub, iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 3600 });
  `),
  example("own Math", code`
    import { Math } from "./deterministic.js";
    export const token = Math.random();
  `),
  example("retry of a token request", code`
    export async function refreshToken(fetchToken: () => Promise<string>) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1000));
      return fetchToken();
    }
  `),
  example("react key", code`
    export const L = ({ items }) => items.map((i) => <li key={Math.random()}>{i.apiKey}</li>);
  `, { filename: "src/L.jsx" }),
  example("jitter, harmless", code`
    export const refreshTokenDelay = () => 1000 + Math.random() * 500;
    export const tokenRetryMs = Math.random() * 100;
  `),
  example("cache bust", code`
    export const url = (u: string) => u + "?_=" + Math.random();
  `),
  example("id", code`
    const id = Math.random().toString(36).slice(2); const clientId = "c_" + Math.random(); const uid = Math.random();
    export { id, clientId, uid };
  `),
  example("game tokens", code`
    export const tokenPosition = { x: Math.random() * 10, y: Math.random() };
    export const tokenColor = colors[Math.floor(Math.random() * colors.length)];
    export const nextState = Math.random() > 0.5 ? "on" : "off";
  `),
  example("demo data, harmless", code`
    export const users = Array.from({ length: 5 }, (_, i) => ({ id: i, score: Math.random() * 100, passRate: Math.random(), passed: Math.random() > 0.5 }));
  `),
  example("timestamp", code`
    export const token = { issued: Date.now(), expires: Date.now() + 3600 };
    export const tokenExpiry = Date.now() + 1;
  `),
  example("multipart boundary", code`
    export const boundary = "----" + Math.random().toString(16); export const tempFile = "/tmp/" + Math.random();
  `),
  example("pin element", code`
    export const pinX = Math.random() * 100; export const pins = [Math.random(), Math.random()].map((x) => ({ x }));
  `),
  example("secure token", code`
    import { randomBytes } from "crypto";
    export const token = () => randomBytes(32).toString("hex"); export const colour = () => Math.random();
  `),
  example("cancel token", code`
    export const cancelToken = Symbol(Math.random()); export const abortToken = Math.random();
  `),
  example("ml tokens", code`
    export const sampleToken = (probs: number[]) => { const r = Math.random(); let s = 0; for (let i = 0; i < probs.length; i++) { s += probs[i]!; if (r < s) return i; } return 0; };
  `),
];
