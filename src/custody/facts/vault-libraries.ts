/** Libraries through which an application talks to its vault, or gets the identity it does so with; and their direct use. */
import type { ApiRow, Library } from "../../knowledge/schema.ts";
import type { CustodyModel } from "../model.ts";
import type { CryptoUse } from "./crypto-uses.ts";
import { vaultOfSpecifier } from "../../knowledge/vaults.ts";

/**
 * Where the file uses a vendor's client that is not approved: each client that it makes, or, of a library whose client comes from
 * elsewhere, the first of its operations. Own wrappers that the policy describes are nobody's but its own.
 */
export function vendorUses(model: CustodyModel, isApproved: (library: Library) => boolean): readonly CryptoUse[] {
  const direct = model.cryptoUses.filter(({ library, row, via }) =>
    via === undefined && row.role.startsWith("vault-") && !model.policy.wrappers.includes(library) && !isApproved(library));
  // The first in the file speaks for the others.
  if (direct.length > 0) model.file.needsAllStatements();
  const clients = direct.filter(({ row }) => row.role === "vault-client");
  const rest = direct.filter(({ library }, index) => !clients.some((client) => client.library === library) && direct.findIndex((one) => one.library === library) === index);
  return [...clients, ...rest];
}

const known = new Map<Library, boolean>();

/** A use of the vault: also an own client that the policy describes, and a database driver that takes the vault's credential (Always Encrypted). */
export function isVaultUse(use: { readonly library: Library; readonly row: ApiRow }): boolean {
  return isVaultLibrary(use.library) || use.row.role === "vault-client" || use.row.api.includes("AzureKeyVault");
}

export function isVaultLibrary(library: Library): boolean {
  let answer = known.get(library);
  if (answer === undefined) {
    const specifiers = Object.keys(library.specifiers);
    // All of them: a module of Web Crypto for hardware does not make Web Crypto a vault.
    answer = /^(?:aws|@?azure|google-cloud|hashicorp|node-vault|vault|pkcs)/iu.test(library.name)
      || (specifiers.length > 0 && specifiers.every((specifier) => vaultOfSpecifier(specifier) !== undefined || /^(?:@azure\/(?:identity|msal)|@google-cloud\/|google-auth-library|aws-sdk|@aws-sdk\/|@aws-crypto\/)/u.test(specifier)));
    known.set(library, answer);
  }
  return answer;
}
