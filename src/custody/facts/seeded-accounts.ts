/**
 * Accounts that code creates with a password written in the source: seed scripts, first-run administrators, lists of users.
 *
 * Evidence is the shape: a member named password with a text, beside a member that names the account, in an object that is
 * made into a record (`User.create({ … })`, `new User({ … })`, `insertMany([ … ])`), listed as users, or in a seed script.
 * Labels, hashes, validation messages and types stay silent.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { knownString } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { namesPassword, words } from "../names.ts";
import type { Origin } from "../origin.ts";
import { isPlaceholder } from "../placeholder.ts";
import { type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";

export interface SeededPassword {
  readonly node: Node;
  readonly origin: Origin;
}

export function seededPasswords(model: CustodyModel): readonly SeededPassword[] {
  const objects = new Set(model.file.propertiesByName.where(namesPassword).map(({ parent }) => parent));
  return [...objects].flatMap((object): readonly SeededPassword[] => {
    if (object.type !== "ObjectExpression") return [];
    const members = object.properties.flatMap((one): (readonly [string, Node])[] => (one.type === "Property" && one.value.type !== "AssignmentPattern" ? [[writtenKey(one.key, one.computed) ?? "", unwrap(one.value)]] : []));
    const password = members.find(([name]) => namesPassword(name));
    if (!password || !members.some(([name, value]) => namesAccount(name) && isAccountName(model, name, value)) || !isRecord(model, object)) return [];
    const value = model.evaluator.ask(password[1], model.file);
    const text = knownString(value);
    if (text === undefined || text.length < 3 || isPlaceholder(text) || /\s|^\$2[aby]?\$|^\$argon2|[:/]{2}/u.test(text) || words(text).join("") === words(password[0]).join("")) return [];
    return [{ node: value.file === model.file ? value.node : password[1], origin: { custody: "literal", file: value.file, node: value.node, steps: value.steps, value } }];
  });
}

function namesAccount(name: string): boolean {
  return /^(?:e-?mail|user_?name|login|user|account|handle|phone)$/iu.test(name);
}

/** Somebody's name, as against a label, a type or a message. */
function isAccountName(model: CustodyModel, name: string, node: Node): boolean {
  const text = knownString(model.evaluator.ask(node, model.file));
  return text !== undefined && text.length > 1 && !/\s/u.test(text) && words(text).join("") !== words(name).join("") && !isPlaceholder(text);
}

const creators = /^(?:create\w*|insert\w*|bulk(?:Create|Insert)|upsert|findOrCreate|findOneAndUpdate|updateOne|save|saveUser|register\w*|signUp\w*|add(?:User|Account|Admin)\w*|seed\w*|ensure\w*)$/u;
const models = /(?:user|account|admin|member|customer|employee|person|student|teacher|doctor|patient)s?$/iu;

/** What the object becomes: looks outwards through lists and wrapping objects to a call, a construction or a variable. */
function isRecord(model: CustodyModel, object: TSESTree.ObjectExpression): boolean {
  if (/(?:^|[/_.-])seed(?:s|er|ers|ing)?(?:[/_.-]|$)/iu.test(model.file.path)) return true;
  for (let at: Node | undefined = outerParent(object), depth = 0; at && depth < 8; at = outerParent(at), depth++) {
    switch (at.type) {
      case "CallExpression": {
        const callee = unwrap(at.callee);
        const name = callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : callee.type === "Identifier" ? callee.name : undefined;
        return name !== undefined && creators.test(name);
      }
      case "NewExpression":
        return at.callee.type === "Identifier" && models.test(at.callee.name);
      case "VariableDeclarator":
        return at.id.type === "Identifier" && isListOfUsers(at.id.name, object);
      case "Property":
      case "ArrayExpression":
      case "ObjectExpression":
      case "AwaitExpression":
        break;
      default:
        return false;
    }
  }
  return false;
}

/** `const users = [{ … }]`, `const admin = { … }`. */
function isListOfUsers(name: string, object: Node): boolean {
  return models.test(name) && (outerParent(object)?.type === "ArrayExpression" || /(?:default|seed|initial|admin)/iu.test(name));
}
