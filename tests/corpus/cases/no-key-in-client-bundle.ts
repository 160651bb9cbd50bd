/** Secrets that a bundler inlines into browser code: public environment prefixes, server keys in client components, SDKs told to run in a browser. */
import { type Case, code, example } from "../case.ts";

const page = "web/src/page.ts";

export const bad: readonly Case[] = [
  example("Next.js public secret", code`
    export const client = createClient(process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY!); // <--
    declare function createClient(key: string): unknown;
  `, { filename: page }),
  example("Vite secret", code`
    const secret = import.meta.env.VITE_API_SECRET; // <--
    export const call = () => fetch("/api", { headers: { "x-secret": secret } });
  `, { filename: page }),
  example("Create React App private key", code`
    export const key = process.env.REACT_APP_PRIVATE_KEY; // <--
  `, { filename: "src/wallet.jsx" }),
  example("Expo password", code`
    export const login = { user: "kiosk", password: process.env.EXPO_PUBLIC_KIOSK_PASSWORD }; // <--
  `, { filename: page }),
  example("Gatsby client secret", code`
    exports.onClientEntry = () => start({ clientSecret: process.env.GATSBY_OAUTH_CLIENT_SECRET }); // <--
  `, { filename: "gatsby-browser.js" }),
  example("Nuxt runtime", code`
    export const key = process.env.NUXT_PUBLIC_SIGNING_KEY; // <--
  `, { filename: page }),
  example("SvelteKit static import", code`
    import { PUBLIC_DB_PASSWORD } from "$env/static/public"; // <--
    export const password = PUBLIC_DB_PASSWORD; // <--
  `, { filename: page }),
  example("Astro", code`
    const token = import.meta.env.PUBLIC_GITHUB_TOKEN_SECRET; // <--
    export { token };
  `, { filename: page }),
  example("computed access", code`
    export const secret = process.env["NEXT_PUBLIC_JWT_SECRET"]; // <--
  `, { filename: page }),
  example("destructured", code`
    const { VITE_ENCRYPTION_KEY } = import.meta.env; // <--
    export const seal = (text: string) => encrypt(text, VITE_ENCRYPTION_KEY); // <--
    declare function encrypt(text: string, key: string): string;
  `, { filename: page }),
  example("in a template", code`
    export const headers = { Authorization: \`Bearer \${process.env.NEXT_PUBLIC_SERVICE_ROLE_SECRET}\` }; // <--
  `, { filename: page }),
  example("in a React component", code`
    export function Pay() {
      const key = process.env.REACT_APP_STRIPE_SECRET_KEY; // <--
      return <button onClick={() => charge(key)}>Pay</button>;
    }
    declare function charge(key?: string): void;
  `, { filename: "src/Pay.tsx" }),
  example("SDK allowed in the browser", code`
    import OpenAI from "openai";
    export const client = new OpenAI({ apiKey: import.meta.env.VITE_OPENAI_API_KEY, dangerouslyAllowBrowser: true }); // <--
  `, { filename: page }),
  example("AWS secret in a mobile app", code`
    import { S3Client } from "@aws-sdk/client-s3";
    export const s3 = new S3Client({
      credentials: {
        accessKeyId: process.env.EXPO_PUBLIC_AWS_ID!,
        secretAccessKey: process.env.EXPO_PUBLIC_AWS_SECRET_ACCESS_KEY!, // <--
      },
    });
  `, { filename: page }),
  example("mnemonic", code`
    export const phrase = import.meta.env.VITE_WALLET_MNEMONIC as string; // <--
  `, { filename: page }),
  example("bundler definition inlines a server secret", code`
    import { defineConfig } from "vite";
    export default defineConfig({ define: { "import.meta.env.VITE_JWT_SECRET": JSON.stringify(process.env.VITE_JWT_SECRET) } }); // <--
  `, { filename: "vite.config.ts" }),
  example("next public secret", code`
    export const sign = (p: string) => hmac(p, process.env.NEXT_PUBLIC_JWT_SECRET!); // <--
  `),
  example("vite meta env", code`
    export const key = import.meta.env.VITE_ENCRYPTION_KEY; // <--
  `),
  example("react app destructured", code`
    const { REACT_APP_STRIPE_SECRET_KEY } = process.env; // <--
    export default REACT_APP_STRIPE_SECRET_KEY;
  `),
  example("bracket access", code`
    export const s = process.env["NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY"]; // <--
  `),
  example("expo public", code`
    export const k = process.env.EXPO_PUBLIC_OPENAI_API_KEY; // <--
  `),
  example("nuxt runtimeConfig public", code`
    export default defineNuxtConfig({ runtimeConfig: { public: { apiSecret: process.env.API_SECRET } } }); // <--
  `, { filename: "nuxt.config.ts" }),
  example("next config env", code`
    module.exports = { env: { DB_PASSWORD: process.env.DB_PASSWORD } }; // <--
  `, { filename: "next.config.js" }),
  example("vite define", code`
    import { defineConfig } from "vite";
    export default defineConfig({ define: { __API_SECRET__: JSON.stringify(process.env.API_SECRET) } }); // <--
  `, { filename: "vite.config.ts" }),
  example("webpack DefinePlugin", code`
    const webpack = require("webpack");
    module.exports = { plugins: [new webpack.DefinePlugin({ "process.env.JWT_SECRET": JSON.stringify(process.env.JWT_SECRET) })] }; // <--
  `, { filename: "webpack.config.js" }),
  example("webpack EnvironmentPlugin", code`
    const webpack = require("webpack");
    module.exports = { plugins: [new webpack.EnvironmentPlugin(["NODE_ENV", "JWT_SECRET"])] }; // <--
  `, { filename: "webpack.config.js" }),
  example("vite envPrefix with whole env define", code`
    import { defineConfig } from "vite";
    export default defineConfig({ define: { "process.env": process.env } }); // <--
  `, { filename: "vite.config.ts" }),
  example("use client file with server secret", code`
    "use client";
    export const Token = () => <span>{process.env.NEXT_PUBLIC_ADMIN_PASSWORD}</span>; // <--
  `, { filename: "app/T.tsx" }),
  example("gatsby", code`
    export const t = process.env.GATSBY_CONTENTFUL_MANAGEMENT_TOKEN ?? process.env.GATSBY_GITHUB_TOKEN; // <--
  `),
  example("vue app", code`
    const secret = process.env.VUE_APP_CLIENT_SECRET; // <--
    export { secret };
  `),
  example("optional chaining meta", code`
    export const p = import.meta?.env?.VITE_DB_PASSWORD; // <--
  `),
  example("zod-validated client env", code`
    import { createEnv } from "@t3-oss/env-nextjs";
    import { z } from "zod";
    export const env = createEnv({ client: { NEXT_PUBLIC_API_SECRET: z.string() }, runtimeEnv: { NEXT_PUBLIC_API_SECRET: process.env.NEXT_PUBLIC_API_SECRET } }); // <--
  `),
];

