import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import { db } from "../db.js";
import { hashPassword } from "./passwords.js";

export async function requestReset(req: Request, res: Response): Promise<void> {
  const resetToken = randomBytes(32).toString("base64url");
  await db.query("update users set reset_digest = $1 where email = $2", [digest(resetToken), req.body.email]);
  await db.query("insert into outbox (email, template, token) values ($1, 'reset', $2)", [req.body.email, resetToken]);
  res.status(202).end();
}

export async function confirmReset(req: Request, res: Response): Promise<void> {
  const { email, token, password } = req.body as { email: string; token: string; password: string };
  const { rows } = await db.query("select reset_digest from users where email = $1", [email]);
  const expected: Buffer | undefined = rows[0]?.reset_digest;
  if (!expected || !timingSafeEqual(digest(token), expected)) {
    res.status(400).json({ error: "this link is no longer valid" });
    return;
  }
  await db.query("update users set password_hash = $1, reset_digest = null where email = $2", [await hashPassword(password), email]);
  res.status(204).end();
}

/** A random token of 32 bytes needs no slow hash. */
function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
