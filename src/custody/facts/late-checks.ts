/**
 * Connections whose certificate the program judges itself after the handshake: `tls.connect({ rejectUnauthorized: false }, () => {
 * if (!socket.authorized) socket.destroy(); })`, or by the fingerprint of the certificate.
 *
 * Node sets `authorized`, names of the host included, before it tells of the connection (https://nodejs.org/api/tls.html#tlssocketauthorized),
 * and what was written before goes out after that: who destroys the socket in that listener does what Node does by itself. Certain is only
 * a test of the socket of this very call that lets no error pass, whose bad branch destroys it there, or outside of whose good branch nothing
 * is sent, received or handed on. A result that is only logged, another socket, and a request, which is sent before its answer, are none.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, type Result } from "../abstract.ts";
import { library } from "../doors.ts";
import type { CustodyModel } from "../model.ts";
import { fedNodes } from "../streams.ts";
import { calledName, calleeOf, type CallNode, enclosingFunction, isAncestor, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";

export function isCheckedLater(model: CustodyModel, use: CryptoUse): boolean {
  if (use.row.api !== "tls.connect()" || use.via || !model.file.says(/\bauthorized\b|\bauthorizationError\b|\bgetPeer(?:X509)?Certificate\b/u)) return false;
  return use.site !== undefined && new Connection(model, use.site.node).isChecked();
}

type Guard = TSESTree.IfStatement | TSESTree.ConditionalExpression;

/** Members that identify a certificate or its key; the names and numbers in it anybody can write. */
const identifying: ReadonlySet<string> = new Set(["fingerprint", "fingerprint256", "fingerprint512", "raw", "pubkey"]);
/** Methods that only write a text another way. */
const rewriting: ReadonlySet<string> = new Set(["toLowerCase", "toUpperCase", "replace", "replaceAll", "trim", "toString"]);
const maxDepth = 4;

/** What can be done with a socket before its certificate was judged. */
const harmless = /^(?:authorized|authorizationError|getPeer\w+|getCipher|getProtocol|encrypted|destroy|destroyed|set[A-Z]\w*|unref|ref|off|removeListener|removeAllListeners)$/u;
const listening = /^(?:on|once|addListener|prependListener)$/u;

class Connection {
  readonly #model: CustodyModel;
  /** The call that makes it. */
  readonly #node: CallNode;

  constructor(model: CustodyModel, node: CallNode) {
    this.#model = model;
    this.#node = node;
  }

