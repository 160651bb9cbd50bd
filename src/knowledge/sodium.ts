/**
 * Rows of the NaCl family: tweetnacl, libsodium-wrappers (with the sumo build), sodium-native and its twins, sodium-plus.
 *
 * Argument orders differ: libsodium-wrappers returns its result, sodium-native writes it to argument 0, sodium-plus takes
 * keys as objects. `memLimit` is in bytes. All boxes are authenticated; the `crypto_stream` functions are not.
 */
import type { Library } from "./schema.ts";

export const tweetnacl: Library = {
  name: "tweetnacl",
  specifiers: { tweetnacl: "", "tweetnacl/nacl-fast": "", "tweetnacl-ts": "" },
  globals: { nacl: "" },
  verified: "1.0.3",
  source: "https://tweetnacl.js.org/",
  rows: [
    {
      api: "secretbox()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "key", ret: "ciphertext" }, vault: "enc",
      algorithm: "XSalsa20-Poly1305",
    },
    {
      api: "secretbox.open()", role: "decrypt", args: { "0": "ciphertext", "1": "nonce", "2": "key", ret: "data" }, vault: "dec",
      algorithm: "XSalsa20-Poly1305",
    },
    {
      api: "box()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "pubkey", "3": "key", ret: "ciphertext" }, vault: "wrap",
      algorithm: "Curve25519-XSalsa20-Poly1305",
    },
    { api: "box.keyPair.fromSecretKey()", role: "import", args: { "0": "key" }, returns: "KeyPair" },
    { api: "sign()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign", algorithm: "Ed25519" },
    { api: "sign.keyPair.fromSeed()", role: "import", args: { "0": "key" }, returns: "KeyPair", note: "constant seed = constant key" },
    { api: "sign.keyPair()", role: "keygen", args: { "ret.secretKey": "rawkey" }, vault: "createKey", returns: "KeyPair" },
    { api: "hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-512" },
    { api: "randomBytes()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
    { api: "setPRNG()", role: "random-override", args: { "0": "fn" }, note: "replacing the RNG is a finding" },
    {
      api: "box.open()", role: "decrypt", args: { "0": "ciphertext", "1": "nonce", "2": "pubkey", "3": "key", ret: "data" },
      vault: "unwrap",
    },
    { api: "box.before()", role: "kex", args: { "0": "pubkey", "1": "key", ret: "secret" }, vault: "derive" },
    { api: "box.after()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "key", ret: "ciphertext" }, vault: "enc" },
    { api: "box.open.after()", role: "decrypt", args: { "0": "ciphertext", "1": "nonce", "2": "key" }, vault: "dec" },
    {
      api: "box.keyPair()", role: "keygen", args: { "ret.secretKey": "rawkey", "ret.publicKey": "pubkey" }, vault: "createKey",
      returns: "KeyPair",
    },
    { api: "sign.open()", role: "verify", args: { "0": "data", "1": "pubkey" }, vault: "verify" },
    { api: "sign.detached()", role: "sign", args: { "0": "data", "1": "key", ret: "signature" }, vault: "sign", algorithm: "Ed25519" },
    { api: "sign.detached.verify()", role: "verify", args: { "0": "data", "1": "signature", "2": "pubkey" }, vault: "verify" },
    { api: "sign.keyPair.fromSecretKey()", role: "import", args: { "0": "key" }, returns: "KeyPair" },
    { api: "scalarMult()", role: "kex", args: { "0": "key", "1": "pubkey", ret: "secret" }, vault: "derive" },
    { api: "scalarMult.base()", role: "derive-public", args: { "0": "key", ret: "pubkey" } },
    { api: "verify()", role: "compare", args: { "0": "buffer", "1": "buffer" } },
    { api: "KeyPair#secretKey", role: "read", args: { ret: "rawkey" } },
    { api: "KeyPair#publicKey", role: "read", args: { ret: "pubkey" } },
  ],
};

export const tweetnaclUtil: Library = {
  name: "tweetnacl-util",
  specifiers: { "tweetnacl-util": "" },
  verified: "0.15.1",
  source: "https://www.npmjs.com/package/tweetnacl-util",
  rows: [
    { api: "decodeUTF8()", role: "constant-bytes", args: { "0": "data" } },
    { api: "decodeBase64()", role: "constant-bytes", args: { "0": "data" } },
    { api: "encodeUTF8()", role: "convert", args: { "0": "pass-through" } },
    { api: "encodeBase64()", role: "convert", args: { "0": "pass-through" } },
  ],
};

export const libsodiumWrappers: Library = {
  name: "libsodium-wrappers",
  specifiers: { "libsodium-wrappers": "", "libsodium-wrappers-sumo": "" },
  globals: { sodium: "" },
  verified: "libsodium-wrappers 0.8.4, libsodium-wrappers-sumo 0.8.4",
  source: "https://github.com/jedisct1/libsodium.js#readme",
  rows: [
    {
      api: "crypto_secretbox_easy()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "key", ret: "ciphertext" }, vault: "enc",
      algorithm: "XSalsa20-Poly1305",
    },
    {
      api: "crypto_secretbox_open_easy()", role: "decrypt", args: { "0": "ciphertext", "1": "nonce", "2": "key", ret: "data" },
      vault: "dec", algorithm: "XSalsa20-Poly1305",
    },
    {
      api: "crypto_aead_xchacha20poly1305_ietf_encrypt()", role: "encrypt",
      args: { "0": "data", "1": "aad", "2": "other", "3": "nonce", "4": "key", ret: "ciphertext" }, vault: "enc",
      algorithm: "XChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_xchacha20poly1305_ietf_decrypt()", role: "decrypt",
      args: { "0": "other", "1": "ciphertext", "2": "aad", "3": "nonce", "4": "key", ret: "data" }, vault: "dec",
      algorithm: "XChaCha20-Poly1305",
    },
    {
      api: "crypto_box_easy()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "pubkey", "3": "key" }, vault: "wrap",
      algorithm: "Curve25519-XSalsa20-Poly1305",
    },
    { api: "crypto_box_seal()", role: "encrypt", args: { "0": "data", "1": "pubkey" }, vault: "wrap" },
    {
      api: "crypto_sign_detached()", role: "sign", args: { "0": "data", "1": "key", ret: "signature" }, vault: "sign",
      algorithm: "Ed25519",
    },
    {
      api: "crypto_sign_seed_keypair()", role: "keygen", args: { "0": "key", "ret.privateKey": "rawkey", "ret.publicKey": "pubkey" },
      vault: "createKey", note: "constant seed = constant key",
    },
    { api: "crypto_sign_keypair()", role: "keygen", args: { "ret.privateKey": "rawkey", "ret.publicKey": "pubkey" }, vault: "createKey" },
    { api: "crypto_secretbox_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_auth()", role: "mac", args: { "0": "data", "1": "key" }, vault: "mac", algorithm: "HMAC-SHA-512-256" },
    {
      api: "crypto_generichash()", role: "hash", args: { "0": "bytes", "1": "data", "2": "key" }, vault: "mac", algorithm: "BLAKE2b",
      note: "BLAKE2b; keyed when arg 2 present",
    },
    {
      api: "crypto_shorthash()", role: "hash", args: { "0": "data", "1": "key" }, algorithm: "SipHash",
      note: "SipHash, 64-bit output: not for security tags",
    },
    {
      api: "crypto_pwhash()", role: "kdf",
      args: { "0": "bytes", "1": "password", "2": "salt", "3": "opsLimit", "4": "memLimit", "5": "variant", ret: "secret" },
      note: "MIN constants are below the OWASP floor; memLimit is in bytes",
    },
    { api: "crypto_pwhash_str()", role: "pwhash", args: { "0": "password", "1": "opsLimit", "2": "memLimit" } },
    {
      api: "crypto_kdf_derive_from_key()", role: "kdf", args: { "0": "bytes", "1": "id", "2": "context", "3": "key", ret: "secret" },
      vault: "derive",
    },
    {
      api: "crypto_secretstream_xchacha20poly1305_init_push()", role: "encrypt", args: { "0": "key" }, vault: "enc",
      algorithm: "XChaCha20-Poly1305",
    },
    {
      api: "randombytes_buf_deterministic()", role: "random-seeded", args: { "0": "bytes", "1": "key", ret: "random" },
      note: "constant seed gives constant keys",
    },
    { api: "randombytes_buf()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
    {
      api: "crypto_stream_xor()", role: "encrypt-unauth", args: { "0": "data", "1": "nonce", "2": "key" }, vault: "enc",
      algorithm: "Salsa20", note: "older builds: raw stream, no authentication",
    },
    {
      api: "crypto_aead_xchacha20poly1305_ietf_encrypt_detached()", role: "encrypt",
      args: { "0": "data", "1": "aad", "3": "nonce", "4": "key" }, vault: "enc", algorithm: "XChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_xchacha20poly1305_ietf_decrypt_detached()", role: "decrypt",
      args: { "1": "ciphertext", "2": "tag", "3": "aad", "4": "nonce", "5": "key", ret: "data" }, vault: "dec",
      algorithm: "XChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_encrypt()", role: "encrypt",
      args: { "0": "data", "1": "aad", "3": "nonce", "4": "key", ret: "ciphertext" }, vault: "enc", algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_decrypt()", role: "decrypt",
      args: { "1": "ciphertext", "2": "aad", "3": "nonce", "4": "key", ret: "data" }, vault: "dec", algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_encrypt_detached()", role: "encrypt",
      args: { "0": "data", "1": "aad", "3": "nonce", "4": "key" }, vault: "enc", algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_decrypt_detached()", role: "decrypt",
      args: { "1": "ciphertext", "2": "tag", "3": "aad", "4": "nonce", "5": "key", ret: "data" }, vault: "dec",
      algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_ietf_encrypt()", role: "encrypt",
      args: { "0": "data", "1": "aad", "3": "nonce", "4": "key", ret: "ciphertext" }, vault: "enc", algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_ietf_decrypt()", role: "decrypt",
      args: { "1": "ciphertext", "2": "aad", "3": "nonce", "4": "key", ret: "data" }, vault: "dec", algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_ietf_encrypt_detached()", role: "encrypt",
      args: { "0": "data", "1": "aad", "3": "nonce", "4": "key" }, vault: "enc", algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_ietf_decrypt_detached()", role: "decrypt",
      args: { "1": "ciphertext", "2": "tag", "3": "aad", "4": "nonce", "5": "key", ret: "data" }, vault: "dec",
      algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_aegis128l_encrypt()", role: "encrypt",
      args: { "0": "data", "1": "aad", "3": "nonce", "4": "key", ret: "ciphertext" }, vault: "enc", algorithm: "AEGIS-128L",
    },
    {
      api: "crypto_aead_aegis128l_decrypt()", role: "decrypt",
      args: { "1": "ciphertext", "2": "aad", "3": "nonce", "4": "key", ret: "data" }, vault: "dec", algorithm: "AEGIS-128L",
    },
    {
      api: "crypto_aead_aegis128l_encrypt_detached()", role: "encrypt", args: { "0": "data", "1": "aad", "3": "nonce", "4": "key" },
      vault: "enc", algorithm: "AEGIS-128L",
    },
    {
      api: "crypto_aead_aegis128l_decrypt_detached()", role: "decrypt",
      args: { "1": "ciphertext", "2": "tag", "3": "aad", "4": "nonce", "5": "key", ret: "data" }, vault: "dec", algorithm: "AEGIS-128L",
    },
    {
      api: "crypto_aead_aegis256_encrypt()", role: "encrypt",
      args: { "0": "data", "1": "aad", "3": "nonce", "4": "key", ret: "ciphertext" }, vault: "enc", algorithm: "AEGIS-256",
    },
    {
      api: "crypto_aead_aegis256_decrypt()", role: "decrypt",
      args: { "1": "ciphertext", "2": "aad", "3": "nonce", "4": "key", ret: "data" }, vault: "dec", algorithm: "AEGIS-256",
    },
    {
      api: "crypto_aead_aegis256_encrypt_detached()", role: "encrypt", args: { "0": "data", "1": "aad", "3": "nonce", "4": "key" },
      vault: "enc", algorithm: "AEGIS-256",
    },
    {
      api: "crypto_aead_aegis256_decrypt_detached()", role: "decrypt",
      args: { "1": "ciphertext", "2": "tag", "3": "aad", "4": "nonce", "5": "key", ret: "data" }, vault: "dec", algorithm: "AEGIS-256",
    },
    {
      api: "crypto_secretbox_detached()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "key" }, vault: "enc",
      algorithm: "XSalsa20-Poly1305",
    },
    {
      api: "crypto_secretbox_open_detached()", role: "decrypt",
      args: { "0": "ciphertext", "1": "tag", "2": "nonce", "3": "key", ret: "data" }, vault: "dec", algorithm: "XSalsa20-Poly1305",
    },
    {
      api: "crypto_box_open_easy()", role: "decrypt", args: { "0": "ciphertext", "1": "nonce", "2": "pubkey", "3": "key", ret: "data" },
      vault: "unwrap",
    },
    {
      api: "crypto_box_seal_open()", role: "decrypt", args: { "0": "ciphertext", "1": "pubkey", "2": "key", ret: "data" },
      vault: "unwrap",
    },
    { api: "crypto_box_detached()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "pubkey", "3": "key" }, vault: "wrap" },
    { api: "crypto_box_beforenm()", role: "kex", args: { "0": "pubkey", "1": "key", ret: "secret" }, vault: "derive" },
    { api: "crypto_box_easy_afternm()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "key" }, vault: "enc" },
    { api: "crypto_box_open_easy_afternm()", role: "decrypt", args: { "0": "ciphertext", "1": "nonce", "2": "key" }, vault: "dec" },
    { api: "crypto_sign()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign", algorithm: "Ed25519" },
    { api: "crypto_sign_verify_detached()", role: "verify", args: { "0": "signature", "1": "data", "2": "pubkey" }, vault: "verify" },
    { api: "crypto_sign_open()", role: "verify", args: { "0": "data", "1": "pubkey" }, vault: "verify" },
    { api: "crypto_sign_ed25519_sk_to_curve25519()", role: "convert", args: { "0": "key", ret: "rawkey" } },
    { api: "crypto_sign_ed25519_sk_to_seed()", role: "export", args: { "0": "key", ret: "rawkey" } },
    {
      api: "crypto_box_seed_keypair()", role: "keygen", args: { "0": "key", "ret.privateKey": "rawkey", "ret.publicKey": "pubkey" },
      vault: "createKey",
    },
    { api: "crypto_box_keypair()", role: "keygen", args: { "ret.privateKey": "rawkey", "ret.publicKey": "pubkey" }, vault: "createKey" },
    {
      api: "crypto_kx_seed_keypair()", role: "keygen", args: { "0": "key", "ret.privateKey": "rawkey", "ret.publicKey": "pubkey" },
      vault: "createKey",
    },
    { api: "crypto_kx_keypair()", role: "keygen", args: { "ret.privateKey": "rawkey", "ret.publicKey": "pubkey" }, vault: "createKey" },
    {
      api: "crypto_kx_client_session_keys()", role: "kex",
      args: { "0": "pubkey", "1": "key", "2": "pubkey", "ret.sharedRx": "secret", "ret.sharedTx": "secret" }, vault: "derive",
    },
    {
      api: "crypto_kx_server_session_keys()", role: "kex",
      args: { "0": "pubkey", "1": "key", "2": "pubkey", "ret.sharedRx": "secret", "ret.sharedTx": "secret" }, vault: "derive",
    },
    { api: "crypto_scalarmult()", role: "kex", args: { "0": "key", "1": "pubkey", ret: "secret" }, vault: "derive" },
    { api: "crypto_scalarmult_base()", role: "derive-public", args: { "0": "key", ret: "pubkey" } },
    { api: "crypto_aead_xchacha20poly1305_ietf_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_aead_chacha20poly1305_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_aead_chacha20poly1305_ietf_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_aead_aegis128l_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_aead_aegis256_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_auth_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_generichash_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_kdf_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_secretstream_xchacha20poly1305_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_shorthash_keygen()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "crypto_auth_verify()", role: "mac", args: { "0": "tag", "1": "data", "2": "key" }, vault: "macverify" },
    {
      api: "crypto_auth_hmacsha256()", role: "mac", args: { "0": "data", "1": "key" }, vault: "mac", algorithm: "HMAC-SHA-256",
      note: "sumo build",
    },
    {
      api: "crypto_auth_hmacsha256_verify()", role: "mac", args: { "0": "tag", "1": "data", "2": "key" }, vault: "macverify",
      note: "sumo build",
    },
    {
      api: "crypto_auth_hmacsha512()", role: "mac", args: { "0": "data", "1": "key" }, vault: "mac", algorithm: "HMAC-SHA-512",
      note: "sumo build",
    },
    {
      api: "crypto_auth_hmacsha512_verify()", role: "mac", args: { "0": "tag", "1": "data", "2": "key" }, vault: "macverify",
      note: "sumo build",
    },
    { api: "crypto_generichash_init()", role: "hash", args: { "0": "key", "1": "bytes" }, vault: "mac" },
    { api: "crypto_hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-512" },
    { api: "crypto_hash_sha256()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-256" },
    { api: "crypto_hash_sha512()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-512" },
    { api: "crypto_pwhash_str_verify()", role: "compare", args: { "0": "digest", "1": "password" } },
    {
      api: "crypto_pwhash_scryptsalsa208sha256()", role: "kdf",
      args: { "0": "bytes", "1": "password", "2": "salt", "3": "opsLimit", "4": "memLimit", ret: "secret" }, algorithm: "scrypt",
      note: "sumo build",
    },
    { api: "crypto_secretstream_xchacha20poly1305_init_pull()", role: "decrypt", args: { "0": "header", "1": "key" }, vault: "dec" },
    {
      api: "crypto_stream_chacha20_xor()", role: "encrypt-unauth", args: { "0": "data", "1": "nonce", "2": "key" }, vault: "enc",
      algorithm: "ChaCha20", note: "raw stream",
    },
    {
      api: "crypto_stream_chacha20_ietf_xor()", role: "encrypt-unauth", args: { "0": "data", "1": "nonce", "2": "key" }, vault: "enc",
      algorithm: "ChaCha20", note: "raw stream",
    },
    {
      api: "crypto_stream_xchacha20_xor()", role: "encrypt-unauth", args: { "0": "data", "1": "nonce", "2": "key" }, vault: "enc",
      algorithm: "XChaCha20", note: "raw stream",
    },
    { api: "memcmp()", role: "compare", args: { "0": "buffer", "1": "buffer" } },
    { api: "from_string()", role: "constant-bytes", args: { "0": "data" } },
    { api: "from_hex()", role: "constant-bytes", args: { "0": "data" } },
    { api: "from_base64()", role: "constant-bytes", args: { "0": "data" } },
    { api: "to_string()", role: "convert", args: { "0": "pass-through" } },
    { api: "to_hex()", role: "convert", args: { "0": "pass-through" } },
    { api: "to_base64()", role: "convert", args: { "0": "pass-through" } },
    { api: "randombytes_random()", role: "random", args: { ret: "random" } },
    { api: "randombytes_uniform()", role: "random", args: { "0": "n", ret: "random" } },
    { api: "memzero()", role: "other", args: { "0": "buffer" } },
  ],
};

export const sodiumNative: Library = {
  name: "sodium-native",
  specifiers: { "sodium-native": "", "sodium-javascript": "", "sodium-universal": "" },
  verified: "5.1.0",
  source: "https://sodium-friends.github.io/docs/",
  rows: [
    {
      api: "crypto_secretbox_easy()", role: "encrypt", args: { "0": "buffer", "1": "data", "2": "nonce", "3": "key" }, vault: "enc",
      algorithm: "XSalsa20-Poly1305",
    },
    {
      api: "crypto_secretbox_open_easy()", role: "decrypt", args: { "0": "buffer", "1": "ciphertext", "2": "nonce", "3": "key" },
      vault: "dec", algorithm: "XSalsa20-Poly1305",
    },
    { api: "crypto_secretbox_detached()", role: "encrypt", args: { "2": "data", "3": "nonce", "4": "key" }, vault: "enc" },
    {
      api: "crypto_aead_chacha20poly1305_ietf_encrypt()", role: "encrypt",
      args: { "0": "buffer", "1": "data", "2": "aad", "4": "nonce", "5": "key" }, vault: "enc", algorithm: "ChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_chacha20poly1305_ietf_decrypt()", role: "decrypt",
      args: { "0": "buffer", "2": "ciphertext", "3": "aad", "4": "nonce", "5": "key" }, vault: "dec", algorithm: "ChaCha20-Poly1305",
    },
    { api: "crypto_aead_chacha20poly1305_ietf_keygen()", role: "keygen", args: { "0": "buffer" }, vault: "createKey" },
    {
      api: "crypto_aead_xchacha20poly1305_ietf_encrypt()", role: "encrypt",
      args: { "0": "buffer", "1": "data", "2": "aad", "4": "nonce", "5": "key" }, vault: "enc", algorithm: "XChaCha20-Poly1305",
    },
    {
      api: "crypto_aead_xchacha20poly1305_ietf_decrypt()", role: "decrypt",
      args: { "0": "buffer", "2": "ciphertext", "3": "aad", "4": "nonce", "5": "key" }, vault: "dec", algorithm: "XChaCha20-Poly1305",
    },
    { api: "crypto_aead_xchacha20poly1305_ietf_keygen()", role: "keygen", args: { "0": "buffer" }, vault: "createKey" },
    {
      api: "crypto_box_easy()", role: "encrypt", args: { "0": "buffer", "1": "data", "2": "nonce", "3": "pubkey", "4": "key" },
      vault: "wrap",
    },
    {
      api: "crypto_box_open_easy()", role: "decrypt", args: { "0": "buffer", "1": "ciphertext", "2": "nonce", "3": "pubkey", "4": "key" },
      vault: "unwrap",
    },
    { api: "crypto_box_seal()", role: "encrypt", args: { "0": "buffer", "1": "data", "2": "pubkey" }, vault: "wrap" },
    {
      api: "crypto_box_seal_open()", role: "decrypt", args: { "0": "buffer", "1": "ciphertext", "2": "pubkey", "3": "key" },
      vault: "unwrap",
    },
    { api: "crypto_sign()", role: "sign", args: { "0": "buffer", "1": "data", "2": "key" }, vault: "sign" },
    { api: "crypto_sign_detached()", role: "sign", args: { "0": "buffer", "1": "data", "2": "key" }, vault: "sign" },
    { api: "crypto_sign_verify_detached()", role: "verify", args: { "0": "signature", "1": "data", "2": "pubkey" }, vault: "verify" },
    { api: "crypto_sign_keypair()", role: "keygen", args: { "0": "buffer", "1": "buffer" }, vault: "createKey" },
    { api: "crypto_sign_seed_keypair()", role: "keygen", args: { "0": "buffer", "1": "buffer", "2": "key" }, vault: "createKey" },
    { api: "crypto_box_keypair()", role: "keygen", args: { "0": "buffer", "1": "buffer" }, vault: "createKey" },
    { api: "crypto_box_seed_keypair()", role: "keygen", args: { "0": "buffer", "1": "buffer", "2": "key" }, vault: "createKey" },
    { api: "crypto_auth()", role: "mac", args: { "0": "buffer", "1": "data", "2": "key" }, vault: "mac" },
    { api: "crypto_auth_verify()", role: "mac", args: { "0": "tag", "1": "data", "2": "key" }, vault: "macverify" },
    { api: "crypto_generichash()", role: "hash", args: { "0": "buffer", "1": "data", "2": "key" }, vault: "mac", algorithm: "BLAKE2b" },
    { api: "crypto_shorthash()", role: "hash", args: { "0": "buffer", "1": "data", "2": "key" }, algorithm: "SipHash" },
    {
      api: "crypto_pwhash()", role: "kdf",
      args: { "0": "buffer", "1": "password", "2": "salt", "3": "opsLimit", "4": "memLimit", "5": "variant" },
    },
    { api: "crypto_pwhash_str()", role: "pwhash", args: { "0": "buffer", "1": "password", "2": "opsLimit", "3": "memLimit" } },
    { api: "crypto_kdf_derive_from_key()", role: "kdf", args: { "0": "buffer", "1": "id", "2": "context", "3": "key" }, vault: "derive" },
    { api: "crypto_kdf_keygen()", role: "keygen", args: { "0": "buffer" }, vault: "createKey" },
    { api: "crypto_secretstream_xchacha20poly1305_init_push()", role: "encrypt", args: { "1": "header", "2": "key" }, vault: "enc" },
    { api: "crypto_secretstream_xchacha20poly1305_init_pull()", role: "decrypt", args: { "1": "header", "2": "key" }, vault: "dec" },
    {
      api: "crypto_stream_xor()", role: "encrypt-unauth", args: { "0": "buffer", "1": "data", "2": "nonce", "3": "key" }, vault: "enc",
      algorithm: "Salsa20",
    },
    { api: "randombytes_buf()", role: "random", args: { "0": "buffer" }, vault: "random" },
    { api: "randombytes_buf_deterministic()", role: "random-seeded", args: { "0": "buffer", "1": "key" } },
    { api: "sodium_memcmp()", role: "compare", args: { "0": "buffer", "1": "buffer" } },
    { api: "sodium_memzero()", role: "other", args: { "0": "buffer" } },
  ],
};

export const sodiumPlus: Library = {
  name: "sodium-plus",
  specifiers: { "sodium-plus": "" },
  verified: "0.9.0",
  source: "https://github.com/paragonie/sodium-plus/tree/master/docs",
  rows: [
    {
      api: "SodiumPlus#crypto_secretbox()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "key" }, vault: "enc",
      algorithm: "XSalsa20-Poly1305",
    },
    { api: "SodiumPlus.auto()", role: "other", returns: "SodiumPlus" },
    {
      api: "SodiumPlus#crypto_secretbox_open()", role: "decrypt", args: { "0": "ciphertext", "1": "nonce", "2": "key", ret: "data" },
      vault: "dec",
    },
    {
      api: "SodiumPlus#crypto_aead_xchacha20poly1305_ietf_encrypt()", role: "encrypt",
      args: { "0": "data", "1": "nonce", "2": "key", "3": "aad" }, vault: "enc", algorithm: "XChaCha20-Poly1305",
    },
    {
      api: "SodiumPlus#crypto_aead_xchacha20poly1305_ietf_decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": "nonce", "2": "key", "3": "aad" }, vault: "dec", algorithm: "XChaCha20-Poly1305",
    },
    { api: "SodiumPlus#crypto_auth()", role: "mac", args: { "0": "data", "1": "key" }, vault: "mac" },
    { api: "SodiumPlus#crypto_sign_detached()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign" },
    { api: "SodiumPlus#crypto_sign()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign" },
    { api: "SodiumPlus#crypto_box()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "key", "3": "pubkey" }, vault: "wrap" },
    { api: "SodiumPlus#crypto_secretbox_keygen()", role: "keygen", vault: "createKey", returns: "CryptographyKey" },
    { api: "new CryptographyKey()", role: "import", args: { "0": "key" }, returns: "CryptographyKey" },
    { api: "CryptographyKey.from()", role: "import", args: { "0": "key", "1": "encoding" }, returns: "CryptographyKey" },
    { api: "CryptographyKey#getBuffer()", role: "export", args: { ret: "rawkey" } },
    { api: "CryptographyKey#toString()", role: "export", args: { "0": "encoding", ret: "rawkey" } },
    { api: "SodiumPlus#randombytes_buf()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
  ],
};
