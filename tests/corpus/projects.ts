/**
 * Small projects of several files: a value or a wrapper in one, its use in another. The finding belongs to one of the
 * marked lines of the project; a project without a mark is a trap.
 */
import { type Listing, code } from "./case.ts";
import { privatePem, publicPem } from "./fixtures.ts";

export interface Project {
  readonly name: string;
  readonly rule: string;
  /** By path; JSON files are plain text. */
  readonly files: Readonly<Record<string, Listing | string>>;
  /** File that does not parse: imported, not linted itself. */
  readonly broken?: string;
}

const key = "no-hardcoded-key";

const useOf = (specifier: string, names = "{ JWT_SECRET }", expression = "JWT_SECRET"): Listing => code`
  import jwt from "jsonwebtoken";
  import ${names} from "${specifier}";
  export const issue = (sub: string) => jwt.sign({ sub }, ${expression}, { expiresIn: "1h" }); // <--
`;
const constant = code`
  export const PORT = 8080;
  export const JWT_SECRET = "change-me-please"; // <--
`;
const packageJson = JSON.stringify({ name: "desk", type: "module" });


export const bad: readonly Project[] = [
  {
    name: "key file of the repository, read by a constant path",
    rule: key,
    files: {
      "keys/private.pem": privatePem,
      "src/tokens.ts": code`
        import { readFileSync } from "node:fs";
        import path from "node:path";
        import jwt from "jsonwebtoken";
        const signingKey = readFileSync(path.join(__dirname, "../keys/private.pem"), "utf8");
        export const issue = (sub: string) => jwt.sign({ sub }, signingKey, { algorithm: "EdDSA" as never }); // <--
      `,
    },
  },
  {
    name: "key file of the repository, read by a URL",
    rule: key,
    files: {
      "src/private.pem": privatePem,
      "src/sign.ts": code`
        import { readFile } from "node:fs/promises";
        import { sign } from "node:crypto";
        const pem = await readFile(new URL("./private.pem", import.meta.url));
        export const signed = (data: Buffer) => sign(null, data, pem); // <--
      `,
    },
  },
  { name: "exported constant", rule: key, files: { "package.json": packageJson, "src/config.ts": constant, "src/tokens.ts": useOf("./config.ts") } },
  { name: "import with the extension of the output", rule: key, files: { "package.json": packageJson, "src/config.ts": constant, "src/tokens.ts": useOf("./config.js") } },
  { name: "import without an extension", rule: key, files: { "src/config.ts": constant, "src/tokens.ts": useOf("./config") } },
  { name: "import of a folder", rule: key, files: { "src/config/index.ts": constant, "src/tokens.ts": useOf("./config") } },
  {
    name: "renamed export and import",
    rule: key,
    files: {
      "src/config.ts": code`
        const secret = "change-me-please"; // <--
        export { secret as jwtKey };
      `,
      "src/tokens.ts": useOf("./config.ts", "{ jwtKey as material }", "material"),
    },
  },
  {
    name: "default export of settings",
    rule: key,
    files: {
      "src/config.ts": code`
        export default { port: 8080, auth: { secret: process.env.JWT_SECRET || "secret" } }; // <--
      `,
      "src/tokens.ts": useOf("./config.ts", "config", "config.auth.secret"),
    },
  },
  { name: "namespace import", rule: key, files: { "src/config.ts": constant, "src/tokens.ts": useOf("./config.ts", "* as config", "config.JWT_SECRET") } },
  {
    name: "barrel",
    rule: key,
    files: { "src/settings/keys.ts": constant, "src/settings/index.ts": 'export * from "./keys.ts";\nexport { default as nothing } from "./nothing.ts";\n', "src/settings/nothing.ts": "export default 1;\n", "src/tokens.ts": useOf("./settings/index.ts") },
  },
  {
    name: "two barrels, renamed on the way",
    rule: key,
    files: {
      "src/a.ts": constant,
      "src/b.ts": 'export { JWT_SECRET as one } from "./a.ts";\n',
      "src/c.ts": 'export { one as two } from "./b.ts";\n',
      "src/tokens.ts": useOf("./c.ts", "{ two }", "two"),
    },
  },
  {
    name: "CommonJS",
    rule: key,
    files: {
      "config.js": code`
        module.exports = {
          port: 3000,
          secret: "keyboard cat", // <--
        };
      `,
      "app.js": code`
        const session = require("express-session");
        const config = require("./config");
        app.use(session({ secret: config.secret, resave: false, saveUninitialized: false })); // <--
      `,
    },
  },
  {
    name: "CommonJS, destructured exports",
    rule: key,
    files: {
      "lib/keys.js": code`
        exports.cookieKey = process.env.COOKIE_KEY || "monster"; // <--
      `,
      "app.js": code`
        const cookieParser = require("cookie-parser");
        const { cookieKey } = require("./lib/keys.js");
        app.use(cookieParser(cookieKey)); // <--
      `,
    },
  },
  {
    name: "JSON settings",
    rule: key,
    files: {
      "config/default.json": JSON.stringify({ session: { secret: "keyboard cat" } }, null, 2),
      "src/app.ts": code`
        import session from "express-session";
        import config from "../config/default.json" with { type: "json" };
        app.use(session({ secret: config.session.secret, resave: false, saveUninitialized: false })); // <--
      `,
    },
  },
  {
    name: "paths of tsconfig.json",
    rule: key,
    files: {
      "tsconfig.json": JSON.stringify({ compilerOptions: { baseUrl: ".", paths: { "@desk/*": ["src/*"] } } }),
      "src/config.ts": constant,
      "src/tokens.ts": useOf("@desk/config"),
    },
  },
  {
    name: "imports of package.json",
    rule: key,
    files: {
      "package.json": JSON.stringify({ name: "desk", type: "module", imports: { "#config": "./src/config.ts" } }),
      "src/config.ts": constant,
      "src/tokens.ts": useOf("#config"),
    },
  },
  {
    name: "wrapper whose parameter is the key",
    rule: key,
    files: {
      "src/mac.ts": code`
        import { createHmac } from "node:crypto";
        export function mac(text: string, key: string) {
          return createHmac("sha256", key).update(text).digest("hex");
        }
      `,
      "src/webhook.ts": code`
        import { mac } from "./mac.ts";
        export const signature = (body: string) => mac(body, "webhook-2021"); // <--
      `,
    },
  },
  {
    name: "wrapper as a class",
    rule: key,
    files: {
      "src/sealer.ts": code`
        import { createCipheriv, randomBytes } from "node:crypto";
        export class Sealer {
          constructor(private readonly key: string) {}
          seal() {
            return createCipheriv("aes-256-gcm", this.key, randomBytes(12));
          }
        }
      `,
      "src/app.ts": code`
        import { Sealer } from "./sealer.ts";
        export const sealer = new Sealer("grey-heron-on-the-seventh-pier-1"); // <--
      `,
    },
  },
  {
    name: "function that returns the key",
    rule: key,
    files: {
      "src/secret.ts": code`
        export const getSecret = () => process.env.APP_SECRET ?? "dev-secret"; // <--
      `,
      "src/tokens.ts": useOf("./secret.ts", "{ getSecret }", "getSecret()"),
    },
  },
  {
    name: "API through a module of the project",
    rule: "no-weak-hash",
    files: {
      "src/crypto.ts": 'export { createHash as digestOf } from "node:crypto";\n',
      "src/users.ts": code`
        import { digestOf } from "./crypto.ts";
        export const hash = (password: string) => digestOf("md5").update(password).digest("hex"); // <--
      `,
    },
  },
  {
    name: "algorithm from another file",
    rule: "no-weak-cipher",
    files: {
      "src/settings.ts": code`
        export const CIPHER = "des-ede3-cbc"; // <--
      `,
      "src/seal.ts": code`
        import { createCipheriv } from "node:crypto";
        import { CIPHER } from "./settings.ts";
        export const seal = (key: Buffer, iv: Buffer) => createCipheriv(CIPHER, key, iv); // <--
      `,
    },
  },
  {
    name: "rounds from another file",
    rule: "no-weak-kdf",
    files: {
      "src/settings.ts": code`
        export const password = { rounds: 1000, bytes: 32 } as const; // <--
      `,
      "src/hash.ts": code`
        import { pbkdf2Sync, randomBytes } from "node:crypto";
        import { password as settings } from "./settings.ts";
        export const hash = (text: string) => pbkdf2Sync(text, randomBytes(16), settings.rounds, settings.bytes, "sha256"); // <--
      `,
    },
  },
  {
    name: "settings spread over two files",
    rule: "no-weak-tls",
    files: {
      "src/tls.ts": code`
        export const insecure = { rejectUnauthorized: false }; // <--
      `,
      "src/agent.ts": code`
        import https from "node:https";
        import { insecure } from "./tls.ts";
        export const agent = new https.Agent({ keepAlive: true, ...insecure }); // <--
      `,
    },
  },
];

