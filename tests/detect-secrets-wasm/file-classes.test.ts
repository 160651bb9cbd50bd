/** At most 0.25 false findings in a million bytes of each class of file, among what is installed and in lock files. */
import { expect, test } from "vitest";
import { LEAST_BYTES, MOST_IN_A_MEGABYTE, installedPackages, scanByClass, wrongPerMegabyte } from "../../bench/file-classes.ts";
import { createScanner } from "../../detect-secrets-wasm/src/index.ts";
import { Writer } from "./samples/writer.ts";

test("installed packages: no class of files is noisy", () => {
  const { rows, listed } = scanByClass([installedPackages]);
  expect(rows.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(100 * LEAST_BYTES);
  for (const name of ["source maps", "documents", "minified bundles", "source code", "settings and data"]) {
    expect(rows.find((row) => row.name === name)?.bytes, name).toBeGreaterThan(LEAST_BYTES);
  }
  const wrong = listed.filter(({ judged }) => judged === undefined).map(({ detector, path, line }) => `${detector} ${path}:${line}`);
  for (const row of rows) expect(wrongPerMegabyte(row), `${row.name}; read these: ${wrong.join(", ")}`).toBeLessThanOrEqual(MOST_IN_A_MEGABYTE);
}, 300_000);

const word = (w: Writer): string => w.pick("secret", "token", "auth", "key", "password", "rails", "http", "vault", "crypt", "oauth");
const name = (w: Writer): string => `${word(w)}-${w.lower(4)}`;
const version = (w: Writer): string => `${w.below(20)}.${w.below(20)}.${w.below(20)}`;

/** One entry of each format, as its manager writes it: names, versions, digests, addresses. */
const locks: Readonly<Record<string, (w: Writer) => string>> = {
  "poetry.lock": (w) =>
    `[[package]]\nname = "${name(w)}"\nversion = "${version(w)}"\ndescription = "Tokens and secrets for ${word(w)}"\noptional = false\nfiles = [\n    {file = "${name(w)}-${version(w)}-py3-none-any.whl", hash = "sha256:${w.hex(64)}"},\n    {file = "${name(w)}.tar.gz", hash = "sha256:${w.hex(64)}"},\n]\n\n`,
  "Gemfile.lock": (w) => `    ${name(w)} (${version(w)})\n      ${name(w)} (>= ${version(w)})\n  revision: ${w.hex(40)}\n  ${name(w)} (${version(w)}) sha256=${w.hex(64)}\n`,
  "composer.lock": (w) =>
    `        {\n            "name": "${word(w)}/${name(w)}",\n            "version": "v${version(w)}",\n            "source": {\n                "type": "git",\n                "url": "https://github.com/${name(w)}/${name(w)}.git",\n                "reference": "${w.hex(40)}"\n            },\n            "dist": {\n                "type": "zip",\n                "url": "https://api.github.com/repos/${name(w)}/${name(w)}/zipball/${w.hex(40)}",\n                "shasum": "${w.hex(40)}"\n            },\n            "time": "2025-01-02T03:04:05+00:00"\n        },\n    "content-hash": "${w.hex(32)}",\n`,
  "yarn.lock": (w) => `"@${word(w)}/${name(w)}@npm:^${version(w)}":\n  version: ${version(w)}\n  resolution: "${name(w)}@npm:${version(w)}"\n  checksum: 10c0/${w.hex(128)}\n  languageName: node\n\n`,
  "Podfile.lock": (w) => `  ${name(w)}: ${w.hex(40)}\n`,
  "uv.lock": (w) => `[[package]]\nname = "${name(w)}"\nsource = { registry = "https://pypi.org/simple" }\nsdist = { url = "https://files.pythonhosted.org/packages/${w.hex(2)}/${w.hex(2)}/${w.hex(60)}/${name(w)}.tar.gz", hash = "sha256:${w.hex(64)}", size = ${w.digits(5)} }\n\n`,
};

test.each(Object.entries(locks))("%s: two megabytes of digests hold no secret", (path, entry) => {
  const w = new Writer(path);
  let text = "";
  while (text.length < 2 * LEAST_BYTES) text += entry(w);
  expect(createScanner().scanText(text, { path }).map(({ detector, line }) => `${detector} in line ${line}`)).toEqual([]);
}, 60_000);
