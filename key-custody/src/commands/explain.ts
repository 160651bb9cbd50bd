/**
 * `key-custody explain <rule | detector | finding>`: what is reported under a name, why, and where to read more.
 *
 * A finding is named by its identity, or the first characters of it; the tracked files are checked to find it. What is
 * told of a rule is what the plugin says about it, and of a detector what the scanner does.
 */
import { detectors } from "detect-secrets-wasm";
import { UsageError } from "../errors.ts";
import { openSelection } from "../inputs/open.ts";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";
import { text } from "../reporters/text.ts";
import { run } from "../run.ts";
import { version } from "../version.ts";
import { today } from "./check.ts";

/** What the command itself reports, about exceptions in place. */
export const exceptionRules: Readonly<Record<string, string>> = {
  "exception-needs-target": "A key-custody-allow comment names neither a rule nor a detector, so it excepts nothing.",
  "exception-needs-reason": "A key-custody-allow comment gives no reason after --, so it does not count.",
  "exception-needs-date": "The day after until= in a key-custody-allow comment is no day of the calendar.",
  "unused-exception": "A key-custody-allow comment excepts nothing that is reported: its cause is gone, so it can go.",
  "expired-exception": "The last day of a key-custody-allow comment is past. It still counts for 30 days with a warning, then no longer.",
};

const shortestIdentity = 6;

export async function explain(given: string, io: Io): Promise<number> {
  const name = given.replace(/^key-custody\//, "");
  const own = exceptionRules[name];
  if (Object.hasOwn(exceptionRules, name) && own !== undefined) {
    io.stdout.write(`${name}\n\n${own}\n\nMore: docs/guide/exceptions.md\n`);
    return 0;
  }
  const detector = detectors.find(({ id }) => id === name);
  if (detector !== undefined) {
    io.stdout.write([
      `${detector.id}: ${detector.name}`, "",
      `Reported by no-committed-secret in any text file. Issuer: ${detector.provider}. Kind: ${detector.kind}. Confidence: ${detector.confidence}.`,
      `Format: ${detector.source}`, "",
      `Except one with a comment: key-custody-allow ${detector.id} -- <reason>`,
      'A file that holds no comments: record it in the baseline, or name it under "ignore" in key-custody.json.', "",
    ].join("\n"));
    return 0;
  }
  const { default: plugin } = await import("eslint-plugin-key-custody");
  const rules = plugin.rules ?? {};
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule !== undefined) {
    const docs = rule.meta?.docs;
    const messages = Object.values(rule.meta?.messages ?? {});
    io.stdout.write([
      name, "", `${docs?.description ?? ""}.`, "",
      ...(messages.length === 0 ? [] : ["It says:", ...messages.map((message) => `  ${message.replace(/\{\{\s*(\w+)\s*\}\}/g, "<$1>")}`), ""]),
      ...(docs?.url === undefined ? [] : [`More: ${docs.url}`]),
      `Except one with a comment: key-custody-allow ${name} -- <reason>`, "",
    ].join("\n"));
    return 0;
  }
  if (/^[0-9a-f]+$/.test(name) && name.length >= shortestIdentity) return explainFinding(name, io);
  const known = [...Object.keys(rules), ...Object.keys(exceptionRules), ...detectors.map(({ id }) => id)];
  const close = nearest(name, known);
  // What was typed may be anything, a secret too; names are what is repeated.
  throw new UsageError(`${/^[a-z][a-z/-]{0,60}$/.test(given) ? `"${given}"` : "That"} is no rule, detector or finding.${close.length === 0 ? "" : ` Did you mean ${close.join(", ")}?`}`);
}

async function explainFinding(identity: string, io: Io): Promise<number> {
  const { input } = await openSelection({ paths: [] }, io, undefined);
  const { found } = await run(input, { minConfidence: "low", today: today(undefined), ignoresBaseline: true }, io);
  const findings = found.map(({ finding }) => finding).filter((finding) => finding.identity.startsWith(identity));
  const [finding] = findings;
  if (finding === undefined) throw new UsageError(`No finding of the tracked files has an identity that starts with ${identity}.`);
  const report = { findings, notScanned: [], notices: [], scanned: { files: 0, bytes: 0, sourceFiles: 0, what: "" }, tool: { version } };
  const [shown = ""] = text.format(report, { color: false, cwd: io.cwd }).split(/^\d+ findings?: /m);
  io.stdout.write(shown);
  return explain(finding.detector ?? finding.rule, io);
}
