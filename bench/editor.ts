/**
 * What the plugin costs where it is felt first: when a process loads it, and on every keystroke in an editor.
 *
 * Loading is measured in new processes that take turns, one with ESLint alone, one with ESLint and the plugin. Typing is measured
 * in a source file of 3,000 lines that calls cryptography in every function, one character at a time: in one `Linter` with the
 * TypeScript parser, and in the language server that editors run; with the plugin and without.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as parser from "@typescript-eslint/parser";
import { Linter, type Rule } from "eslint";
import keyCustody from "eslint-plugin-key-custody";
import { LanguageClient } from "../tests/hosts/language-client.ts";
import { atMost, type BenchRow, type BenchSection, cpuTime, median } from "./rows.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const starts = 25;
const lines = 3000;
const neighbourLines = 300;
/** Typed one after the other between the quotes of a call that was just begun: the file parses after every character. */
const typed = "correct horse battery staple, said the key";
const callAtTop = (text: string): string => `export const tag = createHmac("sha256", "${text}").update("record").digest();`;

/** The same in a function that hands settings on to others, which stand in other functions. */
const callInFunction = (text: string): string => `  log("${text}", body);`;

export const editorBench: BenchSection = {
  title: "Start and editor",
  async measure() {
    return [...startRows(), ...typingRows(), ...neighbourRows(), ...(await serverRows())];
  },
};

function startRows(): BenchRow[] {
  const measure = "const { user, system } = process.cpuUsage(); console.log(JSON.stringify([(user + system) / 1000, performance.now()]));";
  const start = (imports: string): [cpu: number, wall: number] =>
    // Both ends are ours: the script prints two numbers.
    JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", `${imports} ${measure}`], { cwd: root, encoding: "utf8" })) as [number, number];
  const scripts = { eslint: 'import "eslint";', both: 'import "eslint"; import "eslint-plugin-key-custody";' };
  const times: Record<keyof typeof scripts, [number, number][]> = { eslint: [], both: [] };
  for (let round = 0; round < starts; round++) {
    times.eslint.push(start(scripts.eslint));
    times.both.push(start(scripts.both));
  }
  const added = (which: 0 | 1, of: (values: number[]) => number): number => of(times.both.map((time) => time[which])) - of(times.eslint.map((time) => time[which]));
  const least = (values: number[]): number => Math.min(...values);
  return [
    { name: "import of eslint, CPU", value: median(times.eslint.map(([cpu]) => cpu)), unit: "ms" },
    atMost("import of the plugin over that of eslint, CPU, median", added(0, median), "ms", 25),
    { name: "the same, wall time, least of both", value: added(1, least), unit: "ms" },
  ];
}

/** A file in which every function has to do with keys; names end in the function's number. */
export function cryptoHeavyFile(wanted: number): string {
  const functions = (n: number): string[] => [
    `export function seal${n}(record: string, key: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([cipher.update(record, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}`,
    `export function open${n}(sealed: Buffer, key = process.env.DATA_KEY_${n} ?? ""): string {
  const decipher = createDecipheriv("aes-256-gcm", Buffer.from(key, "hex"), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return decipher.update(sealed.subarray(28), undefined, "utf8") + decipher.final("utf8");
}`,
    `export async function issue${n}(user: { id: string; roles: string[] }): Promise<string> {
  const secret = settings${n}.secret;
  return jwt.sign({ sub: user.id, roles: user.roles, n: ${n} }, secret, { algorithm: "HS256", expiresIn: "15m" });
}`,
    `export const settings${n} = {
  secret: process.env.SESSION_SECRET_${n} ?? fail("SESSION_SECRET_${n}"),
  algorithm: "aes-256-" + "gcm",
  digest: ["sha", 256].join(""),
  rounds: 600_000 + ${n},
};`,
    `export function verify${n}(body: string, signature: string): boolean {
  const expected = createHmac(settings${n}.digest, settings${n}.secret).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}`,
    `export async function derive${n}(password: string, salt: Buffer): Promise<Buffer> {
  const key = await promisify(pbkdf2)(password, salt, settings${n}.rounds, 32, "sha512");
  if (key.length !== 32) throw new Error("derivation ${n} failed");
  return key;
}`,
    `export async function importKey${n}(raw: ArrayBuffer): Promise<CryptoKey> {
  const { subtle } = globalThis.crypto;
  return subtle.importKey("raw", raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}`,
    `export class Keyring${n} {
  #client = new KMSClient({ region: "eu-central-1" });
  async dataKey(): Promise<Uint8Array | undefined> {
    const { Plaintext } = await this.#client.send(new GenerateDataKeyCommand({ KeyId: "alias/records-${n}", KeySpec: "AES_256" }));
    return Plaintext;
  }
}`,
    `export function fingerprint${n}(file: Buffer): string {
  return createHash("sha256").update(file).update(String(${n})).digest("base64url");
}`,
  ];
  const text = [
    'import { createCipheriv, createDecipheriv, createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from "node:crypto";',
    'import { promisify } from "node:util";',
    'import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";',
    'import jwt from "jsonwebtoken";',
    "function fail(name: string): never {\n  throw new Error(`${name} is not set`);\n}",
  ].join("\n").split("\n");
  for (let n = 0; text.length < wanted; n++) text.push(...functions(n).join("\n").split("\n"));
  return text.slice(0, text.lastIndexOf("}", wanted - 1) + 1).join("\n");
}

