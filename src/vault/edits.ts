/**
 * Edits that an editor may offer for findings about the vault, where the change is mechanical: a version cut off, a credential left
 * out, a client secret traded for the identity of the platform, a data key wiped when it has served.
 *
 * Each is a suggestion, never a fix: the identity or the rotation must exist on the other side. Only what stands in the linted file
 * as plain syntax is edited.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { CustodyModel } from "../custody/model.ts";
import type { SourceFile } from "../custody/source-file.ts";
import { isFunction, type Node, writtenKey } from "../custody/syntax.ts";

type Fix = TSESLint.ReportFixFunction;

/** `/keys/name/0123…` and `/cryptoKeyVersions/4` at the end of a literal, or a property that holds nothing but the version. */
export function withoutVersion(file: SourceFile, node: Node): Fix | undefined {
  const { parent } = node;
  if (parent?.type === "Property" && parent.value === node && /^(?:version|keyVersion|key_version)$/u.test(writtenKey(parent.key, parent.computed) ?? "")) return withoutProperty(file, parent);
  const text = file.text.slice(node.range[0], node.range[1]);
  const isText = (node.type === "Literal" && typeof node.value === "string") || node.type === "TemplateLiteral";
  const version = isText ? /(?:\/[\da-f]{32}|\/cryptoKeyVersions\/\d+)(?=["'`]$)/iu.exec(text) : null;
  if (!version) return undefined;
  const start = node.range[0] + version.index;
  return (fixer) => fixer.removeRange([start, start + version[0].length]);
}

/** `credentials: { accessKeyId, secretAccessKey }` of an AWS client: without it the client takes the role of its task. */
export function withoutCredentials(file: SourceFile, client: Node): Fix | undefined {
  const options = client.type === "NewExpression" ? client.arguments[0] : undefined;
  const property = options?.type === "ObjectExpression" ? options.properties.find((one) => one.type === "Property" && writtenKey(one.key, one.computed) === "credentials") : undefined;
  return property ? withoutProperty(file, property) : undefined;
}

/** `new ClientSecretCredential(…)` → `new DefaultAzureCredential()`, with its import. */
export function withDefaultIdentity(file: SourceFile, made: Node): Fix | undefined {
  if (made.type !== "NewExpression" || made.callee.type !== "Identifier") return undefined;
  file.needsAllStatements();
  const variable = file.variableOf(made.callee);
  const specifier = variable?.defs[0]?.node as Node | undefined;
  // A name used elsewhere keeps its import, and one more cannot be added by replacing it.
  if (specifier?.type !== "ImportSpecifier" || variable?.references.length !== 1 || specifier.imported.type !== "Identifier") return undefined;
  const { parent: declaration } = specifier;
  const isThere = declaration.type === "ImportDeclaration" && declaration.specifiers.some((one) => one.type === "ImportSpecifier" && one.local.name === "DefaultAzureCredential");
  if (isThere) return (fixer) => [fixer.replaceText(made, "new DefaultAzureCredential()"), fixer.removeRange(rangeWithComma(file, specifier))];
  return (fixer) => [fixer.replaceText(specifier, "DefaultAzureCredential"), fixer.replaceText(made, "new DefaultAzureCredential()")];
}

/** `try { … } finally { key?.fill(0); }` around what follows the declaration of the key in its function. */
export function wiped(model: CustodyModel, call: Node, isKey: (name: TSESTree.Identifier) => boolean): Fix | undefined {
  let at: Node | undefined = call;
  while (at && at.type !== "VariableDeclaration" && !isFunction(at)) at = at.parent;
  if (at?.type !== "VariableDeclaration" || at.parent.type !== "BlockStatement" || !isFunction(at.parent.parent)) return undefined;
  const names = at.declarations.flatMap(({ id }): TSESTree.Identifier[] => {
    if (id.type !== "ObjectPattern") return [];
    return id.properties.flatMap((one) => (one.type === "Property" && one.value.type === "Identifier" && isKey(one.value) ? [one.value] : []));
  });
  const [name] = names;
  const last = at.parent.body.at(-1);
  if (name === undefined || names.length > 1 || last === undefined || last === at) return undefined;
  const after = at;
  const indent = /[ \t]*$/u.exec(model.file.text.slice(0, at.range[0]))?.[0] ?? "";
  return (fixer) => [fixer.insertTextAfter(after, `\n${indent}try {`), fixer.insertTextAfter(last, `\n${indent}} finally {\n${indent}  ${name.name}?.fill(0);\n${indent}}`)];
}

function withoutProperty(file: SourceFile, property: Node): Fix {
  const range = rangeWithComma(file, property);
  return (fixer) => fixer.removeRange(range);
}

/** The member of a list with the comma that goes with it: the one behind, else the one before. */
function rangeWithComma(file: SourceFile, node: Node): readonly [number, number] {
  const behind = /^\s*,[ \t]*(?:\r?\n)?[ \t]*/u.exec(file.text.slice(node.range[1]))?.[0];
  if (behind !== undefined) return [node.range[0], node.range[1] + behind.length];
  const before = /,\s*$/u.exec(file.text.slice(0, node.range[0]))?.[0] ?? "";
  return [node.range[0] - before.length, node.range[1]];
}
