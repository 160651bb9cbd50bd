/**
 * What TypeScript knows, where a program is there and syntax has no answer: literal types, the class of a receiver, the
 * declaration behind an alias.
 *
 * Never needed, and asked last: only for arguments in a telling place and for calls whose name is in the tables. What a
 * package's own declarations allow (`algorithm: Algorithm`) is no statement of this program, and is not taken for one.
 */
import type { ParserServices, ParserServicesWithTypeInformation } from "@typescript-eslint/utils";
import { libraries } from "../knowledge/index.ts";
import type { ArgumentRole } from "../knowledge/schema.ts";
import type { Abstract, Primitive } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import type { LibraryPlace } from "./knowledge.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, unwrap, writtenKey } from "./syntax.ts";

type Type = ReturnType<ParserServicesWithTypeInformation["getTypeAtLocation"]>;
type TypeSymbol = NonNullable<ReturnType<ParserServicesWithTypeInformation["getSymbolAtLocation"]>>;
type Declaration = NonNullable<TypeSymbol["declarations"]>[number];

/** `ts.SymbolFlags.Alias` and `ts.TypeFlags.BooleanLiteral`; the compiler itself is not loaded for two numbers. */
const aliasSymbol = 2_097_152;
const booleanLiteral = 512;
/** A wider union is a catalogue. */
const maxUnion = 8;

export class TypeInformation {
  readonly #services: ParserServicesWithTypeInformation;
  readonly #file: SourceFile;

  constructor(services: ParserServicesWithTypeInformation, file: SourceFile) {
    this.#services = services;
    this.#file = file;
  }

  knows(file: SourceFile): boolean {
    return file === this.#file;
  }

