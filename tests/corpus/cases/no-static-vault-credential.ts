/** Long-lived credentials for the vault in the source: access keys, client secrets, service-account keys, tokens, PINs. */
import { type Case, code, example } from "../case.ts";
import { approleSecret, awsKeyId, awsSecret, vaultToken } from "../fixtures.ts";

const credential = { accept: ["no-hardcoded-credential"] } as const;
const key = { accept: ["no-hardcoded-credential", "no-hardcoded-key"] } as const;

export const bad: readonly Case[] = [
  example("KMS client with a literal", code`
    import { KMSClient } from "@aws-sdk/client-kms";
    export const kms = new KMSClient({
      region: "eu-central-1",
      credentials: {
        accessKeyId: "${awsKeyId}", // <--
        secretAccessKey: "${awsSecret}", // <--
      },
    });
  `, credential),
  example("other client of the SDK", code`
    import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
    const credentials = { accessKeyId: process.env.AWS_ID!, secretAccessKey: "${awsSecret}" }; // <--
    export const client = new SecretsManagerClient({ credentials }); // <--
  `, credential),
  example("fallback", code`
    import { KMSClient } from "@aws-sdk/client-kms";
    export const kms = new KMSClient({
      credentials: { accessKeyId: process.env.ID ?? "local", secretAccessKey: process.env.KEY ?? "local-secret" }, // <--
    });
  `, { ...credential, messageHint: "fallback" }),
  example("SDK of the second generation", code`
    const AWS = require("aws-sdk");
    AWS.config.update({ region: "eu-west-1", accessKeyId: "${awsKeyId}", secretAccessKey: "${awsSecret}" }); // <--
    module.exports = new AWS.KMS();
  `, { ...credential, filename: "aws.js" }),
  example("credentials object of the second generation", code`
    import AWS from "aws-sdk";
    export const kms = new AWS.KMS({ credentials: new AWS.Credentials("${awsKeyId}", "${awsSecret}") }); // <--
  `, credential),
  example("Entra ID client secret", code`
    import { ClientSecretCredential } from "@azure/identity";
    export const credential = new ClientSecretCredential(process.env.TENANT!, process.env.CLIENT!, "kQ~7w-desk-2024-rotate-me"); // <--
  `, credential),
  example("Entra ID client secret, fallback in a constant", code`
    import { ClientSecretCredential } from "@azure/identity";
    const secret = process.env.AZURE_CLIENT_SECRET || "desk-secret"; // <--
    export const credential = new ClientSecretCredential("t", "c", secret); // <--
  `, { ...credential, messageHint: "fallback" }),
  example("Entra ID password", code`
    import { UsernamePasswordCredential } from "@azure/identity";
    export const credential = new UsernamePasswordCredential("tenant", "client", "robot@desk.example", "Winter!2024"); // <--
  `, credential),
  example("on behalf of", code`
    import { OnBehalfOfCredential } from "@azure/identity";
    export const credential = (userAssertionToken: string) => new OnBehalfOfCredential({ tenantId: "t", clientId: "c", clientSecret: "obo-secret-1", userAssertionToken }); // <--
  `, credential),
  example("Always Encrypted of tedious", code`
    import { ColumnEncryptionAzureKeyVaultProvider } from "tedious/lib/always-encrypted/keystore-provider-azure-key-vault";
    export const provider = new ColumnEncryptionAzureKeyVaultProvider("client-id", "client-secret-of-desk", "tenant-id"); // <--
  `, credential),
  example("service account of Google", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const kms = new KeyManagementServiceClient({
      credentials: { client_email: "desk@p.iam.gserviceaccount.com", private_key: process.env.GCP_KEY || "-----no key-----" }, // <--
    });
  `, key),
  example("key file of Google in the repository", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const kms = new KeyManagementServiceClient({ keyFilename: "./config/service-account.json" }); // <--
  `),
  example("token of Vault", code`
    import nodeVault from "node-vault";
    export const vault = nodeVault({ endpoint: "https://vault.internal:8200", token: "${vaultToken}" }); // <--
  `, credential),
  example("token of Vault, assigned", code`
    const vault = require("node-vault")();
    vault.token = "root"; // <--
    module.exports = vault;
  `, { ...credential, filename: "vault.js" }),
  example("AppRole secret", code`
    import nodeVault from "node-vault";
    const vault = nodeVault();
    await vault.approleLogin({ role_id: process.env.ROLE_ID, secret_id: "${approleSecret}" }); // <--
  `, credential),
  example("password of a Vault user", code`
    import nodeVault from "node-vault";
    await nodeVault().userpassLogin({ username: "desk", password: "desk-Vault-1" }); // <--
  `, credential),
  example("PIN of an HSM", code`
    import { CKU_USER, PKCS11 } from "pkcs11js";
    export function login(pkcs11: PKCS11, session: Buffer) {
      pkcs11.C_Login(session, CKU_USER, "1234"); // <--
    }
  `, key),
  example("PIN of an HSM, graphene", code`
    import graphene from "graphene-pk11";
    export function open(slot: graphene.Slot) {
      const session = slot.open(graphene.SessionFlag.SERIAL_SESSION);
      session.login("98765432"); // <--
      return session;
    }
  `, key),
  example("Managed identity with a secret beside it", code`
    import { ChainedTokenCredential, ClientSecretCredential, ManagedIdentityCredential } from "@azure/identity";
    const tenant = "8f7c2f4e-0000-4000-8000-000000000000";
    export const credential = new ChainedTokenCredential(new ManagedIdentityCredential(), new ClientSecretCredential(tenant, "desk", "Qx7~correct.horse-battery")); // <--
  `, credential),
  example("pool of mssql with a service principal", code`
    import sql from "mssql";
    export const pool = new sql.ConnectionPool({
      server: "desk.database.windows.net",
      database: "desk",
      authentication: {
        type: "azure-active-directory-service-principal-secret",
        options: { clientId: "desk", tenantId: "t", clientSecret: "Qx7~correct.horse-battery" }, // <--
      },
      options: { encrypt: true },
    });
  `, credential),
  example("AppRole login through a settings object", code`
    import vault from "node-vault";
    const settings = { role_id: "desk", secret_id: "6f1e6f3a-correct-horse-battery" }; // <--
    export async function login() {
      const client = vault({ endpoint: process.env.VAULT_ADDR });
      await client.approleLogin(settings); // <--
      return client;
    }
  `, credential),
  example("PIN with a default", code`
    import * as graphene from "graphene-pk11";
    const pin = process.env.HSM_PIN || "648219"; // <--
    export function open(slot: graphene.Slot) {
      const module = graphene.Module.load("/usr/lib/softhsm/libsofthsm2.so", "SoftHSM");
      module.initialize();
      const session = module.getSlots(0).open();
      session.login(pin); // <--
      return session;
    }
  `, key),
  example("service account object of the repository", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const kms = new KeyManagementServiceClient({ keyFilename: "./config/service-account.json" }); // <--
  `, credential),
  example("credentials of a general AWS configuration", code`
    const AWS = require("aws-sdk");
    AWS.config.update({ region: "eu-central-1", accessKeyId: process.env.AWS_ID, secretAccessKey: "${awsSecret}" }); // <--
    module.exports = new AWS.KMS();
  `, { ...credential, filename: "lib/kms.js" }),
  example("confidential client of MSAL for the vault", code`
    import { ConfidentialClientApplication } from "@azure/msal-node";
    export const app = new ConfidentialClientApplication({ auth: { clientId: "desk", authority: "https://login.microsoftonline.com/t", clientSecret: "Qx7~correct.horse-battery" } }); // <--
  `, credential),
  example("service account pasted into the options", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const account = { client_email: "desk@p.iam.gserviceaccount.com", private_key: "-----BEGIN PRIVATE" + " KEY-----\nMIIBVgIBADANBgkqhkiG9w0BAQEFAASCAUAwggE8AgEAAkEAq7BFUpkGp3\n" }; // <--
    export const kms = new KeyManagementServiceClient({ credentials: account }); // <--
  `, key),
  example("token in a header object of a hand-made client", code`
    import vault from "node-vault";
    const TOKEN = "${vaultToken}"; // <--
    export const client = vault({ apiVersion: "v1", endpoint: "https://vault.example.com:8200", token: TOKEN }); // <--
  `, credential),
  example("client secret of the environment, for strict readers", code`
    import { ClientSecretCredential } from "@azure/identity";
    export const credential = new ClientSecretCredential(process.env.TENANT_ID!, process.env.CLIENT_ID!, process.env.CLIENT_SECRET!); // <--
  `, { preset: "strict" }),
  example("key store of Always Encrypted, secret of the environment, for strict readers", code`
    import { ColumnEncryptionAzureKeyVaultProvider } from "tedious/lib/always-encrypted/keystore-provider-azure-key-vault";
    export const provider = new ColumnEncryptionAzureKeyVaultProvider(process.env.CLIENT_ID!, process.env.CLIENT_SECRET!, process.env.TENANT_ID!); // <--
  `, { preset: "strict" }),
];

