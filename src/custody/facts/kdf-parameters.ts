/**
 * Password-based key derivations of a file with their parameters, brought to one unit each: iterations, cost, memory in KiB.
 *
 * Defaults that a library applies when an option is missing are not guessed here: only what is written is judged.
 */
import { findAlgorithm } from "../../knowledge/algorithms.ts";
import { type Abstract, alternatives, knownNumber, knownString } from "../abstract.ts";
import { encodeBytes } from "../encodings.ts";
import type { CustodyModel } from "../model.ts";
import { enclosingFunction, nameOfFunction } from "../syntax.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";
import { useBehind } from "./wrapper-uses.ts";

export type KdfFamily = "pbkdf2" | "scrypt" | "bcrypt" | "argon2" | "other";

export interface KeyDerivation {
  readonly use: CryptoUse;
  readonly family: KdfFamily;
  /** PBKDF2: name of the digest in canonical spelling, when known. */
  readonly digest: string | undefined;
  readonly iterations: Parameter | undefined;
  readonly cost: Parameter | undefined;
  readonly memoryKiB: Parameter | undefined;
  readonly parallelism: Parameter | undefined;
  readonly salt: Argument | undefined;
  /** BIP 39 prescribes 2048 iterations and a salt that begins with "mnemonic"; scrypt is built of PBKDF2 with one (RFC 7914, section 6). */
  readonly isFixedByStandard: boolean;
}
export interface Parameter {
  /** The smallest value it can have. */
  readonly value: number;
  readonly argument: Argument;
}

export function keyDerivations(model: CustodyModel): readonly KeyDerivation[] {
  return model.allUses.flatMap((use) => {
    const { role } = use.row;
    const takesWork = use.argument("iterations", "cost", "memoryKiB") !== undefined;
    if (role !== "kdf" && role !== "pwhash" && role !== "kdf-weak" && !takesWork) return [];
    if (role === "jwt-sign" || role === "export-encrypted") return [];
    return [{
      use,
      family: familyOf(use),
      digest: digestOf(use),
      iterations: parameter(use, "iterations"),
      cost: parameter(use, "cost"),
      memoryKiB: parameter(use, "memoryKiB"),
      parallelism: parameter(use, "parallelism"),
      salt: use.argument("salt"),
      isFixedByStandard: isOfBip39(use) || isOfScrypt(use),
    }];
  });
}

function isOfBip39(use: CryptoUse): boolean {
  const salt = use.argument("salt")?.value;
  return parameter(use, "iterations")?.value === 2048 && salt !== undefined && alternatives(salt).flatMap((one) => (one.kind === "partial" ? one.parts.flatMap(alternatives) : [one])).some(beginsWithMnemonic);
}

function beginsWithMnemonic(value: Abstract): boolean {
  const text = value.kind === "bytes" ? encodeBytes(value.bytes, "latin1") : knownString(value);
  return text?.startsWith("mnemonic") === true;
}

/** PBKDF2 with one iteration in a function or file that says scrypt. */
function isOfScrypt(use: CryptoUse): boolean {
  if (parameter(use, "iterations")?.value !== 1) return false;
  for (let fn = enclosingFunction(use.node); fn; fn = enclosingFunction(fn)) if (/scrypt/iu.test(nameOfFunction(fn)?.name ?? "")) return true;
  return /scrypt/iu.test(use.file.path.split("/").slice(-2).join("/"));
}

function parameter(use: CryptoUse, role: "iterations" | "cost" | "memoryKiB" | "parallelism"): Parameter | undefined {
  const found = use.argumentsWith(role).flatMap((argument) => argument.constants.flatMap((one) => {
    const value = knownNumber(one);
    // `parseInt` of what nobody knows, and 0, which every library refuses: it stands for what is not set yet.
    return value === undefined || Number.isNaN(value) || value <= 0 ? [] : [{ value, argument }];
  }));
  return found.sort((a, b) => a.value - b.value)[0];
}

function familyOf(use: CryptoUse): KdfFamily {
  // webcrypto has "bcrypt" in it.
  const name = `${use.library.name} ${use.row.api} ${use.row.algorithm ?? ""}`.toLowerCase().replaceAll("webcrypto", "");
  if (name.includes("argon2")) return "argon2";
  if (name.includes("bcrypt")) return "bcrypt";
  if (name.includes("scrypt")) return "scrypt";
  if (name.includes("pbkdf2") || name.includes("sjcl") || name.includes("cryptr")) return "pbkdf2";
  const algorithm = useBehind(use).argumentsWith("alg").flatMap((argument) => alternatives(argument.value)).map((value) => knownString(value.kind === "object" ? value.get("name") : value)?.toUpperCase());
  if (algorithm.includes("PBKDF2")) return "pbkdf2";
  if (algorithm.some((one) => one?.startsWith("ARGON2"))) return "argon2";
  return "other";
}

function digestOf(use: CryptoUse): string | undefined {
  const given = use.argumentsWith("hash", "hashFn", "md");
  for (const argument of given.length > 0 ? given : useBehind(use).argumentsWith("hash", "hashFn", "md")) {
    for (const value of alternatives(argument.value)) {
      const spelling = knownString(value) ?? (value.kind === "result" ? value.site.row.algorithm : value.kind === "api" ? value.path.slice(value.path.lastIndexOf(".") + 1) : undefined);
      const record = spelling === undefined ? undefined : findAlgorithm(spelling, "hash");
      if (record) return record.name;
    }
  }
  return undefined;
}
