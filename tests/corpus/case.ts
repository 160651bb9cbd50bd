/**
 * A case of the labelled corpus: a short program as it stands in real code, with the label "this rule must report
 * that line" or "this rule must stay silent".
 *
 * The label is part of the listing: a line that ends with the marker `<--` in a comment is one that the finding may
 * stand on (the literal or the place it is used; either will do when both are marked). A listing without a marker is a trap. The marker is
 * removed before anything reads the program, so no rule can see it.
 */

/** Settings of the plugin, as a user writes them below `settings["key-custody"]`. */
export interface CaseSettings {
  readonly vault?: {
    readonly provider?: "aws" | "azure" | "gcp" | "vault" | "pkcs11";
    readonly approvedClients?: readonly string[];
    readonly allowedFiles?: readonly string[];
    readonly minimumCustody?: string;
  };
  readonly crossFile?: boolean;
}

export type PresetName = "recommended" | "strict" | "vault";

export interface Listing {
  readonly text: string;
  /** 1-based lines that carried the marker. */
  readonly marked: readonly number[];
}

export interface CaseOptions {
  /** POSIX path that decides language and path class; `src/app.ts` when left out. */
  readonly filename?: string;
  /** `recommended` for rules of that preset, otherwise the first preset that contains the rule. */
  readonly preset?: PresetName;
  readonly settings?: CaseSettings;
  /** The finding must use the message about a literal that stands in for a missing setting. */
  readonly messageHint?: "fallback";
  /** Other rules that may report the defect instead: families that share a border. */
  readonly accept?: readonly string[];
}

export interface Case extends CaseOptions {
  readonly name: string;
  readonly code: string;
  /** Lines that the finding may stand on; empty for a trap. */
  readonly lines: readonly number[];
}

const marker = /[ \t]*(?:\{\/\* <-- \*\/\}|\/\* <-- \*\/|\/\/ <--|# <--)/;

/** Template tag for listings: raw text (only an escaped back-tick and an escaped `${` are undone), common indentation and markers removed. */
export function code(strings: TemplateStringsArray, ...values: readonly string[]): Listing {
  let text = "";
  strings.raw.forEach((part, index) => {
    text += part.replaceAll("\\`", "`").replaceAll("\\${", "${") + (values[index] ?? "");
  });
  const lines = text.replace(/^\n/, "").replace(/\n[ \t]*$/, "").split("\n");
  const depth = /^ */.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0].length ?? 0;
  const marked: number[] = [];
  const kept = lines.map((line, index) => {
    if (!marker.test(line)) return line;
    marked.push(index + 1);
    return line.replace(marker, "");
  });
  const indentation = new RegExp(`^ {0,${depth}}`);
  return { text: kept.map((line) => line.replace(indentation, "")).join("\n") + "\n", marked };
}

export function example(name: string, listing: Listing, options: CaseOptions = {}): Case {
  return { ...options, name, code: listing.text, lines: listing.marked };
}
