/**
 * Opens the entries of Kubernetes Secrets: base64 under `data`, plain text under `stringData`, in YAML and in JSON.
 *
 * In a Secret the place says that a value is one, whatever its name, so each entry is written on a line of its own behind a mark
 * that no text holds; the detector `kubernetes-secret-value` and all others then look at it.
 */
import { bytesOfBase64 } from "../detectors/proofs/bytes.ts";
import { decodeUtf8 } from "../encoding.ts";
import type { SourceText } from "../source-text.ts";
import { type Decoder, TextRewriter, trigger } from "./decoder.ts";

/** Begins with a control character, so that it stands in decoded text only. */
export const KUBERNETES_ENTRY = "\u0001kubernetes-secret/";

const MAX_DOCUMENT = 64_000;
const MAX_VALUE = 20_000;

export const kubernetesSecret: Decoder = {
  name: "kubernetes-secret",
  triggers: [
    trigger("kubernetes-secret", ["kind: Secret", "kind: \"Secret\""], "{anchor}[ \\t\\r]{0,4}\\n"),
    trigger("kubernetes-secret-in-json", ["\"kind\":\"Secret\"", "\"kind\": \"Secret\""], "{anchor}"),
  ],
  decode(text, places) {
    const rewriter = new TextRewriter();
    let done = 0;
    for (const place of places) {
      if (place.start < done) continue;
      const start = Math.max(done, documentStart(text, place.start));
      const end = documentEnd(text, place.end);
      for (const entry of entriesIn(text.slice(start, end))) {
        const [from, to] = [start + entry.valueStart, start + entry.valueEnd];
        const value = text.slice(from, to);
        const decoded = entry.isEncoded ? textOfBase64(value) : value;
        if (decoded === undefined) continue;
        rewriter.replace(`${KUBERNETES_ENTRY}${entry.name}: `, from, from);
        rewriter.replace(decoded, from, to);
        rewriter.endLine(to);
      }
      done = end;
    }
    return [rewriter];
  },
};

function documentStart(text: SourceText, at: number): number {
  const from = Math.max(0, at - MAX_DOCUMENT);
  return from + Math.max(0, text.slice(from, at).lastIndexOf("\n---"));
}

function documentEnd(text: SourceText, at: number): number {
  const separator = text.slice(at, at + MAX_DOCUMENT).indexOf("\n---");
  return separator < 0 ? Math.min(text.length, at + MAX_DOCUMENT) : at + separator;
}

interface Entry {
  readonly name: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly isEncoded: boolean;
}

function entriesIn(document: string): Entry[] {
  return [...yamlEntriesIn(document), ...jsonEntriesIn(document)];
}

/** Lines below `data:` or `stringData:` that stand as deep as the first of them; block scalars are left to their own decoder. */
function yamlEntriesIn(document: string): Entry[] {
  const entries: Entry[] = [];
  let block: { indent: number; entryIndent?: number; isEncoded: boolean } | undefined;
  for (const { 0: line, index } of document.matchAll(/[^\n]+/g)) {
    const indent = line.search(/[^ \t\r]/);
    if (indent < 0) continue;
    if (block !== undefined && indent <= block.indent) block = undefined;
    const opening = /^[ \t]*(data|stringData):[ \t\r]*$/.exec(line)?.[1];
    if (opening !== undefined) {
      block = { indent, isEncoded: opening === "data" };
      continue;
    }
    if (block === undefined || indent !== (block.entryIndent ??= indent)) continue;
    const [, lead = "", name = "", , value = ""] = /^(\s*"?([\w.-]+)"?:[ \t]+(["']?))([^\s|>"'][^"'\r]*)/.exec(line) ?? [];
    if (name !== "" && value.length <= MAX_VALUE) entries.push(entryAt(name, index + lead.length, value.trimEnd(), block.isEncoded));
  }
  return entries;
}

function jsonEntriesIn(document: string): Entry[] {
  return [...document.matchAll(/"(data|stringData)"\s{0,40}:\s{0,40}\{([^{}]*)\}/g)].flatMap((block) => {
    const body = block[2] ?? "";
    const bodyStart = block.index + block[0].length - body.length - 1;
    return [...body.matchAll(/("([\w.-]{1,253})"\s{0,40}:\s{0,40}")((?:[^"\\]|\\.)*)"/g)].map(({ 1: lead = "", 2: name = "", 3: value = "", index }) =>
      entryAt(name, bodyStart + index + lead.length, value, block[1] === "data"));
  });
}

function entryAt(name: string, valueStart: number, value: string, isEncoded: boolean): Entry {
  return { name, valueStart, valueEnd: valueStart + value.length, isEncoded };
}

function textOfBase64(value: string): string | undefined {
  const bytes = bytesOfBase64(value);
  return bytes === undefined ? undefined : decodeUtf8(bytes);
}
