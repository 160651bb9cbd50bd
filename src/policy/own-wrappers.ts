/**
 * Own modules described in the policy: `wrappers`, libraries in the schema of the knowledge tables.
 *
 * A wrapper's row makes its call a source, a sink or an approved client like any row of the tables. Everything is checked
 * before a file is linted: a wrong member is an error that names it and says what to write. Values are not quoted.
 */
import { isApiPath, isPosition } from "../knowledge/grammar.ts";
import { type ApiRow, argumentRoles, callRoles, type Library, vaultOperations } from "../knowledge/schema.ts";

/** Refuses a member: what it must be, in words that follow `"member" must be`. */
export type Refuse = (member: string, want: string) => never;

type Members = Readonly<Record<string, unknown>>;

const libraryMembers: ReadonlySet<string> = new Set(["name", "specifiers", "globals", "rows", "source"]);
const rowMembers: ReadonlySet<string> = new Set(["api", "role", "args", "vault", "returns", "algorithm", "chains", "callable", "executes", "note", "source"]);

/** @throws what `refuse` throws, for the first member that is wrong. */
export function readWrappers(given: unknown, refuse: Refuse): readonly Library[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) return refuse("wrappers", "a list of objects with name, specifiers and rows");
  return given.map((one: unknown, index) => libraryOf(one, `wrappers[${index}]`, refuse));
}

function libraryOf(given: unknown, at: string, refuse: Refuse): Library {
  const members = membersOf(given, at, "an object with name, specifiers and rows", libraryMembers, refuse);
  const { rows } = members;
  if (!Array.isArray(rows) || rows.length === 0) return refuse(`${at}.rows`, "a list with a row for each function, such as { \"api\": \"seal()\", \"role\": \"encrypt\", \"args\": { \"1\": \"key\" } }");
  return Object.freeze({
    name: text(members["name"], `${at}.name`, "a name for this wrapper", refuse),
    specifiers: places(members["specifiers"], `${at}.specifiers`, "an object from module specifier to path below the module, such as { \"./src/vault.ts\": \"\" }", refuse),
    ...(members["globals"] === undefined ? {} : { globals: places(members["globals"], `${at}.globals`, "an object from global name to path below the wrapper", refuse) }),
    verified: "policy",
    source: members["source"] === undefined ? "policy" : text(members["source"], `${at}.source`, "a text", refuse),
    rows: rows.map((row: unknown, index) => rowOf(row, `${at}.rows[${index}]`, refuse)),
  });
}

function rowOf(given: unknown, at: string, refuse: Refuse): ApiRow {
  const members = membersOf(given, at, "an object with api and role", rowMembers, refuse);
  const api = text(members["api"], `${at}.api`, "the call, such as \"seal()\", \"new Vault()\" or \"Vault#sign()\"", refuse);
  if (!isApiPath(api)) return refuse(`${at}.api`, "the call, such as \"seal()\", \"new Vault()\" or \"Vault#sign()\"");
  const role = callRoles.find((one) => one === members["role"]) ?? refuse(`${at}.role`, "what the call does, such as \"encrypt\", \"sign\", \"mac\", \"secret-fetch\", \"vault-sign\" or \"vault-client\" (all: docs/knowledge.md)");
  const vault = members["vault"] === undefined ? undefined : vaultOperations.find((one) => one === members["vault"]) ?? refuse(`${at}.vault`, `one of ${vaultOperations.join(", ")}`);
  const optional = (name: "returns" | "algorithm" | "executes" | "note" | "source"): Partial<ApiRow> =>
    (members[name] === undefined ? {} : { [name]: text(members[name], `${at}.${name}`, "a text", refuse) });
  return Object.freeze({
    api, role,
    ...(members["args"] === undefined ? {} : { args: argumentsOf(members["args"], `${at}.args`, refuse) }),
    ...(vault === undefined ? {} : { vault }),
    ...optional("returns"), ...optional("algorithm"), ...optional("executes"), ...optional("note"), ...optional("source"),
    ...mark(members, "chains", at, refuse), ...mark(members, "callable", at, refuse),
  });
}

function argumentsOf(given: unknown, at: string, refuse: Refuse): NonNullable<ApiRow["args"]> {
  const members = membersOf(given, at, "an object from position to role, such as { \"0\": \"data\", \"1.key\": \"key\", \"ret\": \"ciphertext\" }", undefined, refuse);
  return Object.freeze(Object.fromEntries(Object.entries(members).map(([position, roles]) => {
    if (!isPosition(position)) return refuse(at, "keyed by positions such as \"0\", \"1.key\", \"0|1.secret\", \"0[]\" or \"ret.Plaintext\"");
    const list: readonly unknown[] = Array.isArray(roles) ? roles : [roles];
    const known = list.map((role) => argumentRoles.find((one) => one === role) ??
      refuse(`${at}["${position}"]`, "the role of the argument, such as \"key\", \"secret\", \"password\", \"iv\", \"data\" or \"alg\" (all: docs/knowledge.md)"));
    return [position, known.length === 1 && known[0] !== undefined ? known[0] : known];
  })));
}

function mark(members: Members, name: "chains" | "callable", at: string, refuse: Refuse): Partial<ApiRow> {
  const value = members[name];
  if (value === undefined || value === false) return {};
  return value === true ? { [name]: true } : refuse(`${at}.${name}`, "true or left out");
}

function places(given: unknown, at: string, want: string, refuse: Refuse): Readonly<Record<string, string>> {
  const members = membersOf(given, at, want, undefined, refuse);
  const entries = Object.entries(members).map(([key, prefix]): readonly [string, string] => (typeof prefix === "string" ? [key, prefix] : refuse(at, want)));
  return entries.length === 0 ? refuse(at, want) : Object.freeze(Object.fromEntries(entries));
}

function text(value: unknown, at: string, want: string, refuse: Refuse): string {
  return typeof value === "string" && value.trim() !== "" ? value : refuse(at, want);
}

function membersOf(given: unknown, at: string, want: string, allowed: ReadonlySet<string> | undefined, refuse: Refuse): Members {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return refuse(at, want);
  const odd = allowed === undefined ? undefined : Object.keys(given).find((name) => !allowed.has(name));
  if (odd !== undefined) return refuse(at, `without ${/^[A-Za-z]{1,24}$/u.test(odd) ? `"${odd}"` : "other members"}: it takes ${[...(allowed ?? [])].join(", ")}`);
  // Checked above: an object that is no list.
  return given as Members;
}