/** The file before each keystroke and after the last: `typed` grows in the middle, between two functions or in one. */
function keystrokes(place: "between functions" | "in a function" = "between functions"): string[] {
  const text = cryptoHeavyFile(lines).split("\n");
  const [begin, behind, call] = place === "in a function" ? ["export function verify", 1, callInFunction] as const : ["export ", 0, callAtTop] as const;
  const at = text.findIndex((line, index) => index > text.length / 2 && line.startsWith(begin)) + behind;
  return Array.from({ length: typed.length + 1 }, (_, count) => [...text.slice(0, at), call(typed.slice(0, count)), ...text.slice(at)].join("\n"));
}

function typingRows(): BenchRow[] {
  const between = addedByTyping(keystrokes());
  const within = addedByTyping(keystrokes("in a function"));
  return [
    { name: `ESLint with the TypeScript parser and no rule, ${lines} lines, CPU per keystroke, median`, value: between.without, unit: "ms" },
    atMost("preset recommended on top, from its first rule to its last, CPU per keystroke, median", between.rules, "ms", 15),
    atMost("the same inside a function that shares settings with others", within.rules, "ms", 15),
    { name: "the first as a difference of whole lints, which the collection of garbage moves by 10 ms either way", value: between.added, unit: "ms" },
  ];
}

/** Median CPU per keystroke of a linter without the plugin, what the plugin adds, and how much of that is spent between two probes around its rules. */
function addedByTyping(texts: readonly string[]): { readonly without: number; readonly added: number; readonly rules: number } {
  // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
  const base: Linter.Config = { files: ["**/*.ts"], languageOptions: { parser: parser as Linter.Parser } };
  const linters = { without: new Linter({ configType: "flat" }), with: new Linter({ configType: "flat" }) };
  let since = process.cpuUsage();
  let spent = 0;
  const probe = (tick: () => void): Rule.RuleModule => ({ create: () => (tick(), { Program: tick }) });
  const probes = {
    first: probe(() => (since = process.cpuUsage())),
    last: probe(() => {
      const { user, system } = process.cpuUsage(since);
      spent += (user + system) / 1000;
    }),
  };
  const around = (name: keyof typeof probes): Linter.Config => ({ plugins: { [name]: { rules: { probe: probes[name] } } }, rules: { [`${name}/probe`]: "warn" } });
  const configs = { without: [base], with: [base, around("first"), ...keyCustody.configs.recommended, around("last")] };
  const rules: number[] = [];
  const times = { without: [] as number[], with: [] as number[] };
  for (const [index, text] of texts.entries()) {
    // Who comes first takes turns too, or the collector of garbage falls on the same one every time.
    for (const which of index % 2 === 0 ? ["without", "with"] as const : ["with", "without"] as const) {
      spent = 0;
      times[which].push(cpuTime(() => linters[which].verify(text, configs[which], { filename: "keys.ts" })));
      if (which === "with") rules.push(spent);
    }
  }
  // The first keystrokes find cold code, in an editor as here; they count for the slowest and not for the median.
  return { without: median(times.without), added: median(times.with) - median(times.without), rules: median(rules) };
}

