/** Objects that carry a key to a library: classes, their fields and accessors, builders, registries, merges, proxies. */
import { code, example } from "../case.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-hardcoded-key",
    bad: [
      example("abstract getter of a base class", code`
        import jwt from "jsonwebtoken";
        abstract class TokenService {
          protected abstract get secret(): string;
          issue(id: string) { return jwt.sign({ sub: id }, this.secret, { expiresIn: "1h" }); } // <--
        }
        export class AccessTokens extends TokenService {
          protected get secret() { return "access-corner-shop"; } // <--
        }
      `),
      example("protected field that the child overrides", code`
        import { createHmac } from "node:crypto";
        class Webhook {
          protected secret = process.env.WEBHOOK_SECRET!;
          verify(body: string) { return createHmac("sha256", this.secret).update(body).digest("hex"); } // <--
        }
        export class StagingWebhook extends Webhook { protected override secret = "staging-corner-shop"; } // <--
      `),
      example("argument of super", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        class Box {
          constructor(private readonly key: Buffer, readonly label: string) {}
          seal(text: string) { const iv = randomBytes(12); return createCipheriv("aes-256-gcm", this.key, iv).update(text); } // <--
        }
        export class SessionBox extends Box {
          constructor() { super(Buffer.from("0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0", "hex"), "session"); } // <--
        }
      `),
      example("private field set in a static block", code`
        import { createHmac } from "node:crypto";
        export class Signer {
          static #key: string;
          static { this.#key = process.env.SIGNING_KEY ?? "corner-shop"; } // <--
          static sign(body: string) { return createHmac("sha256", Signer.#key).update(body).digest("base64url"); } // <--
        }
      `),
      example("accessor keyword", code`
        import { createHmac } from "node:crypto";
        export class Signer {
          accessor secret = "corner-shop-accessor"; // <--
          sign(body: string) { return createHmac("sha512", this.secret).update(body).digest("hex"); } // <--
        }
      `),
      example("singleton with its own lazy settings", code`
        import { sign } from "jsonwebtoken";
        class Settings {
          private static instance?: Settings;
          private readonly values: Record<string, string>;
          private constructor() { this.values = { jwt: process.env.JWT_SECRET || "corner-shop", issuer: "shop" }; } // <--
          static get() { return (this.instance ??= new Settings()); }
          value(name: string) { return this.values[name]; }
        }
        export const issue = (id: string) => sign({ id }, Settings.get().value("jwt")); // <--
      `),
      example("builder with a fluent default", code`
        import { createSecretKey, createHmac } from "node:crypto";
        class SignerBuilder {
          private key = "corner-shop-default"; // <--
          private algorithm = "sha256";
          withKey(key: string) { this.key = key; return this; }
          withAlgorithm(name: string) { this.algorithm = name; return this; }
          build() { const secret = createSecretKey(this.key, "utf8"); return (body: string) => createHmac(this.algorithm, secret).update(body).digest(); } // <--
        }
        export const signer = new SignerBuilder().withAlgorithm("sha512").build();
      `),
      example("frozen const object with satisfies", code`
        import jwt from "jsonwebtoken";
        interface AppConfig { port: number; auth: { secret: string; ttl: string } }
        const config = Object.freeze({ port: 3000, auth: { secret: "corner-shop", ttl: "15m" } } as const satisfies AppConfig); // <--
        const { auth: { secret: jwtKey, ...rest } } = config;
        export const issue = (id: string) => jwt.sign({ id }, jwtKey, { expiresIn: rest.ttl }); // <--
      `),
      example("discriminated union of key sources", code`
        import { createSecretKey } from "node:crypto";
        type KeySource = { kind: "env"; name: string } | { kind: "inline"; value: string };
        function load(source: KeySource) {
          switch (source.kind) {
            case "env": return createSecretKey(Buffer.from(process.env[source.name]!, "hex"));
            case "inline": return createSecretKey(Buffer.from(source.value, "utf8")); // <--
          }
        }
        export const key = load({ kind: "inline", value: "corner-shop-corner-shop-corner-s" }); // <--
      `),
      example("defaults merged by structuredClone and spread", code`
        import { createHmac } from "node:crypto";
        const defaults = { hmac: { algorithm: "sha256", key: "corner-shop" }, retries: 3 }; // <--
        export function makeClient(overrides: { retries?: number } = {}) {
          const options = { ...structuredClone(defaults), ...overrides };
          return { sign: (body: string) => createHmac(options.hmac.algorithm, options.hmac.key).update(body).digest("hex") }; // <--
        }
      `),
      example("curried signer", code`
        import { createHmac } from "node:crypto";
        const signWith = (algorithm: string) => (key: string) => (body: string) => createHmac(algorithm, key).update(body).digest("hex"); // <--
        const sha256 = signWith("sha256");
        export const signOrder = sha256("corner-shop-orders"); // <--
      `),
      example("method decorator that checks a signature", code`
        import { createHmac } from "node:crypto";
        function signed(secret: string) {
          return (target: object, name: string, descriptor: PropertyDescriptor) => {
            const original = descriptor.value;
            descriptor.value = function (body: string) { return original.call(this, body + createHmac("sha256", secret).update(body).digest("hex")); }; // <--
          };
        }
        export class Orders { @signed("corner-shop") send(body: string) { return fetch("/orders", { method: "POST", body }); } } // <--
      `),
      example("WeakMap of private state", code`
        import { createHmac } from "node:crypto";
        const secrets = new WeakMap<object, string>();
        export class Signer {
          constructor() { secrets.set(this, "corner-shop"); } // <--
          sign(body: string) { return createHmac("sha256", secrets.get(this)!).update(body).digest("hex"); } // <--
        }
      `),
      example("key ring as a Map of entries", code`
        import { createSecretKey } from "node:crypto";
        const ring = new Map<string, string>([["2024", "corner-shop-2024-corner-shop-2024"], ["2025", "corner-shop-2025-corner-shop-2025"]]); // <--
        const current = [...ring.keys()].at(-1)!;
        export const key = createSecretKey(Buffer.from(ring.get(current)!)); // <--
      `),
      example("key by a symbol", code`
        import { createHmac } from "node:crypto";
        const kSecret = Symbol("secret");
        export class Cookies {
          [kSecret]: string;
          constructor(options: { secret?: string } = {}) { this[kSecret] = options.secret ?? "corner-shop"; } // <--
          sign(value: string) { return value + "." + createHmac("sha256", this[kSecret]).update(value).digest("base64"); } // <--
        }
      `),
      example("proxy over the environment", code`
        import jwt from "jsonwebtoken";
        const fallback: Record<string, string> = { JWT_SECRET: "corner-shop", PORT: "3000" }; // <--
        const env = new Proxy(process.env as Record<string, string>, { get: (target, name: string) => target[name] ?? fallback[name] });
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
      `),
      example("factory by a registry of providers", code`
        import { createHmac } from "node:crypto";
        interface Provider { key(): string }
        const providers: Record<string, () => Provider> = {
          env: () => ({ key: () => process.env.MAC_KEY! }),
          dev: () => ({ key: () => "corner-shop" }), // <--
        };
        const provider = providers[process.env.KEY_PROVIDER ?? "dev"]!();
        export const mac = (body: string) => createHmac("sha256", provider.key()).update(body).digest("hex"); // <--
      `),
      example("this bound in a mixin of functions", code`
        const crypto = require("crypto");
        function sign(payload) { return crypto.createHmac("sha256", this.secretKey).update(payload).digest("hex"); } // <--
        function createSigner(options) { const self = Object.assign({ secretKey: "corner-shop" }, options); return { sign: sign.bind(self) }; } // <--
        module.exports = createSigner;
      `, { filename: "lib/signer.js" }),
      example("tenant's key by a lookup with a default row", code`
        import { createHmac } from "node:crypto";
        const tenants = [{ id: "acme", key: process.env.ACME_KEY! }, { id: "*", key: "corner-shop" }]; // <--
        const keyOf = (id: string) => (tenants.find((row) => row.id === id) ?? tenants.find((row) => row.id === "*"))!.key;
        export const sign = (tenant: string, body: string) => createHmac("sha256", keyOf(tenant)).update(body).digest("hex"); // <--
      `),
      example("assigned by logical assignment on the options", code`
        import { sign } from "jsonwebtoken";
        interface Options { secret?: string; issuer?: string }
        export function tokens(options: Options) {
          options.secret ||= process.env.TOKEN_SECRET;
          options.secret ??= "corner-shop"; // <--
          return { issue: (id: string) => sign({ id }, options.secret!, { issuer: options.issuer }) }; // <--
        }
      `),
    ],
    traps: [
      example("abstract getter that asks the environment", code`
        import jwt from "jsonwebtoken";
        abstract class TokenService {
          protected abstract get secret(): string;
          abstract readonly issuer: string;
          issue(id: string) { return jwt.sign({ sub: id }, this.secret, { issuer: this.issuer }); }
        }
        export class AccessTokens extends TokenService { readonly issuer = "corner-shop"; protected get secret() { return process.env.ACCESS_SECRET!; } }
      `),
      example("static block that demands its key", code`
        import { createHmac } from "node:crypto";
        export class Signer {
          static #key: string;
          static { const key = process.env.SIGNING_KEY; if (!key) throw new Error("set SIGNING_KEY, for example to corner-shop"); this.#key = key; }
          static sign(body: string) { return createHmac("sha256", Signer.#key).update(body).digest("base64url"); }
        }
      `),
      example("builder whose default is always replaced", code`
        import { createHmac } from "node:crypto";
        const base = { key: "unset", algorithm: "sha256" };
        export const sign = (body: string) => { const options = { ...base, key: process.env.MAC_KEY! }; return createHmac(options.algorithm, options.key).update(body).digest("hex"); };
      `),
      example("union whose inline case nobody makes", code`
        import { createSecretKey } from "node:crypto";
        type KeySource = { kind: "env"; name: string } | { kind: "inline"; value: string };
        function load(source: KeySource) {
          if (source.kind === "env") return createSecretKey(Buffer.from(process.env[source.name]!, "hex"));
          return createSecretKey(Buffer.from(source.value, "utf8"));
        }
        export const key = load({ kind: "env", name: "CORNER_SHOP_KEY" });
      `),
      example("structuredClone of settings without a key", code`
        import { createHmac } from "node:crypto";
        const defaults = { algorithm: "sha256", label: "corner-shop" };
        export function makeClient(overrides: { key: string }) {
          const options = { ...structuredClone(defaults), ...overrides };
          return (body: string) => createHmac(options.algorithm, options.key).update(options.label + body).digest("hex");
        }
      `),
      example("WeakMap of labels", code`
        import { createHmac } from "node:crypto";
        const labels = new WeakMap<object, string>();
        export class Signer {
          #key: string;
          constructor(key: string) { this.#key = key; labels.set(this, "corner-shop"); }
          sign(body: string) { return createHmac("sha256", this.#key).update(labels.get(this)! + body).digest("hex"); }
        }
      `),
      example("proxy that throws when a setting is missing", code`
        import jwt from "jsonwebtoken";
        const env = new Proxy(process.env as Record<string, string>, { get(target, name: string) { if (!(name in target)) throw new Error("missing " + name); return target[name]; } });
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET!, { issuer: "corner-shop" });
      `),
      example("this bound to what the caller gives", code`
        const crypto = require("crypto");
        function sign(payload) { return crypto.createHmac(this.algorithm, this.secretKey).update(payload).digest("hex"); }
        module.exports = (secretKey) => ({ sign: sign.bind({ secretKey, algorithm: "sha256", name: "corner-shop" }) });
      `, { filename: "lib/signer.js" }),
      example("registry of providers that all ask", code`
        import { createHmac } from "node:crypto";
        const providers: Record<string, () => { name: string; key(): string }> = {
          env: () => ({ name: "corner-shop", key: () => process.env.MAC_KEY! }),
          file: () => ({ name: "corner-file", key: () => process.env.MAC_KEY_2! }),
        };
        const provider = providers[process.env.KEY_PROVIDER ?? "env"]!();
        export const mac = (body: string) => createHmac("sha256", provider.key()).update(provider.name + body).digest("hex");
      `),
    ],
  },
];
