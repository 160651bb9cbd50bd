/**
 * All detectors, in the order in which overlapping findings are preferred: the more specific family first.
 */
import type { Detector } from "./schema.ts";
import { ai } from "./ai.ts";
import { azure } from "./azure.ts";
import { cloud } from "./cloud.ts";
import { commerce } from "./commerce.ts";
import { connections } from "./connections.ts";
import { contextualTokens } from "./contextual.ts";
import { cryptoCurrency } from "./crypto-currency.ts";
import { generic } from "./generic.ts";
import { identity } from "./identity.ts";
import { infrastructure } from "./infrastructure.ts";
import { keyMaterial } from "./key-material.ts";
import { messaging } from "./messaging.ts";
import { monitoring } from "./monitoring.ts";
import { packageRegistries } from "./package-registries.ts";
import { payment } from "./payment.ts";
import { secretStores } from "./secret-stores.ts";
import { sourceControl } from "./source-control.ts";
import { structuredFiles } from "./structured-files.ts";

export const detectors: readonly Detector[] = [
  ...keyMaterial,
  ...secretStores,
  ...azure,
  ...cloud,
  ...sourceControl,
  ...packageRegistries,
  ...infrastructure,
  ...ai,
  ...payment,
  ...messaging,
  ...monitoring,
  ...commerce,
  ...identity,
  ...cryptoCurrency,
  ...structuredFiles,
  ...connections,
  ...contextualTokens,
  ...generic,
];
