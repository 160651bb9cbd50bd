/** Which names hold a credential, and which only speak about one. */
import { expect, test } from "vitest";
import { credentialNameIn, isCredentialName } from "../../detect-secrets-wasm/src/detectors/names.ts";

test.each([
  "password", "DB_PASSWORD", "dbPassword", "spring.datasource.password", "API_TOKEN_PROD", "apiKey", "clientSecret", "secretKey", "SECRET_KEY_BASE", "password_admin",
  "adminPass", "passwordProd", "api_keys", "jwtSecret", "redis.password.value", "AUTH_TOKEN_2", "privateKey", "rootpw", "MYSQL_PWD", "signing-key", "signatureSecret", "SIG_KEY", "csrfSecret",
])("%s holds one", (name) => expect(isCredentialName(name)).toBe(true));

test.each([
  "tokenUrl", "TOKEN_URL", "password_min_length", "tokenizer", "passwordless", "passwordField", "passwordfield", "secretary", "keyboard", "access_key_id", "tokenAddress",
  "passwordHash", "tokens.dark.border", "TokenError.magic", "forgot", "secretName", "REDACTED_SECRET", "examplePassword", "keyPath", "token_type", "PASSWORDFIELD", "api_key_header",
  "nextToken", "page_token", "bypass", "RESET_PASSWORD_EXCEED_LIMIT", "userPasswordKey", "adminPasswordKey", "encryptedHmacKey", "wrapped_key", "specialSecretSig", "token_signature", "csrf_token", "xsrfToken",
])("%s does not", (name) => expect(isCredentialName(name)).toBe(false));

test.each([
  ['const dbPassword = "', "dbPassword"], ["define('DB_PASSWORD', '", "DB_PASSWORD"], ['setPassword("', "setPassword"], ['{"api_key": "', "api_key"], ["password => '", "password"],
  ["process.env.JWT_SECRET || '", "process.env.JWT_SECRET"], ["<password>", "password"], ["DB_PASSWORD=", "DB_PASSWORD"], ["password := \"", "password"], ['#define WIFI_PASSWORD "', "WIFI_PASSWORD"], ['os.environ.get("SECRET_KEY", "', "SECRET_KEY"],
])("%s gives a value to %s", (before, name) => expect(credentialNameIn(before)).toBe(name));

test.each(['table["password"]["', 'tokens.push("', 'if (token === "', 'flags["token', '"new-password" | "', "the password "])("%s assigns nothing", (before) => {
  expect(credentialNameIn(before)).toBeUndefined();
});
