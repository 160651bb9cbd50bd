/**
 * Rows of the smaller token packages and of the framework modules that configure them.
 *
 * Plugins are passed to somebody else's method, as in `app.register(fastifyJwt, { secret })`: their rows end in `@register()`
 * and count positions in that call. Secrets of sessions and cookies stand in `sessions.ts`.
 */
import type { Library } from "./schema.ts";

export const jws: Library = {
  name: "jws",
  specifiers: { jws: "" },
  verified: "4.0.1",
  source: "https://www.npmjs.com/package/jws",
  rows: [
    {
      api: "sign()", role: "jwt-sign",
      args: {
        "0.header.alg": "jwa", "0.secret": "key", "0.privateKey": "key", "0.key": "key", "0.passphrase": "passphrase",
        "0.header": "header", "0.payload": "payload", "0.privateKey.key": "key", "0.privateKey.passphrase": "passphrase", ret: "token",
      },
      vault: "sign",
    },
    { api: "verify()", role: "jwt-verify", args: { "0": "token", "1": "jwa", "2": "key" }, vault: "verify" },
    {
      api: "createSign()", role: "jwt-sign", args: { "0.header.alg": "jwa", "0.secret": "key", "0.privateKey": "key", "0.key": "key" },
      vault: "sign",
    },
    {
      api: "createVerify()", role: "jwt-verify",
      args: { "0.algorithm": "jwa", "0.secret": "key", "0.key": "key", "0.publicKey": "pubkey" }, vault: "verify",
    },
    { api: "decode()", role: "jwt-decode", args: { "0": "token", ret: "payload" } },
  ],
};

export const jwtSimple: Library = {
  name: "jwt-simple",
  specifiers: { "jwt-simple": "" },
  verified: "0.5.6",
  source: "https://www.npmjs.com/package/jwt-simple",
  rows: [
    {
      api: "encode()", role: "jwt-sign", args: { "0": "payload", "1": "key", "2": "jwa", ret: "token" }, vault: "sign",
      note: "default HS256",
    },
    {
      api: "decode()", role: "jwt-verify", args: { "0": "token", "1": "key", "2": "noVerify", "3": "jwa", ret: "payload" },
      vault: "verify", note: "noVerify true = no check; missing alg = attacker chooses",
    },
  ],
};

export const fastJwt: Library = {
  name: "fast-jwt",
  specifiers: { "fast-jwt": "" },
  verified: "6.3.6",
  source: "https://www.npmjs.com/package/fast-jwt",
  rows: [
    {
      api: "createSigner()", role: "jwt-sign",
      args: { "0.key": "key", "0.key.key": "key", "0.key.passphrase": "passphrase", "0.algorithm": "jwa", "0.expiresIn": "expiry" },
      vault: "sign",
    },
    {
      api: "createVerifier()", role: "jwt-verify", args: { "0.key": "key", "0.algorithms": "jwaList", "0.ignoreExpiration": "flag" },
      vault: "verify",
    },
    { api: "createDecoder()", role: "jwt-decode" },
  ],
};

export const passportJwt: Library = {
  name: "passport-jwt",
  specifiers: { "passport-jwt": "" },
  verified: "4.0.1",
  source: "https://www.npmjs.com/package/passport-jwt",
  rows: [
    {
      api: "new Strategy()", role: "jwt-verify",
      args: {
        "0.secretOrKey": "key", "0.secretOrKeyProvider": "fn", "0.algorithms": "jwaList", "0.ignoreExpiration": "flag",
        "0.jsonWebTokenOptions": "options",
      },
      vault: "verify",
    },
  ],
};

export const expressJwt: Library = {
  name: "express-jwt",
  specifiers: { "express-jwt": "expressjwt" },
  aliases: { "expressjwt.expressjwt": "express-jwt:expressjwt" },
  verified: "8.5.1",
  source: "https://www.npmjs.com/package/express-jwt",
  rows: [
    {
      api: "expressjwt()", role: "jwt-verify", args: { "0.secret": "key", "0.algorithms": "jwaList", "0.credentialsRequired": "flag" },
      vault: "verify", note: "default export up to version 7",
    },
  ],
};

export const koaJwt: Library = {
  name: "koa-jwt",
  specifiers: { "koa-jwt": "koaJwt" },
  verified: "4.0.4",
  source: "https://www.npmjs.com/package/koa-jwt",
  rows: [
    {
      api: "koaJwt()", role: "jwt-verify",
      args: { "0.secret": "key", "0.secret[]": "key", "0.algorithms": "jwaList", "0.passthrough": "flag", "0.ignoreExpiration": "flag" }, vault: "verify",
    },
  ],
};

