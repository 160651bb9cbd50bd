/**
 * What TypeScript adds where a program is there, with the real parser and its project service: aliases, literal types, the
 * class of a receiver. Every program is linted without types too, and what is found there is found with types as well.
 */
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const weak = ["corner", "shop"].join("-");

/** Neighbours: what a project keeps elsewhere, here behind a path that only the compiler follows. */
const neighbours: Readonly<Record<string, string>> = {
  "library/tools.ts": 'export { createHmac } from "node:crypto";',
  "library/settings.ts": `export declare const settings: { readonly secret: "${weak}"; readonly hash: "md5"; readonly level: string };\nexport declare function chosen(): "des-ede3-cbc";`,
  "library/keys.d.ts": 'import type { KeyObject } from "node:crypto";\nexport interface Pair { readonly privateKey: KeyObject; readonly publicKey: KeyObject }\nexport declare function makePair(): Pair;',
};

const programs: readonly (readonly [what: string, code: string, typed: string])[] = [
  ["an API that a module of the project exports again", `import { createHmac } from "@app/tools";\nexport const tag = createHmac("sha256", "${weak}").update("x").digest();`, "no-hardcoded-key"],
  ["a constant by its type", 'import { createHmac } from "node:crypto";\nimport { settings } from "@app/settings";\nexport const tag = createHmac("sha256", settings.secret).update("x").digest();', "no-hardcoded-key"],
  ["an algorithm by the type of a result", 'import { createCipheriv } from "node:crypto";\nimport { chosen } from "@app/settings";\nexport const seal = (key: Buffer, iv: Buffer) => createCipheriv(chosen(), key, iv);', "no-weak-cipher"],
  ["an algorithm by the type of a parameter", 'import { createHash } from "node:crypto";\nexport const digest = (hash: "md5", password: string) => createHash(hash).update(password).digest();', "no-weak-hash"],
  ["one of a union that the project declares", 'import { createHash } from "node:crypto";\nconst hashes = ["md5", "sha256"] as const;\nexport const digest = (hash: (typeof hashes)[number], password: string) => createHash(hash).update(password).digest();', "no-weak-hash"],
  ["the class of a receiver", 'import "node:crypto";\nimport { makePair } from "@app/keys";\nexport const jwk = makePair().privateKey.export({ format: "jwk" });', "no-raw-key-export"],
  ["the class of a member of a parameter", 'import "node:crypto";\nimport type { Pair } from "@app/keys";\nexport const jwk = (pair: Pair) => pair.privateKey.export({ format: "jwk" });', "no-raw-key-export"],
  ["the class of a field", 'import type { webcrypto } from "node:crypto";\nexport class Box {\n  constructor(private readonly tools: { readonly web: webcrypto.SubtleCrypto }) {}\n  open(key: CryptoKey) {\n    return this.tools.web.exportKey("pkcs8", key);\n  }\n}', "no-raw-key-export"],
];

/** Nothing is said, with types and without. */
const silent: readonly (readonly [what: string, code: string])[] = [
  ["what a package allows", 'import { sign, type Algorithm } from "jsonwebtoken";\nexport const token = (key: Buffer, algorithm: Algorithm) => sign({}, key, { algorithm });'],
  ["a member that a package allows", 'import { createHmac } from "node:crypto";\nimport { settings } from "@app/settings";\nexport const tag = createHmac("sha256", settings.level);'],
  ["a method of the project by a library's name", 'class Box {\n  export(options: object) {\n    return options;\n  }\n}\nexport const open = (box: Box) => box.export({ type: "pkcs8", format: "pem" });'],
  ["a key of unknown text", 'import { createHmac } from "node:crypto";\nexport const tag = (key: string) => createHmac("sha256", key);'],
];

let folder: string;
const linter = new Linter({ configType: "flat", cwd: "/" });

function rulesOf(code: string, isTyped: boolean): readonly string[] {
  const path = join(folder, "app.ts");
  writeFileSync(path, code);
  const messages = linter.verify(code, [{
    files: ["**"],
    languageOptions: { parser, parserOptions: isTyped ? { projectService: true, tsconfigRootDir: folder } : {} },
    plugins: { "key-custody": plugin },
    settings: { "key-custody": { crossFile: false } },
    rules: Object.fromEntries(["no-hardcoded-key", "no-weak-cipher", "no-weak-hash", "no-weak-jwt", "no-raw-key-export"].map((rule) => [`key-custody/${rule}`, "error"])),
  }], { filename: path });
  for (const message of messages) if (message.fatal) throw new Error(message.message);
  return messages.map(({ ruleId }) => ruleId?.replace("key-custody/", "") ?? "");
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "typed-")));
  mkdirSync(join(folder, "library"));
  symlinkSync(realpathSync(fileURLToPath(new URL("../../node_modules", import.meta.url))), join(folder, "node_modules"));
  const options = { module: "nodenext", target: "es2022", strict: true, skipLibCheck: true, types: ["node"], paths: { "@app/*": ["./library/*"] } };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*.ts", "library"] }));
  for (const [name, text] of Object.entries(neighbours)) writeFileSync(join(folder, name), text);
});

afterAll(() => {
  parser.clearCaches();
  rmSync(folder, { recursive: true, force: true });
});

describe("with a TypeScript program the model knows", () => {
  it.each(programs)("%s", { timeout: 60_000 }, (_, code, rule) => {
    expect(rulesOf(code, false)).toEqual([]);
    expect(rulesOf(code, true)).toEqual([rule]);
  });
});

describe("and stays silent on", () => {
  it.each(silent)("%s", { timeout: 60_000 }, (_, code) => {
    expect(rulesOf(code, false)).toEqual([]);
    expect(rulesOf(code, true)).toEqual([]);
  });
});
