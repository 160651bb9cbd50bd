import { createHmac } from "node:crypto";
import type { NextFunction, Request, Response } from "express";

/** Depots call us with `x-depot` and a signature over the path. */
export function requireApiKey(req: Request, res: Response, next: NextFunction): void {
  const depot = req.get("x-depot") ?? "";
  // expect: no-hardcoded-key
  const expected = createHmac("sha256", "depot-signing-2021").update(`${depot}:${req.path}`).digest("hex");
  // expect: require-timing-safe-compare
  if (req.get("x-signature") === expected) {
    next();
    return;
  }
  console.warn("rejected depot %s", depot);
  res.status(403).end();
}
