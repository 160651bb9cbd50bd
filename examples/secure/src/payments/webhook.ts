// The payment provider signs with its private key; we hold its public key, which is no secret.
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Request, Response } from "express";
import { db } from "../db.js";

const providerKey = createPublicKey(readFileSync(new URL("../../config/payment-provider.pub", import.meta.url)));

export async function paymentWebhook(req: Request, res: Response): Promise<void> {
  const body = req.body as Buffer;
  const signature = Buffer.from(req.get("payment-signature") ?? "", "base64");
  if (!verify(null, body, providerKey, signature)) {
    console.error("payment webhook: bad signature");
    res.status(400).end();
    return;
  }
  const event = JSON.parse(body.toString("utf8")) as { parcel: string; paid: boolean };
  await db.query("update parcels set paid = $1 where id = $2", [event.paid, event.parcel]);
  res.status(200).end();
}
