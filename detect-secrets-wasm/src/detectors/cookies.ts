/**
 * Cookies of somebody who is logged in: in requests that were written down or recorded, and in a browser's state that was saved.
 *
 * Promises: the cookie's name says session or login, its value is long and random, and it stands where cookies stand: a header, an
 * option of curl, an entry of a HAR file, Playwright's storage state, a cookie jar. Refuses what counts visitors and what guards forms.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { firstLine, lastLine } from "./lines.ts";
import { traitsOf } from "./paths.ts";
import { structuredRow } from "./structured-row.ts";
import { randomBody } from "./token.ts";

/** Ends of the names. What stands before them is read by `verify`. */
const ends = ["session", "sessionid", "session_id", "session-id", "sid", "token", "auth", "jwt"];
const characters = "[0-9A-Za-z%._~+/:|*!-]{20,4000}={0,2}";
const cookieValue = `(?<secret>${characters})`;

/** Any character of a cookie may stand in it, also what would say a template elsewhere. */
function row(fields: Parameters<typeof structuredRow>[0]): Detector {
  return { ...structuredRow({ ignoreCase: true, leftBoundary: false, confidence: "medium", ...fields }), contextual: undefined };
}

export const cookies = (): readonly Detector[] => [
  row({ id: "session-cookie", name: "session cookie in a request", kind: "api-token", anchors: [...ends.map((end) => `${end}=`), "applicationcookie=", "identity.application=", "aspnet.cookies=", "aspnetcore.cookies="],
    shape: `{anchor}${cookieValue}`, verify: headerVerdict, source: "https://www.rfc-editor.org/rfc/rfc6265#section-4.2" }),
  row({ id: "recorded-session-cookie", name: "session cookie in a recording or a saved state of a browser", kind: "api-token", anchors: ends.map((end) => `${end}"`),
    shape: "{anchor},\\s{0,40}\"(?:value|path|domain|expires|expiry|sameSite|secure|httpOnly)\"", verify: recordVerdict, source: "https://playwright.dev/docs/auth" }),
  row({ id: "session-cookie-entry", name: "session cookie in a table of cookies", kind: "api-token", anchors: ["cookie"],
    shape: "{anchor}s?[\"']?[ ]{0,4}(?::|=|\\.update\\(|\\.set\\()[ ]{0,4}\\{", verify: entryVerdict, source: "https://requests.readthedocs.io/en/latest/user/quickstart/#cookies" }),
  row({ id: "cookie-jar-session", name: "session cookie in a cookie jar", kind: "api-token", anchors: ["\tTRUE\t/", "\tFALSE\t/"],
    shape: `{anchor}[!-~]{0,200}\\t(?:TRUE|FALSE)\\t\\d{1,16}\\t[\\w.%-]{2,80}\\t${cookieValue}`, verify: jarVerdict, source: "https://curl.se/docs/http-cookies.html" }),
];

const sessionName = /(?:sess(?:ion)?(?:[._-]?(?:id|token|key))?|sid|(?:^|[._-])(?:auth|jwt|token)|(?:auth|access|refresh|id|login|user|remember|bearer)[._-]?token|aspxauth|applicationcookie|aspnet(?:core)?\.cookies|identity\.application)$/i;
/** What guards a form, counts visitors, balances load or remembers somebody who hasn't logged in. */
const otherName = /csrf|xsrf|verification|captcha|stripe|^_*(?:hj|ga|gid|pk_|cf|dd_|fbp|hs)|^ai_|incap|intercom|^ajs|^mp_|amplitude|optimizely|segment|analytic|visit|guest|anon|track|device|consent|push|mbox|newrelic|websitesid|datadog|shopify_s/i;

function isSessionName(name: string): boolean {
  return sessionName.test(name) && !otherName.test(name);
}

const REJECT: Verdict = { proof: "reject" };

/** A server that somebody tries out forgets its sessions when it ends. */
const ownMachine = /^\.?(?:localhost|127\.0\.0\.1)$/i;
const ownMachineAddress = /(?:https?:\/\/|host:[ ]?)(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?![\w.-])/i;

function graded(value: string, isExample: boolean): Verdict {
  const verdict = randomBody({ value });
  return isExample && verdict.proof !== "reject" ? { ...verdict, confidence: "low" } : verdict;
}

