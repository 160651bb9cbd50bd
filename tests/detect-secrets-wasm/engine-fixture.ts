/** Shapes that are hard for the engine rather than useful: every element, every boundary, every place for an anchor. */
import type { PatternSource } from "../../detect-secrets-wasm/compiler/pattern.ts";

const shape = (id: string, anchors: string | readonly string[], source: string, extra: Partial<PatternSource> = {}): PatternSource => ({
  id,
  anchors: typeof anchors === "string" ? [anchors] : anchors,
  shape: source,
  ...extra,
});

export const trickyShapes: readonly PatternSource[] = [
  shape("three-letters", "qz-", "{anchor}[0-9]{6}"),
  shape("three-letters-any-case", "vxq", "{anchor}[0-9a-f]{4,8}", { ignoreCase: true }),
  shape("long-anchor", "a-very-long-anchor-of-forty-bytes-in-all", "{anchor}=[a-z]{1,5}"),
  shape("head-of-a-class", "7Q~", "[A-Za-z0-9]{3}{anchor}[A-Za-z0-9._~-]{31}"),
  shape("head-of-a-literal", "hooks", "https:\\/\\/{anchor}\\.[a-z]{2,9}"),
  shape("anchor-inside-a-literal", "oks.slk", "https:\\/\\/hooks\\.slk\\/[A-Z]{3}"),
  shape("anchor-in-an-alternation", ["xa_", "xb_"], "(?:xa_|xb_)[0-9]{4}"),
  shape("anchors-that-begin-each-other", ["wk-", "wk-proj-"], "{anchor}[A-Za-z0-9-]{12,40}"),
  shape("secret-in-the-middle", "pazz", "{anchor}[ \\t]{0,3}[:=][ \\t]{0,3}[\"'](?<secret>[^\"'\\s]{4,30})[\"']", { ignoreCase: true, leftBoundary: false }),
  shape("secret-is-the-head", "@zhost", "(?<secret>[a-z]{4}){anchor}"),
  shape("optional-alternation", "zopt", "{anchor}(?:-live|-test)?_[a-z]{3}"),
  shape("alternation-any-case", "zalt", "{anchor}(?:Alpha|beta)[0-9]{2}", { ignoreCase: true }),
  shape("trailing-optional-class", "zb64", "{anchor}[A-Za-z0-9+/]{12}={0,2}"),
  shape("nothing-certain-behind", "zzzq", "{anchor}[0-9]*"),
  shape("open-end", "zopen_", "{anchor}[a-z]+"),
  shape("two-long-runs", "zjw.", "{anchor}[A-Za-z0-9]{5,900}\\.[A-Za-z0-9]{5,900}"),
  shape("long-run-that-holds-its-anchor", "zk-", "{anchor}[a-z-]{20,3000}"),
  shape("repeating-anchor", "aaaa", "{anchor}[ab]{2,9}"),
  shape("negated-class", "znot:", "{anchor}[^;\\n]{3,60};"),
  shape("any-character", "zdot(", "{anchor}.{2,20}\\n"),
  shape("white-space", "zws", "{anchor}\\s{1,4}\\w{3}", { leftBoundary: false }),
  shape("starts-with-punctuation", "://", "{anchor}[a-z]{2,8}:[^@\\s/]{3,20}@"),
  shape("odd-bytes", "z\x01\x7f", "{anchor}[\\x00-\\x1f]{2}"),
  shape("digits-and-words", "zdw", "{anchor}\\d{2}\\D\\W"),
  shape("quantified-literal", "zql", "{anchor}-?x{2}y{1,3}z"),
];
