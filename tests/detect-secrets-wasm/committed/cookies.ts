/** Cookies of somebody who is logged in, in requests and browser states that were saved and committed. */
import type { Writer } from "../samples/writer.ts";
import { jwt, type Snippet } from "./snippet.ts";

const express = (w: Writer): string => `s%3A${w.base64url(32)}.${w.alnum(40)}%2B${w.alnum(2)}`;
const flask = (w: Writer): string => `${["eyJ", w.base64url(45)].join("")}.${w.base64url(6)}.${w.base64url(27)}`;
const analytics = (w: Writer): string => `_ga=GA1.2.${w.digits(9)}.${w.digits(10)}; _gid=GA1.2.${w.digits(9)}.${w.digits(10)}`;

export const secrets: readonly Snippet[] = [
  ["orders.http", (w, s) => `GET https://shop.corp.io/orders HTTP/1.1\nAccept: application/json\nCookie: session=${s(w.hex(64))}\n`],
  ["orders.http", (w, s) => `POST https://shop.corp.io/orders\nCookie: ${analytics(w)}; connect.sid=${s(express(w))}; theme=dark\nContent-Type: application/json\n\n{"id": 7}\n`],
  ["api.rest", (w, s) => `### list\nGET {{host}}/users\nCookie: PHPSESSID=${s(w.lower(26))}\n`],
  ["legacy.http", (w, s) => `GET /portal HTTP/1.1\nHost: portal.corp.io\ncookie: JSESSIONID=${s(w.upperHex(32))}; lang=de\n`],
  ["django.http", (w, s) => `GET http://intra.corp.io/admin/\nCookie: csrftoken=${w.alnum(32)}; sessionid=${s(w.lower(32))}\n`],
  ["curl.sh", (w, s) => `curl 'https://shop.corp.io/api/me' -H 'accept: */*' -H 'cookie: ${analytics(w)}; _shop_session=${s(w.base64url(120))}' --compressed\n`],
  ["curl.sh", (w, s) => `curl https://shop.corp.io/api/me \\\n  -b 'auth_token=${s(w.hex(40))}; guest=0'\n`],
  ["fetch.sh", (w, s) => `curl --cookie "ASP.NET_SessionId=${s(w.lower(24))}; .ASPXAUTH=${s(w.upperHex(160))}" https://portal.corp.io/\n`],
  ["scrape.py", (w, s) => `headers = {\n    "User-Agent": "Mozilla/5.0",\n    "Cookie": "lang=en; session_id=${s(w.hex(40))}; auth=${s(flask(w))}",\n}\n`],
  ["scrape.js", (w, s) => `fetch("https://shop.corp.io/api/me", {\n  "headers": {\n    "cookie": "__Secure-next-auth.session-token=${s(w.base64url(200))}"\n  }\n});\n`],
  ["raw-request.txt", (w, s) => `GET /orders HTTP/1.1\nHost: api.corp.io\nCookie: laravel_session=${s(w.alnum(180))}%3D\n`],
  ["trace.har", (w, s) => JSON.stringify({ log: { entries: [{ request: { headers: [{ name: "Host", value: "shop.corp.io" }, { name: "Cookie", value: `theme=dark; sid=${s(w.hex(48))}` }] } }] } }, null, 2)],
  ["trace.har", (w, s) => JSON.stringify({ log: { entries: [{ request: { cookies: [{ name: "_ga", value: `GA1.2.${w.digits(9)}`, path: "/" }, { name: "sessionid", value: s(w.lower(32)), path: "/", httpOnly: true }] } }] } }, null, 2)],
  ["trace.har", (w, s) => JSON.stringify({ log: { entries: [{ response: { headers: [{ name: "Set-Cookie", value: `user_session=${s(w.base64url(48))}; Path=/; HttpOnly; Secure` }] } }] } })],
  ["playwright/.auth/user.json", (w, s) => JSON.stringify({ cookies: [{ name: "session", value: s(w.hex(64)), domain: "shop.corp.io", path: "/", expires: -1, httpOnly: true, secure: true, sameSite: "Lax" }], origins: [] }, null, 2)],
  ["storageState.json", (w, s) => JSON.stringify({ cookies: [{ name: "auth_token", value: s(w.alnum(64)), domain: ".corp.io", path: "/", expires: 1_799_999_999, httpOnly: true, secure: true, sameSite: "None" }], origins: [] })],
  ["cookies.txt", (w, s) => `# Netscape HTTP Cookie File\n\n.corp.io\tTRUE\t/\tTRUE\t1799999999\t_ga\tGA1.2.${w.digits(9)}.${w.digits(10)}\n#HttpOnly_shop.corp.io\tFALSE\t/\tTRUE\t1799999999\tsessionid\t${s(w.lower(32))}\n.corp.io\tTRUE\t/\tTRUE\t1799999999\tauth_token\t${s(w.hex(40))}\n`],
  ["cookies.json", (w, s) => JSON.stringify([{ domain: ".corp.io", expirationDate: 1799999999.1, hostOnly: false, httpOnly: true, name: "auth_token", path: "/", sameSite: "no_restriction", secure: true, session: false, storeId: null, value: s(w.hex(40)) }], null, 4)],
  ["selenium_cookies.json", (w, s) => JSON.stringify([{ domain: "shop.corp.io", httpOnly: true, name: "JSESSIONID", path: "/", sameSite: "Lax", secure: true, value: s(w.upperHex(32)) }, { domain: "shop.corp.io", httpOnly: false, name: "_ga", path: "/", value: `GA1.2.${w.digits(9)}` }])],
  ["me.sh", (w, s) => `curl https://shop.corp.io/me -b sid=${s(w.alnum(40))}\n`],
  ["yt/cookies.txt", (w, s) => `# Netscape HTTP Cookie File\n.youtube.com\tTRUE\t/\tTRUE\t1799999999\tVISITOR_INFO1_LIVE\t${w.alnum(11)}\n.youtube.com\tTRUE\t/\tTRUE\t1799999999\t__Secure-3PSID\t${s(`g.a000${w.base64url(140)}`)}\n`],
  ["login.http", (w, s) => `GET /me\nCookie: access_token=${s(jwt(w))}\n`],
  ["portal.sh", (w, s) => `#curl -H 'Cookie: ARRAffinity=${w.hex(64)}; ASP.NET_SessionId=${s(w.of("bcdfghjklmnpqrstvwxz", 24))}' https://portal.corp.io\n`],
  ["advent.py", (w, s) => `import requests\n\ncookies = {"_ga": "GA1.2.${w.digits(9)}", "session": "${s(w.hex(96))}"}\nprint(requests.get(url, cookies=cookies).text)\n`],
  ["inputs.py", (w, s) => `AOC_COOKIE = "session=${s(w.hex(128))}"\nrequests.get(url, cookies={'session': '${s(w.hex(128))}'})\n`],
  ["postman.php", (w, s) => `CURLOPT_HTTPHEADER => array(\n    'Cookie: PHPSESSID=${s(w.lower(26))}'\n),\n`],
  ["fetch.js", (w, s) => `fetch(url, { headers: { "cookie": "_ga=GA1.1.${w.digits(8)}; __RequestVerificationToken=${w.base64url(92)}; .AspNet.Cookies=${s(w.base64url(300))}" } });\n`],
];

