/**
 * Payment providers. The prefix of a key usually tells live from test mode; both are reported.
 */
import type { Detector } from "./schema.ts";

export const payment: readonly Detector[] = [
  {
    id: "stripe-secret-key", name: "Stripe secret key", provider: "Stripe", kind: "api-token",
    anchors: ["sk_live_", "rk_live_", "sk_test_", "rk_test_"], shape: "{anchor}[0-9A-Za-z]{10,247}", confidence: "high",
    source: "https://docs.stripe.com/keys",
  },
  {
    id: "stripe-webhook-secret", name: "Stripe webhook signing secret", provider: "Stripe", kind: "symmetric-key",
    anchors: ["whsec_"], shape: "{anchor}[0-9A-Za-z+/]{32,64}", confidence: "high",
    source: "https://docs.stripe.com/webhooks",
  },
];
