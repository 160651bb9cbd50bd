/**
 * Empty answers to the questions that rules for JavaScript ask of a SourceCode.
 *
 * A preset without `files` makes its rules run on text files too. Many of them ask for tokens, comments or
 * scopes while they are created, long before there is a node to visit. With these answers they find nothing
 * and say nothing; without them the run would end with a crash. Nothing here pretends to know the text.
 */

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The only node of a text file. The empty lists are what rules expect to find on a root. */
export interface TextRoot {
  readonly type: "Text";
  readonly range: [number, number];
  readonly loc: { readonly start: Position; readonly end: Position };
  readonly body: readonly never[];
  readonly tokens: readonly never[];
  readonly comments: readonly never[];
  readonly sourceType: "module";
  readonly parent: null;
}

/** A strict global scope in which nothing is declared and nothing is used. */
interface EmptyScope {
  readonly type: "global";
  readonly isStrict: true;
  readonly block: TextRoot;
  readonly upper: null;
  readonly functionExpressionScope: false;
  readonly variableScope: EmptyScope;
  readonly set: Map<string, never>;
  readonly variables: readonly never[];
  readonly references: readonly never[];
  readonly through: readonly never[];
  readonly childScopes: readonly never[];
  readonly implicit: { readonly set: Map<string, never>; readonly variables: readonly never[]; readonly left: readonly never[] };
}

interface EmptyScopeManager {
  readonly scopes: readonly EmptyScope[];
  readonly globalScope: EmptyScope;
  acquire(): null;
  acquireAll(): never[];
  getDeclaredVariables(): never[];
  addGlobals(): void;
  isGlobalReturn(): boolean;
  isModule(): boolean;
  isImpliedStrict(): boolean;
  isStrictModeSupported(): boolean;
}

export class EmptySyntax {
  readonly ast: TextRoot;
  readonly parserServices: Record<string, never> = {};
  readonly visitorKeys: Record<string, string[]> = { Text: [] };
  readonly tokensAndComments: readonly never[] = [];
  readonly comments: readonly never[] = [];
  #scopes: EmptyScopeManager | undefined;

  constructor(ast: TextRoot) {
    this.ast = ast;
  }

  get scopeManager(): EmptyScopeManager {
    return (this.#scopes ??= emptyScopeManager(this.ast));
  }

  getScope(): EmptyScope {
    return this.scopeManager.globalScope;
  }

  // One line each: the names are the interface of ESLint's SourceCode, and there is nothing to say about the answers.
  getAllComments(): never[] { return []; }
  getCommentsBefore(): never[] { return []; }
  getCommentsAfter(): never[] { return []; }
  getCommentsInside(): never[] { return []; }
  getDeclaredVariables(): never[] { return []; }
  getTokens(): never[] { return []; }
  getFirstTokens(): never[] { return []; }
  getLastTokens(): never[] { return []; }
  getTokensBefore(): never[] { return []; }
  getTokensAfter(): never[] { return []; }
  getTokensBetween(): never[] { return []; }
  getFirstTokensBetween(): never[] { return []; }
  getLastTokensBetween(): never[] { return []; }
  getFirstToken(): null { return null; }
  getLastToken(): null { return null; }
  getTokenBefore(): null { return null; }
  getTokenAfter(): null { return null; }
  getFirstTokenBetween(): null { return null; }
  getLastTokenBetween(): null { return null; }
  getTokenByRangeStart(): null { return null; }
  getTokenOrCommentBefore(): null { return null; }
  getTokenOrCommentAfter(): null { return null; }
  getNodeByRangeIndex(): null { return null; }
  getJSDocComment(): null { return null; }
  isGlobalReference(): false { return false; }
  isSpaceBetween(): false { return false; }
  isSpaceBetweenTokens(): false { return false; }
  commentsExistBetween(): false { return false; }
  markVariableAsUsed(): false { return false; }
}

function emptyScopeManager(block: TextRoot): EmptyScopeManager {
  const globalScope: EmptyScope = {
    type: "global",
    isStrict: true,
    block,
    upper: null,
    functionExpressionScope: false,
    get variableScope() {
      return globalScope;
    },
    set: new Map<string, never>(),
    variables: [],
    references: [],
    through: [],
    childScopes: [],
    implicit: { set: new Map<string, never>(), variables: [], left: [] },
  };
  return {
    scopes: [globalScope],
    globalScope,
    acquire: () => null,
    acquireAll: () => [],
    getDeclaredVariables: () => [],
    addGlobals: () => {},
    isGlobalReturn: () => false,
    isModule: () => true,
    isImpliedStrict: () => false,
    isStrictModeSupported: () => true,
  };
}
