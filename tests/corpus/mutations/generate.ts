/**
 * Makes the programs: every base plain, through every rewrite that applies, through pairs of rewrites drawn by seed, and
 * its safe twins. Deterministic: the same seed gives the same programs in the same order.
 */
import { randomNumbers } from "../../random.ts";
import { type AccessRewrite, accessRewrites as usualAccess, plain, usual } from "./access.ts";
import { bases } from "./bases.ts";
import { carriedValues } from "./carried-values.ts";
import { closureWrappers } from "./closure-wrappers.ts";
import { composedValues } from "./composed-values.ts";
import { decodedValues } from "./decoded-values.ts";
import { injectedWrappers } from "./injected-wrappers.ts";
import { interopAccess } from "./interop-access.ts";
import { isomorphicAccess } from "./isomorphic-access.ts";
import { assembledOptions, mergedOptions, optionsRewrites as usualOptions } from "./options.ts";
import { type Atom, type Base, type Constant, type Family, type Program, type Reach, type Spelling, argsOf, environment, literal } from "./program.ts";
import { encode, plainAtom, valueRewrites as usualValues } from "./values.ts";
import { wrapperRewrites as usualWrappers } from "./wrappers.ts";

const accessRewrites = [...usualAccess, ...interopAccess, ...isomorphicAccess];
const valueRewrites = [...usualValues, ...carriedValues, ...composedValues, ...decodedValues];
const optionsRewrites = [...usualOptions, ...mergedOptions, ...assembledOptions];
const wrapperRewrites = [...usualWrappers, ...closureWrappers, ...injectedWrappers];

interface Draft {
  readonly base: Base;
  readonly family: Family;
  readonly rewrite: string;
  readonly misuse: boolean;
  readonly spelling: Spelling;
  readonly reach: AccessRewrite;
  /** The options argument, when a rewrite put it together. */
  readonly object?: string;
  /** Constant that the API receives; left out when it is not one. */
  readonly received?: Constant;
}

/** The whole corpus, in a fixed order. `pairs` per base are drawn by `seed`. */
export function generate({ seed, pairs }: { readonly seed: number; readonly pairs: number }): readonly Program[] {
  const random = randomNumbers(seed);
  return bases.flatMap((base) => [...variants(base, random, pairs), ...twins(base)]);
}

/** `count` programs drawn by seed, each base and rewrite still represented in proportion. */
export function sample(programs: readonly Program[], count: number, seed: number): readonly Program[] {
  const random = randomNumbers(seed);
  const drawn = programs.map((program) => ({ program, at: random() }));
  drawn.sort((a, b) => a.at - b.at);
  return drawn.slice(0, count).map(({ program }) => program);
}

function variants(base: Base, random: () => number, pairs: number): readonly Program[] {
  const atom = plainAtom(base, base.weak);
  const start = { base, misuse: true, received: base.weak } as const;
  const plainSpelling: Spelling = { code: atom.code };
  const result: (Program | undefined)[] = [];
  for (const reach of accessRewrites) {
    result.push(build({ ...start, family: reach === plain ? "plain" : "access", rewrite: reach.name, spelling: plainSpelling, reach }));
  }
  if (base.form === "fixed") return present(result);

  const spellings = valueRewrites.flatMap((rewrite) => {
    const spelling = rewrite.apply(atom, base);
    return spelling ? [{ name: rewrite.name, spelling }] : [];
  });
  for (const { name, spelling } of spellings) {
    result.push(build({ ...start, family: "value", rewrite: name, spelling, reach: plain }));
  }
  if (base.option) {
    for (const { name, spelling, object } of optionSpellings(base, atom.code)) {
      result.push(build({ ...start, family: "options", rewrite: name, spelling, object, reach: plain }));
    }
  }
  for (const { rewrite, reach } of wrapped(base, atom.code)) {
    result.push(build({ ...start, family: "wrapper", rewrite, spelling: { code: atom.code }, reach }));
  }
  for (let index = 0; index < pairs; index++) {
    const { name, spelling } = pick(spellings, random);
    const reach = pick(accessRewrites, random);
    result.push(build({ ...start, family: "pair", rewrite: `${reach.name} + ${name}`, spelling, reach }));
  }
  return present(result);
}

