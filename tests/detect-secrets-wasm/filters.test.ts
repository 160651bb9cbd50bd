/**
 * Each filter drops what its reason says, tells so, and leaves alone what a secret looks like.
 */
import { describe, expect, test } from "vitest";
import { type Dropped, createScanner } from "../../detect-secrets-wasm/src/index.ts";
import { filters } from "../../detect-secrets-wasm/src/filters/index.ts";
import { allDetectors } from "../../detect-secrets-wasm/src/detectors/index.ts";
import { tokens } from "./samples/tokens.ts";
import { Writer } from "./samples/writer.ts";

const detectors = allDetectors();

function scan(text: string, path = "config/.env"): { found: string[]; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const scanner = createScanner({ minConfidence: "low", onFiltered: (one) => dropped.push(one) });
  return { found: scanner.scanText(text, { path }).map((finding) => finding.detector), dropped };
}

const joined = (...pieces: readonly string[]): string => pieces.join("");
const secret = new Writer("filters").alnum(40);

/** What each filter drops: text, and the path where it matters. */
const cases: Readonly<Record<string, readonly (readonly [text: string, path?: string])[]>> = {
  placeholder: [
    [joined("GH=ghp", "_", "x".repeat(36))],
    [joined("STRIPE=sk_live_", "your_key", "0".repeat(20)).replaceAll("_key", "Key")],
    [joined("KEY=AIza", "0123456789abcdefghijklmnopqrstuvwxy")],
    ["DB_PASSWORD=change-me-please1"],
    ["DB_PASSWORD=not-needed"],
  ],
  "variable-reference": [["DB_PASSWORD=%DB_SECRET%"], ["DB_PASSWORD=vault:secret/data/app#key1"], ["DB_PASSWORD=@env:DB_SECRET1"], ["DB_PASSWORD=arn:aws:secretsmanager:eu-west-1:1:s"]],
  "encrypted-value": [[`kind: SealedSecret\nspec:\n  encryptedData:\n    password: Ag${new Writer("sealed").base64(120)}\n`, "deploy/sealed.yaml"]],
  template: [["DB_PASSWORD=\"pre-{{password}}-1\""], ["DB_PASSWORD=\"abc@{pass1}def\""], ["API_SECRET=p__SECRET_VALUE__1"]],
  "hash-or-id": [[`deploy_token: sha512-${secret}1`, "a.yml"], [`password: $2b$10$${secret}`, "a.yml"]],
  "lock-file-field": [[`"apiKey": "${secret}"`, "package-lock.json"], [`token = "${secret}"`, "poetry.lock"]],
  "public-key": [[`-----BEGIN CERTIFICATE-----\n${new Writer("certificate").base64(64)}\n${tokens["aws-access-key-id"]?.(new Writer("inside"))}\n`]],
  "encoded-asset": [[`url(data:font/woff2;base64,${new Writer("font").base64(200)}/${tokens["aws-access-key-id"]?.(new Writer("font"))})`, "a.css"]],
  "published-test-vector": [[joined("KEY=AKIA", "IOSFODNN7", "EXAMPLE")], [joined("K=sk_test_", "4eC39HqLyjWDarjtT1zdp7dc")]],
  "printed-account": [[` * {\n * address: '0x${new Writer("account").hex(40)}',\n * privateKey: '0x${new Writer("printed").hex(64)}',\n`, "src/accounts.ts"]],
  "documented-example": [[` * const privateKey = '0x${new Writer("printed").hex(64)}';\n`, "src/sign.ts"]],
  "sample-answer": [[`// {\n//   "code": 200,\n//   "token": "${new Writer("answer").alnum(32)}",\n// }\n`, "src/stream.ts"]],
  "api-example": [
    [`{"content":{"examples":{"Example 1":{"value":{"list":[{"id":1},{"note":"a","token":"${new Writer("listed").alnum(40)}"}]}}}}}`, "openapi.json"],
    [`{"type":"object","x-example":{"invite_token":"${new Writer("invited").alnum(36)}"}}`, "schema.json"],
  ],
  "masked-value": [["DB_PASSWORD=Ab1#####xyz9"], [joined("SLACK=https://hooks.slack.com/services/T", "01234567/B01234567/", "XXXXX".repeat(5).slice(0, 24))]],
  "documentation-host": [[`DATABASE_URL=postgres://app:${secret}@db.example.com/app`], [`URL=https://app:${secret}@example.org/`]],
};

