/**
 * An empty project in a temporary folder, as a user would have it, and a way to run programs in it.
 *
 * Linked packages are the built ones of this repository: a linked plugin still finds its own dependencies, and the project
 * sees nothing but what it links. Every project is removed when the test file ends.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

const projects: string[] = [];
afterAll(() => projects.forEach((project) => rmSync(project, { recursive: true, force: true, maxRetries: 3 })));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Writes files (path → text) into a new folder and links packages (name in the project → folder below node_modules here). */
export function createProject(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): string {
  // The real path, because programs report the real path of what they lint.
  const project = realpathSync(mkdtempSync(join(tmpdir(), "key-custody-host-")));
  projects.push(project);
  for (const [path, text] of Object.entries({ "package.json": '{ "name": "project", "private": true }', ...files })) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  for (const [name, target] of Object.entries(links)) {
    const link = join(project, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", target), link, "junction");
  }
  return project;
}

/** Runs a program to its end. Never rejects because of its exit code. */
export function run(cwd: string, program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return new Promise((settle, fail) => {
    const child = spawn(program, args, {
      cwd,
      // npm is a script on Windows, and scripts need a shell there.
      shell: process.platform === "win32" && program !== process.execPath,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, NODE_OPTIONS: undefined, VITEST: undefined, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", fail);
    child.on("close", (code) => settle({ code, stdout, stderr }));
  });
}

/** Runs a JavaScript file of this repository's node_modules with Node.js. */
export function runInstalled(cwd: string, script: string, ...args: readonly string[]): Promise<Outcome> {
  return run(cwd, process.execPath, [join(root, "node_modules", script), ...args]);
}

/** A 256-bit key as a careless author writes it; put together here so that it stands in no file of this repository. */
const literalKey = "k3y".repeat(11).slice(0, 32);

/** One file with a defect of three rules, and the line of each: ES module, valid JavaScript and TypeScript. */
export const insecureModule: string = `import { createCipheriv, createHash } from "node:crypto";
export function seal(data, nonce) {
  return createCipheriv("aes-256-gcm", "${literalKey}", nonce).update(data);
}
export function storedPassword(password) {
  return createHash("md5").update(password).digest("hex");
}
export function sealed(data, key) {
  return createCipheriv("des-ede3-cbc", key, Buffer.alloc(8)).update(data);
}
`;

/** What must be found in it. */
export const insecureFindings: readonly string[] = ["3 no-hardcoded-key", "6 no-weak-hash", "9 no-weak-cipher"];
