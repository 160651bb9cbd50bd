/**
 * The vocabulary of the knowledge tables: what a row about a library call can say.
 *
 * Tables are data. A row names a call, the role of each argument, what the call does with key
 * material and what it returns; it never says whether that is good or bad: strength is decided by
 * `algorithms.ts`, policy by the rules. The same schema describes a user's own wrappers in the policy.
 */

/** What an argument, option or result is, for key handling. Sizes: `keySize` in bits, `keyBytes`, `bytes`, `tagLen` in bytes. */
export const argumentRoles = [
  // algorithm names; `fileCipher` encrypts a key in its file (PBES2, PKCS #12), where no AEAD can be asked for
  "alg", "fileCipher", "algList", "hash", "hashFn", "md", "mode", "curve", "group", "keyType", "jwa", "jwaList", "mech", "keySpec",
  "scheme", "padding", "suite", "variant", "prime", "generator", "exponent",
  // key material and credentials
  "key", "cryptokey", "keyobject", "keypair", "pubkey", "password", "passphrase", "secret", "mnemonic", "connectionString",
  "rawkey", "wrappedKey", "seed", "entropy", "psk", "dhparam", "credential",
  // per-message and per-record values
  "iv", "nonce", "salt", "aad", "tag", "info", "tweak",
  // sizes and work factors
  "keySize", "keyBytes", "keyWords", "bytes", "bits", "tagLen", "tagLenBits", "tagBytes", "saltLen", "counterBits",
  "iterations", "cost", "memoryKiB", "memory", "memLimit", "opsLimit", "parallelism", "blockSize",
  // switches
  "extractable", "usages", "verify", "noVerify", "flag", "tlsVersion", "tlsProtocol", "cipherList", "sigalgs", "opensslFlags", "flags",
  "expiry", "authType", "level", "origin", "usage", "ops", "purpose", "policy", "principal", "role",
  // data and names
  "data", "ciphertext", "digest", "signature", "token", "payload", "header", "claim", "json", "cert", "random", "predictable",
  "keyId", "kid", "id", "clientId", "tenantId", "username", "subject", "account", "name", "path", "url", "vaultUrl", "context", "keyring",
  "format", "type", "encoding", "callback", "fn", "fill", "buffer", "options", "body", "attr", "template", "privateTemplate", "publicTemplate",
  "date", "days", "duration", "capacity", "ms", "months", "iso8601", "action", "attestation", "commitmentPolicy", "filter",
  // flow
  "sink", "pass-through", "value", "map", "list", "object", "n", "version", "provider", "client", "other",
] as const;
export type ArgumentRole = (typeof argumentRoles)[number];

/** What a call does, for the rules that look at it. */
export const callRoles = [
  "encrypt", "decrypt", "encrypt-legacy", "decrypt-legacy", "encrypt-unauth", "export-encrypted",
  "hash", "mac", "sign", "sign-init", "verify", "verify-init", "compare",
  "kdf", "kdf-weak", "pwhash", "kex", "kem-encap", "kem-decap", "wrap", "unwrap",
  "keygen", "import", "import-public", "export", "export-public", "derive-public", "convert", "read", "wallet-key",
  "jwt-sign", "jwt-verify", "jwt-decode", "jwt-none", "jwt-config", "jwe",
  "random", "random-insecure", "random-deprecated", "random-seeded", "random-override", "constant-bytes",
  "tls", "fips", "engine", "legacy", "config", "padding", "padding-const", "mode-const", "other",
  "credential", "approved-credential", "session-secret", "client-env", "local-keyring",
  "secret-fetch", "secret-write", "storage", "setting", "look-up",
  "vault-client", "vault-admin", "vault-op", "vault-encrypt", "vault-decrypt", "vault-sign", "vault-verify", "vault-mac", "vault-wrap",
  "vault-random", "vault-rewrap", "vault-plaintext", "vault-export", "vault-backup",
  // sinks: places where key material must not arrive
  "log", "persist", "respond", "browser-store", "process", "error", "telemetry",
] as const;
export type CallRole = (typeof callRoles)[number];

/** Roles of calls where key material must not arrive. */
export const sinkRoles: ReadonlySet<CallRole> = new Set(["log", "persist", "respond", "browser-store", "process", "error", "telemetry"]);

