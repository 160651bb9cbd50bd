/** One version of a vault key named for a new encryption or signature (preset `vault`): rotation would not reach it. */
import { type Case, code, example } from "../case.ts";

const azure = { settings: { vault: { provider: "azure" } } } as const;
const gcp = { settings: { vault: { provider: "gcp" } } } as const;
const hashicorp = { settings: { vault: { provider: "vault" } } } as const;
const version = "0f3c1a2b4d5e6f708192a3b4c5d6e7f8";
const name = "projects/p/locations/europe-west3/keyRings/r/cryptoKeys/k";

export const bad: readonly Case[] = [
  example("Azure, key id with a version", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const client = new CryptographyClient("https://desk.vault.azure.net/keys/sign/${version}", new DefaultAzureCredential()); // <--
  `, azure),
  example("Azure, id in a constant", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    const KEY_ID = "https://desk.vault.azure.net/keys/wrap/${version}"; // <--
    export const client = new CryptographyClient(KEY_ID, new DefaultAzureCredential()); // <--
  `, azure),
  example("Azure, Managed HSM", code`
    import { ManagedIdentityCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export class Signer {
      readonly client = new CryptographyClient("https://desk.managedhsm.azure.net/keys/sign/${version}", new ManagedIdentityCredential()); // <--
    }
  `, azure),
  example("Azure, template", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    const vault = "https://desk.vault.azure.net";
    export const client = new CryptographyClient(\`\${vault}/keys/sign/${version}\`, new DefaultAzureCredential()); // <--
  `, azure),
  example("Azure, CommonJS", code`
    const { CryptographyClient } = require("@azure/keyvault-keys");
    exports.client = (credential) => new CryptographyClient("https://desk.vault.azure.net/keys/sign/${version}", credential); // <--
  `, { ...azure, filename: "client.js" }),
  example("Azure, version option of getKey", code`
    import { KeyClient } from "@azure/keyvault-keys";
    export const key = (client: KeyClient) => client.getKey("sign", { version: "${version}" }); // <--
  `, azure),
  example("Azure, setting with a pinned default", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    const id = process.env.KEY_ID ?? "https://desk.vault.azure.net/keys/sign/${version}"; // <--
    export const client = new CryptographyClient(id, new DefaultAzureCredential()); // <--
  `, azure),
  example("Google, encryption with a version", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const client = new KeyManagementServiceClient();
    export const seal = (plaintext: Buffer) => client.encrypt({ name: "${name}/cryptoKeyVersions/1", plaintext, additionalAuthenticatedData: Buffer.from("a") }); // <--
  `, gcp),
  example("Google, name in a constant", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const KEY = "${name}/cryptoKeyVersions/3"; // <--
    export const seal = (client: KeyManagementServiceClient, plaintext: Buffer) => client.encrypt({ name: KEY, plaintext, additionalAuthenticatedData: Buffer.from("a") }); // <--
  `, gcp),
  example("Google, joined name", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const client = new KeyManagementServiceClient();
    const key = "${name}";
    export const seal = (plaintext: Buffer) => client.encrypt({ name: key + "/cryptoKeyVersions/2", plaintext, additionalAuthenticatedData: Buffer.from("a") }); // <--
  `, gcp),
  example("Google, name made by the client", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const client = new KeyManagementServiceClient();
    const name = client.cryptoKeyVersionPath("p", "europe-west3", "r", "k", "1"); // <--
    export const seal = (plaintext: Buffer) => client.encrypt({ name, plaintext, additionalAuthenticatedData: Buffer.from("a") }); // <--
  `, gcp),
  example("Google, in a class", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export class Sealer {
      private readonly kms = new KeyManagementServiceClient();
      seal(plaintext: Buffer) {
        return this.kms.encrypt({ name: "${name}/cryptoKeyVersions/7", plaintext, additionalAuthenticatedData: Buffer.from("a") }); // <--
      }
    }
  `, gcp),
  example("Vault transit, pinned in encrypt", code`
    import nodeVault from "node-vault";
    export const seal = (plaintext: string) => nodeVault().write("transit/encrypt/orders", { plaintext, key_version: 1 }); // <--
  `, hashicorp),
  example("Vault transit, pinned in sign", code`
    import nodeVault from "node-vault";
    const vault = nodeVault();
    export const sign = (input: string) => vault.write("transit/sign/orders/sha2-256", { input, key_version: 2 }); // <--
  `, hashicorp),
  example("Vault transit, pinned in encryptData", code`
    import nodeVault from "node-vault";
    export const seal = (plaintext: string) => nodeVault().encryptData({ name: "orders", plaintext, key_version: 1 }); // <--
  `, hashicorp),
  example("Azure, client of a key client", code`
    import { KeyClient } from "@azure/keyvault-keys";
    import { DefaultAzureCredential } from "@azure/identity";
    const keys = new KeyClient(process.env.VAULT_URL!, new DefaultAzureCredential());
    export const client = keys.getCryptographyClient("sign", { keyVersion: "${version}" }); // <--
  `, azure),
  example("Azure, id put together", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    import { DefaultAzureCredential } from "@azure/identity";
    const vaultUrl = "https://desk.vault.azure.net";
    export const client = new CryptographyClient(vaultUrl + "/keys/wrap/" + "${version}", new DefaultAzureCredential()); // <--
  `, azure),
  example("Google, MAC and encryption side by side", code`
    import { v1 } from "@google-cloud/kms";
    const kms = new v1.KeyManagementServiceClient();
    export const seal = (plaintext: Buffer) => kms.encrypt({ name: "${name}/cryptoKeyVersions/4", plaintext, additionalAuthenticatedData: Buffer.from("x") }); // <--
  `, gcp),
  example("Vault transit, HMAC", code`
    import vault from "node-vault";
    const client = vault({ endpoint: process.env.VAULT_ADDR });
    export const tag = (input: string) => client.write("transit/hmac/orders/sha2-256", { input, key_version: 3 }); // <--
  `, hashicorp),
  example("Vault transit, data key", code`
    const client = require("node-vault")();
    exports.dataKey = () => client.write("transit/encrypt/orders", { plaintext: "aGVsbG8=", key_version: 1 }); // <--
  `, { ...hashicorp, filename: "lib/key.js" }),
  example("Azure, ids in a table", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    const keys = { wrap: "https://desk.vault.azure.net/keys/wrap/${version}" } as const; // <--
    export const wrap = (key: Uint8Array) => new CryptographyClient(keys.wrap, new DefaultAzureCredential()).wrapKey("RSA-OAEP-256", key); // <--
  `, azure),
];

export const traps: readonly Case[] = [
  example("Azure without a version", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const client = new CryptographyClient("https://desk.vault.azure.net/keys/sign", new DefaultAzureCredential());
  `, azure),
  example("Azure, id of a stored message", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    import type { TokenCredential } from "@azure/identity";
    export const open = (message: { keyId: string; wrapped: Uint8Array }, credential: TokenCredential) =>
      new CryptographyClient(message.keyId, credential).unwrapKey("RSA-OAEP-256", message.wrapped);
  `, azure),
  example("Azure, newest version asked for", code`
    import { KeyClient } from "@azure/keyvault-keys";
    export const key = async (client: KeyClient) => (await client.getKey("sign")).id;
  `, azure),
  example("Azure, API version", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { KeyClient } from "@azure/keyvault-keys";
    export const client = new KeyClient("https://desk.vault.azure.net", new DefaultAzureCredential(), { serviceVersion: "7.5" });
  `, azure),
  example("Google, key without a version", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const seal = (plaintext: Buffer) => new KeyManagementServiceClient().encrypt({ name: "${name}", plaintext, additionalAuthenticatedData: Buffer.from("a") });
  `, gcp),
  example("Google, public key of a version for verification", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const pub = () => new KeyManagementServiceClient().getPublicKey({ name: "${name}/cryptoKeyVersions/1" });
  `, gcp),
  example("Google, version from settings", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const sign = (digest: Buffer) => new KeyManagementServiceClient().asymmetricSign({ name: process.env.KEY_VERSION_NAME, digest: { sha256: digest } });
  `, gcp),
  example("Google, destroying one version", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const destroy = () => new KeyManagementServiceClient().destroyCryptoKeyVersion({ name: "${name}/cryptoKeyVersions/1" });
  `, gcp),
  example("AWS alias", code`
    import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export const seal = (Plaintext: Buffer) => new KMSClient({}).send(new EncryptCommand({ KeyId: "alias/labels", Plaintext, EncryptionContext: { a: "b" } }));
  `),
  example("AWS key by id", code`
    import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export const seal = (Plaintext: Buffer) =>
      new KMSClient({}).send(new EncryptCommand({ KeyId: "1234abcd-12ab-34cd-56ef-1234567890ab", Plaintext, EncryptionContext: { a: "b" } }));
  `),
  example("Vault transit, newest", code`
    import nodeVault from "node-vault";
    export const seal = (plaintext: string) => nodeVault().write("transit/encrypt/orders", { plaintext });
  `, hashicorp),
  example("Vault transit, decryption", code`
    import nodeVault from "node-vault";
    export const open = (ciphertext: string) => nodeVault().write("transit/decrypt/orders", { ciphertext });
  `, hashicorp),
  example("URL that is no key", code`
    export const avatar = "https://cdn.example.com/keys/sign/${version}";
  `, azure),
  example("version of a secret", code`
    import { SecretManagerServiceClient } from "@google-cloud/secret-manager";
    export const secret = () => new SecretManagerServiceClient().accessSecretVersion({ name: "projects/p/secrets/db/versions/latest" });
  `, gcp),
  example("version of a document", code`
    import { write } from "./store.js";
    export const save = (text: string) => write("documents/orders", { text, key_version: 1 });
  `, hashicorp),
  example("Azure, version of the environment", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    import { DefaultAzureCredential } from "@azure/identity";
    export const client = new CryptographyClient("https://desk.vault.azure.net/keys/wrap/" + process.env.KEY_VERSION, new DefaultAzureCredential());
  `, azure),
  example("Azure, unwrapping with the version beside the data", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    import { DefaultAzureCredential } from "@azure/identity";
    export const unwrap = (row: { keyId: string; wrapped: Uint8Array }) => new CryptographyClient(row.keyId, new DefaultAzureCredential()).unwrapKey("RSA-OAEP-256", row.wrapped);
  `, azure),
  example("Google, asymmetric signature, which always names a version", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const kms = new KeyManagementServiceClient();
    export const sign = (sha256: Buffer) => kms.asymmetricSign({ name: "${name}/cryptoKeyVersions/1", digest: { sha256 } });
  `, gcp),
  example("Vault transit, verification of an old signature", code`
    import vault from "node-vault";
    const client = vault();
    export const check = (input: string, signature: string) => client.write("transit/verify/orders/sha2-256", { input, signature, key_version: 2 });
  `, hashicorp),
  example("hash in another URL", code`
    export const asset = fetch("https://desk.vault.azure.net.example.com/keys/logo/${version}");
  `, azure),
  example("Azure, id of the row that is opened", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export async function open(row: { key_id: string; key: Uint8Array }) {
      const client = new CryptographyClient(row.key_id, new DefaultAzureCredential());
      const { result } = await client.unwrapKey("RSA-OAEP-256", row.key);
      result.fill(0);
    }
  `, azure),
];
