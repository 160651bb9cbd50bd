/**
 * Which calls of a file can reach a row of the tables at all? Most are passed over by the last name of what is called and by what
 * stands at its root, before anything is evaluated.
 *
 * It errs on one side only: a call that is passed over is no use of a library that a rule would ask for.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { libraries, pluginMethods } from "../../knowledge/index.ts";
import { type ApiRow, sinkRoles } from "../../knowledge/schema.ts";
import { conventionalMethods, isCallOfClass } from "../conventional-sites.ts";
import { library, platform } from "../doors.ts";
import type { Evaluator } from "../evaluator.ts";
import { cryptography, type Evidence, everything, exposure, nothing, randomness } from "../gate/evidence.ts";
import { handedOn } from "../named-members.ts";
import type { Reach } from "../reach.ts";
import type { SourceFile } from "../source-file.ts";
import { calleeOf, type CallNode, isClass, type Node, ownerOfThis, unwrap, writtenKey } from "../syntax.ts";
import { isTellingName } from "../typed.ts";

/** Last names of what the tables list, so that most calls are passed over without evaluating anything. */
interface Names {
  readonly calls: ReadonlyMap<string, Listed>;
  /** Members that are a use when they are read; most are only followed as values. */
  readonly reads: ReadonlySet<string>;
  readonly assigned: ReadonlySet<string>;
}
interface Listed {
  /** What must stand at the root of a call of that name, as bits of `doors.ts`. */
  readonly roots: number;
  /** What a text must give evidence of, so that anybody asks for such a call. */
  readonly evidence: Evidence;
}
let names: Names | undefined;

export function tableNames(): Names {
  if (names) return names;
  const calls = new Map<string, Listed>(["call", "apply", "construct", "default"].map((name) => [name, { roots: library | platform, evidence: everything }]));
  const reads = new Set<string>();
  const assigned = new Set<string>();
  for (const { rows, auxiliary, globals } of libraries) {
    for (const row of rows) {
      const { api } = row;
      const last = /([\w$]+|\*)(?:\(\)|=)?$/u.exec(api)?.[1];
      if (last === undefined) continue;
      if (api.endsWith("()")) {
        const evidence = isConversion(row) ? nothing : auxiliary ? wantedOn(row) : cryptography;
        const listed = calls.get(last);
        const roots = library | (auxiliary && globals ? platform : 0);
        if (evidence !== nothing) calls.set(last, { roots: roots | (listed?.roots ?? 0), evidence: evidence | (listed?.evidence ?? nothing) });
      } else if (api.endsWith("=")) assigned.add(last);
      else if (api.includes("#") && row.role !== "read") reads.add(last);
    }
  }
  return (names = { calls, reads, assigned });
}

/** Values are followed through a call that changes their form only; no rule asks for it. */
function isConversion({ role, args }: ApiRow): boolean {
  return (role === "convert" || role === "constant-bytes") && Object.values(args ?? {}).every((one) => formRoles.has(String(one)));
}
const formRoles: ReadonlySet<string> = new Set(["data", "pass-through", "encoding", "bytes", "fill", "buffer"]);

/** The evidence on which a call of the language or of a helper is asked for; never for copies and loggers that are made. */
function wantedOn(row: ApiRow): Evidence {
  if (sinkRoles.has(row.role)) return cryptography | exposure;
  if (row.role.startsWith("random-")) return cryptography | randomness;
  const isMeans = isConversion(row) || (row.role === "other" && !Object.values(row.args ?? {}).some((one) => one === "path" || one === "sink"));
  return isMeans ? nothing : everything;
}

/** @param evidence What the text of the file gives evidence of: what nobody will ask for is left out. */
export function reachingCalls(evaluator: Evaluator, file: SourceFile, evidence: Evidence): readonly CallNode[] {
  const look = new CallLook(evaluator, file, evidence);
  return file.calls.filter((node) => look.isReaching(node, calleeOf(node)));
}

class CallLook {
  readonly #evaluator: Evaluator;
  readonly #reach: Reach;
  readonly #file: SourceFile;
  readonly #evidence: Evidence;
  readonly #methods = new Map<string, boolean>();

  constructor(evaluator: Evaluator, file: SourceFile, evidence: Evidence) {
    this.#evaluator = evaluator;
    this.#reach = evaluator.reachOf(file);
    this.#file = file;
    this.#evidence = evidence;
  }

  isReaching(node: CallNode, callee: Node): boolean {
    if (this.#evaluator.types && isTellingName(callee)) return true;
    switch (callee.type) {
      case "Identifier":
        if (callee.name === "require" && this.#file.topLevel(callee.name) === undefined) return false;
        // A function may go by any name.
        return this.#isOfPlatform(callee, "") ?? this.#reach.isForeignFunction(callee);
      case "MemberExpression": {
        const name = writtenKey(callee.property, callee.computed);
        return (name === undefined || this.#isMethod(name)) && this.#isReachingMethod(node, callee, name);
      }
      case "Super": {
        const owner = ownerOfThis(node);
        return this.#reach.has(isClass(owner) && owner.superClass ? owner.superClass : callee);
      }
      default:
        return this.#reach.has(callee);
    }
  }

  #isMethod(name: string): boolean {
    let is = this.#methods.get(name);
    // A member that holds something of a library may have any name.
    if (is === undefined) this.#methods.set(name, (is = this.#isListed(name) || handedOn(this.#file, name).some((value) => this.#reach.has(value, library))));
    return is;
  }

  #isListed(name: string): boolean {
    const { evidence } = tableNames().calls.get(name) ?? { evidence: nothing };
    return (evidence & this.#evidence) !== 0 || pluginMethods.has(name) || conventionalMethods.has(name) || this.#evaluator.knowledge.isOwnName(name);
  }

  #isReachingMethod(node: CallNode, callee: TSESTree.MemberExpression, name: string | undefined): boolean {
    if (name !== undefined && !this.#isListed(name)) return true;
    const listed = name === undefined ? undefined : tableNames().calls.get(name);
    if (name !== undefined && pluginMethods.has(name)) {
      if (node.arguments.some((argument) => this.#reach.has(argument))) return true;
      if (!listed) return false;
    }
    if (name !== undefined && (conventionalMethods.has(name) || isCallOfClass(node, name))) return true;
    // `Reflect.apply(createHmac, undefined, […])`
    if (callee.object.type === "Identifier" && callee.object.name === "Reflect" && node.arguments[0]) return this.#reach.has(node.arguments[0]);
    const root = unwrap(callee.object);
    const ofPlatform = name !== undefined && root.type === "Identifier" ? this.#isOfPlatform(root, name) : undefined;
    return ofPlatform ?? this.#reach.has(callee, listed?.roots);
  }

  /** Whether a rule may ask for a function of the language's own, such as `JSON.parse`; undefined for what is no such function. */
  #isOfPlatform(root: Node & { name: string }, name: string): boolean | undefined {
    const place = this.#file.variableOf(root) === undefined ? this.#evaluator.knowledge.global(root.name) : undefined;
    if (place?.library.auxiliary !== true) return undefined;
    const { library: holder, prefix } = name === "" ? place : this.#evaluator.knowledge.member(place, name);
    const row = this.#evaluator.knowledge.row(holder, `${prefix}()`) ?? this.#evaluator.knowledge.row(holder, `new ${prefix}()`);
    return row !== undefined && (wantedOn(row) & this.#evidence) !== 0;
  }
}
