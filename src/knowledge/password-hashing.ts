/**
 * Rows of password hashing packages: bcrypt, bcryptjs, argon2, @node-rs, hash-wasm, pbkdf2, scrypt-js.
 *
 * Work factors are named by role: `cost` (bcrypt rounds, scrypt N), `memoryKiB`, `iterations` (Argon2 passes, PBKDF2 rounds),
 * `parallelism`. Whether they suffice is in `algorithms.ts`. Defaults are in the notes.
 */
import type { Library } from "./schema.ts";

export const bcrypt: Library = {
  name: "bcrypt",
  specifiers: { bcrypt: "", "bcrypt-nodejs": "" },
  verified: "6.0.0",
  source: "https://www.npmjs.com/package/bcrypt",
  rows: [
    {
      api: "hash()", role: "pwhash", args: { "0": "password", "1": ["cost", "salt"], ret: "digest" }, algorithm: "bcrypt",
      note: "default cost 10; 72-byte input limit",
    },
    { api: "genSalt()", role: "pwhash", args: { "0": "cost", ret: "salt" }, note: "default 10" },
    { api: "hashSync()", role: "pwhash", args: { "0": "password", "1": ["cost", "salt"], ret: "digest" }, algorithm: "bcrypt" },
    { api: "genSaltSync()", role: "pwhash", args: { "0": "cost", ret: "salt" } },
    { api: "compare()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "compareSync()", role: "compare", args: { "0": "password", "1": "digest" } },
  ],
};

export const bcryptjs: Library = {
  name: "bcryptjs",
  specifiers: { bcryptjs: "", "bcryptjs/*": "" },
  verified: "3.0.3",
  source: "https://www.npmjs.com/package/bcryptjs",
  rows: [
    { api: "hash()", role: "pwhash", args: { "0": "password", "1": ["cost", "salt"], ret: "digest" }, algorithm: "bcrypt" },
    { api: "genSalt()", role: "pwhash", args: { "0": "cost", ret: "salt" } },
    { api: "hashSync()", role: "pwhash", args: { "0": "password", "1": ["cost", "salt"], ret: "digest" }, algorithm: "bcrypt" },
    { api: "genSaltSync()", role: "pwhash", args: { "0": "cost", ret: "salt" } },
    { api: "compare()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "compareSync()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "setRandomFallback()", role: "random-override", args: { "0": "fn" } },
  ],
};

export const argon2: Library = {
  name: "argon2",
  specifiers: { argon2: "" },
  verified: "0.45.1",
  source: "https://www.npmjs.com/package/argon2",
  rows: [
    {
      api: "hash()", role: "pwhash",
      args: {
        "0": "password", "1.type": "variant", "1.memoryCost": "memoryKiB", "1.timeCost": "iterations", "1.parallelism": "parallelism",
        "1.hashLength": "bytes", "1.salt": "salt", "1.secret": "key", "1.raw": "flag", ret: "digest",
      },
      note: "defaults 65536 KiB, t=3, p=4, argon2id",
    },
    { api: "verify()", role: "compare", args: { "0": "digest", "1": "password", "2.secret": "key" } },
    { api: "needsRehash()", role: "other", args: { "0": "digest" } },
    { api: "argon2d", role: "other", algorithm: "argon2d", constant: 0 },
    { api: "argon2i", role: "other", algorithm: "argon2i", constant: 1 },
    { api: "argon2id", role: "other", algorithm: "argon2id", constant: 2 },
  ],
};

export const nodeRsArgon2: Library = {
  name: "@node-rs/argon2",
  specifiers: { "@node-rs/argon2": "" },
  verified: "2.2.1",
  source: "https://www.npmjs.com/package/@node-rs/argon2",
  rows: [
    {
      api: "hash()", role: "pwhash",
      args: {
        "0": "password", "1.algorithm": "variant", "1.memoryCost": "memoryKiB", "1.timeCost": "iterations",
        "1.parallelism": "parallelism", "1.outputLen": "bytes", "1.secret": "key", "1.salt": "salt", ret: "digest",
      },
    },
    {
      api: "hashSync()", role: "pwhash",
      args: {
        "0": "password", "1.algorithm": "variant", "1.memoryCost": "memoryKiB", "1.timeCost": "iterations",
        "1.parallelism": "parallelism", "1.outputLen": "bytes", "1.secret": "key", "1.salt": "salt", ret: "digest",
      },
    },
    {
      api: "hashRaw()", role: "kdf",
      args: {
        "0": "password", "1.algorithm": "variant", "1.memoryCost": "memoryKiB", "1.timeCost": "iterations",
        "1.parallelism": "parallelism", "1.outputLen": "bytes", "1.secret": "key", "1.salt": "salt", ret: "digest",
      },
    },
    {
      api: "hashRawSync()", role: "kdf",
      args: {
        "0": "password", "1.algorithm": "variant", "1.memoryCost": "memoryKiB", "1.timeCost": "iterations",
        "1.parallelism": "parallelism", "1.outputLen": "bytes", "1.secret": "key", "1.salt": "salt", ret: "digest",
      },
    },
    { api: "verify()", role: "compare", args: { "0": "digest", "1": "password" } },
    { api: "verifySync()", role: "compare", args: { "0": "digest", "1": "password" } },
    { api: "Algorithm.Argon2d", role: "other", algorithm: "Argon2d", constant: 0 },
    { api: "Algorithm.Argon2i", role: "other", algorithm: "Argon2i", constant: 1 },
    { api: "Algorithm.Argon2id", role: "other", algorithm: "Argon2id", constant: 2 },
  ],
};

export const nodeRsBcrypt: Library = {
  name: "@node-rs/bcrypt",
  specifiers: { "@node-rs/bcrypt": "" },
  verified: "2.0.0",
  source: "https://www.npmjs.com/package/@node-rs/bcrypt",
  rows: [
    {
      api: "hash()", role: "pwhash", args: { "0": "password", "1": "cost", "1.cost": "cost", ret: "digest" }, algorithm: "bcrypt",
      note: "v2 takes options object; v1 took cost as argument 1",
    },
    { api: "hashSync()", role: "pwhash", args: { "0": "password", "1": "cost", "1.cost": "cost", ret: "digest" }, algorithm: "bcrypt" },
    { api: "verify()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "verifySync()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "compare()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "compareSync()", role: "compare", args: { "0": "password", "1": "digest" } },
  ],
};

export const hashWasm: Library = {
  name: "hash-wasm",
  specifiers: { "hash-wasm": "" },
  verified: "4.13.0",
  source: "https://www.npmjs.com/package/hash-wasm",
  rows: [
    {
      api: "argon2id()", role: "kdf",
      args: {
        "0.password": "password", "0.salt": "salt", "0.iterations": "iterations", "0.parallelism": "parallelism",
        "0.memorySize": "memoryKiB", "0.hashLength": "bytes", "0.secret": "key", ret: "secret",
      },
      algorithm: "Argon2id",
    },
    { api: "bcrypt()", role: "pwhash", args: { "0.password": "password", "0.salt": "salt", "0.costFactor": "cost" }, algorithm: "bcrypt" },
    {
      api: "scrypt()", role: "kdf",
      args: {
        "0.password": "password", "0.salt": "salt", "0.costFactor": "cost", "0.blockSize": "blockSize", "0.parallelism": "parallelism",
        "0.hashLength": "bytes", ret: "secret",
      },
      algorithm: "scrypt",
    },
    {
      api: "pbkdf2()", role: "kdf",
      args: {
        "0.password": "password", "0.salt": "salt", "0.iterations": "iterations", "0.hashLength": "bytes", "0.hashFunction": "hash",
        ret: "secret",
      },
      algorithm: "PBKDF2", note: "hashFunction: createSHA1() etc.",
    },
    { api: "md5()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
    {
      api: "argon2i()", role: "kdf",
      args: {
        "0.password": "password", "0.salt": "salt", "0.iterations": "iterations", "0.parallelism": "parallelism",
        "0.memorySize": "memoryKiB", "0.hashLength": "bytes", "0.secret": "key", ret: "secret",
      },
      algorithm: "Argon2i",
    },
    {
      api: "argon2d()", role: "kdf",
      args: {
        "0.password": "password", "0.salt": "salt", "0.iterations": "iterations", "0.parallelism": "parallelism",
        "0.memorySize": "memoryKiB", "0.hashLength": "bytes", "0.secret": "key", ret: "secret",
      },
      algorithm: "Argon2d",
    },
    { api: "argon2Verify()", role: "compare", args: { "0.password": "password", "0.hash": "digest" } },
    { api: "bcryptVerify()", role: "compare", args: { "0.password": "password", "0.hash": "digest" } },
    { api: "md4()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD4" },
    { api: "sha1()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-1" },
    { api: "ripemd160()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "RIPEMD-160" },
    { api: "whirlpool()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "Whirlpool" },
    { api: "sm3()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SM3" },
    { api: "crc32()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "crc32" },
    { api: "crc64()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "crc64" },
    { api: "adler32()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "adler32" },
    { api: "xxhash32()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "xxhash32" },
    { api: "xxhash64()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "xxhash64" },
    { api: "xxhash3()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "xxhash3" },
    { api: "xxhash128()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "xxhash128" },
    { api: "sha224()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-224" },
    { api: "sha256()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-256" },
    { api: "sha384()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-384" },
    { api: "sha512()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-512" },
    { api: "sha3()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA3-512" },
    { api: "keccak()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "keccak-512" },
    { api: "blake2b()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "BLAKE2b" },
    { api: "blake2s()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "BLAKE2s" },
    { api: "blake3()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "BLAKE3" },
    { api: "createMD4()", role: "hash", returns: "Hasher", algorithm: "MD4" },
    { api: "createMD5()", role: "hash", returns: "Hasher", algorithm: "MD5" },
    { api: "createSHA1()", role: "hash", returns: "Hasher", algorithm: "SHA-1" },
    { api: "createRIPEMD160()", role: "hash", returns: "Hasher", algorithm: "RIPEMD-160" },
    { api: "createWhirlpool()", role: "hash", returns: "Hasher", algorithm: "Whirlpool" },
    { api: "createSHA224()", role: "hash", returns: "Hasher", algorithm: "SHA-224" },
    { api: "createSHA256()", role: "hash", returns: "Hasher", algorithm: "SHA-256" },
    { api: "createSHA384()", role: "hash", returns: "Hasher", algorithm: "SHA-384" },
    { api: "createSHA512()", role: "hash", returns: "Hasher", algorithm: "SHA-512" },
    { api: "createSHA3()", role: "hash", returns: "Hasher", algorithm: "SHA3-512" },
    { api: "createKeccak()", role: "hash", returns: "Hasher", algorithm: "keccak-512" },
    { api: "createBLAKE2b()", role: "hash", returns: "Hasher", algorithm: "BLAKE2b" },
    { api: "createBLAKE2s()", role: "hash", returns: "Hasher", algorithm: "BLAKE2s" },
    { api: "createBLAKE3()", role: "hash", returns: "Hasher", algorithm: "BLAKE3" },
    { api: "createSM3()", role: "hash", returns: "Hasher", algorithm: "SM3" },
    { api: "Hasher#update()", role: "hash", args: { "0": "data" }, chains: true },
    { api: "Hasher#init()", role: "hash", chains: true },
    { api: "Hasher#digest()", role: "hash", args: { ret: "digest" } },
    { api: "createHMAC()", role: "mac", args: { "0": "hashFn", "1": "key" }, vault: "mac", returns: "Hmac" },
    { api: "Hmac#update()", role: "mac", args: { "0": "data" }, chains: true },
    { api: "Hmac#init()", role: "mac", chains: true },
    { api: "Hmac#digest()", role: "mac", args: { ret: "digest" } },
  ],
};

export const pbkdf2: Library = {
  name: "pbkdf2",
  specifiers: { pbkdf2: "", "pbkdf2/browser": "" },
  verified: "3.1.7",
  source: "https://www.npmjs.com/package/pbkdf2",
  rows: [
    {
      api: "pbkdf2Sync()", role: "kdf",
      args: { "0": "password", "1": "salt", "2": "iterations", "3": "keyBytes", "4": "hash", ret: "secret" }, algorithm: "PBKDF2",
      note: "npm pbkdf2; digest defaults to sha1; versions before 3.1.3 return zero/predictable keys for some digests",
    },
    {
      api: "pbkdf2()", role: "kdf",
      args: { "0": "password", "1": "salt", "2": "iterations", "3": "keyBytes", "4": "hash", ret: "secret" }, algorithm: "PBKDF2",
    },
  ],
};

export const scryptJs: Library = {
  name: "scrypt-js",
  specifiers: { "scrypt-js": "" },
  verified: "3.0.1",
  source: "https://www.npmjs.com/package/scrypt-js",
  rows: [
    {
      api: "scrypt()", role: "kdf",
      args: { "0": "password", "1": "salt", "2": "cost", "3": "blockSize", "4": "parallelism", "5": "keyBytes", ret: "secret" },
      algorithm: "scrypt",
    },
    {
      api: "syncScrypt()", role: "kdf",
      args: { "0": "password", "1": "salt", "2": "cost", "3": "blockSize", "4": "parallelism", "5": "keyBytes", ret: "secret" },
      algorithm: "scrypt",
    },
  ],
};

export const bcryptTs: Library = {
  name: "bcrypt-ts",
  specifiers: { "bcrypt-ts": "", "bcrypt-ts/*": "" },
  verified: "8.0.1",
  source: "https://www.npmjs.com/package/bcrypt-ts",
  rows: [
    { api: "hash()", role: "pwhash", args: { "0": "password", "1": ["cost", "salt"], ret: "digest" }, algorithm: "bcrypt" },
    { api: "hashSync()", role: "pwhash", args: { "0": "password", "1": ["cost", "salt"], ret: "digest" }, algorithm: "bcrypt" },
    { api: "genSalt()", role: "pwhash", args: { "0": "cost", ret: "salt" } },
    { api: "genSaltSync()", role: "pwhash", args: { "0": "cost", ret: "salt" } },
    { api: "compare()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "compareSync()", role: "compare", args: { "0": "password", "1": "digest" } },
  ],
};

export const argon2Browser: Library = {
  name: "argon2-browser",
  specifiers: { "argon2-browser": "", "argon2-browser/*": "" },
  verified: "1.18.0",
  source: "https://www.npmjs.com/package/argon2-browser",
  rows: [
    {
      api: "hash()", role: "pwhash", algorithm: "Argon2id",
      args: { "0.pass": "password", "0.salt": "salt", "0.time": "iterations", "0.mem": "memoryKiB", "0.parallelism": "parallelism", "0.type": "variant", ret: "digest" },
    },
    { api: "verify()", role: "compare", args: { "0.pass": "password", "0.encoded": "digest" } },
  ],
};

export const panvaHkdf: Library = {
  name: "@panva/hkdf",
  specifiers: { "@panva/hkdf": "hkdf" },
  aliases: { "hkdf.hkdf": "@panva/hkdf:hkdf" },
  verified: "1.2.1",
  source: "https://www.npmjs.com/package/@panva/hkdf",
  rows: [
    { api: "hkdf()", role: "kdf", args: { "0": "hash", "1": "key", "2": "salt", "3": "info", "4": "keyBytes", ret: "rawkey" }, vault: "derive" },
  ],
};
