/** One finding in the list: where, how bad, what it means, which rule says so, and edits that would mend it. */
/// <reference lib="dom" />
import type { Finding, Suggestion } from "./protocol.ts";

export interface Actions {
  readonly select: (finding: Finding) => void;
  readonly apply: (suggestion: Suggestion) => void;
}

export function findingItem(finding: Finding, { select, apply }: Actions): HTMLElement {
  const item = document.createElement("li");
  if (!finding.isError) item.className = "warning";
  const where = paragraph("where");
  const severity = document.createElement("span");
  severity.className = "severity";
  severity.textContent = finding.isError ? "Error" : "Warning";
  where.append(severity, button("place", `line ${finding.line}, column ${finding.column}`, () => select(finding)));
  item.append(where, paragraph("message", finding.message));
  if (finding.rule) {
    const link = document.createElement("a");
    link.href = finding.rule.url;
    link.textContent = finding.rule.name;
    item.append(paragraph("rule", link, `: ${finding.rule.description}`));
  }
  for (const suggestion of finding.suggestions) item.append(button("fix", suggestion.label, () => apply(suggestion)));
  return item;
}

function paragraph(className: string, ...content: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement("p");
  made.className = className;
  made.append(...content);
  return made;
}

function button(className: string, label: string, action: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = label;
  made.addEventListener("click", action);
  return made;
}
