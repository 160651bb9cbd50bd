/** Secrets in text files: environment files, compose, YAML, JSON, XML, scripts, key files. References, examples, hashes and public keys stay silent. */
import { type Case, code, example } from "../case.ts";
import {
  awsKeyId, awsSecret, azureStorageKey, githubToken, gitlabToken, googleKey, hexKey, npmToken, privatePem, privatePemEscaped, publicPem,
  rsaPem, sendgridKey, slackToken, slackWebhook, stripeKey, urlWithPassword, vaultToken,
} from "../fixtures.ts";

const url = (scheme: string, password: string, rest: string): string => urlWithPassword(scheme, "desk", password, rest);
/** Marks the first line of a PEM; a comment inside would not be one. */
const pem = (text: string, before = "", after = ""): ReturnType<typeof code> => {
  const listing = code`${before}${text}${after}`;
  return { ...listing, marked: [listing.text.split("\n").findIndex((line) => line.includes("PRIVATE KEY-----")) + 1] };
};

export const bad: readonly Case[] = [
  example("AWS credentials in an environment file", code`
    AWS_REGION=eu-central-1
    AWS_ACCESS_KEY_ID=${awsKeyId} # <--
    AWS_SECRET_ACCESS_KEY=${awsSecret} # <--
  `, { filename: ".env.production" }),
  example("payment key in an environment file", code`
    export PAYMENT_KEY="${stripeKey}" # <--
  `, { filename: ".env" }),
  example("GitHub token in a workflow", code`
    jobs:
      release:
        steps:
          - run: npm run release
            env:
              GH_TOKEN: ${githubToken} # <--
  `, { filename: ".github/workflows/release.yml" }),
  example("npm token", code`
    @acme:registry=https://registry.npmjs.org/
    //registry.npmjs.org/:_authToken=${npmToken} # <--
  `, { filename: ".npmrc" }),
  example("Slack webhook in a script", code`
    #!/bin/sh
    curl -X POST -d @- ${slackWebhook} # <--
  `, { filename: "deploy/notify.sh" }),
  example("Slack token in YAML", code`
    notifications:
      slack:
        token: "${slackToken}" # <--
  `, { filename: "config/production.yaml" }),
  example("database URL with a password", code`
    DATABASE_URL=${url("postgres", "vK7-grain-Harbour-41", "db.internal:5432/parcels")} # <--
  `, { filename: ".env" }),
  example("broker URL in YAML", code`
    queue:
      url: ${url("amqps", "t0morrow-Kettle-88", "queue.internal:5671")} # <--
  `, { filename: "config/queue.yml" }),
  example("password in compose", code`
    services:
      db:
        image: postgres:17
        environment:
          POSTGRES_PASSWORD: vK7-grain-Harbour-41 # <--
  `, { filename: "docker-compose.yml" }),
  example("private key file", pem(privatePem), { filename: "keys/signing.pem" }),
  example("RSA key file", pem(rsaPem), { filename: "tls/server.key" }),
  example("second block in a file", pem(privatePem, publicPem + "\n"), { filename: "keys/pair.pem" }),
  example("private key in one line", code`
    SIGNING_KEY="${privatePemEscaped}" # <--
  `, { filename: ".env" }),
  example("Google service account", { text: JSON.stringify({ type: "service_account", project_id: "desk", private_key: rsaPem + "\n" }, null, 2) + "\n", marked: [4] }, {
    filename: "config/service-account.json",
  }),
  example("Google API key in JSON", { text: JSON.stringify({ maps: { apiKey: googleKey } }, null, 2) + "\n", marked: [3] }, { filename: "config/maps.json" }),
  example("SendGrid key in TOML", code`
    [mail]
    api_key = "${sendgridKey}" # <--
  `, { filename: "settings.toml" }),
  example("Vault token in a script", code`
    #!/bin/bash
    export VAULT_ADDR=https://vault.internal:8200
    vault login ${vaultToken} # <--
  `, { filename: "scripts/login.sh" }),
  example("storage account of Azure", code`
    AZURE_STORAGE=DefaultEndpointsProtocol=https;AccountName=desk;AccountKey=${azureStorageKey};EndpointSuffix=core.windows.net # <--
  `, { filename: ".env.staging" }),
  example("GitLab token in a Dockerfile", code`
    FROM node:24
    ARG TOKEN=${gitlabToken} # <--
    RUN npm ci
  `, { filename: "Dockerfile" }),
  example("random secret in an environment file", code`
    JWT_SECRET=${hexKey} # <--
  `, { filename: ".env.local" }),
  example("token in a source file", code`
    // deploy with ${githubToken} // <--
    export const deploy = () => undefined;
  `, { filename: "src/deploy.ts" }),
  example("password in XML", { text: `<configuration>\n  <add key="DbPassword" value="vK7-grain-Harbour-41" />\n</configuration>\n`, marked: [2] }, { filename: "web.config" }),
];

