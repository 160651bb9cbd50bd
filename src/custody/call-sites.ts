/** Calls of libraries with their arguments, which are evaluated when somebody asks; reading a file is one of them. */
import type { ApiRow, Library } from "../knowledge/schema.ts";
import type { Abstract, CallSite } from "./abstract.ts";
import type { SourceFile } from "./source-file.ts";
import type { CallNode } from "./syntax.ts";

/** Arguments of a call; `open` when a spread of unknown length ends them. */
export interface Given {
  readonly args: readonly Abstract[];
  readonly open: boolean;
}

/** A call of a library. Nobody asks for the arguments of most: logs, conversions, errors. */
export class Site implements CallSite {
  readonly file: SourceFile;
  readonly node: CallNode;
  readonly library: Library;
  readonly row: ApiRow;
  readonly receiver: Abstract | undefined;
  readonly #given: () => Given;

  constructor({ file, node, library, row, receiver }: Omit<CallSite, "args" | "open">, given: () => Given) {
    this.file = file;
    this.node = node;
    this.library = library;
    this.row = row;
    this.receiver = receiver;
    this.#given = given;
  }

  get args(): readonly Abstract[] {
    return this.#given().args;
  }

  get open(): boolean {
    return this.#given().open;
  }
}

/** `fs.readFileSync(path)` and its asynchronous forms. */
const readRow: ApiRow = { api: "readFile()", role: "read", args: { "0": "path", ret: "data" } };
const nodeFs: Library = { name: "node:fs", specifiers: {}, verified: "Node 20 to 26", source: "https://nodejs.org/api/fs.html", rows: [readRow] };

export function fileRead(callee: Abstract, node: CallNode, file: SourceFile, receiver: Abstract | undefined, given: () => Given): CallSite | undefined {
  if (callee.kind !== "api" || !/(?:^|[:.])(?:fs|fs\/promises|fs-extra|promises)\.(?:promises\.)?(?:readFile|readFileSync|createReadStream)$/u.test(callee.path)) return undefined;
  return new Site({ file, node, library: nodeFs, row: readRow, receiver }, given);
}