export const traps: readonly Case[] = [
  example("default chain", code`
    import { KMSClient } from "@aws-sdk/client-kms";
    export const kms = new KMSClient({ region: "eu-central-1" });
  `),
  example("assumed role", code`
    import { KMSClient } from "@aws-sdk/client-kms";
    import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
    export const kms = new KMSClient({ credentials: fromTemporaryCredentials({ params: { RoleArn: "arn:aws:iam::111122223333:role/desk" } }) });
  `),
  example("default credential of Azure", code`
    import { DefaultAzureCredential, ManagedIdentityCredential } from "@azure/identity";
    export const credential = new DefaultAzureCredential();
    export const managed = new ManagedIdentityCredential({ clientId: "11111111-2222-3333-4444-555555555555" });
  `),
  example("workload identity", code`
    import { WorkloadIdentityCredential } from "@azure/identity";
    export const credential = new WorkloadIdentityCredential({ tenantId: "t", clientId: "c", tokenFilePath: "/var/run/secrets/token" });
  `),
  example("Google default", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const kms = new KeyManagementServiceClient();
  `),
  example("Vault through Kubernetes", code`
    import { readFileSync } from "node:fs";
    import nodeVault from "node-vault";
    const vault = nodeVault({ endpoint: process.env.VAULT_ADDR });
    const { auth } = await vault.kubernetesLogin({ role: "desk", jwt: readFileSync("/var/run/secrets/kubernetes.io/serviceaccount/token", "utf8") });
    vault.token = auth.client_token;
    export { vault };
  `),
  example("PIN asked for", code`
    import { CKU_USER, PKCS11 } from "pkcs11js";
    export const login = (pkcs11: PKCS11, session: Buffer, pin: string) => pkcs11.C_Login(session, CKU_USER, pin);
  `),
  example("profile", code`
    import { KMSClient } from "@aws-sdk/client-kms";
    import { fromIni } from "@aws-sdk/credential-providers";
    export const kms = new KMSClient({ credentials: fromIni({ profile: "desk" }) });
  `),
  example("names of environment variables", code`
    export const names = { accessKeyId: "AWS_ACCESS_KEY_ID", secretAccessKey: "AWS_SECRET_ACCESS_KEY", clientSecret: "AZURE_CLIENT_SECRET" };
  `),
  example("refusing static credentials", code`
    if (process.env.AWS_SECRET_ACCESS_KEY) throw new Error("use the role of the task, not AWS_SECRET_ACCESS_KEY");
  `),
  example("types", code`
    export interface Credentials {
      accessKeyId: string;
      secretAccessKey: string;
      sessionToken?: "";
    }
  `),
  example("temporary credentials of a service", code`
    import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
    import { KMSClient } from "@aws-sdk/client-kms";
    const { Credentials } = await new STSClient({}).send(new AssumeRoleCommand({ RoleArn: "arn:aws:iam::111122223333:role/desk", RoleSessionName: "desk" }));
    export const kms = new KMSClient({
      credentials: { accessKeyId: Credentials!.AccessKeyId!, secretAccessKey: Credentials!.SecretAccessKey!, sessionToken: Credentials!.SessionToken! },
    });
  `),
  example("key id and region", code`
    export const vault = { keyId: "alias/desk", region: "eu-central-1", tenantId: "11111111-2222-3333-4444-555555555555", clientId: "desk" };
  `),
  example("another login", code`
    import { session } from "./game.js";
    session.login("player one");
  `),
  example("key file outside the repository", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const kms = new KeyManagementServiceClient({ keyFilename: process.env.GOOGLE_APPLICATION_CREDENTIALS });
  `),
  example("certificate by path", code`
    import { ClientCertificateCredential } from "@azure/identity";
    export const credential = new ClientCertificateCredential("tenant", "client", process.env.CERTIFICATE_PATH!);
  `),
  example("certificate kept by the platform", code`
    import { ClientCertificateCredential } from "@azure/identity";
    export const credential = new ClientCertificateCredential(process.env.TENANT!, process.env.CLIENT!, { certificatePath: "/mnt/identity/client.pem" });
  `),
  example("token that the agent writes", code`
    import { readFileSync } from "node:fs";
    import vault from "node-vault";
    export const client = vault({ endpoint: process.env.VAULT_ADDR, token: readFileSync("/vault/secrets/token", "utf8").trim() });
  `),
  example("tedious with a managed identity", code`
    import { Connection } from "tedious";
    export const connection = new Connection({
      server: "desk.database.windows.net",
      authentication: { type: "azure-active-directory-msi-app-service", options: { clientId: "desk" } },
      options: { database: "desk", encrypt: true, columnEncryptionSetting: true },
    });
  `),
  example("web identity", code`
    import { fromTokenFile } from "@aws-sdk/credential-providers";
    import { KMSClient } from "@aws-sdk/client-kms";
    export const kms = new KMSClient({ credentials: fromTokenFile({ roleArn: process.env.ROLE_ARN }) });
  `),
  example("PIN of the environment", code`
    import pkcs11js from "pkcs11js";
    const lib = new pkcs11js.PKCS11();
    export const login = (session: pkcs11js.Handle) => lib.C_Login(session, pkcs11js.CKU_USER, process.env.HSM_PIN);
  `),
  example("MSAL with a certificate of the platform", code`
    import { ConfidentialClientApplication } from "@azure/msal-node";
    export const app = (thumbprint: string, privateKey: string) =>
      new ConfidentialClientApplication({ auth: { clientId: "desk", authority: "https://login.microsoftonline.com/t", clientCertificate: { thumbprint, privateKey } } });
  `),
  example("local development endpoint with the well-known dummy", code`
    import { KMSClient } from "@aws-sdk/client-kms";
    export const kms = new KMSClient(process.env.LOCAL ? { endpoint: "http://localhost:4566", region: "us-east-1" } : {});
  `),
  example("client secret of the environment, in recommended", code`
    import { ClientSecretCredential } from "@azure/identity";
    export const credential = new ClientSecretCredential(process.env.TENANT_ID!, process.env.CLIENT_ID!, process.env.CLIENT_SECRET!);
  `),
  example("token of Vault from the environment, in strict", code`
    import vault from "node-vault";
    export const client = vault({ endpoint: process.env.VAULT_ADDR, token: process.env.VAULT_TOKEN });
  `, { preset: "strict" }),
];
