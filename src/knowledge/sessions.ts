/**
 * Rows of session, cookie and login frameworks: where the secret of a signed or sealed cookie is configured.
 *
 * Almost all take one string or a list for rotation (`0.secret[]`). Plugins passed to `register()` count positions in that call.
 */
import type { Library } from "./schema.ts";

export const expressSession: Library = {
  name: "express-session",
  specifiers: { "express-session": "session" },
  verified: "1.19.0",
  source: "https://www.npmjs.com/package/express-session",
  rows: [
    {
      api: "session()", role: "session-secret",
      args: { "0.secret": "key", "0.secret[]": "key", "0.cookie.secure": "flag", "0.genid": "fn" }, algorithm: "HMAC-SHA-256",
      note: "HMAC-SHA-256 signature (cookie-signature)",
    },
  ],
};

export const cookieSession: Library = {
  name: "cookie-session",
  specifiers: { "cookie-session": "cookieSession" },
  verified: "2.1.1",
  source: "https://www.npmjs.com/package/cookie-session",
  rows: [
    {
      api: "cookieSession()", role: "session-secret", args: { "0.secret": "key", "0.keys[]": "key" },
      note: "cookie is only signed, not encrypted",
    },
  ],
};

export const cookieParser: Library = {
  name: "cookie-parser",
  specifiers: { "cookie-parser": "cookieParser" },
  verified: "1.4.7",
  source: "https://www.npmjs.com/package/cookie-parser",
  rows: [
    { api: "cookieParser()", role: "session-secret", args: { "0": "key", "0[]": "key" } },
    { api: "cookieParser.signedCookie()", role: "mac", args: { "0": "data", "1": "key" }, vault: "macverify" },
  ],
};

export const cookieSignature: Library = {
  name: "cookie-signature",
  specifiers: { "cookie-signature": "" },
  verified: "1.2.2",
  source: "https://www.npmjs.com/package/cookie-signature",
  rows: [
    { api: "sign()", role: "mac", args: { "0": "data", "1": "key" }, vault: "mac", algorithm: "HMAC-SHA-256" },
    { api: "unsign()", role: "mac", args: { "0": "data", "1": "key" }, vault: "macverify", algorithm: "HMAC-SHA-256" },
  ],
};

export const keygrip: Library = {
  name: "keygrip",
  specifiers: { keygrip: "Keygrip" },
  verified: "1.1.0",
  source: "https://www.npmjs.com/package/keygrip",
  rows: [
    {
      api: "new Keygrip()", role: "mac", args: { "1": "hash", "2": "encoding", "0[]": "key" }, vault: "mac", callable: true,
      note: "default sha1",
    },
  ],
};

export const clientSessions: Library = {
  name: "client-sessions",
  specifiers: { "client-sessions": "clientSessions" },
  verified: "0.8.0",
  source: "https://www.npmjs.com/package/client-sessions",
  rows: [
    {
      api: "clientSessions()", role: "session-secret",
      args: {
        "0.secret": "key", "0.encryptionKey": "key", "0.signatureKey": "key", "0.encryptionAlgorithm": "alg",
        "0.signatureAlgorithm": "hash",
      },
      note: "unmaintained",
    },
  ],
};

export const h3: Library = {
  name: "h3",
  specifiers: { h3: "" },
  // Nitro and Nuxt import them by themselves.
  globals: { useSession: "useSession", sealSession: "sealSession", unsealSession: "unsealSession", updateSession: "updateSession" },
  verified: "2.0.8",
  source: "https://h3.dev/examples/handle-session",
  rows: [
    { api: "useSession()", role: "session-secret", args: { "1.password": "key" } },
    { api: "getSession()", role: "session-secret", args: { "1.password": "key" } },
    { api: "updateSession()", role: "session-secret", args: { "1.password": "key" } },
    { api: "sealSession()", role: "session-secret", args: { "1.password": "key" } },
    { api: "unsealSession()", role: "session-secret", args: { "1.password": "key" } },
  ],
};

