/**
 * Rows of clients that authenticate with a key or a secret: SSH, mail, ACME, web push, SAML, OAuth, cloud identities, web APIs.
 *
 * The role `credential` says that the call configures access to another system; `secret` and `key` arguments are what it needs.
 */
import type { Library } from "./schema.ts";

export const ssh2: Library = {
  name: "ssh2",
  specifiers: { ssh2: "", "ssh2-sftp-client": "SftpClient", "node-ssh": "", "ssh2-promise": "SSH2Promise" },
  verified: "ssh2 1.17.0, ssh2-sftp-client 12.1.1; others from documentation",
  source: "https://www.npmjs.com/package/ssh2",
  rows: [
    {
      api: "Client#connect()", role: "credential",
      args: {
        "0.privateKey": "key", "0.passphrase": "passphrase", "0.password": "secret", "0.hostVerifier": "verify", "0.hostHash": "hash",
        "0.algorithms.cipher": "algList", "0.algorithms.kex": "algList", "0.algorithms.hmac": "algList",
        "0.algorithms.serverHostKey": "algList",
      },
      note: "same fields in ssh2-sftp-client, node-ssh, ssh2-promise; no hostVerifier = any host accepted",
    },
    {
      api: "new Server()", role: "credential",
      args: { "0.hostKeys[]": "key", "0.hostKeys[].key": "key", "0.hostKeys[].passphrase": "passphrase", "0.algorithms.*": "algList" },
    },
    {
      api: "utils.generateKeyPairSync()", role: "keygen",
      args: {
        "0": "keyType", "1.bits": "keySize", "1.passphrase": "passphrase", "1.cipher": "fileCipher", "ret.private": "rawkey",
        "ret.public": "pubkey",
      },
      vault: "createKey", note: "types rsa, ecdsa, ed25519",
    },
    { api: "utils.parseKey()", role: "import", args: { "0": "key", "1": "passphrase" }, returns: "ParsedKey" },
    { api: "new Client()", role: "other", returns: "Client", callable: true },
    { api: "new SftpClient()", role: "other", returns: "Client" },
    { api: "new NodeSSH()", role: "other", returns: "Client" },
    {
      api: "new SSH2Promise()", role: "credential",
      args: {
        "0.privateKey": "key", "0.passphrase": "passphrase", "0.password": "secret", "0.hostVerifier": "verify", "0.hostHash": "hash",
        "0.algorithms.cipher": "algList", "0.algorithms.kex": "algList", "0.algorithms.hmac": "algList",
        "0.algorithms.serverHostKey": "algList",
      },
    },
    {
      api: "utils.generateKeyPair()", role: "keygen",
      args: { "0": "keyType", "1.bits": "keySize", "1.passphrase": "passphrase", "1.cipher": "fileCipher", "ret.private": "rawkey" },
      vault: "createKey",
    },
    { api: "ParsedKey#getPrivatePEM()", role: "export", args: { ret: "rawkey" } },
    { api: "ParsedKey#sign()", role: "sign", args: { "0": "data", "1": "hash" }, vault: "sign" },
  ],
};

export const nodemailer: Library = {
  name: "nodemailer",
  specifiers: { nodemailer: "" },
  verified: "10.6.0",
  source: "https://www.npmjs.com/package/nodemailer",
  rows: [
    {
      api: "createTransport()", role: "credential",
      args: {
        "0": "connectionString", "0.auth.pass": "secret", "0.auth.clientSecret": "secret", "0.auth.refreshToken": "secret",
        "0.auth.accessToken": "secret", "0.auth.privateKey": "key", "0.dkim.privateKey": "key",
        "0.dkim.privateKey.passphrase": "passphrase", "0.dkim.hashAlgo": "hash", "0.tls.rejectUnauthorized": "verify", "0.secure": "flag",
        "0.requireTLS": "flag",
      },
      vault: "sign", note: "connection string smtps://user:pass@host too",
    },
  ],
};

export const acmeClient: Library = {
  name: "acme-client",
  specifiers: { "acme-client": "" },
  verified: "5.4.0",
  source: "https://www.npmjs.com/package/acme-client",
  rows: [
    { api: "new Client()", role: "credential", args: { "0.accountKey": "key" }, vault: "sign" },
    { api: "crypto.createPrivateRsaKey()", role: "keygen", args: { "0": "keySize", ret: "rawkey" }, vault: "createKey" },
    { api: "crypto.createPrivateKey()", role: "keygen", args: { "0": "keySize", ret: "rawkey" }, vault: "createKey" },
    { api: "crypto.createPrivateEcdsaKey()", role: "keygen", args: { "0": "curve", ret: "rawkey" }, vault: "createKey" },
    { api: "forge.createPrivateKey()", role: "keygen", args: { "0": "keySize", ret: "rawkey" }, vault: "createKey" },
  ],
};

