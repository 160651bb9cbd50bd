/**
 * Shows the product at work: builds it, checks `examples/insecure` as a repository of its own (this one's policy leaves it
 * out), and prints what it finds.
 *
 * The command ends with exit code 1 on findings, as it does in anybody's pipeline. Here findings are what we came for,
 * so this script turns that around: it fails when the example's defects were not found.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";

await build();
const example = fileURLToPath(new URL("../examples/check.mjs", import.meta.url));
const { status } = spawnSync(process.execPath, [example, "insecure"], { stdio: "inherit" });

if (status === 1) {
  console.log("\nThat is the insecure example, and its findings are the expected ones (exit code 1 of the command).");
  console.log("Check your own repository:  node key-custody/dist/cli.js check path/to/your/repository");
} else {
  console.error(`\nThe insecure example should have findings, but the command ended with exit code ${status}.`);
  process.exitCode = 1;
}
