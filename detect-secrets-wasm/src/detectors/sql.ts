/**
 * Passwords and secrets in SQL scripts, T-SQL above all: logins, users, roles, master keys, certificates, credentials, linked servers.
 *
 * The statement is the evidence, so the value is judged little. Variables of sqlcmd, bind parameters and templates are dropped, and so
 * is what is given as a digest (`HASHED`).
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { assignedGrade, gradeOf } from "./grades.ts";
import { isCredentialName } from "./names.ts";
import { structuredRow } from "./structured-row.ts";

const statements = "https://learn.microsoft.com/sql/t-sql/statements/";
const functions = "https://learn.microsoft.com/sql/t-sql/functions/";
const procedures = "https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/";

export const sqlScripts = (): readonly Detector[] => [
  structuredRow({ id: "sql-password-clause", name: "password in a SQL statement", kind: "password", ignoreCase: true,
    anchors: ["by password", "with password", "identified by", "encrypted password", "role password", "set password"],
    shape: "{anchor}[ \\t=]{1,8}[N]?[\"'](?<secret>[^\"'\\r\\n]{1,128})[\"']", verify: clauseVerdict, source: `${statements}create-login-transact-sql` }),
  structuredRow({ id: "sql-role-password", name: "password of a database role", kind: "password", ignoreCase: true, anchors: ["password '"],
    shape: "{anchor}(?<secret>[^'\\r\\n]{1,128})'", verify: sqlDefinitionVerdict, source: "https://www.postgresql.org/docs/current/sql-createrole.html" }),
  structuredRow({ id: "sql-credential-secret", name: "secret of a SQL credential", kind: "credential-pair", ignoreCase: true, anchors: ["secret", "key_source", "old_password", "password"],
    shape: "{anchor}[ \\t]{0,8}=[ \\t]{0,8}[N]?'(?<secret>[^'\\r\\n]{3,4000})'",
    verify: sqlDefinitionVerdict, source: `${statements}create-credential-transact-sql` }),
  structuredRow({ id: "sql-passphrase-function", name: "passphrase of a SQL encryption function", kind: "password", ignoreCase: true, anchors: ["encryptbypassphrase", "decryptbypassphrase"],
    shape: "{anchor}[ ]{0,4}\\([ ]{0,4}[N]?'(?<secret>[^'\\r\\n]{1,128})'", verify: sqlVerdict, source: `${functions}encryptbypassphrase-transact-sql` }),
  structuredRow({ id: "sql-login-procedure", name: "password given to a SQL login procedure", kind: "password", ignoreCase: true, anchors: ["sp_addlogin", "sp_password", "sp_addlinkedsrvlogin", "sp_addapprole", "sp_setapprole"],
    shape: "{anchor}[ \\t][^;\\r\\n]{2,300}", verify: procedureVerdict, source: `${procedures}sp-addlogin-transact-sql` }),
  structuredRow({ id: "sql-setting-value", name: "credential in a table of settings", kind: "generic", confidence: "medium", ignoreCase: true, leftBoundary: false,
    anchors: ["password", "secret", "token", "api_key", "apikey", "access_key", "private_key", "encryption_key"],
    shape: "{anchor}[\\w.-]{0,12}',[ ]{0,2}'(?<secret>[!-&(-~]{6,400})'", verify: settingVerdict, source: "https://dev.mysql.com/doc/refman/8.4/en/insert.html" }),
];

const reference = /^(?:\$|%|:|@|\{|<|\?|\*+$)|\$\(|\{\w*\}|' ?[+|&]/;

/** "Identified by" is English too: in SQL the name of a user stands before it. */
function clauseVerdict(match: Match): Verdict {
  const before = match.before.slice(-200);
  const isEnglish = /identified by[ \t=]{1,8}N?["']$/i.test(before) && !/(?:\b(?:user|role|to|exists)\s+|,\s*)[^\s,;]{1,80}\s+identified by[ \t=]{1,8}N?["']$/i.test(before);
  // In double quotes only Oracle writes a password.
  const isName = before.endsWith('"') && !/identified by[ \t=]{1,8}"$/i.test(before);
  return isEnglish || isName ? { proof: "reject" } : sqlVerdict(match);
}

function sqlVerdict(match: Match): Verdict {
  return reference.test(match.value) ? { proof: "reject" } : gradeOf(match.value);
}

/** Fields named `password` and `secret` stand in many statements; those that define something that logs in or encrypts count. */
function sqlDefinitionVerdict(match: Match): Verdict {
  const statement = match.before.slice(-700);
  const start = statement.slice(statement.lastIndexOf(";") + 1);
  return /\b(?:create|alter)\s+(?:database\s+scoped\s+credential|credential|login|user|role|application\s+role|symmetric\s+key|asymmetric\s+key|certificate|master\s+key|external\s+data\s+source)\b/i.test(start)
    ? sqlVerdict(match)
    : { proof: "reject" };
}

/** Name and value side by side in a row that is inserted. */
function settingVerdict({ value, before, path }: Match): Verdict {
  const name = /[(,]\s*'([\w.-]+)', {0,2}'$/.exec(before.slice(-120))?.[1];
  if (name === undefined || !isCredentialName(name) || reference.test(value) || !/\b(?:insert|replace)\s+(?:ignore\s+)?into\b[^;]*\bvalues\b/i.test(before.slice(-3000))) return { proof: "reject" };
  const confidence = assignedGrade(value, /pass/i.test(name) ? "password" : "secret", path);
  return confidence === "medium" ? { proof: "none", confidence } : { proof: "reject" };
}

/** The password by its parameter's name, else the second argument, the last one of a linked server. */
function procedureVerdict(match: Match): Verdict {
  const named = /@(?:passwd|rmtpassword|password|new)\s*=\s*N?'([^']{1,128})'/di.exec(match.value);
  const isLinked = /^sp_addlinked/i.test(match.value);
  const listed = isLinked ? /,\s*N?'([^']{1,128})'\s*$/d.exec(match.value) : /^\w+\s+N?'[^']*'\s*,\s*N?'([^']{1,128})'/d.exec(match.value);
  const found = named ?? listed;
  const range = found?.indices?.[1];
  const password = found?.[1];
  if (range === undefined || password === undefined || reference.test(password)) return { proof: "reject" };
  return { ...gradeOf(password), at: range[0], length: password.length };
}
