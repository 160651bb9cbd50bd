/** Vault encryption that is not bound to what it protects (preset `strict`): encryption context, additional authenticated data. */
import { type Case, code, example } from "../case.ts";

const strict = { preset: "strict", settings: { vault: { provider: "aws" } } } as const;
const gcp = { preset: "strict", settings: { vault: { provider: "gcp" } } } as const;
const kms = `import { DecryptCommand, EncryptCommand, GenerateDataKeyCommand, GenerateDataKeyWithoutPlaintextCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});`;
const esdk = `import { buildClient, CommitmentPolicy, KmsKeyringNode } from "@aws-crypto/client-node";
    const { encrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
    const keyring = new KmsKeyringNode({ generatorKeyId: "alias/a" });`;

export const bad: readonly Case[] = [
  example("encrypt", code`
    ${kms}
    export const seal = (iban: string) => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(iban) })); // <--
  `, strict),
  example("data key", code`
    ${kms}
    export const key = () => kms.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: "alias/a", KeySpec: "AES_256" })); // <--
  `, strict),
  example("plain data key", code`
    ${kms}
    export async function seal() {
      const out = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" })); // <--
      out.Plaintext!.fill(0);
      return out.CiphertextBlob;
    }
  `, strict),
  example("input in a variable", code`
    ${kms}
    export function seal(value: string) {
      const input = { KeyId: process.env.KEY_ID, Plaintext: Buffer.from(value) }; // <--
      return kms.send(new EncryptCommand(input)); // <--
    }
  `, strict),
  example("empty context", code`
    ${kms}
    export const seal = (value: string) => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(value), EncryptionContext: {} })); // <--
  `, strict),
  example("aggregated client", code`
    import { KMS } from "@aws-sdk/client-kms";
    const kms = new KMS({});
    export const seal = (value: string) => kms.encrypt({ KeyId: "alias/a", Plaintext: Buffer.from(value) }); // <--
  `, strict),
  example("aggregated client, data key", code`
    import { KMS } from "@aws-sdk/client-kms";
    export class Keys {
      private readonly kms = new KMS({});
      wrapped() {
        return this.kms.generateDataKeyWithoutPlaintext({ KeyId: "alias/a", KeySpec: "AES_256" }); // <--
      }
    }
  `, strict),
  example("SDK of the second generation", code`
    const AWS = require("aws-sdk");
    const kms = new AWS.KMS({ apiVersion: "2014-11-01" });
    exports.seal = (value) => kms.encrypt({ KeyId: "alias/a", Plaintext: value }).promise(); // <--
  `, { ...strict, filename: "seal.js" }),
  example("Encryption SDK", code`
    ${esdk}
    export const seal = (data: Buffer) => encrypt(keyring, data); // <--
  `, strict),
  example("Encryption SDK with other options", code`
    ${esdk}
    export const seal = (data: Buffer) => encrypt(keyring, data, { frameLength: 4096 }); // <--
  `, strict),
  example("Google", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const client = new KeyManagementServiceClient();
    export const seal = (name: string, value: string) => client.encrypt({ name, plaintext: Buffer.from(value) }); // <--
  `, gcp),
  example("Google in a class", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export class Vault {
      private readonly client = new KeyManagementServiceClient();
      async seal(value: Buffer) {
        const [result] = await this.client.encrypt({ name: process.env.KEY_NAME, plaintext: value }); // <--
        return result.ciphertext;
      }
    }
  `, gcp),
  example("CommonJS, destructured", code`
    const { KMSClient, EncryptCommand } = require("@aws-sdk/client-kms");
    const client = new KMSClient({ region: "us-east-1" });
    module.exports = async (text) => client.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(text) })); // <--
  `, { ...strict, filename: "kms.js" }),
  example("pair of data keys", code`
    import { GenerateDataKeyPairWithoutPlaintextCommand, KMSClient } from "@aws-sdk/client-kms";
    export const pair = () => new KMSClient({}).send(new GenerateDataKeyPairWithoutPlaintextCommand({ KeyId: "alias/a", KeyPairSpec: "RSA_3072" })); // <--
  `, strict),
  example("context beside the input", code`
    ${kms}
    const options = { EncryptionContext: { tenant: "a" } };
    export const seal = (value: string) => (void options, kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(value) }))); // <--
  `, strict),
  example("data key without plaintext", code`
    import { GenerateDataKeyWithoutPlaintextCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export const wrapped = () => kms.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: process.env.KEY_ID, KeySpec: "AES_256" })); // <--
  `),
  example("request built step by step", code`
    const { KMSClient, EncryptCommand } = require("@aws-sdk/client-kms");
    const kms = new KMSClient({});
    exports.seal = async (text) => {
      const request = { KeyId: "alias/desk", Plaintext: Buffer.from(text) };
      const { CiphertextBlob } = await kms.send(new EncryptCommand(request)); // <--
      return CiphertextBlob.toString("base64");
    };
  `, { filename: "lib/seal.js" }),
  example("Google, v1 client", code`
    import { v1 } from "@google-cloud/kms";
    const kms = new v1.KeyManagementServiceClient();
    export const seal = async (plaintext: Buffer) => (await kms.encrypt({ name: process.env.KEY_NAME, plaintext }))[0].ciphertext; // <--
  `),
  example("Encryption SDK, destructured", code`
    import { buildClient, CommitmentPolicy, KmsKeyringNode } from "@aws-crypto/client-node";
    const { encrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
    const keyring = new KmsKeyringNode({ generatorKeyId: "alias/desk" });
    export const seal = async (text: string) => (await encrypt(keyring, text)).result; // <--
  `),
  example("undefined context", code`
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    export const made = new KMSClient({}).send(new GenerateDataKeyCommand({ KeyId: "alias/desk", NumberOfBytes: 32, EncryptionContext: undefined })); // <--
  `),
];

