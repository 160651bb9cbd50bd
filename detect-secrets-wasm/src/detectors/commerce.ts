/**
 * Shops, office suites, customer relations and design tools: tokens that read a business's documents and customers.
 */
import type { Detector } from "./schema.ts";
import { randomBody, token } from "./token.ts";

const asana = "https://developers.asana.com/docs/personal-access-token";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

export const commerce = (): readonly Detector[] => [
  token("shopify-token", "Shopify", "access token", ["shpat_", "shpca_", "shppa_", "shpss_"], "[0-9a-fA-F]{32}",
    "https://shopify.dev/docs/apps/build/authentication-authorization"),
  token("woocommerce-key", "WooCommerce", "REST API key", ["ck_", "cs_"], "[0-9a-f]{40}",
    "https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication"),
  token("linear-api-key", "Linear", "API key", ["lin_api_", "lin_oauth_"], "[0-9A-Za-z]{40,64}", "https://linear.app/developers/graphql"),
  token("notion-token", "Notion", "integration token", "ntn_", "[0-9A-Za-z]{46}", "https://developers.notion.com/docs/authorization"),
  token("notion-legacy-token", "Notion", "integration token", "secret_", "[0-9A-Za-z]{43}",
    "https://developers.notion.com/docs/authorization", { verify: randomBody }),
  token("figma-token", "Figma", "access token", "figd_", "[0-9A-Za-z_-]{40}", "https://www.figma.com/developers/api#access-tokens"),
  token("airtable-token", "Airtable", "personal access token", "pat", "[0-9A-Za-z]{14}\\.[0-9a-f]{64}",
    "https://airtable.com/developers/web/guides/personal-access-tokens"),
  token("asana-token", "Asana", "personal access token", "2/1", "[0-9]{14,16}/[0-9]{15,17}:[0-9a-f]{32}", asana),
  token("asana-legacy-token", "Asana", "personal access token", "1/1", "[0-9]{14,16}:[0-9a-f]{32}", asana),
  token("clickup-token", "ClickUp", "personal API token", "pk_", "[0-9]{6,9}_[0-9A-Z]{32}",
    "https://developer.clickup.com/docs/authentication"),
  token("hubspot-token", "HubSpot", "private app token", ["pat-na1-", "pat-na2-", "pat-na3-", "pat-eu1-", "pat-ap1-"], uuid,
    "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview"),
  token("salesforce-session", "Salesforce", "session token", "00D", "[0-9A-Za-z]{12,15}![0-9A-Za-z._]{80,260}",
    "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/quickstart_oauth.htm"),
  token("typeform-token", "Typeform", "access token", "tfp_", "[0-9A-Za-z_.-]{40,64}",
    "https://www.typeform.com/developers/get-started/personal-access-token/"),
  token("contentful-token", "Contentful", "personal access token", "CFPAT-", "[0-9A-Za-z_-]{43}",
    "https://www.contentful.com/developers/docs/references/authentication/"),
  token("zoho-token", "Zoho", "OAuth token", "1000.", "[0-9a-f]{32}\\.[0-9a-f]{32}",
    "https://www.zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html"),
  token("dropbox-token", "Dropbox", "access token", ["sl.u.", "sl.B"], "[0-9A-Za-z_-]{120,1400}",
    "https://developers.dropbox.com/oauth-guide"),
  token("adobe-client-secret", "Adobe", "client secret", "p8e-", "[0-9A-Za-z_-]{32}",
    "https://developer.adobe.com/developer-console/docs/guides/authentication/"),
  token("canva-client-secret", "Canva", "client secret", "cnvca", "[0-9A-Za-z_-]{51}",
    "https://www.canva.dev/docs/connect/authentication/"),
  token("frameio-token", "Frame.io", "developer token", "fio-u-", "[0-9A-Za-z_=-]{64}",
    "https://developer.frame.io/docs/getting-started/authentication"),
  token("close-api-key", "Close", "API key", "api_", "[0-9A-Za-z]{22}\\.[0-9A-Za-z]{22}",
    "https://developer.close.com/topics/authentication-with-api-keys/"),
  token("builderio-private-key", "Builder.io", "private API key", "bpk-", "[0-9a-f]{32}", "https://www.builder.io/c/docs/using-your-api-key"),
  token("calcom-api-key", "Cal.com", "API key", ["cal_live_", "cal_test_"], "[0-9a-f]{32}",
    "https://cal.com/docs/api-reference/v2/introduction"),
];