/** The vault operation that replaces a local call; `vaults.ts` words it for each vault. */
export const vaultOperations = [
  "enc", "dec", "datakey", "wrap", "unwrap", "sign", "verify", "mac", "macverify", "derive", "encapsulate", "decapsulate",
  "random", "createKey", "rewrap", "rotate", "backup", "destroy", "audit",
] as const;
export type VaultOperation = (typeof vaultOperations)[number];

/**
 * Where an argument stands: `0`, `2.authTagLength` (option of argument 2), `0|1.secret` (argument 0 or 1),
 * `0[]` and `0.keys[].pem` (every element), `*` (any argument), `0.providers.*.secret` (any member),
 * `1|2.key` (argument 1 or 2), `0.useFactory().secret` (what the function in that place returns),
 * `ret` or `ret.Plaintext` (the result, the resolved promise or the last callback argument), `val` (assigned value).
 */
export type Position = string;

export interface ApiRow {
  /**
   * Dotted path of the call below the library: `createHash()`, `new Hash()`, `Cipheriv#setAAD()`,
   * `tls.DEFAULT_MIN_VERSION=` (assignment), `constants.RSA_PKCS1_PADDING` (value), `Wallet#privateKey` (read),
   * `Logger#()` (the instance itself is called), `new Issuer#Client()` (a class held by an instance), `localStorage.*=` (any
   * member), `fastifyJwt@register()` (passed as argument 0 to a method `register`; positions count in that call).
   */
  readonly api: string;
  readonly role: CallRole;
  /** A list of roles means alternatives: the value decides which one applies. */
  readonly args?: Readonly<Record<Position, ArgumentRole | readonly ArgumentRole[]>>;
  readonly vault?: VaultOperation;
  /**
   * Class of the result (of the awaited value, if it is a promise), so that `Class#method()` rows apply to it: `createHash()`
   * returns `Hash`. `library:Class` names a class of another library, `library:` that library's root.
   */
  readonly returns?: string;
  /** Algorithm fixed by the call itself: `CryptoJS.DES.encrypt` is `DES`, `md5()` is `MD5`. */
  readonly algorithm?: string;
  /** The call changes its receiver and returns it: `hash.update(x)`, builders. */
  readonly chains?: true;
  /** A constructor (`new Hash()`) that works without `new` too. */
  readonly callable?: true;
  /**
   * Where the request stands that this call carries out: `0` for `client.send(new SignCommand(…))`, `this` for
   * `kms.sign(…).promise()`. The `ret` roles of the request's own row are those of this call.
   */
  readonly executes?: Position | "this";
  /**
   * What a helper makes of its arguments. `same`: gives the first back, also as a copy or a part of it. `merged`: objects, the last that
   * has a member wins. `defaults`: the first wins. `default`: the first, or the second where it is missing. `constant`: a function that
   * gives the first back. `flow` and `compose`: a function that hands its argument through all, from the first or from the last; `pipe`
   * hands its first argument through the others.
   */
  readonly gives?: "same" | "merged" | "defaults" | "default" | "constant" | "flow" | "compose" | "pipe";
  /** Value of a constant: `constants.RSA_PKCS1_PADDING` is 1. */
  readonly constant?: string | number;
  /** What readers and rule authors should know; units, defaults, version limits. */
  readonly note?: string;
  /** Documentation of this row when it differs from the library's. */
  readonly source?: string;
}

export interface Library {
  /** Stable id, such as `node:crypto` or `jsonwebtoken`. */
  readonly name: string;
  /** Module specifier (without `node:`) → path prefix below the library: `{ "crypto-js": "", "crypto-js/aes": "AES" }`. A trailing `/*` covers sub-paths. */
  readonly specifiers: Readonly<Record<string, string>>;
  /** Global variable → path prefix: `{ CryptoJS: "" }`. */
  readonly globals?: Readonly<Record<string, string>>;
  /**
   * Member that is the same as a path of this or another library: `{ "webcrypto": "webcrypto:" }` means node:crypto's
   * `webcrypto` is the root of library `webcrypto`; `{ "knex.knex": "knex:knex" }` is a named twin of a default export.
   */
  readonly aliases?: Readonly<Record<string, `${string}:${string}`>>;
  /**
   * The rows matter only beside another library, a credential's name or a telling option (`rejectUnauthorized`): importing the
   * library is by itself no reason to look at a file. Loggers, the file system, HTTP clients, identifiers.
   */
  readonly auxiliary?: true;
  /** Versions that the rows were checked against. */
  readonly verified: string;
  /** Documentation that the rows were read from. */
  readonly source: string;
  readonly rows: readonly ApiRow[];
}
