/**
 * A small editor: drives the ESLint language server that VS Code, Neovim, Helix and Zed run, over standard input and output.
 *
 * It keeps the text of open files, as an editor does, so that edits from the server can be applied and looked at.
 */
import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly code: string;
  readonly severity: number;
}

export interface Action {
  readonly title: string;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  // The protocol's parameters and results have a type per method; each caller states the one it asked for.
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What the extension for VS Code sends when the user has set nothing but `eslint.validate`. */
const extensionSettings = {
  validate: "on",
  useESLintClass: true,
  experimental: {},
  packageManager: "npm",
  codeAction: { disableRuleComment: { enable: true, location: "separateLine" }, showDocumentation: { enable: true } },
  codeActionOnSave: { mode: "all" },
  format: false,
  quiet: false,
  onIgnoredFiles: "off",
  options: {},
  rulesCustomizations: [],
  run: "onType",
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { mode: "location" },
};

/** Path of the server's program. */
function serverProgram(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve("vscode-langservers-extracted/package.json")), "bin/vscode-eslint-language-server");
}

export class LanguageClient {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #folder: string;
  readonly #own: object;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #texts = new Map<string, { text: string; version: number; languageId: string }>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(folder: string, settings: object) {
    this.#folder = folder;
    this.#own = settings;
    this.#server = spawn(process.execPath, [serverProgram(), "--stdio"], { cwd: folder, stdio: "pipe" });
    this.#server.stdout.on("data", (data: Buffer) => this.#receive(data));
  }

  /** Starts a server for a folder, as an editor does when the folder is opened; `settings` in the place of an extension's own. */
  static async open(folder: string, settings: object = extensionSettings): Promise<LanguageClient> {
    const client = new LanguageClient(folder, settings);
    const uri = pathToFileURL(folder).href;
    await client.#request("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ name: "folder", uri }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, applyEdit: true },
        textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } } },
      },
    });
    client.#notify("initialized", {});
    return client;
  }

  async close(): Promise<void> {
    await this.#request("shutdown", null);
    const ended = new Promise((settle) => this.#server.once("close", settle));
    this.#notify("exit", undefined);
    await ended;
  }

  textOf(file: string): string {
    return this.#texts.get(this.#uri(file))?.text ?? "";
  }

  openFile(file: string, languageId: string, text: string): void {
    this.#texts.set(this.#uri(file), { text, version: 1, languageId });
    this.#notify("textDocument/didOpen", { textDocument: { uri: this.#uri(file), languageId, version: 1, text } });
  }

  closeFile(file: string): void {
    this.#texts.delete(this.#uri(file));
    this.#notify("textDocument/didClose", { textDocument: { uri: this.#uri(file) } });
  }

  /** Replaces a range, as typing does. */
  type(file: string, range: Range, newText: string): void {
    this.#edit(this.#uri(file), [{ range, newText }]);
  }

  /** Replaces the whole text, for editors that send all of it with every keystroke. */
  replace(file: string, text: string): void {
    const uri = this.#uri(file);
    const open = this.#texts.get(uri);
    if (!open) throw new Error(`${file} is not open.`);
    open.text = text;
    open.version += 1;
    this.#notify("textDocument/didChange", { textDocument: { uri, version: open.version }, contentChanges: [{ text }] });
  }

  /** What the server says about the file as it is now. */
  async diagnose(file: string): Promise<readonly Diagnostic[]> {
    const { items } = (await this.#request("textDocument/diagnostic", { textDocument: { uri: this.#uri(file) } })) as { items: Diagnostic[] };
    return items;
  }

  async actions(file: string, diagnostic: Diagnostic): Promise<readonly Action[]> {
    const params = { textDocument: { uri: this.#uri(file) }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
    return ((await this.#request("textDocument/codeAction", params)) as Action[] | null) ?? [];
  }

  /** Chooses an action; the server answers with an edit, which is applied. */
  async apply({ command }: Action): Promise<void> {
    if (command) await this.#request("workspace/executeCommand", command);
  }

  #uri(file: string): string {
    return pathToFileURL(path.join(this.#folder, file)).href;
  }

  #edit(uri: string, edits: readonly TextEdit[]): void {
    const open = this.#texts.get(uri);
    if (!open) return;
    const lines = open.text.split("\n");
    const offset = ({ line, character }: Range["start"]): number => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
    // From the end to the start, so that earlier offsets stay right.
    for (const { range, newText } of [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))) {
      open.text = open.text.slice(0, offset(range.start)) + newText + open.text.slice(offset(range.end));
    }
    open.version += 1;
    this.#notify("textDocument/didChange", { textDocument: { uri, version: open.version }, contentChanges: [{ text: open.text }] });
  }

  #settings(): object {
    return { ...this.#own, workspaceFolder: { name: "folder", uri: pathToFileURL(this.#folder).href } };
  }

  #answer({ id, method, params }: Message): void {
    if (method === "workspace/applyEdit") {
      const { edit } = params as { edit: { changes?: Record<string, TextEdit[]>; documentChanges?: { textDocument: { uri: string }; edits: TextEdit[] }[] } };
      for (const [uri, edits] of Object.entries(edit.changes ?? {})) this.#edit(uri, edits);
      for (const { textDocument, edits } of edit.documentChanges ?? []) this.#edit(textDocument.uri, edits);
      this.#send({ id, result: { applied: true } });
    } else if (method === "workspace/configuration") {
      this.#send({ id, result: (params as { items: unknown[] }).items.map(() => this.#settings()) });
    } else {
      // 4: the folder is trusted to run its own ESLint.
      this.#send({ id, result: method === "eslint/confirmESLintExecution" ? 4 : null });
    }
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const headerEnd = this.#received.indexOf("\r\n\r\n");
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(this.#received.toString("latin1", 0, headerEnd))?.[1]);
      const end = headerEnd + 4 + length;
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString("utf8", headerEnd + 4, end)) as Message;
      this.#received = this.#received.subarray(end);
      if (message.method !== undefined) {
        if (message.id !== undefined) this.#answer(message);
      } else if (message.id !== undefined) {
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
      }
    }
  }

  #request(method: string, params: unknown): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((settle, fail) => {
      this.#waiting.set(id, ({ result, error }) => (error ? fail(new Error(`${method}: ${error.message}`)) : settle(result)));
      this.#send({ id, method, params });
    });
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
}
