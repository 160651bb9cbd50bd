/** What `no-key-in-client-bundle` promises: names with a public prefix that say secret, and settings that a bundler inlines. */
import { describe, expect, it } from "vitest";
import { isClientSecret } from "../../src/custody/facts/client-environment.ts";
import { lint } from "./lint.ts";

describe("no-key-in-client-bundle reads names", () => {
  it.each([
    "NEXT_PUBLIC_STRIPE_SECRET_KEY", "VITE_API_SECRET", "REACT_APP_PRIVATE_KEY", "EXPO_PUBLIC_DB_PASSWORD", "GATSBY_CLIENT_SECRET", "NUXT_PUBLIC_SIGNING_KEY", "PUBLIC_WALLET_MNEMONIC",
    "VUE_APP_JWT_SECRET", "NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY", "VITE_OPENAI_API_KEY", "REACT_APP_AWS_SECRET_ACCESS_KEY", "VITE_GITHUB_TOKEN",
  ])("%s is a secret", (name) => {
    expect(isClientSecret(name)).toBe(true);
  });

  it.each([
    "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY", "VITE_VAPID_PUBLIC_KEY", "NEXT_PUBLIC_SUPABASE_ANON_KEY", "REACT_APP_RECAPTCHA_SITE_KEY", "NEXT_PUBLIC_GOOGLE_MAPS_API_KEY", "VITE_FIREBASE_API_KEY",
    "NEXT_PUBLIC_MIXPANEL_TOKEN", "VITE_MAPBOX_ACCESS_TOKEN", "EXPO_PUBLIC_OAUTH_CLIENT_ID", "NEXT_PUBLIC_PASSWORD_MIN_LENGTH", "VITE_ENABLE_SECRET_SANTA", "PUBLIC_FOLDER", "VITE_STORAGE_KEY_PREFIX",
    "STRIPE_SECRET_KEY", "JWT_SECRET",
  ])("%s is none, or stays on the server", (name) => {
    expect(isClientSecret(name)).toBe(false);
  });
});

const reported = (text: string, filename = "src/page.tsx"): readonly string[] => lint("no-key-in-client-bundle", text, { filename }).map(({ messageId, text: at }) => `${messageId}: ${at}`);

describe("no-key-in-client-bundle finds the reads", () => {
  it.each([
    ["a member", "use(process.env.NEXT_PUBLIC_JWT_SECRET); declare function use(x: unknown): void;", ["prefixed: process.env.NEXT_PUBLIC_JWT_SECRET"]],
    ["a computed member", 'export const a = import.meta.env["VITE_API_SECRET"];', ['prefixed: import.meta.env["VITE_API_SECRET"]']],
    ["a pattern", "const { VITE_API_SECRET: secret } = import.meta.env; export { secret };", ["prefixed: VITE_API_SECRET: secret"]],
    ["an import", 'import { PUBLIC_API_SECRET } from "$env/static/public"; export const a = PUBLIC_API_SECRET;', ["prefixed: PUBLIC_API_SECRET"]],
    ["an SDK in the browser", 'import OpenAI from "openai"; export const a = new OpenAI({ apiKey: process.env.AI_KEY, dangerouslyAllowBrowser: true });', ["browserSdk: process.env.AI_KEY"]],
    ["another object", "const names = { VITE_API_SECRET: 1 }; export const a = names.VITE_API_SECRET;", []],
    ["a write", 'process.env.VITE_API_SECRET = "";', []],
    ["a name as text", 'export const a = ["NEXT_PUBLIC_JWT_SECRET"].includes("x");', []],
  ])("%s", (_, text, expected) => {
    expect(reported(text)).toEqual(expected);
  });

  it.each([
    ["Vite", "vite.config.ts", 'export default { define: { "process.env.X": JSON.stringify(process.env.API_SECRET), version: "1" } };'],
    ["webpack", "webpack.config.js", 'const { DefinePlugin } = require("webpack"); module.exports = { plugins: [new DefinePlugin({ X: JSON.stringify(process.env.API_SECRET) })] };'],
    ["Next.js", "next.config.mjs", "export default { env: { X: process.env.API_SECRET } };"],
  ])("a bundler's definition: %s", (_, filename, text) => {
    expect(reported(text, filename).map((one) => one.split(":")[0])).toEqual(["inlined"]);
  });
});
