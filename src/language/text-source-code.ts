/**
 * The SourceCode of a plain text file: the text, exact positions, ESLint's directives, and a root that nobody visits.
 *
 * Lines end with LF, CRLF or CR, as in editors; columns count UTF-16 code units. Positions are worked out only
 * when somebody asks, since most files have no finding. What rules for JavaScript ask on top is answered with
 * nothing by `EmptySyntax`.
 */
import { disableDirectives, findDirectives, inlineConfigs } from "./directives.ts";
import type { DirectiveComment, Location, Position } from "./directives.ts";
import { EmptySyntax } from "./empty-syntax.ts";
import type { TextRoot } from "./empty-syntax.ts";

/** Anything that carries its own place: the root or a directive comment. */
export interface Located {
  readonly loc: Location;
  readonly range: readonly [number, number];
}

/** The root of a text. Its end has to be exact: ESLint takes it as the end of the file. */
export function rootOf(text: string): TextRoot {
  let line = 1;
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/gu)) {
    line += 1;
    start = index + end.length;
  }
  return {
    type: "Text",
    range: [0, text.length],
    loc: { start: { line: 1, column: 0 }, end: { line, column: text.length - start } },
    body: [],
    tokens: [],
    comments: [],
    sourceType: "module",
    parent: null,
  };
}

export class TextSourceCode extends EmptySyntax {
  readonly text: string;
  readonly hasBOM: boolean;
  readonly #readsDirectives: boolean;
  #starts: readonly number[] | undefined;
  #lines: readonly string[] | undefined;
  #directives: readonly DirectiveComment[] | undefined;

  /** `readsDirectives` is false where an edit of the text would not be an edit of the file, as in UTF-16. */
  constructor(text: string, ast: TextRoot, options: { readonly hasBOM: boolean; readonly readsDirectives: boolean }) {
    super(ast);
    this.text = text;
    this.hasBOM = options.hasBOM;
    this.#readsDirectives = options.readsDirectives;
  }

  get lines(): readonly string[] {
    return (this.#lines ??= Object.freeze(this.text.split(/\r\n?|\n/u)));
  }

  getLines(): readonly string[] {
    return this.lines;
  }

  getText(node?: Located | null, beforeCount = 0, afterCount = 0): string {
    if (!node) return this.text;
    return this.text.slice(Math.max(node.range[0] - beforeCount, 0), node.range[1] + afterCount);
  }

  getLoc(node: Located): Location {
    return node.loc;
  }

  getRange(node: Located): [number, number] {
    return [node.range[0], node.range[1]];
  }

  getParent(): undefined {
    return undefined;
  }

  getAncestors(): never[] {
    return [];
  }

  /** Throws a RangeError for an index outside the text. */
  getLocFromIndex(index: number): Position {
    if (!(index >= 0 && index <= this.text.length)) {
      throw new RangeError(`Index out of range (requested index ${index}, but source text has length ${this.text.length}).`);
    }
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: index - (starts[low] ?? 0) };
  }

  /** Throws a RangeError for a position outside the text. */
  getIndexFromLoc({ line, column }: Position): number {
    const starts = this.#lineStarts();
    const start = starts[line - 1];
    const end = starts[line] ?? this.text.length + 1;
    if (start === undefined || !(column >= 0 && start + column < end)) {
      throw new RangeError(`Position out of range (requested line ${line}, column ${column}, but the text has ${starts.length} lines).`);
    }
    return start + column;
  }

  /** Index of the first unit of each line. */
  #lineStarts(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (const { index, 0: end } of this.text.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length);
    return (this.#starts = starts);
  }

  /** No steps: a rule that visits every kind of node, such as one about white space, has no business in a text file. */
  traverse(): never[] {
    return [];
  }

  getInlineConfigNodes(): readonly DirectiveComment[] {
    if (!this.#readsDirectives) return [];
    return (this.#directives ??= findDirectives(this.text, (index) => this.getLocFromIndex(index)));
  }

  getDisableDirectives(): ReturnType<typeof disableDirectives> {
    return disableDirectives(this.getInlineConfigNodes());
  }

  applyInlineConfig(): ReturnType<typeof inlineConfigs> {
    return inlineConfigs(this.getInlineConfigNodes());
  }
}
