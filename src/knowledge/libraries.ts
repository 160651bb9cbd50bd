/**
 * Every library whose calls the model knows, as plain data. Importing this file builds nothing: look-ups are made by
 * `index.ts` on first use. A library is added by a file with its rows and one name here.
 */
import { awsEncryptionSdk, awsKms, awsOtherClients, awsParameterStore, awsSdkV2, awsSecretsManager, awsStorage } from "./aws.ts";
import { azureIdentity, azureKeyVault } from "./azure.ts";
import {
  acmeClient, anthropic, firebaseAdmin, googleAuthLibrary, googleapis, msalNode, nodeSaml, nodemailer, octokit, octokitAuthApp, openai,
  openidClient, passportOauth, sendgrid, ssh2, stripe, twilio, webApis, webPush, xmlCrypto,
} from "./credentials.ts";
import { cryptoJs } from "./crypto-js.ts";
import {
  aesJs, asmcrypto, browserifyCipher, browserifySign, createHash, createHmac, ed25519, elliptic, miscreant, secp256k1, stablelib,
} from "./curves-and-ciphers.ts";
import {
  ioredis, knex, mariadb, mongodb, mongoose, mssql, mysql2, pg, postgres, queues, redis, sequelize, tedious, typeorm,
} from "./databases.ts";
import {
  aes256, blowfish, cloak, conf, cookieEncrypter, cryptr, desJs, mongooseEncryption, mongooseFieldEncryption, simpleCryptoJs, stringCrypto,
} from "./encryption-helpers.ts";
import { googleCloudClients, googleCloudKms } from "./google-cloud.ts";
import { hashiVaultJs, litehexVault, nodeVault } from "./hashicorp-vault.ts";
import { javascript } from "./javascript.ts";
import { jose } from "./jose.ts";
import { jsonwebtoken } from "./jsonwebtoken.ts";
import { jsrsasign } from "./jsrsasign.ts";
import {
  cloudflareWorkerJwt, elysiaJwt, expressJwt, expressOauthJwt, fastJwt, fastifyJwt, hapiJwt, jwkToPem, jws, jwtSimple, koaJwt, nestJwt, njwt, nodeJose, paseto, passportJwt,
} from "./jwt-packages.ts";
import { bun, denoStd, electron, expo, keychains, reactNativeAes, secureLs } from "./mobile-and-desktop.ts";
import { nobleCiphers, nobleCurves, nobleHashes, noblePostQuantum } from "./noble.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { nodeForge } from "./node-forge.ts";
import { otplib, speakeasy } from "./one-time-passwords.ts";
import { openpgp } from "./openpgp.ts";
import { argon2, argon2Browser, bcrypt, bcryptTs, bcryptjs, hashWasm, nodeRsArgon2, nodeRsBcrypt, panvaHkdf, pbkdf2, scryptJs } from "./password-hashing.ts";
import { graphene, pkcs11js } from "./pkcs11.ts";
import { chance, faker, lodash, nanoid, randomStrings, randombytes, seedrandom, uuid } from "./random-packages.ts";
import { jsencrypt, keypair, nodeRsa, pem, selfsigned, ursa } from "./rsa-packages.ts";
import type { Library } from "./schema.ts";
import { azureData, directories, drivenBrowsers, mailAndFiles, messageServers, onlineServices, shortPairs } from "./service-credentials.ts";
import {
  authCore, betterAuth, clientSessions, connectMongo, cookieParser, cookieSession, cookieSignature, csrfTokens, csurf, expressSession, fastifyCookie,
  fastifySecureSession, fastifySession, h3, hapiIron, hono, ironSession, ironWebcrypto, keygrip, koa, nextAuth, oidcProvider, reactRouter,
} from "./sessions.ts";
import { nestConfig, settingReaders } from "./settings.ts";
import { loggers, nodeChildProcess, nodeFs, telemetry, webResponses } from "./sinks.ts";
import { sjcl } from "./sjcl.ts";
import { blueimpMd5, hashJs, jsSha, keccak, md4, md5, objectHash, ripemd160, sha1, sparkMd5, tsMd5 } from "./small-hashes.ts";
import { libsodiumWrappers, sodiumNative, sodiumPlus, tweetnacl, tweetnaclUtil } from "./sodium.ts";
import { httpClients, nodeTls, undici } from "./tls.ts";
import { bip32, bip39, bitcoinjs, ecpair, ethereumjsUtil, ethereumjsWallet, ethers, ledgers, polkadotKeyring, scureBip32, solanaKit, solanaWeb3, viem, web3 } from "./wallets.ts";
import { webcrypto } from "./webcrypto.ts";

