import type { Request, Response } from "express";
import { db } from "../db.js";
import { hashPassword } from "./passwords.js";

export async function requestReset(req: Request, res: Response): Promise<void> {
  // expect: no-insecure-random
  const resetToken = Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
  await db.query("update users set reset_token = $1 where email = $2", [resetToken, req.body.email]);
  res.status(202).end();
}

export async function confirmReset(req: Request, res: Response): Promise<void> {
  const { email, token, password } = req.body as { email: string; token: string; password: string };
  const { rows } = await db.query("select reset_token from users where email = $1", [email]);
  const expectedToken: string | undefined = rows[0]?.reset_token;
  // expect: require-timing-safe-compare
  if (!expectedToken || token !== expectedToken) {
    res.status(400).json({ error: "this link is no longer valid" });
    return;
  }
  await db.query("update users set password_hash = $1, reset_token = null where email = $2", [await hashPassword(password), email]);
  res.status(204).end();
}