export const webPush: Library = {
  name: "web-push",
  specifiers: { "web-push": "" },
  verified: "3.6.7",
  source: "https://www.npmjs.com/package/web-push",
  rows: [
    { api: "setVapidDetails()", role: "credential", args: { "0": "subject", "1": "pubkey", "2": "key" }, vault: "sign" },
    { api: "sendNotification()", role: "credential", args: { "2.vapidDetails.privateKey": "key", "2.gcmAPIKey": "secret" }, vault: "sign" },
    { api: "generateVAPIDKeys()", role: "keygen", args: { "ret.privateKey": "rawkey", "ret.publicKey": "pubkey" }, vault: "createKey" },
  ],
};

export const nodeSaml: Library = {
  name: "@node-saml/node-saml",
  specifiers: { "@node-saml/node-saml": "", "@node-saml/passport-saml": "", "passport-saml": "" },
  verified: "@node-saml/node-saml 5.1.0, @node-saml/passport-saml 5.1.1",
  source: "https://www.npmjs.com/package/@node-saml/node-saml",
  rows: [
    {
      api: "new SAML()", role: "credential",
      args: {
        "0.privateKey": "key", "0.decryptionPvk": "key", "0.signatureAlgorithm": "alg", "0.digestAlgorithm": "hash",
        "0.idpCert": "pubkey", "0.wantAssertionsSigned": "flag", "0.wantAuthnResponseSigned": "flag",
      },
      vault: "sign", note: "sha1 selectable",
    },
    {
      api: "new Strategy()", role: "credential",
      args: {
        "0.privateKey": "key", "0.decryptionPvk": "key", "0.signatureAlgorithm": "alg", "0.digestAlgorithm": "hash",
        "0.idpCert": "pubkey", "0.cert": "pubkey", "0.wantAssertionsSigned": "flag", "0.wantAuthnResponseSigned": "flag",
      },
      vault: "sign",
    },
    {
      api: "new MultiSamlStrategy()", role: "credential",
      args: {
        "0.privateKey": "key", "0.decryptionPvk": "key", "0.signatureAlgorithm": "alg", "0.digestAlgorithm": "hash",
        "0.idpCert": "pubkey", "0.cert": "pubkey", "0.wantAssertionsSigned": "flag", "0.wantAuthnResponseSigned": "flag",
      },
      vault: "sign",
    },
  ],
};

export const xmlCrypto: Library = {
  name: "xml-crypto",
  specifiers: { "xml-crypto": "" },
  verified: "6.3.2",
  source: "https://www.npmjs.com/package/xml-crypto",
  rows: [
    {
      api: "new SignedXml()", role: "sign", args: { "0.privateKey": "key", "0.publicCert": "pubkey", "0.signatureAlgorithm": "alg" },
      vault: "sign", returns: "SignedXml",
    },
    { api: "SignedXml#privateKey=", role: "sign", args: { val: "key" } },
    { api: "SignedXml#signingKey=", role: "sign", args: { val: "key" }, note: "versions up to 3" },
    { api: "SignedXml#signatureAlgorithm=", role: "sign", args: { val: "alg" } },
  ],
};

export const firebaseAdmin: Library = {
  name: "firebase-admin",
  specifiers: { "firebase-admin": "", "firebase-admin/app": "" },
  verified: "13.10.0",
  source: "https://www.npmjs.com/package/firebase-admin",
  rows: [
    {
      api: "cert()", role: "credential", args: { "0": "path", "0.privateKey": "key", "0.private_key": "key", "0.clientEmail": "id" },
      note: "prefer applicationDefault()",
    },
    {
      api: "credential.cert()", role: "credential",
      args: { "0": "path", "0.privateKey": "key", "0.private_key": "key", "0.clientEmail": "id" },
    },
    { api: "applicationDefault()", role: "approved-credential" },
    { api: "credential.applicationDefault()", role: "approved-credential" },
  ],
};

export const octokitAuthApp: Library = {
  name: "@octokit/auth-app",
  specifiers: { "@octokit/auth-app": "" },
  verified: "8.3.1",
  source: "https://www.npmjs.com/package/@octokit/auth-app",
  rows: [
    {
      api: "createAppAuth()", role: "credential", args: { "0.privateKey": "key", "0.clientSecret": "secret" }, vault: "sign",
      note: "createJwt option lets KMS sign",
    },
  ],
};

