// Addresses are short: Google Cloud KMS encrypts them whole. The parcel's number is bound in as additional data.
import { KeyManagementServiceClient } from "@google-cloud/kms";
import type { Request, Response } from "express";
import { db } from "../db.js";

const client = new KeyManagementServiceClient();
const keyName = client.cryptoKeyPath("parcel-desk", "europe-west3", "personal-data", "addresses");

export async function storeAddress(req: Request, res: Response): Promise<void> {
  const { street, postcode, city } = req.body as { street: string; postcode: string; city: string };
  const [{ ciphertext }] = await client.encrypt({
    name: keyName,
    plaintext: Buffer.from(JSON.stringify({ street, postcode, city })),
    additionalAuthenticatedData: Buffer.from(req.params["id"]!),
  });
  await db.query("update parcels set address = $1 where id = $2", [ciphertext, req.params["id"]]);
  res.status(204).end();
}

export async function readAddress(req: Request, res: Response): Promise<void> {
  const { rows } = await db.query("select address from parcels where id = $1", [req.params["id"]]);
  const [{ plaintext }] = await client.decrypt({
    name: keyName,
    ciphertext: rows[0].address,
    additionalAuthenticatedData: Buffer.from(req.params["id"]!),
  });
  res.type("application/json").send(Buffer.from(plaintext as Uint8Array).toString("utf8"));
}
