/**
 * no-weak-tls: certificate checks that are switched off, and protocol versions and cipher lists that are broken.
 *
 * A switch that comes from outside stays silent; so do comparisons with the old names.
 */
import { insecureTransport } from "../src/custody/facts/transport.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-weak-tls", {
  description: "Disallow switched-off certificate checks and broken TLS and SSH settings",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    unchecked: "{{setting}} switches the certificate check off: anybody on the way can read and change the traffic. Leave it on, and give your own authority in ca.",
    plain: "{{setting}} sends credentials and data in the clear. Switch encryption on.",
    version: "{{setting}} allows {{version}}, which is broken. Use TLSv1.2 or TLSv1.3.",
    ciphers: "{{setting}} allows broken ciphers. Leave the default, or name AEAD suites with ECDHE only.",
    ssh: "{{version}} in {{setting}} is broken. Leave the client's default algorithms.",
    checkFixed: "Check certificates.",
    versionFixed: "Require TLS 1.2 or later.",
  },
  *check(model): Iterable<Problem> {
    for (const { kind, setting, node, version, repair } of model.fact(insecureTransport)) {
      yield {
        messageId: kind,
        data: { setting, version: version ?? "" },
        node,
        ...(repair ? { suggest: [{ messageId: kind === "version" ? "versionFixed" : "checkFixed", fix: (fixer) => fixer.replaceTextRange(repair.range, repair.text) }] } : {}),
      };
    }
  },
});

export default rule;
