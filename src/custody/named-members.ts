/**
 * Members by name alone: what any object, class or assignment of a file gives a member of that name, and what names a
 * type mentions. The weakest way to find a value, and the quickest: it never leaves out one that the evaluator finds.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./source-file.ts";
import { type Node, unwrap, writtenKey } from "./syntax.ts";

const indexes = new WeakMap<SourceFile, ReadonlyMap<string, readonly Node[]>>();

/** Values other than plain data that members get in the file, by the member's name. */
export function membersByName(file: SourceFile): ReadonlyMap<string, readonly Node[]> {
  const known = indexes.get(file);
  if (known) return known;
  const values = new Map<string, Node[]>();
  const add = (name: string | undefined, value: Node | null | undefined): void => {
    if (name === undefined || !value || value.type === "Literal") return;
    const list = values.get(name);
    if (list) list.push(value);
    else values.set(name, [value]);
  };
  for (const { properties } of file.objects) for (const one of properties) if (one.type === "Property" && one.value.type !== "Literal") add(writtenKey(one.key, one.computed), one.value);
  for (const one of file.classMembers) add(writtenKey(one.key, one.computed), one.value);
  for (const one of file.methods) {
    add(writtenKey(one.key, one.computed), one.value);
    if (one.kind === "constructor") for (const parameter of one.value.params) if (parameter.type === "TSParameterProperty") add(nameOfParameter(parameter.parameter), parameter.parameter);
  }
  for (const { left, right } of file.assignments) {
    if (left.type !== "MemberExpression") continue;
    add(writtenKey(left.property, left.computed), right);
    if (left.computed && left.object.type === "MemberExpression") add(writtenKey(left.object.property, left.object.computed), right);
  }
  // `this.items.set(name, item)`
  for (const { callee, arguments: [, item] } of file.methodCalls.spelt("set")) {
    if (item && callee.type === "MemberExpression" && callee.object.type === "MemberExpression") add(writtenKey(callee.object.property, callee.object.computed), item);
  }
  for (const { arguments: [, name, descriptor] } of file.methodCalls.spelt("defineProperty")) if (name && descriptor) add(writtenKey(name, true), descriptor);
  indexes.set(file, values);
  return values;
}

/** Values of members of that name that are somebody else's: `{ session: require("express-session") }`, `this.tool = library`. */
export function handedOn(file: SourceFile, name: string): readonly Node[] {
  return (membersByName(file).get(name) ?? []).filter((value) => /^(?:Identifier|MemberExpression|CallExpression|AwaitExpression)$/u.test(unwrap(value).type));
}

function nameOfParameter(parameter: Node): string | undefined {
  const target = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return target.type === "Identifier" ? target.name : undefined;
}

/** The names that a type starts from: `KeyClient`, `graphene` of `graphene.Session`, both sides of a union, members of a literal. */
export function namesInType(type: Node): readonly TSESTree.Identifier[] {
  switch (type.type) {
    case "TSUnionType":
    case "TSIntersectionType":
      return type.types.flatMap(namesInType);
    case "TSTypeLiteral":
      return type.members.flatMap(namesInType);
    case "TSInterfaceBody":
      return type.body.flatMap(namesInType);
    case "TSPropertySignature":
      return type.typeAnnotation ? namesInType(type.typeAnnotation.typeAnnotation) : [];
    case "TSTypeReference": {
      let name = type.typeName;
      while (name.type === "TSQualifiedName") name = name.left;
      return [...(name.type === "Identifier" ? [name] : []), ...(type.typeArguments?.params ?? []).flatMap(namesInType)];
    }
    default:
      return [];
  }
}
