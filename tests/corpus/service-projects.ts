/**
 * Projects of several files as services lay them out: settings by stage, containers, modules of constants, base classes.
 * Written on 2026-11-28, measured before the model was taught any of them; see `first-contact.md`.
 */
import { code } from "./case.ts";
import type { Project } from "./projects.ts";

const key = "no-hardcoded-key";
const sign = (names: string, from: string, expression: string): string =>
  `import jwt from "jsonwebtoken";\nimport ${names} from "${from}";\nexport const issue = (sub: string) => jwt.sign({ sub }, ${expression}, { expiresIn: "1h" }); // <--\n`;
const use = (names: string, from: string, expression: string): ReturnType<typeof code> => code`${sign(names, from, expression)}`;

export const bad: readonly Project[] = [
  {
    name: "settings by stage, merged",
    rule: key,
    files: {
      "config/base.js": code`
        module.exports = { port: 3000, session: { name: "sid", secret: "bramble-and-thorn" } }; // <--
      `,
      "config/index.js": 'const base = require("./base");\nconst stage = process.env.NODE_ENV || "development";\nmodule.exports = Object.assign({}, base, require("./" + stage));\n',
      "config/development.js": "module.exports = { port: 3001 };\n",
      "app.js": code`
        const session = require("express-session");
        const config = require("./config");
        app.use(session({ secret: config.session.secret, resave: false, saveUninitialized: false })); // <--
      `,
    },
  },
  {
    name: "CommonJS, class of settings",
    rule: key,
    files: {
      "lib/settings.js": code`
        class Settings {
          constructor(env) {
            this.env = env;
          }
          get tokenKey() {
            return this.env.TOKEN_KEY || "rosemary-for-remembrance"; // <--
          }
        }
        module.exports = new Settings(process.env);
        module.exports.Settings = Settings;
      `,
      "app.js": code`
        const jwt = require("jsonwebtoken");
        const settings = require("./lib/settings");
        exports.issue = (sub) => jwt.sign({ sub }, settings.tokenKey); // <--
      `,
    },
  },
  {
    name: "CommonJS, exports assigned one by one and required by destructuring",
    rule: key,
    files: {
      "lib/env.js": code`
        const get = (name, otherwise) => process.env[name] || otherwise;
        exports.get = get;
        exports.port = get("PORT", 3000);
        exports.keys = { hook: get("HOOK_KEY", "thistle-down-drift") }; // <--
      `,
      "app.js": code`
        const { createHmac } = require("crypto");
        const { keys: { hook } } = require("./lib/env");
        exports.mac = (text) => createHmac("sha256", hook).update(text).digest("hex"); // <--
      `,
    },
  },
  {
    name: "helper with a default, in another file",
    rule: key,
    files: {
      "src/env.ts": "export const env = (name: string, otherwise?: string): string => {\n  const value = process.env[name] ?? otherwise;\n  if (value === undefined) throw new Error(name);\n  return value;\n};\n",
      "src/config.ts": code`
        import { env } from "./env.ts";
        export const config = { auth: { secret: env("JWT_SECRET", "juniper-in-january") } } as const; // <--
      `,
      "src/tokens.ts": use("{ config }", "./config.ts", "config.auth.secret"),
    },
  },
  {
    name: "singleton of another file",
    rule: key,
    files: {
      "src/config.ts": code`
        export class Config {
          private static instance: Config;
          readonly secret: string;
          private constructor() {
            this.secret = process.env.JWT_SECRET ?? "wild-geese-calling"; // <--
          }
          static getInstance(): Config {
            if (!Config.instance) Config.instance = new Config();
            return Config.instance;
          }
        }
      `,
      "src/tokens.ts": use("{ Config }", "./config.ts", "Config.getInstance().secret"),
    },
  },
  {
    name: "enum of another file, through a barrel of namespaces",
    rule: key,
    files: {
      "src/constants/secrets.ts": code`
        export enum Secrets {
          Token = "cinnamon-and-clove", // <--
        }
      `,
      "src/constants/index.ts": 'export * as constants from "./secrets.ts";\n',
      "src/tokens.ts": use("{ constants }", "./constants/index.ts", "constants.Secrets.Token"),
    },
  },
  {
    name: "constructor of a wrapper in another file, default export",
    rule: key,
    files: {
      "src/vault.ts": "import { createCipheriv, randomBytes } from \"node:crypto\";\nexport default class Box {\n  readonly #key: Buffer;\n  constructor(secret: string) {\n    this.#key = Buffer.from(secret, \"hex\");\n  }\n  seal(text: string) {\n    const iv = randomBytes(12);\n    return createCipheriv(\"aes-256-gcm\", this.#key, iv).update(text);\n  }\n}\n",
      "src/app.ts": code`
        import Box from "./vault.ts";
        const box = new Box("00112233445566778899aabbccddeeff00112233445566778899aabbccddeef0"); // <--
        export const seal = (text: string) => box.seal(text);
      `,
    },
  },
  {
    name: "curried wrapper of another file",
    rule: key,
    files: {
      "src/mac.ts": "import { createHmac } from \"node:crypto\";\nexport const macWith = (key: string) => (text: string) => createHmac(\"sha256\", key).update(text).digest(\"hex\");\n",
      "src/app.ts": code`
        import { macWith } from "./mac.ts";
        const mac = macWith("sparrow-on-the-sill"); // <--
        export const seal = (text: string) => mac(text);
      `,
    },
  },
  {
    name: "dynamic import of settings",
    rule: key,
    files: {
      "src/config.ts": code`
        export const secrets = { token: "gooseberry-fool" }; // <--
      `,
      "src/tokens.ts": code`
        import jwt from "jsonwebtoken";
        export async function issue(sub: string) {
          const { secrets } = await import("./config.ts");
          return jwt.sign({ sub }, secrets.token, { expiresIn: "1h" }); // <--
        }
      `,
    },
  },
  {
    name: "default export of a function that makes the settings",
    rule: key,
    files: {
      "src/configuration.ts": code`
        export default () => ({ port: 3000, jwt: { secret: process.env.JWT_SECRET || "peppermint-tea" } }); // <--
      `,
      "src/tokens.ts": use("configuration", "./configuration.ts", "configuration().jwt.secret"),
    },
  },
  {
    name: "settings frozen by a helper of another file",
    rule: key,
    files: {
      "src/freeze.ts": "export function deepFreeze<T extends object>(value: T): T {\n  for (const inner of Object.values(value)) if (typeof inner === \"object\" && inner) deepFreeze(inner);\n  return Object.freeze(value);\n}\n",
      "src/config.ts": code`
        import { deepFreeze } from "./freeze.ts";
        export const config = deepFreeze({ auth: { secret: "elderflower-cordial" } }); // <--
      `,
      "src/tokens.ts": use("{ config }", "./config.ts", "config.auth.secret"),
    },
  },
];

