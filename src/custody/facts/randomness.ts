/**
 * Predictable numbers on their way to a secret: from `Math.random()` and its like outwards through the expression,
 * variables and helper functions, until a name or an argument says what they become.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { ArgumentRole } from "../../knowledge/schema.ts";
import type { CustodyModel } from "../model.ts";
import { words } from "../names.ts";
import { isSessionCookie } from "./session-cookies.ts";
import { type CallNode, isFunction, type FunctionNode, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";

export interface InsecureRandomness {
  readonly node: Node;
  /** What makes the number: `Math.random()`. */
  readonly source: string;
  /** What it becomes, in words. */
  readonly sink: string;
}

export function insecureRandomness(model: CustodyModel): readonly InsecureRandomness[] {
  const predictable = model.cryptoUses.filter(({ row }) => row.role === "random-insecure" || row.role === "random-seeded");
  if (predictable.length === 0) return [];
  const climber = new Climber(model, new Set(predictable.map(({ node }) => node)));
  return predictable.flatMap((use): readonly InsecureRandomness[] => {
    const sink = climber.sinkOf(use.node, 3);
    // The clock alone is a time stamp; it counts as the seed of a key only in an argument.
    if (!sink || (isClock(use.row.api) && !sink.isArgument)) return [];
    return [{ node: use.node, source: use.name, sink: sink.words }];
  });
}

function isClock(api: string): boolean {
  return /Date|performance|hrtime|uptime|pid/u.test(api);
}

interface Sink {
  readonly words: string;
  readonly isArgument: boolean;
}

const keyRoles: readonly ArgumentRole[] = ["key", "cryptokey", "secret", "password", "passphrase", "iv", "nonce", "salt", "seed", "entropy"];
const passing = /^(?:Math\.\w+|String|Number|parseInt|parseFloat|BigInt|Buffer\.from|Array\.from|Uint8Array\.from|btoa|encodeURIComponent|String\.fromCharCode|JSON\.stringify)$/u;

class Climber {
  readonly #model: CustodyModel;
  readonly #arguments = new Map<Node, string>();
  /** Option names of the same roles, by the argument that holds them. */
  readonly #options = new Map<Node, Map<string, string>>();
  readonly #visited = new Set<Node>();
  /** Calls that hash: what goes in is guessed as easily as what comes out. */
  readonly #hashes: ReadonlySet<Node>;
  readonly #predictable: ReadonlySet<Node>;

  constructor(model: CustodyModel, predictable: ReadonlySet<Node>) {
    this.#model = model;
    this.#predictable = predictable;
    this.#hashes = new Set(model.cryptoUses.filter((use) => use.row.role === "hash").map((use) => use.node));
    for (const use of model.allUses) {
      // The seed of a toy generator is no key.
      if (use.row.role.startsWith("random-")) continue;
      for (const argument of use.argumentsWith(...keyRoles)) {
        const words = `the ${argument.role} of ${use.name}`;
        const option = argument.position.includes(".") ? argument.position.slice(argument.position.lastIndexOf(".") + 1) : undefined;
        if (option === undefined) this.#arguments.set(argument.node, words);
        else this.#options.set(argument.node, (this.#options.get(argument.node) ?? new Map<string, string>()).set(option, words));
      }
    }
  }

  sinkOf(node: Node, depth: number): Sink | undefined {
    this.#visited.clear();
    return this.#climb(node, depth);
  }