/** What ends before a header's cookies where they are a value of their own: `"Cookie": "`, `document.cookie = '`, and the header of a HAR file. */
const beforeCookies = /(?:cookies?["'`]?\s{0,4}(?::|,|=>?|\]\s{0,2}=)\s{0,8}|"name"\s{0,4}:\s{0,4}"(?:set-)?cookie"\s{0,4},\s{0,40}"value"\s{0,4}:\s{0,4})["'`]$/i;
/** The header as a part of the text itself: a line of a request, a literal of its own. */
const header = /^[ \t+#]*(?:set-)?cookie:[ \t]*/i;
/** The option of curl, with a quote before the cookies and without. */
const optionBeforeQuote = /(?:^|\s)(?:-b|--cookie)[ =]{0,2}\$?["']$/;
const option = /^.*[ \t](?:-b|--cookie)[ =]/;

function headerVerdict(match: Match): Verdict {
  const near = match.before.slice(-4000);
  const at = Math.max(near.lastIndexOf('"'), near.lastIndexOf("'"), near.lastIndexOf("`"), near.lastIndexOf("\n"), near.lastIndexOf("\r")) + 1;
  const text = near.slice(at);
  const start = startOfCookies(text, near.slice(Math.max(0, at - 120), at), near);
  const name = start === undefined ? undefined : /(?:^|;[ ]*)([\w.%-]{2,80})=$/.exec(text.slice(start))?.[1];
  if (name === undefined || !isSessionName(name)) return REJECT;
  const { isTest, isProse } = traitsOf(match.path);
  const isOwn = ownMachineAddress.test(near.slice(-600)) || ownMachineAddress.test(firstLine(match.after.slice(0, 300)));
  return graded(match.value, isTest || isOwn || (isProse && !isRawRequest(near.slice(0, at), match.path)));
}

/** Where the first cookie begins in the text behind the last quote or line end; undefined where no cookies stand. */
function startOfCookies(text: string, lead: string, near: string): number | undefined {
  const written = header.exec(text);
  if (written !== null) return written[0].length;
  if (beforeCookies.test(lead)) return 0;
  if (!/\bcurl\b/i.test(near)) return undefined;
  return optionBeforeQuote.test(lead) ? 0 : option.exec(text)?.[0].length;
}

/** A request that was saved as text begins with its method. */
function isRawRequest(before: string, path: string): boolean {
  return path.endsWith(".txt") && /^[A-Z]{3,7} \S{1,2000}(?: HTTP\/[\d.]{1,3})?\r?\n(?:[\w-]+:[^\n]*\n)*$/.test(before);
}

const recordedValue = new RegExp(`"value"\\s{0,4}:\\s{0,4}"(${characters})"`, "d");

/** One object with the name before the value, and in it what only a cookie has: entries of a HAR file, of Playwright, Selenium and extensions of browsers. */
function recordVerdict(match: Match): Verdict {
  const near = match.before.slice(-400);
  const name = /"name"\s{0,4}:\s{0,4}"([\w.%-]{0,80})$/.exec(near)?.[1];
  if (name === undefined || !isSessionName(name + match.value.slice(0, match.value.indexOf("\"")))) return REJECT;
  const start = match.value.lastIndexOf(",");
  const rest = `${match.value.slice(start)}${match.after.slice(0, 4600)}`.split("}", 1)[0] ?? "";
  const found = recordedValue.exec(rest);
  const [value, range] = [found?.[1], found?.indices?.[1]];
  if (value === undefined || range === undefined) return REJECT;
  const object = near.slice(near.lastIndexOf("{") + 1) + rest;
  if (!/"(?:httpOnly|sameSite|domain|path|expires|expiry|hostOnly)"\s{0,4}:/.test(object)) return REJECT;
  const domain = /"domain"\s{0,4}:\s{0,4}"([^"]{1,255})"/.exec(object)?.[1] ?? "";
  const verdict = graded(value, traitsOf(match.path).isTest || ownMachine.test(domain));
  return { ...verdict, at: start + range[0], length: range[1] - range[0] };
}

const entry = new RegExp(`["']([\\w.%-]{2,80})["'][ ]{0,2}:[ ]{0,2}["'](${characters})["']`, "dg");

/** `cookies = {"session": "…"}`: the first of its entries that is one. */
function entryVerdict(match: Match): Verdict {
  const entries = match.after.slice(0, 4600).split("}", 1)[0] ?? "";
  const found = [...entries.matchAll(entry)].find(([, name = ""]) => isSessionName(name));
  const [secret, range] = [found?.[2], found?.indices?.[2]];
  if (secret === undefined || range === undefined) return REJECT;
  const { isTest, isProse } = traitsOf(match.path);
  return { ...graded(secret, isTest || isProse), at: match.value.length + range[0], length: range[1] - range[0] };
}

/** Domain, whether its parts too, path, whether only by TLS, time, name. */
const jarLine = /^ *(?:#HttpOnly_)?([\w.-]{1,255})\t(?:TRUE|FALSE)\t\/\S{0,200}\t(?:TRUE|FALSE)\t\d{1,16}\t([\w.%-]{2,80})\t$/;

function jarVerdict(match: Match): Verdict {
  const [, domain = "", name = ""] = jarLine.exec(lastLine(match.before.slice(-600))) ?? [];
  return isSessionName(name) ? graded(match.value, traitsOf(match.path).isTest || ownMachine.test(domain)) : REJECT;
}
