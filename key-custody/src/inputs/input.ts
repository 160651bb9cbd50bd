/**
 * An input: a set of files to check and a way to read each of them once.
 *
 * Inputs know where content comes from (index, commit, disk) and nothing of how it is checked. They read straight
 * into memory lent by the sink. What an input cannot or need not read it names, so that
 * a report always says what was not looked at.
 */

/** Which files a rule may look at beside the one it checks; paths are absolute with `/` between their parts. */
export interface ModuleHost {
  readonly root: string;
  read(path: string): string | undefined;
  exists(path: string): boolean;
}

export interface Origin {
  /** Commit that brought the content, when the input goes through several. */
  readonly commit?: string;
  /** The attribute that marks the path as generated or vendored, if one does: then it is only scanned as text. Asked only for source. */
  readonly generatedBy?: (path: string) => Promise<string | undefined>;
  /** Source rules do not look at content that is not in the checked tree. */
  readonly textOnly?: boolean;
  /** `probe` counted this content already. */
  readonly isCounted?: boolean;
}

export interface Sink {
  /** Memory for `size` bytes, valid until the next call. */
  lend(size: number): Uint8Array;
  /** The lent memory holds `length` bytes, the content of `path` (relative to the root, `/` between its parts). */
  take(path: string, length: number, origin?: Origin): void | Promise<void>;
  /** Whether the scanner sees anything in a content, whatever its path; reports nothing. */
  probe(content: Uint8Array): boolean;
  /** `expected` is true for what needs no scan (a submodule), false for what should have been scanned and was not. */
  skip(path: string, why: string, expected: boolean): void;
}

export interface Input {
  /** What is checked, in words: "tracked files", "staged files". */
  readonly what: string;
  /** Absolute root that reported paths are relative to. */
  readonly root: string;
  /** Nothing to check is a fine answer: no file is staged, the range changes nothing. */
  readonly mayBeEmpty: boolean;
  /** A sentence for people who find nothing to check. */
  readonly hint?: string;
  readonly host?: ModuleHost;
  feed(sink: Sink): Promise<void>;
  /** What to compare with, when only new findings count. */
  readonly before?: Before;
}

/** The state before a range of commits. */
export interface Before {
  /** Id of the commit that holds it: policy and baseline are read there. */
  readonly commit: string;
  /** Id of the commit at the end of the range. */
  readonly end: string;
  readonly host: ModuleHost;
  /** Feeds the earlier content of the changed files, under the names they have now. */
  feed(sink: Sink): Promise<void>;
}

/** Larger content is named and passed over: 100 MB. */
export const largestContent: number = 100 * 1024 * 1024;

/** Why a blob of this size is passed over, or `undefined`. */
export function tooLarge(size: number): string | undefined {
  return size > largestContent ? `larger than ${largestContent / 1024 / 1024} MB` : undefined;
}
