/**
 * A piece of a file as it is committed, with its secrets marked while it is written, or a trap: the same shapes with
 * nothing secret in them. The lists of this folder were written by somebody who had not read the detectors, from what
 * tools write, documentation shows and people type. Values are made at run time; passwords in the ways people choose them.
 */
import { crc32 } from "node:zlib";
import type { Writer } from "../samples/writer.ts";

export type Mark = (secret: string) => string;

/** Path and text; every secret in the text goes through `mark`. */
export type Snippet = readonly [path: string, write: (w: Writer, mark: Mark) => string];

export interface Written {
  readonly text: string;
  readonly secrets: readonly { readonly start: number; readonly end: number }[];
}

const OPEN = "\ue000";
const CLOSE = "\ue001";

export function written([, write]: Snippet, w: Writer): Written {
  const secrets: { start: number; end: number }[] = [];
  let text = "";
  for (const part of write(w, (secret) => OPEN + secret + CLOSE).split(OPEN)) {
    const [secret, rest] = part.split(CLOSE);
    if (secret === undefined || rest === undefined) {
      text += part;
      continue;
    }
    secrets.push({ start: text.length, end: text.length + secret.length });
    text += secret + rest;
  }
  return { text, secrets };
}

const words = ["harbor", "Kestrel", "winter", "Maple", "copper", "Falcon", "thunder", "Orchid", "granite", "Lantern", "velvet", "Saturn"];

function word(w: Writer): string {
  return w.pick(...words);
}

function title(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A password as people and password managers make them; safe between quotes and in YAML. */
export function password(w: Writer): string {
  return w.pick(
    () => `${title(word(w))}${w.digits(4)}!`,
    () => `${word(w)}-${word(w).toLowerCase()}-${w.digits(2)}-${word(w).toLowerCase()}`,
    () => `${title(word(w)).replace("a", "4").replace("e", "3").replace("o", "0")}${w.pick("#", "$", "@")}${w.digits(3)}`,
    () => w.alnum(16),
    () => w.alnum(24),
    () => `${w.alnum(5)}${w.pick("!", "^", "*")}${w.alnum(4)}${w.pick("_", "=", "+")}${w.alnum(5)}`,
    () => w.hex(32),
  )();
}

/** A password that stands in a URL as it is. */
export function urlPassword(w: Writer): string {
  return w.pick(() => `${title(word(w))}${w.digits(4)}`, () => w.alnum(16), () => `${word(w)}_${word(w)}${w.digits(2)}`, () => w.hex(24))();
}

export function base64(text: string | Uint8Array): string {
  return Buffer.from(text).toString("base64");
}

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `length` characters and six more that are their CRC-32 in base 62. */
export function withCrc(w: Writer, length: number): string {
  const body = w.alnum(length);
  let rest = crc32(body);
  let sum = "";
  for (; sum.length < 6; rest = Math.floor(rest / 62)) sum = base62.charAt(rest % 62) + sum;
  return body + sum;
}

export function github(w: Writer): string {
  return ["ghp", withCrc(w, 30)].join("_");
}

export function awsId(w: Writer): string {
  return ["AK", "IA", "Q3", w.base32(14)].join("");
}

export function jwt(w: Writer): string {
  const now = 1_700_000_000 + w.below(9_000_000);
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return [part({ alg: "HS256", typ: "JWT" }), part({ sub: w.digits(8), iat: now, role: "service" }), w.base64url(43)].join(".");
}
