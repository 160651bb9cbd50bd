/**
 * What a text gives evidence of, before anything of it is parsed: which kinds of finding are worth looking for.
 */

/** As bits. */
export type Evidence = number;
export const nothing = 0;
/** Libraries, the platform's cryptography or its transport settings: values may flow anywhere from there. */
export const cryptography = 1;
/** A literal beside the name of a credential. */
export const credential = 2;
/** A comparison with something named as a token or secret. */
export const comparison = 4;
/** Something named as a secret, or the whole environment, handed to a log, a response or the browser's storage. */
export const exposure = 8;
/** Settings that a bundler copies into client code. */
export const clientBundle = 16;
/** A predictable source beside a name that must not be guessed. */
export const randomness = 32;
export const everything: number = cryptography | credential | comparison | exposure | clientBundle | randomness;

/** Settings of the package `config`, one file per deployment: what stands there is what runs. */
export function isConfigFile(path: string): boolean {
  return /(?:^|\/)config\/(?:default|production|prod|staging|development|dev|local)(?:-[\w-]+)?\.[cm]?[jt]s$/u.test(path);
}
