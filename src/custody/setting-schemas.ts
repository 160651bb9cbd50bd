/**
 * Settings read through a schema: `z.object({ KEY: z.string().default("x") }).parse(process.env)`, `parse(Schema, process.env)`,
 * `Schema(process.env)`, `cleanEnv(process.env, {…})`.
 *
 * A schema is read as it is written: the object that names the settings, and the default in the chain, the options, the arguments or the
 * text of each. Which library it is does not matter, as only a call that is given the environment is followed, and only a literal counts.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract, CallSite, ObjectValue } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { evaluateReturn } from "./functions.ts";
import type { SourceFile } from "./source-file.ts";
import { calledName, type CallNode, type Node, unwrap, writtenKey } from "./syntax.ts";

/** Functions that check an object against a schema and give it back with its defaults. */
const readers = /^(?:parse\w*|safeParse\w*|validate\w*|cast|assert|attempt|create|decode\w*|Parse|Decode)$/u;
/** Members in which some of them wrap what they give back. */
const wrapping: ReadonlySet<string> = new Set(["data", "value", "output"]);

/** What a schema of the project gives for the environment, when a call is given both and nobody knows who is called. */
export function settingsOf(evaluator: Evaluator, { callee, receiver, method }: Called, given: () => readonly Abstract[], node: CallNode): ObjectValue | undefined {
  if (!mayReadSettings(node, method)) return undefined;
  const args = given();
  const input = args.find(isSettings);
  if (!input) return undefined;
  // What is validated may be any object; beside the settings themselves an object in place is a schema.
  const others = args.filter((one) => one !== input && !(input.kind === "object" && one.node.type === "ObjectExpression"));
  for (const { node: at, file: from } of [receiver, callee, ...others].filter((one) => one !== undefined)) {
    const schema = objectIn(at, from);
    if (schema) return unwrapped(settingsBy(evaluator, schema.object, input, node, schema.file), schema.object);
  }
  return undefined;
}

interface Called {
  readonly callee: Abstract;
  readonly receiver: Abstract | undefined;
  readonly method: string | undefined;
}

/** A quick look: the name of a reader, or `process.env` among the arguments. */
function mayReadSettings(node: CallNode, method: string | undefined): boolean {
  const name = method ?? calledName(node);
  if (node.type !== "CallExpression" || node.arguments.length === 0 || node.arguments.length > 3) return false;
  return (name !== undefined && readers.test(name)) || node.arguments.some((argument) => isNamedEnvironment(unwrap(argument)));
}

function isNamedEnvironment(node: Node): boolean {
  return node.type === "MemberExpression" && writtenKey(node.property, node.computed) === "env";
}

function isSettings(value: Abstract): boolean {
  return value.kind === "object" || (value.kind === "environment" && value.name === undefined) || (value.kind === "api" && /^(?:process|import\.meta|Bun)\.env$/u.test(value.path));
}

/** `{ success, data }`, `{ value, error }`: the settings stand one member deeper as well. */
function unwrapped(settings: ObjectValue, schema: TSESTree.ObjectExpression): ObjectValue {
  return { ...settings, get: (name) => (wrapping.has(name) && !propertyIn(schema, name) ? settings : settings.get(name)) };
}

/** What is given with the defaults of a schema, and of the schemas inside it. */
function settingsBy(evaluator: Evaluator, schema: TSESTree.ObjectExpression, given: Abstract | undefined, node: Node, file: SourceFile): ObjectValue {
  return {
    kind: "object", node, file, steps: [], isOpen: () => true, keys: () => [],
    get(name) {
      const setting: Abstract = (given?.kind === "object" ? given.get(name) : { kind: "environment", name, node, file, steps: [] }) ?? evaluator.unknown(node, file);
      const property = setting.kind === "object" ? propertyIn(schema, name) : undefined;
      const inner = property && objectIn(property, file);
      if (inner) return settingsBy(evaluator, inner.object, setting, node, inner.file);
      const otherwise = defaultIn(evaluator, schema, name, file);
      return otherwise ? evaluator.choice("fallback", [setting, otherwise], node, file) : setting;
    },
  };
}

/** The default that a call such as `cleanEnv(process.env, { KEY: str({ default: "x" }) })` gives a setting. */
export function defaultOfSchema(evaluator: Evaluator, { args }: CallSite, name: string): Abstract | undefined {
  for (const { kind, node, file } of args) {
    const literal = kind === "object" ? objectIn(node, file)?.object : undefined;
    const found = literal && (defaultIn(evaluator, literal, name, file) ?? inGroups(evaluator, literal, name, file));
    if (found) return found;
  }
  return undefined;
}