export const ironSession: Library = {
  name: "iron-session",
  specifiers: { "iron-session": "", "iron-session/*": "" },
  verified: "8.0.4",
  source: "https://www.npmjs.com/package/iron-session",
  rows: [
    {
      api: "getIronSession()", role: "session-secret",
      args: {
        "2.password": "key", "2.password.*": "key", "2.ttl": "expiry", "2.cookieOptions.secure": "flag", "1.password": "key",
        "1.password.*": "key", "1.ttl": "expiry", "1.cookieOptions.secure": "flag",
      },
      note: "(req, res, options) or (cookies, options)",
    },
    {
      api: "sealData()", role: "encrypt", args: { "0": "data", "1.password": "key", "1.password.*": "key", "1.ttl": "expiry" },
      vault: "enc",
    },
    { api: "unsealData()", role: "decrypt", args: { "0": "ciphertext", "1.password": "key", "1.password.*": "key" }, vault: "dec" },
    {
      api: "withIronSessionApiRoute()", role: "session-secret", args: { "0|1.password": "key", "0|1.password.*": "key" },
      note: "version 6",
    },
    { api: "withIronSessionSsr()", role: "session-secret", args: { "0|1.password": "key", "0|1.password.*": "key" }, note: "version 6" },
    { api: "ironSession()", role: "session-secret", args: { "0|1.password": "key", "0|1.password.*": "key" }, note: "version 6" },
  ],
};

export const hapiIron: Library = {
  name: "@hapi/iron",
  specifiers: { "@hapi/iron": "" },
  verified: "7.0.1",
  source: "https://www.npmjs.com/package/@hapi/iron",
  rows: [
    {
      api: "seal()", role: "encrypt",
      args: {
        "0": "data", "1": "password", "1.secret": "key", "1.encryption": "key", "1.integrity": "key", "2.encryption.algorithm": "alg",
        "2.encryption.iterations": "iterations",
      },
      vault: "enc", note: "default 1 PBKDF2 iteration: password must be random 32+ chars",
    },
    { api: "unseal()", role: "decrypt", args: { "0": "ciphertext", "1": "password", "1.*": "password" }, vault: "dec" },
  ],
};

export const fastifySecureSession: Library = {
  name: "@fastify/secure-session",
  specifiers: { "@fastify/secure-session": "secureSession", "fastify-secure-session": "secureSession" },
  verified: "8.4.0",
  source: "https://www.npmjs.com/package/@fastify/secure-session",
  rows: [
    {
      api: "secureSession@register()", role: "session-secret",
      args: { "1.key": "key", "1.key[]": "key", "1.secret": "password", "1.salt": "salt" },
    },
  ],
};

export const fastifySession: Library = {
  name: "@fastify/session",
  specifiers: { "@fastify/session": "session" },
  aliases: { "session.fastifySession": "@fastify/session:session" },
  verified: "11.1.3",
  source: "https://www.npmjs.com/package/@fastify/session",
  rows: [
    { api: "session@register()", role: "session-secret", args: { "1.secret": "key", "1.secret[]": "key" } },
  ],
};

export const fastifyCookie: Library = {
  name: "@fastify/cookie",
  specifiers: { "@fastify/cookie": "cookie", "fastify-cookie": "cookie" },
  aliases: { "cookie.fastifyCookie": "@fastify/cookie:cookie" },
  verified: "11.1.5",
  source: "https://www.npmjs.com/package/@fastify/cookie",
  rows: [
    { api: "cookie@register()", role: "session-secret", args: { "1.secret": "key", "1.secret[]": "key", "1.algorithm": "hash" } },
    { api: "cookie.sign()", role: "mac", args: { "0": "data", "1": "key" }, vault: "mac" },
    { api: "cookie.unsign()", role: "mac", args: { "0": "data", "1": "key" }, vault: "macverify" },
  ],
};

export const koa: Library = {
  name: "koa",
  specifiers: { koa: "Koa", "koa-session": "koaSession" },
  verified: "3.3.0",
  source: "https://www.npmjs.com/package/koa",
  rows: [
    { api: "Koa#keys=", role: "session-secret", args: { "val[]": "key", val: "key" }, note: "app.keys = [...]" },
    { api: "new Koa()", role: "other", args: { "0.keys[]": "key" }, returns: "Koa" },
  ],
};

