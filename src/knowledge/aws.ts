/**
 * Rows of AWS: KMS, Secrets Manager, Parameter Store and S3 in SDK v3 (commands and aggregated clients) and SDK v2, and the
 * AWS Encryption SDK.
 *
 * One list of operations per service makes all three spellings: `client.send(new SignCommand(input))`, `kms.sign(input)` of v3
 * and `kms.sign(input).promise()` of v2. The result roles of a command are those of `send`. Static credentials in the options
 * of any client are rows too; the other services have no further rows.
 */
import type { ApiRow, Library } from "./schema.ts";

/** KMS operations, named as in the API reference. */
const kmsOperations: readonly ApiRow[] = [
  {
    api: "Encrypt", role: "vault-encrypt",
    args: {
      "0.KeyId": "keyId", "0.Plaintext": "data", "0.EncryptionAlgorithm": "alg", "0.EncryptionContext": "context",
      "ret.CiphertextBlob": "ciphertext",
    },
    vault: "enc", note: "up to 4096 bytes",
  },
  {
    api: "Decrypt", role: "vault-decrypt",
    args: {
      "0.CiphertextBlob": "ciphertext", "0.KeyId": "keyId", "0.EncryptionContext": "context", "0.EncryptionAlgorithm": "alg",
      "ret.Plaintext": "data",
    },
    vault: "dec", note: "omit KeyId = any key the caller may use: advise setting it",
  },
  {
    api: "ReEncrypt", role: "vault-rewrap",
    args: {
      "0.SourceKeyId": "keyId", "0.DestinationKeyId": "keyId", "0.DestinationEncryptionAlgorithm": "alg",
      "0.CiphertextBlob": "ciphertext", "0.SourceEncryptionContext": "context", "0.DestinationEncryptionContext": "context",
    },
    vault: "rewrap", note: "approved rotation path",
  },
  {
    api: "GenerateDataKey", role: "vault-plaintext",
    args: {
      "0.KeyId": "keyId", "0.KeySpec": "keySpec", "0.NumberOfBytes": "keyBytes", "ret.Plaintext": "rawkey",
      "ret.CiphertextBlob": "wrappedKey", "0.EncryptionContext": "context",
    },
    vault: "datakey",
    note: "approved for envelope encryption; Plaintext must not be stored, logged, returned or kept in module scope; AES_128 / NumberOfBytes<32 finding",
  },
  {
    api: "GenerateDataKeyWithoutPlaintext", role: "vault-op",
    args: {
      "0.KeySpec": "keySpec", "ret.CiphertextBlob": "wrappedKey", "0.KeyId": "keyId", "0.EncryptionContext": "context",
      "0.NumberOfBytes": "keyBytes",
    },
    vault: "datakey", note: "preferred when the key is used later",
  },
  {
    api: "GenerateDataKeyPair", role: "vault-plaintext",
    args: {
      "0.KeyPairSpec": "keySpec", "ret.PrivateKeyPlaintext": "rawkey", "0.KeyId": "keyId", "0.EncryptionContext": "context",
      "ret.PrivateKeyCiphertextBlob": "wrappedKey", "ret.PublicKey": "pubkey",
    },
    vault: "datakey",
  },
  {
    api: "GenerateDataKeyPairWithoutPlaintext", role: "vault-op",
    args: { "0.KeyPairSpec": "keySpec", "0.KeyId": "keyId", "ret.PrivateKeyCiphertextBlob": "wrappedKey" }, vault: "datakey",
  },
  {
    api: "Sign", role: "vault-sign",
    args: {
      "0.KeyId": "keyId", "0.Message": "data", "0.MessageType": "type", "0.SigningAlgorithm": "alg", "ret.Signature": "signature",
    },
    vault: "sign", note: "RAW up to 4096 bytes, DIGEST or EXTERNAL_MU otherwise",
  },
  {
    api: "Verify", role: "vault-verify",
    args: { "0.KeyId": "keyId", "0.Message": "data", "0.Signature": "signature", "0.SigningAlgorithm": "alg" }, vault: "verify",
  },
  {
    api: "GenerateMac", role: "vault-mac", args: { "0.KeyId": "keyId", "0.Message": "data", "0.MacAlgorithm": "alg", "ret.Mac": "tag" },
    vault: "mac",
  },
  {
    api: "VerifyMac", role: "vault-mac", args: { "0.KeyId": "keyId", "0.Mac": "tag", "0.MacAlgorithm": "alg", "0.Message": "data" },
    vault: "macverify",
  },
  {
    api: "DeriveSharedSecret", role: "vault-plaintext",
    args: { "0.KeyId": "keyId", "0.PublicKey": "pubkey", "ret.SharedSecret": "secret" }, vault: "derive",
    note: "pass through HKDF, never store",
  },
  { api: "Encapsulate", role: "vault-op", args: { "0.KeyId": "keyId" }, vault: "encapsulate", note: "ML-KEM" },
  {
    api: "Decapsulate", role: "vault-plaintext", args: { "0.KeyId": "keyId", ret: "secret", "ret.SharedSecret": "secret" },
    vault: "decapsulate", note: "ML-KEM",
  },
  {
    api: "GenerateRandom", role: "vault-random", args: { "0.NumberOfBytes": "bytes", "ret.Plaintext": "random" }, vault: "random",
    note: "HSM-grade random",
  },
  { api: "GetPublicKey", role: "vault-op", args: { "0.KeyId": "keyId", "ret.PublicKey": "pubkey" }, note: "public only" },
  {
    api: "CreateKey", role: "vault-admin",
    args: {
      "0.KeySpec": "keySpec", "0.CustomerMasterKeySpec": "keySpec", "0.KeyUsage": "usage", "0.Origin": "origin",
      "0.MultiRegion": "flag", "0.Policy": "policy", "0.BypassPolicyLockoutSafetyCheck": "flag", "0.CustomKeyStoreId": "id",
    },
    vault: "createKey", note: "Origin EXTERNAL = imported material",
  },
  {
    api: "ImportKeyMaterial", role: "vault-admin",
    args: { "0.EncryptedKeyMaterial": "wrappedKey", "0.ExpirationModel": "type", "0.ValidTo": "date" },
    note: "KEY_MATERIAL_DOES_NOT_EXPIRE finding",
  },
  {
    api: "GetParametersForImport", role: "vault-admin", args: { "0.WrappingAlgorithm": "alg", "0.WrappingKeySpec": "keySpec" },
    note: "RSAES_PKCS1_V1_5 and *_SHA_1 weak; RSA_2048 advise 3072/4096",
  },
  {
    api: "EnableKeyRotation", role: "vault-admin", args: { "0.KeyId": "keyId", "0.RotationPeriodInDays": "days" }, vault: "rotate",
    note: "range 90-2560, default 365; >365 finding",
  },
  { api: "DisableKeyRotation", role: "vault-admin", args: { "0.KeyId": "keyId" }, vault: "rotate", note: "finding" },
  { api: "RotateKeyOnDemand", role: "vault-admin", args: { "0.KeyId": "keyId" }, vault: "rotate" },
  {
    api: "ScheduleKeyDeletion", role: "vault-admin", args: { "0.KeyId": "keyId", "0.PendingWindowInDays": "days" }, vault: "destroy",
    note: "7-30; below 30 finding by policy",
  },
  {
    api: "DeleteImportedKeyMaterial", role: "vault-admin", args: { "0.KeyId": "keyId" }, vault: "destroy",
    note: "immediate: finding outside break-glass code",
  },
  {
    api: "CreateGrant", role: "vault-admin",
    args: { "0.GranteePrincipal": "principal", "0.Operations": "ops", "0.Constraints.EncryptionContextEquals": "context" },
    note: "'*' principal, CreateGrant in Operations, missing Constraints",
  },
  {
    api: "PutKeyPolicy", role: "vault-admin", args: { "0.Policy": "policy", "0.BypassPolicyLockoutSafetyCheck": "flag" },
    note: "JSON string: parse it",
  },
  {
    api: "CreateCustomKeyStore", role: "vault-admin",
    args: { "0.KeyStorePassword": "secret", "0.XksProxyAuthenticationCredential.RawSecretAccessKey": "secret" },
  },
];

