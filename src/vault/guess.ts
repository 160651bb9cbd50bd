/**
 * Which vault a project uses, by the dependencies in its package.json files: so that messages name that vault's calls without a policy.
 *
 * Pure: texts in, settings out. A provider that the policy names is never overruled, and a file that is no package.json says nothing.
 * Whether the vault's rules run is not decided here: a guess words messages and makes no finding.
 */
import { providersOf, type VaultProvider } from "../knowledge/vaults.ts";

type Settings = Readonly<Record<string, unknown>>;

const dependencyMembers = ["dependencies", "optionalDependencies", "peerDependencies", "devDependencies"] as const;

/** Vaults of the project, key vaults before secret stores; none when nothing tells. @param packageTexts Texts of package.json files, nearest first. */
export function guessedProviders(packageTexts: Iterable<string>): readonly VaultProvider[] {
  for (const text of packageTexts) {
    const found = providersOf(dependenciesOf(text));
    if (found.length > 0) return found;
  }
  return [];
}

/** The settings with `vault.provider` filled in where they name none. */
export function withGuessedProvider(settings: Settings, packageTexts: Iterable<string>): Settings {
  const vault = settings["vault"] ?? {};
  if (!isRecord(vault) || vault["provider"] !== undefined) return settings;
  const provider = guessedProviders(packageTexts);
  return provider.length === 0 ? settings : { ...settings, vault: { ...vault, provider } };
}

function dependenciesOf(text: string): readonly string[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isRecord(manifest)) return [];
  const members = manifest;
  return dependencyMembers.flatMap((name) => {
    const dependencies = members[name];
    return isRecord(dependencies) ? Object.keys(dependencies) : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
