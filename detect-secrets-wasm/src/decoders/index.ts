/** All decoders. Their order decides nothing: each result is scanned, and one finding stays for each secret. */
import type { Decoder } from "./decoder.ts";

export const decoders: readonly Decoder[] = [];