export const traps: readonly Case[] = [
  example("context", code`
    ${kms}
    export const seal = (tenant: string, value: string) => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(value), EncryptionContext: { tenant } }));
  `, strict),
  example("context through a spread", code`
    ${kms}
    const base = { KeyId: "alias/a", EncryptionContext: { use: "labels" } };
    export const seal = (value: string) => kms.send(new EncryptCommand({ ...base, Plaintext: Buffer.from(value) }));
  `, strict),
  example("context in a variable", code`
    ${kms}
    export function seal(EncryptionContext: Record<string, string>, value: string) {
      return kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(value), EncryptionContext }));
    }
  `, strict),
  example("input from the caller", code`
    import { EncryptCommand, KMSClient, type EncryptCommandInput } from "@aws-sdk/client-kms";
    export const seal = (input: EncryptCommandInput) => new KMSClient({}).send(new EncryptCommand(input));
  `, strict),
  example("context set later", code`
    import { EncryptCommand, KMSClient, type EncryptCommandInput } from "@aws-sdk/client-kms";
    export function seal(tenant: string, Plaintext: Buffer) {
      const input: EncryptCommandInput = { KeyId: "alias/a", Plaintext };
      input.EncryptionContext = { tenant };
      return new KMSClient({}).send(new EncryptCommand(input));
    }
  `, strict),
  example("asymmetric key takes no context", code`
    ${kms}
    export const seal = (value: string) => kms.send(new EncryptCommand({ KeyId: "alias/rsa", Plaintext: Buffer.from(value), EncryptionAlgorithm: "RSAES_OAEP_SHA_256" }));
  `, strict),
  example("signature takes no context", code`
    import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
    export const sign = (Message: Buffer) => new KMSClient({}).send(new SignCommand({ KeyId: "alias/s", Message, MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" }));
  `, strict),
  example("Encryption SDK with a context", code`
    ${esdk}
    export const seal = (data: Buffer, tenant: string) => encrypt(keyring, data, { encryptionContext: { tenant } });
  `, strict),
  example("Google with additional data", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const seal = (name: string, id: string, value: string) =>
      new KeyManagementServiceClient().encrypt({ name, plaintext: Buffer.from(value), additionalAuthenticatedData: Buffer.from(id) });
  `, gcp),
  example("MAC of the vault", code`
    import { GenerateMacCommand, KMSClient } from "@aws-sdk/client-kms";
    export const mac = (Message: Buffer) => new KMSClient({}).send(new GenerateMacCommand({ KeyId: "alias/m", Message, MacAlgorithm: "HMAC_SHA_256" }));
  `, strict),
  example("another EncryptCommand", code`
    import { EncryptCommand } from "./commands.js";
    export const command = new EncryptCommand({ text: "hello" });
  `, strict),
  example("another encrypt", code`
    import { encrypt } from "./puzzle.js";
    export const riddle = encrypt({ name: "riddle", plaintext: "hello" });
  `, strict),
  example("random bytes of the vault", code`
    import { GenerateRandomCommand, KMSClient } from "@aws-sdk/client-kms";
    export const random = () => new KMSClient({}).send(new GenerateRandomCommand({ NumberOfBytes: 32 }));
  `, strict),
  example("data key with a context by a function", code`
    ${kms}
    const contextOf = (tenant: string) => ({ tenant, service: "desk" });
    export const key = (tenant: string) => kms.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: contextOf(tenant) }));
  `, strict),
  example("Azure RSA key", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const wrap = (client: CryptographyClient, key: Uint8Array) => client.wrapKey("RSA-OAEP-256", key);
  `, strict),
  example("context of the caller", code`
    import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export const seal = (Plaintext: Uint8Array, EncryptionContext: Record<string, string>) => kms.send(new EncryptCommand({ KeyId: "alias/desk", Plaintext, EncryptionContext }));
  `),
  example("RSA key of KMS", code`
    import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export const wrap = (Plaintext: Uint8Array) => new KMSClient({}).send(new EncryptCommand({ KeyId: "alias/rsa", Plaintext, EncryptionAlgorithm: "RSAES_OAEP_SHA_256" }));
  `),
  example("decryption", code`
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export const open = (CiphertextBlob: Uint8Array) => new KMSClient({}).send(new DecryptCommand({ KeyId: "alias/desk", CiphertextBlob }));
  `),
  example("context added under a condition", code`
    import { EncryptCommand, KMSClient, type EncryptCommandInput } from "@aws-sdk/client-kms";
    export function seal(Plaintext: Uint8Array, tenant?: string) {
      const input: EncryptCommandInput = { KeyId: "alias/desk", Plaintext };
      if (tenant) input.EncryptionContext = { tenant };
      return new KMSClient({}).send(new EncryptCommand(input));
    }
  `),
  example("Google, wrapping with additional data of a row", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const kms = new KeyManagementServiceClient();
    export const wrap = (name: string, plaintext: Buffer, id: string) => kms.encrypt({ name, plaintext, additionalAuthenticatedData: Buffer.from(id) });
  `),
];