const secretsManagerOperations: readonly ApiRow[] = [
  {
    api: "GetSecretValue", role: "secret-fetch",
    args: { "0.SecretId": "name", "ret.SecretString": "secret", "ret.SecretBinary": "secret" },
    note: "source: approved store, but a private/symmetric KEY fetched here is 'key leaves the vault' (ASVS 6.4.2 / 13.3.3)",
  },
  {
    api: "CreateSecret", role: "secret-write", args: { "0.SecretString": "secret", "0.SecretBinary": "secret", "0.KmsKeyId": "keyId" },
    note: "no KmsKeyId means the AWS-managed key",
  },
  { api: "PutSecretValue", role: "secret-write", args: { "0.SecretId": "name", "0.SecretString": "secret", "0.SecretBinary": "secret" } },
  {
    api: "UpdateSecret", role: "secret-write",
    args: { "0.SecretId": "name", "0.SecretString": "secret", "0.SecretBinary": "secret", "0.KmsKeyId": "keyId" },
  },
  { api: "BatchGetSecretValue", role: "secret-fetch", args: { "ret.SecretValues[].SecretString": "secret" } },
  { api: "GetRandomPassword", role: "random", args: { "ret.RandomPassword": "random" } },
];

const parameterOperations: readonly ApiRow[] = [
  { api: "GetParameter", role: "secret-fetch", args: { "0.Name": "name", "0.WithDecryption": "flag", "ret.Parameter.Value": "secret" } },
  { api: "GetParameters", role: "secret-fetch", args: { "0.WithDecryption": "flag", "ret.Parameters[].Value": "secret" } },
  { api: "GetParametersByPath", role: "secret-fetch", args: { "0.WithDecryption": "flag", "ret.Parameters[].Value": "secret" } },
  {
    api: "PutParameter", role: "secret-write", args: { "0.Name": "name", "0.Value": "secret", "0.Type": "type", "0.KeyId": "keyId" },
    note: "Type String keeps a secret in the clear",
  },
];