/** Defects that the model does not see yet; a test tells when it does. */
export const beyond: readonly Project[] = [
  {
    name: "base class of another file",
    rule: key,
    files: {
      "src/base.ts": "import { createHmac } from \"node:crypto\";\nexport abstract class Signer {\n  protected abstract key(): string;\n  sign(text: string) {\n    return createHmac(\"sha256\", this.key()).update(text).digest(\"hex\"); // <--\n  }\n}\n",
      "src/orders.ts": code`
        import { Signer } from "./base.ts";
        export class OrderSigner extends Signer {
          protected key() {
            return "walnut-shell-boat"; // <--
          }
        }
        export const mac = (text: string) => new OrderSigner().sign(text); // <--
      `,
    },
  },
];

const plain = (names: string, from: string, expression: string): string => sign(names, from, expression).replaceAll(" // <--", "");

export const traps: readonly Project[] = [
  {
    name: "helper that needs the setting, in another file",
    rule: key,
    files: {
      "src/env.ts": "export const env = (name: string, otherwise?: string): string => {\n  const value = process.env[name] ?? otherwise;\n  if (value === undefined) throw new Error(name);\n  return value;\n};\n",
      "src/config.ts": 'import { env } from "./env.ts";\nexport const config = { issuer: env("ISSUER", "juniper-in-january"), auth: { secret: env("JWT_SECRET") } } as const;\n',
      "src/tokens.ts": plain("{ config }", "./config.ts", "config.auth.secret"),
    },
  },
  {
    name: "abstract key of a setting",
    rule: key,
    files: {
      "src/base.ts": "import { createHmac } from \"node:crypto\";\nexport abstract class Signer {\n  protected abstract key(): string;\n  protected label() {\n    return \"walnut-shell-boat\";\n  }\n  sign(text: string) {\n    return createHmac(\"sha256\", this.key()).update(this.label() + text).digest(\"hex\");\n  }\n}\n",
      "src/orders.ts": 'import { Signer } from "./base.ts";\nexport class OrderSigner extends Signer {\n  protected key() {\n    return process.env.KEY!;\n  }\n  protected override label() {\n    return "order-label-text";\n  }\n}\nexport const mac = (text: string) => new OrderSigner().sign(text);\n',
    },
  },
  {
    name: "singleton with a setting",
    rule: key,
    files: {
      "src/config.ts": "export class Config {\n  private static instance: Config;\n  readonly name = \"wild-geese-calling\";\n  readonly secret: string;\n  private constructor() {\n    this.secret = process.env.JWT_SECRET!;\n  }\n  static getInstance(): Config {\n    return (Config.instance ??= new Config());\n  }\n}\n",
      "src/tokens.ts": plain("{ Config }", "./config.ts", "Config.getInstance().secret"),
    },
  },
  {
    name: "settings by stage without a secret",
    rule: key,
    files: {
      "config/base.js": 'module.exports = { port: 3000, session: { name: "bramble-and-thorn", secret: process.env.SESSION_SECRET } };\n',
      "config/index.js": 'const base = require("./base");\nmodule.exports = Object.assign({}, base, { port: 3001 });\n',
      "app.js": 'const session = require("express-session");\nconst config = require("./config");\napp.use(session({ name: config.session.name, secret: config.session.secret, resave: false, saveUninitialized: false }));\n',
    },
  },
];
