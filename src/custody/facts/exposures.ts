/**
 * Key material that reaches a sink: log, error text, response, telemetry, browser storage, address, child process, disk.
 *
 * Which material counts depends on the sink: a signed token belongs in a response and not in a log, a secret setting on no
 * command line, and a name is evidence enough in logs only. What only a strict reader calls a defect is marked `strict`.
 */
import type { CustodyModel } from "../model.ts";
import { type Node, unwrap, writtenKey } from "../syntax.ts";
import { type Material, type MaterialKind, materialIn, ofValue } from "./key-material.ts";
import { type Sink, type SinkKind, sinks } from "./sinks.ts";

export interface Exposure {
  readonly sink: Sink;
  readonly material: Material;
  readonly strict: boolean;
}

/** Material that each sink must not get. */
const refused: Readonly<Record<SinkKind, ReadonlySet<MaterialKind>>> = {
  "log": new Set(["raw-key", "data-key", "stored-secret", "setting", "used-as-key", "token", "named", "literal"]),
  "telemetry": new Set(["raw-key", "data-key", "stored-secret", "setting", "used-as-key", "token", "named"]),
  "error": new Set(["raw-key", "data-key", "stored-secret", "setting", "used-as-key"]),
  "respond": new Set(["raw-key", "data-key", "stored-secret", "setting"]),
  "browser-store": new Set(["raw-key", "data-key", "stored-secret", "token", "named"]),
  "address": new Set(["raw-key", "data-key", "stored-secret", "setting"]),
  "process": new Set(["raw-key", "data-key", "stored-secret", "setting"]),
  "persist": new Set(["raw-key", "data-key", "stored-secret", "used-as-key", "made-as-key"]),
};

export function exposures(model: CustodyModel): readonly Exposure[] {
  if (!model.mayExpose) return [];
  const found: Exposure[] = [];
  for (const sink of model.fact(sinks)) {
    const seen = new Set<Node>();
    for (const given of sink.given) {
      const whole = wholeEnvironment(model, given.node);
      if (whole && sink.kind !== "process" && sink.kind !== "persist") found.push({ sink, material: { kind: "setting", node: whole }, strict: false });
      const isCommandLine = sink.name.startsWith("console.") && model.fact(printsForOperator);
      const materials = given.value ? ofValue(model, given.value, given.node, 0) : materialIn(model, given.node);
      for (const material of materials) {
        if (!refused[sink.kind].has(material.kind) || seen.has(material.node) || isLogin(sink, material) || isAddressOrAmount(material.node)) continue;
        seen.add(material.node);
        found.push({ sink, material, strict: isForStrictReaders(sink, material) || (isCommandLine && /^(?:raw-key|used-as-key|named|literal)$/u.test(material.kind)) });
      }
    }
  }
  return found;
}

/** `process.env` itself, or a copy of it: every secret of the process at once. */
function wholeEnvironment(model: CustodyModel, node: Node): Node | undefined {
  const inner = unwrap(node);
  if (inner.type === "ObjectExpression") return inner.properties.map((one) => wholeEnvironment(model, one.type === "SpreadElement" ? one.argument : one.value)).find((one) => one !== undefined);
  if (inner.type === "CallExpression" && /^(?:JSON\.stringify|util\.inspect|inspect)$/u.test(model.file.text.slice(...inner.callee.range))) {
    const [argument] = inner.arguments;
    return argument && argument.type !== "SpreadElement" ? wholeEnvironment(model, argument) : undefined;
  }
  return inner.type === "MemberExpression" && /^(?:process|Bun)\.env$/u.test(model.file.text.slice(...inner.range)) ? inner : undefined;
}

/** `opt.url`, `timeout`: whatever else an object holds, these are an address and an amount. */
function isAddressOrAmount(node: Node): boolean {
  const inner = unwrap(node);
  const name = inner.type === "Identifier" ? inner.name : inner.type === "MemberExpression" ? writtenKey(inner.property, inner.computed) : undefined;
  return name !== undefined && /^(?:url|uri|href|endpoint|path|pathname|baseUrl|baseURL|timeout|delay|interval|port|size|length|count|status|method|code)$/u.test(name);
}

/** A program that sends its secret over a socket proves who it is; only keys have no business there. */
function isLogin({ kind, name }: Sink, material: Material): boolean {
  return kind === "respond" && /^(?:socket|io|ws|channel)\./u.test(name) && material.kind !== "raw-key" && material.kind !== "data-key";
}

/** A program for the command line, whose output its user asked for: `createsecret`, `keygen`. */
function printsForOperator({ file }: CustodyModel): boolean {
  return file.says(/^#!/u) || file.says(/(?:from|require)\s*\(?\s*["'](?:commander|yargs|inquirer|@inquirer\/prompts|prompts|enquirer|@clack\/prompts|@oclif\/core)["']/u) || /(?:^|\/)(?:bin|cli)(?:\/|\.[cm]?[jt]s$)/iu.test(file.path);
}

/** First-run passwords on the console, session tokens in the browser, key files that only their owner can read. */
function isForStrictReaders(sink: Sink, { kind }: Material): boolean {
  if (sink.kind === "browser-store") return kind === "token" || kind === "named";
  if (sink.kind === "persist") return sink.mode !== "default";
  // Some services take their key in the address and nowhere else.
  if (sink.kind === "address") return kind === "setting";
  if (sink.kind === "process" && sink.name === "process.env") return true;
  return kind === "literal";
}
