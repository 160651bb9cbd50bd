// Checks one of the examples as its own repository: copy to a temporary folder, write the generated secrets,
// `git add`, run the command there. Exit code and output are the command's.
// Usage: node examples/check.mjs insecure|secure [arguments of key-custody check…]

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const command = join(here, "..", "key-custody", "dist", "cli.js");
const [name, ...rest] = process.argv.slice(2);

if (name !== "insecure" && name !== "secure") {
  console.error("Say which example to check: node examples/check.mjs insecure|secure");
  process.exit(2);
}
if (!existsSync(command)) {
  console.error("The command is not built yet: run `npm run build` first.");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "key-custody-example-"));
try {
  cpSync(join(here, name), folder, { recursive: true, filter: (path) => !/[\\/](?:node_modules|generated|\.gitignore)$/.test(path) });
  run("git", ["init", "--quiet"]);
  if (existsSync(join(folder, "make-secrets.mjs"))) run(process.execPath, ["make-secrets.mjs"], "ignore");
  run("git", ["add", "--all"]);
  process.exitCode = run(process.execPath, [command, "check", ...rest]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(program, args, stdio = "inherit") {
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio });
  if (error) throw error;
  return status ?? 2;
}