const env = code`
  export const JWT_SECRET = process.env.JWT_SECRET!;
  export const ISSUER = "change-me-please";
`;

const use = (listing: Listing): string => listing.text;

export const traps: readonly Project[] = [
  {
    name: "public key file of the repository",
    rule: key,
    files: {
      "keys/public.pem": publicPem,
      "src/tokens.ts": code`
        import { readFileSync } from "node:fs";
        import path from "node:path";
        import jwt from "jsonwebtoken";
        const key = readFileSync(path.join(__dirname, "../keys/public.pem"), "utf8");
        export const check = (token: string) => jwt.verify(token, key, { algorithms: ["ES256"] });
      `,
    },
  },
  {
    name: "key file that is mounted at run time",
    rule: key,
    files: {
      "src/tokens.ts": code`
        import { readFileSync } from "node:fs";
        import jwt from "jsonwebtoken";
        const key = readFileSync("/run/secrets/signing.pem", "utf8");
        const other = readFileSync("certs/not-there.pem", "utf8");
        export const issue = (sub: string) => [jwt.sign({ sub }, key, { algorithm: "ES256" }), jwt.sign({ sub }, other, { algorithm: "ES256" })];
      `,
    },
  },
  { name: "exported setting without a fallback", rule: key, files: { "src/config.ts": env, "src/tokens.ts": use(useOf("./config.ts")) } },
  {
    name: "weak constant beside the one in use",
    rule: key,
    files: { "src/config.ts": env, "src/tokens.ts": use(useOf("./config.ts", "{ JWT_SECRET, ISSUER as issuer }", "JWT_SECRET")) + "export { issuer };\n" },
  },
  {
    name: "wrapper called with a setting",
    rule: key,
    files: {
      "src/mac.ts": 'import { createHmac } from "node:crypto";\nexport const mac = (text: string, key: string) => createHmac("sha256", key).update(text).digest("hex");\n',
      "src/app.ts": 'import { mac } from "./mac.ts";\nexport const tag = mac("a literal text", process.env.KEY!);\n',
    },
  },
  { name: "file that is not there", rule: key, files: { "src/tokens.ts": use(useOf("./missing.ts")) } },
  { name: "file that does not parse", rule: key, broken: "src/config.ts", files: { "src/config.ts": "export const JWT_SECRET = = ;\n", "src/tokens.ts": use(useOf("./config.ts")) } },
  {
    name: "cycle of imports",
    rule: key,
    files: {
      "src/a.ts": 'export { JWT_SECRET } from "./b.ts";\n',
      "src/b.ts": 'export { JWT_SECRET } from "./a.ts";\n',
      "src/tokens.ts": use(useOf("./a.ts")),
    },
  },
  {
    name: "same name in another file",
    rule: key,
    files: { "src/other.ts": 'export const JWT_SECRET = "change-me-please";\nexport const unused = JWT_SECRET.length;\n', "src/config.ts": env, "src/tokens.ts": use(useOf("./config.ts")) },
  },
  {
    name: "own createHmac",
    rule: key,
    files: {
      "src/crypto.ts": "export const createHmac = (name: string, label: string) => ({ name, label });\n",
      "src/app.ts": 'import { createHmac } from "./crypto.ts";\nexport const shape = createHmac("sha256", "a label");\n',
    },
  },
  {
    name: "outside the project",
    rule: key,
    files: { "src/tokens.ts": use(useOf("../../../../../../etc/hostname")) },
  },
  {
    name: "strong algorithm from another file",
    rule: "no-weak-hash",
    files: {
      "src/settings.ts": 'export const DIGEST = "sha512";\nexport const OLD_DIGEST = "md5";\n',
      "src/app.ts": 'import { createHash } from "node:crypto";\nimport { DIGEST } from "./settings.ts";\nexport const hash = (password: string) => createHash(DIGEST).update(password).digest();\n',
    },
  },
  {
    name: "value reassigned in its module",
    rule: key,
    files: { "src/config.ts": 'export let JWT_SECRET = "placeholder";\nJWT_SECRET = process.env.JWT_SECRET!;\n', "src/tokens.ts": use(useOf("./config.ts")) },
  },
  {
    name: "JSON of names",
    rule: key,
    files: {
      "config/names.json": JSON.stringify({ secret: "JWT_SECRET" }),
      "src/app.ts": 'import jwt from "jsonwebtoken";\nimport names from "../config/names.json" with { type: "json" };\nexport const issue = (sub: string) => jwt.sign({ sub }, process.env[names.secret]!);\n',
    },
  },
];
