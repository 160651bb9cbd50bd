/**
 * Files whose format says where a credential stands: settings of package managers, networks and containers, headers, command lines.
 *
 * The format is the evidence, so the value is judged less than in a plain assignment. What holds a reference or a default is still dropped.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { assignedGrade, defaultPassword, gradeOf } from "./grades.ts";
import { lastLine } from "./lines.ts";
import { isCredentialName } from "./names.ts";
import { traitsOf } from "./paths.ts";
import { bytesOfBase64, latin1OfBytes } from "./proofs/bytes.ts";
import { isRandomLooking } from "./proofs/randomness.ts";
import { structuredRow as row } from "./structured-row.ts";

export const structuredFiles = (): readonly Detector[] => [
  row({ id: "npmrc-auth-token", name: "npm registry token", kind: "api-token", provider: "npm", anchors: ["_authToken"],
    shape: "{anchor}[ \\t]{0,4}=[ \\t]{0,4}[\"']?(?<secret>[0-9A-Za-z_.+/~-]{8,1200}={0,2})",
    verify: plainVerdict, source: "https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration" }),
  row({ id: "npmrc-basic-auth", name: "npm registry credentials", kind: "credential-pair", provider: "npm", anchors: ["_auth"],
    shape: "{anchor}[ \\t]{0,4}=[ \\t]{0,4}[\"']?(?<secret>[0-9A-Za-z+/]{8,400}={0,2})",
    verify: pairInBase64Verdict, source: "https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration" }),
  row({ id: "npmrc-password", name: "npm registry password", kind: "password", provider: "npm", anchors: ["_password"],
    shape: ":{anchor}[ \\t]{0,4}=[ \\t]{0,4}[\"']?(?<secret>[0-9A-Za-z+/]{4,400}={0,2})",
    verify: plainVerdict, source: "https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration" }),
  row({ id: "yarn-auth-ident", name: "credentials for a Yarn registry", kind: "credential-pair", provider: "Yarn", anchors: ["npmAuthIdent"],
    shape: "{anchor}:[ \\t]{1,8}[\"']?(?<secret>[^\\s\"'$]{8,400})",
    verify: (match) => (/^[\w.@-]+:./.test(match.value) ? gradeOf(match.value.replace(/^[^:]*:/, "")) : pairInBase64Verdict(match)), source: "https://yarnpkg.com/configuration/yarnrc#npmAuthIdent" }),
  row({ id: "bundler-credentials", name: "credentials for a gem server", kind: "credential-pair", provider: "Bundler", anchors: ["BUNDLE_"],
    shape: "{anchor}[A-Z0-9_]{2,80}[\"']?[:=][ \\t]{0,4}[\"']?[\\w.@-]{1,64}:(?<secret>[^\\s\"'/$]{6,200})",
    verify: (match) => gradeOf(match.value), source: "https://bundler.io/man/bundle-config.1.html#CREDENTIALS-FOR-GEM-SOURCES" }),
  row({ id: "netrc-password", name: "password in a netrc file", kind: "password", anchors: ["password", "passwd"],
    shape: "{anchor}[ \\t]{1,8}(?<secret>[!-~]{3,200})",
    verify: netrcVerdict, source: "https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html" }),
  row({ id: "pgpass-password", name: "password in a pgpass file", kind: "password", provider: "PostgreSQL", anchors: [":5432:", ":5433:", ":6432:", "*:*:"],
    shape: "{anchor}[^:\\s]{1,63}:[^:\\s]{1,63}:(?<secret>[!-~]{3,200})", verify: (match) => (/pgpass/.test(match.path) ? gradeOf(match.value) : { proof: "reject" }),
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
  row({ id: "powershell-secure-string", name: "plain text of a PowerShell secure string", kind: "password", ignoreCase: true, anchors: ["ConvertTo-SecureString"],
    shape: "{anchor}[ ]{1,4}(?:-String )?[\"'](?<secret>[^\"'$\\r\\n]{4,128})[\"']",
    verify: secureStringVerdict, source: "https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring" }),
  row({ id: "dotnet-jwt-signing-key", name: "signing key in the settings of a .NET service", kind: "symmetric-key", provider: ".NET", confidence: "medium",
    anchors: ["\"Jwt\"", "\"JWT\"", "\"JwtSettings\"", "\"JwtConfig\"", "\"JwtOptions\"", "\"JwtTokenSettings\"", "\"TokenSettings\""], shape: "{anchor}[ \\t]{0,4}:\\s{0,40}\\{",
    verify: jwtSettingsVerdict, source: "https://learn.microsoft.com/aspnet/core/security/authentication/jwt-authn" }),
  row({ id: "aspnet-machine-key", name: "machine key of ASP.NET", kind: "symmetric-key", provider: ".NET", ignoreCase: true, anchors: ["validationKey", "decryptionKey"],
    shape: "{anchor}=[\"'](?<secret>[0-9A-Fa-f]{32,128})[\"']", verify: randomVerdict, source: "https://learn.microsoft.com/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)" }),
  // Any printable character may stand in it, also what would say a template elsewhere.
  { ...row({ id: "wordpress-salt", name: "key or salt of WordPress", kind: "symmetric-key", provider: "WordPress", leftBoundary: false,
    anchors: ["AUTH_KEY'", "LOGGED_IN_KEY'", "NONCE_KEY'", "AUTH_SALT'", "LOGGED_IN_SALT'", "NONCE_SALT'"], shape: "{anchor}[ ]{0,4},[ ]{0,20}'(?<secret>[ -&(-~]{40,100})'",
    verify: (match) => (/put your unique phrase/i.test(match.value) || !/\d/.test(match.value) ? { proof: "reject" } : { proof: "none" }), source: "https://developer.wordpress.org/apis/wp-config-php/#security-keys" }), contextual: undefined },
  row({ id: "sonar-login-token", name: "token of SonarQube", kind: "api-token", provider: "SonarSource", leftBoundary: false, anchors: ["sonar.login", "sonar.token"],
    shape: "{anchor}[ ]{0,2}=[ ]{0,2}[\"']?(?<secret>[0-9a-f]{40})", verify: randomVerdict, source: "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens" }),
  row({ id: "variable-fallback", name: "credential as the fallback of a shell variable", kind: "password", confidence: "medium", ignoreCase: true, leftBoundary: false,
    anchors: ["password", "passwd", "secret", "token", "api_key", "apikey", "access_key", "private_key", "encryption_key", "pgpass", "_pass"],
    shape: "{anchor}[\\w]{0,24}:?-(?<secret>[^\\s}\"'`$:-][^\\s}\"'`$]{4,127})\\}",
    verify: fallbackVerdict, source: "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/" }),
  row({ id: "spring-property-default", name: "credential as the default of a property", kind: "generic", provider: "Spring", confidence: "medium", ignoreCase: true, leftBoundary: false,
    anchors: ["password", "secret", "token", "api-key", "apikey", "private-key", "encryption-key"], shape: "{anchor}[\\w.-]{0,12}:(?<secret>[^\\s}\"'`$:?+=-][^\\s}\"'`$]{4,127})\\}",
    verify: propertyDefaultVerdict, source: "https://docs.spring.io/spring-framework/reference/core/beans/annotation-config/value-annotations.html" }),
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
  row({ id: "registry-login-password", name: "password of a registry login on a command line", kind: "password", confidence: "medium", anchors: [" login -", " login "],
    shape: "{anchor}[^\\r\\n|;&]{4,200}", verify: loginVerdict, source: "https://docs.docker.com/reference/cli/docker/login/" }),
  row({ id: "piped-password", name: "password piped into a command", kind: "password", confidence: "medium", anchors: ["--password-stdin", "--passphrase-fd 0", "sudo -S"],
    shape: "{anchor}", verify: pipedVerdict, source: "https://docs.docker.com/reference/cli/docker/login/" }),
];

function plainVerdict(match: Match): Verdict {
  return isRandomLooking(match.value) ? { proof: "none" } : { proof: "none", confidence: "low" };
}

function randomVerdict(match: Match): Verdict {
  return isRandomLooking(match.value) ? { proof: "none" } : { proof: "reject" };
}

/** What documentation and tests put in a password's place: `yourApiKey`, `testpass`, the "open sesame" of RFC 7617. */
const standIn = /^(?:(?:my|your|some|the|a|test|fake|dummy|sample|example|user|client|api)[-_ ]?)+(?:pass(?:word|wd)?|secret|key|token|pwd)$|^open[-_ ]?sesame$/i;

