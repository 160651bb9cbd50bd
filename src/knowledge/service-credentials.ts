/**
 * Rows of clients for other services: directories, mail boxes, file transfer, object stores, messaging, payment, browsers that are driven.
 *
 * One library for each family, since most offer one call that matters: the one that is given the password or the API secret.
 */
import type { Library } from "./schema.ts";

export const directories: Library = {
  name: "directories",
  specifiers: { ldapjs: "ldapjs", ldapts: "ldapts" },
  verified: "ldapjs 3.0.7, ldapts 8.2.0",
  source: "https://www.npmjs.com/package/ldapts",
  rows: [
    { api: "ldapjs.createClient()", role: "other", args: { "0.tlsOptions.rejectUnauthorized": "verify" }, returns: "LdapClient" },
    { api: "LdapClient#bind()", role: "credential", args: { "0": "username", "1": "secret" } },
    { api: "new ldapts.Client()", role: "other", args: { "0.tlsOptions.rejectUnauthorized": "verify" }, returns: "LdaptsClient" },
    { api: "LdaptsClient#bind()", role: "credential", args: { "0": "username", "1": "secret" } },
  ],
};

export const mailAndFiles: Library = {
  name: "mail-and-files",
  specifiers: { imapflow: "imapflow", imap: "Imap", "basic-ftp": "ftp", minio: "minio" },
  verified: "imapflow 2.10.2, imap 0.8.19, basic-ftp 6.2.6, minio 8.0.7",
  source: "https://www.npmjs.com/package/imapflow",
  rows: [
    { api: "new imapflow.ImapFlow()", role: "credential", args: { "0.auth.pass": "secret", "0.auth.accessToken": "secret", "0.tls.rejectUnauthorized": "verify" } },
    { api: "new Imap()", role: "credential", args: { "0.password": "secret", "0.xoauth2": "secret", "0.tlsOptions.rejectUnauthorized": "verify" }, callable: true },
    { api: "new ftp.Client()", role: "other", returns: "FtpClient" },
    { api: "FtpClient#access()", role: "credential", args: { "0.password": "secret", "0.user": "username", "0.secureOptions.rejectUnauthorized": "verify" } },
    { api: "FtpClient#login()", role: "credential", args: { "0": "username", "1": "secret" } },
    { api: "new minio.Client()", role: "credential", args: { "0.accessKey": "id", "0.secretKey": "secret", "0.sessionToken": "secret" } },
  ],
};

export const azureData: Library = {
  name: "cloud-data",
  specifiers: { "@azure/storage-blob": "blob", "@azure/service-bus": "bus", "@azure/cosmos": "cosmos" },
  verified: "@azure/storage-blob 12.32.0, @azure/service-bus 7.9.5, @azure/cosmos 4.9.3",
  source: "https://learn.microsoft.com/javascript/api/overview/azure/storage-blob-readme",
  rows: [
    { api: "new blob.StorageSharedKeyCredential()", role: "credential", args: { "0": "account", "1": "secret" }, note: "a token credential of Entra ID needs no account key" },
    { api: "blob.BlobServiceClient.fromConnectionString()", role: "credential", args: { "0": "connectionString" } },
    { api: "new bus.ServiceBusClient()", role: "credential", args: { "0": "connectionString" } },
    { api: "new cosmos.CosmosClient()", role: "credential", args: { "0": "connectionString", "0.key": "secret" } },
  ],
};

export const messageServers: Library = {
  name: "message-servers",
  specifiers: { nats: "nats", "@nats-io/transport-node": "nats", "@upstash/redis": "upstash" },
  verified: "nats 2.29.3, @upstash/redis 1.39.0",
  source: "https://www.npmjs.com/package/nats",
  rows: [
    { api: "nats.connect()", role: "credential", args: { "0.pass": "secret", "0.token": "secret", "0.user": "username" } },
    { api: "nats.nkeyAuthenticator()", role: "credential", args: { "0": "secret" } },
    { api: "nats.credsAuthenticator()", role: "credential", args: { "0": "secret" } },
    { api: "new upstash.Redis()", role: "credential", args: { "0.token": "secret" } },
  ],
};

