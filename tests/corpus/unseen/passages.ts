/** How a key passes through control flow on its way to a library: functions, promises, generators, events, messages, texts. */
import { code, example } from "../case.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-hardcoded-key",
    bad: [
      example("keys generated one by one", code`
        import { createHmac } from "node:crypto";
        function* keys() { yield process.env.CURRENT_KEY!; yield "corner-shop-previous"; } // <--
        export function verify(body: string, mac: string) {
          for (const key of keys()) if (createHmac("sha256", key).update(body).digest("hex") === mac) return true; // <--
          return false;
        }
      `),
      example("allSettled with a value as plan B", code`
        import { importKeyFromVault } from "./vault.js";
        import { createSecretKey } from "node:crypto";
        const [remote] = await Promise.allSettled([importKeyFromVault("orders")]);
        const raw = remote.status === "fulfilled" ? remote.value : Buffer.from("corner-shop-corner-shop-corner-s"); // <--
        export const key = createSecretKey(raw); // <--
      `),
      example("catch of a promise gives the fallback", code`
        import { readFile } from "node:fs/promises";
        import jwt from "jsonwebtoken";
        const secret = await readFile("/run/secrets/jwt", "utf8").then((text) => text.trim()).catch(() => "corner-shop"); // <--
        export const issue = (id: string) => jwt.sign({ id }, secret); // <--
      `),
      example("async init keeps the key", code`
        import { webcrypto } from "node:crypto";
        export class Cipher {
          private key!: CryptoKey;
          private ready = this.init();
          private async init() {
            const raw = new TextEncoder().encode("corner-shop-corner-shop-corner-s"); // <--
            this.key = await webcrypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt"]); // <--
          }
          async encrypt(data: Uint8Array) { await this.ready; const iv = webcrypto.getRandomValues(new Uint8Array(12)); return webcrypto.subtle.encrypt({ name: "AES-GCM", iv }, this.key, data); }
        }
      `),
      example("promisified own callback function", code`
        const { createHmac } = require("node:crypto");
        const { promisify } = require("node:util");
        function loadSecret(name, callback) {
          if (process.env[name]) return callback(null, process.env[name]);
          callback(null, "corner-shop"); // <--
        }
        const loadSecretAsync = promisify(loadSecret);
        exports.sign = async (body) => createHmac("sha256", await loadSecretAsync("SIGNING_KEY")).update(body).digest("hex"); // <--
      `, { filename: "sign.cjs" }),
      example("data of a worker", code`
        import { createHmac } from "node:crypto";
        import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
        if (isMainThread) new Worker(new URL(import.meta.url), { workerData: { key: "corner-shop" } }); // <--
        else parentPort!.on("message", (body: string) => parentPort!.postMessage(createHmac("sha256", workerData.key).update(body).digest("hex"))); // <--
      `),
      example("event carries the key", code`
        import { EventEmitter } from "node:events";
        import { createHmac } from "node:crypto";
        const bus = new EventEmitter();
        let mac: (body: string) => string;
        bus.once("ready", ({ key }: { key: string }) => { mac = (body) => createHmac("sha256", key).update(body).digest("hex"); }); // <--
        bus.emit("ready", { key: "corner-shop" }); // <--
        export const sign = (body: string) => mac(body);
      `),
      example("text of dotenv, parsed", code`
        import { parse } from "dotenv";
        import jwt from "jsonwebtoken";
        const defaults = parse("PORT=3000\nJWT_SECRET=corner-shop\n"); // <--
        const env = { ...defaults, ...process.env };
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET!); // <--
      `),
      example("settings in YAML text", code`
        import { load } from "js-yaml";
        import jwt from "jsonwebtoken";
        const settings = load(\`
        server:
          port: 3000
        auth:
          secret: corner-shop
        \`) as { auth: { secret: string } }; // <--
        export const issue = (id: string) => jwt.sign({ id }, settings.auth.secret); // <--
      `, { accept: ["no-committed-secret"] }),
      example("dependencies by a reader function", code`
        import jwt from "jsonwebtoken";
        type Deps = { secret: string; now: () => number };
        const issue = (id: string) => (deps: Deps) => jwt.sign({ id, iat: deps.now() }, deps.secret); // <--
        const live: Deps = { secret: "corner-shop", now: () => Math.floor(Date.now() / 1000) }; // <--
        export const handler = (id: string) => issue(id)(live);
      `),
      example("once ready, the closure holds it", code`
        import { scryptSync, createCipheriv, randomBytes } from "node:crypto";
        const memo = <T,>(make: () => T) => { let value: T | undefined; return () => (value ??= make()); };
        const masterKey = memo(() => scryptSync("corner-shop", "shop-salt", 32)); // <--
        export const seal = (text: string) => { const iv = randomBytes(12); return createCipheriv("aes-256-gcm", masterKey(), iv).update(text); }; // <--
      `),
      example("stream of transforms", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        import { createReadStream, createWriteStream } from "node:fs";
        import { pipeline } from "node:stream/promises";
        const encryptor = (opts: { key?: Buffer } = {}) => { const { key = Buffer.alloc(32, "corner-shop") } = opts; return createCipheriv("aes-256-ctr", key, randomBytes(16)); }; // <--
        export const backup = (path: string) => pipeline(createReadStream(path), encryptor(), createWriteStream(path + ".enc"));
      `),
    ],
    traps: [
      example("curried with the environment", code`
        import { createHmac } from "node:crypto";
        const signWith = (algorithm: string) => (key: string) => (label: string) => (body: string) => createHmac(algorithm, key).update(label + body).digest("hex");
        export const signOrder = signWith("sha256")(process.env.ORDER_KEY!)("corner-shop");
      `),
      example("catch of a promise ends the program", code`
        import { readFile } from "node:fs/promises";
        import jwt from "jsonwebtoken";
        const secret = await readFile("/run/secrets/jwt", "utf8").catch(() => { console.error("corner-shop has no secret"); process.exit(1); });
        export const issue = (id: string) => jwt.sign({ id }, secret);
      `),
      example("promisified own callback function", code`
        const { createHmac } = require("node:crypto");
        const { promisify } = require("node:util");
        function loadSecret(name, callback) {
          if (!process.env[name]) return callback(new Error("corner-shop needs " + name));
          callback(null, process.env[name]);
        }
        const loadSecretAsync = promisify(loadSecret);
        exports.sign = async (body) => createHmac("sha256", await loadSecretAsync("SIGNING_KEY")).update(body).digest("hex");
      `, { filename: "sign.cjs" }),
      example("data of a worker without the key", code`
        import { createHmac } from "node:crypto";
        import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
        if (isMainThread) new Worker(new URL(import.meta.url), { workerData: { key: process.env.MAC_KEY, shop: "corner-shop" } });
        else parentPort!.on("message", (body: string) => parentPort!.postMessage(createHmac("sha256", workerData.key).update(workerData.shop + body).digest("hex")));
      `),
      example("event carries a name", code`
        import { EventEmitter } from "node:events";
        import { createHmac } from "node:crypto";
        const bus = new EventEmitter();
        bus.on("order", ({ key, shop }: { key: string; shop: string }) => console.log(shop, createHmac("sha256", key).update(shop).digest("hex")));
        bus.emit("order", { key: process.env.MAC_KEY, shop: "corner-shop" });
      `),
      example("text of dotenv without the secret", code`
        import { parse } from "dotenv";
        import jwt from "jsonwebtoken";
        const defaults = parse("PORT=3000\nISSUER=corner-shop\n");
        const env = { ...defaults, ...process.env };
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET!, { issuer: env.ISSUER });
      `),
      example("first assigned, then replaced before use", code`
        import { createHmac } from "node:crypto";
        let key = "corner-shop";
        key = process.env.MAC_KEY!;
        export const mac = (body: string) => createHmac("sha256", key).update(body).digest("hex");
      `),
    ],
  },
];
