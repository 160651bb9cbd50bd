/**
 * Credentials in requests as people write them down: a header as one string, a scheme other than Basic and Bearer, a parameter of an address
 * or of a form.
 *
 * The place says what the value is, so only its look is judged; tests and prose are full of examples and stay below what is reported.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { assignedGrade } from "./grades.ts";
import { traitsOf } from "./paths.ts";
import { isRandomLooking } from "./proofs/randomness.ts";
import { structuredRow as row } from "./structured-row.ts";

export const requests = (): readonly Detector[] => [
  row({ id: "http-key-header", name: "key in a request header", kind: "api-token", confidence: "medium", ignoreCase: true, leftBoundary: false,
    anchors: ["api-key", "apikey", "-token", "auth-key", "subscription-key"], shape: "{anchor}:[ ]{0,2}(?<secret>[0-9A-Za-z_.~+/=-]{16,400})",
    verify: headerVerdict, source: "https://www.rfc-editor.org/rfc/rfc9110#section-5.1" }),
  row({ id: "authorization-scheme", name: "token in an authorization header", kind: "api-token", confidence: "medium", ignoreCase: true, leftBoundary: false,
    anchors: ["authorization"], shape: "{anchor}[\"'`\\]]{0,2}[ \\t]{0,4}[:,=>]{1,2}[ \\t\"'`]{0,6}(?:Token |SSWS |ApiKey |Api-Key |Key |GenieKey |Bot |OAuth )(?<secret>[0-9A-Za-z_.~+/=-]{20,400})",
    verify: generatedVerdict, source: "https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2" }),
  row({ id: "query-credential", name: "credential in the query of an address", kind: "api-token", confidence: "medium", ignoreCase: true,
    anchors: ["api_key=", "apikey=", "api-key=", "access_token=", "auth_token=", "appid=", "client_secret=", "token=", "password="],
    shape: "[?&]{anchor}(?<secret>[0-9A-Za-z_.~%+-]{8,400})", verify: queryVerdict, source: "https://cwe.mitre.org/data/definitions/598.html" }),
];

/** The whole header is one literal; a header on a line of its own is an assignment like any other. */
function headerVerdict(match: Match): Verdict {
  return /["'`][\w-]+:[ ]{0,2}$/.test(match.before.slice(-80)) ? generatedVerdict(match) : { proof: "reject" };
}

function generatedVerdict({ value, path }: Match): Verdict {
  if (!isRandomLooking(value)) return { proof: "reject" };
  const { isTest, isProse } = traitsOf(path);
  return { proof: "none", ...((isTest || isProse) && { confidence: "low" }) };
}

/** Public tokens of maps stand in every page; a password is what a person chose. */
function queryVerdict(match: Match): Verdict {
  const { value, before, path } = match;
  if (/password=$/i.test(before.slice(-12))) {
    const confidence = assignedGrade(value, "password", path);
    return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
  }
  return value.length < 20 || /^pk\./.test(value) ? { proof: "reject" } : generatedVerdict(match);
}