export const nextAuth: Library = {
  name: "next-auth",
  specifiers: { "next-auth": "NextAuth", "next-auth/next": "NextAuth", "next-auth/jwt": "jwt", "next-auth/providers/*": "provider" },
  verified: "4.24.15",
  source: "https://www.npmjs.com/package/next-auth",
  rows: [
    {
      api: "NextAuth()", role: "session-secret",
      args: {
        "0.secret": "key", "0.jwt.secret": "key", "0.providers[].clientSecret": "secret", "2.secret": "key", "2.jwt.secret": "key",
      },
      note: "NextAuth(options) or NextAuth(req, res, options)",
    },
    { api: "provider()", role: "credential", args: { "0.clientSecret": "secret" } },
    { api: "jwt.encode()", role: "jwt-sign", args: { "0.secret": "key", "0.salt": "salt", "0.token": "payload" }, vault: "sign" },
    { api: "jwt.decode()", role: "jwt-verify", args: { "0.secret": "key", "0.salt": "salt", "0.token": "token" }, vault: "verify" },
    { api: "jwt.getToken()", role: "jwt-verify", args: { "0.secret": "key", "0.salt": "salt" }, vault: "verify" },
    { api: "NextAuth.getServerSession()", role: "session-secret", args: { "0|2.secret": "key" } },
  ],
};

export const authCore: Library = {
  name: "@auth/core",
  specifiers: {
    "@auth/core": "", "@auth/core/jwt": "jwt", "@auth/core/providers/*": "provider", "@auth/express": "", "@auth/sveltekit": "",
    "@auth/express/providers/*": "provider", "@auth/sveltekit/providers/*": "provider",
  },
  verified: "0.41.3; others from documentation",
  source: "https://www.npmjs.com/package/@auth/core",
  rows: [
    { api: "Auth()", role: "session-secret", args: { "1.secret": "key", "1.secret[]": "key", "1.providers[].clientSecret": "secret" } },
    { api: "jwt.encode()", role: "jwt-sign", args: { "0.secret": "key", "0.salt": "salt", "0.token": "payload" }, vault: "sign" },
    { api: "jwt.decode()", role: "jwt-verify", args: { "0.secret": "key", "0.salt": "salt", "0.token": "token" }, vault: "verify" },
    { api: "jwt.getToken()", role: "jwt-verify", args: { "0.secret": "key", "0.salt": "salt" }, vault: "verify" },
    { api: "provider()", role: "credential", args: { "0.clientSecret": "secret" } },
    {
      api: "ExpressAuth()", role: "session-secret",
      args: { "0.secret": "key", "0.secret[]": "key", "0.providers[].clientSecret": "secret" },
    },
    {
      api: "SvelteKitAuth()", role: "session-secret",
      args: { "0.secret": "key", "0.secret[]": "key", "0.providers[].clientSecret": "secret" },
    },
  ],
};

export const betterAuth: Library = {
  name: "better-auth",
  specifiers: { "better-auth": "" },
  verified: "1.7.25",
  source: "https://www.npmjs.com/package/better-auth",
  rows: [
    { api: "betterAuth()", role: "session-secret", args: { "0.secret": "key", "0.socialProviders.*.clientSecret": "secret" } },
  ],
};

export const hono: Library = {
  name: "hono",
  specifiers: { "hono/jwt": "jwt", "hono/cookie": "cookie" },
  verified: "4.13.19",
  source: "https://hono.dev/docs/helpers/jwt",
  rows: [
    { api: "jwt.sign()", role: "jwt-sign", args: { "0": "payload", "1": "key", "2": "jwa" }, vault: "sign" },
    { api: "cookie.setSignedCookie()", role: "mac", args: { "3": "key" }, vault: "mac" },
    { api: "jwt.verify()", role: "jwt-verify", args: { "0": "token", "1": "key", "2": "jwa", "2.alg": "jwa" }, vault: "verify" },
    { api: "jwt.jwt()", role: "jwt-verify", args: { "0.secret": "key", "0.alg": "jwa" }, vault: "verify" },
    { api: "jwt.decode()", role: "jwt-decode", args: { "0": "token" } },
    { api: "cookie.getSignedCookie()", role: "mac", args: { "1": "key" }, vault: "macverify" },
  ],
};