export const nestJwt: Library = {
  name: "@nestjs/jwt",
  specifiers: { "@nestjs/jwt": "" },
  verified: "12.0.2",
  source: "https://docs.nestjs.com/security/authentication",
  rows: [
    {
      api: "JwtModule.register()", role: "jwt-config",
      args: {
        "0.secret": "key", "0.privateKey": "key", "0.publicKey": "pubkey", "0.secretOrPrivateKey": "key",
        "0.signOptions.algorithm": "jwa", "0.signOptions.expiresIn": "expiry", "0.verifyOptions.algorithms": "jwaList",
      },
      vault: "sign", note: "also registerAsync useFactory return value",
    },
    {
      api: "JwtService#sign()", role: "jwt-sign",
      args: { "0": "payload", "1.secret": "key", "1.privateKey": "key", "1.algorithm": "jwa", "1.expiresIn": "expiry" }, vault: "sign",
      note: "also signAsync, verify, verifyAsync",
    },
    {
      api: "JwtModule.registerAsync()", role: "jwt-config",
      args: {
        "0.useFactory().secret": "key", "0.useFactory().privateKey": "key", "0.useFactory().publicKey": "pubkey",
        "0.useFactory().secretOrPrivateKey": "key", "0.useFactory().signOptions.algorithm": "jwa",
        "0.useFactory().signOptions.expiresIn": "expiry", "0.useFactory().verifyOptions.algorithms": "jwaList",
        "0.useClass.createJwtOptions().secret": "key", "0.useClass.createJwtOptions().privateKey": "key",
      },
      vault: "sign", note: "positions stand in what useFactory, or createJwtOptions of useClass, returns",
    },
    {
      api: "new JwtService()", role: "jwt-config",
      args: { "0.secret": "key", "0.privateKey": "key", "0.publicKey": "pubkey", "0.signOptions.algorithm": "jwa" }, vault: "sign",
      returns: "JwtService",
    },
    {
      api: "JwtService#signAsync()", role: "jwt-sign",
      args: { "0": "payload", "1.secret": "key", "1.privateKey": "key", "1.algorithm": "jwa", "1.expiresIn": "expiry" }, vault: "sign",
    },
    {
      api: "JwtService#verify()", role: "jwt-verify",
      args: { "0": "token", "1.secret": "key", "1.publicKey": "pubkey", "1.algorithms": "jwaList", "1.ignoreExpiration": "flag" },
      vault: "verify",
    },
    {
      api: "JwtService#verifyAsync()", role: "jwt-verify",
      args: { "0": "token", "1.secret": "key", "1.publicKey": "pubkey", "1.algorithms": "jwaList", "1.ignoreExpiration": "flag" },
      vault: "verify",
    },
    { api: "JwtService#decode()", role: "jwt-decode", args: { "0": "token" } },
  ],
};

export const fastifyJwt: Library = {
  name: "@fastify/jwt",
  specifiers: { "@fastify/jwt": "fastifyJwt", "fastify-jwt": "fastifyJwt" },
  aliases: { "fastifyJwt.fastifyJwt": "@fastify/jwt:fastifyJwt" },
  verified: "10.2.8",
  source: "https://www.npmjs.com/package/@fastify/jwt",
  rows: [
    {
      api: "fastifyJwt@register()", role: "jwt-config",
      args: {
        "1.secret": "key", "1.secret.private": "key", "1.secret.public": "pubkey", "1.sign.algorithm": "jwa",
        "1.verify.algorithms": "jwaList", "1.sign.expiresIn": "expiry",
      },
      vault: "sign", note: "fastify.register(plugin, opts)",
    },
  ],
};

