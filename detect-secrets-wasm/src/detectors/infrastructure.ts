/**
 * Hosting, deployment, databases as a service, networks and infrastructure as code.
 */
import type { Detector } from "./schema.ts";
import { base62ChecksumVerdict, cloudflareVerdict } from "./proofs/crc32.ts";
import { randomBody, token } from "./token.ts";

export const infrastructure: readonly Detector[] = [
  token("hcp-terraform-token", "HashiCorp", "HCP Terraform token", ".atlasv1.", "[0-9A-Za-z]{14}{anchor}[0-9A-Za-z_=-]{60,70}", "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens"),
  token("databricks-token", "Databricks", "access token", "dapi", "[0-9a-f]{32}", "https://docs.databricks.com/dev-tools/auth/pat.html"),
  token("pulumi-token", "Pulumi", "access token", "pul-", "[0-9a-f]{40}", "https://www.pulumi.com/docs/administration/access-identity/access-tokens/"),
  token("planetscale-token", "PlanetScale", "credential", ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], "[0-9A-Za-z_.=-]{32,64}", "https://planetscale.com/docs/concepts/service-tokens"),
  token("supabase-access-token", "Supabase", "access token", "sbp_", "[0-9a-f]{40}", "https://supabase.com/docs/reference/api/introduction"),
  token("supabase-secret-key", "Supabase", "secret key", "sb_secret_", "[0-9A-Za-z_-]{31}", "https://supabase.com/docs/guides/api/api-keys"),
  token("vercel-token", "Vercel", "token", ["vcp_", "vci_", "vca_", "vcr_", "vck_"], "[0-9A-Za-z]{56}", "https://vercel.com/changelog/new-token-formats-and-secret-scanning", { verify: base62ChecksumVerdict }),
  token("cloudflare-token", "Cloudflare", "API token", ["cfat_", "cfut_", "cfk_"], "[0-9A-Za-z]{40}[0-9a-f]{8}", "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/", { verify: cloudflareVerdict }),
  token("cloudflare-origin-ca-key", "Cloudflare", "origin CA key", "v1.0-", "[0-9a-f]{24}-[0-9a-f]{146}", "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/"),
  token("netlify-token", "Netlify", "access token", ["nfp_", "nfc_", "nfo_", "nfu_", "nfb_"], "[0-9A-Za-z]{36}", "https://docs.netlify.com/api/get-started/"),
  token("render-api-key", "Render", "API key", "rnd_", "[0-9A-Za-z]{28,32}", "https://render.com/docs/api", { verify: randomBody }),
  token("fly-token", "Fly.io", "access token", ["fm1r_", "fm2_", "fm1a_"], "[0-9A-Za-z+/]{100,4000}={0,3}", "https://fly.io/docs/security/tokens/"),
  token("fly-personal-token", "Fly.io", "personal access token", "fo1_", "[0-9A-Za-z_-]{43}", "https://fly.io/docs/security/tokens/"),
  token("neon-api-key", "Neon", "API key", "napi_", "[0-9a-z]{64}", "https://neon.com/docs/manage/api-keys"),
  token("mongodb-atlas-secret", "MongoDB Atlas", "service account secret", "mdb_sa_sk_", "[0-9A-Za-z_-]{40}", "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/"),
  token("clickhouse-cloud-key", "ClickHouse Cloud", "API secret", "4b1d", "[0-9A-Za-z]{38}", "https://clickhouse.com/docs/cloud/manage/openapi", { verify: randomBody }),
  token("cockroachdb-api-key", "CockroachDB Cloud", "API key", "CCDB1_", "[0-9A-Za-z]{22}_[0-9A-Za-z]{40}", "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access"),
  token("datastax-astra-token", "DataStax Astra", "application token", "AstraCS:", "[0-9A-Za-z]{24}:[0-9a-f]{64}", "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html"),
  token("tailscale-key", "Tailscale", "key", ["tskey-auth-", "tskey-api-", "tskey-client-", "tskey-scim-", "tskey-webhook-"], "[0-9A-Za-z]{11,22}-[0-9A-Za-z]{20,40}", "https://tailscale.com/kb/1085/auth-keys"),
  token("netbird-token", "NetBird", "access token", "nbp_", "[0-9A-Za-z]{36}", "https://docs.netbird.io/how-to/access-netbird-public-api"),
  token("openshift-token", "OpenShift", "access token", "sha256~", "[0-9A-Za-z_-]{43}", "https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/authentication_and_authorization/"),
  token("defined-networking-key", "Defined Networking", "API key", "dnkey-", "[0-9A-Z]{26}-[0-9A-Z]{52}", "https://docs.defined.net/api/defined-networking-api/"),
  token("confluent-api-secret", "Confluent", "API secret", "cflt", "[0-9A-Za-z+/]{60}", "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html"),
  token("zuplo-api-key", "Zuplo", "API key", "zpka_", "[0-9a-z]{32}_[0-9a-f]{8}", "https://zuplo.com/docs/articles/api-key-management"),
  token("laravel-app-key", "Laravel", "application key", "APP_KEY", "[\"' \\t:=>]{1,6}(?<secret>base64:[0-9A-Za-z+/]{43}=)", "https://laravel.com/docs/encryption#configuration", { kind: "symmetric-key" }),
  token("django-insecure-key", "Django", "generated secret key", "django-insecure-", "[0-9A-Za-z!@#$%^&*(_=+)-]{50}", "https://docs.djangoproject.com/en/stable/ref/settings/#secret-key", { kind: "symmetric-key" }),
];
