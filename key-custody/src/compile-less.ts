/**
 * Makes the engine compile less to machine code, for runs over many files.
 *
 * V8 optimises what runs often on a thread beside, by a measure made for servers: in a check of some seconds this is a quarter of
 * all processor time, spent on functions that are soon done. With a higher bar the few loops that matter are optimised all the same.
 * Each generation of the engine has its own name for the bar; one that is not known here is left alone.
 */
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** By major version of V8, from Node.js 20 to 26. It prints a complaint about a flag that it doesn't know. */
const flags: Readonly<Record<string, string>> = {
  11: "--interrupt-budget=1056000",
  12: "--invocation-count-for-turbofan=40000",
  13: "--invocation-count-for-turbofan=40000",
  14: "--invocation-count-for-turbofan=40000",
};

/** For the whole process, so that is for a command and not for a library to ask. The module that it loads takes four milliseconds. */
export function compileLess(): void {
  const flag = flags[process.versions.v8.split(".", 1)[0] ?? ""];
  if (flag !== undefined) (load("node:v8") as typeof import("node:v8")).setFlagsFromString(flag); // `require` is untyped.
}