/** Base64 of `user:password`, as basic authorization and Docker store it. */
function pairInBase64Verdict(match: Match): Verdict {
  const bytes = bytesOfBase64(match.value);
  const text = bytes && latin1OfBytes(bytes);
  const pair = text && /^([\x21-\x39\x3b-\x7e]{1,100}):([\x20-\x7e]{2,400})$/.exec(text);
  if (!pair) return { proof: "reject" };
  const [, user = "", password = ""] = pair;
  const isInvented = standIn.test(password) || /^Open:Sesame$/.test(text) || (traitsOf(match.path).isTest && !isRandomLooking(password));
  const isDefault = isInvented || defaultPassword.test(password) || /^(?:user(?:name)?|aladdin|foo)$/i.test(user);
  return isDefault ? { proof: "none", confidence: "low" } : { proof: "none" };
}

function netrcVerdict(match: Match): Verdict {
  const isEntry = /(?:machine[ \t\r\n]+\S+|default)[ \t\r\n]+(?:login|user)[ \t\r\n]+\S+[ \t\r\n]+(?:account[ \t\r\n]+\S+[ \t\r\n]+)?pass(?:word|wd)[ \t]+$/.test(match.before.slice(-400));
  return isEntry && !/^[$<{%]/.test(match.value) ? gradeOf(match.value) : { proof: "reject" };
}

function secureStringVerdict(match: Match): Verdict {
  return /^["'][^\r\n]{0,60}-AsPlainText/i.test(match.after) ? gradeOf(match.value) : { proof: "reject" };
}

function commandLineVerdict(match: Match): Verdict {
  const line = lastLine(match.before.slice(-300));
  if (!/\b(?:curl|wget|http|https|docker|podman|helm|mysql|mysqldump|psql|pg_dump|mongo\w*|redis-cli|sshpass|az|gpg|openssl|keytool|sqlcmd|git|svn|ldapsearch|smbclient|rclone|export|env)\b|PGPASSWORD=$|MYSQL_PWD=$/.test(line)) return { proof: "reject" };
  if (/^(?:\d+$|[<$%{*.[]|x{3,})|\$\{|\}\}/i.test(match.value)) return { proof: "reject" };
  return gradeOf(match.value);
}

/** `docker login -u ci -p …`, and the same of its kin. */
function loginVerdict(match: Match): Verdict {
  const command = lastLine(match.before.slice(-80)).trimEnd();
  const found = /\s(?:-p|--password)[ =]["']?([^\s"'`$<{(][^\s"'`|;&]{3,100})/d.exec(match.value.split("\\n")[0] ?? "");
  const range = found?.indices?.[1];
  if (!/\b(?:docker|podman|buildah|nerdctl|skopeo|crane|helm registry|az acr|oc|vault|argocd)$/.test(command) || !range || found?.[1] === undefined) return { proof: "reject" };
  return /\$\{|\}\}|^[%*.x-]{3,}/.test(found[1]) ? { proof: "reject" } : { ...gradeOf(found[1]), at: range[0], length: found[1].length };
}

/** `echo … |` before it. */
function pipedVerdict(match: Match): Verdict {
  const line = lastLine(match.before.slice(-400));
  const found = /\b(?:echo|printf)\s+(?:-n\s+|'%s'\s+)?["']?([^\s"'`$<{(|][^\s"'`|]{3,200})["']?\s*\|[^|]*$/d.exec(line);
  const range = found?.indices?.[1];
  if (!range || found?.[1] === undefined || /\$\{|\}\}|%\w+%/.test(found[1])) return { proof: "reject" };
  return { ...gradeOf(found[1]), at: range[0] - line.length, length: found[1].length };
}

function jwtSettingsVerdict(match: Match): Verdict {
  const settings = match.after.slice(0, 800).split("}")[0] ?? "";
  const found = /"(?:Key|Secret|SecretKey|SigningKey|IssuerSigningKey|JwtKey|SecurityKey)"\s*:\s*"([^"\r\n]{12,400})"/d.exec(settings);
  const range = found?.indices?.[1];
  if (!range || found?.[1] === undefined) return { proof: "reject" };
  return { proof: "none", at: match.value.length + range[0], length: found[1].length };
}

/** `${app.jwt.secret:…}` in an annotation or a properties file. */
function propertyDefaultVerdict({ value, before, path }: Match): Verdict {
  const name = /\$\{([\w.-]+):$/.exec(before.slice(-120))?.[1];
  const confidence = name !== undefined && isCredentialName(name) ? assignedGrade(value, /pass/i.test(name) ? "password" : "secret", path) : undefined;
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

/** `${DB_PASSWORD:-…}` in a compose file, a script or a template. */
function fallbackVerdict(match: Match): Verdict {
  const name = /\$\{(\w+):?-$/.exec(match.before.slice(-80))?.[1];
  return name !== undefined && isCredentialName(name) && !/^[/.]|^(?:true|false|null)$/i.test(match.value) ? gradeOf(match.value) : { proof: "reject" };
}
