/**
 * A package registry on this machine that holds our three packages as they would be published, and passes every other
 * request on to the public registry. What is installed from it is what a user will get, byte for byte.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Outcome, root, run } from "./project.ts";

/** Package name → folder from the root. */
export const packages: Readonly<Record<string, string>> = {
  "detect-secrets-wasm": "detect-secrets-wasm",
  "eslint-plugin-key-custody": ".",
  "key-custody": "key-custody",
};

export interface Packed {
  readonly name: string;
  readonly version: string;
  /** Absolute path of the tarball. */
  readonly tarball: string;
  /** Bytes of the tarball. */
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

/** Packs the three packages as `npm publish` would. */
export async function pack(destination: string): Promise<Packed[]> {
  mkdirSync(destination, { recursive: true });
  const packed: Packed[] = [];
  for (const folder of Object.values(packages)) {
    const args = ["pack", "--json", "--ignore-scripts", "--workspaces=false", "--pack-destination", destination];
    const { code, stdout, stderr } = await run(join(root, folder), "npm", args);
    if (code !== 0) throw new Error(`npm pack in ${folder}: ${stderr}`);
    const report = JSON.parse(stdout) as (Omit<Packed, "tarball"> & { filename: string })[] | Record<string, Omit<Packed, "tarball"> & { filename: string }>;
    for (const one of Object.values(report)) packed.push({ ...one, tarball: join(destination, one.filename) });
  }
  return packed;
}

export interface Registry {
  readonly url: string;
  /** Runs npm or npx with this registry, a cache of its own and no questions. */
  readonly npm: (cwd: string, program: "npm" | "npx", ...args: readonly string[]) => Promise<Outcome>;
  readonly stop: () => void;
}

/** Starts the registry and publishes the packed tarballs to it. */
export async function startRegistry(packed: readonly Packed[]): Promise<Registry> {
  const folder = mkdtempSync(join(tmpdir(), "key-custody-registry-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const own = Object.keys(packages).map((name) => `  "${name}":\n    access: $all\n    publish: $all\n`);
  const config = join(folder, "config.yaml");
  writeFileSync(
    config,
    `storage: ${JSON.stringify(join(folder, "storage"))}
uplinks:
  public:
    url: ${publicRegistry()}
    cache: true
    maxage: 60m
    timeout: 60s
packages:
${own.join("")}  "**":
    access: $all
    proxy: public
max_body_size: 20mb
log: { type: stdout, format: pretty, level: error }
`,
  );
  const server = spawn(process.execPath, [join(root, "node_modules/verdaccio/bin/verdaccio"), "--config", config, "--listen", `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = watch(server);
  const userconfig = join(folder, "npmrc");
  // npm wants some token before it publishes; this registry lets anybody publish.
  writeFileSync(userconfig, `registry=${url}\n//127.0.0.1:${port}/:_authToken=anybody\naudit=false\nfund=false\nupdate-notifier=false\n`);
  const npm: Registry["npm"] = (cwd, program, ...args) =>
    run(cwd, program, args, {
      npm_config_userconfig: userconfig,
      npm_config_registry: url,
      npm_config_cache: join(folder, "cache"),
      npm_config_yes: "true",
    });
  const stop = (): void => {
    server.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    await answering(url, server, said);
    for (const { name, tarball } of packed) {
      const { code, stderr } = await npm(folder, "npm", "publish", "--ignore-scripts", "--provenance=false", tarball);
      if (code !== 0) throw new Error(`npm publish ${name}: ${stderr}${said()}`);
    }
  } catch (error) {
    stop();
    throw error;
  }
  return { url, npm, stop };
}

function publicRegistry(): string {
  return process.env["npm_config_registry"] ?? "https://registry.npmjs.org/";
}

function watch(server: ChildProcess): () => string {
  let text = "";
  server.stdout?.setEncoding("utf8").on("data", (more: string) => (text += more));
  server.stderr?.setEncoding("utf8").on("data", (more: string) => (text += more));
  return () => text;
}

async function answering(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`The registry ended: ${said()}`);
    if (await fetch(`${url}-/ping`).then((response) => response.ok, () => false)) return;
    await sleep(200);
  }
  throw new Error(`The registry does not answer: ${said()}`);
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? settle(address.port) : fail(new Error("No free port."))));
    });
  });
}

/** Text of a manifest in this repository. */
export function manifest(folder: string): { readonly name: string; readonly version: string; readonly dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as ReturnType<typeof manifest>;
}