export const csurf: Library = {
  name: "csurf",
  specifiers: { csurf: "csurf" },
  verified: "1.11.0",
  source: "https://www.npmjs.com/package/csurf",
  rows: [
    { api: "csurf()", role: "other", args: { "0.cookie.key": "name" }, note: "deprecated package" },
  ],
};

export const csrfTokens: Library = {
  name: "csrf-tokens",
  specifiers: { "csrf-csrf": "csrfCsrf", "tiny-csrf": "tinyCsrf" },
  verified: "csrf-csrf 4.0.3, tiny-csrf 1.1.6",
  source: "https://www.npmjs.com/package/csrf-csrf",
  rows: [
    { api: "csrfCsrf.doubleCsrf()", role: "session-secret", args: { "0.getSecret()": "key", "0.hmacAlgorithm": "hash" } },
    { api: "tinyCsrf()", role: "session-secret", args: { "0": "key" } },
  ],
};

const cookieArguments = { "1.secrets": "key", "1.secrets[]": "key" } as const;
const storageArguments = { "0.cookie.secrets": "key", "0.cookie.secrets[]": "key" } as const;

export const reactRouter: Library = {
  name: "react-router",
  specifiers: { "react-router": "", "@remix-run/cloudflare": "", "@remix-run/deno": "", "@remix-run/server-runtime": "", "@react-router/node": "" },
  auxiliary: true,
  verified: "react-router 7.18.6; @remix-run from documentation",
  source: "https://reactrouter.com/explanation/sessions-and-cookies",
  rows: [
    { api: "createCookie()", role: "session-secret", args: cookieArguments },
    { api: "createCookieSessionStorage()", role: "session-secret", args: storageArguments },
    { api: "createSessionStorage()", role: "session-secret", args: storageArguments },
    { api: "createFileSessionStorage()", role: "session-secret", args: storageArguments, note: "@react-router/node and @remix-run/node, not in react-router: legacy" },
  ],
};

export const connectMongo: Library = {
  name: "connect-mongo",
  specifiers: { "connect-mongo": "MongoStore" },
  aliases: { "MongoStore.MongoStore": "connect-mongo:MongoStore", "MongoStore.default": "connect-mongo:MongoStore" },
  verified: "6.0.0",
  source: "https://www.npmjs.com/package/connect-mongo",
  rows: [
    { api: "MongoStore.create()", role: "session-secret", args: { "0.mongoUrl": "connectionString", "0.crypto.secret": "key" } },
  ],
};

export const oidcProvider: Library = {
  name: "oidc-provider",
  specifiers: { "oidc-provider": "Provider" },
  aliases: { "Provider.Provider": "oidc-provider:Provider" },
  verified: "9.13.3",
  source: "https://github.com/panva/node-oidc-provider/blob/main/docs/README.md",
  rows: [
    {
      api: "new Provider()", role: "session-secret",
      args: { "1.cookies.keys[]": "key", "1.jwks.keys[]": "key", "1.clients[].client_secret": "secret" },
    },
  ],
};

export const ironWebcrypto: Library = {
  name: "iron-webcrypto",
  specifiers: { "iron-webcrypto": "" },
  verified: "2.0.0",
  source: "https://www.npmjs.com/package/iron-webcrypto",
  rows: [
    { api: "seal()", role: "encrypt", args: { "0": "data", "1": "password", ret: "ciphertext" }, vault: "enc", note: "version 1 takes the crypto object first" },
    { api: "unseal()", role: "decrypt", args: { "0": "ciphertext", "1": "password", ret: "data" }, vault: "dec" },
    { api: "encrypt()", role: "encrypt", args: { "0": "password", "2": "data", ret: "ciphertext" }, vault: "enc" },
    { api: "hmacWithPassword()", role: "mac", args: { "0": "password", "2": "data" }, vault: "mac" },
  ],
};
