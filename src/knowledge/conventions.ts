/**
 * Calls that no import leads to: what a framework hands to a function as a parameter and everybody calls `res`, `reply`, `ctx`
 * or `logger`; and the prefixes of environment variables that bundlers copy into browser code.
 *
 * Names are weak evidence. A row applies only where the receiver is not bound to something else in the file (a parameter, or a
 * member of one), and, if it lists `imports`, only in files that import one of them. Rules treat a match as a sink for
 * material that is known to be secret by other means, never as proof of anything.
 */
import type { ApiRow, CallRole } from "./schema.ts";

export interface ConventionalCall {
  /** Last name of the receiver: `res` matches `res` and `this.res`. Of a class that alone has such a call, any. */
  readonly receivers: readonly string[];
  readonly class?: string;
  /** What follows the receiver: `send()`, `auth.strategy()`, `body=`. */
  readonly members: readonly string[];
  readonly role: CallRole;
  readonly args: NonNullable<ApiRow["args"]>;
  /** Constants that must stand in the call, or one of them: `{ "1": "cookie" }`, `{ "0.type": "pkcs8|sec1" }`. */
  readonly when?: Readonly<Record<string, string>>;
  /** Packages of which the file must import one. */
  readonly imports?: readonly string[];
  readonly source: string;
}

const express = "https://expressjs.com/en/api.html";

export const conventionalCalls: readonly ConventionalCall[] = [
  {
    receivers: ["res", "response", "reply", "resp"],
    members: ["send()", "json()", "jsonp()", "end()", "write()", "render()", "redirect()"],
    role: "respond", args: { "0": "sink", "1": "sink" }, source: express,
  },
  {
    receivers: ["res", "response", "reply"], members: ["cookie()", "header()", "set()", "setHeader()", "setCookie()", "append()"],
    role: "respond", args: { "1": "sink" }, source: express,
  },
  { receivers: ["ctx", "context"], members: ["body=", "response.body="], role: "respond", args: { val: "sink" }, source: "https://koajs.com/#context" },
  { receivers: ["c", "ctx"], members: ["json()", "text()", "html()", "body()"], role: "respond", args: { "0": "sink" }, imports: ["hono"], source: "https://hono.dev/docs/api/context" },
  { receivers: ["h"], members: ["response()"], role: "respond", args: { "0": "sink" }, imports: ["@hapi/hapi"], source: "https://hapi.dev/api/" },
  { receivers: ["socket", "io", "ws", "channel"], members: ["emit()", "send()"], role: "respond", args: { "*": "sink" }, source: "https://socket.io/docs/v4/emitting-events/" },
  {
    receivers: ["logger", "log", "Logger", "LOGGER", "LOG", "winston", "pino"],
    members: [
      "trace()", "debug()", "info()", "warn()", "warning()", "error()", "fatal()", "log()", "http()", "verbose()", "silly()", "notice()", "crit()",
    ],
    role: "log", args: { "*": "sink" }, source: "https://github.com/winstonjs/winston#readme",
  },
  {
    receivers: ["server"], members: ["auth.strategy()"], when: { "1": "cookie" },
    role: "session-secret", args: { "2.cookie.password": "key", "2.cookie.isSecure": "flag" }, source: "https://hapi.dev/module/cookie/api",
  },
  {
    receivers: ["server"], members: ["auth.strategy()"], when: { "1": "jwt" },
    role: "jwt-config", args: { "2.key": "key", "2.keys": "key", "2.keys[]": "key", "2.keys.key": "key" }, source: "https://hapi.dev/module/jwt/api",
  },
  {
    class: "KeyObject", receivers: [], members: ["export()"], when: { "0.type": "pkcs8|pkcs1|sec1", "0.format": "pem|der" }, role: "export",
    args: { "0.format": "format", "0.type": "type", "0.cipher": "fileCipher", "0.passphrase": "passphrase", ret: "rawkey" },
    source: "https://nodejs.org/api/crypto.html#keyobjectexportoptions",
  },
  { receivers: ["app", "server"], members: ["keys="], role: "session-secret", args: { val: "key", "val[]": "key" }, imports: ["koa", "koa-session"], source: "https://koajs.com/#app-keys-" },
  {
    receivers: ["store", "objectStore", "db"], members: ["put()", "add()"],
    role: "browser-store", args: { "0": "sink", "1": "sink" }, imports: ["idb"], source: "https://developer.mozilla.org/docs/Web/API/IDBObjectStore",
  },
];

/** Environment variables that begin with one of these are copied into code that browsers or apps receive (ASVS 5.0 1.6.4). */
export const clientEnvironmentPrefixes: readonly string[] = [
  "NEXT_PUBLIC_", "VITE_", "REACT_APP_", "EXPO_PUBLIC_", "GATSBY_", "NUXT_PUBLIC_", "PUBLIC_", "VUE_APP_", "NG_APP_", "STORYBOOK_",
];

/** Whether a variable of this name is shipped to clients by a customary bundler. */
export function isClientEnvironmentName(name: string): boolean {
  return clientEnvironmentPrefixes.some((prefix) => name.startsWith(prefix));
}
