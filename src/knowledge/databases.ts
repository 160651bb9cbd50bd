/**
 * Rows of database and message-queue clients: passwords, connection strings, certificate checks, client-side encryption.
 *
 * A connection string is a secret only where it carries a password: that is decided on the value.
 */
import type { Library } from "./schema.ts";

export const tedious: Library = {
  name: "tedious",
  specifiers: { tedious: "", "tedious/lib/always-encrypted/keystore-provider-azure-key-vault": "" },
  verified: "19.2.2",
  source: "https://www.npmjs.com/package/tedious",
  rows: [
    {
      api: "new Connection()", role: "credential",
      args: {
        "0.authentication.type": "authType", "0.authentication.options.password": "secret",
        "0.authentication.options.clientSecret": "secret", "0.authentication.options.token": "secret", "0.options.encrypt": "flag",
        "0.options.trustServerCertificate": "verify", "0.options.columnEncryptionSetting": "flag",
        "0.options.encryptionKeyStoreProviders": "map", "0.options.cryptoCredentialsDetails.minVersion": "tlsVersion",
      },
    },
    {
      api: "new ColumnEncryptionAzureKeyVaultProvider()", role: "credential", args: { "0": "clientId", "1": "secret", "2": "tenantId" },
      note: "not exported from the package root; only takes a client secret",
    },
  ],
};

export const mssql: Library = {
  name: "mssql",
  specifiers: { mssql: "", "mssql/msnodesqlv8": "" },
  verified: "12.7.14",
  source: "https://www.npmjs.com/package/mssql",
  rows: [
    {
      api: "new ConnectionPool()", role: "credential",
      args: {
        "0": "connectionString", "0.password": "secret", "0.authentication.type": "authType",
        "0.authentication.options.clientSecret": "secret", "0.options.encrypt": "flag", "0.options.trustServerCertificate": "verify",
        "0.options.columnEncryptionSetting": "flag", "0.authentication.options.password": "secret",
      },
    },
    {
      api: "connect()", role: "credential",
      args: {
        "0": "connectionString", "0.password": "secret", "0.authentication.type": "authType",
        "0.authentication.options.password": "secret", "0.authentication.options.clientSecret": "secret", "0.options.encrypt": "flag",
        "0.options.trustServerCertificate": "verify", "0.options.columnEncryptionSetting": "flag",
      },
    },
  ],
};

export const mongodb: Library = {
  name: "mongodb",
  specifiers: { mongodb: "", "mongodb-client-encryption": "" },
  verified: "7.9.0",
  source: "https://www.npmjs.com/package/mongodb",
  rows: [
    {
      api: "new MongoClient()", role: "credential",
      args: {
        "0": "connectionString", "1.auth.password": "secret", "1.tls": "flag", "1.tlsAllowInvalidCertificates": "verify",
        "1.tlsInsecure": "verify", "1.tlsCertificateKeyFilePassword": "passphrase", "1.autoEncryption.kmsProviders.local.key": "key",
        "1.autoEncryption.kmsProviders.aws.secretAccessKey": "secret", "1.autoEncryption.kmsProviders.azure.clientSecret": "secret",
        "1.autoEncryption.kmsProviders.gcp.privateKey": "key", "1.tlsAllowInvalidHostnames": "verify",
      },
      note: "kmsProviders.local is a locally held master key: bypasses the vault",
    },
    {
      api: "new ClientEncryption()", role: "credential",
      args: {
        "1.kmsProviders.local.key": "key", "1.kmsProviders.aws.secretAccessKey": "secret", "1.keyVaultNamespace": "name",
        "1.kmsProviders.azure.clientSecret": "secret", "1.kmsProviders.gcp.privateKey": "key",
      },
      returns: "ClientEncryption",
      note: "createDataKey('local') finding; createDataKey('aws'|'azure'|'gcp'|'kmip', { masterKey }) approved; empty {} for aws/azure/gcp = ambient identity, approved",
    },
    {
      api: "MongoClient.connect()", role: "credential",
      args: {
        "0": "connectionString", "1.auth.password": "secret", "1.tls": "flag", "1.tlsAllowInvalidCertificates": "verify",
        "1.tlsAllowInvalidHostnames": "verify", "1.tlsInsecure": "verify", "1.tlsCertificateKeyFilePassword": "passphrase",
        "1.autoEncryption.kmsProviders.local.key": "key", "1.autoEncryption.kmsProviders.aws.secretAccessKey": "secret",
        "1.autoEncryption.kmsProviders.azure.clientSecret": "secret", "1.autoEncryption.kmsProviders.gcp.privateKey": "key",
      },
    },
    {
      api: "ClientEncryption#createDataKey()", role: "local-keyring", args: { "0": "provider", "1.keyMaterial": "key" },
      note: "'local' keeps the master key in the application",
    },
  ],
};

