/**
 * Key files that stand in the repository and are read by a constant path: `readFileSync(join(__dirname, "../keys/private.pem"))`.
 *
 * The file must be there, in the eyes of the module host: without one (`crossFile` off) nothing is known. Public keys,
 * certificates and keys that are encrypted with a passphrase stay silent, and so does any path that is put together at run time.
 */
import { knownString } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import type { Origin } from "../origin.ts";
import { isPublicText } from "../published.ts";
import { type Node, unwrap } from "../syntax.ts";

export interface KeyFile {
  /** Absolute. */
  readonly path: string;
  /** For messages: its last two names. */
  readonly name: string;
}

export function keyFileOf(model: CustodyModel, { custody, value }: Origin): KeyFile | undefined {
  if (custody !== "file" || value.kind !== "result" || value.file !== model.file || !/readFile(?:Sync)?\(\)$/u.test(value.site.row.api)) return undefined;
  const [given] = value.site.node.arguments;
  const name = given && constantPath(model, given);
  if (name === undefined) return undefined;
  const folder = model.file.path.slice(0, model.file.path.lastIndexOf("/"));
  // A bare relative path begins where the program is started, most often at the root.
  for (const base of name.isOfFile ? [folder] : [model.evaluator.project.root ?? folder, folder]) {
    const path = joined(base, name.path);
    const text = model.evaluator.project.textOf(path);
    if (text === undefined) continue;
    return isPublicText(text) || /ENCRYPTED/u.test(text) ? undefined : { path, name: name.path.split("/").slice(-2).join("/").replace(/^(?:\.{1,2}\/)+/u, "") };
  }
  return undefined;
}

/** The constant part of a path, and whether it begins at the folder of the file. */
function constantPath(model: CustodyModel, node: Node): { readonly path: string; readonly isOfFile: boolean } | undefined {
  const inner = unwrap(node);
  const text = (one: Node): string => model.file.text.slice(...one.range);
  const isHere = (one: Node): boolean => /^(?:__dirname|import\.meta\.(?:dirname|url))$/u.test(text(one));
  if (inner.type === "Identifier") {
    const definition = model.file.variableOf(inner)?.defs.at(-1)?.node as Node | undefined;
    if (definition?.type === "VariableDeclarator" && definition.init) return constantPath(model, definition.init);
  }
  if (inner.type === "TemplateLiteral" && inner.expressions.length === 1 && inner.expressions[0] && isHere(inner.expressions[0]) && inner.quasis[0]?.value.raw === "") {
    return { path: (inner.quasis[1]?.value.cooked ?? "").replace(/^\//u, ""), isOfFile: true };
  }
  if (inner.type === "BinaryExpression" && inner.operator === "+" && isHere(inner.left)) {
    const rest = knownString(model.evaluator.ask(inner.right, model.file));
    return rest === undefined ? undefined : { path: rest.replace(/^\//u, ""), isOfFile: true };
  }
  if (inner.type === "NewExpression" && text(inner.callee) === "URL" && inner.arguments[0] && inner.arguments[1] && isHere(inner.arguments[1])) {
    const path = knownString(model.evaluator.ask(inner.arguments[0], model.file));
    return path === undefined ? undefined : { path, isOfFile: true };
  }
  if (inner.type === "CallExpression" && /(?:^|\.)(?:join|resolve)$/u.test(text(inner.callee))) {
    const [first, ...rest] = inner.arguments;
    const begin = first && isHere(first) ? "" : first && /^process\.cwd\(\)$/u.test(text(first)) ? "" : first && knownString(model.evaluator.ask(first, model.file));
    const parts = rest.map((one) => knownString(model.evaluator.ask(one, model.file)));
    if (begin === undefined || parts.includes(undefined)) return undefined;
    return { path: [begin, ...parts].filter((one) => one !== "").join("/"), isOfFile: first !== undefined && isHere(first) };
  }
  const path = knownString(model.evaluator.ask(inner, model.file));
  return path !== undefined && !path.startsWith("/") && !/^[a-z]+:/iu.test(path) ? { path, isOfFile: false } : undefined;
}

function joined(folder: string, path: string): string {
  const out = folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") out.pop();
    else if (part !== "." && part !== "") out.push(part);
  }
  return out.join("/");
}
