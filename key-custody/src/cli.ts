#!/usr/bin/env node
/**
 * The executable: connects `main` to this process.
 *
 * The exit code is set, not forced, so that a report of any size reaches a slow pipe. A reader that goes away early
 * (`| head`) ends the run quietly.
 */
import { main } from "./main.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.exitCode = 2;
});
void main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
}).then((code) => {
  process.exitCode = code;
});