/** `createEnv({ server: { KEY: … }, client: {…} })` */
function inGroups(evaluator: Evaluator, { properties }: TSESTree.ObjectExpression, name: string, file: SourceFile): Abstract | undefined {
  for (const property of properties) {
    const group = property.type === "Property" && /^(?:server|client|shared)$/u.test(writtenKey(property.key, property.computed) ?? "") ? unwrap(property.value) : undefined;
    const found = group?.type === "ObjectExpression" ? defaultIn(evaluator, group, name, file) : undefined;
    if (found) return found;
  }
  return undefined;
}

interface Schema {
  readonly object: TSESTree.ObjectExpression;
  readonly file: SourceFile;
}

/** The object that a chain began with: `z.object({…}).strict()`; also behind the name of a constant. */
function objectIn(node: Node, file: SourceFile): Schema | undefined {
  let at = unwrap(node);
  for (let i = 0; i < 8; i++) {
    if (at.type === "ObjectExpression") return { object: at, file };
    if (at.type === "Identifier") {
      const declared = file.variableOf(at)?.defs.at(-1)?.node as Node | undefined;
      if (declared?.type !== "VariableDeclarator" || declared.id.type !== "Identifier" || !declared.init) return undefined;
      at = unwrap(declared.init);
      continue;
    }
    if (at.type !== "CallExpression") return undefined;
    const [first] = at.arguments;
    const argument = first && first.type !== "SpreadElement" ? unwrap(first) : undefined;
    if (argument?.type === "ObjectExpression") return { object: argument, file };
    const callee = unwrap(at.callee);
    // `decodeUnknownSync(Schema)(process.env)`
    if (callee.type !== "MemberExpression" || argument?.type === "Identifier") {
      if (argument?.type !== "Identifier") return undefined;
      at = argument;
    } else at = unwrap(callee.object);
  }
  return undefined;
}

function propertyIn({ properties }: TSESTree.ObjectExpression, name: string): Node | undefined {
  const property = properties.find((one) => one.type === "Property" && writtenKey(one.key, one.computed) === name);
  return property?.type === "Property" ? unwrap(property.value) : undefined;
}

function defaultIn(evaluator: Evaluator, schema: TSESTree.ObjectExpression, name: string, file: SourceFile): Abstract | undefined {
  const property = propertyIn(schema, name);
  const given = property && defaultGiven(property);
  const value = given && evaluator.evaluate(given, file, undefined);
  const made = value?.kind === "function" ? evaluateReturn(evaluator, value, [], value.node, value.file) : value;
  if (made) return made.kind === "known" && made.value !== undefined && made.value !== null ? made : undefined;
  const text = property && writtenDefault(property);
  return text === undefined || !property ? undefined : evaluator.known(text, property, file);
}

/** `"string = 'x'"`: the default in the text of a type. */
function writtenDefault(node: Node): string | undefined {
  const text = node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
  return text === undefined ? undefined : /=\s*(["'])(.+)\1\s*$/u.exec(text)?.[2];
}

/** Methods that are given a default, and functions that are given a schema and one. */
const defaulting = /^_?(?:default|catch|prefault|withDefault|fallback|optional|nullable|nullish|undefinedable|defaulted|withFallback|optionalWith)$/u;

/** `z.string().default("x").describe("…")`, `str({ default: "x" })`, `optional(string(), "x")`, `pipe(fallback(string(), "x"), …)`, `{ default: "x" }`. */
function defaultGiven(node: Node): Node | undefined {
  let at = node;
  for (let i = 0; i < 12; i++) {
    if (at.type === "ObjectExpression") return propertyIn(at, "default");
    if (at.type !== "CallExpression") return undefined;
    const callee = unwrap(at.callee);
    const name = callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : callee.type === "Identifier" ? callee.name : "";
    const [first, second] = at.arguments.map((argument) => unwrap(argument));
    if (defaulting.test(name ?? "")) {
      if (second) return second.type === "ObjectExpression" ? propertyIn(second, "default") : second;
      if (first && first.type !== "CallExpression") return first.type === "ObjectExpression" ? propertyIn(first, "default") : first;
    }
    if (first?.type === "ObjectExpression" && (callee.type === "Identifier" || propertyIn(first, "default"))) at = first;
    else if (first?.type === "CallExpression" && callee.type === "Identifier") at = first;
    else if (callee.type === "MemberExpression") at = first?.type === "CallExpression" && unwrap(callee.object).type === "Identifier" ? first : unwrap(callee.object);
    else return undefined;
  }
  return undefined;
}
