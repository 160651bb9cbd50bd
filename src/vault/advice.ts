/**
 * What to call instead of a local operation: the exact call of the vault that the policy names, with the algorithm as that
 * vault spells it, in as much room as the message leaves. Without a provider it is a general sentence, never a guess.
 */
import { alternatives, type Abstract, knownString } from "../custody/abstract.ts";
import type { CryptoUse } from "../custody/facts/crypto-uses.ts";
import type { CustodyModel } from "../custody/model.ts";
import { argumentAt } from "../custody/positions.ts";
import type { VaultOperation } from "../knowledge/schema.ts";
import { vaultCall } from "../knowledge/vault-wording.ts";
import type { VaultProvider } from "../knowledge/vaults.ts";

const general: Partial<Readonly<Record<VaultOperation, string>>> = {
  enc: "Encrypt in the vault, or with a data key from it.", dec: "Decrypt in the vault.", sign: "Ask the vault to sign.", mac: "Ask the vault for the MAC.",
  macverify: "Ask the vault to verify the MAC.", wrap: "Wrap in the vault.", unwrap: "Unwrap in the vault.", derive: "Agree in the vault, or with an ephemeral key.",
  createKey: "Create the key in the vault.", datakey: "Ask the vault for a data key.", verify: "Verify in the vault or with a public key.",
  encapsulate: "Encapsulate in the vault.", decapsulate: "Decapsulate in the vault.", random: "Ask the vault for random bytes.",
};

/** Longest message: under 200 characters. */
const longest = 199;

/** What a rule knows of the place that gets advice. */
export interface Advised {
  readonly operation: VaultOperation;
  /** Local spelling of the algorithm. */
  readonly algorithm?: string | undefined;
}

/**
 * A sentence for the end of a message.
 *
 * @param said The rest of the message, as it will be read: what it leaves of 199 characters is the room for the call.
 */
export function vaultAdvice({ operation, algorithm }: Advised, providers: readonly VaultProvider[], said: string): string {
  const [provider] = providers;
  const sentence = general[operation] ?? "Use the vault client.";
  if (provider === undefined) return sentence;
  // A chain takes no other curve; elsewhere a vault without the algorithm has one as good.
  const call = vaultCall(provider, operation, algorithm) ?? (algorithm === "secp256k1" ? undefined : vaultCall(provider, operation));
  if (call === undefined) return sentence;
  const room = longest - said.length;
  return [call.full, call.brief, nameOf(call.brief)].map((text) => `Use ${text} instead.`).find((text) => text.length <= room) ?? sentence;
}

/** `SignCommand()` of `SignCommand({ … })`. */
function nameOf(call: string): string {
  return `${/^[\w.]+/u.exec(call.replace(/^new /u, ""))?.[0] ?? call}()`;
}

/** The vault's operation that stands in for a local use, and the algorithm that the use names; undefined when there is none. */
export function advised(model: CustodyModel, use: CryptoUse): Advised | undefined {
  const { role, vault } = use.row;
  const algorithm = algorithmOf(model, use) ?? usualAlgorithm(use);
  const isShared = algorithm !== undefined && /^(?:hs\d|hmac)/iu.test(algorithm);
  if (role === "session-secret") return { operation: "mac" };
  if (role === "import") return { operation: operationOfImport(use, algorithm ?? ""), algorithm };
  if (vault === undefined) return undefined;
  // A key derived from a stored one is what a data key of the vault is for.
  if (role === "kdf" || role === "kdf-weak") return { operation: "datakey" };
  if (vault === "sign" && isShared) return { operation: "mac", algorithm };
  if (vault === "verify" && isShared) return { operation: "macverify", algorithm };
  return { operation: vault, algorithm };
}

function operationOfImport(use: CryptoUse, algorithm: string): VaultOperation {
  if (/^(?:hs\d|hmac)/iu.test(algorithm)) return "mac";
  if (/^(?:rsa-oaep|aes-kw|rsa1_5|a\d{3}kw)/iu.test(algorithm)) return "unwrap";
  if (/^(?:rsa|ps\d|rs\d|es\d|ecdsa|ed|ml-dsa|p-)/iu.test(algorithm)) return "sign";
  return /private/iu.test(use.row.api) ? "sign" : (use.row.vault ?? "enc");
}

/** Named by the use itself, by what it continues (`createSign("RSA-SHA256").sign(pem)`), or by the import of its key. */
function algorithmOf(model: CustodyModel, use: CryptoUse): string | undefined {
  const own = use.argumentsWith("jwa", "alg", "hash").map(({ value }) => value);
  const receiver = use.site?.receiver;
  const keys = use.argumentsWith("key", "cryptokey", "keyobject").map(({ value }) => value);
  const made = [receiver, ...keys].flatMap((value): readonly Abstract[] => {
    const named = value?.kind === "result" ? argumentAt(model.evaluator, value.site, ["jwa", "alg", "hash"]) : undefined;
    return named ? [named] : [];
  });
  return [...own, ...made].flatMap(alternatives).map(spelling).find((name) => name !== undefined) ?? use.row.algorithm;
}

function spelling(value: Abstract): string | undefined {
  return knownString(value.kind === "object" ? value.get("name") : value);
}

const withoutDefault: ReadonlySet<string> = new Set(["jose", "paseto", "node-jose", "jsrsasign"]);

/** What a library does when nothing is said: tokens are signed with HS256, wallets with secp256k1. */
function usualAlgorithm({ row, library }: CryptoUse): string | undefined {
  if (row.role === "jwt-sign" || row.role === "jwt-config" || row.role === "jwt-verify") return withoutDefault.has(library.name) ? undefined : "HS256";
  if (row.role === "wallet-key") return library.name.startsWith("@solana") ? "ed25519" : "secp256k1";
  return undefined;
}
