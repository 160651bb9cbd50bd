/**
 * Every token format that needs no word beside it, as its provider documents it: prefix, alphabet, length.
 */
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Sample, Writer } from "./writer.ts";

function base62(number: number): string {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = (digits[rest % 62] ?? "") + text;
  return text.padStart(6, "0");
}

function checked(prefix: string, body: string): string {
  return prefix + body + base62(crc32(body));
}

function fineGrained(w: Writer): string {
  const head = `github_pat_${w.alnum(22)}_${w.alnum(43)}`;
  const digest = createHash("sha256").update(head).digest();
  let bits = "";
  for (const byte of digest) bits += byte.toString(2).padStart(8, "0");
  const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const sum = Array.from({ length: 8 }, (_, index) => base32[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)]).join("");
  return head + sum + w.alnum(8);
}

function gitlabRoutable(w: Writer): string {
  const payload = w.base64url(27);
  const head = `glpat-${payload}.01.${payload.length.toString(36).padStart(2, "0")}`;
  return head + crc32(head).toString(36).padStart(7, "0");
}

/** A version 2 macaroon for a package index, as PyPI issues it. */
function macaroon(w: Writer, location: string): string {
  const identifier = Buffer.from(w.bytes(16));
  const head = Buffer.concat([Buffer.from([2, 1, location.length]), Buffer.from(location), Buffer.from([2, identifier.length]), identifier, Buffer.from([0]), Buffer.from(w.bytes(60))]);
  return `pypi-${head.toString("base64url")}`;
}

/** A bot's id in base64, as Discord's reference says. */
function discord(w: Writer): string {
  return `${Buffer.from(w.digits(18)).toString("base64url")}.${w.base64url(6)}.${w.base64url(38)}`;
}

