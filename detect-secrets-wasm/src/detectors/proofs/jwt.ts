/**
 * JSON Web Tokens (RFC 7519) and JSON Web Keys (RFC 7517), read rather than matched.
 *
 * A token whose `exp` has passed is old news: it stays in the report at low confidence. Claims are
 * never shown; only algorithm, kind of issuer and dates are.
 */
import type { Match, Verdict } from "../schema.ts";
import { bytesOfBase64, jsonOfBase64 } from "./bytes.ts";

type Claims = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Claims {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const algorithm = /^(?:(?:HS|RS|ES|PS)(?:256|384|512)|EdDSA|ES256K|none|Ed25519)$/;

/** Verdict for three base64url parts; `now` is in seconds since 1970. */
export function jwtVerdict(match: Match, now: number = Date.now() / 1000): Verdict {
  const [head = "", body = ""] = match.value.split(".");
  const header = jsonOfBase64(head);
  const claims = jsonOfBase64(body);
  if (!isObject(header) || !isObject(claims)) return { proof: "reject" };
  const alg = typeof header["alg"] === "string" && algorithm.test(header["alg"]) ? header["alg"] : "unknown algorithm";
  const expiry = typeof claims["exp"] === "number" ? claims["exp"] : undefined;
  const role = claims["role"] === "service_role" ? ", Supabase service role" : "";
  if (claims["role"] === "anon" && claims["iss"] === "supabase") return { proof: "valid", confidence: "low", detail: `${alg}, Supabase anonymous role, public by design` };
  if (expiry === undefined) return { proof: "valid", confidence: "high", detail: `${alg}${role}, never expires` };
  const date = expiry > 0 && expiry < 4e9 ? new Date(expiry * 1000).toISOString().slice(0, 10) : "at no known date";
  return expiry < now
    ? { proof: "valid", confidence: "low", detail: `${alg}${role}, expired ${date}` }
    : { proof: "valid", confidence: "high", detail: `${alg}${role}, expires ${date}` };
}

/** Private member of a JSON Web Key: `d` beside `kty` EC, OKP or RSA. The size is that of the value, in bits. */
export function jwkVerdict(match: Match): Verdict {
  const object = surroundingObject(match);
  if (object === undefined) return { proof: "reject" };
  const type = /"kty"\s*:\s*"(RSA|EC|OKP|oct)"/.exec(object)?.[1];
  if (type === undefined || type === "oct") return { proof: "reject" };
  const bytes = bytesOfBase64(match.value);
  if (bytes === undefined) return { proof: "invalid", confidence: "medium" };
  const curve = /"crv"\s*:\s*"([A-Za-z0-9-]{1,12})"/.exec(object)?.[1];
  const modulus = /"n"\s*:\s*"([A-Za-z0-9_-]+)"/.exec(object)?.[1];
  const bits = type === "RSA" ? (modulus === undefined ? undefined : (bytesOfBase64(modulus)?.length ?? 0) * 8) : bytes.length * 8;
  return { proof: "valid", confidence: "high", detail: `JWK ${type}${curve ? ` ${curve}` : ""}${bits ? ` ${bits} bits` : ""}, unencrypted` };
}

/** Symmetric key: `k` beside `kty` oct. */
export function symmetricJwkVerdict(match: Match): Verdict {
  if (!/"kty"\s*:\s*"oct"/.test(surroundingObject(match) ?? "")) return { proof: "reject" };
  const bytes = bytesOfBase64(match.value);
  return bytes === undefined ? { proof: "invalid", confidence: "medium" } : { proof: "valid", confidence: "high", detail: `JWK oct ${bytes.length * 8} bits` };
}

/** Text of the innermost braces around a match, with quotes that were escaped once; undefined when it names no key type. */
function surroundingObject(match: Match): string | undefined {
  const before = match.before.slice(-3000);
  const after = match.after.slice(0, 3000);
  const end = after.indexOf("}");
  const object = before.slice(before.lastIndexOf("{") + 1) + match.value + (end < 0 ? after : after.slice(0, end));
  return object.includes("kty") ? object.replaceAll("\\\"", "\"") : undefined;
}