  isChecked(): boolean {
    const { ifs, choices } = this.#model.file;
    const guards: readonly Guard[] = [...ifs, ...choices.filter((one) => one.type === "ConditionalExpression")];
    return guards.some((guard) => {
      const isGood = this.#proves(guard.test, true);
      if (!isGood && !this.#proves(guard.test, false)) return false;
      const [good, bad] = isGood ? [guard.consequent, guard.alternate] : [guard.alternate, guard.consequent];
      return (this.#destroys(bad) && this.#isFirstToldTo(guard)) || this.#isUsedOnly(good, endsAbruptly(bad) ? guard : undefined);
    });
  }

  /** A test that is true, or false, says that the certificate was found good. */
  #proves(test: Node, outcome: boolean): boolean {
    const node = unwrap(test);
    switch (node.type) {
      case "UnaryExpression":
        return node.operator === "!" && this.#proves(node.argument, !outcome);
      case "LogicalExpression":
        if (node.operator === "??") return false;
        // Of `a && b` that is true both are, and of one that is false nobody knows which.
        return (node.operator === "&&") === outcome ? this.#proves(node.left, outcome) || this.#proves(node.right, outcome) : this.#proves(node.left, outcome) && this.#proves(node.right, outcome);
      case "BinaryExpression":
        return /^[!=]==?$/u.test(node.operator) && this.#provesEqual(node.left as Node, node.right, node.operator.startsWith("=") === outcome);
      case "CallExpression":
        return outcome && /^(?:equals|includes|has|timingSafeEqual)$/u.test(calledName(node) ?? "") && this.#comparesCertificate(node);
      default:
        return this.#isResult(node, outcome ? "authorized" : "authorizationError");
    }
  }

  #provesEqual(left: Node, right: Node, isEqual: boolean): boolean {
    for (const [side, other] of [[left, right], [right, left]] as const) {
      const literal = unwrap(other);
      if (this.#isResult(side, "authorized")) return literal.type === "Literal" && literal.value === isEqual;
      if (this.#isResult(side, "authorizationError")) return isEqual && isNothing(literal);
      if (this.#isOfCertificate(side, maxDepth)) return isEqual && !isNothing(literal) && !this.#isOfCertificate(other, maxDepth);
    }
    return false;
  }

  #comparesCertificate(call: TSESTree.CallExpression): boolean {
    const callee = calleeOf(call);
    return [...(callee.type === "MemberExpression" && calledName(call) !== "timingSafeEqual" ? [callee.object] : []), ...call.arguments].filter((one) => this.#isOfCertificate(one, maxDepth)).length === 1;
  }

  #values(node: Node): readonly Abstract[] {
    return alternatives(this.#model.evaluator.ask(node, this.#model.file));
  }

  #results(node: Node): readonly Result[] {
    const { evaluator, file } = this.#model;
    return evaluator.reachOf(file).has(node, library) ? this.#values(node).filter((one) => one.kind === "result") : [];
  }

  /** The socket of this call, or a member of it. */
  #isResult(node: Node, member: string): boolean {
    return this.#results(node).some((one) => this.#isOwn(one, member));
  }

  #isOwn(value: Abstract | undefined, member: string): boolean {
    return value !== undefined && alternatives(value).some((one) => one.kind === "result" && one.site.node === this.#node && one.member === member);
  }

  /** Fingerprint or key of the certificate that this socket was shown, also hashed or written another way. */
  #isOfCertificate(node: Node, depth: number): boolean {
    if (depth === 0) return false;
    const inner = unwrap(node);
    if (this.#results(inner).some(({ site, member }) => identifying.has(member) && /#getPeer\w+\(\)$/u.test(site.row.api) && this.#isOwn(site.receiver, ""))) return true;
    if (inner.type === "Identifier") {
      const { file } = this.#model;
      const variable = file.variableOf(inner);
      const declared = variable && file.writesOf(variable).length === 0 ? (variable.defs[0]?.node as Node | undefined) : undefined;
      return declared?.type === "VariableDeclarator" && declared.id.type === "Identifier" && declared.init !== null && this.#isOfCertificate(declared.init, depth - 1);
    }
    const callee = inner.type === "CallExpression" ? calleeOf(inner) : undefined;
    if (callee?.type !== "MemberExpression") return false;
    const method = writtenKey(callee.property, callee.computed) ?? "";
    if (method === "digest") return fedNodes(inner, this.#model.file).some((fed) => this.#isOfCertificate(fed, depth - 1));
    return rewriting.has(method) && this.#isOfCertificate(callee.object, depth - 1);
  }

  #destroys(branch: Node | null): boolean {
    return branch !== null && statementsOf(branch).some((statement) => {
      const done = statement.type === "ExpressionStatement" ? statement.expression : statement.type === "ReturnStatement" ? statement.argument : statement;
      const call = done && unwrap(done);
      const callee = call?.type === "CallExpression" && calledName(call) === "destroy" ? calleeOf(call) : undefined;
      return callee?.type === "MemberExpression" && this.#isResult(callee.object, "");
    });
  }

  /** The test stands in what Node calls first when the handshake is over, and nothing goes round it. */
  #isFirstToldTo(guard: Guard): boolean {
    const fn = enclosingFunction(guard);
    const statement = guard.type === "IfStatement" ? guard : guard.parent;
    const first = this.#firstListener();
    if (!fn || !first || fn.async || fn.body !== statement.parent || !(first === fn || this.#values(first).some((value) => value.kind === "function" && value.fn === fn))) return false;
    const isBefore = (node: Node): boolean => node.range[0] >= fn.range[0] && node.range[1] <= guard.range[0];
    return [...this.#reads(), ...this.#model.file.members].filter((node) => isBefore(node) && this.#isResult(node, "")).every(isHarmless);
  }

  /** What stands behind the options in the call, else the first listener in the file. */
  #firstListener(): Node | undefined {
    const last = this.#node.arguments.at(-1);
    if (last && !this.#values(last).some(({ kind }) => kind === "object")) return last;
    for (const call of this.#model.file.methodCalls.where((name) => listening.test(name))) {
      const [event, listener] = call.arguments;
      const callee = calleeOf(call);
      if (event?.type === "Literal" && event.value === "secureConnect" && callee.type === "MemberExpression" && this.#isResult(callee.object, "")) return listener;
    }
    return undefined;
  }

  /** Whatever sends, receives or hands the socket on stands in the good branch, or behind a test whose bad branch leads nowhere. */
  #isUsedOnly(good: Node | null, passed: Guard | undefined): boolean {
    const reads = this.#reads();
    const uses = reads.filter((read) => !isHarmless(read));
    if (reads.length === 0 || (uses.length === 0 && !passed)) return false;
    return uses.every((use) => (good !== null && isAncestor(good, use)) || (passed !== undefined && isBehind(passed, use)));
  }

  /** Where the variable is read that keeps the socket; none when it is kept in a member. */
  #reads(): readonly Node[] {
    const { file } = this.#model;
    const holder = outerParent(this.#node);
    const kept = holder?.type === "VariableDeclarator" ? holder.id : holder?.type === "AssignmentExpression" && holder.parent.type === "ExpressionStatement" ? holder.left : undefined;
    const variable = kept?.type === "Identifier" ? file.variableOf(kept) : undefined;
    return variable ? file.readsOf(variable) : [];
  }
}

function isNothing(node: Node): boolean {
  return (node.type === "Literal" && (node.value === null || node.value === "")) || (node.type === "Identifier" && node.name === "undefined");
}

function isHarmless(read: Node): boolean {
  const parent = outerParent(read);
  // `await once(socket, "secureConnect")`
  if (parent?.type === "CallExpression") return calledName(parent) === "once" && parent.arguments[1]?.type === "Literal" && parent.arguments[1].value === "secureConnect";
  if (parent?.type !== "MemberExpression" || unwrap(parent.object) !== unwrap(read)) return false;
  const name = writtenKey(parent.property, parent.computed) ?? "";
  if (harmless.test(name)) return true;
  const call = outerParent(parent);
  const given = call?.type === "CallExpression" && unwrap(call.callee) === parent ? call.arguments : undefined;
  if (name === "end") return given?.length === 0;
  const event = listening.test(name) ? given?.[0] : undefined;
  return event?.type === "Literal" && event.value !== "data" && event.value !== "readable";
}

function statementsOf(branch: Node): readonly Node[] {
  return branch.type === "BlockStatement" ? branch.body : [branch];
}

function endsAbruptly(branch: Node | null): boolean {
  const last = branch && statementsOf(branch).at(-1);
  return last?.type === "ReturnStatement" || last?.type === "ThrowStatement";
}

/** In the rest of the block in which a statement stands. */
function isBehind(guard: Guard, node: Node): boolean {
  return guard.parent.type === "BlockStatement" && node.range[0] >= guard.range[1] && node.range[1] <= guard.parent.range[1];
}
