// Keys for partners: each carrier gets its own key pair, and the archive is sealed with the archive key.
import { createPrivateKey, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { KmsKeyringNode, RawAesKeyringNode, RawAesWrappingSuiteIdentifier, buildClient, CommitmentPolicy } from "@aws-crypto/client-node";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DefaultAzureCredential } from "@azure/identity";
import { CryptographyClient } from "@azure/keyvault-keys";

const secrets = new SecretsManagerClient({});
const azure = new DefaultAzureCredential();
const { encrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);

export function createCarrierKey(carrier: string): string {
  // expect: no-weak-key-size
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  // expect: no-raw-key-export
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  // expect: no-key-exposure
  writeFileSync(`/var/lib/parcel-desk/${carrier}.pem`, pem);
  return publicKey.export({ type: "spki", format: "pem" }).toString();
}

export function signManifest(manifest: string): string {
  const signingKey: KeyObject = createPrivateKey(readFileSync("/etc/parcel-desk/manifest.pem"));
  // expect: require-vault-client
  return createSign("sha256").update(manifest).sign(signingKey, "base64");
}

export async function signInvoice(invoice: string): Promise<string> {
  const secret = await secrets.send(new GetSecretValueCommand({ SecretId: "parcel-desk/invoice-signing-key" }));
  // expect: no-key-from-secret-store
  const invoiceKey = createPrivateKey(secret.SecretString!);
  return createSign("sha256").update(invoice).sign(invoiceKey, "base64");
}

export async function sealArchive(archive: Buffer, archiveKey: Uint8Array): Promise<Buffer> {
  // expect: no-local-keyring
  const keyring = new RawAesKeyringNode({
    keyName: "archive",
    keyNamespace: "parcel-desk",
    unencryptedMasterKey: archiveKey,
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
  const { result } = await encrypt(keyring, archive, { encryptionContext: { purpose: "archive" } });
  return result;
}

export async function signReceipt(digest: Uint8Array): Promise<Uint8Array> {
  // expect: no-pinned-key-version
  const client = new CryptographyClient("https://parcel-desk.vault.azure.net/keys/receipts/0f3c1a2b4d5e6f708192a3b4c5d6e7f8", azure);
  const { result } = await client.sign("PS256", digest);
  return result;
}

export const archiveKeyring: KmsKeyringNode = new KmsKeyringNode({ generatorKeyId: "alias/archive" });
