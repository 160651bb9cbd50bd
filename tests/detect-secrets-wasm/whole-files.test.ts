/** Files that are read as a whole: what is found in them is placed, judged, filtered and explained like every other secret. */
import { describe, expect, test } from "vitest";
import { type Dropped, createScanner, detectors } from "../../detect-secrets-wasm/src/index.ts";
import { wholeFileDetectors } from "../../detect-secrets-wasm/src/whole-files/index.ts";
import { lists } from "./committed/index.ts";
import { written } from "./committed/snippet.ts";
import { bytes, letters, scan, scanner } from "./planted.ts";
import { Writer } from "./samples/writer.ts";

const w = new Writer("whole files");
const key = w.hex(32);
const header = "name,url,username,password,note\r\n";
const password = `${letters(9)}7!`;

describe("places", () => {
  test("are those of the key, without what stands around it, in text and in bytes of any encoding", () => {
    const text = `\ufeff\r\n  ${key}\r\n\r\n`;
    const place = { detector: "rails-key-file", line: 2, column: 3, endLine: 2, endColumn: 3 + key.length };
    expect(scan(text, "config/master.key")).toMatchObject([{ ...place, start: text.indexOf(key), end: text.indexOf(key) + key.length }]);
    expect(scanner.scanBytes(bytes(text), { path: "config/master.key" })).toMatchObject([place]);
    expect(scanner.scanBytes(Buffer.from(text, "utf16le"), { path: "config/master.key" })).toMatchObject([{ ...place, start: 2 * text.indexOf(key) }]);
  });

  test("of cells are inside of their quotes, behind quoted separators, quotes and line ends", () => {
    const text = `${header}git,https://git.corp.io,"Berg, ""Anna""",${password},"two\r\nlines"\r\n"wiki, old",https://wiki.corp.io,鍵,"${password}",\r\n`;
    const found = scan(text, "export/Passwörter.csv");
    expect(found.map(({ detector, start, end }) => [detector, text.slice(start, end)])).toEqual([["password-export", password], ["password-export", password]]);
    expect(found.map(({ line }) => line)).toEqual([2, 4]);
    const inBytes = scanner.scanBytes(bytes(text), { path: "export/Passwörter.csv" });
    expect(inBytes.map(({ start, end }) => new TextDecoder().decode(bytes(text).slice(start, end)))).toEqual([password, password]);
  });

  test("are the same through windows, and with folders as Windows writes them", () => {
    const text = bytes(`${key}\n`);
    let given = false;
    const read = (into: Uint8Array): number => {
      if (given) return 0;
      given = true;
      into.set(text);
      return text.length;
    };
    expect(scanner.scanChunks(read, { path: "app\\config\\master.key" })).toEqual(scanner.scanBytes(text, { path: "app/config/master.key" }));
    expect(scanner.scanBytes(text, { path: "app\\config\\master.key" })).toHaveLength(1);
  });
});

describe("the rows", () => {
  test("are listed with the others, each once, and each finds something in the committed files", () => {
    const ids = wholeFileDetectors.map(({ id }) => id);
    const listed = detectors.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(listed.filter((one) => one === id), id).toHaveLength(1);
    const found = new Set([...lists.keyFiles.secrets, ...lists.tables.secrets].flatMap((snippet) => scan(written(snippet, new Writer(snippet[0])).text, snippet[0]).map(({ detector }) => detector)));
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
  });

  test("can be left out and allowed", () => {
    const path = "config/master.key";
    expect(createScanner({ disable: ["rails-key-file"] }).scanText(key, { path })).toEqual([]);
    expect(createScanner({ allow: [{ detector: "rails-key-file", path: /^config\// }] }).scanText(key, { path })).toEqual([]);
    expect(() => createScanner({ detectors: [{ id: "password-export", anchors: ["acme_"], shape: "{anchor}[0-9a-f]{40}" }] })).toThrow(/taken/);
  });

  test("say why they don't report", () => {
    const why: Dropped[] = [];
    const asked = createScanner({ onFiltered: (dropped) => why.push(dropped) });
    expect(asked.scanText(`${header}git,https://git.corp.io,anna,********,\r\n`, { path: "passwords.csv" })).toEqual([]);
    expect(asked.scanText("ask the lead\n", { path: "config/master.key" })).toEqual([]);
    expect(asked.scanText("REPLACE_ME\n", { path: "config/master.key" })).toEqual([]);
    expect(why).toMatchObject([{ detector: "password-export", stage: "filter", path: "passwords.csv" }, { detector: "rails-key-file", stage: "proof", path: "config/master.key" }]);
  });
});

describe("nothing else is read as a whole", () => {
  test("a text without a path, another path, an encoding that isn't text, a file with more in it", () => {
    expect(scan(key)).toEqual([]);
    expect(scan(key, "src/master.js")).toEqual([]);
    expect(scan(`${header}git,https://git.corp.io,anna,${password},\r\n`)).toEqual([]);
    expect(scanner.scanBytes(Uint8Array.from([0, 1, 2, 3, ...bytes(key)]), { path: "config/master.key" })).toEqual([]);
    expect(scan(`key:\n${key}\n`, "config/master.key")).toEqual([]);
    expect(scan(`${key}\n`.repeat(40), "config/master.key")).toEqual([]);
  });

  test("a table whose quotes never end, or that begins like a known one far behind its start", () => {
    expect(scan(`${header}git,https://git.corp.io,anna,"`, "passwords.csv")).toEqual([]);
    expect(scan(`\n${header}git,https://git.corp.io,anna,${password},\r\n`, "passwords.csv")).toEqual([]);
    expect(scan(`${"x".repeat(3000)},${header}`, "passwords.csv")).toEqual([]);
  });
});

test("a long table is read row for row", () => {
  const row = (index: number): string => `git${index},https://git.corp.io/${index},anna,${password}${index},\r\n`;
  const text = header + Array.from({ length: 20_000 }, (_, index) => row(index)).join("");
  expect(scanner.scanText(text, { path: "passwords.csv" })).toHaveLength(20_000);
}, 20_000);
