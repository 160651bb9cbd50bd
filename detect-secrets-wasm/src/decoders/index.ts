/** All decoders. Their order decides nothing: every result is scanned, and one finding stays for each secret. */
import { blockScalars, valueOnNextLine } from "./block-scalars.ts";
import { concatenation } from "./concatenation.ts";
import type { Decoder } from "./decoder.ts";
import { encodedRuns } from "./encoded-runs.ts";
import { escapedKeys, escapedSettings } from "./escapes.ts";
import { kubernetesSecret } from "./kubernetes-secret.ts";
import { percent } from "./percent.ts";

export const decoders: readonly Decoder[] = [encodedRuns, escapedKeys, escapedSettings, percent, concatenation, blockScalars, valueOnNextLine, kubernetesSecret];
