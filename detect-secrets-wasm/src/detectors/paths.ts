/**
 * What a path says about the text in it: settings, programs, prose, tests. A path never decides alone whether something is a secret;
 * it says whether an unquoted value can be one, and how much an assignment is worth.
 */

/** Files that hold settings, where an unquoted value is a value and not an expression. */
const settingsFile = /(?:^|\/)(?:\.env[\w.-]*|[\w.-]*\.env|\.(?:npmrc|netrc|pypirc|pgpass|my\.cnf|s3cfg|boto|dockercfg|htpasswd|git-credentials)|[\w.-]+\.(?:properties|ini|cfg|conf|cnf|config|toml|tfvars|tfstate|ya?ml|env|credentials|xml)|(?:app)?settings[\w.-]*\.json|(?:config|secrets?|credentials?|local|default|production|development|staging)[\w.-]*\.json|[\w.-]*\.(?:tfvars|tfstate|parameters)\.json|[\w.-]+\.service|\.envrc|\.flaskenv|credentials|config|(?:GNU)?[Mm]akefile|Procfile[\w.-]*|Dockerfile[\w.-]*|docker-compose[\w.-]*)$/i;
/** Endings of files where programs are written, so that an unquoted value is an expression. */
const codeEndings: ReadonlySet<string> = new Set(
  `js jsx cjs cjsx mjs mjsx ts tsx cts ctsx mts mtsx vue svelte py rb php java kt kts scala go rs cs vb fs swift c h cc cpp hpp m mm dart lua pl pm r jl ex exs erl hs
  clj groovy gradle sol coffee graphql proto flow css scss less htm html md mdx rst txt adoc po tex map svg snap`.split(/\s+/),
);
/** Texts for people, where values are examples more often than not. */
const proseFile = /\.(?:md|mdx|markdown|rst|txt|adoc|html?|po|pot|tex)$/i;
/** Folders and files of tests, examples and translations. */
const testPath = /(?:^|[/._-])(?:tests?|__tests__|specs?|fixtures?|mocks?|__mocks__|examples?|samples?|docs?|documentation|demo|e2e|testdata|stories|locales?|i18n|lang|translations?)(?:[/._-]|$)/i;

export interface PathTraits {
  readonly isSettings: boolean;
  readonly isCode: boolean;
  readonly isProse: boolean;
  /** Tests, examples and translations; settings files beside them are still settings. */
  readonly isTest: boolean;
}

/** Asked of every file, so by a look-up and not by an expression. */
export function isCode(path: string): boolean {
  return codeEndings.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}

let last: { readonly path: string; readonly traits: PathTraits } | undefined;

/** Traits of a path. The last one is kept, because a file asks once for every candidate in it. */
export function traitsOf(path: string): PathTraits {
  if (last?.path !== path) {
    const isTest = testPath.test(path) && !/\.env/.test(path);
    last = { path, traits: { isSettings: settingsFile.test(path), isCode: isCode(path), isProse: proseFile.test(path), isTest } };
  }
  return last.traits;
}
