/**
 * Rows about TLS: node:tls, node:https, node:http2, undici and the HTTP clients that pass Node's TLS options on.
 *
 * The role `verify` marks a switch for the check of the peer's certificate. Certificates and authorities are not secret
 * and have no row. The switch by environment variable stands in `javascript.ts`.
 */
import type { Library } from "./schema.ts";

export const nodeTls: Library = {
  name: "node:tls",
  specifiers: { tls: "tls", https: "https", http2: "http2" },
  verified: "Node 20.20.2, 22.23, 24.21, 25.9, 26.10",
  source: "https://nodejs.org/api/tls.html",
  rows: [
    {
      api: "tls.createSecureContext()", role: "tls",
      args: {
        "0.key": "key", "0.key[].pem": "key", "0.key[].passphrase": "passphrase", "0.pfx": "key", "0.pfx[].buf": "key",
        "0.passphrase": "passphrase", "0.minVersion": "tlsVersion", "0.maxVersion": "tlsVersion", "0.secureProtocol": "tlsProtocol",
        "0.ciphers": "cipherList", "0.ecdhCurve": "curve", "0.dhparam": "dhparam", "0.sigalgs": "sigalgs",
        "0.secureOptions": "opensslFlags", "0.ticketKeys": "key", "0.honorCipherOrder": "flag",
      },
    },
    {
      api: "tls.createServer()", role: "tls",
      args: {
        "0.key": "key", "0.passphrase": "passphrase", "0.pfx": "key", "0.minVersion": "tlsVersion", "0.ticketKeys": "key",
        "0.requestCert": "flag", "0.rejectUnauthorized": "verify", "0.pskCallback": "psk", "0.enableTrace": "flag",
        "0.maxVersion": "tlsVersion", "0.secureProtocol": "tlsProtocol", "0.ciphers": "cipherList", "0.ecdhCurve": "curve",
        "0.sigalgs": "sigalgs", "0.secureOptions": "opensslFlags",
      },
    },
    {
      api: "tls.connect()", role: "tls",
      args: {
        "0|1|2.rejectUnauthorized": "verify", "0|1|2.checkServerIdentity": "verify", "0|1|2.key": "key", "0|1|2.passphrase": "passphrase",
        "0|1|2.pfx": "key", "0|1|2.minVersion": "tlsVersion", "0|1|2.maxVersion": "tlsVersion", "0|1|2.secureProtocol": "tlsProtocol",
        "0|1|2.ciphers": "cipherList", "0|1|2.secureOptions": "opensslFlags", "0|1|2.pskCallback": "psk",
      },
      returns: "TLSSocket", note: "(options), (port, options) or (port, host, options)",
    },
    {
      api: "TLSSocket#getPeerCertificate()", role: "other", args: { ret: "cert" },
      note: "fingerprint256, pubkey and raw identify the peer; its subject and serial number anybody can write",
    },
    { api: "TLSSocket#getPeerX509Certificate()", role: "other", args: { ret: "cert" } },
    {
      api: "https.createServer()", role: "tls",
      args: {
        "0.key": "key", "0.passphrase": "passphrase", "0.minVersion": "tlsVersion", "0.ciphers": "cipherList", "0.pfx": "key",
        "0.maxVersion": "tlsVersion", "0.secureProtocol": "tlsProtocol", "0.ecdhCurve": "curve", "0.sigalgs": "sigalgs",
        "0.secureOptions": "opensslFlags", "0.rejectUnauthorized": "verify", "0.requestCert": "flag",
      },
    },
    {
      api: "https.request()", role: "tls",
      args: {
        "0|1.rejectUnauthorized": "verify", "0|1.checkServerIdentity": "verify", "0|1.key": "key", "0|1.passphrase": "passphrase",
        "0|1.pfx": "key", "0|1.minVersion": "tlsVersion", "0|1.maxVersion": "tlsVersion", "0|1.secureProtocol": "tlsProtocol",
        "0|1.ciphers": "cipherList", "0|1.secureOptions": "opensslFlags",
      },
      note: "options first or after a URL; https.get alike",
    },
    {
      api: "new https.Agent()", role: "tls",
      args: {
        "0.rejectUnauthorized": "verify", "0.key": "key", "0.passphrase": "passphrase", "0.minVersion": "tlsVersion",
        "0.checkServerIdentity": "verify", "0.pfx": "key", "0.maxVersion": "tlsVersion", "0.secureProtocol": "tlsProtocol",
        "0.ciphers": "cipherList", "0.secureOptions": "opensslFlags",
      },
      callable: true,
    },
    {
      api: "http2.createSecureServer()", role: "tls",
      args: {
        "0.key": "key", "0.passphrase": "passphrase", "0.minVersion": "tlsVersion", "0.pfx": "key", "0.maxVersion": "tlsVersion",
        "0.secureProtocol": "tlsProtocol", "0.ciphers": "cipherList", "0.ecdhCurve": "curve", "0.sigalgs": "sigalgs",
        "0.secureOptions": "opensslFlags",
      },
    },
    {
      api: "http2.connect()", role: "tls",
      args: {
        "1.rejectUnauthorized": "verify", "1.checkServerIdentity": "verify", "1.key": "key", "1.passphrase": "passphrase", "1.pfx": "key",
        "1.minVersion": "tlsVersion", "1.maxVersion": "tlsVersion", "1.secureProtocol": "tlsProtocol", "1.ciphers": "cipherList",
        "1.secureOptions": "opensslFlags",
      },
    },
    { api: "tls.DEFAULT_MIN_VERSION=", role: "tls", args: { val: "tlsVersion" }, note: "default is TLSv1.2 on Node 22-26" },
    { api: "tls.DEFAULT_CIPHERS=", role: "tls", args: { val: "cipherList" } },
    {
      api: "https.get()", role: "tls",
      args: {
        "0|1.rejectUnauthorized": "verify", "0|1.checkServerIdentity": "verify", "0|1.key": "key", "0|1.passphrase": "passphrase",
        "0|1.pfx": "key", "0|1.minVersion": "tlsVersion", "0|1.maxVersion": "tlsVersion", "0|1.secureProtocol": "tlsProtocol",
        "0|1.ciphers": "cipherList", "0|1.secureOptions": "opensslFlags",
      },
    },
    {
      api: "new https.Server()", role: "tls",
      args: {
        "0.key": "key", "0.passphrase": "passphrase", "0.pfx": "key", "0.minVersion": "tlsVersion", "0.maxVersion": "tlsVersion",
        "0.secureProtocol": "tlsProtocol", "0.ciphers": "cipherList", "0.ecdhCurve": "curve", "0.sigalgs": "sigalgs",
        "0.secureOptions": "opensslFlags",
      },
      callable: true,
    },
    {
      api: "new tls.Server()", role: "tls",
      args: {
        "0.key": "key", "0.passphrase": "passphrase", "0.pfx": "key", "0.minVersion": "tlsVersion", "0.maxVersion": "tlsVersion",
        "0.secureProtocol": "tlsProtocol", "0.ciphers": "cipherList", "0.ecdhCurve": "curve", "0.sigalgs": "sigalgs",
        "0.secureOptions": "opensslFlags",
      },
      callable: true,
    },
    {
      api: "new tls.TLSSocket()", role: "tls",
      args: {
        "1.rejectUnauthorized": "verify", "1.checkServerIdentity": "verify", "1.key": "key", "1.passphrase": "passphrase", "1.pfx": "key",
        "1.minVersion": "tlsVersion", "1.maxVersion": "tlsVersion", "1.secureProtocol": "tlsProtocol", "1.ciphers": "cipherList",
        "1.secureOptions": "opensslFlags", "1.isServer": "flag",
      },
    },
    { api: "tls.DEFAULT_MAX_VERSION=", role: "tls", args: { val: "tlsVersion" } },
    { api: "tls.DEFAULT_ECDH_CURVE=", role: "tls", args: { val: "curve" } },
    { api: "https.globalAgent.options.rejectUnauthorized=", role: "tls", args: { val: "verify" } },
    { api: "tls.setDefaultCACertificates()", role: "tls", args: { "0": "cert" } },
  ],
};

