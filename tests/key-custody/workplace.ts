/**
 * A folder in which tests work with real git and the real command.
 *
 * The command runs in this process through `main`, so that a test costs milliseconds; the environment is
 * the machine's without any git setting of its owner.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { main } from "../../key-custody/src/main.ts";

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface JsonFinding {
  readonly rule: string;
  readonly detector?: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly identity: string;
  readonly maskedLine?: string;
  readonly commit?: string;
  readonly message: string;
  readonly suppression?: { readonly kind: string; readonly justification: string };
}

export interface JsonReport {
  readonly findings: readonly JsonFinding[];
  readonly scanned: { readonly files: number; readonly bytes: number; readonly sourceFiles: number; readonly what: string };
  readonly notScanned: readonly { readonly path: string; readonly why: string; readonly textOnly?: boolean }[];
  readonly notices: readonly string[];
}

export class Workplace {
  readonly root: string;
  readonly env: Record<string, string>;

  constructor(isRepository = true) {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), "key-custody-")));
    this.env = {
      PATH: process.env["PATH"] ?? "",
      HOME: this.root,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org",
      GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z", GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
      GIT_CEILING_DIRECTORIES: tmpdir(),
    };
    if (isRepository) this.git("init", "-q", "-b", "main");
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", args, { cwd: this.root, env: this.env, stdio: ["ignore", "pipe", "pipe"] }).toString("utf8").trim();
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  stage(path: string, content: string | Uint8Array): void {
    this.write(path, content);
    this.git("add", "--", path);
  }

  commit(files: Readonly<Record<string, string | Uint8Array>>, message = "change"): string {
    for (const [path, content] of Object.entries(files)) this.stage(path, content);
    this.git("commit", "-q", "-m", message);
    return this.git("rev-parse", "HEAD");
  }

  /** Runs the command in the root, or in a folder below it. */
  async run(args: readonly string[], more: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly stdin?: string | Uint8Array } = {}): Promise<Result> {
    let stdout = "";
    let stderr = "";
    const code = await main(args, {
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
      cwd: more.cwd === undefined ? this.root : join(this.root, more.cwd),
      env: { ...this.env, ...more.env },
      ...(more.stdin === undefined ? {} : { stdin: once(more.stdin) }),
    });
    return { code, stdout, stderr };
  }

  async report(...args: readonly string[]): Promise<JsonReport & { readonly code: number }> {
    const { code, stdout, stderr } = await this.run(["check", ...args, "--format", "json"]);
    if (stdout === "") throw new Error(`no report; exit ${code}: ${stderr}`);
    return { ...(JSON.parse(stdout) as JsonReport), code };
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

async function* once(content: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield content;
}

/** A token in the format of its issuer, with a right checksum, made at run time so that this repository stays clean. */
export function plantedToken(seed = 1): string {
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let state = seed * 2654435761 % 4294967296;
  let body = "";
  for (let index = 0; index < 30; index += 1) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    body += alphabet[Math.floor(state / 4294967296 * 62)];
  }
  let rest = crc32(body);
  let check = "";
  for (let index = 0; index < 6; index += 1) {
    check = alphabet[rest % 62] + check;
    rest = Math.floor(rest / 62);
  }
  return ["ghp", `${body}${check}`].join("_");
}

function crc32(text: string): number {
  let value = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