export const traps: readonly Snippet[] = [
  ["orders.http", () => "GET https://shop.corp.io/orders\nCookie: session={{session}}\n"],
  ["orders.http", () => "GET https://shop.corp.io/orders\nCookie: session=<paste the session cookie of your browser>\n"],
  ["orders.http", () => "GET https://shop.corp.io/orders\nCookie: session=your-session-cookie-goes-here; sid=xxxxxxxxxxxxxxxxxxxxxxxx\n"],
  ["orders.http", (w) => `GET https://shop.corp.io/orders\nCookie: ${analytics(w)}; _fbp=fb.1.${w.digits(13)}.${w.digits(10)}\n`],
  ["orders.http", (w) => `GET https://shop.corp.io/orders\nCookie: csrftoken=${w.alnum(64)}; XSRF-TOKEN=${w.alnum(80)}; __RequestVerificationToken=${w.base64url(90)}\n`],
  ["orders.http", (w) => `GET https://shop.corp.io/\nCookie: __stripe_mid=${w.uuid()}${w.hex(6)}; __stripe_sid=${w.uuid()}${w.hex(6)}; _hjSession_123456=${w.base64(80)}\n`],
  ["orders.http", (w) => `GET https://shop.corp.io/\nCookie: ai_session=${w.alnum(22)}|${w.digits(13)}|${w.digits(13)}; incap_ses_${w.digits(3)}_${w.digits(6)}=${w.base64(40)}; _cfuvid=${w.base64url(70)}\n`],
  ["orders.http", () => "GET /\nCookie: sessionStart=1735689600000; session_timeout=3600; authenticated=true; token_type=Bearer\n"],
  ["orders.http", (w) => `GET /\nCookie: ARRAffinity=${w.hex(64)}; WAWebSiteSID=${w.hex(32)}; AWSALB=${w.base64(120)}\n`],
  ["curl.sh", () => "curl -b \"session=$SESSION\" https://shop.corp.io/\ncurl -b cookies.txt https://shop.corp.io/\ncurl -H \"Cookie: sid=${SID}\" https://shop.corp.io/\n"],
  ["trace.har", (w) => JSON.stringify({ log: { entries: [{ request: { headers: [{ name: "X-Session-Trace", value: w.uuid() }, { name: "Cookie", value: `_gid=GA1.2.${w.digits(9)}` }], cookies: [{ name: "_ga", value: `GA1.2.${w.digits(9)}.${w.digits(10)}`, path: "/" }] } }] } }, null, 2)],
  ["storageState.json", () => JSON.stringify({ cookies: [{ name: "session", value: "", domain: "localhost", path: "/" }, { name: "auth_token", value: "test-token", domain: "localhost", path: "/" }], origins: [] })],
  ["cookies.txt", (w) => `# Netscape HTTP Cookie File\n.corp.io\tTRUE\t/\tFALSE\t1799999999\t_gid\tGA1.2.${w.digits(9)}.${w.digits(10)}\n.corp.io\tTRUE\t/\tFALSE\t0\tsession\tdeleted\n`],
  ["session.js", (w) => `const name = "session=" + id;\ncache.set("session=${w.hex(6)}", value);\nconst etag = "${w.hex(32)}";\n`],
  ["tests/cookies.test.js", (w) => `request.set("Cookie", "session=${w.hex(32)}");\n`],
  ["session.ts", () => "response.headers.set('Set-Cookie', `session=${token}; HttpOnly; Path=/; Max-Age=86400`);\nconst expired = 'session=; Max-Age=0; expires=Thu, 01 Jan 1970 00:00:00 GMT';\n"],
  ["cookies.json", (w) => JSON.stringify([{ domain: "localhost", name: "session", path: "/", value: w.hex(64) }, { domain: ".corp.io", name: "csrf_token", path: "/", value: w.hex(64) }])],
  ["schema.json", (w) => JSON.stringify([{ name: "session", path: "/session" }, { id: 7, value: w.hex(64) }])],
  ["deploy.sh", (w) => `tool build -b token=${w.hex(32)}\nother --cookie 'auth=${w.hex(40)}'\n`],
  ["local.http", (w) => `GET http://localhost:3000/me\nCookie: connect.sid=${express(w)}\n`],
  ["local.sh", (w) => `curl -b 'session=${w.hex(64)}' http://127.0.0.1:8080/me\n`],
  ["cookies.txt", (w) => `# Netscape HTTP Cookie File\n#HttpOnly_localhost\tFALSE\t/\tFALSE\t0\tconnect.sid\t${express(w)}\n`],
  ["storageState.json", (w) => JSON.stringify({ cookies: [{ name: "session", value: w.hex(64), domain: "localhost", path: "/", httpOnly: true }] })],
  ["client.py", (w) => `cookies = {"session": os.environ["SESSION"], "csrf_token": "${w.hex(32)}"}\npayload = {"session": "${w.uuid()}"}\n`],
  ["fields.json", (w) => JSON.stringify([{ name: "session", value: w.uuid() }, { name: "session_revision", value: w.hex(40) }])],
];
