/**
 * Module specifiers as hosts write them → the name that the tables know: `node:crypto`, Deno's `npm:jose@5/jwt`, and addresses of
 * networks that serve npm packages to browsers and Deno (`https://esm.sh/@noble/hashes@1.4.0/sha256?bundle`).
 */

const served = /^https:\/\/(?:esm\.sh|esm\.run|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm|ga\.jspm\.io\/npm:)\/?(?:v\d+\/|stable\/)?/u;

/** Without scheme, server, version and query; `.js` stays, as some tables name it. */
export function bareSpecifier(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier.slice(5);
  const isServed = served.test(specifier);
  if (!isServed && !specifier.startsWith("npm:")) return specifier;
  const path = specifier.replace(isServed ? served : /^npm:\/?/u, "").replace(/[?#].*$/u, "");
  return path.replace(/^((?:@[^/@]+\/)?[^/@]+)@[^/]*/u, "$1");
}
