/**
 * Observability and alerting services.
 */
import type { Detector } from "./schema.ts";

export const monitoring: readonly Detector[] = [
  {
    id: "grafana-service-account-token", name: "Grafana service account token", provider: "Grafana", kind: "api-token",
    anchors: ["glsa_"], shape: "{anchor}[0-9A-Za-z]{32}_[0-9a-fA-F]{8}", confidence: "high",
    source: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
  },
  {
    id: "grafana-cloud-token", name: "Grafana Cloud access policy token", provider: "Grafana", kind: "api-token",
    anchors: ["glc_eyJ"], shape: "{anchor}[0-9A-Za-z+/]{32,400}={0,2}", confidence: "high",
    source: "https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/",
  },
  {
    id: "newrelic-user-key", name: "New Relic user key", provider: "New Relic", kind: "api-token",
    anchors: ["NRAK-"], shape: "{anchor}[0-9A-Z]{27}", confidence: "high",
    source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
  },
  {
    id: "sentry-org-token", name: "Sentry organization token", provider: "Sentry", kind: "api-token",
    anchors: ["sntrys_eyJ"], shape: "{anchor}[0-9A-Za-z+/]{60,600}={0,2}_[0-9A-Za-z+/]{43}", confidence: "high",
    source: "https://docs.sentry.io/account/auth-tokens/",
  },
  {
    id: "sentry-user-token", name: "Sentry user token", provider: "Sentry", kind: "api-token",
    anchors: ["sntryu_"], shape: "{anchor}[0-9a-f]{64}", confidence: "high",
    source: "https://docs.sentry.io/account/auth-tokens/",
  },
];
