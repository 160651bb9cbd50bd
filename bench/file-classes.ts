/**
 * False findings of the scanner by class of file: lock files, minified bundles, source maps, fonts, images, SVG, translations, documents.
 *
 * `npm run noise:files` scans, at default confidence, what is installed in this tree, the packages of `file-classes.json` (fetched with
 * npm and pinned by integrity, unpacked whole outside of the tree, never run) and lock files that the package managers at hand write.
 * A finding counts as false unless `judged` names it: those were read by a person. It prints one row for each class, names what it could
 * not get, and fails when a class has more than 0.25 false findings in a million bytes. `--list` prints each finding, masked;
 * `--write` brings `docs/scanner-noise.md` up to date.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { extract } from "tar";
import { type Finding, createScanner } from "../detect-secrets-wasm/src/index.ts";
import { corporaFolder } from "./corpora.ts";
import { maskedLine } from "./masked-line.ts";

export const MOST_IN_A_MEGABYTE = 0.25;
/** Below this size one finding would decide. */
export const LEAST_BYTES = 1_000_000;

interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** A finding that was read: `path` ends with this, and so does the reason why it isn't false. */
interface Judged {
  readonly path: string;
  readonly detector: string;
  readonly why: string;
}

const list = JSON.parse(readFileSync(new URL("file-classes.json", import.meta.url), "utf8")) as {
  readonly packages: readonly PinnedPackage[];
  readonly judged: readonly Judged[];
};

/** First match decides; what is none of these is counted as `other`. */
const classes: readonly (readonly [name: string, isMember: (path: string, text: () => string) => boolean])[] = [
  ["lock files", (path) => /(?:^|\/)(?:package-lock\.json|\.package-lock\.json|npm-shrinkwrap\.json|[\w.-]*\.lock|pnpm-lock\.yaml|go\.sum)$/.test(path)],
  ["source maps", (path) => path.endsWith(".map")],
  ["fonts", (path) => /\.(?:woff2?|ttf|otf|eot|afm|pfb)$/.test(path)],
  ["images", (path) => /\.(?:png|jpe?g|gif|ico|webp|avif|bmp)$/.test(path)],
  ["SVG", (path) => path.endsWith(".svg")],
  ["translations", (path) => /(?:^|\/)(?:locales?|langs?|i18n|translations?|nls|l10n)\/|(?:^|\/)(?:messages|translation)[\w.-]*\.(?:json|js|po)$|\.po$|clerk\/localizations|tinymce-i18n/.test(path) && /\.(?:json|[cm]?js|ts|po|ya?ml|properties)$/.test(path)],
  ["documents", (path) => /\.(?:md|mdx|markdown|txt|rst|adoc|html?)$/.test(path) || /(?:^|\/)(?:readme|changelog|licen[cs]e|notice|authors)[^/]*$/i.test(path)],
  ["minified bundles", (path, text) => /\.(?:[cm]?js|css)$/.test(path) && isMinified(path, text())],
  ["source code", (path) => /\.(?:[cm]?[jt]sx?|css|scss|less|vue|py|go|rs|sh|ps1)$/.test(path)],
  ["settings and data", (path) => /\.(?:json|ya?ml|toml|xml|ini|cfg|conf|properties|csv)$/.test(path)],
];

/** What `npm ci` puts beside this file: always there, and more than half a gigabyte. */
export const installedPackages: string = fileURLToPath(new URL("../node_modules", import.meta.url));

export interface ClassRow {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  readonly wrong: number;
}

export interface Listed extends Pick<Finding, "detector" | "confidence" | "line"> {
  readonly path: string;
  readonly code: string;
  readonly judged: string | undefined;
}

/** Average lines above this length are no one's writing. */
function isMinified(path: string, text: string): boolean {
  return /[.-]min\./.test(path) || (text.length > 5_000 && text.length / text.split("\n", 2_000).length > 400);
}

/** Scans every file below the folders. Paths begin at the last folder's name. */
export function scanByClass(folders: readonly string[]): { rows: ClassRow[]; listed: Listed[] } {
  const scanner = createScanner();
  const rows = new Map<string, { files: number; bytes: number; findings: number; wrong: number }>();
  const listed: Listed[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = join(basename(folder), relative(folder, file)).split(sep).join("/");
      const bytes = readFileSync(file);
      const text = (): string => bytes.toString("latin1");
      const name = classes.find(([, isMember]) => isMember(path, text))?.[0] ?? "other";
      const row = rows.get(name) ?? { files: 0, bytes: 0, findings: 0, wrong: 0 };
      rows.set(name, row);
      row.files++;
      row.bytes += bytes.length;
      for (const { detector, confidence, line, column, endLine, endColumn } of scanner.scanBytes(bytes, { path })) {
        const judged = list.judged.find((one) => one.detector === detector && path.endsWith(one.path))?.why;
        row.findings++;
        if (judged === undefined) row.wrong++;
        const code = maskedLine(bytes.toString("utf8").split(/\r\n|[\n\r]/)[line - 1] ?? "", column, endLine === line ? endColumn : undefined, "no-committed-secret");
        listed.push({ detector, confidence, line, path, code, judged });
      }
    }
  }
  const order = [...classes.map(([name]) => name), "other"];
  return { rows: order.flatMap((name) => (rows.has(name) ? [{ name, files: 0, bytes: 0, findings: 0, wrong: 0, ...rows.get(name) }] : [])), listed };
}

