/**
 * Rows of jsonwebtoken. The key of `verify()` may be a shared secret or a public key: the value decides.
 * Not covered: the private helpers of the package.
 */
import type { Library } from "./schema.ts";

export const jsonwebtoken: Library = {
  name: "jsonwebtoken",
  specifiers: { jsonwebtoken: "" },
  verified: "9.0.3",
  source: "https://github.com/auth0/node-jsonwebtoken#readme",
  rows: [
    {
      api: "sign()", role: "jwt-sign",
      args: {
        "0": "payload", "1": "key", "3": "callback", "1.key": "key", "1.passphrase": "passphrase", "2.algorithm": "jwa",
        "2.expiresIn": "expiry", "2.allowInsecureKeySizes": "flag", "2.allowInvalidAsymmetricKeyTypes": "flag", "2.noTimestamp": "flag",
        "2.header.alg": "jwa", "2.notBefore": "date", "2.keyid": "kid", "2.subject": "claim", "2.issuer": "claim", "2.audience": "claim",
        ret: "token",
      },
      vault: "sign", note: "default HS256; key null + algorithm none = unsigned",
    },
    {
      api: "verify()", role: "jwt-verify",
      args: {
        "0": "token", "1": "key", "3": "callback", "2.algorithms": "jwaList", "2.ignoreExpiration": "flag", "2.maxAge": "expiry",
        "2.issuer": "claim", "2.audience": "claim", ret: "payload",
      },
      vault: "verify", note: "missing algorithms allows HS/RS confusion on older majors; empty/null key; 'none' in list",
    },
    { api: "decode()", role: "jwt-decode", args: { "0": "token", ret: "payload" } },
  ],
};
