/**
 * Paired credentials: an identifier with a format of its own, and within a few lines the secret that belongs to it.
 *
 * The secret alone is any random string; the identifier says what it is. Found either way round, nearest first, and reported by
 * its own range. The names around the two don't matter: an array, two arguments and a note say as much as two settings.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { isRandomLooking } from "./proofs/randomness.ts";

/** How far apart the two may stand, in characters and in line ends. */
const REACH = 320;
const MAX_LINES = 5;

interface Pair {
  readonly id: string;
  readonly provider: string;
  /** What the secret is called: "secret access key". */
  readonly what: string;
  readonly anchors: readonly string[];
  /** The identifier behind its anchor. */
  readonly identifier: string;
  /** The secret: characters and length, as a regular expression. */
  readonly secret: string;
  /** Characters that the secret is cut out of: none of them may stand beside it. */
  readonly alphabet: string;
  readonly confidence?: Detector["confidence"];
  readonly source: string;
}

const base64 = "0-9A-Za-z/+=";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

const rows: readonly Pair[] = [
  { id: "aws-access-key-pair", provider: "AWS", what: "secret access key", anchors: ["AKIA", "ASIA"], identifier: "[A-Z2-7]{16}",
    secret: "[0-9A-Za-z/+]{40}", alphabet: base64, source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html" },
  { id: "alibaba-access-key-pair", provider: "Alibaba Cloud", what: "access key secret", anchors: ["LTAI"], identifier: "[0-9A-Za-z]{12,26}",
    secret: "[0-9A-Za-z]{30}", alphabet: base64, source: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair" },
  { id: "tencent-secret-pair", provider: "Tencent Cloud", what: "secret key", anchors: ["AKID"], identifier: "[0-9A-Za-z]{32}",
    secret: "[0-9A-Za-z]{32}", alphabet: base64, source: "https://www.tencentcloud.com/document/product/598/32675" },
  { id: "google-hmac-pair", provider: "Google Cloud", what: "HMAC secret of Cloud Storage", anchors: ["GOOG1E"], identifier: "[0-9A-Z]{18,55}",
    secret: "[0-9A-Za-z/+]{40}", alphabet: base64, source: "https://cloud.google.com/storage/docs/authentication/hmackeys" },
  { id: "twilio-account-pair", provider: "Twilio", what: "auth token", anchors: ["AC"], identifier: "[0-9a-f]{32}",
    secret: "[0-9a-f]{32}", alphabet: "0-9A-Za-z_-", confidence: "medium", source: "https://www.twilio.com/docs/iam/api/authtoken" },
  { id: "digitalocean-spaces-pair", provider: "DigitalOcean", what: "Spaces secret key", anchors: ["DO00", "DO80"], identifier: "[0-9A-Z]{16}",
    secret: "[0-9A-Za-z/+]{43}", alphabet: base64, source: "https://docs.digitalocean.com/products/spaces/how-to/manage-access/" },
  { id: "scaleway-key-pair", provider: "Scaleway", what: "secret key", anchors: ["SCW"], identifier: "[0-9A-Z]{17}",
    secret: uuid, alphabet: "0-9A-Za-z-", confidence: "medium", source: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/" },
  { id: "razorpay-key-pair", provider: "Razorpay", what: "key secret", anchors: ["rzp_live_"], identifier: "[0-9A-Za-z]{14}",
    secret: "[0-9A-Za-z]{24}", alphabet: "0-9A-Za-z_-", source: "https://razorpay.com/docs/api/authentication/" },
  { id: "azure-cosmos-account-pair", provider: "Azure", what: "Cosmos DB account key", anchors: [".documents.azure.com", ".table.cosmos.azure.com"], identifier: "",
    secret: "[0-9A-Za-z/+]{86}==", alphabet: base64, source: "https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data" },
  { id: "exoscale-key-pair", provider: "Exoscale", what: "API secret", anchors: ["EXO"], identifier: "[0-9a-f]{24}",
    secret: "[0-9A-Za-z_-]{43}", alphabet: "0-9A-Za-z_-", source: "https://community.exoscale.com/product/iam/" },
];

export const pairs = (): readonly Detector[] => [
  ...rows.map((row): Detector => ({
    id: row.id, name: `${row.provider} ${row.what} beside its identifier`, provider: row.provider, kind: "credential-pair", anchors: row.anchors,
    shape: `{anchor}${row.identifier}`, confidence: row.confidence ?? "high", source: row.source, verify: secretNear(row),
  })),
  {
    id: "vault-approle-secret-id", name: "secret id of a Vault AppRole", provider: "HashiCorp", kind: "credential-pair", contextual: true,
    anchors: ["secret_id", "secret-id", "secretid"], ignoreCase: true, leftBoundary: false, confidence: "high",
    shape: `{anchor}["' \\t:=>(,]{1,8}(?<secret>${uuid})`, source: "https://developer.hashicorp.com/vault/docs/auth/approle", verify: approleVerdict,
  },
];

function secretNear({ secret, alphabet }: Pair): (match: Match) => Verdict {
  const anywhere = new RegExp(`(?<![${alphabet}])${secret}(?![${alphabet}])`, "g");
  return ({ before, value, after }) => {
    const behind = near(after.slice(0, REACH), "first");
    const [next] = candidatesIn(anywhere, behind);
    if (next) return { proof: "none", at: value.length + next.index, length: next[0].length };
    const ahead = near(before.slice(-REACH), "last");
    const previous = candidatesIn(anywhere, ahead).at(-1);
    return previous ? { proof: "none", at: previous.index - ahead.length, length: previous[0].length } : { proof: "reject" };
  };
}

/** The first or last lines of a text. */
function near(text: string, which: "first" | "last"): string {
  const lines = text.split(/(?<=\n|\\n)/);
  return (which === "first" ? lines.slice(0, MAX_LINES) : lines.slice(-MAX_LINES)).join("");
}

/** Secrets of the form, none of which is a digest, a word or a public example. */
function candidatesIn(expression: RegExp, text: string): RegExpExecArray[] {
  return [...text.matchAll(expression)].filter(({ 0: value, index }) => {
    const isNamedOtherwise = /(?:sha\d*|md5|digest|checksum|hash|etag|commit|revision|integrity)["'`]?\s{0,3}[:=(-]\s{0,3}["'`]?$/i.test(text.slice(Math.max(0, index - 40), index));
    const isDigest = /^[0-9a-f]{40}$/i.test(value);
    return !isNamedOtherwise && !isDigest && isRandomLooking(value);
  });
}

/** A secret id opens nothing without its role: the role's id or the name of the method stands near. */
function approleVerdict({ before, after }: Match): Verdict {
  return /role[-_]?id|approle/i.test(`${before.slice(-600)} ${after.slice(0, 600)}`) ? { proof: "none" } : { proof: "reject" };
}
