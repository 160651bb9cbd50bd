import { createCipheriv, createDecipheriv, scryptSync } from "node:crypto";
import type { Request, Response } from "express";
import { db } from "../db.js";

// expect: no-hardcoded-key, no-weak-kdf
const key = scryptSync("parcel-desk personal data", "salt", 32);

export async function storeAddress(req: Request, res: Response): Promise<void> {
  // expect: no-static-iv
  const cipher = createCipheriv("aes-256-cbc", key, Buffer.alloc(16, 0));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(req.body), "utf8"), cipher.final()]);
  await db.query("update parcels set address = $1 where id = $2", [sealed, req.params["id"]]);
  res.status(204).end();
}

export async function readAddress(req: Request, res: Response): Promise<void> {
  const { rows } = await db.query("select address, phone from parcels where id = $1", [req.params["id"]]);
  const decipher = createDecipheriv("aes-256-cbc", key, Buffer.alloc(16, 0));
  const address = Buffer.concat([decipher.update(rows[0].address), decipher.final()]).toString("utf8");
  res.json({ ...JSON.parse(address), phone: sealPhone(rows[0].phone, key) });
}

/** The call centre matches callers by their encrypted phone number. */
export function sealPhone(phone: string, phoneKey: Buffer): string {
  // expect: no-weak-cipher
  const cipher = createCipheriv("aes-256-ecb", phoneKey, null);
  return cipher.update(phone, "utf8", "base64") + cipher.final("base64");
}
