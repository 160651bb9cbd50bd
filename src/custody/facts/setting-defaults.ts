/**
 * Secret settings that have a default written in the source, by whichever helper reads or declares them:
 * `env("JWT_SECRET", "x")`, `config.get("jwt.secret", "x")`, `env.get("X").default("x")`, `JWT_SECRET: z.string().default("x")`,
 * `JWT_SECRET: str({ default: "x" })`, `secret: { env: "X", default: "x" }`, and the files of the package `config`.
 *
 * The name of the setting must say secret; an empty default, a placeholder, a reference or another setting's name is none.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, knownString } from "../abstract.ts";
import { environment } from "../doors.ts";
import type { CustodyModel } from "../model.ts";
import { namesSecret, words } from "../names.ts";
import type { Origin } from "../origin.ts";
import { isPlaceholder } from "../placeholder.ts";
import { isConfigFile } from "../gate/evidence.ts";
import { type CallNode, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";

export interface SettingDefault {
  /** Name of the setting; names are no secrets. */
  readonly setting: string;
  readonly node: Node;
  readonly origin: Origin;
}

export function settingDefaults(model: CustodyModel): readonly SettingDefault[] {
  const found: SettingDefault[] = [];
  for (const call of model.file.callsNamed((name) => name === "default" || readers.test(name))) found.push(...ofCall(model, call));
  const inConfig = isConfigFile(model.file.path);
  const objects = inConfig ? model.file.objects : model.file.propertiesByName.spelt("default").flatMap(({ parent }) => (parent.type === "ObjectExpression" ? [parent] : []));
  for (const object of objects) found.push(...ofObject(model, object));
  for (const one of model.file.assignmentsByName.where(namesSecretSettingName)) found.push(...ofAssignment(model, one));
  return found.filter((one, i) => found.findIndex((other) => other.origin.node === one.origin.node) === i);
}

/** `APP_KEY`, `COOKIE_KEYS`: secret as names of settings, and not as names of variables. */
export function namesSecretSettingName(name: string): boolean {
  return namesSecret(name) || /(?:^|[_.])(?:app|cookie|session|hash)_?keys?$|(?:^|_)secret_key_base$/iu.test(name);
}

const readers = /^(?:env|get|getEnv\w*|getString|getOrDefault|getOrElse|getConfig|getSetting|config|cfg|setting|string|str|optional|optionalEnv|readEnv|fromEnv|envString|envStr|envOr|lookup|defaultTo|withDefault|orDefault|coalesce)$/iu;
const settingName = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u;
const settingPath = /^[a-z][\w-]*(?:[.:][a-z][\w-]*)+$/iu;
const holders = /^(?:config\w*|configuration|nconf|settings?|env|environment|\w*config(?:Service)?)$/iu;

function* ofCall(model: CustodyModel, call: CallNode): Iterable<SettingDefault> {
  const callee = unwrap(call.callee);
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : undefined;
  if (name === undefined) return;
  if (name === "default" && callee.type === "MemberExpression") {
    const setting = settingOfChain(callee.object) ?? propertyOf(call);
    if (setting !== undefined && namesSecretSettingName(setting)) yield* defaultIn(model, setting, call.arguments[0]);
    return;
  }
  if (!readers.test(name) || call.arguments.length < 2) return;
  const given = call.arguments[0]?.type !== "SpreadElement" && call.arguments[0] ? model.evaluator.ask(call.arguments[0], model.file) : undefined;
  // `_.get(process.env, "JWT_SECRET", "x")`
  const shift = given && isEnvironment(given) ? 1 : 0;
  const first = call.arguments[shift];
  // `_.defaultTo(process.env.JWT_SECRET, "x")`
  const read = first && first.type !== "SpreadElement" ? model.evaluator.ask(first, model.file) : undefined;
  const setting = read?.kind === "environment" ? read.name : knownString(read);
  if (setting === undefined || !namesSecretSettingName(lastOf(setting))) return;
  const holder = callee.type === "MemberExpression" ? lastName(callee.object) : undefined;
  if (!settingName.test(setting) && !(settingPath.test(setting) && holder !== undefined && holders.test(holder))) return;
  yield* defaultIn(model, setting, call.arguments[shift + 1]);
}

function isEnvironment(value: Abstract): boolean {
  return (value.kind === "environment" && value.name === undefined) || (value.kind === "api" && /^(?:process|import\.meta|Bun)\.env$/u.test(value.path));
}

/** Name of the setting that a chain began with: `env.get("COOKIE_SECRET").required()`. */
function settingOfChain(node: Node): string | undefined {
  let at = unwrap(node);
  while (at.type === "CallExpression") {
    const [argument] = at.arguments;
    if (argument?.type === "Literal" && typeof argument.value === "string" && settingName.test(argument.value)) return argument.value;
    const callee = unwrap(at.callee);
    if (callee.type !== "MemberExpression") return undefined;
    at = unwrap(callee.object);
  }
  return undefined;
}

