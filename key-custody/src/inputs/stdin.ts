/**
 * One file from standard input, under the name that `--stdin-path` gives it.
 *
 * For editors and hooks that have content at hand that is not on disk yet. Bytes, not text, so that an
 * encoding other than UTF-8 is seen as such.
 */
import { UsageError } from "../errors.ts";
import type { Input, Sink } from "./input.ts";
import { tooLarge } from "./input.ts";

export class StdinInput implements Input {
  readonly what = "standard input";
  readonly mayBeEmpty = true;
  readonly root: string;
  readonly #path: string;
  readonly #chunks: AsyncIterable<Uint8Array | string>;

  constructor(root: string, path: string, chunks: AsyncIterable<Uint8Array | string>) {
    this.root = root;
    this.#path = path;
    this.#chunks = chunks;
  }

  async feed(sink: Sink): Promise<void> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.#chunks) {
      const part = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      size += part.length;
      const large = tooLarge(size);
      if (large !== undefined) throw new UsageError(`Standard input is ${large}.`);
      parts.push(part);
    }
    const memory = sink.lend(size);
    let at = 0;
    for (const part of parts) {
      memory.set(part, at);
      at += part.length;
    }
    const fed = sink.take(this.#path, size);
    if (fed !== undefined) await fed;
  }
}
