/**
 * Keys to the vaults themselves: one of these opens every other secret, so none is ever lowered by its surroundings.
 */
import type { Detector } from "./schema.ts";

export const secretStores: readonly Detector[] = [
  {
    id: "vault-token", name: "HashiCorp Vault token", provider: "HashiCorp", kind: "api-token",
    anchors: ["hvs.", "hvb.", "hvr."], shape: "{anchor}[0-9A-Za-z_-]{24,300}", confidence: "high",
    source: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
  },
  {
    id: "doppler-token", name: "Doppler token", provider: "Doppler", kind: "api-token",
    anchors: ["dp.pt.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."], shape: "{anchor}[0-9A-Za-z]{40,44}", confidence: "high",
    source: "https://docs.doppler.com/reference/auth-token-formats",
  },
  {
    id: "doppler-service-token", name: "Doppler service token", provider: "Doppler", kind: "api-token",
    anchors: ["dp.st."], shape: "{anchor}(?:[a-z0-9_-]{2,35}\\.)?[0-9A-Za-z]{40,44}", confidence: "high",
    source: "https://docs.doppler.com/reference/auth-token-formats",
  },
  {
    id: "onepassword-service-account-token", name: "1Password service account token", provider: "1Password", kind: "api-token",
    anchors: ["ops_eyJ"], shape: "{anchor}[0-9A-Za-z+/_-]{200,2000}={0,2}", confidence: "high",
    source: "https://developer.1password.com/docs/service-accounts/",
  },
  {
    id: "onepassword-secret-key", name: "1Password Secret Key", provider: "1Password", kind: "symmetric-key",
    anchors: ["A3-"], shape: "{anchor}[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}", confidence: "high",
    source: "https://support.1password.com/secret-key-security/",
  },
];