export const mongoose: Library = {
  name: "mongoose",
  specifiers: { mongoose: "" },
  aliases: { mongo: "mongodb:" },
  verified: "9.12.1",
  source: "https://www.npmjs.com/package/mongoose",
  rows: [
    {
      api: "connect()", role: "credential",
      args: {
        "0": "connectionString", "1.pass": "secret", "1.auth.password": "secret", "1.tls": "flag",
        "1.tlsAllowInvalidCertificates": "verify", "1.tlsAllowInvalidHostnames": "verify", "1.tlsInsecure": "verify",
        "1.tlsCertificateKeyFilePassword": "passphrase", "1.autoEncryption.kmsProviders.local.key": "key",
        "1.autoEncryption.kmsProviders.aws.secretAccessKey": "secret", "1.autoEncryption.kmsProviders.azure.clientSecret": "secret",
        "1.autoEncryption.kmsProviders.gcp.privateKey": "key",
      },
    },
    {
      api: "createConnection()", role: "credential",
      args: {
        "0": "connectionString", "1.pass": "secret", "1.auth.password": "secret", "1.tls": "flag",
        "1.tlsAllowInvalidCertificates": "verify", "1.tlsAllowInvalidHostnames": "verify", "1.tlsInsecure": "verify",
        "1.tlsCertificateKeyFilePassword": "passphrase", "1.autoEncryption.kmsProviders.local.key": "key",
        "1.autoEncryption.kmsProviders.aws.secretAccessKey": "secret", "1.autoEncryption.kmsProviders.azure.clientSecret": "secret",
        "1.autoEncryption.kmsProviders.gcp.privateKey": "key",
      },
    },
  ],
};

export const pg: Library = {
  name: "pg",
  specifiers: { pg: "", "pg-native": "", "pg-pool": "Pool" },
  verified: "pg 8.23.1, pg-pool 3.14.0",
  source: "https://www.npmjs.com/package/pg",
  rows: [
    {
      api: "new Client()", role: "credential",
      args: {
        "0": "connectionString", "0.connectionString": "connectionString", "0.password": "secret", "0.ssl.rejectUnauthorized": "verify",
        "0.ssl.key": "key",
      },
    },
    {
      api: "new Pool()", role: "credential",
      args: {
        "0": "connectionString", "0.connectionString": "connectionString", "0.password": "secret", "0.ssl.rejectUnauthorized": "verify",
        "0.ssl.key": "key",
      },
    },
  ],
};

export const postgres: Library = {
  name: "postgres",
  specifiers: { postgres: "postgres", "pg-promise": "pgPromise", "@neondatabase/serverless": "", "@vercel/postgres": "" },
  verified: "postgres 3.4.9, pg-promise 12.7.1; others from documentation",
  source: "https://www.npmjs.com/package/postgres",
  rows: [
    {
      api: "postgres()", role: "credential",
      args: { "0": "connectionString", "0|1.password": "secret", "0|1.pass": "secret", "0|1.ssl.rejectUnauthorized": "verify" },
    },
    { api: "pgPromise()", role: "other", returns: "PgPromise" },
    {
      api: "PgPromise#()", role: "credential",
      args: {
        "0": "connectionString", "0.connectionString": "connectionString", "0.password": "secret", "0.ssl.rejectUnauthorized": "verify",
        "0.ssl.key": "key",
      },
    },
    { api: "neon()", role: "credential", args: { "0": "connectionString" } },
  ],
};

