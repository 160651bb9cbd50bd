/**
 * Keys to the vaults themselves: one of these opens every other secret.
 */
import type { Detector } from "./schema.ts";
import { embeddedJsonVerdict } from "./proofs/embedded.ts";
import { token } from "./token.ts";

const doppler = "https://docs.doppler.com/reference/auth-token-formats";

export const secretStores = (): readonly Detector[] => [
  token("vault-token", "HashiCorp", "Vault token", ["hvs.", "hvb.", "hvr."], "[0-9A-Za-z_-]{24,300}",
    "https://developer.hashicorp.com/vault/docs/concepts/tokens"),
  token("doppler-token", "Doppler", "token", ["dp.pt.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."], "[0-9A-Za-z]{40,44}", doppler),
  token("doppler-service-token", "Doppler", "service token", "dp.st.", "[0-9a-z_-]{2,35}\\.[0-9A-Za-z]{40,44}", doppler),
  token("doppler-unnamed-service-token", "Doppler", "service token", "dp.st.", "[0-9A-Za-z]{40,44}", doppler),
  token("infisical-service-token", "Infisical", "service token", "st.", "[0-9a-f]{24}\\.[0-9a-f]{32}\\.[0-9a-f]{32}",
    "https://infisical.com/docs/internals/service-tokens"),
  token("onepassword-service-account-token", "1Password", "service account token", "ops_eyJ", "[0-9A-Za-z+/_-]{200,2000}={0,2}",
    "https://developer.1password.com/docs/service-accounts/", { verify: embeddedJsonVerdict("ops_") }),
  token("onepassword-secret-key", "1Password", "Secret Key", "A3-", "[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}",
    "https://support.1password.com/secret-key-security/", { kind: "symmetric-key" }),
  token("onepassword-secret-key-long-group", "1Password", "Secret Key", "A3-", "[0-9A-Z]{6}-[0-9A-Z]{11}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}",
    "https://support.1password.com/secret-key-security/", { kind: "symmetric-key" }),
];