export const libraries: readonly Library[] = [
  nodeCrypto, webcrypto, javascript, nodeTls, undici, httpClients, nodeFs, nodeChildProcess, loggers, telemetry, webResponses,
  jsonwebtoken, jose, jws, jwtSimple, fastJwt, passportJwt, expressJwt, koaJwt, nestJwt, fastifyJwt, elysiaJwt, paseto, nodeJose, jwkToPem,
  expressOauthJwt, cryptoJs, nodeForge, tweetnacl, tweetnaclUtil, libsodiumWrappers, sodiumNative, sodiumPlus, nobleCiphers, nobleCurves,
  noblePostQuantum, nobleHashes, elliptic, secp256k1, ed25519, aesJs, asmcrypto, browserifyCipher, createHash, createHmac,
  browserifySign, miscreant, stablelib, sjcl, nodeRsa, jsencrypt, keypair, pem, selfsigned, ursa, jsrsasign, openpgp, bcrypt, bcryptjs,
  argon2, nodeRsArgon2, nodeRsBcrypt, hashWasm, pbkdf2, scryptJs, md5, md4, blueimpMd5, sparkMd5, sha1, jsSha, hashJs, ripemd160, objectHash,
  keccak, randombytes, uuid, nanoid, seedrandom, chance, faker, lodash, randomStrings, cryptr, simpleCryptoJs, conf, mongooseEncryption,
  mongooseFieldEncryption, expressSession, cookieSession, cookieParser, cookieSignature, keygrip, clientSessions, ironSession, h3, hapiIron,
  fastifySecureSession, fastifySession, fastifyCookie, koa, nextAuth, authCore, betterAuth, hono, csurf, ssh2, nodemailer, acmeClient,
  webPush, nodeSaml, xmlCrypto, firebaseAdmin, octokitAuthApp, octokit, googleAuthLibrary, googleapis, passportOauth, openidClient,
  msalNode, stripe, openai, anthropic, twilio, sendgrid, webApis, ethers, viem, web3, solanaWeb3, solanaKit, bitcoinjs, ecpair, bip32,
  bip39, scureBip32, ethereumjsUtil, tedious, mssql, mongodb, mongoose, pg, postgres, mysql2, mariadb, ioredis, redis, typeorm,
  sequelize, knex, queues, awsKms, awsSecretsManager, awsParameterStore, awsStorage, awsOtherClients, awsSdkV2, awsEncryptionSdk,
  azureKeyVault, azureIdentity, googleCloudKms, googleCloudClients, nodeVault, hashiVaultJs, litehexVault, pkcs11js, graphene,
  otplib, speakeasy, stringCrypto, cookieEncrypter, cloak, aes256, blowfish, desJs, tsMd5, bcryptTs, argon2Browser, panvaHkdf, njwt,
  cloudflareWorkerJwt, hapiJwt, csrfTokens, reactRouter, connectMongo, oidcProvider, ironWebcrypto, reactNativeAes, expo, keychains, secureLs,
  electron, bun, denoStd, directories, mailAndFiles, azureData, messageServers, onlineServices, shortPairs, drivenBrowsers, ethereumjsWallet,
  polkadotKeyring, ledgers, nestConfig, settingReaders,
];
