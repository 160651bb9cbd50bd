/**
 * Text that stands where a key belongs and can't be one: `<your-key>`, `YOUR_API_KEY`, `xxxx`, `${SECRET}`.
 *
 * Only forms that cannot work count. "changeme" is a working key that an attacker tries first, so it is not here.
 */

const forms: readonly RegExp[] = [
  /^<{1,3}[^<>]{1,80}>{1,3}$/u, // <your-secret>, <<SECRET>>
  /^\[[^[\]]{1,80}\]$/u, // [insert key]
  /^\{\{[^{}]{1,80}\}\}$/u, // {{ template }}
  /^\$\{[^{}]{1,80}\}$/u, // ${VARIABLE} that another tool fills in
  /^\$\([^()]{1,80}\)$/u,
  /^%[A-Za-z_][A-Za-z0-9_]*%$/u,
  /^__[A-Z][A-Z0-9_]*__$/u, // __SECRET__ replaced at build time
  /^your[-_ ].{0,60}$/iu,
  /^(?:insert|enter|replace|put|add)[-_ ](?:your|with|me|here|this|the)[-_ ].{0,60}$/iu,
  /^[\w -]{1,60}[-_ ]here$/iu, // NEW_PASSWORD_HERE
  /^(.)\1{2,}$/u, // xxxx, ****, 0000
  /^x{3,}(?:[-_.]x{2,})*$/iu,
  /^\s*-----(?:BEGIN|END) [A-Z ]+-----\s*(?:-----END [A-Z ]+-----\s*)?$/u, // the armor of a key that is put between
  /^\.{2,}$/u,
  /^(?:ollama|lm-?studio|llama\.?cpp|empty|not-needed|no-key|sk-no-key-required)$/iu, // servers of local models take any key
  /^(?:null|undefined|none|todo|tbd|n\/a|redacted|\[redacted\])$/iu,
];

/** A placeholder of words, as bytes hold it too: a run of one byte is a key like any other. */
export function isWordedPlaceholder(text: string): boolean {
  return /[A-Za-z]{2}/u.test(text) && /[^A-Za-z\d]/u.test(text) && isPlaceholder(text);
}

export function isPlaceholder(text: string): boolean {
  return forms.some((form) => form.test(text.trim()));
}
