/** Addresses and forms written in the source, taken apart as the platform does: `new URL("https://user:word@host")`, `new URLSearchParams("key=word")`. */
import type { Abstract, ObjectValue } from "./abstract.ts";
import { mapOf } from "./collections.ts";
import type { Evaluator } from "./evaluator.ts";
import type { SourceFile } from "./source-file.ts";
import type { Node } from "./syntax.ts";

/** Longer addresses carry data. */
const maxLength = 2_000;

export function searchParameters(evaluator: Evaluator, source: Abstract | undefined, node: Node, file: SourceFile): Abstract | undefined {
  if (source?.kind !== "known" || typeof source.value !== "string") return source && mapOf(source, node, file);
  return source.value.length > maxLength ? undefined : constantObject(evaluator, new Map(new URLSearchParams(source.value)), source);
}

const parts = ["username", "password", "search", "hash", "host", "hostname", "pathname", "protocol", "href", "port"] as const;

/** Only addresses that carry something: others stay what they were. */
export function addressParts(evaluator: Evaluator, source: Abstract | undefined): Abstract | undefined {
  if (source?.kind !== "known" || typeof source.value !== "string" || source.value.length > maxLength || !URL.canParse(source.value)) return undefined;
  const url = new URL(source.value);
  if (url.password === "" && url.search === "" && url.hash === "" && url.pathname.length < 2) return undefined;
  const members = constantObject(evaluator, new Map(parts.map((part) => [part, url[part]])), source);
  const parameters = constantObject(evaluator, new Map(url.searchParams), source);
  return { ...members, get: (name) => (name === "searchParams" ? parameters : members.get(name)) };
}

function constantObject(evaluator: Evaluator, members: ReadonlyMap<string, string>, { node, file, steps }: Abstract): ObjectValue {
  return {
    kind: "object", node, file, steps, isOpen: () => false,
    keys: () => [...members.keys()],
    get: (name) => (members.has(name) ? { ...evaluator.known(members.get(name), node, file), steps } : undefined),
  };
}
