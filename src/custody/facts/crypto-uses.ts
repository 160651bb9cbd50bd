/**
 * The first fact: every use of a library member that the tables know, with its arguments by role.
 *
 * Calls, constructions, assignments (`tls.DEFAULT_MIN_VERSION = …`) and reads (`wallet.privateKey`). A use whose
 * argument is a parameter makes its function a wrapper (see `wrapper-uses.ts`).
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { ApiRow, ArgumentRole, Library } from "../../knowledge/schema.ts";
import { type Abstract, alternatives, type CallSite } from "../abstract.ts";
import { sitesOf } from "../calls.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Evidence } from "../gate/evidence.ts";
import { type Origin, originOf } from "../origin.ts";
import { type Placed, placedArguments, rolesOf } from "../positions.ts";
import type { Reach } from "../reach.ts";
import { reachingCalls, tableNames } from "./reaching-calls.ts";
import type { SourceFile } from "../source-file.ts";
import { calleeOf, type CallNode, type FunctionNode, type Node, outerParent, writtenKey } from "../syntax.ts";

export class Argument {
  readonly role: ArgumentRole;
  readonly position: string;
  readonly value: Abstract;
  /** Of an option: the object that it was read from. */
  readonly within: Abstract | undefined;
  /** Syntax of the argument at the call; for an option, of the call's argument that holds it. */
  readonly node: Node;
  readonly #evaluator: Evaluator;
  #origin: Origin | undefined;

  constructor(evaluator: Evaluator, placed: Placed, node: Node) {
    this.#evaluator = evaluator;
    this.role = placed.role;
    this.position = placed.position;
    this.value = placed.value;
    this.within = placed.within;
    this.node = node;
  }

  /** Custody of the argument, worst way first. */
  get origin(): Origin {
    if (this.#origin) return this.#origin;
    this.#evaluator.refuel();
    return (this.#origin = originOf(this.#evaluator, this.value));
  }

  /** The constants that the argument can be. */
  get constants(): readonly Abstract[] {
    return alternatives(this.value).filter((option) => option.kind === "known" || option.kind === "bytes");
  }
}

export interface CryptoUse {
  readonly library: Library;
  readonly row: ApiRow;
  /** For messages: `createHmac()`, `subtle.generateKey()`. */
  readonly name: string;
  /** The call, construction, assignment or member read. */
  readonly node: Node;
  readonly file: SourceFile;
  readonly arguments: readonly Argument[];
  /** The function of the project that stands between this call and the library; then only the arguments that come from here are given. */
  readonly via?: FunctionNode;
  readonly site: CallSite | undefined;
  argument(...roles: readonly ArgumentRole[]): Argument | undefined;
  argumentsWith(...roles: readonly ArgumentRole[]): readonly Argument[];
}

interface UseParts {
  readonly library: Library;
  readonly row: ApiRow;
  readonly node: Node;
  readonly file: SourceFile;
  readonly site: CallSite | undefined;
  readonly via?: FunctionNode;
}

/** Arguments are placed when a rule first asks for one that the row has: of most uses (logs, conversions) nobody does. */
export class Use implements CryptoUse {
  readonly library: Library;
  readonly row: ApiRow;
  readonly node: Node;
  readonly file: SourceFile;
  readonly site: CallSite | undefined;
  readonly via?: FunctionNode;
  readonly #place: () => readonly Argument[];
  #name: string | undefined;
  #placed: readonly Argument[] | undefined;

  constructor({ library, row, node, file, site, via }: UseParts, place: () => readonly Argument[]) {
    this.library = library;
    this.row = row;
    this.node = node;
    this.file = file;
    this.site = site;
    if (via) this.via = via;
    this.#place = place;
  }

  get name(): string {
    return (this.#name ??= this.row.api.replace(/^new /u, "").replace("#", ".").replace(/=$/u, ""));
  }

  get arguments(): readonly Argument[] {
    return (this.#placed ??= this.#place());
  }

  argument(...roles: readonly ArgumentRole[]): Argument | undefined {
    for (const role of roles) {
      const found = rolesOf(this.row).has(role) ? this.arguments.find((one) => one.role === role) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  argumentsWith(...roles: readonly ArgumentRole[]): readonly Argument[] {
    const has = rolesOf(this.row);
    return roles.some((role) => has.has(role)) ? this.arguments.filter((one) => roles.includes(one.role)) : [];
  }
}

/** @param evidence What the text of the file gives evidence of. */
export function cryptoUses(evaluator: Evaluator, file: SourceFile, evidence: Evidence): readonly CryptoUse[] {
  const uses: CryptoUse[] = [];
  const reach = evaluator.reachOf(file);
  for (const node of reachingCalls(evaluator, file, evidence)) {
    evaluator.ask(calleeOf(node), file);
    for (const site of sitesOf(evaluator, node, file)) uses.push(useOfSite(evaluator, site, node, file));
  }
  for (const node of file.assignments) {
    const use = useOfAssignment(evaluator, reach, node, file);
    if (use) uses.push(use);
  }
  const { reads } = tableNames();
  for (const node of file.members) {
    if (!reads.has(writtenKey(node.property, node.computed) ?? "")) continue;
    const use = useOfRead(evaluator, reach, node, file);
    if (use) uses.push(use);
  }
  return uses;
}

function useOfSite(evaluator: Evaluator, site: CallSite, node: CallNode, file: SourceFile): CryptoUse {
  // Wrappers such as `apply` move arguments: then the call itself is the place.
  const argumentNode = (index: number): Node => {
    const written = node.arguments[index];
    return written && written.type !== "SpreadElement" && site.args.length === node.arguments.length ? written : node;
  };
  return new Use({ library: site.library, row: site.row, node, file, site }, () => {
    evaluator.refuel();
    return site.open ? [] : placedArguments(evaluator, site).map((one) => new Argument(evaluator, one, argumentNode(one.index)));
  });
}

function useOfAssignment(evaluator: Evaluator, reach: Reach, node: TSESTree.AssignmentExpression, file: SourceFile): CryptoUse | undefined {
  const { left } = node;
  if (left.type !== "MemberExpression" || node.operator !== "=") return undefined;
  const name = writtenKey(left.property, left.computed);
  if (name === undefined || !(tableNames().assigned.has(name) || canTakeAny(left)) || !reach.has(left)) return undefined;
  const place = placeOfMember(evaluator, left, file);
  const row = place ? evaluator.knowledge.row(place.library, `${place.key}=`) : undefined;
  if (!place || !row) return undefined;
  const value = evaluator.ask(node.right, file);
  const site: CallSite = { file, node: node as unknown as CallNode, library: place.library, row, args: [value], open: false, receiver: undefined };
  return new Use({ library: place.library, row, node, file, site: undefined }, () => placedArguments(evaluator, site).map((one) => new Argument(evaluator, one, node.right)));
}

const storages: ReadonlySet<string> = new Set(["localStorage", "sessionStorage"]);

/** `localStorage.token = …`, `process.env.X = …`: rows that take any member. */
function canTakeAny(left: TSESTree.MemberExpression): boolean {
  const { object } = left;
  if (object.type === "Identifier") return storages.has(object.name);
  const name = object.type === "MemberExpression" ? writtenKey(object.property, object.computed) : undefined;
  return name !== undefined && (name === "env" || storages.has(name));
}

function useOfRead(evaluator: Evaluator, reach: Reach, node: TSESTree.MemberExpression, file: SourceFile): CryptoUse | undefined {
  if (!reach.has(node)) return undefined;
  const parent = outerParent(node);
  if (parent?.type === "CallExpression" && parent.callee === node) return undefined;
  if (parent?.type === "AssignmentExpression" && parent.left === node) return undefined;
  const place = placeOfMember(evaluator, node, file);
  const row = place ? evaluator.knowledge.row(place.library, place.key) : undefined;
  return place && row ? new Use({ library: place.library, row, node, file, site: undefined }, () => []) : undefined;
}

function placeOfMember(evaluator: Evaluator, node: TSESTree.MemberExpression, file: SourceFile): { library: Library; key: string } | undefined {
  const value = evaluator.ask(node, file);
  if (value.kind === "api" && value.library) return { library: value.library, key: value.path };
  if (value.kind === "environment" && value.name !== undefined) {
    const entry = evaluator.knowledge.global("process");
    return entry ? { library: entry.library, key: `process.env.${value.name}` } : undefined;
  }
  if (value.kind !== "result") return undefined;
  const at = value.member.lastIndexOf(".");
  if (at >= 0) return undefined;
  const holder = evaluator.knowledge.classReturned(value.site.library, value.site.row);
  return holder ? { library: holder.library, key: `${holder.prefix}#${value.member}` } : undefined;
}
