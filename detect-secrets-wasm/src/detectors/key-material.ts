/**
 * Private keys in their file formats. They are parsed rather than matched: the shape finds the header,
 * the proof reads the structure and says type, size in bits and whether the key is encrypted.
 */
import type { Detector } from "./schema.ts";
import { pemVerdict } from "./proofs/pem.ts";

export const keyMaterial: readonly Detector[] = [
  {
    id: "pem-private-key", name: "PEM private key", provider: "PKIX", kind: "private-key",
    anchors: [
      "-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN EC PRIVATE KEY-----",
      "-----BEGIN DSA PRIVATE KEY-----", "-----BEGIN ENCRYPTED PRIVATE KEY-----",
    ],
    shape: "{anchor}", confidence: "high", verify: pemVerdict, source: "https://www.rfc-editor.org/rfc/rfc7468",
  },
  {
    id: "openssh-private-key", name: "OpenSSH private key", provider: "OpenSSH", kind: "private-key",
    anchors: ["-----BEGIN OPENSSH PRIVATE KEY-----"], shape: "{anchor}", confidence: "high", verify: pemVerdict,
    source: "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key",
  },
  {
    id: "pgp-private-key", name: "PGP private key", provider: "OpenPGP", kind: "private-key",
    anchors: ["-----BEGIN PGP PRIVATE KEY BLOCK-----"], shape: "{anchor}", confidence: "high", verify: pemVerdict,
    source: "https://www.rfc-editor.org/rfc/rfc9580#section-6.2",
  },
  {
    id: "putty-private-key", name: "PuTTY private key", provider: "PuTTY", kind: "private-key",
    anchors: ["PuTTY-User-Key-File-"], shape: "{anchor}[123]: [0-9a-z@.-]{7,40}", confidence: "high",
    source: "https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html",
  },
  {
    id: "age-secret-key", name: "age secret key", provider: "age", kind: "private-key",
    anchors: ["AGE-SECRET-KEY-1"], shape: "{anchor}[02-9AC-HJ-NP-Z]{58}", confidence: "high",
    source: "https://github.com/C2SP/C2SP/blob/main/age.md#the-x25519-recipient-type",
  },
  {
    id: "jwt", name: "JSON Web Token", provider: "JOSE", kind: "jwt",
    anchors: ["eyJ"], shape: "{anchor}[0-9A-Za-z_-]{10,2000}\\.eyJ[0-9A-Za-z_-]{10,4000}\\.[0-9A-Za-z_-]{32,1400}", confidence: "medium",
    source: "https://www.rfc-editor.org/rfc/rfc7519",
  },
  {
    id: "jwk-private-key", name: "JSON Web Key with a private member", provider: "JOSE", kind: "private-key",
    anchors: ["\"d\""], shape: "{anchor}[ \\t]{0,4}:[ \\t]{0,4}\"(?<secret>[0-9A-Za-z_-]{42,700})\"", confidence: "high",
    verify: (match) => (/"kty"/.test(match.before + match.after) ? { proof: "none" } : { proof: "reject" }),
    source: "https://www.rfc-editor.org/rfc/rfc7517",
  },
];
