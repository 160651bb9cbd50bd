/** Which paths are test code, where a key protects nothing, and what the one setting `inTests` does about them. */
import { describe, expect, it } from "vitest";
import { isTestPath } from "../../src/paths.ts";
import { lint } from "./lint.ts";

const program = `import { createHmac } from "node:crypto";\nexport const tag = (body: string) => createHmac("sha256", "keyboard cat").update(body).digest("hex");`;
const accounts = `import { User } from "../models/user.js";\nawait User.create({ email: "admin@shop.example", password: "admin123", role: "admin" });`;

const tests = [
  "test/app.ts", "tests/unit/app.js", "tests2/app.ts", "packages/core/test/app.ts", "src/__tests__/app.ts", "src/app.test.ts", "src/app.spec.tsx", "src/app_test.js",
  "src/app.skip.ts", "src/example-test.ts", "src/login.e2e.ts", "e2e/login.ts", "cypress/support/commands.js", "src/__mocks__/keys.ts", "test/fixtures/key.ts", "fixtures/key.ts",
  "spec/helpers/auth.js", "src/app.bench.ts", "benchmarks/hash.js", "src/Login.stories.tsx", "jest.setup.js", "vitest.config.ts", "src/login.cy.ts", "mocks/handlers.ts", "types/index.test-d.ts",
];
const others = [
  "src/app.ts", "src/latest.ts", "src/contest/rules.ts", "src/attestation.ts", "examples/server.js", "templates/app/server.ts", "prisma/seed.ts", "scripts/seed-admin.js", "src/testimonials/list.ts",
  "src/inspector.ts", "src/protest.ts", "demo/index.js", "src/spectrum/colour.ts", "docs/snippet.ts", "src/fixture-calendar-service.ts", "src/mockingbird.ts",
];

describe("test paths", () => {
  it.each(tests)("%s is test code: silent by default, reported with inTests: report", (filename) => {
    expect(isTestPath(filename)).toBe(true);
    expect(lint("no-hardcoded-key", program, { filename })).toEqual([]);
    expect(lint("no-hardcoded-key", program, { filename, settings: { inTests: "report" } })).toHaveLength(1);
  });

  it.each(others)("%s is not", (filename) => {
    expect(isTestPath(filename)).toBe(false);
    expect(lint("no-hardcoded-key", program, { filename })).toHaveLength(1);
  });

  it("takes a repository's own folders of tests from testFiles", () => {
    const settings = { testFiles: ["qa/**"] };
    expect(lint("no-hardcoded-key", program, { filename: "qa/login.ts" })).toHaveLength(1);
    expect(lint("no-hardcoded-key", program, { filename: "qa/login.ts", settings })).toEqual([]);
  });
});

describe("accounts with a password in the source", () => {
  it.each(["prisma/seed.ts", "templates/app/src/seed.ts", "src/create-admin.ts"])("are reported in %s", (filename) => {
    expect(lint("no-hardcoded-credential", accounts, { filename })).toHaveLength(1);
  });

  it("are for strict readers in examples, and nobody's business in tests", () => {
    expect(lint("no-hardcoded-credential", accounts, { filename: "examples/shop/seed.ts" })).toEqual([]);
    expect(lint("no-hardcoded-credential", accounts, { filename: "examples/shop/seed.ts", preset: "strict" })).toHaveLength(1);
    expect(lint("no-hardcoded-credential", accounts, { filename: "tests/seed.ts", preset: "strict" })).toEqual([]);
  });
});
