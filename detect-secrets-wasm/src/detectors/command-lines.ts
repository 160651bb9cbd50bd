/**
 * Passwords and tokens among the options of commands, and directives that are a name, a blank and a password.
 *
 * An option that says what follows needs no command beside it; a single letter counts for the commands that give it this meaning. Variables
 * and substitutions are dropped, default passwords are weak findings.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { gradeOf } from "./grades.ts";
import { lastLine } from "./lines.ts";
import { traitsOf } from "./paths.ts";
import { isRandomLooking } from "./proofs/randomness.ts";
import { structuredRow as row } from "./structured-row.ts";

const word = "[\"']?(?<secret>[^\\s\"'`$<{(|;&%=,\\[\\])/-][^\\s\"'`|;&]{3,100})";
const visible = "https://cwe.mitre.org/data/definitions/214.html";

export const commandLines = (): readonly Detector[] => [
  row({ id: "command-line-passphrase", name: "passphrase of a key store or a key on a command line", kind: "password", confidence: "medium",
    anchors: ["storepass ", "keypass ", "-passin pass:", "-passout pass:"],
    leftBoundary: false, shape: `{anchor}${word}`, verify: optionVerdict, source: "https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html" }),
  row({ id: "command-line-token", name: "token on a command line", kind: "api-token", confidence: "medium", leftBoundary: false,
    anchors: ["--token", "--api-key", "--apikey", "--access-token", "--auth-token", "--auth", "--authkey", "--client-secret", "--secret-key"],
    shape: "{anchor}[\"']?[ ,=]{1,2}[\"']?(?<secret>[0-9A-Za-z_.~+/-]{16,400})", verify: tokenVerdict, source: visible }),
  row({ id: "command-letter-password", name: "password behind a letter of a command line", kind: "password", confidence: "medium",
    anchors: [...letters.keys()].map((command) => `${command} `), shape: "{anchor}[^\\r\\n|;&]{6,300}", verify: letterVerdict, source: visible }),
  row({ id: "directive-password", name: "password in a directive", kind: "password", confidence: "medium", anchors: ["requirepass ", "masterauth ", "bindpw ", "olcRootPW: ", "rootpw "],
    shape: `{anchor}[ \\t]{0,20}${word}`, verify: directiveVerdict, source: "https://redis.io/docs/latest/operate/oss_and_stack/management/security/" }),
];

const quotedOrBare = String.raw`(?:'([^'\r\n$]{4,100})'|"([^"\r\n$]{4,100})"|([^\s'"$\x60<({%/-][^\s'"\x60|;&]{3,100}))`;

function letter(before: string): RegExp {
  return new RegExp(String.raw`\s${before}${quotedOrBare}`, "d");
}

/** What stands before the password, command by command. */
const letters: ReadonlyMap<string, RegExp> = new Map([
  ["mysql", letter("-p")], ["mysqldump", letter("-p")], ["redis-cli", letter(String.raw`-a\s+`)],
  ["ldapsearch", letter(String.raw`-w\s+`)], ["sqlcmd", letter(String.raw`-P\s+`)], 
  ["signtool", letter(String.raw`/p\s+`)], ["openssl", new RegExp(String.raw`\s-K\s+(["']?)([0-9A-Fa-f]{32,64})\b`, "d")], ["htpasswd", letter(String.raw`-\w*b\w*\s+\S+\s+\S+\s+`)],
]);

function letterVerdict({ value, path }: Match): Verdict {
  const found = letters.get(/^\S+/.exec(value)?.[0] ?? "")?.exec(value);
  const index = found?.findLastIndex((group) => group !== undefined) ?? 0;
  const range = found?.indices?.[index];
  if (found === undefined || found === null || range === undefined || traitsOf(path).isProse) return { proof: "reject" };
  const password = found[index] ?? "";
  // Small letters alone are the rest of another option, or a database's name.
  if (/^[a-z-]+$|^\*+$|\$\{|\{\{/.test(password)) return { proof: "reject" };
  return { ...gradeOf(password), at: range[0], length: range[1] - range[0] };
}

function optionVerdict({ value, before, path }: Match): Verdict {
  if (!/\s-\w*(?:pass|pass(?:in|out) pass:)[ ]?["']?$/.test(before.slice(-60))) return { proof: "reject" };
  return traitsOf(path).isProse || /^[*.x]{3,}$|\$\{|\{\{|^[a-z]+$/i.test(value) && !isRandomLooking(value) && !/\d/.test(value) ? { proof: "reject" } : gradeOf(value);
}

function tokenVerdict({ value, path }: Match): Verdict {
  const { isTest, isProse } = traitsOf(path);
  return isRandomLooking(value) ? { proof: "none", ...((isTest || isProse) && { confidence: "low" }) } : { proof: "reject" };
}

/** The directive begins its line. */
function directiveVerdict({ value, before, path }: Match): Verdict {
  const isDirective = /(?:^[ \t]*|\bredis\S* [^\r\n]*--)(?:requirepass|masterauth|bindpw|olcRootPW:|rootpw)[ \t]+["']?$/.test(lastLine(before.slice(-200)));
  return isDirective && !traitsOf(path).isProse && !/^\{\w+\}/.test(value) ? gradeOf(value) : { proof: "reject" };
}
