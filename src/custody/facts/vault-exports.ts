/**
 * Keys that a call takes out of a vault in the clear, by the call or by the path that it reads.
 *
 * Wrapped exports (secure key release, trusted wrapping) leave the vault encrypted and do not count.
 */
import { vaultPathMeaning } from "../../knowledge/vaults.ts";
import type { CustodyModel } from "../model.ts";
import { argumentAt } from "../positions.ts";
import type { CryptoUse } from "./crypto-uses.ts";
import { pathStart } from "./data-keys.ts";

export function takesKeyOut(model: CustodyModel, use: CryptoUse): boolean {
  if (use.row.role === "vault-export") return !Object.values(use.row.args ?? {}).includes("wrappedKey") && !/wrapped/iu.test(use.row.api);
  if (!use.site || (use.row.role !== "secret-fetch" && use.row.role !== "vault-op")) return false;
  const path = pathStart(argumentAt(model.evaluator, use.site, ["path"]));
  return path !== undefined && vaultPathMeaning(path)?.role === "vault-export";
}