export const undici: Library = {
  name: "undici",
  specifiers: { undici: "" },
  verified: "7.30.2",
  source: "https://undici.nodejs.org/",
  rows: [
    {
      api: "new Agent()", role: "tls",
      args: {
        "0.connect.rejectUnauthorized": "verify", "0.connect.key": "key", "0.connect.checkServerIdentity": "verify",
        "0.connect.passphrase": "passphrase", "0.connect.minVersion": "tlsVersion", "0.connect.ciphers": "cipherList",
      },
      note: "also Client, Pool, ProxyAgent.requestTls",
    },
    {
      api: "new Client()", role: "tls",
      args: {
        "1.connect.rejectUnauthorized": "verify", "1.connect.checkServerIdentity": "verify", "1.connect.key": "key",
        "1.connect.passphrase": "passphrase", "1.connect.minVersion": "tlsVersion", "1.connect.ciphers": "cipherList",
      },
    },
    {
      api: "new Pool()", role: "tls",
      args: {
        "1.connect.rejectUnauthorized": "verify", "1.connect.checkServerIdentity": "verify", "1.connect.key": "key",
        "1.connect.passphrase": "passphrase", "1.connect.minVersion": "tlsVersion", "1.connect.ciphers": "cipherList",
      },
    },
    {
      api: "new ProxyAgent()", role: "tls",
      args: {
        "0.token": "secret", "0.requestTls.rejectUnauthorized": "verify", "0.requestTls.key": "key",
        "0.proxyTls.rejectUnauthorized": "verify", "0.proxyTls.key": "key",
      },
    },
    {
      api: "new EnvHttpProxyAgent()", role: "tls",
      args: {
        "0.connect.rejectUnauthorized": "verify", "0.connect.checkServerIdentity": "verify", "0.connect.key": "key",
        "0.connect.passphrase": "passphrase", "0.connect.minVersion": "tlsVersion", "0.connect.ciphers": "cipherList",
      },
    },
  ],
};

