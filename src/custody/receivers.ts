/**
 * What `this` is in functions that belong to no class: it is given to them like a parameter, by `sign.call(settings)`, by
 * `sign.bind(settings)`, or by the object that they are called on.
 *
 * A function that an object of the file lists by its name is called on that object. Nothing else is guessed.
 */
import { type Abstract, type Environment, thisIndex } from "./abstract.ts";
import { constructed, constructorAround, isConstructor } from "./constructor-functions.ts";
import type { Evaluator } from "./evaluator.ts";
import type { SourceFile } from "./source-file.ts";
import { type FunctionNode, functionOfThis, isClass, nameOfFunction, type Node, outerParent, ownerOfThis, unwrap } from "./syntax.ts";

/** A function that stands in more objects is everybody's. */
const maxHolders = 4;

/** `this` at a node: what the call that is being read gives, an instance of the class around it, the object whose method it stands in. */
export function thisOf(evaluator: Evaluator, node: Node, file: SourceFile, env: Environment): Abstract {
  const fn = env && functionOfThis(node);
  const given = fn && env.get(fn);
  if (given) return given;
  const owner = ownerOfThis(node);
  if (isClass(owner)) return { kind: "instance", definition: owner, node, file, steps: [] };
  const maker = owner && owner.parent.type !== "AssignmentExpression" ? undefined : constructorAround(node, file);
  if (maker && isConstructor(maker, file)) return constructed(evaluator, maker, file, env, node);
  return owner ? evaluator.evaluate(owner, file, env) : (receiverOf(evaluator, node, file) ?? evaluator.unknown(node, file));
}

/** `this` of a function that nobody owns, at a node in it. */
function receiverOf(evaluator: Evaluator, node: Node, file: SourceFile): Abstract | undefined {
  const fn = functionOfThis(node);
  if (!fn) return undefined;
  const itself: Abstract = { kind: "parameter", fn, index: thisIndex, member: "", node, file, steps: [] };
  const holders = holdersOf(fn, file);
  if (holders.length === 0 || holders.length > maxHolders) return itself;
  return evaluator.choice("condition", [itself, ...holders.map((holder) => evaluator.evaluate(holder, file, undefined))], node, file);
}

/** Objects that list a function by its name: `{ secret, sign }`. */
function holdersOf(fn: FunctionNode, file: SourceFile): readonly Node[] {
  const name = nameOfFunction(fn);
  const variable = name && file.variableOf(name);
  return (variable ? file.readsOf(variable) : []).flatMap((read) => {
    const property = outerParent(read);
    return property?.type === "Property" && unwrap(property.value) === read && property.parent.type === "ObjectExpression" ? [property.parent] : [];
  });
}

const telling: ReadonlySet<Abstract["kind"]> = new Set(["object", "instance", "choice", "parameter"] as const);

/** Whether a function sees more when it is told what it is called on: it asks for `this`, which is not just an instance of its own class. */
export function asksForReceiver(fn: FunctionNode, self: Abstract | undefined, file: SourceFile): self is Abstract {
  if (!self || fn.type === "ArrowFunctionExpression" || !telling.has(self.kind)) return false;
  const holder = fn.parent;
  const owner = holder.type === "MethodDefinition" ? holder.parent.parent : holder.type === "Property" ? holder.parent : undefined;
  if (self.kind === "instance" ? self.definition === owner : self.node === owner) return false;
  return (!isClass(owner) || self.kind === "instance") && saysThis(fn, file);
}

const saying = new WeakMap<FunctionNode, boolean>();

function saysThis(fn: FunctionNode, file: SourceFile): boolean {
  const known = saying.get(fn);
  if (known !== undefined) return known;
  const says = /\bthis\b/u.test(file.text.slice(...fn.range));
  saying.set(fn, says);
  return says;
}