  /** Constants that a value of the expression's type can be; empty where the type allows anything else too. */
  constantsAt(node: Node): readonly Primitive[] {
    try {
      const type = this.#services.getTypeAtLocation(node);
      const parts = type.isUnion() ? type.types.filter((one) => !isAbsent(one)) : [type];
      if (parts.length > maxUnion || (parts.length > 1 && this.#isOfPackage(node, type))) return [];
      const constants = parts.map(constantOf);
      return constants.includes(undefined) ? [] : constants;
    } catch {
      // A parser that hands out half of its services.
      return [];
    }
  }

  /** Library and path of what a callee is declared as: `createHmac`, `Hmac#update`. */
  placeOf(evaluator: Evaluator, callee: Node): LibraryPlace | undefined {
    if (!isTellingName(callee)) return undefined;
    const name = callee.type === "MemberExpression" && !callee.computed ? callee.property : callee;
    if (name.type !== "Identifier") return undefined;
    try {
      const symbol = this.#symbolAt(name);
      const declaration = symbol?.declarations?.[0];
      return declaration && symbol ? placeOfDeclaration(evaluator, declaration, symbol.name) : undefined;
    } catch {
      return undefined;
    }
  }

  #symbolAt(node: Node): TypeSymbol | undefined {
    const symbol = this.#services.getSymbolAtLocation(node);
    return symbol && (symbol.flags & aliasSymbol) !== 0 ? this.#services.program.getTypeChecker().getAliasedSymbol(symbol) : symbol;
  }

  /** The union is what a package allows: its own alias, or a member of one of its types. */
  #isOfPackage(node: Node, type: Type): boolean {
    const named = node.type === "MemberExpression" ? node.property : node;
    const declared = this.#symbolAt(named)?.valueDeclaration;
    const written = declared && "type" in declared ? (declared.type as Parameters<ReturnType<ParserServicesWithTypeInformation["program"]["getTypeChecker"]>["getTypeFromTypeNode"]>[0] | undefined) : undefined;
    const alias = type.aliasSymbol ?? (written && this.#services.program.getTypeChecker().getTypeFromTypeNode(written).aliasSymbol);
    return [declared, alias?.declarations?.[0]].some((one) => one?.getSourceFile().isDeclarationFile === true);
  }
}

/** Type information, when the parser made a program. */
export function typeInformation(services: Partial<ParserServices> | undefined, file: SourceFile): TypeInformation | undefined {
  return services?.program && services.getTypeAtLocation && services.getSymbolAtLocation ? new TypeInformation(services as ParserServicesWithTypeInformation, file) : undefined;
}

function isAbsent(type: Type): boolean {
  return "intrinsicName" in type && (type.intrinsicName === "undefined" || type.intrinsicName === "null");
}

function constantOf(type: Type): Primitive {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  return (type.flags & booleanLiteral) !== 0 && "intrinsicName" in type ? type.intrinsicName === "true" : undefined;
}

/** Web Crypto's interfaces are declared with the platform, without a module. */
const platformTypes: Readonly<Record<string, string>> = { SubtleCrypto: "subtle", Crypto: "" };

function placeOfDeclaration(evaluator: Evaluator, declaration: Declaration, name: string): LibraryPlace | undefined {
  const { parent } = declaration;
  const holder = "members" in parent && "name" in parent ? textOf(parent.name) : undefined;
  const ofPlatform = holder === undefined ? undefined : platformTypes[holder];
  const web = ofPlatform === undefined ? undefined : evaluator.knowledge.global("crypto");
  if (web && ofPlatform !== undefined) return evaluator.knowledge.member({ library: web.library, prefix: ofPlatform }, name);
  const specifier = moduleOf(declaration);
  const module = specifier === undefined ? undefined : evaluator.knowledge.module(specifier);
  if (!module) return undefined;
  if (holder === undefined) return evaluator.knowledge.member(module, name);
  const { library, prefix } = evaluator.knowledge.member(module, holder);
  return { library, prefix: `${prefix}#${name}` };
}

/** `declare module "crypto"` around a declaration, or the package that its file is of. */
function moduleOf(declaration: Declaration): string | undefined {
  const file = declaration.getSourceFile();
  for (let at: Declaration["parent"] = declaration.parent; at !== undefined && at !== file; at = at.parent) {
    const name = "body" in at && "name" in at ? at.name : undefined;
    if (isQuoted(name)) return textOf(name);
  }
  const found = file.isDeclarationFile ? /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(file.fileName)?.[1] : undefined;
  return found?.startsWith("@types/") ? found.slice("@types/".length).replace(/^([^_]+)__/u, "@$1/") : found;
}

function isQuoted(name: unknown): boolean {
  return typeof name === "object" && name !== null && "getText" in name && typeof name.getText === "function" && /^["']/u.test(String(name.getText()));
}

function textOf(name: unknown): string | undefined {
  return typeof name === "object" && name !== null && "text" in name && typeof name.text === "string" ? name.text : undefined;
}

/** Roles in which a constant says something. */
const telling: ReadonlySet<ArgumentRole> = new Set([
  "alg", "hash", "md", "mode", "curve", "group", "keyType", "jwa", "scheme", "padding", "keySize", "keyBytes", "bits", "iterations", "cost", "tlsVersion", "tlsProtocol",
  "extractable", "verify", "key", "password", "passphrase", "secret",
]);

/** An argument that syntax does not answer, with what its type says; itself where that says nothing. */
export function withTypes(evaluator: Evaluator, value: Abstract, role: ArgumentRole): Abstract {
  const { types } = evaluator;
  if (!types || !telling.has(role) || !isOpen(value) || !types.knows(value.file)) return value;
  const node = unwrap(value.node);
  if (node.type !== "Identifier" && node.type !== "MemberExpression" && node.type !== "CallExpression") return value;
  const constants = types.constantsAt(node).map((constant) => evaluator.known(constant, node, value.file));
  if (constants.length === 0) return value;
  // A parameter stays one: its function's callers say more.
  return evaluator.choice("condition", value.kind === "parameter" ? [...constants, value] : constants, node, value.file);
}

/** Nobody knows it by its syntax: a parameter, or something of a package that no table describes. */
function isOpen(value: Abstract): boolean {
  return value.kind === "unknown" || value.kind === "parameter" || (value.kind === "api" && value.path.startsWith("module:"));
}

let names: ReadonlySet<string> | undefined;

/** Last names of the calls that the tables describe, without those of libraries that say nothing by themselves. */
export function isTellingName(callee: Node): boolean {
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : undefined;
  names ??= new Set(libraries.flatMap(({ auxiliary, rows }) => (auxiliary ? [] : rows.flatMap(({ api }) => /([\w$]+)\(\)$/u.exec(api)?.[1] ?? []))));
  return name !== undefined && names.has(name);
}
