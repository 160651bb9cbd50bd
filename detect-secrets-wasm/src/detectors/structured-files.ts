/**
 * Files whose format says where a credential stands: package manager, network and container settings, infrastructure code, SQL scripts, command lines.
 *
 * The format is the evidence, so the value is judged less than in a plain assignment. What holds a reference or a default is still dropped.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { defaultPassword } from "./connections.ts";
import { bytesOfBase64, latin1OfBytes } from "./proofs/bytes.ts";
import { isRandomLooking } from "./proofs/randomness.ts";

type Row = Omit<Detector, "provider" | "confidence" | "contextual"> & Partial<Pick<Detector, "provider" | "confidence">>;

function row(fields: Row): Detector {
  return { provider: "generic", confidence: "high", contextual: true, ...fields };
}

const sql = "https://learn.microsoft.com/sql/t-sql/statements/";

export const structuredFiles: readonly Detector[] = [
  row({ id: "npmrc-auth-token", name: "npm registry token", kind: "api-token", provider: "npm", anchors: ["_authToken"],
    shape: "{anchor}[ \\t]{0,4}=[ \\t]{0,4}[\"']?(?<secret>[0-9A-Za-z_.+/~-]{8,1200}={0,2})",
    verify: plainVerdict, source: "https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration" }),
  row({ id: "npmrc-basic-auth", name: "npm registry credentials", kind: "credential-pair", provider: "npm", anchors: ["_auth"],
    shape: "{anchor}[ \\t]{0,4}=[ \\t]{0,4}[\"']?(?<secret>[0-9A-Za-z+/]{8,400}={0,2})",
    verify: pairInBase64Verdict, source: "https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration" }),
  row({ id: "npmrc-password", name: "npm registry password", kind: "password", provider: "npm", anchors: ["_password"],
    shape: ":{anchor}[ \\t]{0,4}=[ \\t]{0,4}[\"']?(?<secret>[0-9A-Za-z+/]{4,400}={0,2})",
    verify: plainVerdict, source: "https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration" }),
  row({ id: "netrc-password", name: "password in a netrc file", kind: "password", anchors: ["password", "passwd"],
    shape: "{anchor}[ \\t]{1,8}(?<secret>[!-~]{3,200})",
    verify: netrcVerdict, source: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html" }),
  row({ id: "pgpass-password", name: "password in a pgpass file", kind: "password", provider: "PostgreSQL", anchors: [":5432:", ":5433:", ":6432:"],
    shape: "{anchor}[^:\\s]{1,63}:[^:\\s]{1,63}:(?<secret>[!-~]{3,200})", verify: (match) => (/pgpass/.test(match.path) ? grade(match.value) : { proof: "reject" }),
    source: "https://www.postgresql.org/docs/current/libpq-pgpass.html" }),
  row({ id: "docker-registry-auth", name: "Docker registry credentials", kind: "credential-pair", provider: "Docker", anchors: ["\"auth\""],
    shape: "{anchor}[ \\t\\r\\n]{0,8}:[ \\t\\r\\n]{0,8}\"(?<secret>[0-9A-Za-z+/]{8,2000}={0,2})",
    verify: pairInBase64Verdict, source: "https://docs.docker.com/reference/cli/docker/login/" }),
  row({ id: "docker-identity-token", name: "Docker registry identity token", kind: "api-token", provider: "Docker", anchors: ["\"identitytoken\""],
    shape: "{anchor}[ \\t]{0,8}:[ \\t]{0,8}\"(?<secret>[0-9A-Za-z+/_.-]{16,2000}={0,2})",
    verify: plainVerdict, source: "https://docs.docker.com/reference/cli/docker/login/" }),
  row({ id: "aws-secret-access-key", name: "AWS secret access key", kind: "credential-pair", provider: "AWS", ignoreCase: true, leftBoundary: false,
    anchors: ["secret_access_key", "secretaccesskey", "secret-access-key", "aws_secret_key", "awssecretkey", "aws_secret"],
    shape: "{anchor}[\"'` \\t:=>(,]{1,12}(?<secret>[0-9A-Za-z/+]{40})",
    verify: randomVerdict, source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html" }),
  row({ id: "aws-session-token", name: "AWS session token", kind: "credential-pair", provider: "AWS", ignoreCase: true, leftBoundary: false,
    anchors: ["session_token", "sessiontoken", "security_token"],
    shape: "{anchor}[\"'` \\t:=>(,]{1,12}(?<secret>[0-9A-Za-z/+]{100,2000}={0,2})",
    verify: randomVerdict, source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html" }),
  row({ id: "google-service-account-key", name: "Google service account key", kind: "credential-pair", provider: "Google Cloud", anchors: ["\"private_key_id\""],
    shape: "{anchor}[ \\t]{0,4}:[ \\t]{0,4}\"(?<secret>[0-9a-f]{40})", source: "https://cloud.google.com/iam/docs/keys-create-delete",
    verify: (match) => (/"service_account"/.test(match.before + match.after) ? { proof: "none" } : { proof: "reject" }) }),
  row({ id: "terraform-variable-default", name: "default of a secret Terraform variable", kind: "generic", provider: "HashiCorp", confidence: "medium", anchors: ["default"],
    shape: "{anchor}[ \\t]{1,40}=[ \\t]{1,8}\"(?<secret>[!#-~]{6,200})\"",
    verify: terraformVerdict, source: "https://developer.hashicorp.com/terraform/language/values/variables" }),
  row({ id: "sql-password-clause", name: "password in a SQL statement", kind: "password", ignoreCase: true,
    anchors: ["by password", "with password", "identified by", "encrypted password", "role password", "set password"],
    shape: "{anchor}[ \\t=]{1,8}[N]?'(?<secret>[^'\\r\\n]{1,128})'", verify: sqlVerdict, source: `${sql}create-login-transact-sql` }),
  row({ id: "sql-credential-secret", name: "secret of a SQL credential", kind: "credential-pair", ignoreCase: true, anchors: ["secret", "key_source", "old_password", "password"],
    shape: "{anchor}[ \\t]{0,8}=[ \\t]{0,8}[N]?'(?<secret>[^'\\r\\n]{3,4000})'",
    verify: sqlCredentialVerdict, source: `${sql}create-credential-transact-sql` }),
  row({ id: "powershell-secure-string", name: "plain text of a PowerShell secure string", kind: "password", ignoreCase: true, anchors: ["ConvertTo-SecureString"],
    shape: "{anchor}[ ]{1,4}(?:-String )?[\"'](?<secret>[^\"'$\\r\\n]{4,128})[\"']",
    verify: secureStringVerdict, source: "https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring" }),
  row({ id: "authorization-basic", name: "basic authorization header", kind: "credential-pair", confidence: "medium", anchors: ["Basic "],
    shape: "{anchor}(?<secret>[0-9A-Za-z+/]{8,400}={0,2})",
    verify: pairInBase64Verdict, source: "https://www.rfc-editor.org/rfc/rfc7617" }),
  row({ id: "authorization-bearer", name: "bearer token", kind: "api-token", confidence: "medium", anchors: ["Bearer "],
    shape: "{anchor}(?<secret>[0-9A-Za-z_.~+/-]{20,1000}={0,2})",
    verify: randomVerdict, source: "https://www.rfc-editor.org/rfc/rfc6750" }),
  row({ id: "command-line-user", name: "user and password on a command line", kind: "credential-pair", confidence: "medium", anchors: [" -u ", " --user "],
    shape: "{anchor}[\"']?[0-9A-Za-z_.@-]{1,64}:(?<secret>[^\\s\"'`@/:$<{]{3,200})",
    verify: commandLineVerdict, source: "https://curl.se/docs/manpage.html#-u" }),
  row({ id: "command-line-password", name: "password on a command line", kind: "password", confidence: "medium", anchors: ["sshpass -p", "PGPASSWORD=", "MYSQL_PWD=", "--password=", "--password ", "--passphrase ", "--db-password="],
    shape: "{anchor}[ \\t\"']{0,4}(?<secret>[^\\s\"'`$<{(|;&=,\\[\\])-][^\\s\"'`|;&]{3,100})",
    verify: commandLineVerdict, source: "https://cwe.mitre.org/data/definitions/214.html" }),
];

function grade(value: string): Verdict {
  return defaultPassword.test(value) ? { proof: "none", confidence: "low" } : { proof: "none" };
}

function plainVerdict(match: Match): Verdict {
  return isRandomLooking(match.value) ? { proof: "none" } : { proof: "none", confidence: "low" };
}

function randomVerdict(match: Match): Verdict {
  return isRandomLooking(match.value) ? { proof: "none" } : { proof: "reject" };
}

/** Base64 of `user:password`, as basic authorization and Docker store it. */
function pairInBase64Verdict(match: Match): Verdict {
  const bytes = bytesOfBase64(match.value);
  const text = bytes && latin1OfBytes(bytes);
  const pair = text && /^([\x21-\x39\x3b-\x7e]{1,100}):([\x20-\x7e]{2,400})$/.exec(text);
  if (!pair) return { proof: "reject" };
  const isDefault = defaultPassword.test(pair[2] ?? "") || /^(?:user(?:name)?|aladdin|foo)$/i.test(pair[1] ?? "");
  return isDefault ? { proof: "none", confidence: "low" } : { proof: "none" };
}