  #climb(start: Node, depth: number): Sink | undefined {
    for (let node: Node = start; ; ) {
      if (this.#visited.has(node)) return undefined;
      this.#visited.add(node);
      // `new Chance().guid()` is one draw, and said at the call that draws.
      if (node !== start && this.#predictable.has(node)) return undefined;
      const argument = this.#arguments.get(node);
      if (argument !== undefined) return { words: argument, isArgument: true };
      const parent = outerParent(node);
      if (!parent) return undefined;
      switch (parent.type) {
        case "BinaryExpression":
          if (/[=<>]/u.test(parent.operator) || parent.operator === "in" || parent.operator === "instanceof") return undefined;
          node = parent;
          break;
        case "TemplateLiteral":
        case "UnaryExpression":
        case "ConditionalExpression":
        case "LogicalExpression":
        case "AwaitExpression":
        case "ArrayExpression":
        case "SpreadElement":
        case "SequenceExpression":
          node = parent;
          break;
        case "MemberExpression": {
          // `x[Math.random() * n]` picks an element; `random().toString()` goes on with the call.
          const call = outerParent(parent);
          node = unwrap(parent.object) === unwrap(node) && call?.type === "CallExpression" && unwrap(call.callee) === parent ? call : parent;
          break;
        }
        case "CallExpression":
        case "NewExpression": {
          if (unwrap(parent.callee) === unwrap(node)) {
            node = parent;
            break;
          }
          // `nonce.writeUInt8(Math.random() * 255, i)`, `parts.push(…)`: it becomes a part of the receiver.
          const callee = unwrap(parent.callee);
          const receiver = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
          if (receiver?.type === "Identifier" && this.#model.file.variableOf(receiver) && fills(parent)) return this.#variable(receiver, depth);
          if (isSessionCookie(parent, node)) return { words: "the cookie of a session", isArgument: true };
          if (isFunction(node) || this.#passes(parent)) {
            node = parent;
            break;
          }
          return undefined;
        }
        case "Property": {
          if (parent.value !== node && unwrap(parent.value) !== unwrap(node)) return undefined;
          const name = writtenKey(parent.key, parent.computed);
          const option = this.#options.get(parent.parent)?.get(name ?? "");
          if (option !== undefined) return { words: option, isArgument: true };
          return name !== undefined && becomesSecret(name) ? named(name) : undefined;
        }
        case "PropertyDefinition": {
          const name = writtenKey(parent.key, parent.computed);
          return name !== undefined && becomesSecret(name) ? named(name) : undefined;
        }
        case "AssignmentPattern":
          return parent.left.type === "Identifier" && becomesSecret(parent.left.name) ? named(parent.left.name) : undefined;
        case "VariableDeclarator":
          return parent.id.type === "Identifier" ? this.#variable(parent.id, depth) : undefined;
        case "AssignmentExpression":
          return this.#target(parent.left, depth);
        case "ReturnStatement": {
          let at: Node | null | undefined = parent.parent;
          while (at && !isFunction(at)) at = at.parent;
          if (!at) return undefined;
          // What a callback gives is a part of what the call gives: `text.replace(/x/g, function () { return … })`.
          if (!isCallback(at)) return this.#function(at, depth);
          node = at;
          break;
        }
        case "ArrowFunctionExpression": {
          if (parent.body !== node && unwrap(parent.body) !== unwrap(node)) return undefined;
          if (!isCallback(parent)) return this.#function(parent, depth);
          node = parent;
          break;
        }
        default:
          return undefined;
      }
    }
  }

  #passes(call: CallNode): boolean {
    const text = this.#model.file.text.slice(call.callee.range[0], call.callee.range[1]);
    if (passing.test(text) || /^(?:Buffer|Uint8Array)$/u.test(text) || this.#hashes.has(call)) return true;
    const callee = unwrap(call.callee);
    // Methods of text and lists: `alphabet.charAt(…)`, `parts.concat(…)`, `list.map(() => …)`.
    return callee.type === "MemberExpression" && /^(?:charAt|charCodeAt|at|substring|substr|update|concat|map|from|join|padStart|padEnd|slice|sort|flatMap|replace|reduce|toString)$/u.test(writtenKey(callee.property, callee.computed) ?? "");
  }

  #variable(identifier: TSESTree.Identifier, depth: number): Sink | undefined {
    const variable = this.#model.file.variableOf(identifier);
    // A mark in a text, searched for afterwards.
    if (becomesSecret(identifier.name)) return variable && this.#model.file.readsOf(variable).some(isSearchedFor) ? undefined : named(identifier.name);
    if (!variable || depth === 0) return undefined;
    for (const read of this.#model.file.readsOf(variable)) {
      if (identifier.name === "state" && isOAuthState(read)) return named("state");
      const sink = this.#climb(read, depth - 1);
      if (sink) return sink;
    }
    return undefined;
  }

  #target(left: Node, depth: number): Sink | undefined {
    if (left.type === "Identifier") return this.#variable(left, depth);
    if (left.type !== "MemberExpression") return undefined;
    const name = writtenKey(left.property, left.computed);
    if (name !== undefined) return becomesSecret(name) ? named(name) : undefined;
    return left.object.type === "Identifier" ? this.#variable(left.object, depth) : undefined;
  }

  #function(fn: FunctionNode, depth: number): Sink | undefined {
    const name = functionName(fn);
    if (name !== undefined && becomesSecret(name.replace(/^(?:get|make|create|generate|gen|new|random|build)(?=[A-Z_])/u, ""))) return named(name);
    if (name !== undefined && /^(?:generate|create|make|new|random)/u.test(name) && /(?:Id|State)$/u.test(name) && /State$/u.test(name)) return named(name);
    const identifier = nameNode(fn);
    if (!identifier || depth === 0) return this.#methodCalls(name, depth);
    const variable = this.#model.file.variableOf(identifier);
    for (const read of variable ? this.#model.file.readsOf(variable) : []) {
      const call = outerParent(read);
      const sink = call?.type === "CallExpression" && unwrap(call.callee) === unwrap(read) ? this.#climb(call, depth - 1) : undefined;
      if (sink) return sink;
    }
    return undefined;
  }

  /** Calls of a method through `this`. */
  #methodCalls(name: string | undefined, depth: number): Sink | undefined {
    if (name === undefined || depth === 0) return undefined;
    this.#model.file.needsAllStatements();
    for (const call of this.#model.file.calls) {
      const callee = unwrap(call.callee);
      if (callee.type !== "MemberExpression" || callee.object.type !== "ThisExpression" || writtenKey(callee.property, callee.computed) !== name) continue;
      const sink = this.#climb(call, depth - 1);
      if (sink) return sink;
    }
    return undefined;
  }
}

