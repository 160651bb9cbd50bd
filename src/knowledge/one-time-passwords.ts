/**
 * Rows of one-time passwords (RFC 4226, RFC 6238): the secret is the key of an HMAC, and belongs to one user.
 */
import type { Library } from "./schema.ts";

export const otplib: Library = {
  name: "otplib",
  specifiers: { otplib: "", "otplib/*": "", "@otplib/preset-default": "", "@otplib/preset-browser": "", "@otplib/v12-adapter": "" },
  verified: "13.5.0; version 12 from documentation",
  source: "https://www.npmjs.com/package/otplib",
  rows: [
    { api: "generate()", role: "mac", args: { "0.secret": "key", ret: "token" }, vault: "mac" },
    { api: "generateSync()", role: "mac", args: { "0.secret": "key", ret: "token" }, vault: "mac" },
    { api: "verify()", role: "verify", args: { "0.secret": "key", "0.token": "token" }, vault: "macverify" },
    { api: "verifySync()", role: "verify", args: { "0.secret": "key", "0.token": "token" }, vault: "macverify" },
    { api: "generateURI()", role: "other", args: { "0.secret": "key" } },
    { api: "generateSecret()", role: "keygen", args: { ret: "secret" } },
    { api: "new TOTP()", role: "other", args: { "0.secret": "key" }, returns: "TOTP" },
    { api: "new HOTP()", role: "other", args: { "0.secret": "key" }, returns: "HOTP" },
    { api: "new OTP()", role: "other", returns: "OTP" },
    { api: "TOTP#generate()", role: "mac", args: { "0.secret": "key", ret: "token" } },
    { api: "TOTP#verify()", role: "verify", args: { "0": "token", "1.secret": "key" } },
    { api: "HOTP#generate()", role: "mac", args: { "1.secret": "key", ret: "token" } },
    { api: "HOTP#verify()", role: "verify", args: { "0.token": "token", "1.secret": "key" } },
    { api: "OTP#generate()", role: "mac", args: { "0.secret": "key", ret: "token" }, vault: "mac" },
    { api: "OTP#verify()", role: "verify", args: { "0.secret": "key", "0.token": "token" }, vault: "macverify" },
    ...["authenticator", "totp"].flatMap((name): Library["rows"] => [
      { api: `${name}.generate()`, role: "mac", args: { "0": "key", ret: "token" }, vault: "mac", note: "versions up to 12" },
      { api: `${name}.check()`, role: "verify", args: { "0": "token", "1": "key" }, vault: "macverify", note: "versions up to 12" },
      { api: `${name}.verify()`, role: "verify", args: { "0.token": "token", "0.secret": "key" }, vault: "macverify", note: "versions up to 12" },
      { api: `${name}.keyuri()`, role: "other", args: { "2": "key" }, note: "versions up to 12" },
    ]),
    { api: "hotp.generate()", role: "mac", args: { "0": "key", ret: "token" }, vault: "mac", note: "versions up to 12" },
    { api: "hotp.check()", role: "verify", args: { "0": "token", "1": "key" }, vault: "macverify", note: "versions up to 12" },
    { api: "hotp.verify()", role: "verify", args: { "0.token": "token", "0.secret": "key" }, vault: "macverify", note: "versions up to 12" },
    { api: "hotp.keyuri()", role: "other", args: { "2": "key" }, note: "versions up to 12" },
  ],
};

export const speakeasy: Library = {
  name: "speakeasy",
  specifiers: { speakeasy: "" },
  verified: "2.0.0",
  source: "https://www.npmjs.com/package/speakeasy",
  rows: [
    { api: "totp()", role: "mac", args: { "0.secret": "key", "0.algorithm": "hash", ret: "token" }, vault: "mac" },
    { api: "hotp()", role: "mac", args: { "0.secret": "key", "0.algorithm": "hash", ret: "token" }, vault: "mac" },
    { api: "totp.verify()", role: "verify", args: { "0.secret": "key", "0.token": "token" }, vault: "macverify" },
    { api: "hotp.verify()", role: "verify", args: { "0.secret": "key", "0.token": "token" }, vault: "macverify" },
    { api: "totp.verifyDelta()", role: "verify", args: { "0.secret": "key", "0.token": "token" }, vault: "macverify" },
    { api: "hotp.verifyDelta()", role: "verify", args: { "0.secret": "key", "0.token": "token" }, vault: "macverify" },
    { api: "digest()", role: "mac", args: { "0.secret": "key", ret: "digest" }, vault: "mac" },
    { api: "otpauthURL()", role: "other", args: { "0.secret": "key" } },
    { api: "generateSecret()", role: "keygen", args: { "ret.ascii": "secret", "ret.hex": "secret", "ret.base32": "secret", "ret.otpauth_url": "secret" } },
  ],
};