/** Typing in a short file that imports ten others: what the rules read of the neighbours must not be parsed with every keystroke. */
function neighbourRows(): BenchRow[] {
  const neighbours = Array.from({ length: 10 }, (_, index) => `keys${index}`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "key-custody-editor-")));
  for (const name of neighbours) writeFileSync(join(folder, `${name}.ts`), cryptoHeavyFile(neighbourLines));
  const imports = neighbours.map((name, index) => `import { seal0 as seal${index}, settings0 as settings${index} } from "./${name}.js";`);
  const uses = neighbours.map((_, index) => `export const sealed${index} = (text: string) => seal${index}(text, createHash("sha256").update(settings${index}.secret).digest());`);
  const texts = Array.from({ length: typed.length + 1 }, (_, count) => ['import { createHash, createHmac } from "node:crypto";', ...imports, ...uses, callAtTop(typed.slice(0, count))].join("\n"));
  // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
  const base: Linter.Config = { files: ["**/*.ts"], languageOptions: { parser: parser as Linter.Parser } };
  const configs = [false, true].map((crossFile): Linter.Config[] => [base, ...keyCustody.configs.recommended, { settings: { "key-custody": { crossFile } } }]);
  const linters = configs.map(() => new Linter({ configType: "flat", cwd: folder }));
  const times: number[][] = configs.map(() => []);
  try {
    for (const text of texts) {
      linters.forEach((linter, index) => times[index]?.push(cpuTime(() => linter.verify(text, configs[index] ?? [], { filename: join(folder, "app.ts") }))));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [within = [], across = []] = times;
  return [
    { name: `preset recommended in a short file that imports ${neighbours.length} of ${neighbourLines} lines, within the file, CPU per keystroke, median`, value: median(within), unit: "ms" },
    { name: "the same with crossFile", value: median(across), unit: "ms" },
  ];
}

async function serverRows(): Promise<BenchRow[]> {
  const texts = keystrokes();
  const plain = `import * as parser from "@typescript-eslint/parser";\nconst base = { files: ["**/*.ts"], languageOptions: { parser } };\n`;
  const configs = {
    without: `${plain}export default [base];`,
    with: `import keyCustody from "eslint-plugin-key-custody";\n${plain}export default [base, ...keyCustody.configs.recommended];`,
  };
  const times = { without: [] as number[], with: [] as number[] };
  const folders: string[] = [];
  const editors: LanguageClient[] = [];
  const open = async (config: string): Promise<LanguageClient> => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "key-custody-editor-")));
    folders.push(folder);
    for (const name of ["eslint", "eslint-plugin-key-custody", "@typescript-eslint/parser"]) {
      mkdirSync(join(folder, "node_modules", name, ".."), { recursive: true });
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
    }
    writeFileSync(join(folder, "package.json"), "{}");
    writeFileSync(join(folder, "eslint.config.mjs"), config);
    const editor = await LanguageClient.open(folder);
    editors.push(editor);
    editor.openFile("keys.ts", "typescript", texts[0] ?? "");
    await editor.diagnose("keys.ts");
    return editor;
  };
  try {
    const pair = { without: await open(configs.without), with: await open(configs.with) };
    for (const text of texts.slice(1)) {
      for (const which of ["without", "with"] as const) {
        const started = performance.now();
        pair[which].replace("keys.ts", text);
        await pair[which].diagnose("keys.ts");
        times[which].push(performance.now() - started);
      }
    }
  } finally {
    await Promise.all(editors.map((editor) => editor.close()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
  return [
    { name: "language server, keystroke to findings, no rule, wall, median", value: median(times.without), unit: "ms" },
    { name: "language server, keystroke to findings, preset recommended, wall, median", value: median(times.with), unit: "ms" },
    atMost("the difference of the two", median(times.with) - median(times.without), "ms", 15),
  ];
}
