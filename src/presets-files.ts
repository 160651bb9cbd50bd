/**
 * Preset `files`: which files besides source code ESLint should look at for secrets.
 *
 * A curated list, never a catch-all: ESLint reads whatever matches, stops at a link that leads nowhere, and
 * decodes binaries as text. A file has one language in ESLint, so extensions that other languages handle are left
 * to them; `no-committed-secret` works on top of those. Everything else is the command's business.
 */
import type { ESLint, Linter } from "eslint";

/** Extensions of files that hold settings, keys or scripts. */
const extensions = {
  keys: ["pem", "key", "crt", "cer", "p8", "pk8", "ppk", "asc", "ovpn", "hex", "passphrase"],
  settings: [
    "yml", "yaml", "toml", "ini", "properties", "conf", "cfg", "cnf", "config", "env", "xml", "plist", "xcconfig", "txt",
    "tf", "tfvars", "tfstate", "hcl", "nomad", "bicep", "bicepparam", "gradle", "j2", "tmpl", "tpl", "service", "csv", "tsv", "har",
  ],
  scripts: ["sh", "bash", "zsh", "fish", "ps1", "psm1", "bat", "cmd", "py", "rb", "php", "pl", "sql", "http", "rest", "dockerfile"],
} as const;

/** Files known by name. */
const names = [
  ".env*", ".flaskenv", ".npmrc", ".yarnrc", ".netrc", "_netrc", ".pypirc", ".pgpass", ".my.cnf", ".s3cfg", ".boto", ".curlrc", ".wgetrc",
  ".git-credentials", ".gitconfig", ".htpasswd", ".dockercfg", ".dockerconfigjson", ".bashrc", ".bash_profile", ".zshrc", ".profile", ".vault-token",
  "Dockerfile*", "Containerfile*", "Makefile", "Jenkinsfile", "Procfile", "Vagrantfile", "Caddyfile", "kubeconfig", "kubeconfig.*",
  ".erlang.cookie", ".vault_pass*", ".vault-pass*", "vault-password*", ".secret_key", "*keyfile", "privatekey", "jwtsecret", ".token",
  "id_{rsa,dsa,ecdsa,ecdsa_sk,ed25519,ed25519_sk}",
] as const;

/** Files whose text is looked at for secrets. */
export const textFileGlobs: readonly string[] = [
  `**/*.{${Object.values(extensions).flat().join(",")}}`,
  ...names.map((name) => `**/${name}`),
  "**/.aws/{credentials,config}",
  "**/.kube/config",
];

/** Files that match above by name and still are source code or data with a language of its own, such as `.env.ts`. */
const otherLanguages = "**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,vue,svelte,astro,json,jsonc,json5,md,mdx,css,scss,less,html,htm,graphql,gql}";

/** The preset, for a plugin object that has the language `text` and the rule `no-committed-secret`. */
export function filesPreset(plugin: ESLint.Plugin): Linter.Config[] {
  return [
    {
      name: "key-custody/files",
      files: [...textFileGlobs],
      ignores: [otherLanguages],
      plugins: { "key-custody": plugin },
      language: "key-custody/text",
      rules: { "key-custody/no-committed-secret": "error" },
    },
  ];
}
