/**
 * The rule pages of a SARIF log and the taxonomies that they point into.
 *
 * Every rule of the product is listed, found or not: a log also says what was looked for. A rule without
 * controls (an exception that lacks a reason, say) is listed when it has a result. GitHub reads
 * `external/cwe/…` tags and `security-severity`, and refuses a rule with more than twenty tags.
 */
import { type Control, controls, type Framework, frameworks, type RuleControls } from "../../../src/knowledge/controls.ts";
import { printable } from "./printable.ts";

const MAX_TAGS = 20;
const INFORMATION_URI = "https://github.com/key-custody/key-custody";

/** Findings of the command itself, about exceptions in the source; they bear on no control. */
const EXCEPTION_RULES: Readonly<Record<string, string>> = {
  "exception-needs-target": "An exception in a comment does not say which rule or detector it is for.",
  "exception-needs-reason": "An exception in a comment gives no reason, so it does not count.",
  "exception-needs-date": "The last day of an exception is no day of the calendar.",
  "unused-exception": "An exception covers nothing that is reported.",
  "expired-exception": "The last day of an exception is past.",
};

export interface RuleCatalogue {
  readonly rules: readonly object[];
  readonly taxonomies: readonly object[];
  readonly supportedTaxonomies: readonly object[];
  /** Position of a rule in `rules`. */
  indexOf(rule: string): number;
}

export function ruleCatalogue(rulesOfResults: Iterable<string>): RuleCatalogue {
  const names = [...new Set([...Object.keys(controls), ...rulesOfResults])];
  const indexes = new Map(names.map((name, index) => [name, index]));
  return {
    rules: names.map((name) => Object.hasOwn(controls, name) ? mappedRule(name, controls[name]) : plainRule(name)),
    taxonomies: frameworks.map(taxonomy),
    supportedTaxonomies: frameworks.map((framework, index) => ({ name: framework.name, index, guid: framework.guid })),
    indexOf: (rule) => indexes.get(rule) ?? -1,
  };
}

function plainRule(name: string): object {
  const text = (Object.hasOwn(EXCEPTION_RULES, name) ? EXCEPTION_RULES[name] : undefined) ?? `Reported by key-custody as ${printable(name)}.`;
  return {
    id: printable(name), shortDescription: { text }, fullDescription: { text }, help: { text, markdown: plainMarkdown(text) },
    helpUri: INFORMATION_URI, defaultConfiguration: { level: "warning" },
  };
}

function mappedRule(name: string, rule: RuleControls | undefined): object {
  if (rule === undefined) return plainRule(name);
  const serious = rule.securitySeverity >= 7;
  return {
    id: name,
    name,
    shortDescription: { text: rule.summary },
    fullDescription: { text: `${rule.summary} ${rule.why}` },
    help: { text: `${rule.why} ${rule.instead}`, markdown: helpMarkdown(rule) },
    helpUri: rule.helpUrl,
    defaultConfiguration: { level: serious ? "error" : "warning" },
    relationships: frameworks.flatMap((framework, index) => controlsOf(rule, framework).map(({ control, position }) => ({
      target: { id: control.id, index: position, toolComponent: { name: framework.name, index, guid: framework.guid } },
      kinds: [framework.key === "cwe" ? "superset" : "relevant"],
    }))),
    properties: {
      tags: tagsOf(rule),
      precision: "high",
      "problem.severity": serious ? "error" : "warning",
      "security-severity": rule.securitySeverity.toFixed(1),
    },
  };
}

function taxonomy(framework: Framework): object {
  return {
    name: framework.name,
    fullName: framework.title,
    version: framework.version,
    guid: framework.guid,
    organization: framework.organization,
    informationUri: framework.url,
    releaseDateUtc: framework.released,
    isComprehensive: false,
    shortDescription: { text: `Requirements of ${framework.title} that rules of key-custody bear on` },
    taxa: framework.controls.map(({ id, title, url }) => ({ id, shortDescription: { text: title }, helpUri: url })),
  };
}

function tagsOf(rule: RuleControls): string[] {
  const { cwe, asvs5, asvs4, nist } = rule.ids;
  return [
    "security", "cryptography", ...cwe.map((id) => `external/cwe/cwe-${id}`),
    ...[...asvs5, ...asvs4].map((id) => `asvs/${id}`),
    ...nist.map((id) => `nist/${id.toLowerCase().replace("(", ".").replace(")", "")}`),
  ].slice(0, MAX_TAGS);
}

function helpMarkdown(rule: RuleControls): string {
  const rows = frameworks.flatMap((framework) => {
    const found = controlsOf(rule, framework);
    return found.length === 0 ? [] : [`| ${framework.title} | ${found.map(({ control }) => `[${control.id}](${control.url}) ${control.title}`).join("<br>")} |`];
  });
  return [
    `**${rule.summary}** ${rule.why}`, "", `**Instead.** ${rule.instead}`, "", "| Standard | Requirement |", "| --- | --- |", ...rows, "",
    `[Rule page](${rule.helpUrl})`,
  ].join("\n");
}

function controlsOf(rule: RuleControls, framework: Framework): { control: Control; position: number }[] {
  const wanted = new Set(rule.ids[framework.key]);
  return framework.controls.flatMap((control, position) => wanted.has(control.id) ? [{ control, position }] : []);
}

function plainMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