const storageOperations: readonly ApiRow[] = [
  {
    api: "PutObject", role: "storage",
    args: {
      "0.SSECustomerKey": "key", "0.SSECustomerAlgorithm": "alg", "0.ServerSideEncryption": "mode", "0.SSEKMSKeyId": "keyId",
      "0.Body": "data",
    },
    note: "SSE-C key in code finding; ServerSideEncryption aws:kms or aws:kms:dsse approved",
  },
  { api: "GetObject", role: "storage", args: { "0.SSECustomerKey": "key", "0.SSECustomerAlgorithm": "alg" } },
  {
    api: "CopyObject", role: "storage",
    args: {
      "0.SSECustomerKey": "key", "0.CopySourceSSECustomerKey": "key", "0.ServerSideEncryption": "mode", "0.SSEKMSKeyId": "keyId",
    },
  },
  {
    api: "CreateMultipartUpload", role: "storage",
    args: { "0.SSECustomerKey": "key", "0.ServerSideEncryption": "mode", "0.SSEKMSKeyId": "keyId" },
  },
  { api: "UploadPart", role: "storage", args: { "0.SSECustomerKey": "key" } },
];

/** Operations newer than the last release of SDK v2. */
const newerThanV2: ReadonlySet<string> = new Set(["Encapsulate", "Decapsulate"]);

const clientOptions: Readonly<NonNullable<ApiRow["args"]>> = {
  "0.credentials.accessKeyId": "id", "0.credentials.secretAccessKey": "secret", "0.credentials.sessionToken": "secret",
  "0.endpoint": "url", "0.tls": "flag", "0.useFipsEndpoint": "flag",
};

const clientNote = "constructor; endpoint http:// is plaintext; useFipsEndpoint:true is FIPS evidence";

/** The methods of both generations take a callback in the place of a promise. */
function withCallback({ args }: ApiRow): NonNullable<ApiRow["args"]> {
  return { ...args, "1": "callback" };
}

function methodName(operation: string): string {
  return operation.charAt(0).toLowerCase() + operation.slice(1);
}

/** Commands, client and aggregated client of one service of SDK v3. */
function version3(service: string, operations: readonly ApiRow[]): ApiRow[] {
  return [
    ...operations.map((row) => ({ ...row, api: `new ${row.api}Command()` })),
    { api: `new ${service}Client()`, role: "vault-client", args: clientOptions, returns: `${service}Client`, note: clientNote },
    { api: `${service}Client#send()`, role: "other", executes: "0" },
    { api: `new ${service}()`, role: "vault-client", args: clientOptions, returns: service, note: clientNote },
    { api: `${service}#send()`, role: "other", executes: "0" },
    ...operations.map((row) => ({ ...row, api: `${service}#${methodName(row.api)}()`, args: withCallback(row) })),
  ];
}

