/**
 * One pattern for each anchor of a detector: the anchor and what must stand around it.
 *
 * The engine finds anchors, so every pattern has exactly one, at a fixed distance from the start of
 * the match (the head). Patterns also carry the boundaries, which the engine and the `RegExp` of the
 * oracle both obey.
 */
import type { Detector } from "../src/detectors/schema.ts";
import { canBeEmpty, firstBytes, refuseAmbiguity } from "./ambiguity.ts";
import { type ByteClass, EMPTY_CLASS, WORD_CLASS, classOfText, classSource, intersects, union, withBothCases } from "./byte-class.ts";
import { type Element, ShapeError, parseShape } from "./shape.ts";

/** What the compiler reads of a detector; decoders give the same for the text they look for. */
export type PatternSource = Pick<Detector, "id" | "anchors" | "shape"> &
  Partial<Pick<Detector, "ignoreCase" | "leftBoundary" | "needsQuoteInCode">> & {
    /** `false` lets the match end in the middle of a run: for triggers, which need no whole thing. */
    readonly rightBoundary?: false;
  };

export interface Pattern {
  /** Position of its detector in the compiled list. */
  readonly detector: number;
  readonly anchor: string;
  /** Characters between the start of the match and the anchor. */
  readonly headLength: number;
  readonly elements: readonly Element[];
  readonly ignoreCase: boolean;
  readonly hasLeftBoundary: boolean;
  /** In a program it matches only behind a quote or a tag. */
  readonly needsQuoteInCode: boolean;
  /** What must stand directly behind the anchor, as a first look before the shape; undefined where the anchor may end the match. */
  readonly behindAnchor: ByteClass | undefined;
  /** What must not follow the match; empty where the shape ends in a literal. */
  readonly notFollowedBy: ByteClass;
  /** Longest possible match. */
  readonly maxLength: number;
}

/** Anchors are stored with an 8-bit length and searched by windows inside their first bytes. */
const MAX_ANCHOR_LENGTH = 64;

export function patternsOf(source: PatternSource, detector: number): Pattern[] {
  try {
    const ignoreCase = source.ignoreCase === true;
    const elements = parseShape(source.shape, ignoreCase);
    if (source.anchors.length === 0) throw new ShapeError("it has no anchor");
    return source.anchors.flatMap((anchor) => {
      refuseBadAnchor(anchor);
      const forms = anchoredForms(elements, anchor, ignoreCase);
      if (forms.length === 0) {
        throw new ShapeError(`the anchor "${anchor}" stands in no literal of /${source.shape}/ that has a fixed distance from its start; write {anchor}`);
      }
      return forms.map((form) => pattern(form, anchor, source, detector));
    });
  } catch (error) {
    if (error instanceof ShapeError) throw new ShapeError(`detector "${source.id}": ${error.message.replace(/^detector "[^"]*": /, "")}`);
    throw error;
  }
}

function refuseBadAnchor(anchor: string): void {
  if (!/^[\x01-\x7f]+$/.test(anchor)) throw new ShapeError(`the anchor "${anchor}" must be ASCII and not empty`);
  if (anchor.length > MAX_ANCHOR_LENGTH) throw new ShapeError(`the anchor "${anchor.slice(0, 16)}…" is longer than ${MAX_ANCHOR_LENGTH}`);
}

/** The shape with its anchor made explicit: one form for each place where the anchor can stand. */
function anchoredForms(elements: readonly Element[], anchor: string, ignoreCase: boolean): Element[][] {
  const explicit = elements.filter((element) => element.kind === "anchor").length;
  if (explicit > 1) throw new ShapeError("{anchor} may stand once");
  if (explicit === 1) return [[...elements]];
  const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const find = (text: string): number => fold(text).indexOf(fold(anchor));
  const split = (text: string): Element[] => {
    const at = find(text);
    const parts: Element[] = [{ kind: "literal", text: text.slice(0, at) }, { kind: "anchor" }, { kind: "literal", text: text.slice(at + anchor.length) }];
    return parts.filter((part) => part.kind !== "literal" || part.text !== "");
  };
  for (const [index, element] of elements.entries()) {
    const replace = (parts: Element[]): Element[] => [...elements.slice(0, index), ...parts, ...elements.slice(index + 1)];
    if (element.kind === "literal" && find(element.text) >= 0) return [replace(split(element.text))];
    if (element.kind === "choice" && !element.optional) {
      const options = element.options.filter((option) => find(option) >= 0);
      if (options.length > 0) return options.map((option) => replace(split(option)));
    }
    if (fixedLength(element) === undefined) return [];
  }
  return [];
}

