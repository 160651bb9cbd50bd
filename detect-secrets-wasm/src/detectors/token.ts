/**
 * Short ways to write the two commonest kinds of row, so that a provider is one line of facts.
 *
 * `token` is for a prefix that nobody else uses; `contextual` is for a random string that only a word
 * beside it explains, and stays at low confidence.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { assignedName } from "./lines.ts";
import { isRandomLooking } from "./proofs/randomness.ts";
import { tokenEfficiency } from "./wording.ts";

type Extra = Partial<Pick<Detector, "kind" | "confidence" | "verify" | "ignoreCase" | "leftBoundary">>;

/** A row whose shape is one of `anchors` followed by `body`; `{anchor}` inside `body` moves the anchor there. */
export function token(
  id: string, provider: string, what: string, anchors: string | readonly string[], body: string, source: string, extra: Extra = {},
): Detector {
  return {
    id, name: `${provider} ${what}`, provider, kind: "api-token",
    anchors: typeof anchors === "string" ? [anchors] : anchors,
    shape: body.includes("{anchor}") ? body : `{anchor}${body}`,
    confidence: "high", source, ...extra,
  };
}

/** Verdict of rows whose prefix is also an everyday word or identifier: the rest must look generated. */
export function randomBody(match: Pick<Match, "value">): Verdict {
  const isRandom = isRandomLooking(match.value) || (match.value.length >= 20 && tokenEfficiency(match.value) < 1.35);
  return { proof: isRandom ? "none" : "reject" };
}

/** What may stand between a name and its value: the rest of the name, then an operator, quotes and blanks. */
const rest = "[\\w.-]{0,32}";
const separator = "[\"'` \\t:=>,(]{1,8}";

/** A row for a random string beside a word, such as `datadog_api_key: <32 hex>`. */
export function contextual(
  id: string, provider: string, what: string, words: string | readonly string[], value: string, source: string, extra: Extra = {},
): Detector {
  return {
    id, name: `${provider} ${what}`, provider, kind: "api-token",
    anchors: typeof words === "string" ? [words] : words,
    ignoreCase: true, leftBoundary: false,
    shape: `{anchor}${rest}${separator}(?<secret>${value})`,
    confidence: "low", contextual: true, source, verify: contextualVerdict, ...extra,
  };
}

/** A name and a value belong together only by an operator; two words in a row are prose. */
export function contextualVerdict(match: Match): Verdict {
  const name = match.whole.slice(0, match.whole.length - match.value.length);
  if (!/[=:>,(]/.test(name) || !isRandomLooking(match.value)) return { proof: "reject" };
  const assigned = assignedName(match.before.slice(-120));
  if (/(?:hash|digest|sha\d*|md5|checksum|commit|revision|etag|integrity|uuid|guid|version)$/i.test(assigned)) return { proof: "reject" };
  const isNamed = /(?:key|token|secret|password|passwd|pat|credential|auth)s?$/i.test(assigned) && !/(?:public|client)[-_]?key$/i.test(assigned);
  return { proof: "none", confidence: isNamed ? "medium" : "low" };
}