export const traps: readonly Case[] = [
  example("publishable key", code`
    export const stripe = loadStripe(process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY!);
    declare function loadStripe(key: string): unknown;
  `, { filename: page }),
  example("public key", code`
    export const key = import.meta.env.VITE_VAPID_PUBLIC_KEY;
  `, { filename: page }),
  example("anonymous key of a hosted database", code`
    export const client = connect(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!);
    declare function connect(url: string, key: string): unknown;
  `, { filename: page }),
  example("address of the server", code`
    export const base = import.meta.env.VITE_API_URL ?? "/api";
  `, { filename: page }),
  example("site key of a captcha", code`
    export const siteKey = process.env.REACT_APP_RECAPTCHA_SITE_KEY;
  `, { filename: page }),
  example("maps key", code`
    export const mapsKey = process.env.NEXT_PUBLIC_GOOGLE_MAPS_API_KEY;
  `, { filename: page }),
  example("analytics id and flags", code`
    export const analytics = { id: process.env.NEXT_PUBLIC_GA_ID, token: process.env.NEXT_PUBLIC_MIXPANEL_TOKEN };
  `, { filename: page }),
  example("server secret without the prefix", code`
    export const secret = process.env.STRIPE_SECRET_KEY;
  `, { filename: "server/pay.ts" }),
  example("words in a name", code`
    export const length = process.env.NEXT_PUBLIC_PASSWORD_MIN_LENGTH;
    export const resetUrl = process.env.NEXT_PUBLIC_PASSWORD_RESET_URL;
  `, { filename: page }),
  example("feature flag", code`
    export const enabled = import.meta.env.VITE_ENABLE_SECRET_SANTA === "1";
  `, { filename: page }),
  example("client id", code`
    export const clientId = process.env.EXPO_PUBLIC_OAUTH_CLIENT_ID;
  `, { filename: page }),
  example("object that is not the environment", code`
    const settings = { VITE_API_SECRET: 1 };
    export const weight = settings.VITE_API_SECRET;
  `, { filename: page }),
  example("public folder on the server", code`
    export const folder = process.env.PUBLIC_FOLDER ?? "public";
  `, { filename: "server/static.ts" }),
  example("firebase web key", code`
    export const app = { apiKey: import.meta.env.VITE_FIREBASE_API_KEY, projectId: import.meta.env.VITE_FIREBASE_PROJECT_ID };
  `, { filename: page }),
  example("refusing such names at build time", code`
    for (const name of Object.keys(process.env)) {
      if (name.startsWith("NEXT_PUBLIC_") && name.endsWith("_SECRET")) throw new Error(name + " would be public");
    }
  `, { filename: "scripts/check-env.js" }),
  example("error reporting address", code`
    export const dsn = process.env.NEXT_PUBLIC_SENTRY_DSN;
    export const keyName = import.meta.env.VITE_STORAGE_KEY_PREFIX;
  `, { filename: page }),
  example("publishable", code`
    export const k = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY;
    export const s = import.meta.env.VITE_SUPABASE_ANON_KEY;
    export const g = process.env.REACT_APP_GOOGLE_MAPS_API_KEY;
    export const m = process.env.NEXT_PUBLIC_MAPBOX_TOKEN;
    export const r = process.env.NEXT_PUBLIC_RECAPTCHA_SITE_KEY;
    export const f = process.env.REACT_APP_FIREBASE_API_KEY;
  `),
  example("urls and flags", code`
    export const a = process.env.NEXT_PUBLIC_TOKEN_URL;
    export const b = import.meta.env.VITE_PASSWORD_MIN_LENGTH;
    export const c = process.env.NEXT_PUBLIC_ENABLE_PASSWORD_LOGIN;
    export const d = process.env.NEXT_PUBLIC_RESET_PASSWORD_PATH;
    export const e = process.env.VITE_TOKEN_SYMBOL;
  `),
  example("server secret on server", code`
    export async function GET() { return hmac(process.env.JWT_SECRET!); }
  `, { filename: "app/api/route.ts" }),
  example("token contract", code`
    export const t = process.env.NEXT_PUBLIC_TOKEN_ADDRESS;
    export const u = process.env.NEXT_PUBLIC_WALLETCONNECT_PROJECT_ID;
  `),
  example("define version", code`
    import { defineConfig } from "vite";
    export default defineConfig({ define: { __VERSION__: JSON.stringify(process.env.npm_package_version), "process.env.NODE_ENV": '"production"' } });
  `, { filename: "vite.config.ts" }),
];
