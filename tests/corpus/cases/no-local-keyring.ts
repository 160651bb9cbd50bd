/** Vault look-alikes whose key is local: raw keyrings, crypto clients over a JSON Web Key, local key-management providers of a database. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("raw AES keyring", code`
    import { RawAesKeyringNode, RawAesWrappingSuiteIdentifier } from "@aws-crypto/client-node";
    export const keyring = (unencryptedMasterKey: Uint8Array) =>
      new RawAesKeyringNode({ keyName: "k", keyNamespace: "n", unencryptedMasterKey, wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING }); // <--
  `),
  example("raw RSA keyring", code`
    import { RawRsaKeyringNode } from "@aws-crypto/client-node";
    import { constants } from "node:crypto";
    export const keyring = (privateKey: string) =>
      new RawRsaKeyringNode({ keyName: "k", keyNamespace: "n", rsaKey: { privateKey }, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" }); // <--
  `),
  example("keyring of its own package", code`
    import { RawAesKeyringNode } from "@aws-crypto/raw-aes-keyring-node";
    export class Archive {
      keyring = new RawAesKeyringNode(settings()); // <--
    }
    declare function settings(): ConstructorParameters<typeof RawAesKeyringNode>[0];
  `),
  example("browser keyring", code`
    import { RawAesKeyringWebCrypto } from "@aws-crypto/client-browser";
    export const keyring = (masterKey: CryptoKey) => new RawAesKeyringWebCrypto({ keyName: "k", keyNamespace: "n", masterKey } as never); // <--
  `),
  example("CommonJS", code`
    const { RawAesKeyringNode } = require("@aws-crypto/client-node");
    const keyring = new RawAesKeyringNode({ keyName: "k", keyNamespace: "n", unencryptedMasterKey: master(), wrappingSuite: 3 }); // <--
    module.exports = keyring;
  `, { filename: "keyring.js" }),
  example("namespace import", code`
    import * as esdk from "@aws-crypto/client-node";
    export const keyring = (options: ConstructorParameters<typeof esdk.RawAesKeyringNode>[0]) => new esdk.RawAesKeyringNode(options); // <--
  `),
  example("Azure client over a secret JWK", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const client = new CryptographyClient({ kty: "oct", k: Buffer.from(process.env.KEY!, "base64"), keyOps: ["encrypt", "decrypt"] }); // <--
  `),
  example("Azure client over a private JWK in a variable", code`
    import { CryptographyClient, type JsonWebKey } from "@azure/keyvault-keys";
    const jwk: JsonWebKey = { kty: "RSA", n: bytes("N"), e: bytes("E"), d: bytes("D"), keyOps: ["decrypt"] }; // <--
    export const client = new CryptographyClient(jwk); // <--
    function bytes(name: string) {
      return Buffer.from(process.env[name]!, "base64");
    }
  `),
  example("local provider of MongoDB", code`
    import { MongoClient } from "mongodb";
    export const client = new MongoClient(process.env.MONGO_URL!, {
      autoEncryption: {
        keyVaultNamespace: "encryption.__keyVault",
        kmsProviders: { local: { key: Buffer.from(process.env.MASTER_KEY!, "base64") } }, // <--
      },
    });
  `),
  example("local provider of client encryption", code`
    import { ClientEncryption, type MongoClient } from "mongodb";
    export const encryption = (client: MongoClient, key: Buffer) =>
      new ClientEncryption(client, { keyVaultNamespace: "encryption.__keyVault", kmsProviders: { local: { key } } }); // <--
  `),
  example("local provider in a variable", code`
    import { MongoClient } from "mongodb";
    import { readFileSync } from "node:fs";
    const kmsProviders = { local: { key: readFileSync("./master-key.bin") } }; // <--
    export const client = new MongoClient("mongodb://localhost", { autoEncryption: { keyVaultNamespace: "e.k", kmsProviders } }); // <--
  `),
  example("data key of the local provider", code`
    import type { ClientEncryption } from "mongodb";
    export const dataKey = (encryption: ClientEncryption) => encryption.createDataKey("local", { keyAltNames: ["desk"] }); // <--
  `),
  example("mongoose passes the option on", code`
    import mongoose from "mongoose";
    await mongoose.connect(process.env.MONGO_URL!, { autoEncryption: { keyVaultNamespace: "e.k", kmsProviders: { local: { key: process.env.LOCAL_MASTER! } } } }); // <--
  `),
  example("renamed import", code`
    import { RawRsaKeyringNode as Keyring } from "@aws-crypto/raw-rsa-keyring-node";
    export const keyring = (key: { publicKey: string; privateKey: string }) => new Keyring({ keyName: "k", keyNamespace: "n", rsaKey: key }); // <--
  `),
  example("class that extends the keyring", code`
    import { RawAesKeyringNode } from "@aws-crypto/client-node";
    export const make = (options: never) => {
      const Keyring = RawAesKeyringNode;
      return new Keyring(options); // <--
    };
  `),
  example("Azure client over a JWK spread", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    const base = { kty: "oct-HSM" as const, keyOps: ["wrapKey" as const] };
    export const client = (k: Uint8Array) => new CryptographyClient({ ...base, k }); // <--
  `),
  example("provider chosen by the environment", code`
    import { MongoClient } from "mongodb";
    const kmsProviders = { local: { key: Buffer.from(process.env.CSFLE_MASTER_KEY!, "base64") } }; // <--
    export const client = new MongoClient(process.env.MONGO_URL!, { autoEncryption: { keyVaultNamespace: "encryption.__keyVault", kmsProviders } }); // <--
  `),
  example("explicit encryption with a key file", code`
    const { MongoClient, ClientEncryption } = require("mongodb");
    const fs = require("fs");
    async function encryption(client) {
      const encryption = new ClientEncryption(client, { keyVaultNamespace: "e.__keyVault", kmsProviders: { local: { key: fs.readFileSync("master-key.txt") } } }); // <--
      return encryption.createDataKey("local", { keyAltNames: ["desk"] }); // <--
    }
    module.exports = encryption;
  `, { filename: "lib/encryption.js" }),
  example("raw keyring as a child of a multi keyring", code`
    import { KmsKeyringNode, MultiKeyringNode, RawAesKeyringNode, RawAesWrappingSuiteIdentifier } from "@aws-crypto/client-node";
    export const keyring = new MultiKeyringNode({
      generator: new KmsKeyringNode({ generatorKeyId: "alias/desk" }),
      children: [new RawAesKeyringNode({ keyName: "backup", keyNamespace: "desk", unencryptedMasterKey: masterKey, wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING })], // <--
    });
  `),
  example("Azure client over a JWK from settings", code`
    import { CryptographyClient, type JsonWebKey } from "@azure/keyvault-keys";
    const jwk: JsonWebKey = { kty: "RSA", n: decode(process.env.RSA_N!), e: decode("AQAB"), d: decode(process.env.RSA_D!) };
    export const client = new CryptographyClient(jwk); // <--
  `),
  example("raw RSA keyring by require", code`
    const { buildClient, CommitmentPolicy, RawRsaKeyringNode } = require("@aws-crypto/client-node");
    const { encrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
    module.exports = (rsaKey, data) => encrypt(new RawRsaKeyringNode({ keyName: "k", keyNamespace: "n", rsaKey, oaepHash: "sha256" }), data); // <--
  `, { filename: "lib/seal.js" }),
];

export const traps: readonly Case[] = [
  example("KMS keyring", code`
    import { KmsKeyringNode } from "@aws-crypto/client-node";
    export const keyring = new KmsKeyringNode({ generatorKeyId: "alias/a", keyIds: ["alias/b"] });
  `),
  example("hierarchical keyring", code`
    import { BranchKeyStoreNode, KmsHierarchicalKeyRingNode } from "@aws-crypto/client-node";
    export const keyring = (keyStore: BranchKeyStoreNode) => new KmsHierarchicalKeyRingNode({ branchKeyId: "b", keyStore, cacheLimitTtl: 60 });
  `),
  example("MongoDB with AWS", code`
    import { MongoClient } from "mongodb";
    export const client = new MongoClient(process.env.MONGO_URL!, { autoEncryption: { keyVaultNamespace: "e.k", kmsProviders: { aws: {} } } });
  `),
  example("MongoDB with Azure and Google", code`
    import { ClientEncryption, type MongoClient } from "mongodb";
    export const encryption = (client: MongoClient) => new ClientEncryption(client, { keyVaultNamespace: "e.k", kmsProviders: { azure: {}, gcp: {} } });
  `),
  example("data key of AWS", code`
    import type { ClientEncryption } from "mongodb";
    export const dataKey = (encryption: ClientEncryption) => encryption.createDataKey("aws", { masterKey: { region: "eu-central-1", key: "alias/a" } });
  `),
  example("Azure client over a key id", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const client = new CryptographyClient("https://desk.vault.azure.net/keys/a", new DefaultAzureCredential());
  `),
  example("Azure client over a vault key", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient, KeyClient } from "@azure/keyvault-keys";
    const credential = new DefaultAzureCredential();
    const key = await new KeyClient("https://desk.vault.azure.net", credential).getKey("a");
    export const client = new CryptographyClient(key, credential);
  `),
  example("Azure client over a public JWK", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const verifier = (n: Uint8Array, e: Uint8Array) => new CryptographyClient({ kty: "RSA", n, e, keyOps: ["verify"] });
  `),
  example("local strategy of passport", code`
    import { Strategy as LocalStrategy } from "passport-local";
    passport.use("local", new LocalStrategy({ usernameField: "email" }, verify));
  `),
  example("local option of something else", code`
    import { createCache } from "./cache.js";
    export const cache = createCache({ providers: { local: { key: "prefix" }, redis: { key: "prefix" } } });
  `),
  example("own class of the same name", code`
    class RawAesKeyringNode {
      constructor(readonly label: string) {}
    }
    export const model = new RawAesKeyringNode("toy");
  `),
  example("type only", code`
    import type { RawAesKeyringNode } from "@aws-crypto/client-node";
    export type Keyring = RawAesKeyringNode | null;
  `),
  example("multi keyring of vault keys", code`
    import { KmsKeyringNode, MultiKeyringNode } from "@aws-crypto/client-node";
    export const keyring = new MultiKeyringNode({ generator: new KmsKeyringNode({ generatorKeyId: "alias/a" }) });
  `),
  example("data key of KMIP", code`
    import { MongoClient } from "mongodb";
    export const client = new MongoClient("mongodb://db", { autoEncryption: { keyVaultNamespace: "e.k", kmsProviders: { kmip: { endpoint: "hsm:5696" } } } });
  `),
  example("physical keyring in a game", code`
    export const keyring = { keys: ["cellar", "attic"], local: true };
  `),
  example("MongoDB without encryption", code`
    import { MongoClient } from "mongodb";
    export const client = new MongoClient("mongodb://localhost:27017", { localThresholdMS: 15 });
  `),
  example("KMS in every environment", code`
    import { MongoClient } from "mongodb";
    export const client = new MongoClient(process.env.MONGO_URL!, {
      autoEncryption: { keyVaultNamespace: "encryption.__keyVault", kmsProviders: { azure: { tenantId: "t", clientId: "c", identityPlatformEndpoint: "login.microsoftonline.com" } } },
    });
  `),
  example("discovery with a filter", code`
    import { KmsKeyringNode } from "@aws-crypto/client-node";
    export const keyring = new KmsKeyringNode({ discovery: true, discoveryFilter: { accountIDs: ["111122223333"], partition: "aws" } });
  `),
  example("Azure client over the public part", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const verifier = (n: Uint8Array, e: Uint8Array) => new CryptographyClient({ kty: "RSA", n, e, keyOps: ["verify"] });
  `),
  example("local cache of vault keys", code`
    import { getLocalCryptographicMaterialsCache, KmsKeyringNode, NodeCachingMaterialsManager } from "@aws-crypto/client-node";
    export const materials = new NodeCachingMaterialsManager({ backingMaterials: new KmsKeyringNode({ generatorKeyId: "alias/desk" }), cache: getLocalCryptographicMaterialsCache(100), maxAge: 60_000 });
  `),
  example("local provider of a login", code`
    import { initializeApp } from "firebase/app";
    export const providers = { local: { key: "email" }, google: { key: "sub" } };
    export const app = initializeApp({ projectId: "desk" });
  `),
];
