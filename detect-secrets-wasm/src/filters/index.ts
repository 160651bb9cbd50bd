/**
 * Filters in the order in which they are asked. Each is a pure predicate with a reason; the first that rejects wins.
 *
 * None of them looks at entropy of structured tokens: an invented sample with a real shape is reported.
 */
import type { Candidate, Filter } from "./schema.ts";

export type { Candidate, Filter } from "./schema.ts";

/** Detectors whose value is free text, so that its look says something; structured tokens prove themselves by shape. */
function isFreeText(candidate: Candidate): boolean {
  const { kind } = candidate.detector;
  return kind === "password" || kind === "generic" || kind === "connection-string" || candidate.detector.contextual === true;
}

function isKeyBlock(candidate: Candidate): boolean {
  return candidate.detector.kind === "private-key";
}

/** Text after the first separator of a token prefix: `ghp_` and `sk_live_` say nothing about the rest. */
function bodyOf(value: string): string {
  return value.slice(value.length > 24 ? 8 : 0);
}

export const filters: readonly Filter[] = [
  {
    name: "placeholder",
    reason: "The value says that it is to be replaced, or repeats one pattern.",
    rejects(candidate) {
      if (isKeyBlock(candidate)) return false;
      const body = bodyOf(candidate.value);
      return /^<.*>$|x{6,}|X{6,}|\*{4,}|\.{3,}|(.)\1{9,}|0123456789abcdef|1234567890(?:abc|123)|abcdefghij/i.test(body)
        || /your[-_ ]?(?:api|token|key|secret|password|access|own)|example|placeholder|change[-_ ]?me|replace[-_ ]?(?:me|this|with)|redacted|dummy|insert[-_ ]?your/i.test(body);
    },
  },
  {
    name: "variable-reference",
    reason: "The value names a variable, a setting or a secret store entry that holds the secret.",
    rejects(candidate) {
      return isFreeText(candidate)
        && /^(?:\$[A-Za-z_{(]|%[A-Za-z_]+%$|process\.env|os\.environ|import\.meta|env[.([]|ENV\[|secrets\.|vault:|op:\/\/|arn:aws|ssm:|!Ref|@Microsoft\.KeyVault|config\.|settings\.)/.test(candidate.value);
    },
  },
  {
    name: "template",
    reason: "The value is filled in when the text is rendered.",
    rejects(candidate) {
      return isFreeText(candidate) && /\$\{|\{\{|<%|\{%|#\{|\$\(|%\([a-z_]+\)s|%[sdv@]|\{[A-Za-z_.]*\}|\[[A-Z_ ]+\]|<[A-Za-z_ -]+>/.test(candidate.value);
    },
  },
  {
    name: "hash-or-id",
    reason: "The value is a digest, a UUID or an identifier by its look and its name.",
    rejects(candidate) {
      if (!isFreeText(candidate)) return false;
      return /(?:sha(?:1|224|256|384|512)|md5|digest|checksum|integrity|etag|commit|revision|fingerprint|uuid|guid)["' ]{0,3}[:=(-][\s"']{0,4}$/i.test(candidate.before.slice(-60))
        || /^sha(?:1|256|384|512)-/.test(candidate.value);
    },
  },
  {
    name: "lock-file-field",
    reason: "The value stands in a lock file, where digests and addresses are the content.",
    rejects(candidate) {
      return isFreeText(candidate)
        && /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|composer\.lock|Cargo\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|Gemfile\.lock|go\.sum|packages\.lock\.json|flake\.lock|deno\.lock|mix\.lock|pubspec\.lock|Podfile\.lock)$/.test(candidate.path);
    },
  },
  {
    name: "public-key",
    reason: "The value is the public half of a key, a certificate or a signature.",
    rejects(candidate) {
      return !isKeyBlock(candidate)
        && /-----BEGIN (?:[A-Z0-9 ]*PUBLIC KEY|[A-Z ]*CERTIFICATE|PGP (?:PUBLIC|SIGNATURE|MESSAGE))[A-Z0-9 ]*-----[A-Za-z0-9+/=\s\\"',]*$/.test(candidate.before);
    },
  },
  {
    name: "published-test-vector",
    reason: "The value is printed in a specification or in the provider's own documentation.",
    rejects(candidate) {
      return /^(?:AKIA|ASIA)[A-Z0-9]*EXAMPLE$/.test(candidate.value) || /EXAMPLEKEY/.test(candidate.value);
    },
  },
  {
    name: "masked-value",
    reason: "The value is hidden by stars, bullets or crosses.",
    rejects(candidate) {
      return !isKeyBlock(candidate) && /\*{3,}|•{2,}|●{2,}|…|\.{3}|[xX]{5,}|#{4,}|_{6,}/.test(candidate.value);
    },
  },
  {
    name: "documentation-host",
    reason: "The address belongs to a host reserved for documentation, so nothing can be reached with it.",
    rejects(candidate) {
      return candidate.detector.kind === "connection-string"
        && /@(?:[A-Za-z0-9.-]*\.)?(?:example\.(?:com|org|net|edu)|example|invalid|test|host|hostname|server|myhost|your[-_]?host)(?:[:/?"'\s]|$)/i.test(candidate.value + candidate.after.slice(0, 80));
    },
  },
];