function netrcVerdict(match: Match): Verdict {
  const isEntry = /(?:machine[ \t\r\n]+\S+|default)[ \t\r\n]+(?:login|user)[ \t\r\n]+\S+[ \t\r\n]+(?:account[ \t\r\n]+\S+[ \t\r\n]+)?pass(?:word|wd)[ \t]+$/.test(match.before.slice(-400));
  return isEntry && !/^[$<{%]/.test(match.value) ? grade(match.value) : { proof: "reject" };
}

function terraformVerdict(match: Match): Verdict {
  const blocks = [...match.before.slice(-1000).matchAll(/variable\s+"([^"]+)"\s*\{/g)];
  const name = blocks.at(-1)?.[1] ?? "";
  const isSecret = /pass(?:word|wd|phrase)?$|secret|token|(?:api|access|private|encryption|signing|account|license)_?key|credential/i.test(name) && !/_(?:name|arn|id|path|file|length|version|url)$/i.test(name);
  return isSecret && !/\$\{|^arn:|^\//.test(match.value) ? grade(match.value) : { proof: "reject" };
}

function sqlVerdict(match: Match): Verdict {
  if (/^(?:\$|%|:|@|\{|<|\?|\*+$)|\$\(|\{\w*\}|' ?[+|&]/.test(match.value)) return { proof: "reject" };
  return grade(match.value);
}

function sqlCredentialVerdict(match: Match): Verdict {
  const statement = match.before.slice(-700);
  const start = statement.slice(statement.lastIndexOf(";") + 1);
  return /\b(?:create|alter)\s+(?:database\s+scoped\s+credential|credential|login|user|application\s+role|symmetric\s+key|asymmetric\s+key|certificate|master\s+key|external\s+data\s+source)\b/i.test(start)
    ? sqlVerdict(match)
    : { proof: "reject" };
}

function secureStringVerdict(match: Match): Verdict {
  return /^["'][^\r\n]{0,60}-AsPlainText/i.test(match.after) ? grade(match.value) : { proof: "reject" };
}

function commandLineVerdict(match: Match): Verdict {
  const line = match.before.slice(-300).split("\n").at(-1) ?? "";
  if (!/\b(?:curl|wget|http|https|docker|podman|helm|mysql|mysqldump|psql|pg_dump|mongo\w*|redis-cli|sshpass|az|gpg|openssl|keytool|sqlcmd|git|svn|ldapsearch|smbclient|rclone|export|env)\b|PGPASSWORD=$|MYSQL_PWD=$/.test(line)) return { proof: "reject" };
  if (/^(?:\d+$|[<$%{*.[]|x{3,})|\$\{|\}\}/i.test(match.value)) return { proof: "reject" };
  return grade(match.value);
}
