/**
 * Cloud providers other than Azure: access keys, API keys and the tokens made from them.
 *
 * An access key id is a finding of its own: it names an account and its secret usually stands beside it.
 */
import type { Detector } from "./schema.ts";
import { awsKeyIdVerdict } from "./proofs/aws.ts";
import { randomBody, token } from "./token.ts";

const bedrock = "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html";

export const cloud = (): readonly Detector[] => [
  token("aws-access-key-id", "AWS", "access key id", ["AKIA", "ASIA", "ABIA", "ACCA"], "[A-Z2-7]{16}",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids", { kind: "credential-pair", verify: awsKeyIdVerdict }),
  token("aws-bedrock-key", "AWS", "Bedrock API key", "ABSK", "[0-9A-Za-z+/]{109,269}={0,2}", bedrock),
  token("aws-bedrock-short-term-key", "AWS", "Bedrock short-term API key", "bedrock-api-key-", "[0-9A-Za-z+/]{100,4000}={0,2}", bedrock),
  token("google-api-key", "Google Cloud", "API key", "AIza", "[0-9A-Za-z_-]{35}", "https://cloud.google.com/docs/authentication/api-keys"),
  token("google-oauth-client-secret", "Google Cloud", "OAuth client secret", "GOCSPX-", "[0-9A-Za-z_-]{28}",
    "https://support.google.com/cloud/answer/6158849"),
  token("google-oauth-access-token", "Google Cloud", "OAuth access token", "ya29.", "[0-9A-Za-z_-]{30,2048}",
    "https://developers.google.com/identity/protocols/oauth2"),
  token("firebase-server-key", "Firebase", "Cloud Messaging server key", ":APA91b", "AAAA[0-9A-Za-z_-]{7}{anchor}[0-9A-Za-z_-]{134}",
    "https://firebase.google.com/docs/cloud-messaging/auth-server"),
  token("digitalocean-token", "DigitalOcean", "token", ["dop_v1_", "doo_v1_", "dor_v1_"], "[0-9a-f]{64}",
    "https://docs.digitalocean.com/reference/api/create-personal-access-token/"),
  token("digitalocean-spaces-key", "DigitalOcean", "Spaces access key", "DO00", "[0-9A-Z]{16}",
    "https://docs.digitalocean.com/products/spaces/how-to/manage-access/", { kind: "credential-pair" }),
  token("heroku-api-key", "Heroku", "API key", "HRKU-AA", "[0-9A-Za-z_-]{58}", "https://devcenter.heroku.com/articles/authentication"),
  token("alibaba-access-key-id", "Alibaba Cloud", "access key id", "LTAI", "[0-9A-Za-z]{12,26}",
    "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair", { kind: "credential-pair" }),
  token("tencent-secret-id", "Tencent Cloud", "secret id", "AKID", "[0-9A-Za-z]{32}",
    "https://www.tencentcloud.com/document/product/598/32675", { kind: "credential-pair" }),
  token("volcengine-access-key-id", "Volcengine", "access key id", "AKLT", "[0-9A-Za-z_-]{32,80}",
    "https://www.volcengine.com/docs/6291/65568", { kind: "credential-pair", verify: randomBody }),
  token("yandex-api-key", "Yandex Cloud", "API key", "AQVN", "[0-9A-Za-z_-]{35,38}",
    "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key"),
  token("yandex-iam-token", "Yandex Cloud", "IAM token", "t1.", "[0-9A-Za-z_-]{40,600}={0,2}\\.[0-9A-Za-z_-]{86}={0,2}",
    "https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token"),
  token("yandex-static-secret", "Yandex Cloud", "static access key", ["YCAJE", "YCPZ", "YCMx", "YCNx", "YCOx"], "[0-9A-Za-z_-]{20,36}",
    "https://yandex.cloud/en/docs/iam/concepts/authorization/access-key", { kind: "credential-pair", verify: randomBody }),
  token("scaleway-access-key", "Scaleway", "access key", "SCW", "[0-9A-Z]{17}",
    "https://www.scaleway.com/en/docs/iam/reference-content/", { kind: "credential-pair", verify: randomBody }),
  token("exoscale-api-key", "Exoscale", "API key", "EXO", "[0-9a-f]{24}",
    "https://community.exoscale.com/product/iam/", { kind: "credential-pair" }),
  token("backblaze-application-key", "Backblaze", "application key", ["K000", "K001", "K002", "K003", "K004", "K005"], "[0-9A-Za-z/+]{27}",
    "https://www.backblaze.com/docs/cloud-storage-application-keys", { confidence: "medium", verify: randomBody }),
  token("aiven-service-password", "Aiven", "service password", "AVNS_", "[0-9A-Za-z_-]{19}",
    "https://aiven.io/docs/platform/howto/rotate-service-credentials", { kind: "password" }),
  token("akamai-token", "Akamai", "API client token", "akab-", "[0-9a-z]{16}-[0-9a-z]{16}",
    "https://techdocs.akamai.com/developer/docs/edgegrid", { kind: "credential-pair" }),
  token("scalingo-token", "Scalingo", "API token", "tk-us-", "[0-9A-Za-z_-]{48}", "https://developers.scalingo.com/"),
];
