/**
 * Credentials that open the vault, where they stand in the source or come from a file of the repository; and the identity
 * of the platform that should stand in their place.
 */
import { knownString } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";
import { isVaultUse } from "./vault-libraries.ts";

export interface VaultCredential {
  readonly kind: "literal" | "fallback" | "published" | "file" | "outside";
  readonly use: CryptoUse;
  readonly argument: Argument;
  /** What to use instead, as a sentence. */
  readonly identity: string;
}

const roles = ["secret", "key", "password", "passphrase"] as const;
const logins: ReadonlySet<string> = new Set(["credential", "vault-client", "vault-admin", "config"]);

export function vaultCredentials(model: CustodyModel): readonly VaultCredential[] {
  return model.allUses.flatMap((use) => {
    if (!isVaultUse(use) || !logins.has(use.row.role)) return [];
    const identity = identityFor(use);
    const secrets = use.argumentsWith(...roles).flatMap((argument): readonly VaultCredential[] => {
      const { custody } = argument.origin;
      if (custody === "literal" || custody === "fallback" || custody === "published") return [{ kind: custody, use, argument, identity }];
      return model.policy.strict && custody === "environment" && hasIdentity(use) ? [{ kind: "outside", use, argument, identity }] : [];
    });
    const files = use.argumentsWith("path").flatMap((argument): readonly VaultCredential[] =>
      (/[kK]eyFile(?:name)?$/u.test(argument.position) && argument.constants.some((one) => isInRepository(knownString(one) ?? "")) ? [{ kind: "file", use, argument, identity }] : []));
    return [...secrets, ...files];
  });
}

/** Logins with a secret of Entra ID, in whose place the platform has an identity: strict readers are told also where the secret comes from outside. */
function hasIdentity({ row }: CryptoUse): boolean {
  return row.api === "new ClientSecretCredential()" || row.api === "new UsernamePasswordCredential()" || row.api.includes("AzureKeyVault");
}

function isInRepository(path: string): boolean {
  return path !== "" && !/^(?:\/|~|[A-Za-z]:)/u.test(path);
}

function identityFor(use: CryptoUse): string {
  const name = `${use.library.name} ${Object.keys(use.library.specifiers).join(" ")}`.toLowerCase();
  if (name.includes("aws")) return "Leave credentials out and use the role of the task.";
  if (name.includes("azure") || name.includes("tedious")) return "Use DefaultAzureCredential or ManagedIdentityCredential.";
  if (name.includes("google")) return "Use the default credentials of the workload.";
  if (name.includes("pkcs") || name.includes("graphene")) return "Ask for the PIN at start-up.";
  return "Use kubernetesLogin(), awsIamLogin() or another identity of the platform.";
}
