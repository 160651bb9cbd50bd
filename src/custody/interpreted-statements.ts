/**
 * Statements of the interpreter of constants: what is run, how often, and how it ends.
 *
 * Every block and every turn of a loop has variables of its own, as in the language. Labels, generators and whatever waits end
 * the attempt; so does `throw`.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { binary, giveUp, isTrue, listed, namesOf, type Value } from "./interpreted-values.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Node } from "./syntax.ts";

type Completion = { readonly kind: "return"; readonly value: Value } | "break" | "continue" | undefined;

/** Statements of one block, in its scope. Functions are there before the first of them. */
export function runAll(on: Interpreter, statements: readonly Node[]): Completion {
  for (const statement of statements) if (statement.type === "FunctionDeclaration" && statement.id) on.bind(statement.id, on.expression(statement));
  for (const statement of statements) {
    const done = run(on, statement);
    if (done !== undefined) return done;
  }
  return undefined;
}

export function run(on: Interpreter, node: Node): Completion {
  on.burn();
  switch (node.type) {
    case "VariableDeclaration":
      for (const { id, init } of node.declarations) {
        // `var x;` leaves what is there.
        if (init || node.kind !== "var") on.bind(id, init ? on.expression(init) : undefined, node.kind === "var");
        else if (id.type !== "Identifier" || !on.isInScope(id)) on.bind(id, undefined, true);
      }
      return undefined;
    case "ExpressionStatement":
      on.expression(node.expression);
      return undefined;
    case "BlockStatement":
      return on.inside(() => runAll(on, node.body));
    case "IfStatement":
      if (isTrue(on.expression(node.test))) return run(on, node.consequent);
      return node.alternate ? run(on, node.alternate) : undefined;
    case "SwitchStatement":
      return on.inside(() => switched(on, node));
    case "ForStatement":
      return on.inside(() => {
        if (node.init?.type === "VariableDeclaration") run(on, node.init);
        else if (node.init) on.expression(node.init);
        return loop(on, () => !node.test || isTrue(on.expression(node.test)), node.body, () => {
          on.nextTurn();
          if (node.update) on.expression(node.update);
        });
      });
    case "WhileStatement":
      return loop(on, () => isTrue(on.expression(node.test)), node.body);
    case "DoWhileStatement": {
      let isFirst = true;
      return loop(on, () => (isFirst ? !(isFirst = false) : isTrue(on.expression(node.test))), node.body);
    }
    case "ForOfStatement":
      return node.await ? giveUp() : over(on, listed(on.expression(node.right)), node);
    case "ForInStatement":
      return over(on, namesOf(on.expression(node.right)), node);
    case "TryStatement": {
      // What throws ends the attempt, so that no handler is ever asked.
      const done = run(on, node.block);
      const last = node.finalizer ? run(on, node.finalizer) : undefined;
      return last ?? done;
    }
    case "ReturnStatement":
      return { kind: "return", value: node.argument ? on.expression(node.argument) : undefined };
    case "BreakStatement":
      return node.label ? giveUp() : "break";
    case "ContinueStatement":
      return node.label ? giveUp() : "continue";
    case "FunctionDeclaration":
    case "EmptyStatement":
      return undefined;
    default:
      return giveUp();
  }
}

function switched(on: Interpreter, { discriminant, cases }: TSESTree.SwitchStatement): Completion {
  const subject = on.expression(discriminant);
  const matching = cases.findIndex(({ test }) => test && binary("===", subject, on.expression(test)));
  const start = matching < 0 ? cases.findIndex(({ test }) => !test) : matching;
  const done = start < 0 ? undefined : runAll(on, cases.slice(start).flatMap(({ consequent }) => consequent));
  return done === "break" ? undefined : done;
}

function loop(on: Interpreter, goesOn: () => boolean, body: Node, after: () => void = () => undefined): Completion {
  while (goesOn()) {
    on.burn();
    const done = run(on, body);
    if (done === "break") return undefined;
    if (typeof done === "object") return done;
    after();
  }
  return undefined;
}

/** Goes over a list as it is at every turn: what the body adds to it counts. */
function over(on: Interpreter, values: readonly Value[], { left, body }: TSESTree.ForOfStatement | TSESTree.ForInStatement): Completion {
  for (const value of values) {
    const done = on.inside(() => {
      on.burn();
      if (left.type === "VariableDeclaration") on.bind(left.declarations[0]?.id ?? giveUp(), value, left.kind === "var");
      else on.assign(left, value);
      return run(on, body);
    });
    if (done === "break") return undefined;
    if (typeof done === "object") return done;
  }
  return undefined;
}