const schemas = /^(?:z|zod|joi|yup|v|t|s|type|schema|string|str)$/iu;

/** Name of the member that a schema stands in: `JWT_SECRET: z.string().default("x").describe("…")`. */
function propertyOf(call: CallNode): string | undefined {
  let root: Node = unwrap(call.callee);
  while (root.type === "MemberExpression" || root.type === "CallExpression") root = unwrap(root.type === "MemberExpression" ? root.object : root.callee);
  if (root.type !== "Identifier" || !schemas.test(root.name)) return undefined;
  let at: Node | undefined = call;
  for (let parent = outerParent(at); parent?.type === "MemberExpression" || parent?.type === "CallExpression"; parent = outerParent(parent)) at = parent;
  const holder = outerParent(at);
  return holder?.type === "Property" && unwrap(holder.value) === at ? writtenKey(holder.key, holder.computed) : undefined;
}

function* ofObject(model: CustodyModel, object: TSESTree.ObjectExpression): Iterable<SettingDefault> {
  const member = (name: string): Node | undefined => object.properties.flatMap((one) => (one.type === "Property" && writtenKey(one.key, one.computed) === name ? [one.value as Node] : [])).at(0);
  const given = member("default");
  if (given) {
    // `JWT_SECRET: str({ default: "x" })`, `secret: { doc: "…", env: "JWT_SECRET", default: "x" }`
    const parent = outerParent(object);
    const holder = parent?.type === "CallExpression" ? outerParent(parent) : parent;
    const key = holder?.type === "Property" ? writtenKey(holder.key, holder.computed) : undefined;
    const env = knownString(member("env") ? model.evaluator.ask(member("env") as Node, model.file) : undefined);
    const isDeclared = parent?.type === "CallExpression" ? unwrap(parent.callee).type === "Identifier" : env !== undefined || (key !== undefined && settingName.test(key));
    const setting = env ?? key;
    if (isDeclared && setting !== undefined && (namesSecretSettingName(setting) || (key !== undefined && namesSecretSettingName(key)))) yield* defaultIn(model, setting, given);
  }
  if (!isConfigFile(model.file.path)) return;
  for (const one of object.properties) {
    const key = one.type === "Property" ? writtenKey(one.key, one.computed) : undefined;
    if (one.type === "Property" && key !== undefined && namesSecretSettingName(key)) yield* defaultIn(model, key, one.value, true);
  }
}

/** `process.env.JWT_SECRET ??= "x"`, `process.env.JWT_SECRET = "x"`. */
function* ofAssignment(model: CustodyModel, { left, right, operator }: TSESTree.AssignmentExpression): Iterable<SettingDefault> {
  if (left.type !== "MemberExpression" || !/^(?:=|\|\|=|\?\?=)$/u.test(operator)) return;
  const setting = writtenKey(left.property, left.computed);
  if (setting === undefined || !namesSecretSettingName(setting) || !model.evaluator.reachOf(model.file).has(left.object, environment) || !isEnvironment(model.evaluator.ask(left.object, model.file))) return;
  const value = unwrap(right);
  if (value.type === "Literal" || value.type === "TemplateLiteral") yield* defaultIn(model, setting, value);
}

function* defaultIn(model: CustodyModel, setting: string, node: Node | undefined, isValue = false): Iterable<SettingDefault> {
  if (!node || node.type === "SpreadElement") return;
  const value = model.evaluator.ask(node, model.file);
  const text = knownString(value);
  // The second argument of some readers is a type: `Config.get("database.password", "string")`.
  if (text === undefined || text === "" || /^(?:string|number|boolean|object|any)(?:\|\w+)*$/u.test(text) || isPlaceholder(text) || isReference(text) || (isValue && (words(text).join() === words(setting).join() || settingName.test(text)))) return;
  const origin: Origin = { custody: isValue ? "literal" : "fallback", file: value.file, node: value.node, steps: value.steps, value };
  yield { setting, node, origin };
}

/** A path, address or sentence: where the secret is, or a text about it. */
export function isReference(text: string): boolean {
  return /^(?:\.{0,2}\/|[a-z][a-z\d+]*:\/\/(?![^/]*:[^/]*@)|arn:|projects\/|vault:|op:|urn:|did:|ssm:|env:|(?:true|false|none|off|auto|null|undefined)$)|\s\S+\s\S+\s/iu.test(text);
}

function lastOf(setting: string): string {
  return setting.slice(Math.max(setting.lastIndexOf("."), setting.lastIndexOf(":")) + 1);
}

function lastName(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "CallExpression") return lastName(inner.callee);
  return inner.type === "MemberExpression" ? writtenKey(inner.property, inner.computed)?.replace(/^#/u, "") : undefined;
}
