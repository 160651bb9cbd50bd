/**
 * All detectors, in the order in which overlapping findings are preferred: the more specific family first.
 *
 * The rows of a family are made when one of them is first asked for: most processes that load the scanner read a
 * few small files, and meet few families.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { ai } from "./ai.ts";
import { azure } from "./azure.ts";
import { calls } from "./calls.ts";
import { cloud } from "./cloud.ts";
import { commandLines } from "./command-lines.ts";
import { commerce } from "./commerce.ts";
import { connections } from "./connections.ts";
import { contextualTokens } from "./contextual.ts";
import { cookies } from "./cookies.ts";
import { cryptoCurrency } from "./crypto-currency.ts";
import { generic } from "./generic.ts";
import { identity } from "./identity.ts";
import { infrastructureCode } from "./infrastructure-code.ts";
import { infrastructure } from "./infrastructure.ts";
import { keyMaterial } from "./key-material.ts";
import { messaging } from "./messaging.ts";
import { monitoring } from "./monitoring.ts";
import { packageRegistries } from "./package-registries.ts";
import { pairs } from "./pairs.ts";
import { payment } from "./payment.ts";
import { isPublishedExample } from "./proofs/published-examples.ts";
import { requests } from "./requests.ts";
import { secretStores } from "./secret-stores.ts";
import { sourceControl } from "./source-control.ts";
import { sqlScripts } from "./sql.ts";
import { storedPasswords } from "./stored-passwords.ts";
import { structuredFiles } from "./structured-files.ts";

const families: readonly (() => readonly Detector[])[] = [
  keyMaterial,
  secretStores,
  azure,
  pairs,
  cloud,
  sourceControl,
  packageRegistries,
  infrastructure,
  ai,
  payment,
  messaging,
  monitoring,
  commerce,
  identity,
  cryptoCurrency,
  storedPasswords,
  structuredFiles,
  requests,
  cookies,
  commandLines,
  calls,
  infrastructureCode,
  sqlScripts,
  connections,
  contextualTokens,
  generic,
];

/** A row with every field in one order, given or not: code that meets all kinds of rows is compiled once and not for each kind. */
function uniform(row: Detector): Detector {
  const { id, name, provider, kind, anchors, ignoreCase, leftBoundary, shape, confidence, verify, source, needsQuoteInCode, contextual } = row;
  return { id, name, provider, kind, anchors, ignoreCase, leftBoundary, shape, confidence, verify: verify && withoutPublishedExamples(verify), source, needsQuoteInCode, contextual };
}

/** A valid proof is never filtered, so what everybody can read in a specification is lowered here. */
function withoutPublishedExamples(verify: (match: Match) => Verdict): (match: Match) => Verdict {
  return (match) => {
    const verdict = verify(match);
    if (verdict.proof !== "valid" || !isPublishedExample(match.value.slice(0, verdict.length))) return verdict;
    return { ...verdict, confidence: "low", detail: "published example" };
  };
}

const made: (readonly Detector[] | undefined)[] = [];

export const familyCount: number = families.length;

/** The rows of one family, by its position. */
export function familyAt(index: number): readonly Detector[] {
  return (made[index] ??= families[index]?.().map(uniform) ?? []);
}

export function allDetectors(): readonly Detector[] {
  return families.flatMap((_, index) => familyAt(index));
}
