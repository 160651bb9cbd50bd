/**
 * Whether a text may be nested so deep that oxc, which goes down with it and has no guard, would run out of stack and end the process.
 *
 * A text can be written to look flat: closing brackets in strings, separators in comments. So this reads it as JavaScript is read, string by
 * string, and believes a bracket only where it is certain of the state it is in. Behind the first place that can be read two ways, and
 * behind the first tag, whose text is no code, what opens still counts and nothing closes any more. A false alarm costs a slower
 * parser, nothing else. Where the stack has 8 MB, oxc bears some 5,000 brackets, and 16,000 words and signs in one row.
 */

/** Brackets in each other that are let through, and brackets that open in text that is read with doubt. */
const deepest = 400;
const mostOpen = 2000;
/** Words and signs that may belong to one expression or statement, all levels together. */
const longest = 4000;
const longestDoubtful = 8000;
/** Each may stand in the one before. */
const mostBranches = 1000;

/** What a bracket is, for what may stand behind its end. */
const plain = 0;
const condition = 1;
const substitution = 2;

const conditions: ReadonlySet<string> = new Set(["if", "while", "for", "with"]);
/** An expression follows, so that a slash begins a regular expression and not a division. */
const beforeExpression: ReadonlySet<string> = new Set(["return", "typeof", "instanceof", "in", "new", "delete", "void", "throw", "case", "do", "else", "default", "extends"]);
/** May be a name as well. */
const perhapsBeforeExpression: ReadonlySet<string> = new Set(["of", "yield", "await", "as", "satisfies", "is", "keyof", "readonly", "infer", "get", "set", "async", "let", "static"]);
/** What a closing brace stood before goes on. */
const goingOn: ReadonlySet<string> = new Set(["else", "catch", "finally", "while", "instanceof", "in", "of", "as", "satisfies", "is", "from", "extends", "implements", "with", "assert"]);

/** What a text of this much can't be deep with, whatever it means. */
const fewOpen = 1000;
const fewTokens = 12_000;

/** `hasTags`: whether the language has JSX. */
export function isDeep(text: string, hasTags: boolean): boolean {
  if (isSmall(text)) return false;
  return new NestedText(text, hasTags).isDeep() || text.split("else").length > mostBranches;
}

/** Most texts are, so that nobody need read them. */
function isSmall(text: string): boolean {
  let open = 0;
  let tokens = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x24;
    if (!isLetter && code !== 0x20 && code !== 0x0a) {
      tokens += 1;
      if (code === 0x28 || code === 0x5b || code === 0x7b) open += 1;
    } else if (isLetter && !isInWord) {
      tokens += 1;
    }
    isInWord = isLetter;
    if (open > fewOpen || tokens > fewTokens) return false;
  }
  return true;
}

class NestedText {
  private readonly text: string;
  private readonly hasTags: boolean;
  private at = 0;
  /** For each open bracket: what it is, and what stood in its level before. */
  private readonly kinds: number[] = [];
  private readonly outer: number[] = [];
  private readonly outerAngles: number[] = [];
  /** Words and signs since the last separator of this level, and those of all levels. */
  private row = 0;
  private rows = 0;
  /** The same of `<`, where a comma separates nothing. */
  private angles = 0;
  private opened = 0;
  private isDoubtful = false;
  /** Whether the last token ends an operand: what follows is an operator. */
  private isOperand = false;
  /** The last word, while nothing but blanks followed it. */
  private word = "";
  private isBehindBrace = false;
  private isBehindAngle = false;
  private isNewLine = true;

  constructor(text: string, hasTags: boolean) {
    this.text = text;
    this.hasTags = hasTags;
  }

  isDeep(): boolean {
    if (this.text.startsWith("\ufeff")) this.at = 1;
    if (this.text.startsWith("#!", this.at)) this.skipLine();
    while (this.at < this.text.length) {
      this.step();
      const isLong = this.rows > (this.isDoubtful ? longestDoubtful : longest);
      if (isLong || (this.isDoubtful ? this.opened > mostOpen : this.kinds.length > deepest)) return true;
    }
    return false;
  }

  private step(): void {
    const text = this.text;
    const code = text.charCodeAt(this.at);
    if (isWordPart(code)) {
      this.readWord();
    } else if (code === 0x20 || code === 0x09 || ((code > 0x7f || code < 0x20) && /\s/u.test(text.charAt(this.at)))) {
      this.at += 1;
      if (isLineEnd(code)) this.isNewLine = true;
    } else if (code > 0x7f || code < 0x20) {
      // An error, and parsers differ in what they make of it.
      this.doubt();
      this.at += 1;
    } else {
      this.readSign(text.charAt(this.at));
    }
  }

  private readWord(): void {
    const start = this.at;
    word.lastIndex = start;
    word.test(this.text);
    this.at = word.lastIndex;
    // A member may have any name.
    const isMember = this.text.charAt(start - 1) === ".";
    const name = this.text.slice(start, this.at);
    if (this.isBehindBrace && !this.isDoubtful && !goingOn.has(name)) this.endRow(true);
    this.count();
    this.word = isMember ? "" : name;
    this.isOperand = isMember || !beforeExpression.has(name);
    this.isNewLine = false;
  }

