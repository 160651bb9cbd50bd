/** The playground in a real browser: findings while typing, by keyboard alone, light, dark and on a phone, and no connection at all. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPlayground } from "../../docs/playground/build.ts";
import { root } from "./project.ts";

const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
// On a developer's machine a missing browser is skipped, in continuous integration it's an error.
const isPossible = program !== undefined || process.env["CI"] !== undefined;
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const folder = "/key-custody/playground/";
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** Luminance after WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/gu) ?? []).map(Number).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.skipIf(!isPossible)("the playground", () => {
  let browser: Browser;
  let server: Server;
  let address = "";
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    await buildPlayground();
    // Under a path of its own, as project pages are served; there is nothing else on this server.
    server = createServer(({ url = "/" }, response) => {
      requested.push(url);
      const path = url.startsWith(folder) ? url.slice(folder.length) : "missing";
      const file = join(root, "docs/playground", path === "" ? "index.html" : path);
      if (existsSync(file)) response.setHeader("content-type", types[extname(file)] ?? "text/plain").end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`;
    // Containers run as root, where Chromium's own sandbox does not start; the page is ours.
    const quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    browser = await chromium.launch({ executablePath: program ?? "chromium", args: ["--headless", "--no-sandbox", ...quiet] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(options: BrowserContextOptions = desktop): Promise<Page> {
    const page = await browser.newPage(options);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => new URL(request.url()).origin === new URL(address).origin || request.url().startsWith("data:") || complaints.push(request.url()));
    await page.goto(address);
    await checked(page);
    return page;
  }

  /** Waits for the answer to what is in the page now. */
  async function checked(page: Page): Promise<string[]> {
    await page.waitForFunction('"checked" in document.body.dataset', undefined, { timeout: 60_000 });
    return rules(page);
  }

  async function rules(page: Page): Promise<string[]> {
    const items = await page.locator("#findings li").all();
    return Promise.all(items.map(async (item) => `${await item.locator(".place").innerText()} ${(await item.locator(".rule a").allInnerTexts()).join("")}`));
  }

  async function sample(page: Page, name: string): Promise<string[]> {
    await page.click(`[data-sample=${name}]`);
    return checked(page);
  }

  test("shows findings of source code, of settings, and none in clean code", async () => {
    const page = await open();
    expect(await rules(page)).toEqual(expect.arrayContaining(["line 3, column 37 no-hardcoded-key", "line 11, column 21 no-weak-hash"]));
    expect(await sample(page, "env")).toEqual(["line 3, column 13 no-committed-secret", "line 4, column 14 no-committed-secret"]);
    expect(await sample(page, "tokens")).toEqual(expect.arrayContaining(["line 11, column 37 no-committed-secret"]));
    expect(await sample(page, "clean")).toEqual([]);
    await page.close();
  });

  test("follows typing, and marks the place under the letters", async () => {
    const page = await open();
    await sample(page, "clean");
    await page.fill("#name", "Dockerfile");
    await page.fill("#text", "FROM node\nENV A=");
    await page.focus("#text");
    await page.keyboard.press("Control+End");
    const token = ["sk", "live", "9fK2mXq7Lw4Tz8Rb6Vc3Nd5H"].join("_");
    await page.keyboard.type(token);
    await page.waitForSelector("#findings li");
    expect(await rules(page)).toEqual(["line 2, column 7 no-committed-secret"]);
    expect(await page.textContent("#marks mark")).toBe(token);
    const [mark, text] = [await page.locator("#marks mark").boundingBox(), await page.locator("#text").boundingBox()];
    expect(mark!.x).toBeGreaterThan(text!.x);
    expect(mark!.y).toBeGreaterThan(text!.y);
    expect(await page.innerText("#findings")).not.toContain(token);
    await page.close();
  });

  test("reads TypeScript, and says when a text doesn't parse", async () => {
    const page = await open();
    await page.fill("#name", "a.ts");
    await page.fill("#text", 'import { createHash } from "node:crypto";\nexport const f = (password: string): string => createHash("md5").update(password).digest("hex");\n');
    await page.waitForFunction('[...document.querySelectorAll("#findings .rule a")].map((link) => link.textContent).join() === "no-weak-hash"');
    await page.fill("#text", `const = ;\n// ${["sk", "live", "9fK2mXq7Lw4Tz8Rb6Vc3Nd5H"].join("_")}\n`);
    await page.waitForFunction('document.querySelectorAll("#findings li").length === 2');
    expect(await page.innerText("#findings")).toMatch(/Looked at for secrets only[\s\S]*no-committed-secret/u);
    await page.close();
  });

  test("says when there is nothing to check, and when nothing is wrong", async () => {
    const page = await open();
    await sample(page, "clean");
    expect(await page.textContent("[role=status]")).toBe("No findings");
    expect(await page.innerText("#empty")).toMatch(/can prove/u);
    await page.fill("#text", "");
    await page.waitForFunction('document.querySelector("[role=status]").textContent === "Nothing to check yet"');
    expect(await page.innerText("#empty")).toMatch(/Paste or type/u);
    await page.close();
  });

  test("offers a rule's suggestion, and the finding goes when it's taken", async () => {
    const page = await open();
    const before = await sample(page, "browser");
    expect(before.join()).toMatch(/no-extractable-key.*no-key-exposure.*no-key-in-client-bundle/u);
    await page.click("text=Make the key non-extractable");
    expect((await checked(page)).filter((found) => found.endsWith("no-extractable-key"))).toEqual([]);
    expect(await page.inputValue("#text")).toContain("false,\n    [");
    await page.close();
  });

  test("says why there is no answer, and asks again after the next change", async () => {
    const page = await open();
    const other = await browser.newPage(desktop);
    await other.route("**/checker.js", (route) => route.abort());
    await other.goto(address);
    await other.waitForSelector("[role=alert]:not([hidden])");
    expect(await other.innerText("[role=alert]")).toMatch(/^The check failed: .*Change the text to try again\.$/u);
    expect(await other.textContent("[role=status]")).toBe("Not checked");
    await other.unroute("**/checker.js");
    await other.focus("#text");
    await other.keyboard.type(" ");
    expect(await checked(other)).toEqual(await rules(page));
    expect(await other.isHidden("[role=alert]")).toBe(true);
    await Promise.all([page.close(), other.close()]);
  });

  test("needs no mouse", async () => {
    const page = await open();
    const selected = (): Promise<string> =>
      page.evaluate("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)");
    await page.focus("#text");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("line 3, column 37");
    await page.keyboard.press("Enter");
    expect(await selected()).toMatch(/^"[A-Za-z0-9]{32}"$/u);
    await page.waitForSelector("#findings li:first-child[aria-current]");
    await page.keyboard.press("F8");
    expect(await selected()).toBe("16");
    await page.waitForSelector("#findings li:nth-child(2)[aria-current]");
    await page.keyboard.press("Shift+F8");
    expect(await selected()).toMatch(/^"[A-Za-z0-9]{32}"$/u);
    await page.close();
  });

  test.each<[string, BrowserContextOptions]>([
    ["light", { ...desktop, colorScheme: "light" }],
    ["dark", { ...desktop, colorScheme: "dark" }],
    ["a phone", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ])("is readable in %s", async (_, options) => {
    const page = await open(options);
    await sample(page, "browser");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(options.viewport!.width);
    for (const selector of ["h1", "h1 span", "header p", ".promise", "#text", "#numbers", "#time", ".severity", "#findings .message", "#findings .rule", "#findings .rule a", ".place", ".fix", "label", "[aria-pressed=true]", "[aria-pressed=false]", ".hint", "footer p"]) {
      const colors = await page.evaluate<[string, string]>(`(() => {
        const element = document.querySelector("${selector}");
        let behind = element;
        while (behind && /^rgba\\(.*, 0\\)$/u.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
        return [getComputedStyle(element).color, getComputedStyle(behind ?? document.body).backgroundColor];
      })()`);
      const [dark = 0, light = 0] = colors.map(luminance).sort((a, b) => a - b);
      expect([selector, (light + 0.05) / (dark + 0.05)]).toEqual([selector, expect.toSatisfy((ratio: number) => ratio >= 4.5)]);
    }
    // Text and first message are on the screen together, without scrolling.
    expect(await page.evaluate('document.querySelector("#findings .message").getBoundingClientRect().bottom')).toBeLessThan(options.viewport!.height);
    const paper = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    expect(luminance(paper) < 0.2).toBe(options.colorScheme === "dark");
    await page.close();
  });

  test("loads nothing more once it's ready, whatever is typed, and opens no connection even when asked to", async () => {
    const page = await open();
    await page.waitForFunction('"ready" in document.body.dataset', undefined, { timeout: 60_000 });
    const before = requested.length;
    for (const name of ["env", "clean", "browser", "tokens"]) await sample(page, name);
    for (const preset of ["strict", "vault"]) {
      await page.selectOption("#preset", preset);
      await checked(page);
    }
    await page.fill("#name", "a.tsx");
    await checked(page);
    expect(await page.evaluate((url) => fetch(url).then(() => "sent", () => "refused"), `${address}index.html`)).toBe("refused");
    expect(requested.slice(before)).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(folder))).toEqual([]);
    expect(await page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.search + location.hash].join()")).toBe("0,0,,");
    // The refusal above is the only thing the browser may complain about.
    expect(complaints.filter((text) => !text.includes("Content Security Policy"))).toEqual([]);
    await page.close();
  });
});
