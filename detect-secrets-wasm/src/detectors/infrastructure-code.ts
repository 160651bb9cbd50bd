/**
 * Infrastructure as code: Terraform variables and state, Kubernetes Secrets, CloudFormation and ARM parameters, pipeline variables.
 *
 * There a secret stands at a known place under a name, often a line or an object away from it. The place is the evidence; references,
 * templates and what a name or a default says to be no secret are dropped.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { gradeOf } from "./grades.ts";
import { KUBERNETES_ENTRY } from "../decoders/kubernetes-secret.ts";
import { isCredentialName } from "./names.ts";
import { isRandomLooking } from "./proofs/randomness.ts";
import { structuredRow } from "./structured-row.ts";

const terraform = "https://developer.hashicorp.com/terraform/language/";

export const infrastructureCode = (): readonly Detector[] => [
  structuredRow({ id: "terraform-variable-default", name: "default of a secret Terraform variable", kind: "generic", provider: "HashiCorp", confidence: "medium", anchors: ["default"],
    shape: "{anchor}[ \\t]{1,40}=[ \\t]{1,8}\"(?<secret>[!#-~]{6,200})\"",
    verify: terraformVerdict, source: `${terraform}values/variables` }),
  structuredRow({ id: "terraform-sensitive-output", name: "sensitive output in a Terraform state", kind: "generic", provider: "HashiCorp", anchors: ["\"sensitive\""],
    shape: "{anchor}[ ]{0,4}:[ ]{0,4}true", verify: sensitiveOutputVerdict, source: `${terraform}state/sensitive-data` }),
  structuredRow({ id: "terraform-random-password", name: "generated password in a Terraform state", kind: "password", provider: "HashiCorp", anchors: ["\"random_password\""],
    shape: "{anchor}", verify: randomPasswordVerdict, source: `${terraform}state/sensitive-data` }),
  structuredRow({ id: "kubernetes-secret-value", name: "value of a Kubernetes Secret", kind: "generic", provider: "Kubernetes", anchors: [KUBERNETES_ENTRY],
    shape: "{anchor}[\\w.-]{1,253}: (?<secret>[!-~][ -~]{3,2000})", verify: kubernetesVerdict, source: "https://kubernetes.io/docs/concepts/configuration/secret/" }),
  structuredRow({ id: "cloudformation-parameter-default", name: "default of a secret CloudFormation parameter", kind: "password", provider: "AWS", confidence: "medium", anchors: ["  Default:", "\"Default\":"],
    shape: "{anchor}[ \\t]{1,8}[\"']?(?<secret>[^\\s\"'#!][^\\s\"']{5,127})", verify: cloudFormationVerdict,
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html" }),
];

function terraformVerdict(match: Match): Verdict {
  const blocks = [...match.before.slice(-1000).matchAll(/variable\s+"([^"]+)"\s*\{/g)];
  return judged(match.value, blocks.at(-1)?.[1] ?? "");
}

/** An output is `{ "value": …, "type": …, "sensitive": true }`, in this or another order. */
function sensitiveOutputVerdict(match: Match): Verdict {
  const before = match.before.slice(-1500);
  const object = before.slice(before.lastIndexOf("{") + 1);
  const found = /"value"\s*:\s*"((?:[^"\\]|\\.){6,1000})"/d.exec(object);
  const range = found?.indices?.[1];
  const isState = /tfstate|plan/i.test(match.path) || /"outputs"\s*:/.test(match.before);
  if (!isState || !range || found?.[1] === undefined || isReference(found[1])) return { proof: "reject" };
  return { ...gradeOf(found[1]), at: range[0] - object.length, length: range[1] - range[0] };
}

function randomPasswordVerdict(match: Match): Verdict {
  const found = /"result"\s*:\s*"((?:[^"\\]|\\.){6,200})"/d.exec(match.after.slice(0, 1500));
  const range = found?.indices?.[1];
  const between = match.after.slice(0, range?.[0] ?? 0);
  if (!range || !between.includes('"attributes"') || between.includes('"type"')) return { proof: "reject" };
  return { proof: "none", at: match.value.length + range[0], length: range[1] - range[0] };
}

/** Entries of a Secret that people put beside the secrets: names, addresses, certificates, settings. */
const openEntry = /(?:^|[._-])(?:user(?:name)?|login|host(?:name)?|port|address|endpoint|url|uri|database|db|dbname|name(?:space)?|region|bucket|email|from|realm|domain|ca|crt|cert|pem|pub|type|id|version|issuer|protocol|scheme|server|log[_-]?level|enabled|account)$|\.(?:crt|pem|pub|ca)$/i;

function kubernetesVerdict(match: Match): Verdict {
  const name = match.whole.slice(KUBERNETES_ENTRY.length, match.whole.indexOf(": "));
  const { value } = match;
  if (isReference(value) || openEntry.test(name) || /^(?:true|false|yes|no|on|off|\d{1,6})$/i.test(value)) return { proof: "reject" };
  if (/^-----BEGIN|^[{[]|^\w+:\/\/|^[a-z][\w.-]*: |^[a-z-]+\.[a-z.-]+$/.test(value)) return { proof: "reject" };
  const isKnown = isCredentialName(name) || isRandomLooking(value);
  return isKnown ? gradeOf(value) : { proof: "none", confidence: /\d/.test(value) && !value.includes(" ") ? "medium" : "low" };
}

/** The parameter is the mapping around `Default`; `NoEcho: true` says that it is a secret, whatever its name. */
function cloudFormationVerdict(match: Match): Verdict {
  const lines = match.before.slice(-1200).split("\n");
  const own = (lines.at(-1) ?? "").search(/\S/);
  if (own <= 0 || !/^\s*"?Default"?:\s*["']?$/.test(lines.at(-1) ?? "")) return { proof: "reject" };
  const parent = lines.findLastIndex((line) => line.trim() !== "" && line.search(/\S/) < own);
  const name = /^\s*"?([\w.-]+)"?\s*:/.exec(lines[parent] ?? "")?.[1] ?? "";
  const after = match.after.split("\n", 8);
  const end = after.findIndex((line, index) => index > 0 && line.trim() !== "" && line.search(/\S/) < own);
  const body = [...lines.slice(parent + 1, -1), ...after.slice(1, end < 0 ? undefined : end)].join("\n");
  if (!/"?Type"?\s*:\s*"?(?:String|CommaDelimitedList|AWS::SSM)/.test(body)) return { proof: "reject" };
  return /"?NoEcho"?\s*:\s*"?true/i.test(body) && !isReference(match.value) ? gradeOf(match.value) : judged(match.value, name);
}

function judged(value: string, name: string): Verdict {
  const isSecret = isCredentialName(name) && !/_(?:name|arn|id|path|file|length|version|url)$/i.test(name);
  return isSecret && !isReference(value) ? gradeOf(value) : { proof: "reject" };
}

function isReference(value: string): boolean {
  return /\$\{|\{\{|\$\(|^\$[A-Za-z_]|^arn:|^\/|^<.*>$/.test(value);
}
