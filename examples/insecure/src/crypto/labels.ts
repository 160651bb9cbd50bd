import { createCipheriv, randomBytes } from "node:crypto";
import { DecryptCommand, EncryptCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import type { Request, Response } from "express";
import { db } from "../db.js";

const kms = new KMSClient({
  region: "eu-central-1",
  credentials: {
    accessKeyId: process.env.KMS_ACCESS_KEY_ID!,
    // expect: no-static-vault-credential
    secretAccessKey: process.env.KMS_SECRET_ACCESS_KEY || "parcel-desk/kms/2022",
  },
});

export async function storeLabel(req: Request, res: Response): Promise<void> {
  // expect: require-encryption-context, require-key-zeroization
  const dataKey = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/labels", KeySpec: "AES_256" }));
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", dataKey.Plaintext!, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(req.body)), cipher.final(), cipher.getAuthTag()]);
  await db.query("update parcels set label = $1, nonce = $2 where id = $3", [sealed, nonce, req.params["id"]]);
  // Support asked for this while the migration is running.
  // expect: no-key-exposure
  console.debug("label %s sealed with %s", req.params["id"], Buffer.from(dataKey.Plaintext!).toString("base64"));
  res.status(204).end();
}

export async function downloadLabel(req: Request, res: Response): Promise<void> {
  const { rows } = await db.query("select scan from parcels where id = $1", [req.params["id"]]);
  const { Plaintext } = await kms.send(
    new DecryptCommand({ KeyId: "alias/labels", CiphertextBlob: rows[0].scan, EncryptionContext: { use: "label" } }),
  );
  res.type("application/pdf").send(Buffer.from(Plaintext!));
}

/** Scans are a few megabytes each. */
export async function sealScan(pathOnDisk: string): Promise<Uint8Array> {
  const { readFile } = await import("node:fs/promises");
  const scan = await readFile(pathOnDisk);
  const { CiphertextBlob } = await kms.send(
    // expect: require-envelope-encryption
    new EncryptCommand({ KeyId: "alias/labels", Plaintext: scan, EncryptionContext: { use: "scan" } }),
  );
  return CiphertextBlob!;
}

/** The nightly export seals thousands of labels and asks for a key once. */
export async function exportKey(): Promise<Uint8Array> {
  const { Plaintext } = await kms.send(
    new GenerateDataKeyCommand({ KeyId: "alias/labels", KeySpec: "AES_256", EncryptionContext: { use: "export" } }),
  );
  // expect: no-plaintext-data-key
  return Plaintext!;
}
