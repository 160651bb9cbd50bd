/**
 * Values that this file uses as a key: what stands in the key position of a crypto call is a key wherever else it goes.
 *
 * Values are compared by where they come from: the literal, the setting's name, the parameter, the call that made them.
 * Keys that are only verified with may be public and do not count.
 */
import { type Abstract, alternatives } from "../abstract.ts";
import type { ArgumentRole } from "../../knowledge/schema.ts";
import type { CustodyModel } from "../model.ts";
import type { Node } from "../syntax.ts";
import { isPublicKeyImport } from "./public-keys.ts";

export interface KeyUses {
  /** How many values are. */
  readonly size: number;
  /** The value, or what it is made from, stands in a key position of this file. */
  has(value: Abstract): boolean;
}

const verifying: ReadonlySet<string> = new Set(["verify", "verify-init", "jwt-verify", "import-public", "derive-public", "vault-wrap", "wrap"]);

export function keyUses(model: CustodyModel): KeyUses {
  const places = new Set<string | object>();
  for (const use of model.allUses) {
    // The seed of a test's random numbers is shown on purpose.
    if (verifying.has(use.row.role) || use.row.role.startsWith("random") || isPublicKeyImport(use)) continue;
    for (const argument of use.argumentsWith("key", "passphrase", "mnemonic", "seed", "psk")) {
      if (argument.origin.custody === "public") continue;
      for (const value of alternatives(argument.value)) {
        const place = placeOf(value);
        if (place !== undefined) places.add(place);
      }
    }
  }
  return {
    size: places.size,
    has(value) {
      const place = placeOf(value);
      return place !== undefined && places.has(place);
    },
  };
}

/** What makes two values the same thing; undefined for values without identity. */
function placeOf(value: Abstract): string | object | undefined {
  switch (value.kind) {
    case "known":
      return typeof value.value === "string" && value.value.length > 3 ? value.node : undefined;
    case "bytes":
      return value.node;
    case "environment":
      return value.name === undefined ? undefined : `env ${value.name}`;
    case "parameter":
      return `parameter ${value.fn.range.join(":")} ${value.index} ${value.member}`;
    case "result":
      return value.site.node;
    default:
      return undefined;
  }
}

/** The calls that made a key, however the call that takes it wants it: bytes, `CryptoKey` or `KeyObject`. */
export function sourcesOfKeys(model: CustodyModel): ReadonlySet<Node> {
  return sourcesOf(model, ["key", "cryptokey", "keyobject"]);
}

/** The calls that made the bytes of a key. */
export function sourcesOfKeyBytes(model: CustodyModel): ReadonlySet<Node> {
  return sourcesOf(model, ["key"]);
}

function sourcesOf(model: CustodyModel, roles: readonly ArgumentRole[]): ReadonlySet<Node> {
  const sources = new Set<Node>();
  for (const use of model.allUses) {
    for (const { value } of use.argumentsWith(...roles)) {
      for (const one of alternatives(value)) if (one.kind === "result") sources.add(one.site.node);
    }
  }
  return sources;
}
