/** Libraries through which an application talks to its vault, or gets the identity it does so with. */
import type { ApiRow, Library } from "../../knowledge/schema.ts";
import { vaultOfSpecifier } from "../../knowledge/vaults.ts";

const known = new Map<Library, boolean>();

/** A use of the vault: also an own client that the policy describes, and a database driver that takes the vault's credential (Always Encrypted). */
export function isVaultUse(use: { readonly library: Library; readonly row: ApiRow }): boolean {
  return isVaultLibrary(use.library) || use.row.role === "vault-client" || use.row.api.includes("AzureKeyVault");
}

export function isVaultLibrary(library: Library): boolean {
  let answer = known.get(library);
  if (answer === undefined) {
    answer = /^(?:aws|@?azure|google-cloud|hashicorp|node-vault|vault|pkcs)/iu.test(library.name)
      || Object.keys(library.specifiers).some((specifier) => vaultOfSpecifier(specifier) !== undefined || /^(?:@azure\/(?:identity|msal)|@google-cloud\/|google-auth-library|aws-sdk|@aws-sdk\/)/u.test(specifier));
    known.set(library, answer);
  }
  return answer;
}