describe.each(filters)("$name", ({ name, reason }) => {
  test("drops what it names, with its reason", () => {
    const texts = cases[name] ?? [];
    expect(texts.length).toBeGreaterThan(0);
    for (const [text, path] of texts) {
      const { found, dropped } = scan(text, path);
      expect(found, text).toEqual([]);
      expect(dropped.map((one) => one.stage), text).toContain("filter");
      const named = dropped.filter((one) => one.filter === name);
      if (named.length > 0) expect(named[0]?.reason).toBe(reason);
    }
    expect(texts.some(([text, path]) => scan(text, path).dropped.some((one) => one.filter === name)), `no case reaches ${name} itself`).toBe(true);
  });
});

test("filters have a name and one sentence", () => {
  expect(new Set(filters.map((filter) => filter.name)).size).toBe(filters.length);
  for (const { name, reason } of filters) {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(reason).toMatch(/^[A-Z].*\.$/);
  }
});

test("no filter drops a random token of any documented format", () => {
  for (const [id, sample] of Object.entries(tokens)) {
    const detector = detectors.find((row) => row.id === id);
    if (detector === undefined) throw new Error(`no detector ${id}`);
    for (let index = 0; index < 15; index++) {
      const value = sample(new Writer(`${id} kept ${index}`));
      const rejecting = filters.filter((filter) => filter.rejects({ value, before: "KEY=", after: "\n", path: ".env", detector }));
      expect(rejecting.map((filter) => filter.name), `${id} ${index}`).toEqual([]);
    }
  }
});

test("a published key with a valid proof stays visible, at low confidence", () => {
  const key = joined("AGE-SECRET-", "KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33");
  expect(createScanner().scanText(key)).toEqual([]);
  expect(createScanner({ minConfidence: "low" }).scanText(key)).toMatchObject([{ detector: "age-secret-key", confidence: "low", detail: "published example" }]);
});

test("the key that ssh2 tries Ed25519 with is in every bundle of it; another of its kind is somebody's", () => {
  const probe = (body: string): string => `const key =\n  '${joined("-----BEGIN ", "PRIVATE KEY-----")}\\r\\n${body.slice(0, 32)}'\n  + '${body.slice(32)}\\r\\n${joined("-----END ", "PRIVATE KEY-----")}';\n`;
  const found = (body: string): readonly string[] => createScanner().scanText(probe(body), { path: "dist/index.js" }).map(({ detector }) => detector);
  expect(found(joined("MC4CAQAwBQYDK2VwBCIEIHKj", "+sVa9WcD/q2DJUJaf43Kptc8xYuUQA4bOFj9vC8T"))).toEqual([]);
  expect(found(joined("MC4CAQAwBQYDK2VwBCIEIHKj", "+sVa9WcD/q2DJUJaf43Kptc8xYuUQA4bOFj9vC8S"))).toEqual(["pem-private-key"]);
});

/** What stands beside a credential's name and is none: each was reported in a published package once. */
test.each([
  ['export type PasswordHasher = "argon2id" | "bcrypt_sha256_django" | "pbkdf2_sha256_django";', "hashers.d.ts"],
  ['{ "placeholder": "mongodb://<USERNAME>:<PASSWORD>@localhost:27017/?authSource=admin" }', "credentials.json"],
  [`ENV POSTHOG_TOKEN=phc_${new Writer("page").alnum(43)}`, "Dockerfile"],
])("%s is no secret", (text, path) => {
  expect(createScanner().scanText(text, { path })).toEqual([]);
});

const basic = (pair: string): string => `Authorization: Basic ${Buffer.from(pair).toString("base64")}`;
const account = (open: string, line: string): string => `${open}${line}address: '0x${new Writer("account").hex(40)}',\n${line}privateKey: '0x${new Writer("printed").hex(64)}',\n`;
const random = new Writer("basic").alnum(20);

/** Said wrongly of a fifth set of packages, and what must still be said beside it. */
test("a signature of a type, a password spelled apart and a documented key are no secrets; their neighbours are", () => {
  const value = new Writer("fifth set").hex(32);
  const found = (text: string, path = "dist/a.js"): readonly string[] => createScanner().scanText(text, { path }).map(({ detector }) => detector);
  expect(found(`exports.specialSecretSig = "${value}";\nconst specialSecretSig: string = "${value}";\n`)).toEqual([]);
  expect(found(`exports.signingSecret = "${value}";\n`)).toEqual(["generic-secret"]);
  expect(found(joined("// https://user%3An%40me:", "p%40ss%3Aword", "@x.com/ becomes\n"))).toEqual([]);
  expect(found(joined("const api = 'https://robot:", "P%40ssw0rd77", "@git.corp.io/';\n"))).toEqual(["http-url-password"]);
  expect(found(`createMollieClient({ apiKey: '${joined("test_", "dHar4XY7LxsDOtmnkVtjNVWXLSlXsM")}' });\n`)).toEqual([]);
  expect(found(`createMollieClient({ apiKey: '${joined("live_", new Writer("mollie").alnum(30))}' });\n`)).toEqual(["mollie-api-key"]);
});

