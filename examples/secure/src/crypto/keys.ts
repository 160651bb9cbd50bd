// Every signature is made by a vault: AWS KMS for manifests and invoices, Azure Key Vault for receipts.
import { createHash } from "node:crypto";
import { CommitmentPolicy, KmsKeyringNode, buildClient } from "@aws-crypto/client-node";
import { CreateKeyCommand, GetPublicKeyCommand, KMSClient, SignCommand } from "@aws-sdk/client-kms";
import { DefaultAzureCredential } from "@azure/identity";
import { CryptographyClient } from "@azure/keyvault-keys";

const kms = new KMSClient({ region: "eu-central-1" });
const { encrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
const archiveKeyring = new KmsKeyringNode({ generatorKeyId: "alias/archive" });

/** Creates the key of a carrier inside the vault and returns its public half. */
export async function createCarrierKey(carrier: string): Promise<Uint8Array> {
  const { KeyMetadata } = await kms.send(
    new CreateKeyCommand({ KeySpec: "RSA_3072", KeyUsage: "SIGN_VERIFY", Description: `carrier ${carrier}` }),
  );
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: KeyMetadata!.KeyId }));
  return PublicKey!;
}

export async function signManifest(manifest: string): Promise<string> {
  return sign("alias/manifests", manifest);
}

export async function signInvoice(invoice: string): Promise<string> {
  return sign("alias/invoices", invoice);
}

async function sign(keyId: string, text: string): Promise<string> {
  const digest = createHash("sha256").update(text).digest();
  const { Signature } = await kms.send(
    new SignCommand({ KeyId: keyId, Message: digest, MessageType: "DIGEST", SigningAlgorithm: "RSASSA_PSS_SHA_256" }),
  );
  return Buffer.from(Signature!).toString("base64");
}

export async function sealArchive(archive: Buffer): Promise<Buffer> {
  const { result } = await encrypt(archiveKeyring, archive, { encryptionContext: { purpose: "archive" } });
  return result;
}

export async function signReceipt(digest: Uint8Array): Promise<Uint8Array> {
  const client = new CryptographyClient("https://parcel-desk.vault.azure.net/keys/receipts", new DefaultAzureCredential());
  const { result } = await client.sign("PS256", digest);
  return result;
}
