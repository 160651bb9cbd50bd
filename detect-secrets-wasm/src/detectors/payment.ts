/**
 * Payment providers. The prefix of a key usually tells live from test mode; both are reported.
 */
import type { Detector } from "./schema.ts";
import { randomBody, token } from "./token.ts";

const square = "https://developer.squareup.com/docs/build-basics/access-tokens";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

export const payment = (): readonly Detector[] => [
  token("stripe-secret-key", "Stripe", "secret key", ["sk_live_", "rk_live_", "sk_test_", "rk_test_"], "[0-9A-Za-z]{10,247}",
    "https://docs.stripe.com/keys"),
  token("stripe-webhook-secret", "Stripe", "webhook signing secret", "whsec_", "[0-9A-Za-z+/]{32,64}={0,2}",
    "https://docs.stripe.com/webhooks", { kind: "symmetric-key" }),
  token("square-access-token", "Square", "access token", "EAAA", "[EFl][0-9A-Za-z_-]{59}", square),
  token("square-legacy-token", "Square", "access token", "sq0atp-", "[0-9A-Za-z_-]{22}", square),
  token("square-application-secret", "Square", "application secret", "sq0csp-", "[0-9A-Za-z_-]{43}", square),
  token("braintree-access-token", "Braintree", "access token", ["access_token$production$", "access_token$sandbox$"], "[0-9a-z]{16}\\$[0-9a-f]{32}",
    "https://developer.paypal.com/braintree/docs/reference/general/authentication/"),
  token("razorpay-key-id", "Razorpay", "key id", ["rzp_live_", "rzp_test_"], "[0-9A-Za-z]{14}",
    "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/", { kind: "credential-pair" }),
  token("flutterwave-secret-key", "Flutterwave", "secret key", ["FLWSECK-", "FLWSECK_TEST-"], "[0-9A-Za-z]{32}-[0-9a-z-]{0,15}X",
    "https://developer.flutterwave.com/docs/authentication"),
  token("plaid-access-token", "Plaid", "access token", ["access-sandbox-", "access-development-", "access-production-"], uuid,
    "https://plaid.com/docs/api/tokens/"),
  token("xendit-secret-key", "Xendit", "secret key", ["xnd_production_", "xnd_development_"], "[0-9A-Za-z+/]{20,80}={0,2}",
    "https://docs.xendit.co/docs/api-keys"),
  token("midtrans-server-key", "Midtrans", "server key", ["SB-Mid-server-", "Mid-server-"], "[0-9A-Za-z_-]{24}",
    "https://docs.midtrans.com/docs/midtrans-account"),
  token("omise-secret-key", "Omise", "secret key", ["skey_test_", "skey_"], "[0-9a-z]{19}",
    "https://docs.omise.co/api-authentication", { verify: randomBody }),
  token("mercadopago-access-token", "Mercado Pago", "access token", ["APP_USR-", "TEST-"], "[0-9]{15,17}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,11}",
    "https://www.mercadopago.com/developers/en/docs/your-integrations/credentials"),
  token("pagarme-api-key", "Pagar.me", "API key", ["ak_live_", "ak_test_"], "[0-9A-Za-z]{30}",
    "https://docs.pagar.me/reference/autentica%C3%A7%C3%A3o-2"),
  token("paddle-api-key", "Paddle", "API key", ["pdl_live_apikey_", "pdl_sdbx_apikey_"], "[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}",
    "https://developer.paddle.com/api-reference/about/authentication"),
  token("duffel-api-token", "Duffel", "API token", ["duffel_live_", "duffel_test_"], "[0-9A-Za-z_=-]{43}",
    "https://duffel.com/docs/api/overview/making-requests/authentication"),
  token("easypost-api-key", "EasyPost", "API key", ["EZAK", "EZTK"], "[0-9A-Za-z]{54}", "https://docs.easypost.com/docs/authentication"),
  token("shippo-token", "Shippo", "API token", ["shippo_live_", "shippo_test_"], "[0-9a-f]{40}",
    "https://docs.goshippo.com/docs/guides_general/authentication/"),
  token("lob-api-key", "Lob", "API key", ["live_", "test_"], "[0-9a-f]{35}", "https://docs.lob.com/#tag/Authentication"),
  token("mollie-api-key", "Mollie", "API key", ["live_", "test_"], "[0-9A-Za-z]{30}",
    "https://docs.mollie.com/reference/authentication", { verify: randomBody, confidence: "medium" }),
  token("checkout-secret-key", "Checkout.com", "secret key", "sk_sbox_", "[a-z2-7]{26}[a-z2-7*#$=]",
    "https://www.checkout.com/docs/developer-resources/api/manage-api-keys", { verify: randomBody, confidence: "medium" }),
  token("cashfree-secret-key", "Cashfree", "secret key", ["cfsk_ma_prod_", "cfsk_ma_test_"], "[0-9a-f]{32}_[0-9a-f]{8}",
    "https://www.cashfree.com/docs/api-reference/authentication"),
  token("polar-token", "Polar", "access token", ["polar_oat_", "polar_pat_"], "[0-9A-Za-z]{40,60}", "https://docs.polar.sh/integrate/authentication"),
  token("crossmint-server-key", "Crossmint", "server API key", ["sk_staging_", "sk_production_"], "[0-9A-Za-z]{24,200}",
    "https://docs.crossmint.com/introduction/platform/api-keys", { verify: randomBody }),
  token("robinhood-crypto-key", "Robinhood", "crypto API key", "rh-api-", uuid, "https://docs.robinhood.com/crypto/trading/"),
  token("rfc8959-secret-token", "RFC 8959", "secret-token URI", "secret-token:", "[0-9A-Za-z_.~%-]{20,300}",
    "https://www.rfc-editor.org/rfc/rfc8959", { verify: randomBody }),
];
