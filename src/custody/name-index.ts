/**
 * Nodes by the name that matters about them: of a call what is called, of a property its key. Most questions about a file
 * are about few names, and a file has far fewer names than nodes.
 */
import { calleeOf, type CallNode, type Node, writtenKey } from "./syntax.ts";

export class NameIndex<T extends Node> {
  readonly #byName = new Map<string, T[]>();
  readonly #noteAsked: ((name: string) => void) | undefined;

  /**
   * @param noteAsked Told of every name that is asked for by itself: the answer relates all nodes of that name to who asks.
   * @param nodes In source order.
   */
  constructor(noteAsked?: (name: string) => void, nodes: readonly T[] = [], nameOf: (node: T) => string = () => "") {
    this.#noteAsked = noteAsked;
    for (const node of nodes) this.add(nameOf(node), node);
  }

  get names(): Iterable<string> {
    return this.#byName.keys();
  }

  /** Nodes are added in source order. @param name Empty when it is not written down. */
  add(name: string, node: T): void {
    const list = this.#byName.get(name);
    if (list) list.push(node);
    else this.#byName.set(name, [node]);
  }

  /** In source order, of the whole file: who asks is analysed together with all that has the name. */
  named(name: string): readonly T[] {
    this.#noteAsked?.(name);
    return this.spelt(name);
  }

  /** The same without that, for who judges each by itself, or by the variable, class or statement that it is a part of. */
  spelt(name: string): readonly T[] {
    return this.#byName.get(name) ?? [];
  }

  /** Nodes whose name is wanted, in source order; every name is asked about once. */
  where(isWanted: (name: string) => boolean): readonly T[] {
    const lists: T[][] = [];
    for (const [name, list] of this.#byName) if (isWanted(name)) lists.push(list);
    return inOrder(lists);
  }
}

/** Lists that are each in source order, as one. */
export function inOrder<T extends Node>(lists: readonly (readonly T[])[]): readonly T[] {
  const filled = lists.filter(({ length }) => length > 0);
  const [only] = filled;
  if (!only || filled.length === 1) return only ?? [];
  return filled.flat().sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
}

export interface CallIndex {
  readonly functions: NameIndex<CallNode>;
  readonly methods: NameIndex<CallNode>;
}

export function callIndex(calls: readonly CallNode[], noteFunction: (name: string) => void, noteMethod: (name: string) => void): CallIndex {
  const functions = new NameIndex<CallNode>(noteFunction);
  const methods = new NameIndex<CallNode>(noteMethod);
  for (const node of calls) {
    const callee = calleeOf(node);
    if (callee.type === "Identifier") functions.add(callee.name, node);
    else if (callee.type === "MemberExpression") methods.add(writtenKey(callee.property, callee.computed) ?? "", node);
  }
  return { functions, methods };
}
