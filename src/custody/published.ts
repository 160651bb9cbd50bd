/**
 * Keys that everybody knows: test vectors of standards, defaults of developer tools.
 *
 * A key of this list in the source is a finding of lower severity: it protects nothing, and it leaks nothing.
 */

import { publishedKey } from "../knowledge/published.ts";

export function isPublished(text: string): boolean {
  return publishedKey(text) !== undefined;
}

/** Text in a key position that is no secret by its nature: a public key or certificate, a label that a standard fixes. */
export function isPublicText(text: string): boolean {
  return publicArmor.test(text) || publicLabels.has(text);
}

const publicArmor = /^\s*(?:-----BEGIN (?:RSA |EC |DSA )?(?:PUBLIC KEY|CERTIFICATE|X509 CRL|PGP PUBLIC KEY BLOCK)|ssh-(?:rsa|ed25519|dss) AAAA|ecdsa-sha2-nistp\d+ AAAA)/u;

/** BIP-32 and SLIP-10 master keys, Electrum and Stellar derivation: the HMAC key is the same for everybody. */
const publicLabels: ReadonlySet<string> = new Set(["Bitcoin seed", "ed25519 seed", "Nist256p1 seed", "ed25519 cardano seed", "Seed version", "WebAppData", "Symmetric key seed", "AWS4"]);
