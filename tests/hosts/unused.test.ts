/** Nothing lies around: every file, export and dependency of the three packages is used by something. */
import { expect, test } from "vitest";
import { root, runInstalled } from "./project.ts";

test("knip finds nothing that is unused", async () => {
  const { code, stdout, stderr } = await runInstalled(root, "knip/bin/knip.js", "--no-progress", "--no-config-hints");
  expect(`${stdout}${stderr}`).toBe("");
  expect(code).toBe(0);
});