function isCallback(fn: FunctionNode): boolean {
  const outer = outerParent(fn);
  return fn.type !== "FunctionDeclaration" && (outer?.type === "CallExpression" || outer?.type === "NewExpression");
}

function isSearchedFor(read: Node): boolean {
  for (let at = outerParent(read); at && at.type !== "ExpressionStatement"; at = outerParent(at)) {
    if ((at.type === "NewExpression" || at.type === "CallExpression") && at.callee.type === "Identifier" && at.callee.name === "RegExp") return true;
  }
  return false;
}

function fills(call: CallNode): boolean {
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && /^(?:write\w*|push|unshift|set|fill)$/u.test(writtenKey(callee.property, callee.computed) ?? "");
}

/** `"https://…?state=" + state`, `{ client_id, state }`, `setItem("oauth_state", state)`. */
function isOAuthState(read: Node): boolean {
  const parent = outerParent(read);
  switch (parent?.type) {
    case "TemplateLiteral":
      return parent.quasis.some((part) => /[?&]state=$/u.test(part.value.raw));
    case "BinaryExpression":
      return parent.left.type === "Literal" ? /[?&]state=$/u.test(String(parent.left.value)) : parent.left.type === "BinaryExpression" && parent.left.right.type === "Literal" && /[?&]state=$/u.test(String(parent.left.right.value));
    case "Property":
      return parent.parent.type === "ObjectExpression" && parent.parent.properties.some((one) => one.type === "Property" && /^(?:client_?id|redirect_?uri|response_?type)$/iu.test(writtenKey(one.key, one.computed) ?? ""));
    case "CallExpression":
      return parent.arguments.some((one) => one.type === "Literal" && /(?:oauth|oidc|auth|login|pkce)\w*[-_:.]?state/iu.test(String(one.value)));
    default:
      return false;
  }
}

function named(name: string): Sink {
  return { words: `"${name}"`, isArgument: false };
}

const secretLast: ReadonlySet<string> = new Set([
  "token", "tokens", "secret", "secrets", "password", "passwords", "passwd", "pwd", "passcode", "passphrase", "otp", "totp", "verifier", "nonce", "csrf", "xsrf", "salt", "pin", "apikey", "genid",
]);
const secretPairs: readonly (readonly [string, string])[] = [
  ["api", "key"], ["private", "key"], ["secret", "key"], ["encryption", "key"], ["access", "key"], ["session", "key"], ["master", "key"], ["signing", "key"],
  ["reset", "code"], ["verification", "code"], ["access", "code"], ["invite", "code"], ["recovery", "code"], ["auth", "code"], ["login", "code"], ["confirmation", "code"], ["pairing", "code"], ["oauth", "state"],
];

/** Words that make a token tell one request, page or result from another: whoever guesses it gains nothing. */
const namesRequests: ReadonlySet<string> = new Set(["mutation", "idempotence", "idempotency", "rank", "ranking", "page", "pagination", "continuation", "correlation", "deduplication", "dedupe"]);

/** Names of values that an attacker must not guess. `key`, `id` and `seed` alone say nothing. */
export function becomesSecret(name: string): boolean {
  const list = words(name);
  const last = list.at(-1);
  const before = list.at(-2);
  if (last === undefined || before === "cancel" || before === "cancellation" || before === "mask" || before === "abort" || namesRequests.has(before ?? "")) return false;
  if (secretLast.has(last)) return true;
  return before !== undefined && secretPairs.some(([first, second]) => before === first && last === second);
}

function nameNode(fn: FunctionNode): TSESTree.Identifier | undefined {
  if (fn.type !== "ArrowFunctionExpression" && fn.id) return fn.id;
  const parent = outerParent(fn);
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id : undefined;
}

function functionName(fn: FunctionNode): string | undefined {
  const own = nameNode(fn);
  if (own) return own.name;
  const parent = outerParent(fn);
  if (parent?.type === "MethodDefinition" || parent?.type === "Property" || parent?.type === "PropertyDefinition") return writtenKey(parent.key, parent.computed);
  if (parent?.type === "AssignmentExpression" && parent.left.type === "MemberExpression") return writtenKey(parent.left.property, parent.left.computed);
  return undefined;
}

