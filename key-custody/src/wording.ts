/**
 * What a scanner finding says: what it is, and what to do about it.
 *
 * The value is never part of a message. The advice is by kind, because what helps depends on what the secret opens.
 */
import type { Finding as ScannerFinding, SecretKind } from "detect-secrets-wasm";

const nouns: Readonly<Record<SecretKind, string>> = {
  "api-token": "Access token",
  "private-key": "Private key",
  "symmetric-key": "Secret key",
  "password": "Password",
  "connection-string": "Connection string with a password",
  "webhook-url": "Webhook address that anyone can post to",
  "jwt": "Signed token",
  "credential-pair": "Credentials",
  "mnemonic": "Wallet recovery phrase",
  "generic": "Secret",
};

const advice: Readonly<Record<SecretKind, string>> = {
  "api-token": "Revoke it at its issuer, then read the new one from the vault at run time.",
  "private-key": "Replace the key pair, keep the new private key in the vault as a non-exportable key.",
  "symmetric-key": "Create a new key in the vault and let the vault use it.",
  "password": "Change it, then read the new one from the vault at run time.",
  "connection-string": "Change the password, then read the string from the vault at run time.",
  "webhook-url": "Create a new address, then read it from the vault at run time.",
  "jwt": "Revoke it if it is still valid, and request tokens at run time.",
  "credential-pair": "Revoke them, then use a workload identity or read new ones from the vault at run time.",
  "mnemonic": "Move the funds to a new wallet whose phrase never enters a repository.",
  "generic": "Replace it, then read the new one from the vault at run time.",
};

export function wordFinding({ detector, kind, detail, proof }: ScannerFinding): string {
  const facts = [detector, ...(detail === undefined ? [] : [detail]), ...(proof === "valid" ? ["structure proved"] : [])];
  return `${nouns[kind]} in the repository (${facts.join(", ")}). ${advice[kind]}`;
}