export const octokit: Library = {
  name: "octokit",
  specifiers: { octokit: "", "@octokit/rest": "", "@octokit/core": "", "@octokit/app": "", "@octokit/auth-token": "" },
  verified: "documentation only",
  source: "https://www.npmjs.com/package/octokit",
  rows: [
    { api: "new Octokit()", role: "credential", args: { "0.auth": "secret", "0.auth.privateKey": "key", "0.auth.clientSecret": "secret" } },
    {
      api: "new App()", role: "credential",
      args: { "0.privateKey": "key", "0.oauth.clientSecret": "secret", "0.webhooks.secret": "secret" },
    },
    { api: "createTokenAuth()", role: "credential", args: { "0": "secret" } },
  ],
};

export const googleAuthLibrary: Library = {
  name: "google-auth-library",
  specifiers: { "google-auth-library": "" },
  verified: "10.9.1",
  source: "https://www.npmjs.com/package/google-auth-library",
  rows: [
    {
      api: "new GoogleAuth()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.credentials.client_email": "id", "0.keyFile": "path", "0.keyFilename": "path",
        "0.apiKey": "secret",
      },
      note: "without credentials it uses the ambient identity",
    },
    {
      api: "new JWT()", role: "credential", args: { "1": "path", "2": "key", "0.key": "key", "0.keyFile": "path", "0.email": "id" },
      note: "takes only an options object in v10; positional (email, keyFile, key, scopes) up to v9, so check index 2 too",
    },
    { api: "new OAuth2Client()", role: "credential", args: { "1": "secret", "0.clientSecret": "secret" } },
  ],
};

export const googleapis: Library = {
  name: "googleapis",
  specifiers: { googleapis: "" },
  aliases: { "google.auth": "google-auth-library:", "google.auth.OAuth2": "google-auth-library:OAuth2Client" },
  verified: "documentation only",
  source: "https://www.npmjs.com/package/googleapis",
  rows: [
    { api: "google.options()", role: "credential", args: { "0.auth": "secret", "0.key": "secret" } },
  ],
};

export const passportOauth: Library = {
  name: "passport-oauth2",
  specifiers: {
    "passport-oauth2": "Strategy", "passport-google-oauth20": "Strategy", "passport-github": "Strategy", "passport-github2": "Strategy",
    "passport-facebook": "Strategy", "passport-gitlab2": "Strategy", "passport-discord": "Strategy", "passport-auth0": "Strategy",
    "passport-spotify": "Strategy", "passport-microsoft": "Strategy", "passport-linkedin-oauth2": "Strategy",
    "passport-slack-oauth2": "Strategy", "passport-openidconnect": "Strategy", "passport-twitch": "Strategy",
    "passport-oauth2-client-password": "Strategy", "passport-amazon": "Strategy", "passport-twitter": "Strategy",
  },
  aliases: { "Strategy.Strategy": "passport-oauth2:Strategy", "Strategy.OAuth2Strategy": "passport-oauth2:Strategy" },
  verified: "1.8.0",
  source: "https://www.npmjs.com/package/passport-oauth2",
  rows: [
    { api: "new Strategy()", role: "credential", args: { "0.clientSecret": "secret", "0.consumerSecret": "secret" }, callable: true },
  ],
};

export const openidClient: Library = {
  name: "openid-client",
  specifiers: { "openid-client": "" },
  verified: "6.9.0",
  source: "https://www.npmjs.com/package/openid-client",
  rows: [
    { api: "discovery()", role: "credential", args: { "2": "secret", "2.client_secret": "secret" }, note: "version 6" },
    { api: "ClientSecretPost()", role: "credential", args: { "0": "secret" } },
    { api: "ClientSecretBasic()", role: "credential", args: { "0": "secret" } },
    { api: "ClientSecretJwt()", role: "credential", args: { "0": "secret" } },
    { api: "PrivateKeyJwt()", role: "credential", args: { "0": "key" }, vault: "sign" },
    { api: "Issuer.discover()", role: "other", returns: "Issuer", note: "versions 4 and 5" },
    { api: "new Issuer()", role: "other", returns: "Issuer", note: "versions 4 and 5" },
    { api: "new Issuer#Client()", role: "credential", args: { "0.client_secret": "secret" }, note: "versions 4 and 5" },
  ],
};

export const msalNode: Library = {
  name: "@azure/msal-node",
  specifiers: { "@azure/msal-node": "" },
  verified: "7.2.3",
  source: "https://www.npmjs.com/package/@azure/msal-node",
  rows: [
    {
      api: "new ConfidentialClientApplication()", role: "credential",
      args: {
        "0.auth.clientSecret": "secret", "0.auth.clientCertificate.privateKey": "key", "0.auth.clientCertificate.thumbprint": "hash",
      },
      note: "thumbprint (SHA-1) deprecated for thumbprintSha256",
    },
  ],
};

