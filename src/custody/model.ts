/**
 * The custody model of one file: built once, shared by all rules, kept as long as the tree lives.
 *
 * Keyed on the tree and nothing else: oxlint uses one SourceCode object for every file it lints.
 * Facts are computed when the first rule asks for them.
 */
import type { ParserServices, TSESTree } from "@typescript-eslint/utils";
import { type CallRole, sinkRoles } from "../knowledge/schema.ts";
import type { Policy } from "../policy/policy.ts";
import { Evaluator } from "./evaluator.ts";
import { type CryptoUse, cryptoUses } from "./facts/crypto-uses.ts";
import { wrapperUses, type Wrappers } from "./facts/wrapper-uses.ts";
import type { FileQuestions } from "./file-questions.ts";
import { cryptography, type Evidence, everything, exposure, randomness } from "./gate/evidence.ts";
import { Knowledge } from "./knowledge.ts";
import { type ModuleHost, type ParseNeighbour, Project } from "./project.ts";
import { type ScopeManager, SourceFile, type Variable } from "./source-file.ts";
import { typeInformation } from "./typed.ts";

export interface ModelInput {
  readonly ast: TSESTree.Program;
  readonly text: string;
  /** Absolute path with `/`; decides what relative imports mean. */
  readonly path: string;
  readonly scopeManager: ScopeManager | null | undefined;
  readonly policy: Policy;
  readonly host: ModuleHost | undefined;
  readonly parse: ParseNeighbour;
  /** The parser's services; of use only when they hold a TypeScript program. */
  readonly services?: Partial<ParserServices> | undefined;
  /** What the gate saw in the text; everything when it was not asked. */
  readonly evidence?: Evidence;
  /** Statements at the top of the file that are looked at; all of them when absent. */
  readonly statements?: readonly TSESTree.ProgramStatement[];
  /** Where it is noted what is asked of the file as a whole. */
  readonly asked?: FileQuestions;
  /** Names that any statement of the file may use, also one that is not looked at. */
  readonly sharedNames?: ReadonlySet<Variable>;
}

export class CustodyModel {
  readonly file: SourceFile;
  readonly policy: Policy;
  readonly evaluator: Evaluator;
  readonly #evidence: Evidence;
  readonly #facts = new Map<object, unknown>();
  readonly #wrappers = new Map<SourceFile, Wrappers>();
  #allUses: readonly CryptoUse[] | undefined;
  #uses: { readonly direct: readonly CryptoUse[]; readonly through: readonly CryptoUse[] } | undefined;

  constructor(input: ModelInput) {
    this.file = new SourceFile(input);
    this.policy = input.policy;
    this.#evidence = input.evidence ?? everything;
    this.evaluator = new Evaluator(new Knowledge(input.policy.wrappers), new Project(this.file, input.host, input.parse), typeInformation(input.services, this.file));
  }

  /** Whether the text gives evidence of any of these kinds; what it gives no evidence of need not be looked for. */
  mayHave(evidence: Evidence): boolean {
    return (this.#evidence & evidence) !== 0;
  }

  /** Calls of libraries in this file. */
  get cryptoUses(): readonly CryptoUse[] {
    return this.#useFacts().direct;
  }

  /** Calls of the project's own functions that hand an argument on to a library; only the arguments that come from here. */
  get wrapperUses(): readonly CryptoUse[] {
    return this.#useFacts().through;
  }

  /** Both, for rules that judge arguments. */
  get allUses(): readonly CryptoUse[] {
    return (this.#allUses ??= [...this.cryptoUses, ...this.wrapperUses]);
  }

  /** Whether anything here could be shown that must not: something named as a secret, or key material that a library makes or takes. */
  get mayExpose(): boolean {
    return this.mayHave(exposure) || this.allUses.some(concernsMaterial);
  }

  /** A fact computed once per file: `model.fact(exposures)`. */
  fact<T>(compute: (model: CustodyModel) => T): T {
    if (!this.#facts.has(compute)) this.#facts.set(compute, compute(this));
    return this.#facts.get(compute) as T;
  }

  #useFacts(): { readonly direct: readonly CryptoUse[]; readonly through: readonly CryptoUse[] } {
    if (this.#uses) return this.#uses;
    // Literals and comparisons of a file that uses nothing stand for themselves.
    if (!this.mayHave(cryptography | exposure | randomness)) return (this.#uses = { direct: [], through: [] });
    const direct = cryptoUses(this.evaluator, this.file, this.#evidence);
    const { uses: through } = wrapperUses(this.evaluator, this.file, direct, (other) => this.#wrappersOf(other), this.mayHave(exposure) || direct.some(concernsMaterial));
    return (this.#uses = { direct, through });
  }

  #wrappersOf(file: SourceFile): Wrappers {
    const cached = this.#wrappers.get(file);
    if (cached) return cached;
    this.#wrappers.set(file, new Map());
    const direct = cryptoUses(this.evaluator, file, everything);
    const { wrappers } = wrapperUses(this.evaluator, file, direct, (other) => this.#wrappersOf(other), true);
    this.#wrappers.set(file, wrappers);
    return wrappers;
  }
}

/** Uses that neither make key material nor take any. */
const withoutMaterial: ReadonlySet<CallRole> = new Set([...sinkRoles, "convert", "constant-bytes", "compare", "tls", "other", "random-insecure"]);

function concernsMaterial({ row }: CryptoUse): boolean {
  return !withoutMaterial.has(row.role);
}

const models = new WeakMap<object, CustodyModel>();

/** The model of a tree, built on first use. The policy of the first rule that asks is the policy of the file. */
export function custodyModel(input: ModelInput): CustodyModel {
  const cached = models.get(input.ast);
  if (cached && cached.policy === input.policy) return cached;
  const model = new CustodyModel(input);
  models.set(input.ast, model);
  return model;
}
