/**
 * The 27 detector kinds of Yelp's detect-secrets 1.5, each with ours for the same secrets, shown by a sample of the kind.
 *
 * Its two entropy detectors and its public-address detector find no kind of secret but a look; here a look is never enough,
 * so they stand for assignments whose value looks random, and for passwords in addresses.
 */
import { expect, test } from "vitest";
import { allDetectors } from "../../detect-secrets-wasm/src/detectors/index.ts";
import { createScanner } from "../../detect-secrets-wasm/src/index.ts";
import { pemForms } from "./samples/keys.ts";
import { Writer } from "./samples/writer.ts";

const detectors = allDetectors();

const w = new Writer("yelp");

/** Kind → our detectors for it, and a text that it is about. */
const kinds: Readonly<Record<string, readonly [ids: readonly string[], text: () => string]>> = {
  ArtifactoryDetector: [["jfrog-api-key", "jfrog-reference-token", "artifactory-api-key"], () => `key: AKCp${w.alnum(69)}`],
  AWSKeyDetector: [["aws-access-key-id", "aws-secret-access-key", "aws-session-token"], () => `aws_secret_access_key = ${w.base64(40)}`],
  AzureStorageKeyDetector: [["azure-storage-key", "azure-storage-connection-string"], () => `AccountName=a;AccountKey=${w.base64(86)}==`],
  BasicAuthDetector: [["database-url-password", "http-url-password", "authorization-basic"], () => `https://deploy:${w.alnum(14)}@git.corp.io/x`],
  CloudantDetector: [["cloudant-password", "cloudant-api-key"], () => `CLOUDANT_PASSWORD=${w.hex(64)}`],
  DiscordBotTokenDetector: [["discord-bot-token"], () => `x: ${Buffer.from(w.digits(18)).toString("base64")}.${w.alnum(6)}.${w.alnum(27)}`],
  GitHubTokenDetector: [["github-token", "github-fine-grained-token"], () => `x: ghp_${w.alnum(36)}`],
  GitLabTokenDetector: [["gitlab-token", "gitlab-oauth-secret", "gitlab-runner-registration-token"], () => `x: glpat-${w.alnum(20)}`],
  Base64HighEntropyString: [["generic-secret", "generic-token"], () => `SESSION_SECRET="${w.base64(43)}="`],
  HexHighEntropyString: [["generic-api-key", "generic-encryption-key"], () => `ENCRYPTION_KEY="${w.hex(64)}"`],
  IbmCloudIamDetector: [["ibm-cloud-api-key"], () => `IBMCLOUD_API_KEY=${w.alnum(44)}`],
  IbmCosHmacDetector: [["ibm-cos-hmac-key"], () => `COS_HMAC_SECRET=${w.hex(48)}`],
  IPPublicDetector: [["database-url-password"], () => `redis://app:${w.alnum(14)}@51.15.20.30:6379/0`],
  JwtTokenDetector: [["jwt"], () => `x: ${[{ alg: "HS256" }, { sub: "1" }].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.${w.base64url(43)}`],
  KeywordDetector: [["generic-password", "generic-secret", "generic-api-key", "generic-token", "generic-credential"], () => `DB_PASSWORD="${w.alnum(12)}7"`],
  MailchimpDetector: [["mailchimp-api-key"], () => `x: ${w.hex(32)}-us12`],
  NpmDetector: [["npm-token", "npmrc-auth-token"], () => `//registry.npmjs.org/:_authToken=${w.uuid()}`],
  OpenAIDetector: [["openai-api-key", "openai-project-key"], () => `x: sk-${w.alnum(20)}${"T3BlbkFJ"}${w.alnum(20)}`],
  PrivateKeyDetector: [["pem-private-key", "openssh-private-key", "pgp-private-key", "putty-private-key", "ssh2-private-key"], () => pemForms["EC P-256, unencrypted (SEC1)"]?.() ?? ""],
  PypiTokenDetector: [["pypi-token"], () => `x: pypi-AgE${w.base64url(160)}`],
  SendGridDetector: [["sendgrid-api-key"], () => `x: SG.${w.base64url(22)}.${w.base64url(43)}`],
  SlackDetector: [["slack-bot-token", "slack-user-token", "slack-webhook"], () => `x: xoxb-${w.digits(12)}-${w.digits(12)}-${w.alnum(24)}`],
  SoftlayerDetector: [["softlayer-api-key"], () => `SOFTLAYER_API_KEY=${w.lower(64)}`],
  SquareOAuthDetector: [["square-application-secret", "square-access-token", "square-legacy-token"], () => `x: sq0csp-${w.base64url(43)}`],
  StripeDetector: [["stripe-secret-key"], () => `x: sk_live_${w.alnum(24)}`],
  TelegramBotTokenDetector: [["telegram-bot-token"], () => `x: ${w.digits(10)}:AA${w.base64url(33)}`],
  TwilioKeyDetector: [["twilio-api-key", "twilio-auth-token"], () => `x: SK${w.hex(32)}`],
};

test("27 kinds, all ours exist", () => {
  expect(Object.keys(kinds)).toHaveLength(27);
  const known = new Set(detectors.map((row) => row.id));
  for (const [kind, [ids]] of Object.entries(kinds)) expect(ids.filter((id) => !known.has(id)), kind).toEqual([]);
});

test.each(Object.entries(kinds))("%s", (_, [ids, text]) => {
  const own = createScanner({ minConfidence: "low", disable: detectors.map((row) => row.id).filter((id) => !ids.includes(id)) });
  for (let index = 0; index < 5; index++) {
    const line = text();
    expect(own.scanText(line).length, line.slice(0, 12)).toBeGreaterThan(0);
  }
});