  private readSign(sign: string): void {
    // With doubt, what looks like a comment, a string or a regular expression may be code.
    if (sign === "/" && !this.isDoubtful) {
      const next = this.text.charAt(this.at + 1);
      if (next === "/") return this.skipLine();
      if (next === "*") return this.skipComment();
    }
    const { word: before, isBehindBrace, isBehindAngle } = this;
    this.count();
    switch (sign) {
      case "(": return this.open(conditions.has(before) ? condition : plain);
      case "[": case "{": return this.open(plain);
      case ")": case "]": case "}": return this.close(sign);
      case '"': case "'": return this.readString(sign);
      case "`":
        if (this.isDoubtful) break;
        this.at += 1;
        return this.readTemplateText();
      case "/":
        // Behind `>` ends a comparison or a list of types.
        if (isBehindBrace || isBehindAngle || perhapsBeforeExpression.has(before)) this.doubt();
        if (!this.isOperand && !this.isDoubtful) return this.readExpression();
        break;
      case "<":
        this.angles += 1;
        this.rows += 1;
        if (this.hasTags && (!this.isOperand || isBehindBrace || perhapsBeforeExpression.has(before)) && /[^\s=<]/u.test(this.text.charAt(this.at + 1))) this.doubt();
        // Begins a comment too, from the days when pages hid scripts.
        if (this.text.startsWith("<!--", this.at)) this.doubt();
        break;
      case ",": case ";":
        this.endRow(sign === ";");
        break;
      case "-":
        if (this.isNewLine && this.text.startsWith("-->", this.at)) this.doubt();
    }
    this.readOperator(sign);
  }

  private readOperator(sign: string): void {
    const next = this.text.charAt(this.at + 1);
    // Behind an operand on its line these belong to it.
    const isPostfix = this.isOperand && !this.isNewLine && ((sign === "!" && next !== "=") || ((sign === "+" || sign === "-") && next === sign));
    const isAngle = sign === ">" && this.text.charAt(this.at - 1) !== "=";
    this.at += sign !== "!" && isPostfix ? 2 : 1;
    this.settle(isPostfix);
    this.isBehindAngle = isAngle;
  }

  /** After a token that is no word. */
  private settle(isOperand: boolean): void {
    this.isOperand = isOperand;
    this.word = "";
    this.isBehindBrace = false;
    this.isNewLine = false;
  }

  private count(): void {
    this.row += 1;
    this.rows += 1;
    this.isBehindBrace = false;
    this.isBehindAngle = false;
  }

  private endRow(isStatement: boolean): void {
    if (this.isDoubtful) return;
    this.rows -= this.row;
    this.row = 0;
    if (!isStatement) return;
    this.rows -= this.angles;
    this.angles = 0;
  }

  private doubt(): void {
    if (!this.isDoubtful) this.opened = this.kinds.length;
    this.isDoubtful = true;
  }

  private open(kind: number): void {
    this.at += 1;
    this.opened += 1;
    this.kinds.push(kind);
    this.outer.push(this.row);
    this.outerAngles.push(this.angles);
    this.row = 0;
    this.angles = 0;
    this.settle(false);
  }

  private close(sign: string): void {
    this.at += 1;
    if (this.isDoubtful) return this.settle(true);
    this.endRow(true);
    const kind = this.kinds.pop();
    this.row = this.outer.pop() ?? 0;
    this.angles = this.outerAngles.pop() ?? 0;
    this.settle(kind !== condition);
    this.isBehindBrace = sign === "}";
    if (kind === substitution && sign === "}") this.readTemplateText();
  }

  private skipLine(): void {
    line.lastIndex = this.at;
    line.test(this.text);
    this.at = line.lastIndex;
  }

  private skipComment(): void {
    const start = this.at;
    const end = this.text.indexOf("*/", start + 2);
    this.at = end < 0 ? this.text.length : end + 2;
    if (/[\n\r\u2028\u2029]/u.test(this.text.slice(start, this.at))) this.isNewLine = true;
  }

  private readString(quote: keyof typeof string): void {
    const pattern = string[quote];
    pattern.lastIndex = this.at;
    // A string that its line ends first is none.
    if (!this.isDoubtful && !pattern.test(this.text)) this.doubt();
    this.at = this.isDoubtful ? this.at + 1 : pattern.lastIndex;
    this.settle(true);
  }

  /** Up to the end of a template, or into its next substitution. */
  private readTemplateText(): void {
    const text = this.text;
    for (; this.at < text.length; this.at += 1) {
      const character = text.charAt(this.at);
      if (character === "\\") this.at += 1;
      else if (character === "`") {
        this.at += 1;
        return this.settle(true);
      } else if (character === "$" && text.charAt(this.at + 1) === "{") {
        this.at += 1;
        return this.open(substitution);
      }
    }
  }

  /** A regular expression. */
  private readExpression(): void {
    let isInClass = false;
    for (let at = this.at + 1; at < this.text.length && !isLineEnd(this.text.charCodeAt(at)); at += 1) {
      const character = this.text.charAt(at);
      if (character === "\\") at += 1;
      else if (character === "[") isInClass = true;
      else if (character === "]") isInClass = false;
      else if (character === "/" && !isInClass) {
        this.at = at + 1;
        return this.settle(true);
      }
    }
    this.doubt();
    this.at += 1;
  }
}

/** Letters, digits, `$`, `_`, the `#` and `@` before a name, and the backslash that stands for a letter. */
const word = /[\w$#@\\\u200c\u200d\p{ID_Continue}]*/uy;
const string = { '"': /"(?:[^"\\\n\r]|\\(?:\r\n|[^]))*"/y, "'": /'(?:[^'\\\n\r]|\\(?:\r\n|[^]))*'/y };
const line = /[^\n\r\u2028\u2029]*/y;

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;

function isWordPart(code: number): boolean {
  if (code > 0x7f) return /[\p{ID_Continue}\u200c\u200d\p{Surrogate}]/u.test(String.fromCharCode(code));
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x24 || code === 0x5c || code === 0x23 || code === 0x40;
}
