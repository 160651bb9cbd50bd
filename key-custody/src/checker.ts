/**
 * Both sides over one file after another: the sink that every input feeds.
 *
 * The scanner reads the bytes of every file; a JavaScript or TypeScript text that passes the gate goes to the
 * source rules too. What comes out is one list of findings without duplicates, without values, masked and identified.
 * What was not looked at is listed with its reason. A file that has nothing to report costs no decoding.
 */
import { createScanner } from "detect-secrets-wasm";
import type { Confidence, Finding as ScannerFinding } from "detect-secrets-wasm";
import { decode, encodingOf, hasMark, isLargeFilePointer } from "./content.ts";
import { marker } from "./exceptions.ts";
import type { Finding, NotScanned } from "./findings.ts";
import type { FileFindings } from "./file-findings.ts";
import type { ModuleHost, Origin, Sink } from "./inputs/input.ts";
import { isSourcePath } from "./inputs/attributes.ts";
import type { Progress } from "./progress.ts";
import type { SourceResult, SourceSide } from "./source-side.ts";
import { isRecord } from "./policy.ts";
import type { Policies, Policy } from "./policy.ts";

export interface CheckerOptions {
  readonly root: string;
  readonly policies: Policies;
  readonly minConfidence: Confidence;
  /** `YYYY-MM-DD`, for exceptions with a last day. */
  readonly today: string;
  /** Hex key of value identities; without one none are made. */
  readonly valueKey?: string;
  /** Findings also carry the digests that other tools' baselines use. */
  readonly hasDigests?: boolean;
  readonly host?: ModuleHost | undefined;
  readonly progress?: Progress | undefined;
}

/** A finding with its value identity, which no report may hold. */
export interface Found {
  readonly finding: Finding;
  readonly value?: string;
  /** SHA-1 of the values, when the options ask for it. */
  readonly digests?: readonly string[];
}

/** Source rules look into files up to 1 MiB with lines up to 100,000 characters; beyond that nobody wrote them. */
const largestSource = 1024 * 1024;
const longestLine = 100_000;

const markerBytes = Buffer.from(marker);

export class Checker implements Sink {
  readonly found: Found[] = [];
  readonly notScanned: NotScanned[] = [];
  files = 0;
  bytes = 0;
  sourceFiles = 0;
  ignoredFiles = 0;
  /** Files that should have been scanned and were not. */
  failures = 0;
  readonly #options: CheckerOptions;
  readonly #scanner = createScanner({ minConfidence: "low" });
  /** Lent to inputs and kept here: the scanner's own memory holds something else after a scan. */
  #memory: Buffer = Buffer.allocUnsafeSlow(1 << 20);
  #couldConcern: ((text: string, specifiers?: readonly string[], path?: string) => boolean) | undefined;
  /** One for each policy, because folders may have their own, and for each set of dependencies that words its messages. */
  readonly #sourceSides = new Map<Policy, Map<string, SourceSide>>();
  #fileFindings: FileFindings | undefined;

  constructor(options: CheckerOptions) {
    this.#options = options;
  }