function optionSpellings(base: Base, value: string): readonly { name: string; spelling: Spelling; object: string }[] {
  const { key, rest } = base.option ?? { key: "", rest: "" };
  return optionsRewrites.map((rewrite) => {
    const made = rewrite.apply(value, base, key, rest);
    return { name: rewrite.name, spelling: { ...(made.top ? { top: made.top } : {}), code: value }, object: made.code };
  });
}

function wrapped(base: Base, value: string): readonly { rewrite: string; reach: AccessRewrite }[] {
  return wrapperRewrites.map(({ name, apply }) => ({ rewrite: name, reach: { name, apply: () => apply(base, value) } }));
}

/** Programs that look the same and are right. */
function twins(base: Base): readonly Program[] {
  if (base.form === "fixed") return present([...elsewhere(base, base.weak)]);
  const right = rightAtom(base);
  const weak = plainAtom(base, base.weak);
  const start = { base, misuse: false, family: "twin", ...(right.constant === undefined ? {} : { received: right.constant }) } as const;
  const result: (Program | undefined)[] = [];

  // the same spellings with the right value
  for (const reach of accessRewrites) result.push(build({ ...start, rewrite: `right value, ${reach.name}`, spelling: { code: right.code }, reach }));
  for (const rewrite of valueRewrites) {
    const spelling = rewrite.structural || right.constant !== undefined ? rewrite.apply(right, base) : undefined;
    if (spelling) result.push(build({ ...start, rewrite: `right value, ${rewrite.name}`, spelling, reach: plain }));
  }
  for (const { rewrite, reach } of wrapped(base, right.code)) {
    result.push(build({ ...start, rewrite: `right value, ${rewrite}`, spelling: { code: right.code }, reach }));
  }
  if (base.option) {
    for (const { name, spelling, object } of optionSpellings(base, right.code)) {
      result.push(build({ ...start, rewrite: `right value, ${name}`, spelling, object, reach: plain }));
    }
    const { key, rest } = base.option;
    const tail = rest ? `, ${rest}` : "";
    result.push(
      build({ ...start, rewrite: "weak value overridden by a later property", spelling: { code: right.code }, reach: plain, object: `{ ${key}: ${weak.code}, ...{ ${key}: ${right.code} }${tail} }` }),
    );
  }

  // the weak value is there and does not reach the call
  const spelled = (name: string, spelling: Spelling): Program | undefined => build({ ...start, rewrite: name, spelling, reach: plain });
  result.push(
    spelled("weak value in an unused property", { top: `const settings = { former: ${weak.code}, current: ${right.code} };`, code: "settings.current" }),
    spelled("weak value in an unused constant", { top: `const former = ${weak.code};\nconsole.assert(former !== undefined);`, code: right.code }),
    spelled("weak value overwritten before use", { top: `let chosen: any = ${weak.code};\nchosen = ${right.code};`, code: "chosen" }),
    spelled("weak property overwritten before use", { top: `const settings: any = { chosen: ${weak.code} };\nsettings.chosen = ${right.code};`, code: "settings.chosen" }),
    spelled("weak value only compared", {
      top: `const chosen: any = ${right.code};\nif (String(chosen) === String(${weak.code})) throw new Error("refused");`,
      code: "chosen",
    }),
    spelled("weak value in a deny-list", {
      top: `const refused: unknown[] = [${weak.code}];\nconst chosen = ${right.code};\nif (refused.includes(chosen)) throw new Error("refused");`,
      code: "chosen",
    }),
    // A literal default for a key is a defect whether or not a caller takes it today.
    base.strong === undefined ? undefined : spelled("weak default that is never taken", { top: `const choose = (value: any = ${weak.code}) => value;`, code: `choose(${right.code})` }),
    spelled("shadowed constant of the same name", {
      top: `const chosen = ${right.code};\nexport function other() {\n  const chosen = ${weak.code};\n  return chosen;\n}`,
      code: "chosen",
    }),
    spelled("weak side of a table that is never taken", { top: `const table = { former: ${weak.code}, current: ${right.code} };\nconst name = "current";`, code: "table[name]" }),
  );
  if (isKey(base)) result.push(spelled("data key of the vault", { top: dataKey, code: "await dataKey()" }));
  return present([...result, ...elsewhere(base, base.weak)]);
}

