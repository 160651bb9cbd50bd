/**
 * Passwords inside addresses and connection strings: `scheme://user:password@host`, ADO and ODBC pairs, JDBC parameters.
 *
 * The secret is the password alone. A default password on a host that is only reachable locally is a weak finding; a template is none.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { defaultPassword } from "./grades.ts";
import { firstLine, lastLine } from "./lines.ts";
import { traitsOf } from "./paths.ts";
import { wordShare } from "./wording.ts";

const schemes = [
  "postgres://", "postgresql://", "postgresql+psycopg2://", "postgresql+asyncpg://", "mysql://", "mysql2://", "mysql+pymysql://", "mariadb://",
  "mongodb://", "mongodb+srv://", "redis://", "rediss://", "amqp://", "amqps://", "mssql://", "mssql+pyodbc://", "sqlserver://", "oracle://",
  "cockroachdb://", "clickhouse://", "couchdb://", "couchbase://", "cassandra://", "neo4j://", "neo4j+s://", "bolt://", "influxdb://", "snowflake://",
  "redshift://", "kafka://", "nats://", "mqtt://", "mqtts://", "stomp://", "ldap://", "ldaps://", "smtp://", "smtps://", "imap://", "imaps://",
  "ftp://", "ftps://", "sftp://", "ssh://", "rtsp://", "socks5://", "cloudinary://", "elasticsearch://", "libsql://", "prisma://", "odbc://",
];
const uri = "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1";

export const connections = (): readonly Detector[] => [
  {
    id: "database-url-password", name: "password in a service address", provider: "generic", kind: "connection-string", anchors: schemes, ignoreCase: true,
    shape: "{anchor}[^\\s:@/\"'`<>]{0,100}:(?<secret>[^\\s@/\"'`<>]{1,200})@", confidence: "high",
    verify: addressVerdict, source: uri, contextual: true,
  },
  {
    id: "http-url-password", name: "password in a web address", provider: "generic", kind: "connection-string", anchors: ["https://", "http://"], ignoreCase: true,
    shape: "{anchor}[0-9A-Za-z_.%+~-]{1,100}:(?<secret>[^\\s@/\"'`<>:?#]{3,200})@", confidence: "medium",
    verify: addressVerdict, source: uri, contextual: true,
  },
  {
    id: "connection-string-password", name: "password in a connection string", provider: "generic", kind: "connection-string", anchors: ["password=", "pwd=", "password =", "pwd ="], ignoreCase: true, leftBoundary: false,
    shape: "{anchor}[ ]{0,2}(?<secret>[^\\s;&\"'`<>]{3,128})", confidence: "high", verify: pairVerdict, contextual: true,
    source: "https://learn.microsoft.com/sql/connect/ado-net/connection-string-syntax",
  },
  {
    id: "go-mysql-dsn-password", name: "password in a Go data source name", provider: "generic", kind: "connection-string", anchors: ["@tcp(", "@unix("], leftBoundary: false,
    shape: "{anchor}[^)\\s]{1,200}\\)/", confidence: "high", verify: goNameVerdict, contextual: true, source: "https://github.com/go-sql-driver/mysql#dsn-data-source-name",
  },
  {
    id: "oracle-thin-password", name: "password in an Oracle address", provider: "Oracle", kind: "connection-string", anchors: ["jdbc:oracle:thin:", "jdbc:oracle:oci:"],
    shape: "{anchor}[\\w$#.-]{1,60}/(?<secret>[^\\s@\"'`<>]{1,128})@", confidence: "high", contextual: true,
    verify: (match) => (isTemplate(match.value) ? { proof: "reject" } : { proof: "none", ...(defaultPassword.test(match.value) ? { confidence: "low" } : {}) }),
    source: "https://docs.oracle.com/en/database/oracle/oracle-database/21/jjdbc/data-sources-and-URLs.html",
  },
];

const localHost = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|::1|host\.docker\.internal|db|database|postgres|mysql|mongo|mongodb|redis|rabbitmq|cache|broker|mariadb|clickhouse|elasticsearch|[a-z]+-?db)(?=[:/?"'\s]|$)/i;

/** "Password" with a sign in it, to show how an address writes signs. */
const spelledApart = /^p(?:a|@|%40)ss(?:[:._-]|%3A|%20)word$/i;

