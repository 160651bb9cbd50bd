/**
 * Fuzzes the scanner: kernel, twin and plain regular expressions must agree on anything, text and bytes must give the same
 * findings, no input may throw, hang, or give a range outside of itself, and no text that a search for slow ones finds may be as
 * slow as one that takes its square.
 *
 *   npx tsx detect-secrets-wasm/fuzz.ts --minutes 10
 *
 * Prints the seed of every round; a failure comes with the smallest input that shows it.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { kernelKeys, naiveKeys, rigFor, sampleOf, seeded } from "../tests/detect-secrets-wasm/engine-oracle.ts";
import { patternSources } from "./src/pattern-sources.ts";
import { createScanner, encodingOf } from "./src/index.ts";
import type { Finding } from "./src/finding.ts";
import { slowestText, textOf } from "./slow-search.ts";

const RUNS_IN_A_ROUND = 40;
const SLOWEST_MS = 20_000;
/** Megabytes in a second. Texts full of credential words take proof after proof, at one to three; a square shows as a tenth of that. */
const LEAST_SPEED = 0.1;
const CLIMB_STEPS = 12;

/** Fuzzes for some minutes. Throws at the first disagreement. */
export function fuzzScanner(minutes: number, log: (line: string) => void = console.log): number {
  const rig = rigFor(patternSources());
  const scanner = createScanner({ minConfidence: "low", compat: "detect-secrets" });
  const reference = createScanner({ minConfidence: "low", compat: "detect-secrets", engine: "reference" });
  const sample = fc.nat().map((seed) => {
    const pattern = rig.patterns[seed % rig.patterns.length];
    return pattern === undefined ? "" : sampleOf(pattern, seeded(seed));
  });
  const piece = fc.oneof(
    sample,
    sample.map((text) => Buffer.from(text.repeat(3)).toString("base64")),
    sample.map((text) => encodeURIComponent(text)),
    sample.map((text) => JSON.stringify(text)),
    fc.tuple(sample, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
    fc.constantFrom("\n", " ", '"', "\\n", "\\u00", "é", "鍵", "\0", '" +\n  "', ": |\n  ", "%3D", "=", "\r", "name,url,username,password\n", "x,", "\"\""),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.nat({ max: 400 })).map(([text, count]) => text.repeat(count)),
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
  const isInside = (findings: readonly Finding[], length: number): boolean =>
    findings.every(({ start, end, line, column }) => start >= 0 && start < end && end <= length && line > 0 && column > 0);

  const anchors = [...new Set(patternSources().flatMap((source) => source.anchors))];
  const quiet = createScanner();
  const path = fc.constantFrom("", "src/a.ts", "app/.env", "deploy/secret.yaml", "package-lock.json", "docs/a.md", "config/master.key", ".vault_pass", "keys/data.key", "passwords.csv", "logins.tsv");
  const end = Date.now() + minutes * 60_000;
  let runs = 0;
  let slowest = Number.POSITIVE_INFINITY;
  for (let seed = Date.now() % 1_000_000; Date.now() < end; seed++) {
    log(`seed ${seed}, ${runs} inputs so far`);
    fc.assert(
      fc.property(text, (input) => {
        const hits = kernelKeys(rig.kernel, input);
        if (hits.join() !== kernelKeys(rig.twin, input).join()) throw new Error("the kernel and its twin disagree");
        if (hits.join() !== naiveKeys(rig.patterns, input).join()) throw new Error("the kernel and the regular expressions disagree");
      }),
      { seed, numRuns: RUNS_IN_A_ROUND },
    );
    fc.assert(
      fc.property(text, path, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 }), (input, where, mutations) => {
        const started = Date.now();
        const inText = scanner.scanText(input, { path: where });
        if (!isInside(inText, input.length)) throw new Error("a range lies outside of the text");
        if (JSON.stringify(inText) !== JSON.stringify(reference.scanText(input, { path: where }))) throw new Error("the scanner and its fallback disagree");
        const bytes = new TextEncoder().encode(input);
        // A lone surrogate is three bytes that mean another character, and a control character makes a text binary.
        if (!/[\ud800-\udfff]/.test(input) && encodingOf(bytes) === "utf-8") {
          const places = (findings: readonly Finding[]): string => JSON.stringify(findings.map(({ detector, line, column, endLine, endColumn }) => [detector, line, column, endLine, endColumn]));
          if (places(inText) !== places(scanner.scanBytes(bytes, { path: where }))) throw new Error("text and bytes disagree");
        }
        for (const [at, value] of mutations) if (bytes.length > 0) bytes[at % bytes.length] = value;
        if (!isInside(scanner.scanBytes(bytes), bytes.length)) throw new Error("a range lies outside of the bytes");
        if (Date.now() - started > SLOWEST_MS) throw new Error(`one input took more than ${SLOWEST_MS} ms`);
      }),
      { seed, numRuns: RUNS_IN_A_ROUND },
    );
    const climbed = slowestText((input, where) => void quiet.scanText(input, { path: where }), anchors, seeded(seed), CLIMB_STEPS);
    if (climbed.speed < slowest) {
      slowest = climbed.speed;
      log(`slowest so far: ${slowest.toFixed(1)} MB/s, ${JSON.stringify(climbed.atoms)} repeated`);
    }
    if (climbed.speed < LEAST_SPEED) throw new Error(`${textOf(climbed.atoms).length} characters of ${JSON.stringify(climbed.atoms)}, repeated, are scanned at ${climbed.speed.toFixed(2)} MB/s`);
    runs += 2 * RUNS_IN_A_ROUND;
  }
  return runs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new RangeError(`--minutes ${values.minutes} must be a number above 0`);
  console.log(`${fuzzScanner(minutes)} inputs, no disagreement`);
}
