/**
 * What a report of a committed secret says, the same in ESLint, oxlint, the editor and the command.
 *
 * It names the secret, says why that matters and what to do first. Advice goes by kind, because what helps depends
 * on what the secret opens. The value, or a part of it, is never in a message. A message stays under 200 characters.
 */
import type { Finding, SecretKind } from "detect-secrets-wasm";

const nouns: Readonly<Record<SecretKind, string>> = {
  "api-token": "Access token",
  "private-key": "Private key",
  "symmetric-key": "Secret key",
  "password": "Password",
  "connection-string": "Connection string with a password",
  "webhook-url": "Webhook address that anyone can post to",
  "jwt": "Signed token",
  "credential-pair": "Pair of credentials",
  "mnemonic": "Wallet recovery phrase",
  "generic": "Secret",
};

const advice: Readonly<Record<SecretKind, string>> = {
  "api-token": "Revoke it at its issuer, then read the new one from the vault at run time.",
  "private-key": "Replace the key pair and keep the new private key in the vault, not exportable.",
  "symmetric-key": "Create a new key in the vault and let the vault use it.",
  "password": "Change it, then read the new one from the vault at run time.",
  "connection-string": "Change the password, then read the string from the vault at run time.",
  "webhook-url": "Create a new address, then read it from the vault at run time.",
  "jwt": "Revoke it if it is still valid, and request tokens at run time.",
  "credential-pair": "Revoke them, then use a workload identity or read new ones from the vault.",
  "mnemonic": "Move what it controls to a new wallet whose phrase never enters a repository.",
  "generic": "Replace it, then read the new one from the vault at run time.",
};

/** Message with places for `secretWords`. */
export const secretMessage = "{{what}} in a committed file: everyone with the repository has it. {{advice}}";

/** The words for `secretMessage`. */
export function secretWords({ detector, kind, detail }: Finding): { readonly what: string; readonly advice: string } {
  const facts = `${detector}${detail === undefined ? "" : `, ${detail}`}`;
  return { what: `${nouns[kind]} (${facts.length > 50 ? `${facts.slice(0, 49)}…` : facts})`, advice: advice[kind] };
}

/** The whole message. */
export function wordSecret(finding: Finding): string {
  const { what, advice } = secretWords(finding);
  return secretMessage.replace("{{what}}", () => what).replace("{{advice}}", () => advice);
}
