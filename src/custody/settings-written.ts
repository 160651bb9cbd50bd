/**
 * Settings that a program writes for itself before it reads them: `process.env.KEY ||= "secret"`, `Object.assign(process.env, {…})`.
 *
 * Looked for in the same file and only where a setting is read; what other files write is theirs to answer for.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, knownString } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, outerParent, unwrap, writtenKey } from "./syntax.ts";
import { isLogical, isSeen, mustHaveRun } from "./writes.ts";

type SettingWrites = ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>;
const writesIn = new WeakMap<SourceFile, SettingWrites>();

function settingWrites(file: SourceFile): SettingWrites {
  const known = writesIn.get(file);
  if (known) return known;
  const writes = new Map<string, TSESTree.AssignmentExpression[]>();
  for (const assignment of file.assignments) {
    const { left } = assignment;
    if (left.type !== "MemberExpression" || !isEnvironment(left.object) || !(assignment.operator === "=" || isLogical(assignment))) continue;
    // A computed name stands under the empty one until somebody asks.
    const name = writtenKey(left.property, left.computed) ?? "";
    writes.set(name, [...(writes.get(name) ?? []), assignment]);
  }
  writesIn.set(file, writes);
  return writes;
}

/** `process.env`, as it is written. */
function isEnvironment(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === "MemberExpression" && writtenKey(inner.property, inner.computed) === "env" && inner.object.type === "Identifier" && inner.object.name === "process";
}

/** The setting of that name where `node` reads it. */
export function settingOf(evaluator: Evaluator, name: string, node: Node, file: SourceFile): Abstract {
  const setting: Abstract = { kind: "environment", name, node, file, steps: [] };
  const computed = (settingWrites(file).get("") ?? []).filter(({ left }) => left !== node && left.type === "MemberExpression" && alternatives(evaluator.evaluate(left.property, file, undefined)).some((one) => knownString(one) === name));
  const writes = [...(settingWrites(file).get(name) ?? []), ...computed].filter((write) => write.left !== node && isSeen(write, node));
  const merged = mergedInto(file).filter((call) => call.range[1] <= node.range[0]).flatMap((call) => mergedSetting(evaluator, call, name, file));
  const last = writes.at(-1);
  if (!last && merged.length === 0) return setting;
  const values = [...writes.map((write) => evaluator.evaluate(write.right, file, undefined)), ...merged];
  if (last && !isLogical(last) && mustHaveRun(last, node)) return values[writes.length - 1] ?? setting;
  return evaluator.choice("fallback", [setting, ...values], node, file);
}

const mergesIn = new WeakMap<SourceFile, readonly TSESTree.CallExpression[]>();

/** Calls of `Object.assign(process.env, {…})`: looked for only in a text that has one. */
function mergedInto(file: SourceFile): readonly TSESTree.CallExpression[] {
  const known = mergesIn.get(file);
  if (known) return known;
  const found = file.says(/Object\.assign\(process\.env/u) ? file.calls.flatMap((call) => (isMerge(call) ? [call as TSESTree.CallExpression] : [])) : [];
  mergesIn.set(file, found);
  return found;
}

function isMerge({ type, callee, arguments: [target] }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (type !== "CallExpression" || callee.type !== "MemberExpression" || target === undefined || target.type === "SpreadElement") return false;
  return callee.object.type === "Identifier" && callee.object.name === "Object" && writtenKey(callee.property, callee.computed) === "assign" && isEnvironment(target);
}

function mergedSetting(evaluator: Evaluator, call: TSESTree.CallExpression, name: string, file: SourceFile): readonly Abstract[] {
  if (outerParent(call)?.type !== "ExpressionStatement") return [];
  return call.arguments.slice(1).flatMap((argument) => {
    const given = argument.type === "SpreadElement" ? undefined : evaluator.evaluate(argument, file, undefined);
    return (given?.kind === "object" ? given.get(name) : undefined) ?? [];
  });
}