const dataKey = `import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
const kms = new KMSClient({});
async function dataKey(): Promise<any> {
  const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
  return Plaintext;
}`;

function isKey(base: Base): boolean {
  return base.rule === "no-hardcoded-key" && base.form === "bytes";
}

/** The weak call, made on something else of the same name. */
function elsewhere(base: Base, weak: Constant): readonly (Program | undefined)[] {
  if (base.namedEvidence) return [];
  const { root, path } = usual(base);
  const top = (base.before ?? "").trim();
  const args = argsOf(base, plainAtom(base, weak).code);
  const expression = base.call === "new" ? `new ${[root, ...path].join(".")}(${args.join(", ")})` : `${[root, ...path].join(".")}(${args.join(", ")})`;
  const program = (rewrite: string, code: string): Program => ({ base, family: "twin", rewrite, misuse: false, code });
  const list: (Program | undefined)[] = [
    program("shadowed by a parameter", `${usual(base).top}\n${top}\nexport function run(${root}: any) {\n  return ${expression};\n}\n`),
    program("method of another object", `${top}\ndeclare const drawing: any;\nexport const result = ${base.call === "new" ? "new " : ""}drawing.${base.path.at(-1) ?? "open"}(${args.join(", ")});\n`),
  ];
  if (base.module) {
    const other = usual(base).top.replace(/"[^"]+"/, `"./own/${base.library.replace(/\W+/g, "-")}.js"`);
    list.push(program("module of the project with the same names", `${other}\n${top}\nexport const result = ${expression};\n`));
    list.push(program("shadowed by a local function", `${top}\nexport function run() {\n  const ${root}: any = Object.create(null);\n  return ${expression};\n}\n`));
  }
  return list;
}

function rightAtom(base: Base): Atom {
  if (base.strong !== undefined) return plainAtom(base, base.strong);
  const safe = base.safe ?? "";
  // A byte array of a setting is encoded; an expression that makes bytes itself is taken as it is.
  return { code: base.form === "bytes" && safe.startsWith("process.env") ? encode(base, safe) : safe };
}

function build(draft: Draft): Program | undefined {
  const { base, spelling, reach: rewrite, family, misuse } = draft;
  const reach: Reach | undefined = rewrite.apply(base, argsOf(base, spelling.code, draft.object));
  if (!reach) return undefined;
  const finish = base.finish ?? ((call: string) => call);
  const top = [reach.top && importsOf(reach.top), base.before, spelling.top, reach.top && withoutImports(reach.top)].filter(Boolean).join("\n");
  const inside = reach.inside ? `  ${reach.inside}\n` : "";
  const code = `${top}\nexport async function run(): Promise<unknown> {\n${inside}  return ${finish(reach.call)};\n}\n`;
  return { base, family, rewrite: draft.rewrite, misuse, code, ...execution(draft, reach, code) };
}

/** Whether and how the program runs, and what it must return. */
function execution(draft: Draft, reach: Reach, code: string): { readonly run: "module" | "commonjs"; readonly expected: unknown } | object {
  const { base, misuse, received, rewrite } = draft;
  if (!base.observe || rewrite === "data key of the vault") return {};
  const awaitsAtTop = /^(?:const|let) .*(?:= |\()await |^for await /m.test(code);
  const needsModule = awaitsAtTop || reach.run === "module";
  // Named imports of a CommonJS library exist only for compilers that translate them to `require`.
  const needsCommonjs = reach.run === "commonjs" || base.exports?.named === "types";
  if (needsModule && needsCommonjs) return {};
  const constant = received ?? (misuse ? base.weak : environment["KEY"] ?? "");
  return { run: needsCommonjs || !needsModule ? "commonjs" : "module", expected: base.observe(constant) };
}

function importsOf(top: string): string {
  return top.split("\n").filter((line) => /^import .* from /.test(line)).join("\n");
}

function withoutImports(top: string): string {
  return top.split("\n").filter((line) => !/^import .* from /.test(line)).join("\n");
}

function present(list: readonly (Program | undefined)[]): readonly Program[] {
  return list.filter((program) => program !== undefined);
}

function pick<T>(list: readonly T[], random: () => number): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

export function describeBase(base: Base): string {
  return `${base.library}: ${base.name} (${literal(base.weak)})`;
}