function isTemplate(text: string): boolean {
  return /\$[A-Za-z_{(]|\{|\}|%[sdv(]|<|>|\[[^\]]*\]|\*{2,}|\.{3}|…|^:|^\+|^\$|\|\|/.test(text);
}

function addressVerdict(match: Match): Verdict {
  const password = match.value;
  const user = match.whole.slice(match.whole.indexOf("://") + 3, match.whole.length - password.length - 2);
  const host = match.after.slice(1, 120);
  if (isTemplate(password) || isTemplate(user) || /^[$%{<[*+"'`\s]|^$/.test(host) || !/^[A-Za-z0-9[]/.test(host)) return { proof: "reject" };
  if (/^(?:user(?:name)?|usr|u|login|name|your[-_]?user\w*|my[-_]?user|foo|me)$/i.test(user) && defaultPassword.test(password)) return { proof: "reject" };
  if (spelledApart.test(password)) return { proof: "reject" };
  if (/^(?:port|\d{2,5})\\?$/i.test(password) || /^anonymous$/i.test(user)) return { proof: "reject" };
  if (traitsOf(match.path).isTest) return { proof: "none", confidence: "low" };
  // Words that make a sentence are what a comment says of a password.
  const isSentence = /^[a-z]+(?:[_-][a-z]+){3,}$/i.test(password) && wordShare(password) > 0.5;
  const isWeak = defaultPassword.test(password) || password === user || isSentence;
  const isWeb = /^https?:/i.test(match.whole);
  if (localHost.test(host)) return { proof: "none", confidence: isWeak || isWeb ? "low" : "medium" };
  if (isWeak || password.length < 4) return { proof: "none", confidence: "low" };
  return { proof: "none" };
}

function pairVerdict(match: Match): Verdict {
  const line = lastLine(match.before.slice(-400));
  const after = firstLine(match.after.slice(0, 200));
  // Last of all what reads the whole line: a name such as `password` stands everywhere.
  const lead = line.replace(/(?:password|pwd)\s*=\s*$/i, "");
  if (!/[;"'`&?\s]$/.test(lead) || !(isAdo(line, after) || isJdbc(line) || isKeywords(line, after))) return { proof: "reject" };
  if (isTemplate(match.value) || /\\[nrt]|^[@#]|^(?:process|config|env)\b|^["'+]/.test(match.value)) return { proof: "reject" };
  if (defaultPassword.test(match.value)) return { proof: "none", confidence: "low" };
  const isLocal = /(?:server|data source|host|addr\w*)\s*=\s*(?:localhost|127\.0\.0\.1|\.|\(local\w*\)|tcp:localhost)/i.test(line) || /\/\/(?:localhost|127\.0\.0\.1)/.test(line);
  return { proof: "none", confidence: isLocal || wordShare(match.value) > 0.9 ? "medium" : "high" };
}

/** `Server=db;Password=…`, in either order. */
function isAdo(line: string, after: string): boolean {
  return /(?:server|data source|host|address|addr|user id|uid|user|initial catalog|database|dsn|driver|provider)\s*=[^;]*;/i.test(line)
    || (/^\s*;/.test(after) && /(?:server|data source|host|user id|uid|initial catalog|database)\s*=/i.test(after));
}

/** A parameter of an address. */
function isJdbc(line: string): boolean {
  return /jdbc:|(?:postgres|mysql|sqlserver|mongodb)[a-z+]*:\/\/[^\s]*[?&;]$/i.test(line);
}

/** `host=db password=…`, in either order. */
function isKeywords(line: string, after: string): boolean {
  return /(?:^|["'`\s])(?:host|hostaddr|user|dbname)=\S+\s(?:\S+=\S+\s)*(?:password|pwd)=$/i.test(line) || /^\s(?:\w+=\S+\s){0,3}(?:host|hostaddr|user|dbname)=/i.test(after);
}

/** `user:password` before the `@` of an address that only the MySQL driver of Go writes so. */
function goNameVerdict(match: Match): Verdict {
  const found = /(?:^|["'`=\s])([\w.-]{1,64}):([^\s@"'`]{1,128})$/.exec(match.before.slice(-220));
  const [, user, password] = found ?? [];
  if (password === undefined || isTemplate(password)) return { proof: "reject" };
  const isWeak = defaultPassword.test(password) || password === user;
  return { proof: "none", at: -password.length, length: password.length, ...(isWeak ? { confidence: "low" } : {}) };
}
