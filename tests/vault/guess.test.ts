/** The vault of a project by its dependencies: for the wording of messages, and only where the policy names none. */
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../src/policy/policy.ts";
import { guessedProviders, withGuessedProvider } from "../../src/vault/guess.ts";

const manifest = (...names: readonly string[]): string => JSON.stringify({ name: "desk", dependencies: Object.fromEntries(names.map((name) => [name, "*"])) });

describe("the guessed vault", () => {
  it.each([
    [["@aws-sdk/client-kms"], ["aws"]], [["@azure/keyvault-keys", "@azure/identity"], ["azure"]], [["@google-cloud/kms"], ["gcp"]], [["node-vault"], ["vault"]],
    [["graphene-pk11"], ["pkcs11"]], [["@azure/keyvault-secrets"], ["azure"]], [["@aws-sdk/client-kms", "@azure/keyvault-secrets"], ["aws"]], [["express"], []],
  ])("of %j is %j", (dependencies, providers) => {
    expect(guessedProviders([manifest(...dependencies)])).toEqual(providers);
  });

  it("comes from the nearest package.json that tells", () => {
    expect(guessedProviders([manifest("express"), manifest("node-vault"), manifest("@aws-sdk/client-kms")])).toEqual(["vault"]);
    expect(guessedProviders([JSON.stringify({ devDependencies: { "@google-cloud/kms": "5" } })])).toEqual(["gcp"]);
  });

  it.each(["", "{", "[]", "null", '{"dependencies": []}', '{"dependencies": {"__proto__": "1", "constructor": "1"}}'])("of %j is none", (text) => {
    expect(guessedProviders([text])).toEqual([]);
  });

  it("fills a gap and never overrules", () => {
    const texts = [manifest("@aws-sdk/client-kms")];
    expect(readPolicy(withGuessedProvider({}, texts), "policy").vault.provider).toEqual(["aws"]);
    expect(withGuessedProvider({ vault: { approvedClients: ["a"] } }, texts)).toEqual({ vault: { approvedClients: ["a"], provider: ["aws"] } });
    expect(withGuessedProvider({ vault: { provider: "gcp" } }, texts)).toEqual({ vault: { provider: "gcp" } });
    expect(withGuessedProvider({ strict: true }, [manifest("express")])).toEqual({ strict: true });
  });
});
