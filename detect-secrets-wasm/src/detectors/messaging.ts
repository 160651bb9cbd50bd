/**
 * Chat, mail, telephony and social networks: tokens that read conversations or speak in somebody's name.
 */
import type { Detector } from "./schema.ts";
import { embeddedTextVerdict } from "./proofs/embedded.ts";
import { randomBody, token } from "./token.ts";

const slackTokens = "https://docs.slack.dev/authentication/tokens";
const slackWebhooks = "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks";
/** Base64 of three decimal digits. */
const digitGroup = "[MNO][DTjz][AEIMQUYcgk][w-z0-5]";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

export const messaging = (): readonly Detector[] => [
  token("slack-bot-token", "Slack", "bot token", "xoxb-", "[0-9]{8,14}-[0-9A-Za-z-]{18,60}", slackTokens),
  token("slack-user-token", "Slack", "user token", ["xoxp-", "xoxs-", "xoxo-", "xoxa-", "xoxr-", "xoxc-"], "[0-9]{8,14}-[0-9A-Za-z-]{18,200}",
    slackTokens),
  token("slack-legacy-workspace-token", "Slack", "workspace token", ["xoxa-2-", "xoxr-2-"], "[0-9]{8,14}-[0-9A-Za-z-]{18,200}",
    slackTokens),
  token("slack-config-token", "Slack", "configuration token", ["xoxe.xoxp-", "xoxe.xoxb-", "xoxe-"], "[0-9]-[0-9A-Za-z]{140,200}",
    slackTokens),
  token("slack-cookie-token", "Slack", "session cookie", "xoxd-", "[0-9A-Za-z%+/=]{40,300}", slackTokens, { verify: randomBody }),
  token("slack-app-token", "Slack", "app-level token", "xapp-", "[0-9]-A[0-9A-Z]{8,12}-[0-9]{10,14}-[0-9a-f]{64}", slackTokens),
  token("slack-webhook", "Slack", "incoming webhook", "hooks.slack.com/services/", "T[0-9A-Z]{8,12}/B[0-9A-Z]{8,12}/[0-9A-Za-z]{23,25}",
    slackWebhooks, { kind: "webhook-url" }),
  token("slack-workflow-webhook", "Slack", "workflow webhook", ["hooks.slack.com/workflows/", "hooks.slack.com/triggers/"], "[TE][0-9A-Z]{8,12}/[0-9A-Z]{8,20}/[0-9A-Za-z/]{20,60}",
    slackWebhooks, { kind: "webhook-url" }),
  token("discord-webhook", "Discord", "webhook", ["discord.com/api/webhooks/", "discordapp.com/api/webhooks/"], "[0-9]{17,20}/[0-9A-Za-z_-]{60,72}",
    "https://discord.com/developers/docs/resources/webhook", { kind: "webhook-url" }),
  token("telegram-bot-token", "Telegram", "bot token", ":AA", "{anchor}(?<secret>[0-9A-Za-z_-]{33})",
    "https://core.telegram.org/bots/api#authorizing-your-bot", { verify: telegramVerdict }),
  token("teams-webhook", "Microsoft Teams", "incoming webhook", "webhook.office.com/webhookb2/", `${uuid}@${uuid}/IncomingWebhook/[0-9a-f]{32}/${uuid}`,
    "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook", { kind: "webhook-url" }),
  token("google-chat-webhook", "Google Chat", "webhook", "chat.googleapis.com/v1/spaces/", "[0-9A-Za-z_-]{8,16}/messages[?]key=[0-9A-Za-z_-]{39}&(?:amp;)?token=(?<secret>[0-9A-Za-z_%-]{40,60})",
    "https://developers.google.com/workspace/chat/quickstart/webhooks", { kind: "webhook-url" }),
  token("zapier-webhook", "Zapier", "catch hook", "hooks.zapier.com/hooks/catch/", "[0-9]{5,9}/[0-9a-z]{6,8}",
    "https://help.zapier.com/hc/en-us/articles/8496288690317", { kind: "webhook-url", confidence: "medium" }),
  token("ifttt-webhook", "IFTTT", "webhook key", "maker.ifttt.com/trigger/", "[\\w-]{1,60}/(?:json/)?with/key/[0-9A-Za-z_-]{20,43}",
    "https://ifttt.com/maker_webhooks", { kind: "webhook-url" }),
  token("lark-webhook", "Lark", "bot webhook", "/open-apis/bot/v2/hook/", uuid,
    "https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot", { kind: "webhook-url" }),
  token("dingtalk-webhook", "DingTalk", "robot webhook", "/robot/send?access_token=", "[0-9a-f]{64}",
    "https://open.dingtalk.com/document/robots/custom-robot-access", { kind: "webhook-url" }),
  token("wecom-webhook", "WeCom", "group robot webhook", "/cgi-bin/webhook/send?key=", uuid,
    "https://developer.work.weixin.qq.com/document/path/91770", { kind: "webhook-url" }),
  token("matrix-access-token", "Matrix", "access token", "syt_", "[0-9A-Za-z]{4,80}_[0-9A-Za-z]{20}_[0-9A-Za-z]{6}",
    "https://spec.matrix.org/latest/client-server-api/#client-authentication"),
  token("twitch-oauth-token", "Twitch", "chat OAuth token", "oauth:", "[0-9a-z]{30}",
    "https://dev.twitch.tv/docs/chat/authenticating/", { verify: randomBody }),
  token("ntfy-token", "ntfy", "access token", "tk_", "[0-9A-Za-z]{29}",
    "https://docs.ntfy.sh/publish/#access-tokens", { verify: randomBody, confidence: "medium" }),
  token("twilio-api-key", "Twilio", "API key", "SK", "[0-9a-f]{32}", "https://www.twilio.com/docs/iam/api-keys"),
  token("sendgrid-api-key", "SendGrid", "API key", "SG.", "[0-9A-Za-z_-]{22}\\.[0-9A-Za-z_-]{43}",
    "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"),
  token("mailchimp-api-key", "Mailchimp", "API key", "-us", "[0-9a-f]{32}{anchor}[0-9]{1,2}", "https://mailchimp.com/help/about-api-keys/"),
  token("mandrill-api-key", "Mandrill", "API key", "md-", "[0-9A-Za-z_-]{22}",
    "https://mailchimp.com/developer/transactional/guides/quick-start/", { confidence: "medium", verify: randomBody }),
  token("nylas-api-key", "Nylas", "API key", "nyk_v0_", "[0-9A-Za-z]{40,80}", "https://developer.nylas.com/docs/v3/auth/"),
  token("onesignal-api-key", "OneSignal", "API key", ["os_v2_app_", "os_v2_org_"], "[0-9a-z]{50,130}", "https://documentation.onesignal.com/docs/en/keys-and-ids"),
  token("mailgun-api-key", "Mailgun", "API key", "key-", "[0-9a-f]{32}",
    "https://documentation.mailgun.com/docs/mailgun/api-reference/authentication"),
  token("brevo-api-key", "Brevo", "API key", ["xkeysib-", "xsmtpsib-"], "[0-9a-f]{64}-[0-9A-Za-z]{16}",
    "https://developers.brevo.com/docs/getting-started"),
  token("resend-api-key", "Resend", "API key", "re_", "[0-9A-Za-z]{8}_[0-9A-Za-z]{24}",
    "https://resend.com/docs/dashboard/api-keys/introduction"),
  token("mailersend-api-token", "MailerSend", "API token", "mlsn.", "[0-9a-f]{64}",
    "https://developers.mailersend.com/general.html#authentication"),
  token("klaviyo-private-key", "Klaviyo", "private API key", "pk_", "[0-9a-f]{34}", "https://developers.klaviyo.com/en/docs/authenticate_"),
  token("telnyx-api-key", "Telnyx", "API key", "KEY0", "[0-9A-F]{25,35}_[0-9A-Za-z]{22}",
    "https://developers.telnyx.com/development/api-guide/authentication"),
  token("facebook-access-token", "Facebook", "access token", "EAA", "[B-Z][0-9A-Za-z]{90,400}",
    "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/"),
  token("linkedin-client-secret", "LinkedIn", "client secret", ["WPL_AP1.", "WPL_AP0."], "[0-9A-Za-z]{16}\\.[0-9A-Za-z+/]{6}==",
    "https://learn.microsoft.com/linkedin/shared/authentication/authentication"),
  token("intercom-access-token", "Intercom", "access token", "dG9rO", "[0-9A-Za-z+/]{54,58}={0,2}",
    "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication", { verify: embeddedTextVerdict("tok:") }),
  // The first part is base64 of the bot's id in decimal digits, three digits to a group of four characters.
  token("discord-bot-token", "Discord", "bot token", ["M", "N", "O"], `[DTjz][AEIMQUYcgk][w-z0-5]${digitGroup}${digitGroup}[0-9A-Za-z_-]{11,16}\\.[0-9A-Za-z_-]{6}\\.[0-9A-Za-z_-]{27,38}`,
    "https://discord.com/developers/docs/reference#authentication", { verify: discordVerdict }),
];

function telegramVerdict(match: { readonly before: string }): { proof: "none" | "reject" } {
  return { proof: /(?:^|[^0-9A-Za-z_])(?:bot)?[0-9]{8,10}:AA$/.test(match.before) ? "none" : "reject" };
}

function discordVerdict(match: { readonly value: string }): { proof: "valid" | "reject"; confidence?: "high" } {
  const id = atob(match.value.slice(0, Math.floor(match.value.indexOf(".") / 4) * 4).replaceAll("-", "+").replaceAll("_", "/"));
  return /^[0-9]{15,18}/.test(id) ? { proof: "valid", confidence: "high" } : { proof: "reject" };
}
