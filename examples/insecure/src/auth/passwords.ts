import { createHash, pbkdf2 as pbkdf2Callback, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const pbkdf2 = promisify(pbkdf2Callback);

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  // expect: no-weak-kdf
  const hash = await pbkdf2(password, salt, 10_000, 32, "sha256");
  return `pbkdf2$${salt.toString("base64")}$${hash.toString("base64")}`;
}

export async function isCorrectPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, salt, hash] = stored.split("$");
  if (scheme === "md5") return isCorrectLegacyPassword(password, salt ?? "");
  // expect: no-weak-kdf
  const candidate = await pbkdf2(password, Buffer.from(salt ?? "", "base64"), 10_000, 32, "sha256");
  return timingSafeEqual(candidate, Buffer.from(hash ?? "", "base64"));
}

/** Accounts from before the move to the new shop. */
function isCorrectLegacyPassword(password: string, stored: string): boolean {
  // expect: no-weak-hash
  const digest = createHash("md5").update(password).digest();
  return timingSafeEqual(digest, Buffer.from(stored, "hex"));
}