export const mysql2: Library = {
  name: "mysql2",
  specifiers: { mysql2: "", "mysql2/promise": "", mysql: "", "promise-mysql": "" },
  verified: "mysql2 3.24.6, mysql 2.18.1",
  source: "https://www.npmjs.com/package/mysql2",
  rows: [
    {
      api: "createConnection()", role: "credential",
      args: {
        "0": "connectionString", "0.password": "secret", "0.password1": "secret", "0.passwordSha1": "secret",
        "0.ssl.rejectUnauthorized": "verify", "0.ssl.key": "key", "0.uri": "connectionString",
      },
    },
    {
      api: "createPool()", role: "credential",
      args: {
        "0": "connectionString", "0.uri": "connectionString", "0.password": "secret", "0.password1": "secret", "0.passwordSha1": "secret",
        "0.ssl.rejectUnauthorized": "verify", "0.ssl.key": "key",
      },
    },
  ],
};

export const mariadb: Library = {
  name: "mariadb",
  specifiers: { mariadb: "" },
  verified: "3.5.4",
  source: "https://www.npmjs.com/package/mariadb",
  rows: [
    {
      api: "createConnection()", role: "credential",
      args: {
        "0": "connectionString", "0.uri": "connectionString", "0.password": "secret", "0.password1": "secret", "0.passwordSha1": "secret",
        "0.ssl.rejectUnauthorized": "verify", "0.ssl.key": "key",
      },
    },
    {
      api: "createPool()", role: "credential",
      args: {
        "0": "connectionString", "0.uri": "connectionString", "0.password": "secret", "0.password1": "secret", "0.passwordSha1": "secret",
        "0.ssl.rejectUnauthorized": "verify", "0.ssl.key": "key",
      },
    },
  ],
};

export const ioredis: Library = {
  name: "ioredis",
  specifiers: { ioredis: "Redis" },
  aliases: { "Redis.Redis": "ioredis:Redis" },
  verified: "6.0.0",
  source: "https://www.npmjs.com/package/ioredis",
  rows: [
    {
      api: "new Redis()", role: "credential",
      args: {
        "0": "connectionString", "0.password": "secret", "2.password": "secret", "0.tls.rejectUnauthorized": "verify",
        "1.password": "secret", "0.sentinelPassword": "secret", "1|2.tls.rejectUnauthorized": "verify",
      },
      note: "(options), (url, options) or (port, host, options)",
    },
    {
      api: "new Redis.Cluster()", role: "credential",
      args: { "1.redisOptions.password": "secret", "1.redisOptions.tls.rejectUnauthorized": "verify" },
    },
  ],
};

export const redis: Library = {
  name: "redis",
  specifiers: { redis: "", "@redis/client": "" },
  verified: "redis 6.3.1, @redis/client 6.3.1",
  source: "https://www.npmjs.com/package/redis",
  rows: [
    {
      api: "createClient()", role: "credential",
      args: {
        "0.url": "connectionString", "0.password": "secret", "0.socket.tls": "flag", "0.socket.rejectUnauthorized": "verify",
        "0.socket.key": "key",
      },
    },
    { api: "createCluster()", role: "credential", args: { "0.rootNodes[].url": "connectionString", "0.defaults.password": "secret" } },
  ],
};

