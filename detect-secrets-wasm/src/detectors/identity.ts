/**
 * Identity providers and identity verification.
 */
import type { Detector } from "./schema.ts";
import { randomBody, token } from "./token.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

export const identity = (): readonly Detector[] => [
  token("stytch-secret", "Stytch", "secret", ["secret-live-", "secret-test-"], "[0-9A-Za-z_-]{35}=",
    "https://stytch.com/docs/api/authentication"),
  token("persona-api-key", "Persona", "API key", ["persona_production_", "persona_sandbox_"], uuid,
    "https://docs.withpersona.com/api-keys"),
  token("jumpcloud-api-key", "JumpCloud", "API key", "jca_", "[0-9A-Za-z]{36}", "https://jumpcloud.com/support/jumpcloud-apis"),
  token("authress-access-key", "Authress", "service client access key", ["sc_", "scauth_", "authress_"], "[0-9a-z]{5,30}\\.[0-9a-z]{4,6}\\.acc[_-][0-9a-z-]{10,32}\\.[0-9A-Za-z+/_=-]{30,120}",
    "https://authress.io/knowledge-base/docs/authorization/service-clients/secrets-scanning/"),
  token("onfido-api-token", "Onfido", "API token", ["api_live.", "api_sandbox."], "[0-9A-Za-z_-]{11}\\.[0-9A-Za-z_-]{32}",
    "https://documentation.onfido.com/api/latest/#api-tokens"),
  token("onfido-regional-token", "Onfido", "API token", ["api_live_us.", "api_live_ca.", "api_sandbox_us.", "api_sandbox_ca."], "[0-9A-Za-z_-]{11}\\.[0-9A-Za-z_-]{32}",
    "https://documentation.onfido.com/api/latest/#api-tokens"),
  token("sumsub-app-token", "Sumsub", "app token", ["prd:", "sbx:"], "[0-9A-Za-z]{24}\\.[0-9A-Za-z]{32}",
    "https://docs.sumsub.com/reference/authentication"),
  token("ory-token", "Ory", "personal access token", "ory_pat_", "[0-9A-Za-z]{32}", "https://www.ory.sh/docs/concepts/personal-access-token"),
  token("ory-oauth-token", "Ory", "OAuth token", ["ory_at_", "ory_rt_", "ory_ac_"], "[0-9A-Za-z_-]{43}\\.[0-9A-Za-z_-]{43}", "https://www.ory.sh/docs/oauth2-oidc/"),
  token("statsig-server-key", "Statsig", "server secret key", "secret-", "[0-9A-Za-z]{43}", "https://docs.statsig.com/access-management/api-keys", { verify: randomBody }),
  token("arcjet-key", "Arcjet", "site key", "ajkey_", "[0-9a-z]{26}", "https://docs.arcjet.com/environment"),
  token("intra42-client-secret", "42 Intra", "client secret", ["s-s4t2ud-", "s-s4t2af-"], "[0-9a-f]{64}",
    "https://api.intra.42.fr/apidoc/guides/getting_started"),
];
