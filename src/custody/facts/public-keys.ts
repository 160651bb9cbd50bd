/**
 * Whether a key is public, and so may be exported, printed and stored: by its format, its usages, its members or its origin.
 */
import { alternatives, type Abstract, knownString } from "../abstract.ts";
import { mentionsPublic } from "../public-names.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";

const publicFormats: ReadonlySet<string> = new Set(["spki", "raw-public", "public", "pkcs1-public", "pkcs8-public", "pkcs1-public-pem", "pkcs8-public-pem", "openssh-public", "PKCS8PUB"]);
const publicUsages: ReadonlySet<string> = new Set(["verify", "encrypt", "wrapKey", "encapsulateBits", "encapsulateKey"]);

/** An import of a public key: its format, its usages (`["verify"]`, none for key agreement) or its JWK say so. */
export function isPublicKeyImport(use: CryptoUse): boolean {
  if (use.row.role !== "import" && use.row.role !== "import-public") return false;
  if (use.row.role === "import-public" || hasPublicFormat(use)) return true;
  const key = use.argument("key");
  if (key && (key.origin.custody === "public" || isPublicJwk(key.value))) return true;
  const usages = use.argument("usages");
  return usages !== undefined && alternatives(usages.value).every((one) => isOfPublicKey(use, one));
}

/** Usages that a private or secret key never has alone. */
function isOfPublicKey(use: CryptoUse, usages: Abstract): boolean {
  if (usages.kind !== "array" || usages.open) return false;
  const names = usages.elements.map(knownString);
  if (names.length === 0) return formatsOf(use).every((format) => format === "raw" || format === "jwk");
  return names.every((name) => name === "verify") || (isAsymmetric(use) && names.every((name) => name !== undefined && publicUsages.has(name)));
}

export function hasPublicFormat(use: CryptoUse): boolean {
  const formats = formatsOf(use);
  return formats.length > 0 && formats.every(isPublicFormat);
}

/** A format that only a public key has: `spki`, `pkcs8-public-pem`. */
export function isPublicFormat(format: string): boolean {
  return publicFormats.has(format);
}

function formatsOf(use: CryptoUse): readonly string[] {
  return use.argumentsWith("format").flatMap((argument) => alternatives(argument.value).flatMap((option) => knownString(option) ?? []));
}

function isAsymmetric(use: CryptoUse): boolean {
  return use.argumentsWith("alg").some((argument) => {
    const name = argument.value.kind === "object" ? argument.value.get("name") : argument.value;
    return /^(?:RSA|EC|Ed|X25519|X448|ML-)/iu.test(knownString(name) ?? "");
  });
}

/** A JWK written down without any private member. */
function isPublicJwk(value: Abstract): boolean {
  return value.kind === "object" && !value.isOpen() && value.keys().includes("kty") && !value.keys().some((key) => key === "d" || key === "k" || key === "priv");
}

/** The key that an export, print or store is about is public, or named so. */
export function isPublicKey(argument: Argument): boolean {
  return argument.origin.custody === "public" || mentionsPublic(argument.node);
}
