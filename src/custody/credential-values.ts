/**
 * Whether a text looks like a credential, for candidates that only their name speaks for.
 *
 * A password that people choose has letters and a digit or a sign; a token is long and mixed. Labels, sentences, paths,
 * addresses, identifiers and names of settings are none of that.
 */
import { isPlaceholder } from "./placeholder.ts";
import { namesPassword, words } from "./names.ts";

const never: readonly RegExp[] = [
  /\s/u, // prose
  /[^\x21-\x7e]/u, // other scripts
  /:\/\/|^[./#~@]|^[A-Za-z]:\\/u, // addresses, paths, selectors
  /^0x[\da-f]{40}$/iu, // contract addresses
  /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u, // names of settings
  /^[a-z\d]+(?:[-_.:/]+[a-z\d]+)*$/u, // kebab, snake and dotted identifiers (see below for long ones)
  /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*\d{0,2}(?:[-_.:/]+[A-Z]?[a-z]+(?:[A-Z][a-z]+)*\d{0,2})*$/u, // camel-case identifiers, also joined: app:accessToken:v2
  /^\?[A-Za-z]+$/u, // types in a description of data: "?string"
  /^(?:urn|did|mailto|tel|sip|xmpp|data|blob|op|vault|arn|ssm|env|file|npm|spdx|magnet|about|javascript|sha\d+|doi|cid|ipfs):/iu, // names and references with a scheme
  /^[A-Z]?[a-z]+(?:[,;&|][A-Za-z]+)*[!?.:;,]*$/u, // words with punctuation: "Required!", "Invalid,secret"
  /[${}<>]|^%\w+%$/u, // templates
  /^(?:[a-z]+\/)+/u, // references such as projects/x/secrets/y
  /^\w+\(.*\)$/u,
  /^[\w.-]+@[\w-]+\.[a-z]+$/iu, // mail addresses
  /^(?:@[\w.-]+\/)?[\w.-]+@[~^]?\d+(?:\.\d+)*(?:-[\w.-]+)?$/u, // packages with their version
  /^(?:\/|\^).*(?:\/[a-z]*|\$)$/u, // regular expressions
];

export function looksLikeCredential(text: string, name: string): boolean {
  if (text.length < 6 || text.length > 512 || isPlaceholder(text)) return false;
  if (words(text).join("") === words(name).join("") || saysWhatItIs(text, name)) return false;
  if (/^\d{6,}$/u.test(text)) return namesPassword(name);
  if (/^[\da-f]{32,}$/iu.test(text) || /^[a-z\d]{20,}$/u.test(text)) return hasDigitsAndLetters(text);
  // `t0k3n-9f8e7d6c5b`: one part of an identifier is a random text by itself.
  if (/^[a-z\d]+(?:[-_.][a-z\d]+)+$/u.test(text) && text.split(/[-_.]/u).some(isMixed)) return true;
  if (never.some((form) => form.test(text))) return false;
  return hasDigitsAndLetters(text) || (/[A-Za-z]/u.test(text) && /[!@#$%^&*+=?~|;,]/u.test(text));
}

/** `KEY_CLIENT_TOKEN: "WAToken1"`: a short text with the word for a token in it is where one is kept. People do choose "Password1!". */
function saysWhatItIs(text: string, name: string): boolean {
  const last = words(name).at(-1);
  return (last === "token" || last === "key") && text.length < 24 && text.toLowerCase().includes(last);
}

/** At least eight characters in which digits and letters take turns; `oauth2login` and `v20240101` do not. */
function isMixed(part: string): boolean {
  return part.length >= 8 && (part.match(/\d[a-z]|[a-z]\d/gu)?.length ?? 0) >= 4;
}

function hasDigitsAndLetters(text: string): boolean {
  return /\d/u.test(text) && /[A-Za-z]/u.test(text);
}