export const traps: readonly Case[] = [
  example("references to the environment", code`
    services:
      db:
        environment:
          POSTGRES_PASSWORD: \${POSTGRES_PASSWORD}
          JWT_SECRET: \${JWT_SECRET:?missing}
  `, { filename: "docker-compose.yml" }),
  example("secrets of the pipeline", code`
    steps:
      - run: npm publish
        env:
          NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
          PASSWORD: $(DeployPassword)
  `, { filename: ".github/workflows/publish.yml" }),
  example("example environment file", code`
    DATABASE_URL=postgres://user:password@localhost:5432/app
    JWT_SECRET=<generate a random value>
    STRIPE_KEY=YOUR_STRIPE_KEY
    API_TOKEN=
  `, { filename: ".env.example" }),
  example("public key file", { text: publicPem + "\n", marked: [] }, { filename: "keys/signing.pub" }),
  example("secret files", code`
    secrets:
      db_password:
        file: ./run/db_password
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/db_password
  `, { filename: "docker-compose.prod.yml" }),
  example("lock file with integrity hashes", code`
    {
      "packages": {
        "node_modules/express": { "version": "5.1.0", "integrity": "sha512-DT9ck5YIRU+8GYzzU5kT3eHGA5iL+1Zd0EutOmTE9Dtk+Tvuzd23VBU+ec7HPNSTxXYO55gPV/hq4pSBJDjFpA==" }
      }
    }
  `, { filename: "package-lock.json" }),
  example("commit ids and digests", code`
    image: node@sha256:1b2c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbccddeeff001
    commit: 9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c
    etag: d41d8cd98f00b204e9800998ecf8427e
  `, { filename: "config/images.yaml" }),
  example("documentation of AWS", { text: "Set `AWS_ACCESS_KEY_ID` to something like `" + ["AK", "IA", "IOSFODNN7", "EXAMPLE"].join("") + "`.\n", marked: [] }, { filename: "docs/setup.md" }),
  example("UUIDs", code`
    tenantId: 11111111-2222-3333-4444-555555555555
    applicationId: 6f1c3a52-98d0-4c8e-9a51-0e7d2b64f3a7
  `, { filename: "config/azure.yaml" }),
  example("URL without a password", code`
    REDIS_URL=redis://cache.internal:6379/0
    SENTRY_DSN=https://errors.example.com/42
  `, { filename: ".env" }),
  example("URL with a reference as password", { text: "DATABASE_URL=" + url("postgres", "${DB_PASSWORD}", "db/app") + "\n", marked: [] }, { filename: ".env" }),
  example("vault references", code`
    database:
      password: vault:secret/data/desk#password
      passwordArn: arn:aws:secretsmanager:eu-central-1:111122223333:secret:desk/db-AbCdEf
      uri: "@Microsoft.KeyVault(SecretUri=https://desk.vault.azure.net/secrets/db)"
  `, { filename: "config/production.yaml" }),
  example("translations", { text: JSON.stringify({ password: "Passwort vergessen?", token: "Zugangsmarke", secret: "Geheimnis" }, null, 2) + "\n", marked: [] }, { filename: "locales/de.json" }),
  example("JSON schema", { text: JSON.stringify({ properties: { password: { type: "string", minLength: 12 }, apiKey: { type: "string" } } }, null, 2) + "\n", marked: [] }, {
    filename: "schema.json",
  }),
  example("certificate", { text: publicPem.replaceAll("PUBLIC KEY", "CERTIFICATE") + "\n", marked: [] }, { filename: "tls/server.crt" }),
  example("masked values", code`
    password: "********"
    token: xxxxxxxxxxxxxxxx
    secret: REDACTED
  `, { filename: "support/dump.yaml" }),
  example("inline image", { text: '<img src="data:image/png;base64,' + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk".repeat(3) + '">\n', marked: [] }, { filename: "public/index.html" }),
  example("shell that reads a secret", code`
    #!/bin/sh
    export PGPASSWORD="$(aws secretsmanager get-secret-value --secret-id db --query SecretString --output text)"
    TOKEN=$(cat /run/secrets/token)
  `, { filename: "scripts/backup.sh" }),
];
