/**
 * Classes that TypeScript annotations name: `client: CryptographyClient` makes `client.unwrapKey()` a library call.
 *
 * Only annotations in the same file are read, and only names that an import binds to a library of the tables count, so
 * that no type information is needed and a wrong guess is not possible. Interfaces and aliases of the file are followed.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Instance, Parameter } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import type { LibraryPlace } from "./knowledge.ts";
import { rowIndex } from "../knowledge/index.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, writtenKey, parametersOf } from "./syntax.ts";

/** Class of a parameter's member; `member` is dotted, "" for the parameter itself. */
export function declaredClass(evaluator: Evaluator, parameter: Parameter, member: string): LibraryPlace | undefined {
  const pattern = parametersOf(parameter.fn)[parameter.index];
  const annotation = pattern ? annotationOf(pattern) : undefined;
  return annotation ? classOf(evaluator, annotation, member === "" ? [] : member.split("."), parameter.file, 0) : undefined;
}

/** Instance of a class of the project, when the parameter's type names one: dependency injection hands in such an instance. */
export function declaredInstance(evaluator: Evaluator, parameter: Parameter): Instance | undefined {
  const pattern = parametersOf(parameter.fn)[parameter.index];
  return pattern && instanceOf(evaluator, annotationOf(pattern), parameter.node, parameter.file);
}

/** `const service: Service = container.resolve(Service)` */
export function instanceOf(evaluator: Evaluator, type: TSESTree.TypeNode | undefined, node: Node, file: SourceFile): Instance | undefined {
  if (type?.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return undefined;
  const named = evaluator.evaluate(type.typeName, file, undefined);
  return named.kind === "class" ? { kind: "instance", definition: named.definition, node, file: named.file, steps: [] } : undefined;
}

export function annotationOf(pattern: TSESTree.Parameter | TSESTree.BindingName): TSESTree.TypeNode | undefined {
  if (pattern.type === "TSParameterProperty") return annotationOf(pattern.parameter);
  if (pattern.type === "AssignmentPattern") return annotationOf(pattern.left);
  return pattern.type === "Identifier" || pattern.type === "ObjectPattern" ? pattern.typeAnnotation?.typeAnnotation : undefined;
}

function classOf(evaluator: Evaluator, type: TSESTree.TypeNode, path: readonly string[], file: SourceFile, depth: number): LibraryPlace | undefined {
  if (depth > 8) return undefined;
  switch (type.type) {
    case "TSUnionType":
    case "TSIntersectionType":
      return type.types.map((one) => classOf(evaluator, one, path, file, depth + 1)).find((one) => one !== undefined);
    case "TSTypeLiteral":
      return ofMembers(evaluator, type.members, path, file, depth);
    case "TSTypeReference": {
      const [argument] = type.typeArguments?.params ?? [];
      const name = type.typeName;
      if (argument && name.type === "Identifier" && /^(?:Readonly|Required|Partial|Promise|NonNullable|Pick|Omit)$/u.test(name.name)) return classOf(evaluator, argument, path, file, depth + 1);
      return ofName(evaluator, name, path, file, depth);
    }
    default:
      return undefined;
  }
}

function ofName(evaluator: Evaluator, name: TSESTree.EntityName, path: readonly string[], file: SourceFile, depth: number): LibraryPlace | undefined {
  if (name.type === "Identifier") {
    const declaration = file.variableOf(name)?.defs.at(-1)?.node as Node | undefined;
    if (declaration?.type === "TSInterfaceDeclaration") return ofMembers(evaluator, declaration.body.body, path, file, depth);
    if (declaration?.type === "TSTypeAliasDeclaration") return classOf(evaluator, declaration.typeAnnotation, path, file, depth + 1);
    if (declaration === undefined) return undefined;
  }
  if (path.length > 0) return undefined;
  const place = libraryOf(evaluator, name, file);
  return place && hasMembers(place) ? place : undefined;
}

function ofMembers(evaluator: Evaluator, members: readonly TSESTree.TypeElement[], path: readonly string[], file: SourceFile, depth: number): LibraryPlace | undefined {
  const [first, ...rest] = path;
  for (const member of members) {
    if (member.type !== "TSPropertySignature" || writtenKey(member.key, member.computed) !== first) continue;
    return member.typeAnnotation ? classOf(evaluator, member.typeAnnotation.typeAnnotation, rest, file, depth + 1) : undefined;
  }
  return undefined;
}

/** `KeyClient`, `graphene.Session`: what an import binds the name to. */
function libraryOf(evaluator: Evaluator, name: TSESTree.EntityName, file: SourceFile): LibraryPlace | undefined {
  if (name.type === "ThisExpression") return undefined;
  if (name.type === "TSQualifiedName") {
    const holder = libraryOf(evaluator, name.left, file);
    return holder ? evaluator.knowledge.member(holder, name.right.name) : undefined;
  }
  const value = evaluator.evaluate(name, file, undefined);
  return value.kind === "api" && value.library ? { library: value.library, prefix: value.path } : undefined;
}

const classes = new WeakMap<object, ReadonlySet<string>>();

function hasMembers({ library, prefix }: LibraryPlace): boolean {
  let names = classes.get(library);
  if (!names) {
    names = new Set([...rowIndex(library).keys()].flatMap((key) => (key.includes("#") ? [key.slice(0, key.indexOf("#"))] : [])));
    classes.set(library, names);
  }
  return names.has(prefix);
}
