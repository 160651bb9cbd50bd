/**
 * Secrets that a bundler copies into browser or app code: environment variables with a public prefix whose remaining name
 * says secret, settings that a bundler's configuration inlines, and SDKs that are told to run in a browser.
 *
 * Publishable keys, site keys, ids and addresses belong there and stay silent; so do API keys of services that expect them
 * in the browser (maps, analytics, captcha, hosted databases).
 */
import { clientEnvironmentPrefixes } from "../../knowledge/conventions.ts";
import type { Abstract } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { namesSecret, remembered, words } from "../names.ts";
import { enclosingFunction, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import { materialIn } from "./key-material.ts";
import { namesSecretSetting, serverOnlyServices } from "./named-secrets.ts";

export interface ClientSecret {
  readonly how: "prefixed" | "inlined" | "browserSdk";
  readonly node: Node;
  /** Name of the setting; names are no secrets. */
  readonly setting: string;
}

export function clientSecrets(model: CustodyModel): readonly ClientSecret[] {
  return [...prefixed(model), ...imported(model), ...inlined(model), ...listed(model), ...browserSdks(model)];
}

/** What stands behind the public prefix; undefined for names without one. */
function behindPrefix(name: string): string | undefined {
  const prefix = clientEnvironmentPrefixes.find((one) => name.startsWith(one));
  return prefix === undefined ? undefined : name.slice(prefix.length);
}

/** Words that say a key is meant for everybody. */
const meantForAll: ReadonlySet<string> = new Set(["public", "publishable", "anon", "site", "client", "pub", "demo", "sample", "test"]);

export const isClientSecret: (name: string) => boolean = remembered(isSecretOfClient);

function isSecretOfClient(name: string): boolean {
  const rest = behindPrefix(name);
  if (rest === undefined) return false;
  const list = words(rest);
  const last = list.at(-1);
  if (last === undefined || /^(?:enable|disable|allow|show|hide|use|has|is|require|skip)$/u.test(list[0] ?? "") || list.some((word) => meantForAll.has(word) && !list.includes("secret"))) return false;
  const isKey = last === "key" || last === "keys";
  if (!isKey && last !== "token") return namesSecret(rest);
  if (list.some((word) => /^(?:secret|private|signing|encryption|encrypt|master|hmac|aes|jwt|admin)$/u.test(word))) return true;
  if (isKey && list.includes("service") && list.includes("role")) return true;
  const isCredential = list.at(-2) === "api" || list.at(-2) === "access" || list.at(-2) === "auth" || list.at(-2) === "bot" || last === "token";
  return isCredential && list.some((word) => serverOnlyServices.has(word));
}

function* prefixed(model: CustodyModel): Iterable<ClientSecret> {
  for (const node of model.file.membersByName.where(isClientSecret)) {
    const name = writtenKey(node.property, node.computed);
    if (name === undefined || isWrite(node)) continue;
    const value = model.evaluator.ask(node, model.file);
    if (value.kind === "environment") yield { how: "prefixed", node, setting: name };
  }
  for (const { id, init } of model.file.declarators) {
    if (id.type !== "ObjectPattern" || !init) continue;
    for (const property of id.properties) {
      const name = property.type === "Property" ? writtenKey(property.key, property.computed) : undefined;
      if (name === undefined || !isClientSecret(name)) continue;
      const whole = model.evaluator.ask(init, model.file);
      if (isEnvironment(whole)) yield { how: "prefixed", node: property, setting: name };
    }
  }
}

function isEnvironment(value: Abstract): boolean {
  return value.kind === "environment" || (value.kind === "api" && /^(?:process|import\.meta|Bun)\.env$/u.test(value.path));
}

function isWrite(node: Node): boolean {
  const parent = outerParent(node);
  return (parent?.type === "AssignmentExpression" && parent.left === node) || (parent?.type === "UnaryExpression" && parent.operator === "delete");
}

/** `import { PUBLIC_X } from "$env/static/public"`, `import { X } from "astro:env/client"`. */
function* imported(model: CustodyModel): Iterable<ClientSecret> {
  for (const statement of model.file.ast.body) {
    if (statement.type !== "ImportDeclaration" || !/^(?:\$env\/(?:static|dynamic)\/public|astro:env\/client)$/u.test(statement.source.value)) continue;
    for (const specifier of statement.specifiers) {
      const name = specifier.type === "ImportSpecifier" ? (specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value) : undefined;
      if (name !== undefined && (isClientSecret(name) || (statement.source.value.startsWith("astro:") && isClientSecret(`PUBLIC_${name}`)))) yield { how: "prefixed", node: specifier, setting: name };
    }
  }
}

/** Bundler settings whose values end up in the bundle: `define` of Vite and esbuild, `DefinePlugin` of webpack, `env` of Next.js. */
function* inlined(model: CustodyModel): Iterable<ClientSecret> {
  for (const node of model.file.objects) {
    if (!isInlinedObject(model, node)) continue;
    for (const property of node.properties) {
      if (property.type !== "Property") continue;
      const name = writtenKey(property.key, property.computed) ?? "";
      const [secret] = materialIn(model, property.value).filter((one) => one.kind === "setting");
      if (secret) yield { how: "inlined", node: property.value, setting: name.slice(name.lastIndexOf(".") + 1) };
    }
  }
}

/** `new webpack.EnvironmentPlugin(["JWT_SECRET"])`, and `define: { "process.env": process.env }` with everything in it. */
function* listed(model: CustodyModel): Iterable<ClientSecret> {
  for (const node of model.file.callsNamed((name) => name === "EnvironmentPlugin")) {
    if (node.type !== "NewExpression") continue;
    for (const argument of node.arguments) {
      const names = argument.type === "ArrayExpression" ? argument.elements.flatMap((one): (readonly [Node, string])[] => (one?.type === "Literal" && typeof one.value === "string" ? [[one, one.value]] : []))
        : argument.type === "ObjectExpression" ? argument.properties.flatMap((one): (readonly [Node, string])[] => (one.type === "Property" ? [[one, writtenKey(one.key, one.computed) ?? ""]] : [])) : [];
      for (const [at, setting] of names) if (namesSecretSetting(setting)) yield { how: "inlined", node: at, setting };
    }
  }
  for (const node of model.file.objects) {
    if (!isInlinedObject(model, node)) continue;
    for (const property of node.properties) {
      if (property.type === "Property" && /^(?:process|import\.meta)\.env$/u.test(writtenKey(property.key, property.computed) ?? "") && isWholeEnvironment(model, property.value)) {
        yield { how: "inlined", node: property.value, setting: "process.env, all of it" };
      }
    }
  }
}

function isWholeEnvironment(model: CustodyModel, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "CallExpression" && inner.arguments[0] && inner.arguments[0].type !== "SpreadElement") return isWholeEnvironment(model, inner.arguments[0]);
  return isEnvironment(model.evaluator.ask(inner, model.file)) && !/\.env\.\w/u.test(model.file.text.slice(inner.range[0], inner.range[1]));
}

