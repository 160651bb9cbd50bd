/**
 * What a report of a committed secret says, the same in ESLint, oxlint, the editor and the command.
 *
 * It names the secret, says why that matters and what to do first. Advice goes by kind, because what helps depends
 * on what the secret opens. The value, or a part of it, is never in a message. A message stays under 200 characters.
 */
import { detectors } from "detect-secrets-wasm";
import type { Finding, SecretKind } from "detect-secrets-wasm";

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

/** Characters of the longest message: what fits beside a line of code. */
const longest = 199;

let names: ReadonlyMap<string, string> | undefined;

/** The words for `secretMessage`. */
export function secretWords({ detector, kind, detail }: Finding): { readonly what: string; readonly advice: string } {
  names ??= new Map(detectors.map(({ id, name }) => [id, name]));
  // A detector of the caller's own has no name here.
  const name = names.get(detector) ?? detector;
  const what = `${name.charAt(0).toUpperCase()}${name.slice(1)}${detail === undefined ? "" : ` (${detail})`}`;
  const room = longest - secretMessage.replaceAll(/\{\{\w+\}\}/gu, "").length - advice[kind].length;
  return { what: what.length > room ? `${what.slice(0, room - 1)}…` : what, advice: advice[kind] };
}

/** The whole message. */
export function wordSecret(finding: Finding): string {
  const { what, advice } = secretWords(finding);
  return secretMessage.replace("{{what}}", () => what).replace("{{advice}}", () => advice);
}
