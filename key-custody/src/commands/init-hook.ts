/**
 * The pre-commit hook that fits what a repository already uses: husky, pre-commit, lefthook, or git alone.
 *
 * An existing hook gets one line more. Formats that need a parser to be changed safely are left to their owner.
 */
import type { Plan } from "./init.ts";
import { version } from "../version.ts";

const line = "npx --no-install key-custody check --staged";

export function hookFor(read: (path: string) => string | undefined, hooksFolder: string): Plan {
  const husky = read(".husky/pre-commit");
  if (husky !== undefined || hooksFolder.startsWith(".husky")) {
    if (husky?.includes("key-custody") === true) return { proposals: [], advice: [] };
    const before = husky === undefined || husky === "" || husky.endsWith("\n") ? husky ?? "" : `${husky}\n`;
    return { proposals: [{ path: ".husky/pre-commit", before: husky, after: `${before}${line}\n`, isExecutable: true }], advice: [] };
  }
  const preCommit = read(".pre-commit-config.yaml");
  if (preCommit !== undefined) {
    if (preCommit.includes("key-custody")) return { proposals: [], advice: [] };
    return { proposals: [], advice: [{
      path: ".pre-commit-config.yaml",
      lines: [
        "  - repo: local", "    hooks:", "      - id: key-custody", "        name: key-custody", "        entry: key-custody check --staged", "        language: node",
        `        additional_dependencies: ["key-custody@${version}"]`, "        pass_filenames: false", "        always_run: true",
      ],
    }] };
  }
  for (const path of ["lefthook.yml", "lefthook.yaml", ".lefthook.yml"]) {
    const text = read(path);
    if (text === undefined) continue;
    if (text.includes("key-custody")) return { proposals: [], advice: [] };
    return { proposals: [], advice: [{ path, lines: ["pre-commit:", "  commands:", "    key-custody:", `      run: ${line}`] }] };
  }
  if (hooksFolder.startsWith("/") || hooksFolder.startsWith("..")) return { proposals: [], advice: [{ path: `${hooksFolder}/pre-commit`, lines: [line] }] };
  const path = `${hooksFolder}/pre-commit`;
  const hook = read(path);
  if (hook?.includes("key-custody") === true) return { proposals: [], advice: [] };
  if (hook !== undefined && !/^#!.*\b(?:ba|da|z)?sh\b/.test(hook)) return { proposals: [], advice: [{ path, lines: [line] }] };
  const after = hook === undefined ? `#!/bin/sh\nexec ${line}\n` : hook.replace(/^(#!.*\n)/, `$1${line} || exit 1\n`);
  return { proposals: [{ path, before: hook, after, isExecutable: true }], advice: [] };
}