export const paseto: Library = {
  name: "paseto",
  specifiers: { paseto: "" },
  verified: "4.0.1",
  source: "https://www.npmjs.com/package/paseto",
  rows: [
    {
      api: "V3.sign()", role: "jwt-sign", args: { "0": "payload", "1": "key", "2.expiresIn": "expiry" }, vault: "sign",
      note: "version 3 of the package",
    },
    { api: "V1.sign()", role: "jwt-sign", args: { "0": "payload", "1": "key", "2.expiresIn": "expiry" }, vault: "sign", note: "version 3" },
    { api: "V2.sign()", role: "jwt-sign", args: { "0": "payload", "1": "key", "2.expiresIn": "expiry" }, vault: "sign", note: "version 3" },
    { api: "V4.sign()", role: "jwt-sign", args: { "0": "payload", "1": "key", "2.expiresIn": "expiry" }, vault: "sign", note: "version 3" },
    { api: "V1.verify()", role: "jwt-verify", args: { "0": "token", "1": "pubkey" }, vault: "verify", note: "version 3" },
    { api: "V2.verify()", role: "jwt-verify", args: { "0": "token", "1": "pubkey" }, vault: "verify", note: "version 3" },
    { api: "V3.verify()", role: "jwt-verify", args: { "0": "token", "1": "pubkey" }, vault: "verify", note: "version 3" },
    { api: "V4.verify()", role: "jwt-verify", args: { "0": "token", "1": "pubkey" }, vault: "verify", note: "version 3" },
    { api: "V1.encrypt()", role: "jwe", args: { "0": "payload", "1": "key" }, vault: "enc", note: "version 3" },
    { api: "V1.decrypt()", role: "jwe", args: { "0": "token", "1": "key" }, vault: "dec", note: "version 3" },
    { api: "V3.encrypt()", role: "jwe", args: { "0": "payload", "1": "key" }, vault: "enc", note: "version 3" },
    { api: "V3.decrypt()", role: "jwe", args: { "0": "token", "1": "key" }, vault: "dec", note: "version 3" },
    { api: "V1.generateKey()", role: "keygen", args: { "0": "usage", ret: "keyobject" }, vault: "createKey", note: "version 3" },
    { api: "V2.generateKey()", role: "keygen", args: { "0": "usage", ret: "keyobject" }, vault: "createKey", note: "version 3" },
    { api: "V3.generateKey()", role: "keygen", args: { "0": "usage", ret: "keyobject" }, vault: "createKey", note: "version 3" },
    { api: "V4.generateKey()", role: "keygen", args: { "0": "usage", ret: "keyobject" }, vault: "createKey", note: "version 3" },
    { api: "decode()", role: "jwt-decode", args: { "0": "token" }, note: "version 3" },
    { api: "new LocalProtocol()", role: "other", returns: "LocalProtocol", note: "made of capability factories" },
    { api: "LocalProtocol#Encrypt()", role: "jwe", args: { "0": "key", "1": "payload", ret: "token" }, vault: "enc" },
    { api: "LocalProtocol#Decrypt()", role: "jwe", args: { "0": "key", "1": "token" }, vault: "dec" },
    { api: "LocalProtocol#GenerateKey()", role: "keygen", vault: "createKey" },
    { api: "LocalProtocol#ImportKey()", role: "import", args: { "0": "key" } },
    { api: "LocalProtocol#ExportKey()", role: "export", args: { "0": "keyobject", ret: "rawkey" } },
    { api: "new PublicProtocol()", role: "other", returns: "PublicProtocol", note: "made of capability factories" },
    { api: "PublicProtocol#Sign()", role: "jwt-sign", args: { "0": "key", "1": "payload", ret: "token" }, vault: "sign" },
    { api: "PublicProtocol#Verify()", role: "jwt-verify", args: { "0": "pubkey", "1": "token" }, vault: "verify" },
    { api: "PublicProtocol#GenerateKeyPair()", role: "keygen", args: { "ret.secretKey": "keyobject", "ret.publicKey": "pubkey" }, vault: "createKey" },
    { api: "PublicProtocol#ImportSecretKey()", role: "import", args: { "0": "key" } },
    { api: "PublicProtocol#ExportSecretKey()", role: "export", args: { "0": "keyobject", ret: "rawkey" } },
  ],
};

export const nodeJose: Library = {
  name: "node-jose",
  specifiers: { "node-jose": "" },
  verified: "2.2.0",
  source: "https://www.npmjs.com/package/node-jose",
  rows: [
    {
      api: "JWK.createKey()", role: "keygen", args: { "0": "keyType", "1": ["keySize", "curve"], "2.alg": "jwa" }, vault: "createKey",
      returns: "Key",
    },
    { api: "JWK.asKey()", role: "import", args: { "0": "key", "1": "format", "0.k": "key", "0.d": "key" }, returns: "Key" },
    { api: "JWS.createSign()", role: "jwt-sign", args: { "1": "key", "0.alg": "jwa", "0.fields.alg": "jwa" }, vault: "sign" },
    { api: "JWK.asKeyStore()", role: "import", args: { "0": "key", "0.keys[].k": "key", "0.keys[].d": "key" } },
    { api: "JWE.createEncrypt()", role: "jwe", args: { "1": "key", "0.contentAlg": "jwa", "0.fields.alg": "jwa" }, vault: "enc" },
    { api: "JWE.createDecrypt()", role: "jwe", args: { "0": "key" }, vault: "dec" },
    { api: "JWS.createVerify()", role: "jwt-verify", args: { "0": "key", "1.algorithms": "jwaList" }, vault: "verify" },
    { api: "Key#toJSON()", role: "export", args: { "0": "flag", ret: "rawkey" }, note: "true exports the private part" },
    { api: "Key#toPEM()", role: "export", args: { "0": "flag", ret: "rawkey" }, note: "true exports the private part" },
  ],
};