  lend(size: number): Uint8Array {
    if (size > this.#memory.length) this.#memory = Buffer.allocUnsafeSlow(Math.max(size, this.#memory.length * 2));
    return this.#memory;
  }

  skip(path: string, why: string, expected: boolean): void {
    if (this.#options.policies.isIgnored(path)) {
      this.ignoredFiles += 1;
      return;
    }
    this.notScanned.push({ path, why });
    if (!expected) this.failures += 1;
  }

  take(path: string, length: number, origin?: Origin): void | Promise<void> {
    if (this.#options.policies.isIgnored(path)) {
      this.ignoredFiles += 1;
      return;
    }
    const bytes = this.#memory.subarray(0, length);
    if (length === 0) return this.skip(path, "empty", true);
    if (isLargeFilePointer(bytes)) return this.skip(path, "Git LFS pointer: the content is not in the repository", true);
    const encoding = encodingOf(bytes);
    const found = this.#scanner.scanBytes(bytes, { path });
    const secrets = found.length > 0 && hasMark(bytes) ? found.map(withoutMark) : found;
    if (encoding === undefined && secrets.length === 0) return this.skip(path, "binary", true);
    if (origin?.isCounted !== true) this.#count(length);
    const isSource = isSourcePath(path) && encoding !== undefined && origin?.textOnly !== true;
    if (isSource) {
      const refusal = sourceRefusal(bytes);
      if (refusal === undefined) return this.#takeSource(path, decode(bytes, encoding), secrets, readValues(bytes, secrets, encoding), origin);
      if (this.#couldConcern?.(bytes.toString("latin1"), this.#wrappers(path), path) !== false) this.notScanned.push({ path, why: `${refusal}: scanned as text only`, textOnly: true });
    }
    if (secrets.length === 0 && !bytes.includes(markerBytes)) return;
    const text = encoding === undefined ? bytes.toString("latin1") : decode(bytes, encoding);
    return this.#conclude(path, text, secrets, readValues(bytes, secrets, encoding), undefined, origin);
  }

  probe(content: Uint8Array): boolean {
    this.#count(content.length);
    return this.#scanner.scanBytes(content).length > 0;
  }

  #count(length: number): void {
    this.files += 1;
    this.bytes += length;
    this.#options.progress?.update(this.files, this.sourceFiles);
  }

  #takeSource(path: string, text: string, secrets: readonly ScannerFinding[], values: readonly string[], origin?: Origin): void | Promise<void> {
    const gate = this.#couldConcern;
    if (gate === undefined) {
      return import("eslint-plugin-key-custody/gate").then(({ couldConcern }) => {
        this.#couldConcern = couldConcern;
        return this.#takeSource(path, text, secrets, values, origin);
      });
    }
    if (!gate(text, this.#wrappers(path), path)) {
      if (secrets.length === 0 && !text.includes(marker)) return;
      return this.#conclude(path, text, secrets, values, { problems: [] }, origin);
    }
    return this.#lint(path, text, origin).then((result) => {
      if (result.failure === undefined) this.sourceFiles += 1;
      else this.notScanned.push({ path, why: `${result.failure}: scanned as text only`, textOnly: true });
      if (secrets.length === 0 && result.problems.length === 0 && !text.includes(marker)) return undefined;
      return this.#conclude(path, text, secrets, values, result, origin);
    });
  }

  async #lint(path: string, text: string, origin?: Origin): Promise<SourceResult> {
    const mark = await origin?.generatedBy?.(path);
    if (mark !== undefined) return { problems: [], failure: `marked ${mark}` };
    const side = await this.#sourceSide(path);
    const result = side.check(path, text);
    if (result.problems.length === 0) return result;
    // Only messages depend on the project's dependencies, and looking for those costs a call of git.
    const packages = this.#packageTexts(path);
    return side.isWordedBy(packages) ? (await this.#sourceSide(path, packages)).check(path, text) : result;
  }

  async #sourceSide(path: string, packageTexts: readonly string[] = []): Promise<SourceSide> {
    const policy = this.#options.policies.for(path);
    let sides = this.#sourceSides.get(policy);
    if (sides === undefined) this.#sourceSides.set(policy, sides = new Map());
    const key = packageTexts.join("\0");
    let side = sides.get(key);
    if (side === undefined) {
      const [{ SourceSide }, plugin] = await Promise.all([import("./source-side.ts"), import("eslint-plugin-key-custody")]);
      side = new SourceSide(plugin, this.#options.root, policy.document, this.#options.host, packageTexts);
      sides.set(key, side);
    }
    return side;
  }

  /** The texts of package.json beside the file and above it, nearest first; none when the policy names the vault. */
  #packageTexts(path: string): readonly string[] {
    const { root, host, policies } = this.#options;
    const { vault } = policies.for(path).document;
    if (host === undefined || (isRecord(vault) && vault["provider"] !== undefined)) return [];
    const folders = path.split("/").slice(0, -1);
    return Array.from({ length: folders.length + 1 }, (_, up) => [root, ...folders.slice(0, folders.length - up), "package.json"].join("/"))
      .flatMap((name) => (host.exists(name) ? host.read(name) ?? [] : []));
  }

  /** Modules that the policy describes as wrappers of cryptography: the gate must know them. */
  #wrappers(path: string): readonly string[] {
    const { wrappers } = this.#options.policies.for(path).document;
    if (!Array.isArray(wrappers)) return [];
    return wrappers.flatMap((library: unknown) => (isRecord(library) && isRecord(library["specifiers"]) ? Object.keys(library["specifiers"]) : []));
  }

  async #conclude(
    path: string, text: string, secrets: readonly ScannerFinding[], values: readonly string[], source: SourceResult | undefined, origin?: Origin,
  ): Promise<void> {
    if (this.#fileFindings === undefined) {
      const { FileFindings } = await import("./file-findings.ts");
      this.#fileFindings = new FileFindings(this.#options);
    }
    const directives = secrets.length > 0 && text.includes("eslint-disable") ? (await this.#sourceSide(path)).directivesOnSecrets(path, text) : [];
    this.found.push(...this.#fileFindings.conclude({ path, text, secrets, values, source, directives, commit: origin?.commit }));
  }
}

function sourceRefusal(bytes: Buffer): string | undefined {
  if (bytes.length > largestSource) return "larger than 1 MB";
  if (bytes.length <= longestLine) return undefined;
  let start = 0;
  while (bytes.length - start > longestLine) {
    const end = bytes.indexOf(10, start);
    if (end === -1 || end - start > longestLine) return "a line is longer than 100,000 characters";
    start = end + 1;
  }
  return undefined;
}

function withoutMark(secret: ScannerFinding): ScannerFinding {
  const { line, column, endLine, endColumn } = secret;
  return { ...secret, column: line === 1 ? column - 1 : column, endColumn: endLine === 1 ? endColumn - 1 : endColumn };
}

/** The values behind the findings, kept only until identities and masks are made. */
function readValues(bytes: Buffer, secrets: readonly ScannerFinding[], encoding: ReturnType<typeof encodingOf>): string[] {
  return secrets.map(({ start, end }) => {
    const part = bytes.subarray(start, end);
    return encoding === undefined || encoding === "utf-8" ? part.toString("utf8") : new TextDecoder(encoding).decode(part);
  });
}