export const onlineServices: Library = {
  name: "online-services",
  specifiers: {
    "mailgun.js": "Mailgun", razorpay: "Razorpay", "livekit-server-sdk": "livekit", cloudinary: "cloudinary", "simple-oauth2": "oauth2",
    "express-openid-connect": "eoc", "express-basic-auth": "basicAuth",
  },
  verified: "mailgun.js 14.0.1, razorpay 2.9.8, livekit-server-sdk 2.19.2, cloudinary 2.11.0, simple-oauth2 5.1.0, express-openid-connect 3.4.0, express-basic-auth 1.2.1",
  source: "https://www.npmjs.com/package/livekit-server-sdk",
  rows: [
    { api: "new Mailgun()", role: "other", returns: "MailgunClient" },
    { api: "MailgunClient#client()", role: "credential", args: { "0.key": "secret" } },
    { api: "new Razorpay()", role: "credential", args: { "0.key_id": "id", "0.key_secret": "secret" } },
    { api: "Razorpay.validateWebhookSignature()", role: "verify", args: { "0": "data", "1": "signature", "2": "key" }, vault: "macverify" },
    { api: "new livekit.AccessToken()", role: "jwt-sign", args: { "0": "id", "1": "key" }, vault: "mac" },
    { api: "new livekit.RoomServiceClient()", role: "credential", args: { "1": "id", "2": "secret" } },
    { api: "new livekit.EgressClient()", role: "credential", args: { "1": "id", "2": "secret" } },
    { api: "new livekit.WebhookReceiver()", role: "credential", args: { "0": "id", "1": "secret" } },
    { api: "cloudinary.v2.config()", role: "credential", args: { "0.api_secret": "secret" } },
    { api: "cloudinary.config()", role: "credential", args: { "0.api_secret": "secret" } },
    { api: "new oauth2.AuthorizationCode()", role: "credential", args: { "0.client.id": "id", "0.client.secret": "secret" } },
    { api: "new oauth2.ClientCredentials()", role: "credential", args: { "0.client.id": "id", "0.client.secret": "secret" } },
    { api: "eoc.auth()", role: "session-secret", args: { "0.secret": "key", "0.secret[]": "key", "0.clientSecret": "secret" } },
    { api: "basicAuth()", role: "credential", args: { "0.users.*": "secret" } },
  ],
};

const launch = { "0.acceptInsecureCerts": "verify", "0.ignoreHTTPSErrors": "verify" } as const;
const context = { "0.ignoreHTTPSErrors": "verify", "0.httpCredentials.password": "secret" } as const;

export const drivenBrowsers: Library = {
  name: "driven-browsers",
  auxiliary: true,
  specifiers: {
    puppeteer: "puppeteer", "puppeteer-core": "puppeteer", playwright: "playwright", "playwright-core": "playwright", "@playwright/test": "playwright",
  },
  verified: "puppeteer-core 24.43.1, playwright-core 1.65.1",
  source: "https://playwright.dev/docs/api/class-browser#browser-new-context",
  rows: [
    { api: "puppeteer.launch()", role: "tls", args: launch, returns: "PuppeteerBrowser" },
    { api: "puppeteer.connect()", role: "tls", args: launch, returns: "PuppeteerBrowser" },
    { api: "PuppeteerBrowser#newPage()", role: "other", returns: "PuppeteerPage" },
    { api: "PuppeteerPage#authenticate()", role: "credential", args: { "0.username": "username", "0.password": "secret" } },
    ...["chromium", "firefox", "webkit"].flatMap((name): Library["rows"] => [
      { api: `playwright.${name}.launch()`, role: "other", returns: "PlaywrightBrowser" },
      { api: `playwright.${name}.launchPersistentContext()`, role: "tls", args: { "1.ignoreHTTPSErrors": "verify", "1.httpCredentials.password": "secret" } },
    ]),
    { api: "PlaywrightBrowser#newContext()", role: "tls", args: context },
    { api: "PlaywrightBrowser#newPage()", role: "tls", args: context },
  ],
};

/** Clouds whose clients call the pair of an account `ak` and `sk`. */
export const shortPairs: Library = {
  name: "short-pairs",
  specifiers: {
    qiniu: "qiniu", "@volcengine/openapi": "volcengine", "@baiducloud/sdk": "baidu", "@baiducloud/qianfan": "qianfan", "esdk-obs-nodejs": "obs", "ali-oss": "oss", "cos-nodejs-sdk-v5": "cos",
  },
  verified: "documentation only",
  source: "https://developer.qiniu.com/kodo/1289/nodejs",
  rows: [
    { api: "new qiniu.auth.digest.Mac()", role: "credential", args: { "0": "id", "1": "secret" } },
    { api: "new volcengine.Signer()", role: "other", returns: "VolcengineSigner" },
    { api: "VolcengineSigner#addAuthorization()", role: "credential", args: { "0.accessKeyId": "id", "0.secretKey": "secret", "0.sessionToken": "secret" } },
    { api: "new baidu.BosClient()", role: "credential", args: { "0.credentials.ak": "id", "0.credentials.sk": "secret" } },
    { api: "new qianfan.ChatCompletion()", role: "credential", args: { "0.QIANFAN_AK": "id", "0.QIANFAN_SK": "secret", "0.QIANFAN_SECRET_KEY": "secret" } },
    { api: "new obs()", role: "credential", args: { "0.access_key_id": "id", "0.secret_access_key": "secret", "0.security_token": "secret" } },
    { api: "new oss()", role: "credential", args: { "0.accessKeyId": "id", "0.accessKeySecret": "secret", "0.stsToken": "secret" } },
    { api: "new cos()", role: "credential", args: { "0.SecretId": "id", "0.SecretKey": "secret", "0.SecurityToken": "secret" } },
  ],
};
