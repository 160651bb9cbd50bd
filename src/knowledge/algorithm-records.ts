/**
 * The algorithms that the model can name: one record per algorithm with every spelling seen in Node, Web Crypto, JOSE,
 * JavaScript libraries, cloud vaults, PKCS#11, SSH and TLS. Plain data; `algorithms.ts` looks them up and grades them.
 *
 * `status` is the default grade (profile `seed`). `asvs` is the mark of OWASP ASVS 5.0 Appendix C: A approved, L legacy,
 * D disallowed, null not listed. `nist` follows SP 800-131A r2 and FIPS 186-5, 197, 180-4, 202 to 205, with the drafts named
 * in `docs/knowledge.md`; null means that the source has no line of its own and the default grade is used.
 * Spellings are matched without regard to case. The read-out of names was made on Node 22.23, 24.21, 25.9 and 26.10.
 */
import type { AlgorithmRecord } from "./algorithms.ts";

export const algorithmRecords: readonly AlgorithmRecord[] = [
  // cipher
  {
    name: "AES-128-GCM", kind: "cipher", status: "legacy", asvs: "L", nist: "approved", aliases: ["id-aes128-gcm", "A128GCM",
    "AES_128_GCM", "aes128-gcm96", "aes128gcm", "aes128-gcm", "aes128-gcm@openssh.com", "aes-gcm-128"], mode: "gcm", keyBits: 128,
    ivBytes: 12, tagBytes: 16, authenticated: true,
  },
  {
    name: "AES-128-CCM", kind: "cipher", status: "legacy", asvs: "L", nist: "approved", aliases: ["id-aes128-ccm"], mode: "ccm",
    keyBits: 128, authenticated: true,
  },
  {
    name: "AES-128-OCB", kind: "cipher", status: "legacy", asvs: null, nist: "not-approved", aliases: [], mode: "ocb", keyBits: 128,
    authenticated: true,
  },
  {
    name: "AES-128-GCM-SIV", kind: "cipher", status: "legacy", asvs: null, nist: "not-approved", aliases: [], mode: "gcm-siv",
    keyBits: 128, authenticated: true,
  },
  {
    name: "AES-128-SIV", kind: "cipher", status: "legacy", asvs: null, nist: "not-approved", aliases: [], mode: "siv", keyBits: 128,
    authenticated: true,
  },
  {
    name: "AES-128-CBC", kind: "cipher", status: "legacy", asvs: "L", nist: "approved",
    aliases: ["aes128", "aes-128-cbc-cts", "A128CBC", "A128CBCPAD", "AES_128_CBC", "aes128-cbc"], mode: "cbc", keyBits: 128, ivBytes: 16,
    authenticated: false, needsMac: true,
  },
  {
    name: "AES-128-CTR", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: ["AES_128_CTR", "aes128-ctr"],
    mode: "ctr", keyBits: 128, authenticated: false,
  },
  {
    name: "AES-128-CFB", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb", keyBits: 128,
    authenticated: false,
  },
  {
    name: "AES-128-CFB1", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb1", keyBits: 128,
    authenticated: false,
  },
  {
    name: "AES-128-CFB8", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb8", keyBits: 128,
    authenticated: false,
  },
  {
    name: "AES-128-OFB", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "ofb", keyBits: 128,
    authenticated: false,
  },
  {
    name: "AES-128-ECB", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: ["aes128-ecb"],
    mode: "ecb", keyBits: 128, authenticated: false,
  },
  {
    name: "AES-128-XTS", kind: "cipher", status: "legacy", asvs: null, nist: "legacy", aliases: [], mode: "xts", keyBits: 128,
    authenticated: false,
  },
  {
    name: "AES-192-GCM", kind: "cipher", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["id-aes192-gcm", "A192GCM", "AES_192_GCM"], mode: "gcm", keyBits: 192, ivBytes: 12, tagBytes: 16, authenticated: true,
  },
  {
    name: "AES-192-CCM", kind: "cipher", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["id-aes192-ccm"], mode: "ccm",
    keyBits: 192, authenticated: true,
  },
  {
    name: "AES-192-OCB", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: [], mode: "ocb", keyBits: 192,
    authenticated: true,
  },
  {
    name: "AES-192-GCM-SIV", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: [], mode: "gcm-siv",
    keyBits: 192, authenticated: true,
  },
  {
    name: "AES-192-SIV", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: [], mode: "siv", keyBits: 192,
    authenticated: true,
  },
  {
    name: "AES-192-CBC", kind: "cipher", status: "legacy", asvs: "L", nist: "approved",
    aliases: ["aes192", "aes-192-cbc-cts", "A192CBC", "A192CBCPAD", "AES_192_CBC", "aes192-cbc"], mode: "cbc", keyBits: 192, ivBytes: 16,
    authenticated: false, needsMac: true,
  },
  {
    name: "AES-192-CTR", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: ["AES_192_CTR", "aes192-ctr"],
    mode: "ctr", keyBits: 192, authenticated: false,
  },
  {
    name: "AES-192-CFB", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb", keyBits: 192,
    authenticated: false,
  },
  {
    name: "AES-192-CFB1", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb1", keyBits: 192,
    authenticated: false,
  },
  {
    name: "AES-192-CFB8", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb8", keyBits: 192,
    authenticated: false,
  },
  {
    name: "AES-192-OFB", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "ofb", keyBits: 192,
    authenticated: false,
  },
  {
    name: "AES-192-ECB", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: [], mode: "ecb",
    keyBits: 192, authenticated: false,
  },
  {
    name: "AES-256-GCM", kind: "cipher", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["id-aes256-gcm", "A256GCM",
    "AES_256_GCM", "aes256-gcm96", "SYMMETRIC_DEFAULT", "GOOGLE_SYMMETRIC_ENCRYPTION", "aes256gcm", "aes256-gcm",
    "aes256-gcm@openssh.com", "aes-gcm-256", "AES_256_GCM_IV12_TAG16"], mode: "gcm", keyBits: 256, ivBytes: 12, tagBytes: 16,
    authenticated: true,
  },
  {
    name: "AES-256-CCM", kind: "cipher", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["id-aes256-ccm"], mode: "ccm",
    keyBits: 256, authenticated: true,
  },
  {
    name: "AES-256-OCB", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: [], mode: "ocb", keyBits: 256,
    authenticated: true,
  },
  {
    name: "AES-256-GCM-SIV", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: [], mode: "gcm-siv",
    keyBits: 256, authenticated: true,
  },
  {
    name: "AES-256-SIV", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: [], mode: "siv", keyBits: 256,
    authenticated: true,
  },
  {
    name: "AES-256-CBC", kind: "cipher", status: "legacy", asvs: "L", nist: "approved",
    aliases: ["aes256", "aes-256-cbc-cts", "A256CBC", "A256CBCPAD", "AES_256_CBC", "aes256-cbc", "AES_256_CBC_PAD"], mode: "cbc",
    keyBits: 256, ivBytes: 16, authenticated: false, needsMac: true,
  },
  {
    name: "AES-256-CTR", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: ["AES_256_CTR", "aes256-ctr"],
    mode: "ctr", keyBits: 256, authenticated: false,
  },
  {
    name: "AES-256-CFB", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb", keyBits: 256,
    authenticated: false,
  },
  {
    name: "AES-256-CFB1", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb1", keyBits: 256,
    authenticated: false,
  },
  {
    name: "AES-256-CFB8", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "cfb8", keyBits: 256,
    authenticated: false,
  },
  {
    name: "AES-256-OFB", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: [], mode: "ofb", keyBits: 256,
    authenticated: false,
  },
  {
    name: "AES-256-ECB", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: ["aes256-ecb"],
    mode: "ecb", keyBits: 256, authenticated: false,
  },
  {
    name: "AES-256-XTS", kind: "cipher", status: "legacy", asvs: null, nist: "legacy", aliases: [], mode: "xts", keyBits: 256,
    authenticated: false,
  },
  {
    name: "ChaCha20-Poly1305", kind: "cipher", status: "approved", asvs: "A", nist: "not-approved",
    aliases: ["chacha20poly1305", "C20P", "chacha20-poly1305@openssh.com", "chacha20_poly1305"], authenticated: true, ivBytes: 12,
    keyBits: 256,
  },
  {
    name: "ChaCha20", kind: "cipher", status: "legacy", asvs: "A-with-mac", nist: "not-approved", aliases: [], authenticated: false,
    needsMac: true,
  },
  {
    name: "3DES", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: ["des3", "des-ede3",
    "des-ede3-cbc", "des-ede3-cfb", "des-ede3-cfb1", "des-ede3-cfb8", "des-ede3-ecb", "des-ede3-ofb", "des3-wrap",
    "id-smime-alg-cms3deswrap", "3des-cbc", "3des-ecb", "tripledes", "des-ede", "des-ede-cbc", "des-ede-cfb", "des-ede-ecb",
    "des-ede-ofb", "des3-cbc", "CKM_DES3_CBC", "CKM_DES3_CBC_PAD", "CKM_DES3_ECB", "CKM_DES3_KEY_GEN", "CKM_DES2_KEY_GEN",
    "TRIPLE_DES_3KEY", "TRIPLE_DES", "DESede"],
  },
  {
    name: "DES", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["des-cbc", "des-ecb", "des-cfb",
    "des-cfb1", "des-cfb8", "des-ofb", "desx", "desx-cbc", "CKM_DES_CBC", "CKM_DES_CBC_PAD", "CKM_DES_ECB", "CKM_DES_KEY_GEN"],
  },
  {
    name: "RC4", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["rc4-40", "rc4-hmac-md5", "arcfour",
    "arcfour128", "arcfour256", "rc4drop", "CKM_RC4", "CKM_RC4_KEY_GEN", "rc4-md5"],
  },
  {
    name: "RC2", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["rc2-cbc", "rc2-ecb", "rc2-cfb",
    "rc2-ofb", "rc2-40-cbc", "rc2-64-cbc", "rc2-128", "CKM_RC2_CBC", "CKM_RC2_ECB"],
  },
  {
    name: "Blowfish", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["bf", "bf-cbc", "bf-ecb", "bf-cfb", "bf-ofb", "blowfish-cbc", "bf-cfb64", "blowfish-ecb"],
  },
  {
    name: "IDEA", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["idea-cbc", "idea-ecb", "idea-cfb", "idea-ofb"],
  },
  {
    name: "SEED", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["seed-cbc", "seed-ecb", "seed-cfb", "seed-ofb"],
  },
  {
    name: "CAST5", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["cast", "cast-cbc", "cast5-cbc", "cast5-ecb", "cast5-cfb", "cast5-ofb", "cast128-cbc"],
  },
  { name: "Rabbit", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["rabbitlegacy"] },
  {
    name: "ARIA", kind: "cipher", status: "legacy", asvs: null, nist: "not-approved", aliases: ["aria128", "aria192", "aria256"],
    prefix: ["aria-"],
  },
  {
    name: "CAMELLIA", kind: "cipher", status: "legacy", asvs: null, nist: "not-approved",
    aliases: ["camellia128", "camellia192", "camellia256"], prefix: ["camellia-"],
  },
  { name: "SM4", kind: "cipher", status: "legacy", asvs: null, nist: "not-approved", aliases: [], prefix: ["sm4-"] },
  {
    name: "AES-CBC-HMAC stitched (TLS internal)", kind: "cipher", status: "legacy", asvs: null, nist: null,
    aliases: ["aes-128-cbc-hmac-sha1", "aes-128-cbc-hmac-sha256", "aes-256-cbc-hmac-sha1", "aes-256-cbc-hmac-sha256"],
    note: "not for application use",
  },
  {
    name: "AES-GCM", kind: "cipher", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["AES_gcm", "CKM_AES_GCM", "aesgcm"],
    mode: "gcm", authenticated: true, ivBytes: 12, tagBytes: 16,
  },
  {
    name: "AES-CCM", kind: "cipher", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["AES_ccm", "CKM_AES_CCM"],
    mode: "ccm", authenticated: true,
  },
  {
    name: "AES-CBC", kind: "cipher", status: "legacy", asvs: "L", nist: "approved",
    aliases: ["AES_cbc", "CKM_AES_CBC", "CKM_AES_CBC_PAD"], mode: "cbc", authenticated: false, ivBytes: 16, needsMac: true,
  },
  {
    name: "AES-CTR", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: ["AES_ctr", "CKM_AES_CTR"], mode: "ctr",
    authenticated: false,
  },
  {
    name: "AES-CFB", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: ["AES_cfb", "CKM_AES_CFB"], mode: "cfb",
    authenticated: false,
  },
  {
    name: "AES-OFB", kind: "cipher", status: "disallowed", asvs: "D", nist: "approved", aliases: ["AES_ofb", "CKM_AES_OFB"], mode: "ofb",
    authenticated: false,
  },
  {
    name: "AES-ECB", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: ["AES_ecb", "CKM_AES_ECB"],
    mode: "ecb", authenticated: false,
  },
  {
    name: "AES-GCM-SIV", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: ["gcmsiv", "aes-gcmsiv"],
    mode: "gcm-siv", authenticated: true, ivBytes: 12,
  },
  {
    name: "AES-SIV", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: ["aessiv", "siv"], mode: "siv",
    authenticated: true,
  },
  { name: "AES-OCB", kind: "cipher", status: "approved", asvs: null, nist: "not-approved", aliases: [], mode: "ocb", authenticated: true },
  {
    name: "XChaCha20-Poly1305", kind: "cipher", status: "approved", asvs: "A", nist: "not-approved",
    aliases: ["xchacha20poly1305", "xchacha20-poly1305-ietf", "crypto_aead_xchacha20poly1305_ietf"], authenticated: true, ivBytes: 24,
    keyBits: 256, tagBytes: 16,
  },
  {
    name: "XSalsa20-Poly1305", kind: "cipher", status: "approved", asvs: "A", nist: "not-approved",
    aliases: ["xsalsa20poly1305", "secretbox", "crypto_secretbox"], authenticated: true, ivBytes: 24, keyBits: 256, tagBytes: 16,
  },
  {
    name: "Curve25519-XSalsa20-Poly1305", kind: "cipher", status: "approved", asvs: "A", nist: "not-approved",
    aliases: ["crypto_box", "nacl.box"], authenticated: true, ivBytes: 24,
  },
  {
    name: "XChaCha20", kind: "cipher", status: "legacy", asvs: "A-with-mac", nist: "not-approved", aliases: ["crypto_stream_xchacha20"],
    authenticated: false, needsMac: true, ivBytes: 24,
  },
  {
    name: "Salsa20", kind: "cipher", status: "legacy", asvs: "A-with-mac", nist: "not-approved",
    aliases: ["xsalsa20", "crypto_stream", "crypto_stream_salsa20"], authenticated: false, needsMac: true,
  },
  {
    name: "ChaCha, reduced rounds", kind: "cipher", status: "legacy", asvs: null, nist: "not-approved", aliases: ["chacha8", "chacha12"],
    authenticated: false, needsMac: true,
  },
  {
    name: "AEGIS-128L", kind: "cipher", status: "approved", asvs: "A", nist: "not-approved", aliases: ["aegis128l"], authenticated: true,
    ivBytes: 16, keyBits: 128,
  },
  {
    name: "AEGIS-256", kind: "cipher", status: "approved", asvs: "A", nist: "not-approved", aliases: ["aegis256"], authenticated: true,
    ivBytes: 32, keyBits: 256,
  },
  {
    name: "FF1", kind: "cipher", status: "legacy", asvs: null, nist: "approved", aliases: ["BinaryFF1"], authenticated: false,
    note: "format preserving, SP 800-38G",
  },
  {
    name: "OCB2", kind: "cipher", status: "disallowed", asvs: "D", nist: "not-approved", aliases: [], mode: "ocb2",
    note: "broken, IACR 2018/1040",
  },
  {
    name: "ECB", kind: "cipher", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: [], mode: "ecb",
    authenticated: false, note: "any block cipher in ECB mode",
  },
  // keywrap
  {
    name: "AES-128-KW", kind: "keywrap", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["aes-128-wrap", "aes128-wrap", "id-aes128-wrap", "aes-128-wrap-inv", "aes128-wrap-inv", "A128KW"], keyBits: 128,
  },
  {
    name: "AES-128-KWP", kind: "keywrap", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["aes-128-wrap-pad",
    "aes128-wrap-pad", "id-aes128-wrap-pad", "aes-128-wrap-pad-inv", "aes128-wrap-pad-inv", "AES_128_KWP"], keyBits: 128,
  },
  {
    name: "AES-192-KW", kind: "keywrap", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["aes-192-wrap", "aes192-wrap", "id-aes192-wrap", "aes-192-wrap-inv", "aes192-wrap-inv", "A192KW"], keyBits: 192,
  },
  {
    name: "AES-192-KWP", kind: "keywrap", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["aes-192-wrap-pad",
    "aes192-wrap-pad", "id-aes192-wrap-pad", "aes-192-wrap-pad-inv", "aes192-wrap-pad-inv", "AES_192_KWP"], keyBits: 192,
  },
  {
    name: "AES-256-KW", kind: "keywrap", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["aes-256-wrap", "aes256-wrap",
    "id-aes256-wrap", "aes-256-wrap-inv", "aes256-wrap-inv", "A256KW", "aeskw", "CKM_AES_KEY_WRAP"], keyBits: 256,
  },
  {
    name: "AES-256-KWP", kind: "keywrap", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["aes-256-wrap-pad",
    "aes256-wrap-pad", "id-aes256-wrap-pad", "aes-256-wrap-pad-inv", "aes256-wrap-pad-inv", "AES_256_KWP", "CKM_AES_KEY_WRAP_PAD",
    "CKM_AES_KEY_WRAP_KWP", "aeskwp"], keyBits: 256,
  },
  { name: "AES-KW", kind: "keywrap", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["AES_KW"] },
  // hash
  {
    name: "SHA-256", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["sha256", "sha2-256", "RSA-SHA256",
    "sha256WithRSAEncryption", "SHA_256", "SHA256withRSA", "SHA256withECDSA", "ecdsa-with-SHA256",
    "http://www.w3.org/2001/04/xmlenc#sha256"], bits: 256,
  },
  {
    name: "SHA3-256", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["RSA-SHA3-256", "id-rsassa-pkcs1-v1_5-with-sha3-256"], bits: 256,
  },
  {
    name: "SHA-384", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["sha384", "sha2-384", "RSA-SHA384", "sha384WithRSAEncryption", "SHA_384", "SHA384withRSA", "SHA384withECDSA"], bits: 384,
  },
  {
    name: "SHA3-384", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["RSA-SHA3-384", "id-rsassa-pkcs1-v1_5-with-sha3-384"], bits: 384,
  },
  {
    name: "SHA-512", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["sha512", "sha2-512", "RSA-SHA512",
    "sha512WithRSAEncryption", "SHA_512", "SHA512withRSA", "SHA512withECDSA", "http://www.w3.org/2001/04/xmlenc#sha512"], bits: 512,
  },
  {
    name: "SHA3-512", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["RSA-SHA3-512", "id-rsassa-pkcs1-v1_5-with-sha3-512"], bits: 512,
  },
  {
    name: "SHA-512/256", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["sha512-256", "sha2-512/256", "RSA-SHA512/256", "sha512-256WithRSAEncryption"], bits: 256,
  },
  {
    name: "SHA-224", kind: "hash", status: "legacy", asvs: "L", nist: "legacy",
    aliases: ["sha224", "sha2-224", "RSA-SHA224", "sha224WithRSAEncryption", "SHA_224", "SHA224withRSA"], bits: 224,
  },
  {
    name: "SHA-512/224", kind: "hash", status: "legacy", asvs: "L", nist: "legacy",
    aliases: ["sha512-224", "sha2-512/224", "RSA-SHA512/224", "sha512-224WithRSAEncryption"], bits: 224,
  },
  {
    name: "SHA3-224", kind: "hash", status: "legacy", asvs: "L", nist: "legacy",
    aliases: ["RSA-SHA3-224", "id-rsassa-pkcs1-v1_5-with-sha3-224"], bits: 224,
  },
  {
    name: "SHA-1", kind: "hash", status: "disallowed", asvs: "L", nist: "disallowed-signature", aliases: ["sha1", "ssl3-sha1",
    "RSA-SHA1", "RSA-SHA1-2", "sha1WithRSAEncryption", "dss1", "SHA_1", "SHA1withRSA", "SHA1withDSA", "SHA1withECDSA", "ecdsa-with-SHA1",
    "DSA-SHA1", "http://www.w3.org/2000/09/xmldsig#sha1"], contextual: true, bits: 160,
  },
  {
    name: "MD5", kind: "hash", status: "disallowed", asvs: "D", nist: "not-approved",
    aliases: ["ssl3-md5", "RSA-MD5", "md5WithRSAEncryption", "md5-sha1", "MD5withRSA"], contextual: true, bits: 128,
  },
  { name: "MD4", kind: "hash", status: "disallowed", asvs: "D", nist: "not-approved", aliases: ["RSA-MD4", "md4WithRSAEncryption"] },
  { name: "MD2", kind: "hash", status: "disallowed", asvs: "D", nist: "not-approved", aliases: ["CKM_MD2"] },
  { name: "MDC2", kind: "hash", status: "disallowed", asvs: "D", nist: "not-approved", aliases: ["RSA-MDC2"] },
  {
    name: "RIPEMD-160", kind: "hash", status: "legacy", asvs: null, nist: "not-approved",
    aliases: ["rmd160", "ripemd", "ripemd160", "RSA-RIPEMD160", "ripemd160WithRSA", "RIPEMD_160"], bits: 160,
  },
  { name: "Whirlpool", kind: "hash", status: "legacy", asvs: null, nist: "not-approved", aliases: [] },
  { name: "SM3", kind: "hash", status: "legacy", asvs: null, nist: "not-approved", aliases: ["RSA-SM3", "sm3WithRSAEncryption"] },
  { name: "SHAKE256", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["shake-256"] },
  { name: "SHAKE128", kind: "hash", status: "approved-fips", asvs: null, nist: "approved", aliases: ["shake-128"] },
  { name: "BLAKE2b-512", kind: "hash", status: "approved", asvs: "A", nist: "not-approved", aliases: ["blake2b512"] },
  { name: "BLAKE2s-256", kind: "hash", status: "approved", asvs: "A", nist: "not-approved", aliases: ["blake2s256"] },
  { name: "BLAKE3", kind: "hash", status: "approved", asvs: "A", nist: "not-approved", aliases: [] },
  {
    name: "Keccak", kind: "hash", status: "approved", asvs: null, nist: "not-approved", aliases: ["keccak-224", "keccak-256",
    "keccak-384", "keccak-512", "keccak256", "keccak512", "keccak384", "keccak224", "CryptoJS.SHA3"], contextual: true,
  },
  {
    name: "KECCAK-KMAC", kind: "hash", status: "legacy", asvs: null, nist: null,
    aliases: ["keccak-kmac-128", "keccak-kmac-256", "keccak-kmac128", "keccak-kmac256"], note: "KMAC building block, not a hash",
  },
  {
    name: "SHA-256/192", kind: "hash", status: "legacy", asvs: null, nist: null, aliases: ["sha2-256/192", "sha256-192"], bits: 192,
    note: "LMS only",
  },
  { name: "BLAKE2b", kind: "hash", status: "approved", asvs: "A", nist: "not-approved", aliases: ["crypto_generichash"] },
  { name: "BLAKE2s", kind: "hash", status: "approved", asvs: "A", nist: "not-approved", aliases: [] },
  {
    name: "BLAKE", kind: "hash", status: "approved", asvs: null, nist: "not-approved",
    aliases: ["blake1", "blake224", "blake256", "blake384", "blake512"],
  },
  {
    name: "KangarooTwelve", kind: "hash", status: "approved", asvs: null, nist: "not-approved",
    aliases: ["kt128", "kt256", "k12", "m14", "turboshake128", "turboshake256"],
  },
  {
    name: "cSHAKE", kind: "hash", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["cshake128", "cshake256", "tuplehash128", "tuplehash256", "parallelhash128", "parallelhash256"],
  },
  { name: "RIPEMD-128", kind: "hash", status: "disallowed", asvs: null, nist: "not-approved", aliases: ["ripemd128", "rmd128"] },
  { name: "Tiger", kind: "hash", status: "legacy", asvs: null, nist: "not-approved", aliases: ["tiger192,3"] },
  {
    name: "non-cryptographic checksum", kind: "hash", status: "disallowed", asvs: "D", nist: "not-approved", aliases: ["crc32", "crc32c",
    "crc64", "adler32", "xxhash32", "xxhash64", "xxhash3", "xxhash128", "murmur", "murmurhash", "fnv", "fnv1a", "djb2"],
    contextual: true, note: "only a finding where it serves security",
  },
  // curve
  {
    name: "P-256", kind: "curve", status: "approved-fips", asvs: null, nist: null,
    aliases: ["prime256v1", "secp256r1", "p256", "nistp256", "ecc_nist_p256", "ecdsa-p256"], bits: 256,
  },
  {
    name: "P-384", kind: "curve", status: "approved-fips", asvs: null, nist: null,
    aliases: ["secp384r1", "p384", "nistp384", "ecc_nist_p384", "ecdsa-p384"], bits: 384,
  },
  {
    name: "P-521", kind: "curve", status: "approved-fips", asvs: null, nist: null,
    aliases: ["secp521r1", "p521", "nistp521", "ecc_nist_p521", "ecdsa-p521"], bits: 521,
  },
  {
    name: "Ed25519", kind: "curve", status: "approved-fips", asvs: null, nist: null,
    aliases: ["node-ed25519", "ecc_nist_edwards25519", "ed25519legacy"], bits: 255,
  },
  { name: "Ed448", kind: "curve", status: "approved-fips", asvs: null, nist: null, aliases: ["node-ed448"], bits: 448 },
  {
    name: "X25519", kind: "curve", status: "approved", asvs: null, nist: null, aliases: ["curve25519", "node-x25519", "curve25519legacy"],
    bits: 255,
  },
  { name: "X448", kind: "curve", status: "approved", asvs: null, nist: null, aliases: ["node-x448"], bits: 448 },
  { name: "secp256k1", kind: "curve", status: "approved", asvs: null, nist: null, aliases: ["p-256k", "ecc_secg_p256k1"], bits: 256 },
  {
    name: "brainpoolP256", kind: "curve", status: "approved", asvs: null, nist: null, aliases: ["brainpoolp256r1", "brainpoolp256t1"],
    bits: 256,
  },
  {
    name: "brainpoolP320", kind: "curve", status: "approved", asvs: null, nist: null, aliases: ["brainpoolp320r1", "brainpoolp320t1"],
    bits: 320,
  },
  {
    name: "brainpoolP384", kind: "curve", status: "approved", asvs: null, nist: null, aliases: ["brainpoolp384r1", "brainpoolp384t1"],
    bits: 384,
  },
  {
    name: "brainpoolP512", kind: "curve", status: "approved", asvs: null, nist: null, aliases: ["brainpoolp512r1", "brainpoolp512t1"],
    bits: 512,
  },
  {
    name: "P-224", kind: "curve", status: "legacy", asvs: null, nist: "legacy",
    aliases: ["secp224r1", "p224", "secp224k1", "brainpoolp224r1", "brainpoolp224t1"], bits: 224,
  },
  {
    name: "binary 233+", kind: "curve", status: "legacy", asvs: null, nist: "legacy", aliases: ["sect233k1", "sect233r1", "sect239k1",
    "sect283k1", "sect283r1", "sect409k1", "sect409r1", "sect571k1", "sect571r1"], bits: 233,
  },
  {
    name: "under 224 bits", kind: "curve", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["secp112r1", "secp112r2",
    "secp128r1", "secp128r2", "secp160k1", "secp160r1", "secp160r2", "secp192k1", "prime192v1", "prime192v2", "prime192v3", "p-192",
    "p192", "brainpoolp160r1", "brainpoolp160t1", "brainpoolp192r1", "brainpoolp192t1", "sect113r1", "sect113r2", "sect131r1",
    "sect131r2", "sect163k1", "sect163r1", "sect163r2", "sect193r1", "sect193r2", "oakley-ec2n-3", "oakley-ec2n-4"], bits: 192,
  },
  { name: "SM2", kind: "curve", status: "legacy", asvs: null, nist: "not-approved", aliases: [], bits: 256 },
  {
    name: "X9.62 and WTLS curves", kind: "curve", status: "disallowed", asvs: "D", nist: "not-approved",
    aliases: ["prime239v1", "prime239v2", "prime239v3"], prefix: ["c2pnb", "c2tnb", "wap-wsg-idm-ecid-wtls"],
    note: "deprecated field types or under policy",
  },
  // kem
  { name: "ML-KEM-512", kind: "kem", status: "approved-fips", asvs: null, nist: "approved", aliases: ["ML_KEM_512", "ml_kem512"] },
  { name: "ML-KEM-768", kind: "kem", status: "approved-fips", asvs: null, nist: "approved", aliases: ["ML_KEM_768", "ml_kem768"] },
  { name: "ML-KEM-1024", kind: "kem", status: "approved-fips", asvs: null, nist: "approved", aliases: ["ML_KEM_1024", "ml_kem1024"] },
  {
    name: "X25519MLKEM768", kind: "kem", status: "approved", asvs: null, nist: "legacy", aliases: ["KEM_XWING", "xwing",
    "ml_kem768_x25519", "ml_kem768_p256", "ml_kem1024_p384", "mlkem768x25519-sha256", "SecP256r1MLKEM768", "SecP384r1MLKEM1024"],
  },
  {
    name: "Kyber (round 3)", kind: "kem", status: "legacy", asvs: null, nist: "not-approved",
    aliases: ["kyber", "kyber512", "kyber768", "kyber1024"],
  },
  // signature
  {
    name: "ML-DSA-44", kind: "signature", status: "approved-fips", asvs: null, nist: "approved",
    aliases: ["ML_DSA_44", "PQ_SIGN_ML_DSA_44", "ml_dsa44"],
  },
  {
    name: "ML-DSA-65", kind: "signature", status: "approved-fips", asvs: null, nist: "approved",
    aliases: ["ML_DSA_65", "PQ_SIGN_ML_DSA_65", "ml_dsa65"],
  },
  {
    name: "ML-DSA-87", kind: "signature", status: "approved-fips", asvs: null, nist: "approved",
    aliases: ["ML_DSA_87", "PQ_SIGN_ML_DSA_87", "ml_dsa87"],
  },
  { name: "SLH-DSA-SHA2-128f", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_sha2_128f"] },
  { name: "SLH-DSA-SHA2-128s", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_sha2_128s"] },
  { name: "SLH-DSA-SHA2-192f", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_sha2_192f"] },
  { name: "SLH-DSA-SHA2-192s", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_sha2_192s"] },
  { name: "SLH-DSA-SHA2-256f", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_sha2_256f"] },
  { name: "SLH-DSA-SHA2-256s", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_sha2_256s"] },
  { name: "SLH-DSA-SHAKE-128f", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_shake_128f"] },
  { name: "SLH-DSA-SHAKE-128s", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_shake_128s"] },
  { name: "SLH-DSA-SHAKE-192f", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_shake_192f"] },
  { name: "SLH-DSA-SHAKE-192s", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_shake_192s"] },
  { name: "SLH-DSA-SHAKE-256f", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_shake_256f"] },
  { name: "SLH-DSA-SHAKE-256s", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["slh_dsa_shake_256s"] },
  {
    name: "RSASSA-PKCS1-v1_5", kind: "signature", status: "legacy", asvs: "D", nist: "approved", aliases: ["RSASSA_PKCS1_V1_5_SHA_256",
    "RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PKCS1_V1_5_SHA_512", "RSA_SIGN_PKCS1_2048_SHA256", "RSA_SIGN_PKCS1_3072_SHA256",
    "RSA_SIGN_PKCS1_4096_SHA256", "RSA_SIGN_PKCS1_4096_SHA512", "pkcs1-sha256", "pkcs1-sha384", "pkcs1-sha512", "CKM_SHA256_RSA_PKCS",
    "CKM_SHA384_RSA_PKCS", "CKM_SHA512_RSA_PKCS", "rsa-sha2-256", "rsa-sha2-512", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "pkcs1v15",
    "RSA-PKCS1-SHA256"],
  },
  {
    name: "RSA signature with SHA-1", kind: "signature", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: [
    "http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2000/09/xmldsig#dsa-sha1", "pkcs1-sha1", "pss-sha1",
    "CKM_SHA1_RSA_PKCS", "CKM_ECDSA_SHA1", "CKM_DSA_SHA1", "ssh-rsa"],
  },
  {
    name: "RSA signature with MD5", kind: "signature", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["pkcs1-md5", "CKM_MD5_RSA_PKCS", "CKM_MD2_RSA_PKCS", "http://www.w3.org/2001/04/xmldsig-more#rsa-md5"],
  },
  {
    name: "RSASSA-PSS", kind: "signature", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["RSA_PKCS1_PSS_PADDING",
    "RSA-PSS", "PSS", "RSASSA_PSS_SHA_256", "RSASSA_PSS_SHA_384", "RSASSA_PSS_SHA_512", "RSA_SIGN_PSS_2048_SHA256",
    "RSA_SIGN_PSS_3072_SHA256", "RSA_SIGN_PSS_4096_SHA256", "RSA_SIGN_PSS_4096_SHA512", "pss-sha256", "pss-sha384", "pss-sha512",
    "CKM_SHA256_RSA_PKCS_PSS", "CKM_SHA384_RSA_PKCS_PSS", "CKM_SHA512_RSA_PKCS_PSS"],
  },
  {
    name: "ECDSA", kind: "signature", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["ECDSA_SHA_256", "ECDSA_SHA_384",
    "ECDSA_SHA_512", "EC_SIGN_P256_SHA256", "EC_SIGN_P384_SHA384", "CKM_ECDSA", "CKM_ECDSA_SHA256", "CKM_ECDSA_SHA384",
    "CKM_ECDSA_SHA512", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"],
  },
  { name: "ECDSA secp256k1", kind: "signature", status: "approved", asvs: null, nist: "legacy", aliases: ["EC_SIGN_SECP256K1_SHA256"] },
  {
    name: "EdDSA", kind: "signature", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["EC_SIGN_ED25519", "ED25519_SHA_512", "ED25519_PH_SHA_512", "CKM_EDDSA", "ssh-ed25519"],
  },
  { name: "ML-DSA", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["ML_DSA_SHAKE_256"] },
  {
    name: "DSA", kind: "signature", status: "disallowed", asvs: "D", nist: "disallowed-encrypt",
    aliases: ["ssh-dss", "CKM_DSA", "DSA-SHA256"], note: "FIPS 186-5 removed it for signing",
  },
  {
    name: "Dilithium (round 3)", kind: "signature", status: "legacy", asvs: null, nist: "not-approved",
    aliases: ["dilithium", "dilithium2", "dilithium3", "dilithium5"],
  },
  { name: "SPHINCS+ (round 3)", kind: "signature", status: "legacy", asvs: null, nist: "not-approved", aliases: ["sphincs", "sphincs+"] },
  {
    name: "Falcon (draft)", kind: "signature", status: "legacy", asvs: null, nist: "not-approved",
    aliases: ["falcon512", "falcon1024", "fn-dsa-512", "fn-dsa-1024"],
  },
  { name: "SLH-DSA", kind: "signature", status: "approved-fips", asvs: null, nist: "approved", aliases: ["PQ_SIGN_SLH_DSA_SHA2_128S"] },
  // jwa
  { name: "none", kind: "jwa", status: "disallowed", asvs: "D", nist: "disallowed", aliases: [""] },
  { name: "HS256", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [], minSecretBytes: 32 },
  { name: "HS384", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [], minSecretBytes: 48 },
  { name: "HS512", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [], minSecretBytes: 64 },
  { name: "RS256", kind: "jwa", status: "legacy", asvs: "D", nist: "approved", aliases: [], minKeyBits: 2048 },
  { name: "RS384", kind: "jwa", status: "legacy", asvs: "D", nist: "approved", aliases: [], minKeyBits: 2048 },
  { name: "RS512", kind: "jwa", status: "legacy", asvs: "D", nist: "approved", aliases: [], minKeyBits: 2048 },
  { name: "PS256", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [], minKeyBits: 2048 },
  { name: "PS384", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [], minKeyBits: 2048 },
  { name: "PS512", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [], minKeyBits: 2048 },
  { name: "ES256", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "ES384", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "ES512", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "EdDSA", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "Ed25519", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "ECDH-ES", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "ECDH-ES+A256KW", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "A256GCM", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "A256GCMKW", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "A256KW", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "A256CBC-HS512", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "RSA-OAEP-256", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "RSA-OAEP-384", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "RSA-OAEP-512", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "dir", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: [] },
  { name: "ES256K", kind: "jwa", status: "approved", asvs: null, nist: null, aliases: [] },
  { name: "RSA1_5", kind: "jwa", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: [] },
  { name: "RSNULL", kind: "jwa", status: "disallowed", asvs: "D", nist: "disallowed", aliases: [] },
  { name: "RSA-OAEP", kind: "jwa", status: "legacy", asvs: "L", nist: "legacy", aliases: [] },
  { name: "A128GCM", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "A128KW", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "A128GCMKW", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "A128CBC-HS256", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "A192GCM", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "A192KW", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "A192GCMKW", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "A192CBC-HS384", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "ECDH-ES+A128KW", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "ECDH-ES+A192KW", kind: "jwa", status: "legacy", asvs: "L", nist: "approved", aliases: [] },
  { name: "PBES2-HS256+A128KW", kind: "jwa", status: "legacy", asvs: "L", nist: "legacy", aliases: [] },
  { name: "PBES2-HS384+A192KW", kind: "jwa", status: "legacy", asvs: "L", nist: "legacy", aliases: [] },
  { name: "PBES2-HS512+A256KW", kind: "jwa", status: "legacy", asvs: "L", nist: "legacy", aliases: [] },
  { name: "ML-DSA-44", kind: "jwa", status: "approved-fips", asvs: null, nist: "approved", aliases: [] },
  { name: "ML-DSA-65", kind: "jwa", status: "approved-fips", asvs: null, nist: "approved", aliases: [] },
  { name: "ML-DSA-87", kind: "jwa", status: "approved-fips", asvs: null, nist: "approved", aliases: [] },
  {
    name: "ESP256", kind: "jwa", status: "approved-fips", asvs: null, nist: null, aliases: ["ESP384", "ESP512"],
    note: "fully specified, RFC 9864",
  },
  { name: "RSA-PKCS1-SHA-1 (JOSE)", kind: "jwa", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["RS1"] },
  // dhgroup
  { name: "modp1", kind: "dhgroup", status: "disallowed", asvs: "D", nist: "disallowed", aliases: [], bits: 768 },
  { name: "modp2", kind: "dhgroup", status: "disallowed", asvs: "D", nist: "disallowed", aliases: [], bits: 1024 },
  { name: "modp5", kind: "dhgroup", status: "disallowed", asvs: "D", nist: "disallowed", aliases: [], bits: 1536 },
  { name: "modp14", kind: "dhgroup", status: "legacy", asvs: null, nist: null, aliases: [], bits: 2048 },
  { name: "modp15", kind: "dhgroup", status: "approved-fips", asvs: null, nist: null, aliases: [], bits: 3072 },
  { name: "modp16", kind: "dhgroup", status: "approved-fips", asvs: null, nist: null, aliases: [], bits: 4096 },
  { name: "modp17", kind: "dhgroup", status: "approved-fips", asvs: null, nist: null, aliases: [], bits: 6144 },
  { name: "modp18", kind: "dhgroup", status: "approved-fips", asvs: null, nist: null, aliases: [], bits: 8192 },
  { name: "ffdhe2048", kind: "dhgroup", status: "legacy", asvs: "L", nist: "approved", aliases: [], bits: 2048 },
  { name: "ffdhe3072", kind: "dhgroup", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], bits: 3072 },
  { name: "ffdhe4096", kind: "dhgroup", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], bits: 4096 },
  { name: "ffdhe6144", kind: "dhgroup", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], bits: 6144 },
  { name: "ffdhe8192", kind: "dhgroup", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], bits: 8192 },
  // tls
  {
    name: "TLSv1", kind: "tls", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["TLSv1_method", "TLSv1_client_method", "TLSv1_server_method", "TLS1.0", "TLSv1.0", "TLS_1_0", "1.0"],
  },
  {
    name: "TLSv1.1", kind: "tls", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["TLSv1_1_method", "TLSv1_1_client_method", "TLSv1_1_server_method", "TLS1.1", "TLS_1_1", "1.1"],
  },
  {
    name: "TLSv1.2", kind: "tls", status: "approved-fips", asvs: null, nist: null,
    aliases: ["TLSv1_2_method", "TLSv1_2_client_method", "TLSv1_2_server_method", "TLS1.2", "TLS_1_2", "1.2"],
  },
  { name: "TLSv1.3", kind: "tls", status: "approved-fips", asvs: null, nist: null, aliases: ["TLS1.3", "TLS_1_3", "1.3"] },
  {
    name: "SSLv2", kind: "tls", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["SSLv2_method", "SSLv2_client_method", "SSLv2_server_method"],
  },
  {
    name: "SSLv3", kind: "tls", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["SSLv3_method", "SSLv3_client_method", "SSLv3_server_method"],
  },
  {
    name: "SSLv23_method", kind: "tls", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["SSLv23_client_method", "SSLv23_server_method"], note: "negotiates from the oldest version that the library still has",
  },
  { name: "TLS_method", kind: "tls", status: "approved-fips", asvs: null, nist: null, aliases: ["TLS_client_method", "TLS_server_method"] },
  // mode
  {
    name: "ECB", kind: "mode", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: ["mode.ECB", "MODE_ECB"],
    mode: "ecb", authenticated: false,
  },
  {
    name: "CBC", kind: "mode", status: "legacy", asvs: "L", nist: "approved", aliases: ["mode.CBC", "MODE_CBC"], mode: "cbc", ivBytes: 16,
    authenticated: false, needsMac: true,
  },
  {
    name: "CTR", kind: "mode", status: "disallowed", asvs: "D", nist: "approved", aliases: ["mode.CTR", "CTRGladman", "mode.CTRGladman"],
    mode: "ctr", authenticated: false,
  },
  {
    name: "CFB", kind: "mode", status: "disallowed", asvs: "D", nist: "approved", aliases: ["mode.CFB", "cfb8", "cfb1"], mode: "cfb",
    authenticated: false,
  },
  {
    name: "OFB", kind: "mode", status: "disallowed", asvs: "D", nist: "approved", aliases: ["mode.OFB"], mode: "ofb",
    authenticated: false,
  },
  {
    name: "GCM", kind: "mode", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], mode: "gcm", ivBytes: 12, tagBytes: 16,
    authenticated: true,
  },
  { name: "CCM", kind: "mode", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], mode: "ccm", authenticated: true },
  {
    name: "OCB2", kind: "mode", status: "disallowed", asvs: "D", nist: "not-approved", aliases: [], mode: "ocb2", authenticated: true,
    note: "broken, IACR 2018/1040",
  },
  // padding
  {
    name: "RSAES-PKCS1-v1_5", kind: "padding", status: "disallowed", asvs: "D", nist: "disallowed-encrypt", aliases: [
    "RSA_PKCS1_PADDING", "RSA1_5", "RSAES_PKCS1_V1_5", "RSA-PKCS1", "pkcs1", "RSA", "CKM_RSA_PKCS", "RSA/ECB/PKCS1Padding"],
    note: "SP 800-131A r2: disallowed for key transport after 2023",
  },
  {
    name: "RSA-NO-PADDING", kind: "padding", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["RSA_NO_PADDING", "RAW", "NONE", "CKM_RSA_X_509", "RSA_SIGN_RAW_PKCS1"],
  },
  { name: "RSA-X931", kind: "padding", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["RSA_X931_PADDING"] },
  {
    name: "RSA-OAEP", kind: "padding", status: "legacy", asvs: "L", nist: "legacy", aliases: ["RSA-OAEP-SHA1", "RSAES_OAEP_SHA_1",
    "RSA_PKCS1_OAEP_PADDING", "RSAES-OAEP", "RSAOAEP", "pkcs1_oaep", "RSA-OAEP-MGF1P", "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
    "RSA_AES_KEY_WRAP_SHA_1", "RSA_OAEP"], note: "SHA-1 inside unless another hash is named",
  },
  {
    name: "RSA-OAEP-256", kind: "padding", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["RSAES_OAEP_SHA_256", "RSAOAEP256", "RSA_AES_KEY_WRAP_SHA_256"],
  },
  { name: "RSA-OAEP-384", kind: "padding", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["RSAOAEP384"] },
  { name: "RSA-OAEP-512", kind: "padding", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["RSAOAEP512"] },
  // keytype
  {
    name: "RSA", kind: "keytype", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["rsa-hsm", "CKM_RSA_PKCS_KEY_PAIR_GEN", "rsa-2048", "rsa-3072", "rsa-4096"],
  },
  { name: "RSA-PSS", kind: "keytype", status: "approved-fips", asvs: "A", nist: "approved", aliases: [] },
  {
    name: "DSA", kind: "keytype", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["CKM_DSA_KEY_PAIR_GEN"],
    note: "FIPS 186-5 removed it",
  },
  { name: "DH", kind: "keytype", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["CKM_DH_PKCS_KEY_PAIR_GEN"] },
  {
    name: "EC", kind: "keytype", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["ec-hsm", "ecc", "ecdsa", "ecdh", "CKM_EC_KEY_PAIR_GEN", "ecdsa-p256", "ecdsa-p384", "ecdsa-p521"],
  },
  {
    name: "OKP", kind: "keytype", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["ed25519", "ed448", "x25519", "x448", "akp"],
  },
  {
    name: "HMAC", kind: "keytype", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["oct", "oct-hsm", "CKM_GENERIC_SECRET_KEY_GEN"],
  },
  { name: "AES", kind: "keytype", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["CKM_AES_KEY_GEN", "aes256-gcm96"] },
  { name: "AES-128", kind: "keytype", status: "legacy", asvs: "L", nist: "approved", aliases: ["aes128-gcm96"], keyBits: 128 },
  { name: "ElGamal", kind: "keytype", status: "legacy", asvs: null, nist: "not-approved", aliases: [] },
  { name: "ChaCha20-Poly1305", kind: "keytype", status: "approved", asvs: "A", nist: "not-approved", aliases: [] },
  // keyspec
  { name: "RSA_2048", kind: "keyspec", status: "approved-fips", asvs: "L", nist: "approved", aliases: [], keyBits: 2048 },
  { name: "RSA_3072", kind: "keyspec", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], keyBits: 3072 },
  { name: "RSA_4096", kind: "keyspec", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], keyBits: 4096 },
  { name: "RSA_1024", kind: "keyspec", status: "disallowed", asvs: "D", nist: "disallowed", aliases: ["KEY_ALG_RSA_1024"], keyBits: 1024 },
  { name: "KEY_ALG_RSA_2048", kind: "keyspec", status: "approved-fips", asvs: "L", nist: "approved", aliases: [], keyBits: 2048 },
  { name: "AES_128", kind: "keyspec", status: "legacy", asvs: "L", nist: "approved", aliases: [], keyBits: 128 },
  { name: "AES_256", kind: "keyspec", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["SYMMETRIC_DEFAULT"], keyBits: 256 },
  { name: "HMAC_256", kind: "keyspec", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], keyBits: 256 },
  { name: "HMAC_384", kind: "keyspec", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], keyBits: 384 },
  { name: "HMAC_512", kind: "keyspec", status: "approved-fips", asvs: "A", nist: "approved", aliases: [], keyBits: 512 },
  { name: "HMAC_224", kind: "keyspec", status: "legacy", asvs: "L", nist: "legacy", aliases: [], keyBits: 224 },
  { name: "SM2", kind: "keyspec", status: "legacy", asvs: null, nist: "not-approved", aliases: [] },
  // mac
  {
    name: "HMAC-SHA-256", kind: "mac", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["HMAC_SHA_256", "HMAC_SHA256",
    "HmacSHA256", "hmac-sha256", "hmac-sha2-256", "hmac-sha2-256-etm@openssh.com", "CKM_SHA256_HMAC"],
  },
  {
    name: "HMAC-SHA-384", kind: "mac", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["HMAC_SHA_384", "HMAC_SHA384",
    "HmacSHA384", "hmac-sha384", "hmac-sha2-384", "hmac-sha2-384-etm@openssh.com", "CKM_SHA384_HMAC"],
  },
  {
    name: "HMAC-SHA-512", kind: "mac", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["HMAC_SHA_512", "HMAC_SHA512",
    "HmacSHA512", "hmac-sha512", "hmac-sha2-512", "hmac-sha2-512-etm@openssh.com", "CKM_SHA512_HMAC"],
  },
  {
    name: "HMAC-SHA-224", kind: "mac", status: "legacy", asvs: "D", nist: "legacy",
    aliases: ["HMAC_SHA_224", "HMAC_SHA224", "HmacSHA224"],
  },
  {
    name: "HMAC-SHA-1", kind: "mac", status: "legacy", asvs: "D", nist: "legacy", aliases: ["HMAC_SHA1", "HMAC_SHA_1", "HmacSHA1",
    "hmac-sha1", "hmac-sha1-etm@openssh.com", "http://www.w3.org/2000/09/xmldsig#hmac-sha1", "CKM_SHA_1_HMAC"],
  },
  {
    name: "HMAC-MD5", kind: "mac", status: "disallowed", asvs: "D", nist: "not-approved",
    aliases: ["HmacMD5", "hmac-md5-96", "hmac-md5-etm@openssh.com", "CKM_MD5_HMAC"],
  },
  {
    name: "HMAC-RIPEMD-160", kind: "mac", status: "legacy", asvs: null, nist: "not-approved",
    aliases: ["HmacRIPEMD160", "hmac-ripemd160", "hmac-ripemd"],
  },
  {
    name: "HMAC-SHA-1-96", kind: "mac", status: "disallowed", asvs: "D", nist: "not-approved",
    aliases: ["hmac-sha1-96", "hmac-sha1-96-etm@openssh.com"],
  },
  {
    name: "HMAC-Keccak", kind: "mac", status: "legacy", asvs: null, nist: "not-approved", aliases: ["HmacSHA3"],
    note: "crypto-js SHA3 is Keccak before FIPS 202",
  },
  { name: "AES-CMAC", kind: "mac", status: "approved-fips", asvs: "A", nist: "approved", aliases: ["cmac"] },
  { name: "KMAC128", kind: "mac", status: "approved-fips", asvs: "A", nist: "approved", aliases: [] },
  { name: "KMAC256", kind: "mac", status: "approved-fips", asvs: "A", nist: "approved", aliases: [] },
  { name: "Poly1305", kind: "mac", status: "approved", asvs: "A", nist: "not-approved", aliases: [] },
  {
    name: "HMAC-SHA-512-256", kind: "mac", status: "approved-fips", asvs: "A", nist: "approved",
    aliases: ["crypto_auth", "hmacsha512256"],
  },
  {
    name: "SipHash", kind: "mac", status: "disallowed", asvs: null, nist: "not-approved", aliases: ["crypto_shorthash"], contextual: true,
    note: "64-bit output: hash tables, not tags",
  },
  // kdf
  { name: "PBKDF2", kind: "kdf", status: "approved-fips", asvs: "A", nist: "approved", aliases: [] },
  {
    name: "HKDF", kind: "kdf", status: "approved-fips", asvs: "A", nist: "approved", aliases: [],
    note: "no work factor: not for passwords",
  },
  { name: "scrypt", kind: "kdf", status: "approved", asvs: "A", nist: "not-approved", aliases: [] },
  { name: "bcrypt", kind: "kdf", status: "approved", asvs: "L", nist: "not-approved", aliases: [] },
  { name: "Argon2id", kind: "kdf", status: "approved", asvs: "A", nist: "not-approved", aliases: ["2"] },
  { name: "Argon2i", kind: "kdf", status: "legacy", asvs: "L", nist: "not-approved", aliases: ["1"] },
  { name: "Argon2d", kind: "kdf", status: "legacy", asvs: "L", nist: "not-approved", aliases: ["0"] },
  {
    name: "EvpKDF", kind: "kdf", status: "disallowed", asvs: "D", nist: "not-approved", aliases: ["EVP_BytesToKey"],
    note: "MD5, one round, no salt by default",
  },
  { name: "ECDH", kind: "kdf", status: "approved-fips", asvs: "A", nist: "approved", aliases: [] },
  { name: "X25519", kind: "kdf", status: "approved", asvs: "A", nist: "legacy", aliases: [] },
  // kex
  {
    name: "SSH key exchange with SHA-1", kind: "kex", status: "disallowed", asvs: "D", nist: "disallowed",
    aliases: ["diffie-hellman-group1-sha1", "diffie-hellman-group14-sha1", "diffie-hellman-group-exchange-sha1"],
  },
  {
    name: "SSH key exchange", kind: "kex", status: "approved-fips", asvs: "A", nist: "approved", aliases: [
    "diffie-hellman-group14-sha256", "diffie-hellman-group15-sha512", "diffie-hellman-group16-sha512", "diffie-hellman-group17-sha512",
    "diffie-hellman-group18-sha512", "diffie-hellman-group-exchange-sha256", "ecdh-sha2-nistp256", "ecdh-sha2-nistp384",
    "ecdh-sha2-nistp521"],
  },
  {
    name: "SSH curve25519", kind: "kex", status: "approved", asvs: "A", nist: "legacy",
    aliases: ["curve25519-sha256", "curve25519-sha256@libssh.org"],
  },
];
