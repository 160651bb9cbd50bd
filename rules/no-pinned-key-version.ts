/**
 * no-pinned-key-version: one version of a vault key named for new encryptions and signatures.
 *
 * Rotation makes a new version; whoever names the old one goes on using it. Reading old data by its version is right and
 * stays silent, and so is a version that comes from settings.
 */
import { pinnedVersions } from "../src/custody/facts/vault-calls.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { withoutVersion } from "../src/vault/edits.ts";

const rule: RuleModule = defineRule("no-pinned-key-version", {
  description: "Disallow naming one version of a vault key, which rotation would not reach",
  presets: { vault: "error" },
  hasSuggestions: true,
  messages: {
    pinned: "{{use}} names one version of the key: after rotation it goes on using the old one. Name the key without a version.",
    unpin: "Leave the version out: the newest serves.",
  },
  *check(model): Iterable<Problem> {
    for (const { use, node } of model.fact(pinnedVersions)) {
      const fix = withoutVersion(model.file, node);
      yield { messageId: "pinned", data: { use: use.name }, node, ...(fix ? { suggest: [{ messageId: "unpin", fix }] } : {}) };
    }
  },
});

export default rule;