/** Constructor and methods of one service of SDK v2; a method's result roles belong to `.promise()` or the callback. */
function version2(service: string, operations: readonly ApiRow[]): ApiRow[] {
  return [
    {
      api: `new ${service}()`, role: "vault-client", returns: service,
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret", "0.endpoint": "url", "0.sslEnabled": "flag" },
    },
    ...operations.filter((row) => !newerThanV2.has(row.api)).map((row): ApiRow => ({ ...row, api: `${service}#${methodName(row.api)}()`, args: withCallback(row), returns: "Request" })),
  ];
}

export const awsKms: Library = {
  name: "@aws-sdk/client-kms",
  specifiers: { "@aws-sdk/client-kms": "" },
  verified: "3.1164.0",
  source: "https://docs.aws.amazon.com/kms/latest/APIReference/",
  rows: version3("KMS", kmsOperations),
};

export const awsSecretsManager: Library = {
  name: "@aws-sdk/client-secrets-manager",
  specifiers: { "@aws-sdk/client-secrets-manager": "" },
  verified: "3.1163.0",
  source: "https://docs.aws.amazon.com/secretsmanager/latest/apireference/",
  rows: version3("SecretsManager", secretsManagerOperations),
};

export const awsParameterStore: Library = {
  name: "@aws-sdk/client-ssm",
  specifiers: { "@aws-sdk/client-ssm": "" },
  verified: "3.1169.0",
  source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/",
  rows: version3("SSM", parameterOperations),
};

export const awsStorage: Library = {
  name: "@aws-sdk/client-s3",
  specifiers: { "@aws-sdk/client-s3": "" },
  verified: "3.1169.0",
  source: "https://docs.aws.amazon.com/AmazonS3/latest/API/",
  rows: version3("S3", storageOperations),
};

/** Services that are here for the credentials in their options only. */
const otherServices: Readonly<Record<string, string>> = {
  dynamodb: "DynamoDB",
  sts: "STS",
  ses: "SES",
  sesv2: "SESv2",
  sqs: "SQS",
  sns: "SNS",
  lambda: "Lambda",
  "cognito-identity-provider": "CognitoIdentityProvider",
  "cognito-identity": "CognitoIdentity",
  cloudwatch: "CloudWatch",
  "cloudwatch-logs": "CloudWatchLogs",
  cloudfront: "CloudFront",
  cloudformation: "CloudFormation",
  ec2: "EC2",
  ecs: "ECS",
  eks: "EKS",
  ecr: "ECR",
  iam: "IAM",
  rds: "RDS",
  "route-53": "Route53",
  eventbridge: "EventBridge",
  kinesis: "Kinesis",
  firehose: "Firehose",
  sfn: "SFN",
  "bedrock-runtime": "BedrockRuntime",
  textract: "Textract",
  rekognition: "Rekognition",
  polly: "Polly",
  transcribe: "Transcribe",
  translate: "Translate",
  athena: "Athena",
  glue: "Glue",
  acm: "ACM",
  apigatewaymanagementapi: "ApiGatewayManagementApi",
  pinpoint: "Pinpoint",
  iot: "IoT",
};

export const awsOtherClients: Library = {
  name: "@aws-sdk/clients",
  specifiers: {
    ...Object.fromEntries(Object.keys(otherServices).map((service) => [`@aws-sdk/client-${service}`, ""])),
    "@aws-sdk/credential-providers": "",
  },
  verified: "@aws-sdk/client-dynamodb 3.1169.0; others from documentation",
  source: "https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/",
  rows: [
    ...Object.values(otherServices).flatMap((service): ApiRow[] => [
      { api: `new ${service}Client()`, role: "credential", args: clientOptions },
      { api: `new ${service}()`, role: "credential", args: clientOptions },
    ]),
    ...["fromNodeProviderChain", "fromInstanceMetadata", "fromContainerMetadata", "fromTokenFile", "fromWebToken", "fromSSO", "fromIni", "fromEnv"].map(
      (name): ApiRow => ({ api: `${name}()`, role: "approved-credential" }),
    ),
    { api: "fromTemporaryCredentials()", role: "approved-credential", args: { "0.masterCredentials.secretAccessKey": "secret" } },
  ],
};