export const jwkToPem: Library = {
  name: "jwk-to-pem",
  specifiers: { "jwk-to-pem": "jwkToPem" },
  verified: "2.0.7",
  source: "https://www.npmjs.com/package/jwk-to-pem",
  rows: [
    {
      api: "jwkToPem()", role: "export",
      args: { "0": "key", "1.private": "flag", ret: "rawkey", "0.d": "key", "0.p": "key", "0.q": "key" },
      note: "{ private: true } exports a private PEM",
    },
  ],
};

export const expressOauthJwt: Library = {
  name: "jwt-decode",
  specifiers: { "jwt-decode": "jwtDecode" },
  aliases: { "jwtDecode.jwtDecode": "jwt-decode:jwtDecode" },
  verified: "4.0.0",
  source: "https://www.npmjs.com/package/jwt-decode",
  rows: [
    { api: "jwtDecode()", role: "jwt-decode", args: { "0": "token", ret: "payload" } },
  ],
};

export const njwt: Library = {
  name: "njwt",
  specifiers: { njwt: "" },
  verified: "2.0.1",
  source: "https://www.npmjs.com/package/njwt",
  rows: [
    { api: "create()", role: "jwt-sign", args: { "0": "claim", "1": "key", "2": "jwa" }, vault: "sign", returns: "Jwt" },
    { api: "verify()", role: "jwt-verify", args: { "0": "token", "1": "key", "2": "jwa" }, vault: "verify" },
    { api: "Jwt#setSigningKey()", role: "jwt-sign", args: { "0": "key" }, chains: true },
    { api: "createVerifier()", role: "other", returns: "Verifier" },
    { api: "Verifier#setSigningKey()", role: "jwt-verify", args: { "0": "key" }, chains: true },
    { api: "Verifier#setSigningAlgorithm()", role: "jwt-verify", args: { "0": "jwa" }, chains: true },
  ],
};

export const cloudflareWorkerJwt: Library = {
  name: "@tsndr/cloudflare-worker-jwt",
  specifiers: { "@tsndr/cloudflare-worker-jwt": "" },
  verified: "3.2.3",
  source: "https://www.npmjs.com/package/@tsndr/cloudflare-worker-jwt",
  rows: [
    { api: "sign()", role: "jwt-sign", args: { "0": "payload", "1": "key", "2": "jwa", "2.algorithm": "jwa", ret: "token" }, vault: "sign" },
    { api: "verify()", role: "jwt-verify", args: { "0": "token", "1": "key", "2": "jwa", "2.algorithm": "jwa" }, vault: "verify" },
    { api: "decode()", role: "jwt-decode", args: { "0": "token" } },
  ],
};

export const hapiJwt: Library = {
  name: "@hapi/jwt",
  specifiers: { "@hapi/jwt": "" },
  verified: "3.2.4",
  source: "https://hapi.dev/module/jwt/api",
  rows: [
    { api: "token.generate()", role: "jwt-sign", args: { "0": "claim", "1": "key", "1.key": "key", "1.algorithm": "jwa", ret: "token" }, vault: "sign" },
    { api: "token.verify()", role: "jwt-verify", args: { "0": "token", "1": "key", "1.key": "key", "1.algorithm": "jwa" }, vault: "verify" },
    { api: "token.verifySignature()", role: "jwt-verify", args: { "0": "token", "1": "key", "1.key": "key", "1.algorithm": "jwa" }, vault: "verify" },
    { api: "token.decode()", role: "jwt-decode", args: { "0": "token" } },
  ],
};

export const elysiaJwt: Library = {
  name: "@elysiajs/jwt",
  specifiers: { "@elysiajs/jwt": "elysia" },
  verified: "documentation only",
  source: "https://elysiajs.com/plugins/jwt",
  rows: [
    { api: "elysia.jwt()", role: "jwt-config", args: { "0.secret": "key", "0.alg": "jwa", "0.exp": "expiry" }, vault: "sign" },
    { api: "elysia.default()", role: "jwt-config", args: { "0.secret": "key", "0.alg": "jwa", "0.exp": "expiry" }, vault: "sign" },
  ],
};
