import { createHmac } from "node:crypto";
import type { Request, Response } from "express";
import { db } from "../db.js";

const WEBHOOK = {
  tolerance: 300,
  // expect: no-hardcoded-key
  secret: "parcel-desk-webhook",
};

export async function paymentWebhook(req: Request, res: Response): Promise<void> {
  const signature = req.get("payment-signature");
  const expected = createHmac("sha256", WEBHOOK.secret).update(req.body as Buffer).digest("hex");
  // expect: require-timing-safe-compare
  if (signature !== expected) {
    // expect: no-key-exposure
    console.error("bad signature, secret in use: " + WEBHOOK.secret);
    res.status(400).end();
    return;
  }
  const event = JSON.parse(String(req.body)) as { parcel: string; paid: boolean };
  await db.query("update parcels set paid = $1 where id = $2", [event.paid, event.parcel]);
  res.status(200).end();
}
