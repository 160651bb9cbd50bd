/**
 * A line on a terminal that says how far a long run is; nothing anywhere else.
 *
 * It appears after a second, is written at most ten times a second, and is gone before the report is printed.
 */
import type { Output } from "./io.ts";

const patience = 1000;
const interval = 100;
const clear = "\r\u001b[2K";

export class Progress {
  readonly #output: Output;
  #next: number;
  #isShown = false;

  constructor(output: Output) {
    this.#output = output;
    this.#next = performance.now() + patience;
  }

  update(files: number, sourceFiles: number): void {
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + interval;
    this.#isShown = true;
    this.#output.write(`${clear}${files.toLocaleString("en-US")} files scanned, ${sourceFiles.toLocaleString("en-US")} of them by the source rules …`);
  }

  end(): void {
    if (this.#isShown) this.#output.write(clear);
    this.#isShown = false;
  }
}
