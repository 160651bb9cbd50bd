/**
 * A minimal XML writer for the two flat formats that need one: elements, attributes, text.
 *
 * XML 1.0 forbids most control characters even as references, so every text is made printable before it
 * is escaped. There are no CDATA sections: `]]>` cannot end what was never opened.
 */
import { printable, withoutAgentCommands } from "./printable.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&apos;" };

export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly Element[];
  /** Lines of text content; only without `children`. */
  readonly lines?: readonly string[];
}

/** A whole document in UTF-8, ending in a line feed. */
export function xmlDocument(root: Element): string {
  return withoutAgentCommands(`<?xml version="1.0" encoding="UTF-8"?>\n${render(root, "")}`, "&#35;");
}

function render(element: Element, indent: string): string {
  const attributes = Object.entries(element.attributes ?? {})
    .map(([name, value]) => value === undefined ? "" : ` ${name}="${escaped(String(value))}"`).join("");
  const open = `${indent}<${element.name}${attributes}`;
  if (element.lines !== undefined) return `${open}>${element.lines.map(escaped).join("\n")}</${element.name}>\n`;
  if (element.children === undefined || element.children.length === 0) return `${open}/>\n`;
  return `${open}>\n${element.children.map((child) => render(child, `${indent}  `)).join("")}${indent}</${element.name}>\n`;
}

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