export const typeorm: Library = {
  name: "typeorm",
  specifiers: { typeorm: "", "@nestjs/typeorm": "nest" },
  verified: "1.1.1; others from documentation",
  source: "https://www.npmjs.com/package/typeorm",
  rows: [
    {
      api: "new DataSource()", role: "credential",
      args: { "0.password": "secret", "0.url": "connectionString", "0.ssl.rejectUnauthorized": "verify", "0.extra.*": "options" },
    },
    {
      api: "createConnection()", role: "credential",
      args: { "0.password": "secret", "0.url": "connectionString", "0.ssl.rejectUnauthorized": "verify" }, note: "versions up to 0.3",
    },
    {
      api: "nest.TypeOrmModule.forRoot()", role: "credential",
      args: { "0.password": "secret", "0.url": "connectionString", "0.ssl.rejectUnauthorized": "verify" },
    },
  ],
};

export const sequelize: Library = {
  name: "sequelize",
  specifiers: { sequelize: "Sequelize", "sequelize-typescript": "Sequelize", "@sequelize/core": "Sequelize" },
  aliases: { "Sequelize.Sequelize": "sequelize:Sequelize" },
  verified: "6.37.8",
  source: "https://www.npmjs.com/package/sequelize",
  rows: [
    {
      api: "new Sequelize()", role: "credential",
      args: {
        "0": "connectionString", "2": "secret", "3.password": "secret", "3.dialectOptions.ssl.rejectUnauthorized": "verify",
        "0|1.password": "secret", "0|1.dialectOptions.ssl.rejectUnauthorized": "verify",
      },
      note: "(url, options), (options) or (database, user, password, options)",
    },
  ],
};

export const knex: Library = {
  name: "knex",
  specifiers: { knex: "knex" },
  aliases: { "knex.knex": "knex:knex" },
  verified: "3.3.0",
  source: "https://www.npmjs.com/package/knex",
  rows: [
    {
      api: "knex()", role: "credential",
      args: { "0.connection": "connectionString", "0.connection.password": "secret", "0.connection.ssl.rejectUnauthorized": "verify" },
    },
  ],
};

export const queues: Library = {
  name: "queues",
  specifiers: {
    amqplib: "amqp", "amqplib/callback_api": "amqp", kafkajs: "kafka", mqtt: "mqtt", "@elastic/elasticsearch": "elastic",
    "@opensearch-project/opensearch": "elastic", "neo4j-driver": "neo4j", "cassandra-driver": "cassandra",
  },
  verified: "amqplib 2.3.1, kafkajs 2.2.4, mqtt 5.16.0, @elastic/elasticsearch 9.4.3, neo4j-driver 6.3.0, cassandra-driver 4.10.0; @opensearch-project/opensearch from documentation",
  source: "https://www.npmjs.com/package/amqplib",
  rows: [
    { api: "amqp.connect()", role: "credential", args: { "0": "connectionString", "0.password": "secret" } },
    {
      api: "new kafka.Kafka()", role: "credential",
      args: { "0.sasl.password": "secret", "0.ssl.rejectUnauthorized": "verify", "0.ssl.key": "key", "0.ssl.passphrase": "passphrase" },
    },
    {
      api: "mqtt.connect()", role: "credential",
      args: { "0": "connectionString", "0|1.password": "secret", "0|1.rejectUnauthorized": "verify", "0|1.key": "key" },
    },
    {
      api: "mqtt.connectAsync()", role: "credential",
      args: { "0": "connectionString", "0|1.password": "secret", "0|1.rejectUnauthorized": "verify" },
    },
    {
      api: "new elastic.Client()", role: "credential",
      args: {
        "0.auth.password": "secret", "0.auth.apiKey": "secret", "0.auth.bearer": "secret", "0.node": "connectionString",
        "0.tls.rejectUnauthorized": "verify",
      },
    },
    { api: "neo4j.auth.basic()", role: "credential", args: { "0": "username", "1": "secret" } },
    { api: "new cassandra.auth.PlainTextAuthProvider()", role: "credential", args: { "0": "username", "1": "secret" } },
    {
      api: "new cassandra.Client()", role: "credential",
      args: { "0.credentials.password": "secret", "0.sslOptions.rejectUnauthorized": "verify" },
    },
  ],
};
