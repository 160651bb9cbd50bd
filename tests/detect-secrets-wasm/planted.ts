/** Secrets made at run time, and a scanner to look for them. */
import { expect } from "vitest";
import { type Finding, type Scanner, createScanner } from "../../detect-secrets-wasm/src/index.ts";
import { seeded } from "./engine-oracle.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
export const random: (below: number) => number = seeded(42);
export const letters = (count: number, alphabet: string = LETTERS): string => Array.from({ length: count }, () => alphabet[random(alphabet.length)]).join("");

export const sendgrid: string = ["SG", letters(22), letters(43)].join(".");
export const accessKey: string = ["AK", "IA", letters(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")].join("");
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const scanner: Scanner = createScanner();

/** What every engine finds: the fallback must agree with the kernel on everything that these tests scan. */
const reference = createScanner({ engine: "reference" });
export function scan(text: string, path = ""): Finding[] {
  const findings = scanner.scanText(text, { path });
  expect(reference.scanText(text, { path })).toEqual(findings);
  return findings;
}
