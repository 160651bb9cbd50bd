/**
 * Rows of one-hash packages: md5, blueimp-md5, js-md5, js-md4, sha1, js-sha1, js-sha256, js-sha512, js-sha3, hash.js, object-hash,
 * spark-md5, ripemd160. Most are used for cache keys; whether a digest serves security is decided by its use, not here.
 */
import type { ApiRow, Library } from "./schema.ts";

/** `md5(text)`, `md5.hex(text)`, and the stream that `md5.create()` and `md5.update(text)` make. */
function digests(name: string, algorithm: string, stream: string, forms: readonly string[]): readonly ApiRow[] {
  const oneShot = [`${name}()`, ...forms.map((form) => `${name}.${form}()`)];
  return [
    ...oneShot.map((api): ApiRow => ({ api, role: "hash", args: { "0": "data", ret: "digest" }, algorithm })),
    { api: `${name}.create()`, role: "hash", returns: stream, algorithm },
    { api: `${name}.update()`, role: "hash", args: { "0": "data" }, returns: stream, algorithm },
  ];
}

/** A stream that is fed with `update`, and the forms in which it gives its digest. */
function streams(name: string, forms: readonly string[]): readonly ApiRow[] {
  return [
    { api: `${name}#update()`, role: "hash", args: { "0": "data" }, chains: true },
    ...forms.map((form): ApiRow => ({ api: `${name}#${form}()`, role: "hash", args: { ret: "digest" } })),
  ];
}

export const md5: Library = {
  name: "md5",
  specifiers: { md5: "md5", "js-md5": "md5" },
  aliases: { "md5.md5": "md5:md5" },
  verified: "md5 2.3.0, js-md5 0.9.2",
  source: "https://www.npmjs.com/package/md5",
  rows: [
    ...digests("md5", "MD5", "Hasher", ["hex", "array", "digest", "arrayBuffer", "base64"]),
    { api: "md5.hmac()", role: "mac", args: { "0": "key", "1": "data", ret: "digest" }, vault: "mac", algorithm: "HMAC-MD5" },
    { api: "md5.hmac.create()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hasher", algorithm: "HMAC-MD5" },
    ...streams("Hasher", ["digest", "hex", "array", "toString"]),
  ],
};

export const md4: Library = {
  name: "md4",
  specifiers: { "js-md4": "md4" },
  aliases: { "md4.md4": "md4:md4" },
  verified: "js-md4 0.3.2",
  source: "https://www.npmjs.com/package/js-md4",
  rows: [
    ...digests("md4", "MD4", "Md4", ["hex", "array", "digest", "arrayBuffer", "buffer"]),
    ...streams("Md4", ["digest", "hex", "array", "arrayBuffer", "buffer"]),
  ],
};

export const blueimpMd5: Library = {
  name: "blueimp-md5",
  specifiers: { "blueimp-md5": "md5" },
  aliases: { "md5.md5": "blueimp-md5:md5" },
  verified: "2.19.0",
  source: "https://www.npmjs.com/package/blueimp-md5",
  rows: [
    {
      api: "md5()", role: "hash", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", algorithm: "MD5",
      note: "with argument 1 an HMAC",
    },
  ],
};

