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
];
