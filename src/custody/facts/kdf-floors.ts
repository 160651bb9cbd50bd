/**
 * Work factors of password-based derivations against their floors: ASVS 5.0 Appendix C and the OWASP Password Storage Cheat
 * Sheet for strict readers, what nobody accepts any more for everybody.
 */
import { limits } from "../../knowledge/algorithms.ts";
import type { KeyDerivation, Parameter } from "./kdf-parameters.ts";

export interface TooLittle {
  readonly name: string;
  readonly parameter: Parameter;
  readonly floor: string;
}

export function tooLittle({ family, digest, iterations, cost, memoryKiB, parallelism }: KeyDerivation, strict: boolean): TooLittle | undefined {
  switch (family) {
    case "pbkdf2": {
      if (!iterations) return undefined;
      const floor = strict ? pbkdf2Floor(digest) : 100_000;
      return iterations.value < floor ? { name: "iterations", parameter: iterations, floor: `${pbkdf2Floor(digest).toLocaleString("en-US")} iterations` } : undefined;
    }
    case "bcrypt":
      return cost && cost.value < limits.bcrypt.minCost ? { name: "cost", parameter: cost, floor: `cost ${limits.bcrypt.adviseCost}` } : undefined;
    case "scrypt": {
      if (!cost) return undefined;
      // hash-wasm and libraries with a logarithmic cost say 17 for 2^17.
      const n = cost.value < 64 ? 2 ** cost.value : cost.value;
      const p = parallelism?.value ?? 1;
      const floor = strict ? limits.scrypt.accepted : [{ N: 16_384, p: 1 }];
      return floor.some((one) => n >= one.N && p >= one.p) ? undefined : { name: "N", parameter: cost, floor: "N = 131072, r = 8, p = 1 with maxmem raised" };
    }
    case "argon2": {
      if (!memoryKiB) return undefined;
      const passes = iterations?.value ?? 3;
      return limits.argon2id.accepted.some((one) => memoryKiB.value >= one.memoryKiB && passes >= one.passes) ? undefined : { name: "memory (KiB)", parameter: memoryKiB, floor: "19456 KiB with 2 passes" };
    }
    default:
      return undefined;
  }
}

/** Iterations of PBKDF2 by its digest. */
export function pbkdf2Floor(digest: string | undefined): number {
  if (digest === "SHA-512" || digest === "SHA-384") return limits.pbkdf2.sha512.min;
  return digest === "SHA-1" ? limits.pbkdf2.sha1.min : limits.pbkdf2.sha256.min;
}