export const awsSdkV2: Library = {
  name: "aws-sdk",
  specifiers: {
    "aws-sdk": "", "aws-sdk/global": "", "aws-sdk/index": "", "aws-sdk/clients/all": "", "aws-sdk/clients/kms": "KMS",
    "aws-sdk/clients/secretsmanager": "SecretsManager", "aws-sdk/clients/ssm": "SSM", "aws-sdk/clients/s3": "S3", "aws-sdk/lib/core": "",
  },
  globals: { AWS: "" },
  aliases: { "AWS": "aws-sdk:" },
  verified: "2.1693.0",
  source: "https://docs.aws.amazon.com/AWSJavaScriptSDK/latest/",
  rows: [
    ...version2("KMS", kmsOperations),
    ...version2("SecretsManager", secretsManagerOperations),
    ...version2("SSM", parameterOperations),
    ...version2("S3", storageOperations),
    { api: "Request#promise()", role: "other", executes: "this" },
    { api: "Request#send()", role: "other", executes: "this" },
    {
      api: "config.update()", role: "credential",
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.credentials": "object" }, note: "SDK v2",
    },
    {
      api: "new Credentials()", role: "credential",
      args: {
        "0": "id", "1": "secret", "2": "secret", "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret",
      },
    },
    { api: "new Config()", role: "credential", args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" } },
    { api: "config.credentials=", role: "credential", args: { "val.secretAccessKey": "secret", "val.accessKeyId": "id" } },
    { api: "config.secretAccessKey=", role: "credential", args: { val: "secret" } },
    {
      api: "new DynamoDB()", role: "credential",
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" },
    },
    { api: "new STS()", role: "credential", args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" } },
    { api: "new SES()", role: "credential", args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" } },
    { api: "new SQS()", role: "credential", args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" } },
    { api: "new SNS()", role: "credential", args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" } },
    { api: "new Lambda()", role: "credential", args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" } },
    {
      api: "new CloudWatch()", role: "credential",
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" },
    },
    {
      api: "new CloudFront()", role: "credential",
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" },
    },
    { api: "new EC2()", role: "credential", args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" } },
    { api: "new IAM()", role: "credential", args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" } },
    {
      api: "new Rekognition()", role: "credential",
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" },
    },
    {
      api: "new Textract()", role: "credential",
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" },
    },
    {
      api: "new CognitoIdentityServiceProvider()", role: "credential",
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" },
    },
    {
      api: "new DynamoDB.DocumentClient()", role: "credential",
      args: { "0.accessKeyId": "id", "0.secretAccessKey": "secret", "0.sessionToken": "secret" },
    },
    { api: "new EC2MetadataCredentials()", role: "approved-credential" },
    { api: "new ECSCredentials()", role: "approved-credential" },
    { api: "new TokenFileWebIdentityCredentials()", role: "approved-credential" },
    { api: "new EnvironmentCredentials()", role: "approved-credential" },
  ],
};

export const awsEncryptionSdk: Library = {
  name: "@aws-crypto",
  specifiers: {
    "@aws-crypto/client-node": "", "@aws-crypto/client-browser": "", "@aws-crypto/kms-keyring-node": "",
    "@aws-crypto/kms-keyring-browser": "", "@aws-crypto/raw-aes-keyring-node": "", "@aws-crypto/raw-aes-keyring-browser": "",
    "@aws-crypto/raw-rsa-keyring-node": "", "@aws-crypto/raw-rsa-keyring-browser": "", "@aws-crypto/branch-keystore-node": "",
  },
  verified: "@aws-crypto/client-node 5.0.2, @aws-crypto/kms-keyring-node 5.0.2, @aws-crypto/raw-aes-keyring-node 5.0.2, @aws-crypto/raw-aes-keyring-browser 4.2.4, @aws-crypto/raw-rsa-keyring-node 5.0.2, @aws-crypto/branch-keystore-node 5.0.2; others from documentation",
  source: "https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/javascript.html",
  rows: [
    {
      api: "buildClient()", role: "vault-client",
      args: { "0": "commitmentPolicy", "0.commitmentPolicy": "commitmentPolicy", "0.maxEncryptedDataKeys": "n" }, vault: "enc",
      returns: "EncryptionClient", note: "want REQUIRE_ENCRYPT_REQUIRE_DECRYPT; FORBID_ENCRYPT_ALLOW_DECRYPT finding",
    },
    {
      api: "new KmsKeyringNode()", role: "vault-client",
      args: { "0.generatorKeyId": "keyId", "0.keyIds[]": "keyId", "0.discovery": "flag", "0.discoveryFilter": "filter" }, vault: "enc",
      returns: "Keyring", note: "discovery:true without discoveryFilter accepts any key",
    },
    {
      api: "new AwsKmsMrkAwareSymmetricKeyringNode()", role: "vault-client", args: { "0.keyId": "keyId", "0.client": "client" },
      vault: "enc", returns: "Keyring",
    },
    {
      api: "new RawAesKeyringNode()", role: "local-keyring",
      args: { "0.unencryptedMasterKey": "key", "0.keyName": "name", "0.wrappingSuite": "alg" }, vault: "enc", returns: "Keyring",
      note: "local master key",
    },
    {
      api: "new RawRsaKeyringNode()", role: "local-keyring",
      args: { "0.rsaKey.privateKey": "key", "0.rsaKey.publicKey": "pubkey", "0.padding": "padding", "0.oaepHash": "hash" }, vault: "wrap",
      returns: "Keyring", note: "local master key",
    },
    {
      api: "EncryptionClient#encrypt()", role: "vault-encrypt",
      args: { "0": "keyring", "1": "data", "2.encryptionContext": "context", "2.suiteId": "suite" }, vault: "enc",
      note: "destructured from buildClient()",
    },
    { api: "getLocalCryptographicMaterialsCache()", role: "other", args: { "0": "capacity", "1": "ms" } },
    {
      api: "EncryptionClient#decrypt()", role: "vault-decrypt", args: { "0": "keyring", "1": "ciphertext", "ret.plaintext": "data" },
      vault: "dec",
    },
    {
      api: "EncryptionClient#encryptStream()", role: "vault-encrypt", args: { "0": "keyring", "1.encryptionContext": "context" },
      vault: "enc",
    },
    { api: "EncryptionClient#decryptStream()", role: "vault-decrypt", args: { "0": "keyring" }, vault: "dec" },
    { api: "EncryptionClient#decryptUnsignedMessageStream()", role: "vault-decrypt", args: { "0": "keyring" }, vault: "dec" },
    {
      api: "new KmsKeyringBrowser()", role: "vault-client",
      args: { "0.generatorKeyId": "keyId", "0.keyIds[]": "keyId", "0.discovery": "flag", "0.discoveryFilter": "filter" }, vault: "enc",
      returns: "Keyring",
    },
    {
      api: "new AwsKmsMrkAwareSymmetricDiscoveryKeyringNode()", role: "vault-client",
      args: { "0.client": "client", "0.discoveryFilter": "filter" }, vault: "enc", returns: "Keyring",
    },
    {
      api: "buildAwsKmsMrkAwareStrictMultiKeyringNode()", role: "vault-client",
      args: { "0.generatorKeyId": "keyId", "0.keyIds[]": "keyId" }, vault: "enc", returns: "Keyring",
    },
    {
      api: "buildAwsKmsMrkAwareDiscoveryMultiKeyringNode()", role: "vault-client", args: { "0.discoveryFilter": "filter" }, vault: "enc",
      returns: "Keyring",
    },
    { api: "new KmsHierarchicalKeyRingNode()", role: "vault-client", args: { "0.branchKeyId": "keyId" }, vault: "enc", returns: "Keyring" },
    {
      api: "new RawAesKeyringWebCrypto()", role: "local-keyring", args: { "0.masterKey": "key", "0.wrappingSuite": "alg" }, vault: "enc",
      returns: "Keyring",
    },
    {
      api: "new RawRsaKeyringWebCrypto()", role: "local-keyring", args: { "0.privateKey": "key", "0.publicKey": "pubkey" }, vault: "wrap",
      returns: "Keyring",
    },
    {
      api: "new MultiKeyringNode()", role: "vault-client", args: { "0.generator": "keyring", "0.children[]": "keyring" },
      returns: "Keyring",
    },
    {
      api: "new NodeCachingMaterialsManager()", role: "other",
      args: { "0.backingMaterials": "keyring", "0.maxAge": "ms", "0.maxBytesEncrypted": "bytes", "0.maxMessagesEncrypted": "n" },
    },
    { api: "CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT", role: "other", constant: "FORBID_ENCRYPT_ALLOW_DECRYPT" },
    { api: "CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT", role: "other", constant: "REQUIRE_ENCRYPT_ALLOW_DECRYPT" },
    { api: "CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT", role: "other", constant: "REQUIRE_ENCRYPT_REQUIRE_DECRYPT" },
  ],
};
