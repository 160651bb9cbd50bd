/**
 * Chat, mail and telephony: tokens that read conversations or send in somebody's name.
 */
import type { Detector } from "./schema.ts";

const slackTokens = "https://docs.slack.dev/authentication/tokens";

export const messaging: readonly Detector[] = [
  {
    id: "slack-bot-token", name: "Slack bot token", provider: "Slack", kind: "api-token",
    anchors: ["xoxb-"], shape: "{anchor}[0-9]{8,14}-[0-9A-Za-z-]{18,60}", confidence: "high", source: slackTokens,
  },
  {
    id: "slack-user-token", name: "Slack user token", provider: "Slack", kind: "api-token",
    anchors: ["xoxp-", "xoxs-", "xoxo-", "xoxa-", "xoxr-", "xoxc-"], shape: "{anchor}(?:2-)?[0-9]{8,14}-[0-9A-Za-z-]{18,200}",
    confidence: "high", source: slackTokens,
  },
  {
    id: "slack-app-token", name: "Slack app-level token", provider: "Slack", kind: "api-token",
    anchors: ["xapp-"], shape: "{anchor}[0-9]-A[0-9A-Z]{8,12}-[0-9]{10,14}-[0-9a-f]{64}", confidence: "high", source: slackTokens,
  },
  {
    id: "slack-webhook", name: "Slack incoming webhook", provider: "Slack", kind: "webhook-url",
    anchors: ["hooks.slack.com/services/"], shape: "{anchor}T[0-9A-Z]{8,12}/B[0-9A-Z]{8,12}/[0-9A-Za-z]{23,25}",
    confidence: "high", source: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
  },
  {
    id: "sendgrid-api-key", name: "SendGrid API key", provider: "SendGrid", kind: "api-token",
    anchors: ["SG."], shape: "{anchor}[0-9A-Za-z_-]{22}\\.[0-9A-Za-z_-]{43}", confidence: "high",
    source: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
  },
  {
    id: "mailchimp-api-key", name: "Mailchimp API key", provider: "Mailchimp", kind: "api-token",
    anchors: ["-us"], shape: "[0-9a-f]{32}{anchor}[0-9]{1,2}", confidence: "high",
    source: "https://mailchimp.com/help/about-api-keys/",
  },
];