export const sparkMd5: Library = {
  name: "spark-md5",
  specifiers: { "spark-md5": "SparkMD5" },
  globals: { SparkMD5: "SparkMD5" },
  verified: "3.0.2",
  source: "https://www.npmjs.com/package/spark-md5",
  rows: [
    { api: "SparkMD5.hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
    { api: "SparkMD5.hashBinary()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
    { api: "SparkMD5.ArrayBuffer.hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
    { api: "new SparkMD5()", role: "hash", returns: "SparkMD5", algorithm: "MD5" },
    { api: "new SparkMD5.ArrayBuffer()", role: "hash", returns: "SparkMD5", algorithm: "MD5" },
    { api: "SparkMD5#append()", role: "hash", args: { "0": "data" }, chains: true },
    { api: "SparkMD5#end()", role: "hash", args: { ret: "digest" } },
  ],
};

export const sha1: Library = {
  name: "sha1",
  specifiers: { sha1: "sha1", "js-sha1": "sha1" },
  aliases: { "sha1.sha1": "sha1:sha1" },
  verified: "sha1 1.1.1, js-sha1 0.7.0",
  source: "https://www.npmjs.com/package/sha1",
  rows: [
    ...digests("sha1", "SHA-1", "Hasher", ["hex", "array", "digest", "arrayBuffer"]),
    { api: "sha1.hmac()", role: "mac", args: { "0": "key", "1": "data", ret: "digest" }, vault: "mac", algorithm: "HMAC-SHA-1" },
    { api: "sha1.hmac.create()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hasher", algorithm: "HMAC-SHA-1" },
    ...streams("Hasher", ["digest", "hex", "array", "toString"]),
  ],
};

export const jsSha: Library = {
  name: "js-sha",
  specifiers: { "js-sha256": "sha256", "js-sha512": "sha512", "js-sha3": "" },
  aliases: {
    "sha256.sha256": "js-sha:sha256", "sha256.sha224": "js-sha:sha224", "sha512.sha512": "js-sha:sha512",
    "sha512.sha384": "js-sha:sha384",
  },
  verified: "js-sha256 1.0.0, js-sha512 0.9.0, js-sha3 0.13.0",
  source: "https://www.npmjs.com/package/js-sha256",
  rows: [
    ...digests("sha256", "SHA-256", "Hasher", ["hex", "array", "digest", "arrayBuffer"]),
    { api: "sha256.hmac()", role: "mac", args: { "0": "key", "1": "data", ret: "digest" }, vault: "mac", algorithm: "HMAC-SHA-256" },
    { api: "sha256.hmac.create()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hasher", algorithm: "HMAC-SHA-256" },
    ...digests("sha224", "SHA-224", "Hasher", ["hex", "array", "digest", "arrayBuffer"]),
    { api: "sha224.hmac()", role: "mac", args: { "0": "key", "1": "data", ret: "digest" }, vault: "mac", algorithm: "HMAC-SHA-224" },
    { api: "sha224.hmac.create()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hasher", algorithm: "HMAC-SHA-224" },
    ...digests("sha512", "SHA-512", "Hasher", ["hex", "array", "digest", "arrayBuffer"]),
    { api: "sha512.hmac()", role: "mac", args: { "0": "key", "1": "data", ret: "digest" }, vault: "mac", algorithm: "HMAC-SHA-512" },
    { api: "sha512.hmac.create()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hasher", algorithm: "HMAC-SHA-512" },
    ...digests("sha384", "SHA-384", "Hasher", ["hex", "array", "digest", "arrayBuffer"]),
    { api: "sha384.hmac()", role: "mac", args: { "0": "key", "1": "data", ret: "digest" }, vault: "mac", algorithm: "HMAC-SHA-384" },
    { api: "sha384.hmac.create()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hasher", algorithm: "HMAC-SHA-384" },
    { api: "sha3_224()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA3-224" },
    { api: "sha3_256()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA3-256" },
    { api: "sha3_384()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA3-384" },
    { api: "sha3_512()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA3-512" },
    { api: "keccak224()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "keccak-224" },
    { api: "keccak256()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "keccak-256" },
    { api: "keccak384()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "keccak-384" },
    { api: "keccak512()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "keccak-512" },
    { api: "keccak_256()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "keccak-256" },
    { api: "keccak_512()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "keccak-512" },
    ...streams("Hasher", ["digest", "hex", "array", "toString"]),
  ],
};

export const hashJs: Library = {
  name: "hash.js",
  specifiers: { "hash.js": "" },
  verified: "1.1.7",
  source: "https://www.npmjs.com/package/hash.js",
  rows: [
    { api: "sha1()", role: "hash", returns: "Hasher", algorithm: "SHA-1" },
    { api: "sha224()", role: "hash", returns: "Hasher", algorithm: "SHA-224" },
    { api: "sha256()", role: "hash", returns: "Hasher", algorithm: "SHA-256" },
    { api: "sha384()", role: "hash", returns: "Hasher", algorithm: "SHA-384" },
    { api: "sha512()", role: "hash", returns: "Hasher", algorithm: "SHA-512" },
    { api: "ripemd160()", role: "hash", returns: "Hasher", algorithm: "RIPEMD-160" },
    { api: "hmac()", role: "mac", args: { "0": "hashFn", "1": "key", "2": "encoding" }, vault: "mac", returns: "Hasher" },
    ...streams("Hasher", ["digest"]),
  ],
};

export const ripemd160: Library = {
  name: "ripemd160",
  specifiers: { ripemd160: "RIPEMD160", "md5.js": "MD5" },
  verified: "ripemd160 2.0.3, md5.js 1.3.5",
  source: "https://www.npmjs.com/package/ripemd160",
  rows: [
    { api: "new RIPEMD160()", role: "hash", returns: "node:crypto:Hash", algorithm: "RIPEMD-160", callable: true },
    { api: "new MD5()", role: "hash", returns: "node:crypto:Hash", algorithm: "MD5", callable: true },
  ],
};

export const objectHash: Library = {
  name: "object-hash",
  specifiers: { "object-hash": "objectHash" },
  verified: "3.0.0",
  source: "https://www.npmjs.com/package/object-hash",
  rows: [
    {
      api: "objectHash()", role: "hash", args: { "0": "data", "1.algorithm": "hash", ret: "digest" },
      note: "default algorithm sha1; used for cache keys far more than security: advice level only",
    },
    { api: "objectHash.sha1()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-1" },
    { api: "objectHash.keys()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-1" },
    { api: "objectHash.MD5()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
    { api: "objectHash.keysMD5()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
  ],
};

export const keccak: Library = {
  name: "keccak",
  specifiers: { keccak: "createKeccakHash", keccak256: "keccak256" },
  verified: "keccak 3.0.4, keccak256 1.0.6",
  source: "https://www.npmjs.com/package/keccak",
  rows: [
    { api: "createKeccakHash()", role: "hash", args: { "0": "hash" }, returns: "node:crypto:Hash" },
    { api: "keccak256()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "keccak-256" },
  ],
};

export const tsMd5: Library = {
  name: "ts-md5",
  specifiers: { "ts-md5": "", "ts-md5/dist/md5": "" },
  verified: "2.0.1",
  source: "https://www.npmjs.com/package/ts-md5",
  rows: [
    { api: "Md5.hashStr()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
    { api: "Md5.hashAsciiStr()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
    { api: "new Md5()", role: "hash", returns: "Md5", algorithm: "MD5" },
    { api: "Md5#appendStr()", role: "hash", args: { "0": "data" }, chains: true },
    { api: "Md5#appendByteArray()", role: "hash", args: { "0": "data" }, chains: true },
    { api: "Md5#end()", role: "hash", args: { ret: "digest" } },
  ],
};