function isInlinedObject(model: CustodyModel, node: Node): boolean {
  const holder = outerParent(node);
  const file = model.file.path.slice(model.file.path.lastIndexOf("/") + 1);
  if (holder?.type === "NewExpression") {
    const callee = unwrap(holder.callee);
    const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : undefined;
    return name === "DefinePlugin";
  }
  if (holder?.type === "Property" && writtenKey(holder.key, holder.computed) === "props" && isPageLoader(node)) return true;
  if (holder?.type !== "Property" || !/^(?:vite|vitest|next|nuxt|esbuild|tsup|rollup|astro|svelte)(?:\.\w+)*\.config\.[cm]?[jt]s$|^esbuild/u.test(file)) return false;
  const key = writtenKey(holder.key, holder.computed);
  return key === "define" || (file.startsWith("next") && (key === "env" || key === "publicRuntimeConfig")) || (file.startsWith("nuxt") && key === "public");
}

/** `getServerSideProps`: its `props` are written into the page. */
function isPageLoader(node: Node): boolean {
  const fn = enclosingFunction(node);
  const holder = fn && outerParent(fn);
  const name = fn && fn.type !== "ArrowFunctionExpression" && fn.id ? fn.id.name : holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" ? holder.id.name : "";
  return /^get(?:ServerSide|Static|Initial)Props$/u.test(name);
}

/** `new OpenAI({ apiKey, dangerouslyAllowBrowser: true })`: the SDK says itself that the key is then everybody's. */
function* browserSdks(model: CustodyModel): Iterable<ClientSecret> {
  for (const { parent: node } of model.file.propertiesByName.spelt("dangerouslyAllowBrowser")) {
    if (node.type !== "ObjectExpression") continue;
    const find = (name: string): Node | undefined => node.properties.flatMap((property) => (property.type === "Property" && writtenKey(property.key, property.computed) === name ? [property.value as Node] : [])).at(0);
    const allowed = find("dangerouslyAllowBrowser");
    const key = find("apiKey");
    if (!allowed || !key || allowed.type !== "Literal" || allowed.value !== true) continue;
    const value = model.evaluator.ask(key, model.file);
    if (value.kind === "environment" && (value.name === undefined || !isClientSecret(value.name))) yield { how: "browserSdk", node: key, setting: "apiKey" };
  }
}
