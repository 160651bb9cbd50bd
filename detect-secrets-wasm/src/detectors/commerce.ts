/**
 * Shops, office suites and work tools: tokens that read a business's documents and customers.
 */
import type { Detector } from "./schema.ts";

export const commerce: readonly Detector[] = [
  {
    id: "shopify-token", name: "Shopify access token", provider: "Shopify", kind: "api-token",
    anchors: ["shpat_", "shpca_", "shppa_", "shpss_"], shape: "{anchor}[0-9a-fA-F]{32}", confidence: "high",
    source: "https://shopify.dev/docs/apps/build/authentication-authorization",
  },
  {
    id: "linear-api-key", name: "Linear API key", provider: "Linear", kind: "api-token",
    anchors: ["lin_api_", "lin_oauth_"], shape: "{anchor}[0-9A-Za-z]{40,64}", confidence: "high",
    source: "https://linear.app/developers/graphql",
  },
  {
    id: "notion-token", name: "Notion integration token", provider: "Notion", kind: "api-token",
    anchors: ["ntn_"], shape: "{anchor}[0-9A-Za-z]{46}", confidence: "high",
    source: "https://developers.notion.com/docs/authorization",
  },
  {
    id: "figma-token", name: "Figma access token", provider: "Figma", kind: "api-token",
    anchors: ["figd_"], shape: "{anchor}[0-9A-Za-z_-]{40}", confidence: "high",
    source: "https://www.figma.com/developers/api#access-tokens",
  },
];
