/** The scanner in a real browser, where there is no Node.js, no file system and no second file beside the bundle. */
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root, run } from "./project.ts";

function installedBrowser(): string | undefined {
  return ["chromium", "chromium-browser", "google-chrome"].find((program) => {
    try {
      return /\d/u.test(execFileSync(program, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    } catch {
      return false;
    }
  });
}

const browser = installedBrowser();
const profile = mkdtempSync(join(tmpdir(), "key-custody-browser-"));
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

test.skipIf(browser === undefined)("a page finds a private key with the WebAssembly engine and with its twin", async () => {
  const { privateKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const page = `<!doctype html><pre id="out">nothing</pre><script type="module">
import { createScanner } from "/scanner.js";
const found = ["wasm", "reference"].map((engine) => createScanner({ engine })
  .scanText("first\\n" + ${JSON.stringify(privateKey)}, { path: "key.pem" }).map(({ line, kind }) => line + " " + kind).join());
document.getElementById("out").textContent = found.join(" | ");
</script>`;
  const scanner = readFileSync(join(root, "detect-secrets-wasm/dist/index.js"));
  const server = createServer((request, response) => {
    const isScript = request.url === "/scanner.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html").end(isScript ? scanner : page);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  // Containers run as root, where Chromium's own sandbox does not start; the page is ours.
  const args = ["--headless", "--no-sandbox", ...quiet, `--user-data-dir=${profile}`, "--virtual-time-budget=5000", "--dump-dom"];
  try {
    const { stdout } = await run(profile, browser ?? "", [...args, `http://127.0.0.1:${port}/`]);
    expect(/<pre id="out">(.*?)<\/pre>/u.exec(stdout)?.[1]).toBe("2 private-key | 2 private-key");
  } finally {
    server.close();
  }
});