function jwt(w: Writer): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: w.digits(10), iat: 1_700_000_000, exp: 4_000_000_000 })}.${w.base64url(43)}`;
}

export const tokens: Readonly<Record<string, Sample>> = {
  jwt,
  // secret stores
  "vault-token": (w) => w.pick("hvs.", "hvb.", "hvr.") + w.base64url(w.pick(92, 95, 140)),
  "doppler-token": (w) => w.pick("dp.pt.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit.") + w.alnum(43),
  "doppler-service-token": (w) => `dp.st.${w.pick("dev", "prd", "stg_main")}.${w.alnum(43)}`,
  "doppler-unnamed-service-token": (w) => `dp.st.${w.alnum(43)}`,
  "infisical-service-token": (w) => `st.${w.hex(24)}.${w.hex(32)}.${w.hex(32)}`,
  "onepassword-service-account-token": (w) => `ops_${w.json64({ email: "a@1passwordserviceaccounts.com", muk: { k: w.base64url(43) }, secretKey: w.upper(34), x: w.base64url(200) })}`,
  "onepassword-secret-key": (w) => `A3-${[6, 6, 5, 5, 5, 5].map((n) => w.upper(n)).join("-")}`,
  "onepassword-secret-key-long-group": (w) => `A3-${[6, 11, 5, 5, 5].map((n) => w.upper(n)).join("-")}`,
  // clouds
  "aws-access-key-id": (w) => w.pick("AKIA", "ASIA", "ABIA", "ACCA") + w.base32(16),
  "aws-access-key-pair": (w) => `${w.pick("AKIA", "ASIA")}${w.base32(16)},${w.base64(40)}`,
  "aws-bedrock-key": (w) => `ABSK${w.base64(128)}`,
  "aws-bedrock-short-term-key": (w) => `bedrock-api-key-${w.base64(400)}`,
  "google-api-key": (w) => `AIza${w.base64url(35)}`,
  "google-oauth-client-secret": (w) => `GOCSPX-${w.base64url(28)}`,
  "google-oauth-access-token": (w) => `ya29.${w.base64url(w.pick(120, 200))}`,
  "firebase-server-key": (w) => `AAAA${w.base64url(7)}:APA91b${w.base64url(134)}`,
  "digitalocean-token": (w) => w.pick("dop_v1_", "doo_v1_", "dor_v1_") + w.hex(64),
  "digitalocean-spaces-key": (w) => `DO00${w.upper(16)}`,
  "heroku-api-key": (w) => `HRKU-AA${w.base64url(58)}`,
  "alibaba-access-key-id": (w) => `LTAI${w.alnum(w.pick(12, 16, 20))}`,
  "tencent-secret-id": (w) => `AKID${w.alnum(32)}`,
  "volcengine-access-key-id": (w) => `AKLT${w.base64url(w.pick(32, 43))}`,
  "yandex-api-key": (w) => `AQVN${w.base64url(w.pick(35, 36))}`,
  "yandex-iam-token": (w) => `t1.${w.base64url(180)}.${w.base64url(86)}`,
  "yandex-static-secret": (w) => `YCAJE${w.base64url(20)}`,
  "scaleway-access-key": (w) => `SCW${w.upper(17)}`,
  "exoscale-api-key": (w) => `EXO${w.hex(24)}`,
  "backblaze-application-key": (w) => `K00${w.pick(0, 1, 2, 3, 4, 5)}${w.base64(27)}`,
  "aiven-service-password": (w) => `AVNS_${w.base64url(19)}`,
  "akamai-token": (w) => `akab-${w.lower(16)}-${w.lower(16)}`,
  "scalingo-token": (w) => `tk-us-${w.base64url(48)}`,
  // code hosts and their tools
  "github-token": (w) => checked(w.pick("ghp_", "gho_", "ghu_", "ghs_", "ghr_"), w.alnum(30)),
  "github-app-token": (w) => `ghs_${w.digits(7)}_${jwt(w)}`,
  "github-fine-grained-token": fineGrained,
  "gitlab-token": (w) => w.pick(gitlabRoutable, (writer: Writer) => w.pick("glpat-", "gldt-", "glrt-", "glptt-", "glft-", "glsoat-") + writer.base64url(20))(w),
  "gitlab-oauth-secret": (w) => `gloas-${w.hex(64)}`,
  "gitlab-runner-registration-token": (w) => `GR1348941${w.base64url(20)}`,
  "bitbucket-app-password": (w) => `ATBB${w.alnum(24)}${w.upperHex(8)}`,
  "atlassian-api-token": (w) => `ATATT3xFfGF0${w.base64url(172)}=${w.upperHex(8)}`,
  "trello-token": (w) => `ATTA${w.hex(64)}${w.upperHex(8)}`,
  "circleci-token": (w) => `${w.pick("CCIPAT_", "CCIPRJ_")}${w.alnum(22)}_${w.hex(40)}`,
  "buildkite-token": (w) => `bkua_${w.hex(40)}`,
  "sonarqube-token": (w) => w.pick("squ_", "sqp_", "sqa_") + w.hex(40),
  "sourcegraph-token": (w) => `sgp_${w.hex(16)}_${w.hex(40)}`,
  "sourcegraph-legacy-token": (w) => `sgp_${w.hex(40)}`,
  "sourcegraph-license-key": (w) => `slk_${w.hex(64)}`,
  "harness-token": (w) => `pat.${w.base64url(22)}.${w.hex(24)}.${w.alnum(20)}`,
  "octopus-api-key": (w) => `API-${w.upper(26)}`,
  "launchdarkly-key": (w) => w.pick("api-", "sdk-") + w.uuid(),
  "postman-api-key": (w) => `PMAK-${w.hex(24)}-${w.hex(34)}`,
  "postman-collection-key": (w) => `PMAT-${w.upper(26)}`,
  "readme-api-key": (w) => `rdme_${w.lower(70)}`,
  "infracost-api-key": (w) => `ico-${w.alnum(32)}`,
  "prefect-api-key": (w) => `pnu_${w.alnum(36)}`,
  "rapidapi-key": (w) => `${w.hex(10)}msh${w.hex(15)}p1${w.hex(6)}jsn${w.hex(12)}`,
  "ionic-token": (w) => `ion_${w.alnum(42)}`,
  "configcat-sdk-key": (w) => `configcat-sdk-1/${w.base64url(22)}/${w.base64url(22)}`,
  "stackhawk-api-key": (w) => `hawk.${w.base64url(20)}.${w.base64url(20)}`,
  "aikido-secret": (w) => `AIK_SECRET_${w.alnum(64)}`,
  "aikido-ci-token": (w) => `AIK_CI_${w.alnum(w.pick(24, 44))}`,
  "veracode-api-credential": (w) => `vera01ei-${w.hex(32)}`,
  // package registries
  "npm-token": (w) => checked("npm_", w.alnum(30)),
  "pypi-token": (w) => macaroon(w, w.pick("pypi.org", "test.pypi.org")),
  "dockerhub-token": (w) => `dckr_pat_${w.base64url(27)}`,
  "rubygems-token": (w) => `rubygems_${w.hex(48)}`,
  "nuget-api-key": (w) => `oy2${w.of("abcdefghijklmnopqrstuvwxyz234567", 43)}`,
  "crates-io-token": (w) => `cio${w.alnum(32)}`,
  "jfrog-api-key": (w) => `AKCp${w.alnum(69)}`,
  "jfrog-reference-token": (w) => Buffer.from(`reftkn:01:${w.digits(10)}:${w.alnum(27)}`).toString("base64"),
  "clojars-token": (w) => `CLOJARS_${w.hex(60)}`,
  // hosting and databases
  "hcp-terraform-token": (w) => `${w.alnum(14)}.atlasv1.${w.alnum(67)}`,
  "databricks-token": (w) => `dapi${w.hex(32)}`,
  "pulumi-token": (w) => `pul-${w.hex(40)}`,
  "planetscale-token": (w) => w.pick("pscale_tkn_", "pscale_pw_", "pscale_oauth_") + w.base64url(43),
  "supabase-access-token": (w) => `sbp_${w.hex(40)}`,
  "supabase-secret-key": (w) => `sb_secret_${w.base64url(31)}`,
  "vercel-token": (w) => checked(w.pick("vcp_", "vci_", "vca_", "vcr_", "vck_"), w.alnum(50)),
  "cloudflare-token": (w) => {
    const body = w.alnum(40);
    return w.pick("cfat_", "cfut_", "cfk_") + body + crc32(body).toString(16).padStart(8, "0");
  },
  "cloudflare-origin-ca-key": (w) => `v1.0-${w.hex(24)}-${w.hex(146)}`,
  "netlify-token": (w) => `nfp_${w.alnum(36)}`,
  "render-api-key": (w) => `rnd_${w.alnum(w.pick(28, 32))}`,
  "fly-token": (w) => `fm2_${w.base64(600)}`,
  "fly-personal-token": (w) => `fo1_${w.base64url(43)}`,
  "neon-api-key": (w) => `napi_${w.lower(64)}`,
  "mongodb-atlas-secret": (w) => `mdb_sa_sk_${w.base64url(40)}`,
  "clickhouse-cloud-key": (w) => `4b1d${w.alnum(38)}`,
  "cockroachdb-api-key": (w) => `CCDB1_${w.alnum(22)}_${w.alnum(40)}`,
  "datastax-astra-token": (w) => `AstraCS:${w.alnum(24)}:${w.hex(64)}`,
  "tailscale-key": (w) => `tskey-${w.pick("auth", "api", "client")}-${w.alnum(12)}CNTRL-${w.alnum(32)}`,
  "netbird-token": (w) => `nbp_${w.alnum(36)}`,
  "openshift-token": (w) => `sha256~${w.base64url(43)}`,
  "defined-networking-key": (w) => `dnkey-${w.upper(26)}-${w.upper(52)}`,
  "confluent-api-secret": (w) => `cflt${w.base64(60)}`,
  "zuplo-api-key": (w) => `zpka_${w.lower(32)}_${w.hex(8)}`,
  "django-insecure-key": (w) => `django-insecure-${w.of("abcdefghijklmnopqrstuvwxyz0123456789!@#$%^*(-_=+)", 49)}z`,
  // model providers
  "openai-api-key": (w) => `sk-${w.alnum(20)}${"T3BlbkFJ"}${w.alnum(20)}`,
  "openai-project-key": (w) => `${w.pick("sk-proj-", "sk-svcacct-", "sk-admin-")}${w.base64url(74)}${"T3BlbkFJ"}${w.base64url(74)}`,
  "anthropic-api-key": (w) => `${w.pick("sk-ant-api03-", "sk-ant-admin01-")}${w.base64url(93)}AA`,
  "huggingface-token": (w) => `hf_${w.letters(34)}`,
  "groq-api-key": (w) => `gsk_${w.alnum(52)}`,
  "perplexity-api-key": (w) => `pplx-${w.alnum(48)}`,
  "xai-api-key": (w) => `xai-${w.alnum(80)}`,
  "replicate-api-token": (w) => `r8_${w.alnum(37)}`,
  "openrouter-api-key": (w) => `sk-or-v1-${w.hex(64)}`,
  "together-api-key": (w) => `tgp_v1_${w.base64url(43)}`,
  "nvidia-api-key": (w) => `nvapi-${w.base64url(64)}`,
  "elevenlabs-api-key": (w) => `sk_${w.hex(48)}`,
  "langfuse-secret-key": (w) => `sk-lf-${w.uuid()}`,
  "langsmith-api-key": (w) => `${w.pick("lsv2_pt_", "lsv2_sk_")}${w.hex(32)}_${w.hex(10)}`,
  "pinecone-api-key": (w) => `pcsk_${w.alnum(5)}_${w.alnum(63)}`,
  "jina-api-key": (w) => `jina_${w.hex(32)}${w.alnum(28)}`,
  "tavily-api-key": (w) => w.pick("tvly-", "tvly-dev-") + w.alnum(32),
  "firecrawl-api-key": (w) => `fc-${w.hex(32)}`,
  "runpod-api-key": (w) => `rpa_${w.upper(40)}${w.lower(6)}`,
  "e2b-api-key": (w) => `e2b_${w.hex(40)}`,
  "llamacloud-api-key": (w) => `llx-${w.alnum(48)}`,
  "anyscale-api-key": (w) => `esecret_${w.alnum(26)}`,
  "cerebras-api-key": (w) => `csk-${w.lower(48)}`,
  "fireworks-api-key": (w) => `fw_${w.alnum(24)}`,
  "voyage-api-key": (w) => `pa-${w.base64url(43)}`,
  "helicone-api-key": (w) => `sk-helicone-${[7, 7, 7, 7].map((n) => w.lower(n)).join("-")}`,
  "apify-api-token": (w) => `apify_api_${w.alnum(36)}`,
  "logfire-token": (w) => `pylf_v1_us_${w.alnum(43)}`,
  "browserbase-api-key": (w) => w.pick("bb_live_", "bb_test_") + w.base64url(27),
  "cartesia-api-key": (w) => `sk_car_${w.alnum(w.pick(20, 22))}`,
  "sk-prefixed-api-key": (w) => `sk-${w.pick(w.hex(32), w.alnum(48))}`,
  // payment
  "stripe-secret-key": (w) => w.pick("sk_live_", "rk_live_", "sk_test_", "rk_test_") + w.alnum(w.pick(24, 99)),
  "stripe-webhook-secret": (w) => `whsec_${w.alnum(32)}`,
  "square-access-token": (w) => `EAAAE${w.base64url(59)}`,
  "square-legacy-token": (w) => `sq0atp-${w.base64url(22)}`,
  "square-application-secret": (w) => `sq0csp-${w.base64url(43)}`,
  "braintree-access-token": (w) => `access_token$${w.pick("production", "sandbox")}$${w.lower(16)}$${w.hex(32)}`,
  "razorpay-key-id": (w) => w.pick("rzp_live_", "rzp_test_") + w.alnum(14),
  "flutterwave-secret-key": (w) => `${w.pick("FLWSECK-", "FLWSECK_TEST-")}${w.hex(32)}-X`,
  "plaid-access-token": (w) => w.pick("access-sandbox-", "access-production-") + w.uuid(),
  "xendit-secret-key": (w) => w.pick("xnd_production_", "xnd_development_") + w.alnum(56),
  "midtrans-server-key": (w) => w.pick("SB-Mid-server-", "Mid-server-") + w.base64url(24),
  "omise-secret-key": (w) => w.pick("skey_test_", "skey_") + w.lower(19),
  "mercadopago-access-token": (w) => `APP_USR-${w.digits(16)}-${w.digits(6)}-${w.hex(32)}-${w.digits(9)}`,
  "pagarme-api-key": (w) => w.pick("ak_live_", "ak_test_") + w.alnum(30),
  "paddle-api-key": (w) => `pdl_${w.pick("live", "sdbx")}_apikey_${w.lower(26)}_${w.alnum(22)}_${w.alnum(3)}`,
  "duffel-api-token": (w) => w.pick("duffel_live_", "duffel_test_") + w.base64url(43),
  "easypost-api-key": (w) => w.pick("EZAK", "EZTK") + w.alnum(54),
  "shippo-token": (w) => w.pick("shippo_live_", "shippo_test_") + w.hex(40),
  "lob-api-key": (w) => w.pick("live_", "test_") + w.hex(35),
  "mollie-api-key": (w) => w.pick("live_", "test_") + w.alnum(30),
  "checkout-secret-key": (w) => `sk_sbox_${w.of("abcdefghijklmnopqrstuvwxyz234567", 26)}${w.pick("a", "$", "#", "=")}`,
  "cashfree-secret-key": (w) => `cfsk_ma_${w.pick("prod", "test")}_${w.hex(32)}_${w.hex(8)}`,
  "rfc8959-secret-token": (w) => `secret-token:${w.base64url(40)}`,
  // messages
  "slack-bot-token": (w) => `xoxb-${w.digits(12)}-${w.digits(13)}-${w.alnum(24)}`,
  "slack-user-token": (w) => `${w.pick("xoxp-", "xoxc-")}${w.digits(12)}-${w.digits(12)}-${w.digits(13)}-${w.hex(32)}`,
  "slack-legacy-workspace-token": (w) => `xoxa-2-${w.digits(12)}-${w.digits(12)}-${w.digits(12)}-${w.hex(32)}`,
  "slack-config-token": (w) => `${w.pick("xoxe.xoxp-", "xoxe-")}1-${w.alnum(163)}`,
  "slack-cookie-token": (w) => `xoxd-${w.alnum(120)}%2B${w.alnum(20)}`,
  "slack-app-token": (w) => `xapp-1-A${w.upper(10)}-${w.digits(13)}-${w.hex(64)}`,
  "slack-webhook": (w) => `hooks.slack.com/services/T${w.upper(10)}/B${w.upper(10)}/${w.alnum(24)}`,
  "slack-workflow-webhook": (w) => `hooks.slack.com/workflows/T${w.upper(8)}/A${w.upper(8)}/${w.digits(18)}/${w.alnum(24)}`,
  "discord-webhook": (w) => `discord.com/api/webhooks/${w.digits(18)}/${w.base64url(68)}`,
  "telegram-bot-token": (w) => `${w.digits(w.pick(9, 10))}:AA${w.base64url(33)}`,
  "teams-webhook": (w) => `webhook.office.com/webhookb2/${w.uuid()}@${w.uuid()}/IncomingWebhook/${w.hex(32)}/${w.uuid()}`,
  "google-chat-webhook": (w) => `chat.googleapis.com/v1/spaces/${w.alnum(11)}/messages?key=AIza${w.base64url(35)}&token=${w.base64url(43)}`,
  "zapier-webhook": (w) => `hooks.zapier.com/hooks/catch/${w.digits(7)}/${w.lower(7)}`,
  "ifttt-webhook": (w) => `maker.ifttt.com/trigger/door_opened/with/key/${w.base64url(22)}`,
  "lark-webhook": (w) => `open.feishu.cn/open-apis/bot/v2/hook/${w.uuid()}`,
  "dingtalk-webhook": (w) => `oapi.dingtalk.com/robot/send?access_token=${w.hex(64)}`,
  "wecom-webhook": (w) => `qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${w.uuid()}`,
  "matrix-access-token": (w) => `syt_${w.alnum(8)}_${w.letters(20)}_${w.alnum(6)}`,
  "twitch-oauth-token": (w) => `oauth:${w.lower(30)}`,
  "ntfy-token": (w) => `tk_${w.lower(29)}`,
  "sendgrid-api-key": (w) => `SG.${w.base64url(22)}.${w.base64url(43)}`,
  "mailchimp-api-key": (w) => `${w.hex(32)}-us${w.pick(1, 6, 21)}`,
  "mandrill-api-key": (w) => `md-${w.base64url(22)}`,
  "mailgun-api-key": (w) => `key-${w.hex(32)}`,
  "brevo-api-key": (w) => `${w.pick("xkeysib-", "xsmtpsib-")}${w.hex(64)}-${w.alnum(16)}`,
  "resend-api-key": (w) => `re_${w.alnum(8)}_${w.alnum(24)}`,
  "mailersend-api-token": (w) => `mlsn.${w.hex(64)}`,
  "klaviyo-private-key": (w) => `pk_${w.hex(34)}`,
  "telnyx-api-key": (w) => `KEY0${w.upperHex(31)}_${w.alnum(22)}`,
  "facebook-access-token": (w) => `EAA${w.of("CDGHIJ", 1)}${w.alnum(180)}`,
  "linkedin-client-secret": (w) => `WPL_AP1.${w.alnum(16)}.${w.alnum(6)}==`,
  "intercom-access-token": (w) => Buffer.from(`tok:${w.hex(8)}_${w.hex(4)}_${w.hex(4)}_${w.hex(4)}_${w.hex(13)}:1:0`).toString("base64"),
  "discord-bot-token": discord,
  // monitoring
  "grafana-service-account-token": (w) => `glsa_${w.alnum(32)}_${w.hex(8)}`,
  "grafana-cloud-token": (w) => `glc_${w.json64({ o: w.digits(6), n: "stack-reader", k: w.alnum(24), m: { r: "eu" } })}`,
  "grafana-api-key": (w) => w.json64({ k: w.alnum(32), n: "reader", id: 1 }).replace(/=+$/, ""),
  "newrelic-user-key": (w) => `NRAK-${w.upper(27)}`,
  "newrelic-insights-key": (w) => `${w.pick("NRII-", "NRIQ-")}${w.base64url(32)}`,
  "newrelic-license-key": (w) => `${w.hex(36)}NRAL`,
  "newrelic-browser-key": (w) => `NRJS-${w.hex(19)}`,
  "sentry-org-token": (w) => `sntrys_${w.json64({ iat: 1_700_000_000, url: "https://sentry.io", region_url: "https://us.sentry.io", org: w.letters(8) })}_${w.base64(43)}`,
  "sentry-user-token": (w) => `sntryu_${w.hex(64)}`,
  "dynatrace-token": (w) => `dt0c01.${w.upper(24)}.${w.upper(64)}`,
  "axiom-token": (w) => w.pick("xaat-", "xapt-") + w.uuid(),
  "checkly-api-key": (w) => `cu_${w.hex(32)}`,
  "posthog-personal-key": (w) => `phx_${w.alnum(43)}`,
  "segment-api-token": (w) => `sgp_${w.alnum(64)}`,
  "mapbox-secret-token": (w) => `sk.${w.json64({ u: w.letters(8).toLowerCase(), a: w.lower(25) }).replace(/=+$/, "")}.${w.base64url(22)}`,
  "elastic-service-token": (w) => `essu_${w.base64(96)}`,
  "maxmind-license-key": (w) => `${w.alnum(6)}_${w.alnum(29)}_mmk`,
  // business tools
  "shopify-token": (w) => w.pick("shpat_", "shpca_", "shppa_", "shpss_") + w.hex(32),
  "woocommerce-key": (w) => w.pick("ck_", "cs_") + w.hex(40),
  "linear-api-key": (w) => `lin_api_${w.alnum(40)}`,
  "notion-token": (w) => `ntn_${w.digits(11)}${w.alnum(35)}`,
  "notion-legacy-token": (w) => `secret_${w.alnum(43)}`,
  "figma-token": (w) => `figd_${w.base64url(40)}`,
  "airtable-token": (w) => `pat${w.alnum(14)}.${w.hex(64)}`,
  "asana-token": (w) => `2/1${w.digits(15)}/1${w.digits(15)}:${w.hex(32)}`,
  "asana-legacy-token": (w) => `1/1${w.digits(15)}:${w.hex(32)}`,
  "clickup-token": (w) => `pk_${w.digits(8)}_${w.upper(32)}`,
  "hubspot-token": (w) => w.pick("pat-na1-", "pat-eu1-") + w.uuid(),
  "salesforce-session": (w) => `00D${w.alnum(12)}!AQ${w.of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._", 93)}a`,
  "typeform-token": (w) => `tfp_${w.alnum(40)}_${w.alnum(14)}`,
  "contentful-token": (w) => `CFPAT-${w.base64url(43)}`,
  "zoho-token": (w) => `1000.${w.hex(32)}.${w.hex(32)}`,
  "dropbox-token": (w) => `sl.u.${w.base64url(300)}`,
  "adobe-client-secret": (w) => `p8e-${w.base64url(32)}`,
  "canva-client-secret": (w) => `cnvca${w.base64url(51)}`,
  "frameio-token": (w) => `fio-u-${w.base64url(64)}`,
  "close-api-key": (w) => `api_${w.alnum(22)}.${w.alnum(22)}`,
  "calcom-api-key": (w) => w.pick("cal_live_", "cal_test_") + w.hex(32),
  // identity
  "stytch-secret": (w) => `${w.pick("secret-live-", "secret-test-")}${w.base64url(35)}=`,
  "persona-api-key": (w) => w.pick("persona_production_", "persona_sandbox_") + w.uuid(),
  "jumpcloud-api-key": (w) => `jca_${w.alnum(36)}`,
  "authress-access-key": (w) => `sc_${w.lower(20)}.${w.lower(4)}.acc_${w.lower(16)}.${w.base64url(64)}`,
  "onfido-api-token": (w) => `${w.pick("api_live.", "api_sandbox.")}${w.base64url(11)}.${w.base64url(32)}`,
  "onfido-regional-token": (w) => `${w.pick("api_live_us.", "api_live_ca.")}${w.base64url(11)}.${w.base64url(32)}`,
  "sumsub-app-token": (w) => `${w.pick("prd:", "sbx:")}${w.alnum(24)}.${w.alnum(32)}`,
  "arcjet-key": (w) => `ajkey_01${w.lower(24)}`,
  "intra42-client-secret": (w) => `s-s4t2ud-${w.hex(64)}`,
  // wallets
  "aptos-private-key": (w) => w.pick("ed25519-priv-0x", "secp256k1-priv-0x") + w.hex(64),
  "bip32-extended-private-key": (w) => `xprv${w.base58(107)}`,
  "nostr-private-key": (w) => `nsec1${w.of("qpzry9x8gf2tvdw0s3jn54khce6mua7l", 58)}`,
  "sui-private-key": (w) => `suiprivkey1${w.of("qpzry9x8gf2tvdw0s3jn54khce6mua7l", 59)}`,
  "tezos-secret-key": (w) => `edsk${w.base58(50)}`,
  "tezos-expanded-secret-key": (w) => `edsk${w.base58(94)}`,
  "nats-seed": (w) => `SUA${w.of("ABCDEFGHIJKLMNOP", 1)}${w.base32(54)}`,
  "lnd-macaroon": (w) => `0201036c6e64${w.hex(400)}`,
  "blockfrost-project-id": (w) => w.pick("mainnet", "preprod", "preview") + w.alnum(32),
  "age-secret-key": (w) => `AGE-SECRET-KEY-1${w.of("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)}`,
  // Azure
  "azure-entra-client-secret": (w) => `${w.alnum(3)}${w.pick("7Q~", "8Q~")}${w.alnum(34)}`,
  "azure-storage-key": (w) => `${w.base64(76)}+ASt${w.base64(5)}A==`,
  "azure-batch-key": (w) => `${w.base64(76)}+ABa${w.base64(5)}Q==`,
  "azure-cosmos-key": (w) => `${w.base64(76)}ACDb${w.base64(5)}g==`,
  "azure-ml-classic-key": (w) => `${w.base64(76)}+AMC${w.base64(5)}w==`,
  "azure-apim-key": (w) => `${w.base64(76)}APIM${w.base64(5)}A==`,
  "azure-service-bus-key": (w) => `${w.base64(33)}+ASb${w.of("ABCDEFGHIJKLMNOP", 1)}${w.base64(5)}=`,
  "azure-event-hub-key": (w) => `${w.base64(33)}+AEh${w.of("ABCDEFGHIJKLMNOP", 1)}${w.base64(5)}=`,
  "azure-relay-key": (w) => `${w.base64(33)}+ARm${w.of("ABCDEFGHIJKLMNOP", 1)}${w.base64(5)}=`,
  "azure-iot-key": (w) => `${w.base64(33)}AIoT${w.of("ABCDEFGHIJKLMNOP", 1)}${w.base64(5)}=`,
  "azure-event-grid-key": (w) => `${w.base64(33)}AZEG${w.of("ABCDEFGHIJKLMNOP", 1)}${w.base64(5)}=`,
  "azure-redis-key": (w) => `${w.base64(33)}AzCa${w.of("ABCDEFGHIJKLMNOP", 1)}${w.base64(5)}=`,
  "azure-container-registry-key": (w) => `${w.base64(42)}+ACR${w.of("ABCD", 1)}${w.base64(5)}`,
  "azure-function-key": (w) => `${w.base64url(44)}AzFu${w.base64url(5)}A==`,
  "azure-search-key": (w) => `${w.alnum(42)}AzSe${w.of("ABCD", 1)}${w.alnum(5)}`,
  "azure-annotated-key": (w) => `${w.alnum(52)}JQQJ99A${w.of("ABCDEFGHIJKL", 1)}AC${w.alnum(14)}AZDO${w.alnum(4)}`,
  "azure-storage-connection-string": (w) => `DefaultEndpointsProtocol=https;AccountName=store${w.digits(4)};AccountKey=${w.base64(86)}==;EndpointSuffix=core.windows.net`,
  "azure-shared-access-key": (w) => `Endpoint=sb://bus${w.digits(3)}.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${w.base64(43)}=`,
  "azure-sas-signature": (w) => `https://acct${w.digits(4)}.blob.core.windows.net/c/b?sv=2022-11-02&se=2031-05-05&sr=b&sp=r&sig=${w.alnum(43)}%3D`,
  "azure-logic-app-signature": (w) => `prod-17.westeurope.logic.azure.com:443/workflows/${w.hex(32)}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${w.base64url(43)}`,
};