/** Said wrongly of packages that nobody had looked at (third set, November 2026), and what must still be said beside it. */
test("a token behind an example of an API, or beside a word for one, is reported", () => {
  const token = new Writer("beside").alnum(40);
  expect(scan(`{"examples":{"Example 1":{"value":{"id":1}}},"client":{"token":"${token}"}}`, "client.json").found).toHaveLength(1);
  expect(scan(`{"note":"example","token":"${token}"}`, "client.json").found).toHaveLength(1);
});

describe("in packages at first sight", () => {
  const found = (text: string, path: string): readonly string[] => createScanner().scanText(text, { path }).map(({ detector }) => detector);

  test.each([
    ["basic authorization of an invented account", basic("testuser:testpass"), "src/client.ts"],
    ["basic authorization with a stand-in", basic("yourCustomerId:yourApiKey"), "src/client.ts"],
    ["basic authorization in a test, of words", basic("billing:blue-lagoon"), "test/client.test.ts"],
    ["the address of a server that nobody has", `conn = "DATABASE=db;HOSTNAME=hostname;PORT=port;UID=dbuser;PWD=db2${random};"`, "notes.md"],
    ["code in a source map", 'var host = url.host;\\n var user = url.username;\\n    var password = url.password;\\n    var port = url.port;', "dist/app.js.map"],
    ["code in a bundle", '"<username>".concat(e(u),"</username>"),"<password>".concat(escape1(r),"</password>")', "dist/app.min.js"],
    ["an account that an example prints", account("/**\n * ```\n", " * "), "src/accounts.ts"],
    ["an account that an example prints, in a source map", account("/**\n * ```\n", " * \t").replaceAll("\n", "\\n").replaceAll("\t", "\\t"), "dist/app.js.map"],
    ["the address of a contract", `{"format":"tokenAmount","params":{"token":"0x${new Writer("contract").hex(40)}"}}`, "src/contracts.json"],
    ["the number of a contract's token", `//  "token": "4623570392518583696048460802473444696937810867078441345821183787400371803",`, "src/market.ts"],
    ["the key in the code of a documented example", ` * const key = '0x${new Writer("printed").hex(64)}';\n * sign(key);\n`, "src/sign.ts"],
    ["what a service answers, in a comment", `// {\n//     "code": "200000",\n//     "data": {\n//         "token": "${random}${random}",\n`, "src/stream.ts"],
    ["the public half of an assembly's name", '<add assembly="System.Web, PublicKeyToken=b03f5f7f11d50a3a" />', "web.config"],
    ["a type", "  entropy: Uint8Array,\n  password: Uint8Array\n", "lib/index.js.flow"],
    ["digits in their order", `authorization: 'Bearer ${["sk", "test", "1234567890"].join("_")}'`, "src/key.ts"],
    ["a block behind the address of a node", " * e.g. http://localhost:8545\\@1599200\n", "dist/options.d.ts"],
  ])("%s is no secret", (_, text, path) => {
    expect(found(text, path)).toEqual([]);
  });

  test.each([
    ["basic authorization", basic(`billing:blue-lagoon`), "src/client.ts", "authorization-basic"],
    ["basic authorization in a test, with a random password", basic(`billing:${random}`), "test/client.test.ts", "authorization-basic"],
    ["the address of a server", `conn = "DATABASE=db;HOSTNAME=db1.acme.io;PORT=50000;UID=dbuser;PWD=${random};"`, "notes.md", "connection-string-password"],
    ["a password in a source map", `"<password>${random}</password>"`, "dist/app.js.map", "generic-password"],
    ["the key of an account in code", account("const owner = {\n", "  "), "src/accounts.ts", "ethereum-private-key"],
    ["a token beside a contract", `{"params":{"token":"${random}${random}"}}`, "src/contracts.json", "generic-token"],
    ["a token in a comment that is no answer", `// {\n//     "name": "app",\n//     "token": "${random}${random}",\n`, "src/stream.ts", "generic-token"],
    ["a token in code that was commented out", `// const token = "${random}${random}";\n`, "src/stream.ts", "generic-token"],
    ["a key in a comment that is no example", `// const key = '0x${new Writer("printed").hex(64)}';\n`.replace("key", "privateKey"), "src/sign.ts", "ethereum-private-key"],
    ["a key in a comment, without its address", ` * privateKey: '0x${new Writer("printed").hex(64)}',\n`, "src/accounts.ts", "ethereum-private-key"],
  ])("%s is one", (_, text, path, detector) => {
    expect(found(text, path)).toContain(detector);
  });
});
