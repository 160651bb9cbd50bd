/**
 * Hosting, deployment, databases as a service and infrastructure as code.
 */
import type { Detector } from "./schema.ts";

export const infrastructure: readonly Detector[] = [
  {
    id: "hcp-terraform-token", name: "HCP Terraform token", provider: "HashiCorp", kind: "api-token",
    anchors: [".atlasv1."], shape: "[0-9A-Za-z]{14}{anchor}[0-9A-Za-z_=-]{60,70}", confidence: "high",
    source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
  },
  {
    id: "databricks-token", name: "Databricks access token", provider: "Databricks", kind: "api-token",
    anchors: ["dapi"], shape: "{anchor}[0-9a-f]{32}(?:-[0-9])?", confidence: "high",
    source: "https://docs.databricks.com/dev-tools/auth/pat.html",
  },
  {
    id: "pulumi-token", name: "Pulumi access token", provider: "Pulumi", kind: "api-token",
    anchors: ["pul-"], shape: "{anchor}[0-9a-f]{40}", confidence: "high",
    source: "https://www.pulumi.com/docs/administration/access-identity/access-tokens/",
  },
  {
    id: "planetscale-token", name: "PlanetScale credential", provider: "PlanetScale", kind: "api-token",
    anchors: ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], shape: "{anchor}[0-9A-Za-z_.=-]{32,64}", confidence: "high",
    source: "https://planetscale.com/docs/concepts/service-tokens",
  },
  {
    id: "supabase-access-token", name: "Supabase access token", provider: "Supabase", kind: "api-token",
    anchors: ["sbp_"], shape: "{anchor}[0-9a-f]{40}", confidence: "high",
    source: "https://supabase.com/docs/reference/api/introduction",
  },
  {
    id: "vercel-token", name: "Vercel token", provider: "Vercel", kind: "api-token",
    anchors: ["vcp_", "vci_", "vca_", "vcr_", "vck_"], shape: "{anchor}[0-9A-Za-z]{56}", confidence: "high",
    source: "https://vercel.com/changelog/new-token-formats-and-secret-scanning",
  },
  {
    id: "cloudflare-token", name: "Cloudflare API token", provider: "Cloudflare", kind: "api-token",
    anchors: ["cfat_", "cfut_", "cfk_"], shape: "{anchor}[0-9A-Za-z]{40}[0-9a-f]{8}", confidence: "high",
    source: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
  },
];
