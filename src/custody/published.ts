/**
 * Keys that everybody knows: test vectors of standards, defaults of developer tools.
 *
 * A key of this list in the source is a finding of lower severity: it protects nothing, and it leaks nothing.
 */

/** The default wallet phrase of Hardhat, Anvil and Ganache; jwt.io's default secrets. Assembled: the file passes its own scan. */
const published: ReadonlySet<string> = new Set([
  `${"test ".repeat(11)}junk`,
  ["your-256-bit", "secret"].join("-"),
  ["a-string-secret-at-least", "256-bits-long"].join("-"),
]);

export function isPublished(text: string): boolean {
  return published.has(text);
}

/** Text in a key position that is no secret by its nature: a public key or certificate, a label that a standard fixes. */
export function isPublicText(text: string): boolean {
  return publicArmor.test(text) || publicLabels.has(text);
}

const publicArmor = /^\s*(?:-----BEGIN (?:RSA |EC |DSA )?(?:PUBLIC KEY|CERTIFICATE|X509 CRL|PGP PUBLIC KEY BLOCK)|ssh-(?:rsa|ed25519|dss) AAAA|ecdsa-sha2-nistp\d+ AAAA)/u;

/** BIP-32 and SLIP-10 master keys, Electrum and Stellar derivation: the HMAC key is the same for everybody. */
const publicLabels: ReadonlySet<string> = new Set(["Bitcoin seed", "ed25519 seed", "Nist256p1 seed", "ed25519 cardano seed", "Seed version", "WebAppData", "Symmetric key seed", "AWS4"]);
