/** Neighbours on disk: what changes is seen by the next lint, and nothing outside of the linted folder is read. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import plugin from "../src/index.ts";

let place = "";
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "key-custody-neighbours-")));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), text);
}

const sealing = 'import { createHmac } from "node:crypto";\nimport { key } from "./settings.js";\nexport const tag = (body) => createHmac("sha256", key).update(body).digest("hex");\n';
const literal = 'export const key = "keyboard cat";\n';
const setting = "export const key = process.env.TAG_KEY;\n";

/** Messages about `app.js` in a folder, which ESLint was started in. */
function lint(folder: string, text: string = sealing): readonly string[] {
  const cwd = join(place, folder);
  const linter = new Linter({ configType: "flat", cwd });
  const config: Linter.Config = {
    // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
    files: ["**"], languageOptions: { parser: parser as Linter.Parser }, plugins: { "key-custody": plugin },
    rules: { "key-custody/no-hardcoded-key": "error" }, settings: { "key-custody": { crossFile: true } },
  };
  return linter.verify(text, [config], { filename: join(cwd, "app.js") }).map(({ message }) => message);
}

describe("a neighbour", () => {
  it("is read again when it changed, also back to what it was", () => {
    for (const [text, count] of [[literal, 1], [setting, 0], [literal, 1], ["export const key = ;\n", 0], [literal, 1]] as const) {
      write("repo/settings.js", text);
      expect(lint("repo")).toHaveLength(count);
      expect(lint("repo", `${sealing}// typed`)).toHaveLength(count);
    }
  });

  it("of the same path in another folder is another file", () => {
    write("one/settings.js", literal);
    write("two/settings.js", setting);
    expect([lint("one").length, lint("two").length, lint("one").length]).toEqual([1, 0, 1]);
  });

  it("is found when the linted folder is reached through a link, as /tmp is on macOS", () => {
    write("real/settings.js", literal);
    symlinkSync(join(place, "real"), join(place, "repo"), "junction");
    expect(lint("repo")).toHaveLength(1);
  });

  it("behind a link out of the folder is not read, not even into a folder whose name begins like it", () => {
    write("repo/app.js", "");
    write("repo-private/settings.js", literal);
    symlinkSync(join(place, "repo-private"), join(place, "repo/shared"), "junction");
    expect(lint("repo", sealing.replace("./settings.js", "./shared/settings.js"))).toEqual([]);
    expect(lint("repo", sealing.replace("./settings.js", "../repo-private/settings.js"))).toEqual([]);
  });

  it("that is too large to read is unknown, and nothing throws", () => {
    write("repo/settings.js", `${literal}// ${"x".repeat(1_000_000)}\n`);
    expect(lint("repo")).toEqual([]);
  });
});
