// Depots sign the path; the MAC key is a key of the vault, which also verifies.
import { KMSClient, KMSInvalidMacException, VerifyMacCommand } from "@aws-sdk/client-kms";
import type { NextFunction, Request, Response } from "express";

const kms = new KMSClient({ region: "eu-central-1" });

export async function requireApiKey(req: Request, res: Response, next: NextFunction): Promise<void> {
  const depot = req.get("x-depot") ?? "";
  try {
    await kms.send(
      new VerifyMacCommand({
        KeyId: "alias/depots",
        Message: Buffer.from(`${depot}:${req.path}`),
        Mac: Buffer.from(req.get("x-signature") ?? "", "hex"),
        MacAlgorithm: "HMAC_SHA_256",
      }),
    );
    next();
  } catch (error) {
    if (!(error instanceof KMSInvalidMacException)) throw error;
    console.warn("rejected depot %s", depot);
    res.status(403).end();
  }
}
