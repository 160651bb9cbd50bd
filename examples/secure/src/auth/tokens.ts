// Tokens are signed by the vault: the private key never comes to this process. Verification needs the public half only.
import { createHash, createPublicKey, randomUUID, type KeyObject } from "node:crypto";
import { GetPublicKeyCommand, KMSClient, SignCommand } from "@aws-sdk/client-kms";
import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";
import { loadSettings } from "../config.js";
import { db } from "../db.js";
import { isCorrectPassword } from "./passwords.js";

const kms = new KMSClient({ region: "eu-central-1" });
const { tokensKey } = loadSettings();
let publicKey: KeyObject | undefined;

export async function signIn(req: Request, res: Response): Promise<void> {
  const { email, password } = req.body as { email: string; password: string };
  const { rows } = await db.query("select id, password_hash from users where email = $1", [email]);
  const user = rows[0];
  if (!user || !(await isCorrectPassword(password, user.password_hash))) {
    res.status(401).json({ error: "wrong e-mail or password" });
    return;
  }
  res.json({ token: await issueToken(user.id) });
}

async function issueToken(subject: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: subject, iat: now, exp: now + 12 * 3600, jti: randomUUID() };
  const signed = [{ alg: "PS256", typ: "JWT" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  const digest = createHash("sha256").update(signed).digest();
  const { Signature } = await kms.send(
    new SignCommand({ KeyId: tokensKey, Message: digest, MessageType: "DIGEST", SigningAlgorithm: "RSASSA_PSS_SHA_256" }),
  );
  return `${signed}.${Buffer.from(Signature!).toString("base64url")}`;
}

export async function requireUser(req: Request, res: Response, next: NextFunction): Promise<void> {
  const token = req.get("authorization")?.replace(/^Bearer /, "") ?? "";
  try {
    const claims = jwt.verify(token, await verificationKey(), { algorithms: ["PS256"] });
    res.locals["user"] = claims.sub;
    next();
  } catch {
    res.status(401).end();
  }
}

async function verificationKey(): Promise<KeyObject> {
  if (!publicKey) {
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: tokensKey }));
    publicKey = createPublicKey({ key: Buffer.from(PublicKey!), format: "der", type: "spki" });
  }
  return publicKey;
}
