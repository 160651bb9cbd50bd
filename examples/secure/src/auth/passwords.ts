import argon2 from "argon2";

/** argon2id with 64 MiB and three passes, the library's defaults written down. */
const COST = { type: argon2.argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 4 } as const;

export async function hashPassword(password: string): Promise<string> {
  return argon2.hash(password, COST);
}

export async function isCorrectPassword(password: string, stored: string): Promise<boolean> {
  return argon2.verify(stored, password);
}
