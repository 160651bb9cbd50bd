/**
 * Which members of a library's result are secret: `Plaintext` of a data key, `payload.data` of a stored secret.
 *
 * A row names them as `ret…` positions with a secret role. A member shows the secret when it is that position, contains
 * it (the whole response printed), or is taken from it (`JSON.parse(SecretString).password`), harmless parts apart.
 */
import type { CallSite } from "../abstract.ts";

const secretRoles: ReadonlySet<string> = new Set(["rawkey", "secret", "mnemonic", "passphrase"]);

export function isSecretRole(role: string | readonly string[] | undefined): boolean {
  return typeof role === "string" ? secretRoles.has(role) : (role?.some((one) => secretRoles.has(one)) ?? false);
}

/** @param member Dotted path below the result; "" for the result itself. */
export function showsSecret(site: CallSite, member: string): boolean {
  return Object.entries(site.row.args ?? {}).some(([position, role]) => /^ret(?:$|[.[])/u.test(position) && isSecretRole(role) && reaches(memberPath(position), member));
}

/** `ret[0].payload.data` → `0.payload.data`, `ret.SecretValues[].SecretString` → `SecretValues.*.SecretString`. */
export function memberPath(position: string): string {
  return position.slice(3).replace(/\[\]/gu, ".*").replace(/\[(\d+)\]/gu, ".$1").replace(/^\./u, "");
}

/** The member at `member` is, holds or is a telling part of what stands at `path`. */
export function reaches(path: string, member: string): boolean {
  const want = path === "" ? [] : path.split(".");
  const have = member === "" ? [] : member.split(".");
  const common = Math.min(want.length, have.length);
  for (let i = 0; i < common; i++) if (want[i] !== "*" && want[i] !== have[i]) return false;
  return have.length <= want.length || !harmlessPart.test(have.at(-1) ?? "");
}

/** Parts of a stored secret that are none themselves. */
const harmlessPart =
  /^(?:host(?:name)?|port|user(?:name)?|db(?:name)?|database|engine|region|endpoint|id|name|version|arn|length|byteLength|properties|metadata|expires\w*|created\w*|updated\w*|lease\w*|renewable|warnings|request_id|status\w*|type|kind|email|account\w*|bucket|project\w*|enabled)$/iu;
