// Labels are sealed with a data key of AWS KMS (envelope encryption): the wrapped key is stored beside the label,
// the plain one lives only inside the function and is wiped in any case.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import type { Request, Response } from "express";
import { db } from "../db.js";

const kms = new KMSClient({ region: "eu-central-1" });
const TAG_BYTES = 16;

export async function storeLabel(req: Request, res: Response): Promise<void> {
  const parcel = req.params["id"]!;
  const { Plaintext, CiphertextBlob } = await kms.send(
    new GenerateDataKeyCommand({ KeyId: "alias/labels", KeySpec: "AES_256", EncryptionContext: { parcel } }),
  );
  const dataKey = Plaintext!;
  try {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", dataKey, nonce, { authTagLength: TAG_BYTES });
    const sealed = Buffer.concat([cipher.update(JSON.stringify(req.body)), cipher.final(), cipher.getAuthTag()]);
    await db.query("update parcels set label = $1, nonce = $2, label_key = $3 where id = $4", [sealed, nonce, CiphertextBlob, parcel]);
  } finally {
    dataKey.fill(0);
  }
  res.status(204).end();
}

export async function downloadLabel(req: Request, res: Response): Promise<void> {
  const parcel = req.params["id"]!;
  const { rows } = await db.query("select label, nonce, label_key from parcels where id = $1", [parcel]);
  const { label, nonce, label_key } = rows[0] as { label: Buffer; nonce: Buffer; label_key: Buffer };
  const { Plaintext } = await kms.send(
    new DecryptCommand({ KeyId: "alias/labels", CiphertextBlob: label_key, EncryptionContext: { parcel } }),
  );
  const dataKey = Plaintext!;
  try {
    const decipher = createDecipheriv("aes-256-gcm", dataKey, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(label.subarray(-TAG_BYTES));
    const opened = Buffer.concat([decipher.update(label.subarray(0, -TAG_BYTES)), decipher.final()]);
    res.type("application/pdf").send(opened);
  } finally {
    dataKey.fill(0);
  }
}