export function wrongPerMegabyte({ wrong, bytes }: ClassRow): number {
  return wrong / Math.max(bytes, LEAST_BYTES) * 1e6;
}

const cache = join(corporaFolder, "file-classes");

/** The folder of a package, fetched by npm unless it is there. */
async function packageFolder({ name, version, integrity }: PinnedPackage): Promise<string> {
  const folder = join(cache, `${name}@${version}`.replaceAll("/", "+"));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "part-"));
  execFileSync("npm", ["pack", `${name}@${version}`, "--silent", "--ignore-scripts", "--pack-destination", fresh], { cwd: fresh });
  const archive = join(fresh, readdirSync(fresh)[0] ?? "");
  const found = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (found !== integrity) throw new Error(`${name}@${version} is not the pinned package: its integrity is ${found}.`);
  const unpacked = join(fresh, "package");
  mkdirSync(unpacked);
  await extract({ file: archive, cwd: unpacked, strip: 1 });
  renameSync(unpacked, folder);
  rmSync(fresh, { recursive: true });
  return folder;
}

/** What the managers are asked to lock: frameworks with many dependencies. */
const dependencies = { express: "5.1.0", next: "15.5.0", "@nestjs/core": "11.1.6", "@angular/cli": "20.2.0", jest: "30.1.0", webpack: "5.101.3", vite: "7.1.3", "@aws-sdk/client-s3": "3.876.0", "react-native": "0.81.1", storybook: "9.1.3" };
const cargoManifest = `[package]\nname = "locked"\nversion = "0.1.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n[dependencies]\naxum = "=0.7.9"\nsqlx = "=0.8.2"\naws-sdk-s3 = "=1.65.0"\nwasmtime = "=27.0.0"\nbevy = "=0.15.0"\n`;

/** Lock files as the package managers write them. Each is a folder with its manifest and the commands that make the lock file. */
const managers: readonly { readonly locks: string; readonly manifest: readonly [string, string]; readonly commands: readonly (readonly string[])[] }[] = [
  { locks: "package-lock.json", manifest: ["package.json", JSON.stringify({ name: "locked", version: "1.0.0", dependencies })], commands: [["npm", "install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund", "--force"]] },
  { locks: "pnpm-lock.yaml", manifest: ["package.json", JSON.stringify({ name: "locked", version: "1.0.0", dependencies })], commands: [["npx", "--yes", "pnpm@9.15.9", "install", "--lockfile-only", "--ignore-scripts"]] },
  { locks: "Cargo.lock", manifest: ["Cargo.toml", cargoManifest], commands: [["cargo", "generate-lockfile"]] },
  { locks: "go.sum", manifest: ["go.mod", "module locked\n\ngo 1.22\n"], commands: [["go", "get", "k8s.io/client-go@v0.31.3", "github.com/aws/aws-sdk-go-v2/service/s3@v1.71.0", "google.golang.org/grpc@v1.68.1"]] },
];

/** The folders with written lock files, and the names of those that could not be written. */
function lockFolders(): { folders: string[]; missing: string[] } {
  const folders: string[] = [];
  const missing: string[] = [];
  for (const { locks, manifest, commands } of managers) {
    const folder = join(cache, `locked-${locks}`);
    if (!existsSync(join(folder, locks))) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, manifest[0]), manifest[1]);
      try {
        for (const [command = "", ...args] of commands) execFileSync(command, args, { cwd: folder, stdio: "pipe", timeout: 300_000 });
      } catch {
        rmSync(folder, { recursive: true, force: true });
      }
    }
    if (existsSync(join(folder, locks))) folders.push(folder);
    else missing.push(locks);
  }
  return { folders, missing };
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { list: { type: "boolean", default: false }, write: { type: "boolean", default: false } } });
  const packages: string[] = [];
  for (const one of list.packages) packages.push(await packageFolder(one));
  const { folders, missing } = lockFolders();
  const { rows, listed } = scanByClass([installedPackages, ...packages, ...folders]);
  if (options.list) for (const { detector, confidence, path, line, code, judged } of listed) console.log(`${judged === undefined ? "FALSE" : "ok   "} ${detector} ${confidence} ${path}:${line} ${code}${judged === undefined ? "" : ` (${judged})`}`);
  const table = [
    "| Files | Number | MB | Findings | False | per MB |\n| --- | --: | --: | --: | --: | --: |",
    ...rows.map((row) => `| ${row.name} | ${row.files} | ${(row.bytes / 1e6).toFixed(1)} | ${row.findings} | ${row.wrong} | ${wrongPerMegabyte(row).toFixed(3)} |`),
  ].join("\n");
  console.log(table);
  for (const name of missing) console.log(`not scanned: ${name}, because its package manager is not here or could not reach its registry`);
  if (options.write) {
    const page = new URL("../docs/scanner-noise.md", import.meta.url);
    const [begin, end] = ["<!-- begin measured -->", "<!-- end measured -->"];
    const text = readFileSync(page, "utf8");
    writeFileSync(page, `${text.slice(0, text.indexOf(begin))}${begin}\n\n${table}\n\n${text.slice(text.indexOf(end))}`);
  }
  const noisy = rows.filter((row) => wrongPerMegabyte(row) > MOST_IN_A_MEGABYTE);
  for (const { name } of noisy) console.log(`too noisy: ${name}`);
  process.exitCode = noisy.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