export const stripe: Library = {
  name: "stripe",
  specifiers: { stripe: "Stripe" },
  aliases: { "Stripe.Stripe": "stripe:Stripe" },
  verified: "23.1.0",
  source: "https://www.npmjs.com/package/stripe",
  rows: [
    { api: "new Stripe()", role: "credential", args: { "0": "secret" }, returns: "Stripe", callable: true },
    { api: "Stripe#webhooks.constructEvent()", role: "verify", args: { "0": "data", "1": "signature", "2": "secret" } },
    { api: "Stripe#webhooks.constructEventAsync()", role: "verify", args: { "0": "data", "1": "signature", "2": "secret" } },
  ],
};

export const openai: Library = {
  name: "openai",
  specifiers: { openai: "OpenAI" },
  aliases: { "OpenAI.OpenAI": "openai:OpenAI" },
  verified: "6.49.0",
  source: "https://www.npmjs.com/package/openai",
  rows: [
    {
      api: "new OpenAI()", role: "credential", args: { "0.apiKey": "secret", "0.dangerouslyAllowBrowser": "flag" },
      note: "dangerouslyAllowBrowser:true exposes it to clients",
    },
    { api: "new OpenAI.AzureOpenAI()", role: "credential", args: { "0.apiKey": "secret", "0.dangerouslyAllowBrowser": "flag" } },
  ],
};

export const anthropic: Library = {
  name: "@anthropic-ai/sdk",
  specifiers: { "@anthropic-ai/sdk": "Anthropic" },
  aliases: { "Anthropic.Anthropic": "@anthropic-ai/sdk:Anthropic" },
  verified: "1.14.0",
  source: "https://www.npmjs.com/package/@anthropic-ai/sdk",
  rows: [
    {
      api: "new Anthropic()", role: "credential",
      args: { "0.apiKey": "secret", "0.authToken": "secret", "0.dangerouslyAllowBrowser": "flag" },
    },
  ],
};

export const twilio: Library = {
  name: "twilio",
  specifiers: { twilio: "twilio" },
  verified: "6.2.0",
  source: "https://www.npmjs.com/package/twilio",
  rows: [
    { api: "twilio()", role: "credential", args: { "0": "id", "1": "secret" } },
    { api: "new twilio.Twilio()", role: "credential", args: { "0": "id", "1": "secret" } },
    { api: "twilio.validateRequest()", role: "verify", args: { "0": "secret", "1": "signature" } },
  ],
};

export const sendgrid: Library = {
  name: "@sendgrid/mail",
  specifiers: { "@sendgrid/mail": "", "@sendgrid/client": "" },
  verified: "@sendgrid/mail 8.1.6, @sendgrid/client 8.1.6",
  source: "https://www.npmjs.com/package/@sendgrid/mail",
  rows: [
    { api: "setApiKey()", role: "credential", args: { "0": "secret" } },
  ],
};

export const webApis: Library = {
  name: "web-apis",
  specifiers: {
    "@slack/web-api": "slack", "@slack/bolt": "bolt", telegraf: "telegraf", "node-telegram-bot-api": "TelegramBot",
    "discord.js": "discord", "@notionhq/client": "notion", resend: "resend", "@supabase/supabase-js": "supabase",
    algoliasearch: "algolia", pusher: "Pusher",
  },
  verified: "@slack/web-api 8.2.0, telegraf 4.16.3, pusher 5.3.4, @supabase/supabase-js 2.109.0, algoliasearch 5.65.0; others from documentation",
  source: "https://www.npmjs.com/package/@slack/web-api",
  rows: [
    { api: "new slack.WebClient()", role: "credential", args: { "0": "secret" } },
    {
      api: "new bolt.App()", role: "credential",
      args: {
        "0.token": "secret", "0.signingSecret": "secret", "0.clientSecret": "secret", "0.stateSecret": "key", "0.appToken": "secret",
      },
    },
    { api: "new telegraf.Telegraf()", role: "credential", args: { "0": "secret" } },
    { api: "new TelegramBot()", role: "credential", args: { "0": "secret" } },
    { api: "new discord.Client()", role: "other", returns: "DiscordClient" },
    { api: "DiscordClient#login()", role: "credential", args: { "0": "secret" } },
    { api: "new notion.Client()", role: "credential", args: { "0.auth": "secret" } },
    { api: "new resend.Resend()", role: "credential", args: { "0": "secret" } },
    { api: "supabase.createClient()", role: "credential", args: { "1": "token" }, note: "argument 1 may be the public anon key" },
    { api: "algolia.algoliasearch()", role: "credential", args: { "1": "token" }, note: "may be a public search key" },
    { api: "new Pusher()", role: "credential", args: { "0.secret": "secret", "0.encryptionMasterKeyBase64": "key" } },
  ],
};
