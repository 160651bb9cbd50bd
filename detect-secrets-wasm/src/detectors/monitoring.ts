/**
 * Observability, analytics and alerting.
 */
import type { Detector } from "./schema.ts";
import { embeddedJsonVerdict } from "./proofs/embedded.ts";
import { randomBody, token } from "./token.ts";

const newRelic = "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

export const monitoring = (): readonly Detector[] => [
  token("grafana-service-account-token", "Grafana", "service account token", "glsa_", "[0-9A-Za-z]{32}_[0-9a-fA-F]{8}",
    "https://grafana.com/docs/grafana/latest/administration/service-accounts/"),
  token("grafana-cloud-token", "Grafana", "Cloud access policy token", "glc_eyJ", "[0-9A-Za-z+/]{32,400}={0,2}",
    "https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/", { verify: embeddedJsonVerdict("glc_", "o") }),
  token("grafana-api-key", "Grafana", "API key", "eyJrIjoi", "[0-9A-Za-z]{60,400}={0,2}",
    "https://grafana.com/docs/grafana/latest/developers/http_api/auth/"),
  token("newrelic-user-key", "New Relic", "user key", "NRAK-", "[0-9A-Z]{27}", newRelic),
  token("newrelic-insights-key", "New Relic", "Insights key", ["NRII-", "NRIQ-"], "[0-9A-Za-z_-]{32}", newRelic),
  token("newrelic-license-key", "New Relic", "license key", "NRAL", "[0-9a-f]{36}{anchor}", newRelic),
  token("newrelic-browser-key", "New Relic", "browser key", "NRJS-", "[0-9a-f]{19}", newRelic, { confidence: "low" }),
  token("sentry-org-token", "Sentry", "organization token", "sntrys_eyJ", "[0-9A-Za-z+/]{60,600}={0,2}_[0-9A-Za-z+/]{43}",
    "https://docs.sentry.io/account/auth-tokens/", { verify: embeddedJsonVerdict("sntrys_", "org") }),
  token("sentry-user-token", "Sentry", "user token", "sntryu_", "[0-9a-f]{64}", "https://docs.sentry.io/account/auth-tokens/"),
  token("dynatrace-token", "Dynatrace", "API token", ["dt0c01.", "dt0s01.", "dt0s02.", "dt0s06.", "dt0s08.", "dt0s16."], "[0-9A-Z]{8,24}\\.[0-9A-Z]{64}",
    "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens"),
  token("honeycomb-key", "Honeycomb", "API key", ["hcaik_", "hcbik_", "hcxik_", "hcamk_", "hcxmk_"], "[0-9a-z]{50,64}",
    "https://docs.honeycomb.io/get-started/best-practices/api-keys/"),
  token("adafruit-io-key", "Adafruit IO", "key", "aio_", "[0-9A-Za-z]{28}", "https://io.adafruit.com/api/docs/#authentication", { verify: randomBody }),
  token("axiom-token", "Axiom", "API token", ["xaat-", "xapt-"], uuid, "https://axiom.co/docs/reference/tokens"),
  token("checkly-api-key", "Checkly", "API key", "cu_", "[0-9a-f]{32}", "https://developers.checklyhq.com/reference/authentication"),
  token("posthog-personal-key", "PostHog", "personal API key", "phx_", "[0-9A-Za-z]{43,48}", "https://posthog.com/docs/api#authentication"),
  token("segment-api-token", "Segment", "public API token", "sgp_", "[0-9A-Za-z]{64}", "https://segment.com/docs/api/public-api/"),
  token("mapbox-secret-token", "Mapbox", "secret token", "sk.eyJ", "[0-9A-Za-z_-]{40,300}\\.[0-9A-Za-z_-]{22}",
    "https://docs.mapbox.com/accounts/guides/tokens/"),
  token("elastic-service-token", "Elastic", "Cloud API key", "essu_", "[0-9A-Za-z+/]{50,200}={0,2}",
    "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys"),
  token("maxmind-license-key", "MaxMind", "license key", "_mmk", "[0-9A-Za-z]{6}_[0-9A-Za-z]{29}{anchor}",
    "https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key"),
];
