import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";
import { db } from "../db.js";
import { isCorrectPassword } from "./passwords.js";

// expect: no-hardcoded-key
const JWT_SECRET = "change-me-please";

export async function signIn(req: Request, res: Response): Promise<void> {
  const { email, password } = req.body as { email: string; password: string };
  const { rows } = await db.query("select id, password_hash from users where email = $1", [email]);
  const user = rows[0];
  if (!user || !(await isCorrectPassword(password, user.password_hash))) {
    res.status(401).json({ error: "wrong e-mail or password" });
    return;
  }
  const token = jwt.sign({ sub: user.id }, JWT_SECRET, { expiresIn: "12h" });
  res.json({ token });
}

export function requireUser(req: Request, res: Response, next: NextFunction): void {
  const token = req.get("authorization")?.replace(/^Bearer /, "") ?? "";
  try {
    // The partner portal still sends unsigned tokens from inside the network.
    // expect: no-weak-jwt
    const claims = jwt.verify(token, process.env.PARTNER_KEY!, { algorithms: ["HS256", "none"] });
    res.locals["user"] = claims.sub;
    next();
  } catch {
    res.status(401).end();
  }
}
