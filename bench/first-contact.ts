/**
 * The packages that were drawn by seed and labelled by hand before the rules ran on them, and how the rules do there now.
 *
 * A place is bad, with the preset that should report it; acceptable, when a careful reader could want it reported or not;
 * or a trap, that nothing may report. A finding belongs to the nearest place within two lines whose rules it is of. The
 * figures of the first run are history and stand in docs/noise.md; the rules have been improved with these places since.
 */
import { readFileSync } from "node:fs";
import type { ListedFinding } from "./noise-run.ts";

export interface Place {
  readonly package: string;
  readonly path: string;
  readonly line: number;
  /** The rule that is right here, and others that would do as well. */
  readonly rules: readonly [string, ...string[]];
  readonly verdict: "bad" | "acceptable" | "trap";
  /** Of a bad place: the preset in which it should be reported. */
  readonly preset?: "recommended" | "strict";
  readonly why: string;
}

interface Contact {
  /** Bad places for `recommended`, and those that it reports. */
  readonly bad: number;
  readonly found: number;
  /** All bad places, and those that any preset reports. */
  readonly badAnywhere: number;
  readonly foundAnywhere: number;
  readonly traps: number;
  /** Traps that `recommended` reports, and that any preset does. */
  readonly reported: number;
  readonly reportedAnywhere: number;
}

export function firstContactPlaces(): Place[] {
  // The file is ours.
  return JSON.parse(readFileSync(new URL("../tests/corpus/labels/first-contact-2026-11-28.json", import.meta.url), "utf8")) as Place[];
}

/** Whether `recommended`, or any preset, reports a place. */
interface Answer {
  readonly place: Place;
  readonly recommended: boolean;
  readonly anywhere: boolean;
}

const isAbout = ({ rules }: Place, { rule }: ListedFinding): boolean =>
  rules.includes(rule) || (rule.startsWith("detector:") && rules.includes("no-committed-secret"));

export function answers(findings: readonly ListedFinding[]): Answer[] {
  const places = firstContactPlaces();
  const hits = new Map<Place, ListedFinding[]>();
  for (const finding of findings) {
    const near = places
      .filter((place) => place.package === finding.package && place.path === finding.path && isAbout(place, finding))
      .map((place) => ({ place, distance: Math.abs(place.line - finding.line) }))
      .filter(({ distance }) => distance <= 2)
      .sort((a, b) => a.distance - b.distance)[0];
    if (near) hits.set(near.place, [...(hits.get(near.place) ?? []), finding]);
  }
  return places.map((place) => {
    const own = hits.get(place) ?? [];
    const recommended = own.some(({ presets, rule }) => presets.includes("recommended") || rule.startsWith("detector:"));
    return { place, recommended, anywhere: own.length > 0 };
  });
}

export function contact(given: readonly Answer[]): Contact {
  const bad = given.filter(({ place }) => place.verdict === "bad");
  const early = bad.filter(({ place }) => place.preset === "recommended");
  const traps = given.filter(({ place }) => place.verdict === "trap");
  return {
    bad: early.length,
    found: early.filter(({ recommended }) => recommended).length,
    badAnywhere: bad.length,
    foundAnywhere: bad.filter(({ anywhere }) => anywhere).length,
    traps: traps.length,
    reported: traps.filter(({ recommended }) => recommended).length,
    reportedAnywhere: traps.filter(({ anywhere }) => anywhere).length,
  };
}

/** Rows per rule, and one for all. */
export function contactPerRule(given: readonly Answer[]): [string, Contact][] {
  const rules = [...new Set(given.map(({ place }) => place.rules[0]))].sort();
  return [...rules.map((rule): [string, Contact] => [rule, contact(given.filter(({ place }) => place.rules[0] === rule))]), ["all", contact(given)]];
}
