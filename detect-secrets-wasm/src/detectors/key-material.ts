/**
 * Private keys in their file formats. They are parsed rather than matched: the shape finds the header,
 * the proof reads the structure and says type, size in bits and whether the key is encrypted.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { traitsOf } from "./paths.ts";
import { bech32Verdict } from "./proofs/bech32.ts";
import { bytesOfBase64 } from "./proofs/bytes.ts";
import { keyFactsOf } from "./proofs/der.ts";
import { jwkVerdict, jwtVerdict, symmetricJwkVerdict } from "./proofs/jwt.ts";
import { opensshVerdict, pemVerdict, pgpVerdict } from "./proofs/pem.ts";
import { puttyVerdict } from "./proofs/putty.ts";

const jwk = "https://www.rfc-editor.org/rfc/rfc7517";
const pem = "https://www.rfc-editor.org/rfc/rfc7468";

function row(id: string, name: string, provider: string, anchors: readonly string[], shape: string, verify: Detector["verify"], source: string): Detector {
  return { id, name, provider, kind: "private-key", anchors, shape, confidence: "high", source, ...(verify && { verify }) };
}

export const keyMaterial = (): readonly Detector[] => [
  row("pem-private-key", "PEM private key", "PKIX",
    ["-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN EC PRIVATE KEY-----", "-----BEGIN DSA PRIVATE KEY-----", "-----BEGIN ENCRYPTED PRIVATE KEY-----"],
    "{anchor}", pemVerdict, pem),
  row("openssh-private-key", "OpenSSH private key", "OpenSSH", ["-----BEGIN OPENSSH PRIVATE KEY-----"], "{anchor}", opensshVerdict,
    "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key"),
  row("pgp-private-key", "OpenPGP private key", "OpenPGP", ["-----BEGIN PGP PRIVATE KEY BLOCK-----"], "{anchor}", pgpVerdict,
    "https://www.rfc-editor.org/rfc/rfc9580#section-6.2"),
  row("ssh2-private-key", "SSH2 private key", "SSH Tectia", ["---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----"], "{anchor}", ssh2Verdict,
    "https://www.rfc-editor.org/rfc/rfc4716"),
  row("putty-private-key", "PuTTY private key", "PuTTY", ["PuTTY-User-Key-File-"], "{anchor}[123]: [0-9a-z@.-]{7,40}", puttyVerdict,
    "https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html"),
  row("age-secret-key", "age secret key", "age", ["AGE-SECRET-KEY-1"], "{anchor}[02-9AC-HJ-NP-Z]{58}", bech32Verdict,
    "https://github.com/C2SP/C2SP/blob/main/age.md#the-x25519-recipient-type"),
  row("jwk-private-key", "JSON Web Key with a private member", "JOSE", ['"d":"', '"d": "', '\\"d\\":\\"'], "{anchor}(?<secret>[0-9A-Za-z_-]{42,1400})", jwkVerdict, jwk),
  row("jwk-symmetric-key", "symmetric JSON Web Key", "JOSE", ['"k":"', '"k": "', '\\"k\\":\\"'], "{anchor}(?<secret>[0-9A-Za-z_-]{16,700})", symmetricJwkVerdict, jwk),
  row("dotnet-rsa-private-key", ".NET RSA private key", ".NET", ["<D>", "&lt;D&gt;"], "{anchor}(?<secret>[0-9A-Za-z+/]{80,700}={0,2})(?:<|&lt;)/D", dotnetVerdict,
    "https://learn.microsoft.com/dotnet/api/system.security.cryptography.rsa.toxmlstring"),
  row("wireguard-private-key", "WireGuard private key", "WireGuard", ["PrivateKey", "PresharedKey"], "{anchor}[ \\t]{0,4}=[ \\t]{0,4}(?<secret>[0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=)", wireguardVerdict,
    "https://www.wireguard.com/quickstart/"),
  row("openvpn-static-key", "OpenVPN static key", "OpenVPN", ["-----BEGIN OpenVPN Static key V1-----"], "{anchor}\\s{1,8}(?<secret>[0-9a-f]{32})", undefined,
    "https://openvpn.net/community-docs/static-key-mini-howto.html"),
  row("pkcs8-in-base64", "private key in base64 without its armor", "PKCS#8", ["BgkqhkiG9w0BAQEFAASC"], "[0-9A-Za-z+/]{12}{anchor}[0-9A-Za-z+/]{300,4000}={0,2}", unarmoredVerdict,
    "https://www.rfc-editor.org/rfc/rfc5958#section-2"),
  {
    id: "jwt", name: "JSON Web Token", provider: "JOSE", kind: "jwt", anchors: ["eyJ"],
    shape: "{anchor}[0-9A-Za-z_-]{10,2000}\\.eyJ[0-9A-Za-z_-]{8,4000}\\.[0-9A-Za-z_-]{32,1400}",
    confidence: "medium", verify: tokenVerdict, source: "https://www.rfc-editor.org/rfc/rfc7519",
  },
];

/** Tests and manuals are full of tokens that were made for them; only one that is meant to be used has much of a future. */
function tokenVerdict(match: Match): Verdict {
  const verdict = jwtVerdict(match);
  const { isTest, isProse } = traitsOf(match.path);
  return (isTest || isProse) && verdict.proof !== "reject" ? { ...verdict, confidence: "low" } : verdict;
}

/** The structure is read as in an armored key; one that stands in its armor is found by that. */
function unarmoredVerdict({ value, before }: Match): Verdict {
  const bytes = /-----(?:\s|\\n|\\r)*$/.test(before.slice(-20)) ? undefined : bytesOfBase64(value);
  const facts = bytes && keyFactsOf(bytes);
  return facts ? { proof: "valid" } : { proof: "reject" };
}

function ssh2Verdict(match: Match): Verdict {
  return /^[^-]{60,}---- END SSH2/.test(match.after) ? { proof: "none", detail: "may be encrypted" } : { proof: "reject" };
}

function dotnetVerdict(match: Match): Verdict {
  return /(?:<|&lt;)RSAKeyValue/.test(match.before) ? { proof: "none", detail: `RSA about ${Math.round((match.value.length * 6) / 256) * 256} bits, unencrypted` } : { proof: "reject" };
}

function wireguardVerdict(match: Match): Verdict {
  return /\[Interface\]/.test(match.before + match.after) ? { proof: "none" } : { proof: "none", confidence: "low" };
}