function fixedLength(element: Element): number | undefined {
  switch (element.kind) {
    case "literal":
      return element.text.length;
    case "run":
      return element.min === element.max ? element.min : undefined;
    case "choice": {
      const lengths = new Set(element.options.map((option) => option.length));
      return element.optional || lengths.size > 1 ? undefined : element.options[0]?.length;
    }
    case "anchor":
      return undefined;
    default:
      return 0;
  }
}

function pattern(elements: readonly Element[], anchor: string, source: PatternSource, detector: number): Pattern {
  const ignoreCase = source.ignoreCase === true;
  const literal = elements.map((element): Element => (element.kind === "anchor" ? { kind: "literal", text: anchor } : element));
  refuseAmbiguity(literal, ignoreCase, source.shape);
  let headLength = 0;
  for (const element of elements) {
    if (element.kind === "anchor") break;
    const length = fixedLength(element);
    if (length === undefined) throw new ShapeError(`/${source.shape}/: what stands before {anchor} must have a fixed length`);
    headLength += length;
  }
  const tail = elements.slice(elements.findIndex((element) => element.kind === "anchor") + 1);
  return {
    detector,
    anchor,
    headLength,
    behindAnchor: canBeEmpty(tail) ? undefined : firstBytes(tail, ignoreCase),
    elements,
    ignoreCase,
    needsQuoteInCode: source.needsQuoteInCode === true,
    hasLeftBoundary: source.leftBoundary !== false && intersects(firstClass(literal), WORD_CLASS),
    notFollowedBy: source.rightBoundary === false ? EMPTY_CLASS : trailingClass(elements),
    maxLength: elements.reduce((sum, element) => sum + longest(element, anchor), 0),
  };
}

function longest(element: Element, anchor: string): number {
  if (element.kind === "anchor") return anchor.length;
  if (element.kind === "run") return element.max;
  if (element.kind === "choice") return Math.max(...element.options.map((option) => option.length));
  return element.kind === "literal" ? element.text.length : 0;
}

function firstClass(elements: readonly Element[]): ByteClass {
  for (const element of elements) {
    if (element.kind === "run") return element.bytes;
    if (element.kind === "literal") return classOfText(element.text.charAt(0));
    if (element.kind === "choice") return classOfText(element.options.map((option) => option.charAt(0)).join(""));
  }
  return EMPTY_CLASS;
}

function trailingClass(elements: readonly Element[]): ByteClass {
  let bytes: ByteClass = EMPTY_CLASS;
  for (const element of [...elements].reverse()) {
    if (element.kind === "secretStart" || element.kind === "secretEnd") continue;
    if (element.kind !== "run") break;
    bytes = union(bytes, element.bytes);
    if (element.min > 0) break;
  }
  return bytes;
}

/**
 * What may stand before a match with a left boundary: no word character, or the last character of an
 * escape, because `"\nAKIA…"` and `key%3DAKIA…` begin a token as much as a space does.
 */
export const LEFT_BOUNDARY_SOURCE: string =
  "(?:(?<![A-Za-z0-9_])|(?<=\\\\[nrt])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\x[0-9A-Fa-f]{2})|(?<=\\\\u[0-9A-Fa-f]{4}))";

/** The pattern as a real regular expression: the independent meaning that the engines are tested against. */
export function toRegExp(pattern: Pattern): RegExp {
  const literal = (text: string): string =>
    [...text]
      .map((character) =>
        pattern.ignoreCase ? classSource(withBothCases(classOfText(character))) : `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
      )
      .join("");
  const parts = pattern.elements.map((element) => {
    switch (element.kind) {
      case "literal":
        return literal(element.text);
      case "anchor":
        return literal(pattern.anchor);
      case "run":
        return `${classSource(element.bytes)}{${element.min},${element.max}}`;
      case "choice":
        return `(?:${element.options.map(literal).join("|")})${element.optional ? "?" : ""}`;
      case "secretStart":
        return "(?<secret>";
      case "secretEnd":
        return ")";
    }
  });
  const right = pattern.notFollowedBy.includes(1) ? `(?!${classSource(pattern.notFollowedBy)})` : "";
  return new RegExp(`${pattern.hasLeftBoundary ? LEFT_BOUNDARY_SOURCE : ""}${parts.join("")}${right}`, "dg");
}
