/**
 * Data keys that are overwritten after use: `key.fill(0)`, random bytes over them, an own function that wipes.
 *
 * Any wipe of the key's memory counts, wherever it stands: whether it runs on every path is the reader's to judge.
 */
import type { CustodyModel } from "../model.ts";
import { type Node, unwrap, writtenKey } from "../syntax.ts";
import { type DataKey, dataKeys } from "./data-keys.ts";
import { materialIn } from "./key-material.ts";
import { sourcesOfKeys } from "./key-uses.ts";

const wiping = /(?:wipe|zero|memzero|scrub|erase|burn|shred|clear|destroy|dispose|cleanse|randomFill|getRandomValues)/iu;

export function wipedKeys(model: CustodyModel): ReadonlySet<DataKey> {
  const keys = model.fact(dataKeys);
  const wiped = new Set<DataKey>();
  if (keys.length === 0) return wiped;
  for (const call of model.file.calls) {
    const callee = unwrap(call.callee);
    const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? (writtenKey(callee.property, callee.computed) ?? "") : "";
    const targets: readonly Node[] = name === "fill" && callee.type === "MemberExpression" ? [callee.object] : wiping.test(name) ? call.arguments : [];
    for (const target of targets) {
      const sources = materialIn(model, target).map((one) => one.source);
      for (const key of keys) if (sources.includes(key.site.node)) wiped.add(key);
    }
  }
  return wiped;
}

/** Data keys that a call of the file uses as its key, and that nothing overwrites. */
export function unwipedKeys(model: CustodyModel): readonly DataKey[] {
  return model.fact(dataKeys).filter((key) => !model.fact(wipedKeys).has(key) && model.fact(sourcesOfKeys).has(key.site.node));
}
