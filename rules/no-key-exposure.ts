/**
 * no-key-exposure: key material that reaches a log, an error text, a response, telemetry, browser storage, an address,
 * a command line or a file.
 *
 * Values are judged, never message text: what is exposed must come from a key export, a vault, a secret setting, or be
 * used as a key in the file. Only in logs a name is enough.
 */
import { exposures } from "../src/custody/facts/exposures.ts";
import type { MaterialKind } from "../src/custody/facts/key-material.ts";
import { cryptography, exposure } from "../src/custody/gate/evidence.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-key-exposure", {
  description: "Disallow key material in logs, errors, responses, browser storage, addresses, command lines and files",
  evidence: cryptography | exposure,
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    log: "{{what}} goes into a log ({{use}}), which many read and nobody can clean. Log an id or a fingerprint instead.",
    telemetry: "{{what}} goes to a telemetry service ({{use}}), outside of your custody. Send an id or a fingerprint instead.",
    error: "{{what}} becomes part of an error ({{use}}), which ends in logs and responses. Name the key by its id.",
    respond: "{{what}} is sent to a client ({{use}}). Keep it in the vault and let the server use it there.",
    browserStore: "{{what}} is kept in browser storage ({{use}}), where any script reads it. Keep a non-extractable CryptoKey in IndexedDB.",
    address: "{{what}} becomes part of an address or download ({{use}}). Keep it non-extractable, or wrap it before it leaves.",
    process: "{{what}} is handed to another process ({{use}}), where every user of the machine can see it. Pass a key id, or use a pipe.",
    disk: "{{what}} is written to a file that others can read ({{use}}, no mode 0o600). Keep it in the vault, or encrypt it first.",
    diskOwner: "{{what}} is written to a file in the clear ({{use}}). Keep it in the vault, or encrypt it first.",
    addMode: "Let only the owner read the file (mode: 0o600).",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const { sink, material, strict } of model.fact(exposures)) {
      if (strict && !policy.strict) continue;
      const messageId = sink.kind === "browser-store" ? "browserStore" : sink.kind === "persist" ? (sink.mode === "default" ? "disk" : "diskOwner") : sink.kind;
      const call = sink.node;
      const last = call.type === "CallExpression" && call.arguments.length === 2 ? call.arguments[1] : undefined;
      yield {
        messageId,
        data: { what: words[material.kind], use: sink.name },
        node: material.node,
        confidence: material.kind === "named" ? "medium" : "high",
        ...(messageId === "disk" && last && /^writeFile(?:Sync)?\(\)$/u.test(sink.name.replace(/^.*\./u, ""))
          ? { suggest: [{ messageId: "addMode", fix: (fixer) => fixer.insertTextAfterRange(last.range, ", { mode: 0o600 }") }] }
          : {}),
      };
    }
  },
});

export default rule;

const words: Readonly<Record<MaterialKind, string>> = {
  "raw-key": "Key material",
  "data-key": "A plaintext data key",
  "stored-secret": "A secret of the secret store",
  "setting": "A secret setting",
  "used-as-key": "A key of this file",
  "made-as-key": "A fresh key",
  "token": "A signed token",
  "named": "A secret (by its name)",
  "literal": "A password or key",
};
