/**
 * Settings read through a schema: `z.object({ KEY: z.string().default("x") }).parse(process.env)`, `cleanEnv(process.env, {…})`.
 *
 * A schema is read as it is written: the object that names the settings, and the default in the chain or the options of each.
 * Which library it is does not matter, as only a call that is given the environment is followed, and only a literal counts.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract, CallSite, ObjectValue } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, unwrap, writtenKey } from "./syntax.ts";

/** Methods that check an object against a schema and give it back with its defaults. */
const readers: ReadonlySet<string> = new Set(["parse", "parseAsync", "validateSync", "cast"]);
/** And those that wrap what they give back. */
const wrapping: Readonly<Record<string, string>> = { safeParse: "data", safeParseAsync: "data", validate: "value" };

export function isSchemaReader(method: string): boolean {
  return readers.has(method) || Object.hasOwn(wrapping, method);
}

/** What a schema of the project gives for the environment; undefined when the receiver is no schema in sight. */
export function settingsOf(evaluator: Evaluator, receiver: Abstract, method: string, given: Abstract | undefined, node: Node): ObjectValue | undefined {
  if (given?.kind !== "object" && !(given?.kind === "api" && given.path === "process.env")) return undefined;
  const schema = objectIn(receiver.node);
  if (!schema) return undefined;
  const settings = settingsBy(evaluator, schema, given, node, receiver.file);
  const member = wrapping[method];
  return member === undefined ? settings : { ...settings, get: (name) => (name === member ? settings : undefined) };
}

/** What is given with the defaults of a schema, and of the schemas inside it. */
function settingsBy(evaluator: Evaluator, schema: TSESTree.ObjectExpression, given: Abstract | undefined, node: Node, file: SourceFile): ObjectValue {
  return {
    kind: "object", node, file, steps: [], isOpen: () => true, keys: () => [],
    get(name) {
      const setting: Abstract = (given?.kind === "object" ? given.get(name) : { kind: "environment", name, node, file, steps: [] }) ?? evaluator.unknown(node, file);
      const property = setting.kind === "object" ? propertyIn(schema, name) : undefined;
      const inner = property && objectIn(property);
      if (inner) return settingsBy(evaluator, inner, setting, node, file);
      const otherwise = defaultIn(evaluator, schema, name, file);
      return otherwise ? evaluator.choice("fallback", [setting, otherwise], node, file) : setting;
    },
  };
}

/** The default that a call such as `cleanEnv(process.env, { KEY: str({ default: "x" }) })` gives a setting. */
export function defaultOfSchema(evaluator: Evaluator, { args }: CallSite, name: string): Abstract | undefined {
  for (const { kind, node, file } of args) {
    const literal = kind === "object" ? objectIn(node) : undefined;
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

/** The object that a chain began with: `z.object({…}).strict()`. */
function objectIn(node: Node): TSESTree.ObjectExpression | undefined {
  let at = unwrap(node);
  for (let i = 0; i < 8; i++) {
    if (at.type === "ObjectExpression") return at;
    if (at.type !== "CallExpression") return undefined;
    const [first] = at.arguments;
    const argument = first && first.type !== "SpreadElement" ? unwrap(first) : undefined;
    if (argument?.type === "ObjectExpression") return argument;
    const callee = unwrap(at.callee);
    if (callee.type !== "MemberExpression") return undefined;
    at = unwrap(callee.object);
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
  return value?.kind === "known" && typeof value.value === "string" ? value : undefined;
}

/** `z.string().default("x").describe("…")`, `str({ default: "x" })`, `{ default: "x" }`. */
function defaultGiven(node: Node): Node | undefined {
  let at = node;
  for (let i = 0; i < 12; i++) {
    if (at.type === "ObjectExpression") {
      const property = at.properties.find((one) => one.type === "Property" && writtenKey(one.key, one.computed) === "default");
      return property?.type === "Property" ? property.value : undefined;
    }
    if (at.type !== "CallExpression") return undefined;
    const callee = unwrap(at.callee);
    const [first] = at.arguments;
    if (callee.type === "MemberExpression" && /^(?:default|catch)$/u.test(writtenKey(callee.property, callee.computed) ?? "")) return first && first.type !== "SpreadElement" ? first : undefined;
    const options = first && first.type !== "SpreadElement" ? unwrap(first) : undefined;
    if (options?.type === "ObjectExpression" && callee.type === "Identifier") at = options;
    else if (callee.type === "MemberExpression") at = unwrap(callee.object);
    else return undefined;
  }
  return undefined;
}
