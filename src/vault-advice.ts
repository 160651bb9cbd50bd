/**
 * What to call instead of a local operation: the exact call of the vault that the policy names, short enough for a message.
 */
import { alternatives, knownString } from "./custody/abstract.ts";
import type { CryptoUse } from "./custody/facts/crypto-uses.ts";
import type { VaultOperation } from "./knowledge/schema.ts";
import { vaultCall, type VaultProvider } from "./knowledge/vaults.ts";

const general: Partial<Readonly<Record<VaultOperation, string>>> = {
  enc: "Encrypt in the vault, or with a data key from it.", dec: "Decrypt in the vault.", sign: "Ask the vault to sign.", mac: "Ask the vault for the MAC.",
  wrap: "Wrap in the vault.", unwrap: "Unwrap in the vault.", derive: "Derive in the vault.", createKey: "Create the key in the vault.",
  datakey: "Ask the vault for a data key.", verify: "Verify in the vault or with a public key.",
};

/** Longest call that a message has room for. */
const room = 70;

/** A sentence for the end of a message; the algorithm of the use is translated to the vault's name where it has one. */
export function vaultAdvice(operation: VaultOperation, providers: readonly VaultProvider[], use?: CryptoUse): string {
  const algorithm = use ? algorithmOf(use) : undefined;
  const named = providers.flatMap((provider) => vaultCall(provider, operation, algorithm) ?? vaultCall(provider, operation) ?? []).slice(0, 1).map(shortened);
  return named.length > 0 ? `Call ${named.join(" or ")} instead.` : (general[operation] ?? "Use the vault client.");
}

function algorithmOf(use: CryptoUse): string | undefined {
  for (const argument of use.argumentsWith("alg", "hash", "jwa")) {
    for (const value of alternatives(argument.value)) {
      const name = knownString(value.kind === "object" ? value.get("name") : value);
      if (name !== undefined) return name;
    }
  }
  return use.row.algorithm;
}

function shortened(call: string): string {
  if (call.length <= room) return call;
  const open = call.search(/[({,;]/u);
  const name = open > 0 ? call.slice(0, open).trim() : call.slice(0, room);
  return call[open] === "(" ? `${name}()` : name;
}
