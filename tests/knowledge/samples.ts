/**
 * Calls that make an instance of the classes which no library exports, with harmless arguments: the value that a row `returns`.
 * A sample may use the instances made by earlier ones. Keys here are made on the spot and protect nothing.
 */
import { createECDH, generateKeyPairSync, randomBytes } from "node:crypto";
import { Duplex } from "node:stream";

export type Sample = (made: ReadonlyMap<string, unknown>) => readonly unknown[] | Promise<readonly unknown[]>;

const none: Sample = () => [];
const key32 = (): Buffer => randomBytes(32);
const key24 = (): Buffer => randomBytes(24);
const iv16 = (): Buffer => randomBytes(16);
const pair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
function scalar(): Buffer {
  const ecdh = createECDH("secp256k1");
  ecdh.generateKeys();
  return Buffer.from(ecdh.getPrivateKey("hex").padStart(64, "0"), "hex");
}

/** A member of an instance made before. */
function of(made: ReadonlyMap<string, unknown>, name: string, member: string): unknown {
  const value = made.get(name);
  return typeof value === "object" && value !== null ? Reflect.get(value, member) : undefined;
}

export const samples: Readonly<Record<string, Readonly<Record<string, Sample>>>> = {
  "node:crypto": {
    "createCipheriv()": () => ["aes-256-cbc", key32(), iv16()],
    "createDecipheriv()": () => ["aes-256-gcm", key32(), iv16()],
    "createHash()": () => ["sha256"],
    "createHmac()": () => ["sha256", key32()],
    "createSign()": () => ["sha256"],
    "createVerify()": () => ["sha256"],
    "createSecretKey()": () => [key32()],
    "createPublicKey()": () => [pair.publicKey],
    "generateKeyPairSync()": () => ["ec", { namedCurve: "P-256" }],
    "getDiffieHellman()": () => ["modp14"],
    "createDiffieHellman()": () => [128],
    "createECDH()": () => ["secp256k1"],
  },
  webcrypto: {
    "subtle.generateKey()": () => [{ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]],
    "CryptoKey#privateKey": none,
  },
  javascript: { "new TextEncoder()": none },
  "node:tls": {
    // A line on which nothing ever comes back.
    "tls.connect()": () => [{ socket: new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => { done(); } }) }],
  },
  jose: {
    "new SignJWT()": () => [{}],
    "new EncryptJWT()": () => [{}],
    "new UnsecuredJWT()": () => [{}],
    "generateKeyPair()": () => ["ES256"],
    "new CompactSign()": () => [new Uint8Array(1)],
    "new FlattenedSign()": () => [new Uint8Array(1)],
    "new GeneralSign()": () => [new Uint8Array(1)],
    "GeneralSign#addSignature()": (made) => [of(made, "KeyPair", "privateKey")],
    "new CompactEncrypt()": () => [new Uint8Array(1)],
    "new FlattenedEncrypt()": () => [new Uint8Array(1)],
    "new GeneralEncrypt()": () => [new Uint8Array(1)],
  },
  "@nestjs/jwt": { "new JwtService()": () => [{}] },
  "node-jose": { "JWK.createKey()": () => ["oct", 256, {}] },
  "crypto-js": {
    "algo.MD5.create()": none,
    "MD5()": () => ["x"],
    "enc.Utf8.parse()": () => ["x"],
    "AES.encrypt()": () => ["x", key32().toString("hex")],
    "algo.HMAC.create()": () => [undefined, "x"],
    "algo.PBKDF2.create()": () => [{}],
    "kdf.OpenSSL.execute()": () => ["x", 8, 4],
  },
  "node-forge": {
    "md.sha256.create()": none,
    "MessageDigest#digest()": none,
    "hmac.create()": none,
    "cipher.createCipher()": () => ["AES-CBC", key32().toString("latin1")],
    "cipher.createDecipher()": () => ["AES-CBC", key32().toString("latin1")],
    "pki.rsa.generateKeyPair()": () => [1024],
    "KeyPair#privateKey": none,
    "KeyPair#publicKey": none,
    "pki.createCertificate()": none,
    "random.createInstance()": none,
    "pkcs7.createSignedData()": none,
    "pkcs7.createEnvelopedData()": none,
  },
  tweetnacl: { "box.keyPair()": none },
  "@noble/ciphers": {
    "gcm()": () => [key32(), iv16()],
    "secretbox()": () => [key32(), key24()],
    "managedNonce()": () => [Object.assign(() => ({}), { blockSize: 16, nonceLength: 12 })],
  },
  "@noble/hashes": { "sha256.create()": none },
  elliptic: {
    "new ec()": () => ["secp256k1"],
    "EC#genKeyPair()": none,
    "new eddsa()": () => ["ed25519"],
    "EDDSA#keyFromSecret()": () => [key32()],
  },
  "aes-js": { "new ModeOfOperation.ecb()": () => [key32()] },
  "asmcrypto.js": { "new Sha256()": none, "new HmacSha256()": () => [key32()] },
  miscreant: { "AEAD.importKey()": () => [key32(), "AES-SIV"], "SIV.importKey()": () => [key32(), "AES-SIV"] },
  "@stablelib": { "new ChaCha20Poly1305()": () => [key32()] },
  sjcl: { "new cipher.aes()": () => [[1, 2, 3, 4]], "new misc.hmac()": () => [[1, 2, 3, 4]] },
  "node-rsa": { "new NodeRSA()": () => [{ b: 512 }] },
  jsencrypt: { "new JSEncrypt()": none },
  jsrsasign: {
    "new RSAKey()": none,
    "KEYUTIL.generateKeypair()": () => ["EC", "secp256r1"],
    "new KJUR.crypto.Signature()": () => [{ alg: "SHA256withRSA" }],
    "new KJUR.crypto.Mac()": () => [{ alg: "HmacSHA256", pass: "x" }],
    "new KJUR.crypto.MessageDigest()": () => [{ alg: "sha256", prov: "cryptojs" }],
    "new KJUR.crypto.ECDSA()": () => [{ curve: "secp256r1" }],
  },
  "hash-wasm": { "createSHA256()": none },
  md5: { "md5.create()": none },
  sha1: { "sha1.create()": none },
  "js-sha": { "sha256.create()": none },
  "hash.js": { "sha256()": none },
  "spark-md5": { "new SparkMD5()": none },
  cryptr: { "new Cryptr()": () => [key32().toString("hex")] },
  "simple-crypto-js": { "new SimpleCrypto()": () => [key32().toString("hex")] },
  seedrandom: { "new seedrandom()": () => ["x"] },
  koa: { "new Koa()": none },
  ssh2: { "new Client()": none },
  "xml-crypto": { "new SignedXml()": none },
  stripe: { "new Stripe()": () => [["sk", "test", "x"].join("_")] },
  ethers: { "Wallet.createRandom()": none, "new SigningKey()": () => [`0x${scalar().toString("hex")}`] },
  viem: { "privateKeyToAccount()": () => [`0x${scalar().toString("hex")}`] },
  web3: { "new Web3()": none },
  "@solana/web3.js": { "Keypair.generate()": none },
  "@scure/bip32": { "HDKey.fromMasterSeed()": () => [key32()] },
  "@aws-sdk/client-kms": { "new KMSClient()": () => [{ region: "eu-central-1" }], "new KMS()": () => [{ region: "eu-central-1" }] },
  "@aws-sdk/client-secrets-manager": { "new SecretsManagerClient()": () => [{ region: "eu-central-1" }], "new SecretsManager()": () => [{ region: "eu-central-1" }] },
  "@aws-sdk/client-ssm": { "new SSMClient()": () => [{ region: "eu-central-1" }], "new SSM()": () => [{ region: "eu-central-1" }] },
  "@aws-sdk/client-s3": { "new S3Client()": () => [{ region: "eu-central-1" }], "new S3()": () => [{ region: "eu-central-1" }] },
  "aws-sdk": {
    "new KMS()": () => [{ region: "eu-central-1" }],
    "new SecretsManager()": () => [{ region: "eu-central-1" }],
    "new SSM()": () => [{ region: "eu-central-1" }],
    "new S3()": () => [{ region: "eu-central-1" }],
    "KMS#encrypt()": () => [{}],
  },
  "@aws-crypto": { "buildClient()": none },
  "@google-cloud/kms": { "new KeyManagementServiceClient()": none, "new SecretManagerServiceClient()": none },
  "node-vault": { "vault()": () => [{}] },
  "hashi-vault-js": { "new Vault()": () => [{ baseUrl: "http://127.0.0.1:8200/v1" }] },
  "@litehex/node-vault": { "new Client()": none },
  "node:fs": { "fs.createWriteStream()": () => ["/dev/null"], "fs.promises.open()": () => ["/dev/null"] },
  loggers: { "winston.createLogger()": none, "debug()": () => ["x"] },
};