export const httpClients: Library = {
  name: "http-clients",
  auxiliary: true,
  specifiers: {
    axios: "axios", got: "got", request: "request", "request-promise": "request", "request-promise-native": "request", needle: "needle",
    superagent: "superagent", "node-fetch": "fetch", ws: "WebSocket",
  },
  aliases: {
    "got.got": "http-clients:got", "axios.default": "http-clients:axios", "WebSocket.WebSocket": "http-clients:WebSocket",
  },
  verified: "axios 1.21.1, node-fetch 2.7.0, ws 8.21.0; others from documentation",
  source: "https://nodejs.org/api/https.html",
  rows: [
    {
      api: "request()", role: "tls",
      args: {
        "0|1.strictSSL": "verify", "0|1.rejectUnauthorized": "verify", "0|1.auth.pass": "secret", "0|1.auth.bearer": "secret",
        "0|1.oauth.consumer_secret": "secret", "0|1.oauth.token_secret": "secret", "0|1.agentOptions.rejectUnauthorized": "verify",
        "0|1.key": "key", "0|1.passphrase": "passphrase",
      },
    },
    {
      api: "request.get()", role: "tls",
      args: {
        "0|1.strictSSL": "verify", "0|1.rejectUnauthorized": "verify", "0|1.auth.pass": "secret", "0|1.auth.bearer": "secret",
        "0|1.oauth.consumer_secret": "secret", "0|1.oauth.token_secret": "secret", "0|1.agentOptions.rejectUnauthorized": "verify",
        "0|1.key": "key", "0|1.passphrase": "passphrase",
      },
    },
    {
      api: "request.post()", role: "tls",
      args: {
        "0|1.strictSSL": "verify", "0|1.rejectUnauthorized": "verify", "0|1.auth.pass": "secret", "0|1.auth.bearer": "secret",
        "0|1.oauth.consumer_secret": "secret", "0|1.oauth.token_secret": "secret", "0|1.agentOptions.rejectUnauthorized": "verify",
        "0|1.key": "key", "0|1.passphrase": "passphrase",
      },
    },
    {
      api: "request.put()", role: "tls",
      args: {
        "0|1.strictSSL": "verify", "0|1.rejectUnauthorized": "verify", "0|1.auth.pass": "secret", "0|1.auth.bearer": "secret",
        "0|1.oauth.consumer_secret": "secret", "0|1.oauth.token_secret": "secret", "0|1.agentOptions.rejectUnauthorized": "verify",
        "0|1.key": "key", "0|1.passphrase": "passphrase",
      },
    },
    {
      api: "request.del()", role: "tls",
      args: {
        "0|1.strictSSL": "verify", "0|1.rejectUnauthorized": "verify", "0|1.auth.pass": "secret", "0|1.auth.bearer": "secret",
        "0|1.oauth.consumer_secret": "secret", "0|1.oauth.token_secret": "secret", "0|1.agentOptions.rejectUnauthorized": "verify",
        "0|1.key": "key", "0|1.passphrase": "passphrase",
      },
    },
    {
      api: "request.patch()", role: "tls",
      args: {
        "0|1.strictSSL": "verify", "0|1.rejectUnauthorized": "verify", "0|1.auth.pass": "secret", "0|1.auth.bearer": "secret",
        "0|1.oauth.consumer_secret": "secret", "0|1.oauth.token_secret": "secret", "0|1.agentOptions.rejectUnauthorized": "verify",
        "0|1.key": "key", "0|1.passphrase": "passphrase",
      },
    },
    {
      api: "request.defaults()", role: "tls",
      args: {
        "0|1.strictSSL": "verify", "0|1.rejectUnauthorized": "verify", "0|1.auth.pass": "secret", "0|1.auth.bearer": "secret",
        "0|1.oauth.consumer_secret": "secret", "0|1.oauth.token_secret": "secret", "0|1.agentOptions.rejectUnauthorized": "verify",
        "0|1.key": "key", "0|1.passphrase": "passphrase",
      },
    },
    {
      api: "got()", role: "tls",
      args: {
        "0|1.https.rejectUnauthorized": "verify", "0|1.https.key": "key", "0|1.https.passphrase": "passphrase", "0|1.password": "secret",
        "0|1.rejectUnauthorized": "verify",
      },
    },
    {
      api: "got.get()", role: "tls",
      args: {
        "0|1.https.rejectUnauthorized": "verify", "0|1.https.key": "key", "0|1.https.passphrase": "passphrase", "0|1.password": "secret",
        "0|1.rejectUnauthorized": "verify",
      },
    },
    {
      api: "got.post()", role: "tls",
      args: {
        "0|1.https.rejectUnauthorized": "verify", "0|1.https.key": "key", "0|1.https.passphrase": "passphrase", "0|1.password": "secret",
        "0|1.rejectUnauthorized": "verify",
      },
    },
    {
      api: "got.put()", role: "tls",
      args: {
        "0|1.https.rejectUnauthorized": "verify", "0|1.https.key": "key", "0|1.https.passphrase": "passphrase", "0|1.password": "secret",
        "0|1.rejectUnauthorized": "verify",
      },
    },
    {
      api: "got.patch()", role: "tls",
      args: {
        "0|1.https.rejectUnauthorized": "verify", "0|1.https.key": "key", "0|1.https.passphrase": "passphrase", "0|1.password": "secret",
        "0|1.rejectUnauthorized": "verify",
      },
    },
    {
      api: "got.delete()", role: "tls",
      args: {
        "0|1.https.rejectUnauthorized": "verify", "0|1.https.key": "key", "0|1.https.passphrase": "passphrase", "0|1.password": "secret",
        "0|1.rejectUnauthorized": "verify",
      },
    },
    {
      api: "got.extend()", role: "tls",
      args: {
        "0|1.https.rejectUnauthorized": "verify", "0|1.https.key": "key", "0|1.https.passphrase": "passphrase", "0|1.password": "secret",
        "0|1.rejectUnauthorized": "verify",
      },
    },
    {
      api: "got.stream()", role: "tls",
      args: {
        "0|1.https.rejectUnauthorized": "verify", "0|1.https.key": "key", "0|1.https.passphrase": "passphrase", "0|1.password": "secret",
        "0|1.rejectUnauthorized": "verify",
      },
    },
    { api: "axios()", role: "tls", args: { "0|1.auth.password": "secret", "0|1.httpsAgent": "options" } },
    { api: "axios.get()", role: "tls", args: { "0|1.auth.password": "secret", "0|1.httpsAgent": "options" } },
    { api: "axios.delete()", role: "tls", args: { "0|1.auth.password": "secret", "0|1.httpsAgent": "options" } },
    { api: "axios.head()", role: "tls", args: { "0|1.auth.password": "secret", "0|1.httpsAgent": "options" } },
    { api: "axios.request()", role: "tls", args: { "0|1.auth.password": "secret", "0|1.httpsAgent": "options" } },
    { api: "axios.create()", role: "tls", args: { "0|1.auth.password": "secret", "0|1.httpsAgent": "options" } },
    { api: "axios.post()", role: "tls", args: { "2.auth.password": "secret", "2.httpsAgent": "options" } },
    { api: "axios.put()", role: "tls", args: { "2.auth.password": "secret", "2.httpsAgent": "options" } },
    { api: "axios.patch()", role: "tls", args: { "2.auth.password": "secret", "2.httpsAgent": "options" } },
    {
      api: "needle()", role: "tls",
      args: { "1|2|3.rejectUnauthorized": "verify", "1|2|3.key": "key", "1|2|3.passphrase": "passphrase", "1|2|3.password": "secret" },
    },
    {
      api: "needle.get()", role: "tls",
      args: { "1|2|3.rejectUnauthorized": "verify", "1|2|3.key": "key", "1|2|3.passphrase": "passphrase", "1|2|3.password": "secret" },
    },
    {
      api: "needle.post()", role: "tls",
      args: { "1|2|3.rejectUnauthorized": "verify", "1|2|3.key": "key", "1|2|3.passphrase": "passphrase", "1|2|3.password": "secret" },
    },
    {
      api: "needle.request()", role: "tls",
      args: { "1|2|3.rejectUnauthorized": "verify", "1|2|3.key": "key", "1|2|3.passphrase": "passphrase", "1|2|3.password": "secret" },
    },
    { api: "new WebSocket()", role: "tls", args: { "1|2.rejectUnauthorized": "verify", "1|2.key": "key", "1|2.passphrase": "passphrase" } },
  ],
};
