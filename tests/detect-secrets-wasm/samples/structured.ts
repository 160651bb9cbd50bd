/**
 * Credentials in files whose format says where they stand, and texts of the same format that hold none.
 */
import type { Sample } from "./writer.ts";
import type { Writer } from "./writer.ts";

interface StructuredSample {
  readonly path: string;
  readonly found: Sample;
  readonly not: readonly string[];
}

const password = (w: Writer): string => `${w.letters(7)}${w.digits(4)}!`;
const pair = (w: Writer): string => Buffer.from(`ci-user:${password(w)}`).toString("base64");

export const structured: Readonly<Record<string, StructuredSample>> = {
  "npmrc-auth-token": {
    path: ".npmrc",
    found: (w) => `registry=https://npm.corp.io/\n//npm.corp.io/:_authToken=${w.pick(w.uuid(), w.base64url(60))}\n`,
    not: ["//registry.npmjs.org/:_authToken=${NPM_TOKEN}\n", "//registry.npmjs.org/:_authToken=\n", "always-auth=true\n"],
  },
  "npmrc-basic-auth": {
    path: ".npmrc",
    found: (w) => `//npm.corp.io/:_auth=${pair(w)}\nalways-auth=true\n`,
    not: ["//npm.corp.io/:_auth=${AUTH}\n", "//npm.corp.io/:_auth=abcdefgh\n", "_auth=\n"],
  },
  "npmrc-password": {
    path: ".npmrc",
    found: (w) => `//npm.corp.io/:username=ci\n//npm.corp.io/:_password="${Buffer.from(password(w)).toString("base64")}"\n`,
    not: ["//npm.corp.io/:_password=${PASSWORD}\n", "//npm.corp.io/:_password=\n", "my_password=abc\n"],
  },
  "netrc-password": {
    path: ".netrc",
    found: (w) => w.pick(`machine api.corp.io login deploy password ${password(w)}\n`, `machine api.corp.io\n  login deploy\n  password ${password(w)}\n`),
    not: ["machine api.corp.io login deploy password $TOKEN\n", "the password must be long\n", "machine api.corp.io login deploy\n"],
  },
  "pgpass-password": {
    path: ".pgpass",
    found: (w) => `db.corp.io:5432:app:deploy:${password(w)}\n`,
    not: ["db.corp.io:5432:app\n", "#hostname:port:database:username:password\n", "db.corp.io:5432:app:deploy:\n"],
  },
  "generic-pass": {
    path: "src/mail.js",
    found: (w) => `createTransport({ auth: { user: "desk", pass: "${password(w)}" } });\n`,
    not: ['compass: "north-west7"\n', "auth: { pass: process.env.SMTP_PASS }\n", 'pass: "yes"\n'],
  },
  "docker-registry-auth": {
    path: ".docker/config.json",
    found: (w) => `{\n  "auths": {\n    "registry.corp.io": {\n      "auth": "${pair(w)}"\n    }\n  }\n}\n`,
    not: ['{"auths":{"r":{"auth":""}}}', '{"auth": "required-scope"}', '{"auths":{"r":{"auth":"${DOCKER_AUTH}"}}}'],
  },
  "docker-identity-token": {
    path: ".docker/config.json",
    found: (w) => `{"auths":{"corp.azurecr.io":{"identitytoken":"${w.base64url(80)}"}}}\n`,
    not: ['{"identitytoken":""}', '{"identitytoken":"$TOKEN"}', '{"token":"x"}'],
  },
  "generic-named-value": {
    path: "deploy/web.config",
    found: (w) => w.pick(
      `<add key="DbPassword" value="${password(w)}" />\n`,
      `env:\n  - name: DB_PASSWORD\n    value: ${password(w)}\n`,
      `{ "name": "ADMIN_PASSWORD", "value": "${password(w)}" }\n`,
    ),
    not: ['<add key="DbPassword" value="#{DbPassword}#" />\n', "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef: x\n", '<input name="password" value="" />\n'],
  },
  "google-service-account-key": {
    path: "sa.json",
    found: (w) => JSON.stringify({ type: "service_account", project_id: "p", private_key_id: w.hex(40), client_email: "a@p.iam.gserviceaccount.com" }, null, 2),
    not: ['{"private_key_id": ""}', '{"private_key_id": "0123"}', `{"private_key_id": "${"ab".repeat(20)}"}`],
  },
  "terraform-variable-default": {
    path: "variables.tf",
    found: (w) => `variable "db_password" {\n  type    = string\n  default = "${password(w)}"\n}\n`,
    not: ['variable "region" {\n  default = "eu-west-1"\n}\n', 'variable "db_password" {\n  default = ""\n}\n', 'variable "secret_arn" {\n  default = "arn:aws:x"\n}\n'],
  },
  "sql-password-clause": {
    path: "db/setup.sql",
    found: (w) => w.pick(
      `CREATE LOGIN app WITH PASSWORD = '${password(w)}';\nGO\n`,
      `CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'${password(w)}';\n`,
      `OPEN SYMMETRIC KEY k DECRYPTION BY PASSWORD = '${password(w)}';\n`,
      `CREATE USER 'app'@'%' IDENTIFIED BY '${password(w)}';\n`,
      `CREATE ROLE app WITH LOGIN ENCRYPTED PASSWORD '${password(w)}';\n`,
    ),
    not: ["CREATE LOGIN app WITH PASSWORD = '$(AppPassword)';\n", "CREATE USER app IDENTIFIED BY '${PASS}';\n", "SELECT password FROM users;\n"],
  },
  "sql-credential-secret": {
    path: "db/credential.sql",
    found: (w) => w.pick(
      `CREATE CREDENTIAL vault\nWITH IDENTITY = 'kv-prod',\nSECRET = '${w.base64url(40)}';\n`,
      `CREATE DATABASE SCOPED CREDENTIAL store WITH IDENTITY = 'SHARED ACCESS SIGNATURE', SECRET = '${w.base64url(60)}';\n`,
      `ALTER CREDENTIAL vault WITH IDENTITY = 'kv', SECRET = N'${w.base64url(40)}';\n`,
    ),
    not: ["CREATE CREDENTIAL v WITH IDENTITY = 'x', SECRET = '$(Secret)';\n", "UPDATE t SET secret = 'blue';\n", "DROP CREDENTIAL vault;\n"],
  },
  "powershell-secure-string": {
    path: "deploy.ps1",
    found: (w) => `$credential = ConvertTo-SecureString "${password(w)}" -AsPlainText -Force\n`,
    not: ["ConvertTo-SecureString $env:PASSWORD -AsPlainText -Force\n", 'ConvertTo-SecureString "$Password" -AsPlainText -Force\n', 'ConvertTo-SecureString "0100" -Key $key\n'],
  },
  "authorization-basic": {
    path: "requests.http",
    found: (w) => `GET https://api.corp.io/v1\nAuthorization: Basic ${pair(w)}\n`,
    not: ["Basic authentication is required\n", "Authorization: Basic {{token}}\n", "Authorization: Basic aGVsbG8gd29ybGQ=\n"],
  },
  "authorization-bearer": {
    path: "requests.http",
    found: (w) => `GET https://api.corp.io/v1\nAuthorization: Bearer ${w.base64url(48)}9a\n`,
    not: ["Authorization: Bearer {{token}}\n", "Bearer authentication\n", "Authorization: Bearer your-access-token-goes-here\n"],
  },
  "command-line-user": {
    path: "run.sh",
    found: (w) => `curl -s -u deploy:${password(w).slice(0, -1)} https://api.corp.io/\n`,
    not: ["curl -u $USER:$PASS https://api.corp.io/\n", "docker run -u 1000:1000 image\n", "sudo -u postgres psql\n"],
  },
  "command-line-password": {
    path: "run.sh",
    found: (w) => w.pick(`PGPASSWORD=${password(w)} psql -h db.corp.io\n`, `mysqldump --password=${password(w)} app\n`, `sshpass -p '${password(w)}' ssh host\n`),
    not: ["mysqldump --password=$DB_PASS app\n", "PGPASSWORD=\"$PASS\" psql\n", "Use --password to be asked for it\n"],
  },
  "database-url-password": {
    path: ".env",
    found: (w) => `DATABASE_URL=${w.pick("postgres", "postgresql", "mysql", "mongodb+srv", "redis", "amqp", "mssql")}://app:${w.alnum(16)}@db-${w.digits(3)}.corp.io:5432/app\n`,
    not: ["DATABASE_URL=postgres://user:password@host:5432/db\n", "DATABASE_URL=postgres://app:${DB_PASS}@db.corp.io/app\n", "REDIS_URL=redis://localhost:6379/0\n", "DATABASE_URL=mysql://{user}:{pass}@{host}/x\n"],
  },
  "http-url-password": {
    path: "install.sh",
    found: (w) => `git clone https://deploy:${w.alnum(20)}@git.corp.io/team/app.git\n`,
    not: ["http://localhost:8080/@scope/pkg\n", "https://user:pass@example.com/\n", "https://${USER}:${PASS}@git.corp.io/\n"],
  },
  "connection-string-password": {
    path: "appsettings.json",
    found: (w) => w.pick(
      `"Default": "Server=tcp:sql.corp.io,1433;Database=app;User Id=app;Password=${w.alnum(14)}7;Encrypt=True"\n`,
      `jdbc.url=jdbc:mysql://db.corp.io:3306/app?user=app&password=${w.alnum(14)}7\n`,
    ),
    not: ['"Server=sql;Database=app;User Id=app;Password={password};"\n', "form.password=required\n", "Server=sql;Password=${DB_PASSWORD};\n"],
  },
  "go-mysql-dsn-password": {
    path: "cmd/main.go",
    found: (w) => `db, err := sql.Open("mysql", "app:${password(w)}@tcp(db.corp.io:3306)/app?parseTime=true")\n`,
    not: ['sql.Open("mysql", "app:${PASS}@tcp(db.corp.io:3306)/app")\n', 'fmt.Sprintf("%s:%s@tcp(%s)/app", user, pass, host)\n', "app@tcp(db:3306)/app\n"],
  },
  "oracle-thin-password": {
    path: "application.properties",
    found: (w) => `jdbc.url=jdbc:oracle:thin:app/${password(w)}@db.corp.io:1521/orcl\n`,
    not: ["jdbc.url=jdbc:oracle:thin:@db.corp.io:1521/orcl\n", "jdbc.url=jdbc:oracle:thin:app/${PASS}@db.corp.io\n", "jdbc:oracle:thin:\n"],
  },
  "yarn-auth-ident": {
    path: ".yarnrc.yml",
    found: (w) => `npmRegistries:\n  "https://npm.corp.io":\n    npmAuthIdent: "${w.pick(pair(w), `ci-user:${password(w)}`)}"\n`,
    not: ['npmAuthIdent: "${NPM_AUTH}"\n', "npmAuthIdent:\n", 'npmAuthIdent: "abcdefghij"\n'],
  },
  "bundler-credentials": {
    path: ".bundle/config",
    found: (w) => `BUNDLE_GEMS__CORP__IO: "ci-user:${password(w)}"\n`,
    not: ['BUNDLE_PATH: "vendor/bundle"\n', 'BUNDLE_MIRROR__ALL: "https://gems.corp.io"\n', "BUNDLE_GEMS__CORP__IO: ci:$TOKEN\n"],
  },
  "dotnet-jwt-signing-key": {
    path: "appsettings.json",
    found: (w) => `{\n  "Jwt": {\n    "Issuer": "corp",\n    "Key": "${w.alnum(40)}"\n  }\n}\n`,
    not: ['{"Jwt": {"Key": ""}}', '{"Jwt": {"Key": "${JWT_KEY_OF_THE_SERVICE}"}}', '{"Jwt": {"Issuer": "a", "Audience": "b"}}'],
  },
  "variable-fallback": {
    path: "compose.yaml",
    found: (w) => `services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: \${DB_PASSWORD:-${password(w)}}\n`,
    not: ["POSTGRES_PASSWORD: ${DB_PASSWORD:-}\n", "POSTGRES_PASSWORD: ${DB_PASSWORD:?missing}\n", "A: ${DB_PASSWORD_FILE:-/run/secrets/db}\n"],
  },
  "registry-login-password": {
    path: ".gitlab-ci.yml",
    found: (w) => `script:\n  - docker login -u ci-user -p ${password(w)} registry.corp.io\n`,
    not: ["docker login -u ci -p $CI_REGISTRY_PASSWORD r.io\n", "docker login -u ci --password-stdin\n", "ssh login -p 2222 host\n"],
  },
  "piped-password": {
    path: "deploy.sh",
    found: (w) => `echo "${password(w)}" | docker login -u ci --password-stdin registry.corp.io\n`,
    not: ['echo "$TOKEN" | docker login -u ci --password-stdin\n', "docker login --password-stdin < token.txt\n", "cat key | gpg --passphrase-fd 0\n"],
  },
  "sql-role-password": {
    path: "db/roles.sql",
    found: (w) => `ALTER ROLE app PASSWORD '${password(w)}';\n`,
    not: ["ALTER ROLE app PASSWORD '${PASS}';\n", "the password 'admin' is weak\n", "ALTER ROLE app PASSWORD NULL;\n"],
  },
  "sql-passphrase-function": {
    path: "db/rows.sql",
    found: (w) => w.pick(`SELECT DECRYPTBYPASSPHRASE('${password(w)}', card) FROM pay;\n`, `INSERT INTO pay VALUES (EncryptByPassPhrase(N'${password(w)}', @card));\n`),
    not: ["SELECT DECRYPTBYPASSPHRASE(@phrase, card) FROM pay;\n", "SELECT DECRYPTBYPASSPHRASE('$(Phrase)', card)\n", "SELECT DECRYPTBYKEY(card)\n"],
  },
  "sql-login-procedure": {
    path: "db/logins.sql",
    found: (w) => w.pick(
      `EXEC sp_addlogin 'app', '${password(w)}';\n`,
      `EXEC sp_addlogin @loginame = N'app', @passwd = N'${password(w)}';\n`,
      `EXEC sp_addlinkedsrvlogin @rmtsrvname = 'far', @useself = 'false', @rmtuser = 'app', @rmtpassword = '${password(w)}';\n`,
    ),
    not: ["EXEC sp_addlogin 'app', @password;\n", "EXEC sp_addlogin 'app', '$(Password)';\n", "EXEC sp_helplogins 'app';\n"],
  },
  "terraform-sensitive-output": {
    path: "terraform.tfstate",
    found: (w) => `{\n  "version": 4,\n  "outputs": {\n    "connection": {\n      "value": "${password(w)}",\n      "type": "string",\n      "sensitive": true\n    }\n  }\n}\n`,
    not: ['{"outputs": {"a": {"value": "eu-west-1", "type": "string"}}}', '{"outputs": {"a": {"value": "", "sensitive": true}}}', '{"rule": {"sensitive": true}}'],
  },
  "terraform-random-password": {
    path: "terraform.tfstate",
    found: (w) => `{"resources": [{"mode": "managed", "type": "random_password", "name": "db", "instances": [{"attributes": {"length": 20, "result": "${w.alnum(20)}"}}]}]}\n`,
    not: ['{"type": "random_password", "instances": []}', '{"type": "random_pet", "instances": [{"attributes": {"result": "calm-otter"}}]}', '{"type": "random_password", "result": ""}'],
  },
  "kubernetes-secret-value": {
    path: "deploy/secret.yaml",
    found: (w) => w.pick(
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n  PGPASS: ${Buffer.from(password(w)).toString("base64")}\n`,
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  gateway: ${w.alnum(24)}\n`,
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  a: b\n---\napiVersion: v1\ndata:\n  opener: ${Buffer.from(w.alnum(18)).toString("base64")}\nkind: Secret\n`,
      `{"apiVersion":"v1","kind":"Secret","data":{"PGPASS":"${Buffer.from(password(w)).toString("base64")}"}}\n`,
    ),
    not: [
      "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  username: YXBwLXVzZXI=\n  port: NTQzMg==\n",
      "apiVersion: v1\nkind: ConfigMap\ndata:\n  gateway: aB3dE5gH7jK9mN1pQ3sT\n",
      "apiVersion: v1\nkind: Secret\nstringData:\n  gateway: ${GATEWAY_SECRET_OF_THE_DEPLOYMENT}\n",
    ],
  },
  "cloudformation-parameter-default": {
    path: "stack.template.yaml",
    found: (w) => w.pick(
      `Parameters:\n  DbPassword:\n    Type: String\n    Default: ${password(w)}\n    MinLength: 8\n`,
      `Parameters:\n  Opener:\n    Type: String\n    NoEcho: true\n    Default: ${password(w)}\n`,
    ),
    not: ["Parameters:\n  Region:\n    Type: String\n    Default: eu-west-1\n", "Parameters:\n  DbPasswordArn:\n    Type: String\n    Default: arn:aws:x:y\n", "  password:\n    Default: 12 characters\n"],
  },
  "generic-nested-value": {
    path: "azuredeploy.parameters.json",
    found: (w) => w.pick(
      `{"parameters": {"adminPassword": {"value": "${password(w)}"}}}\n`,
      `{\n  "dbPassword": {\n    "value": "${password(w)}"\n  }\n}\n`,
    ),
    not: ['{"parameters": {"adminPassword": {"reference": {"keyVault": "x"}}}}\n', '{"adminPassword": {"value": ""}}\n', '{"tokenColor": {"value": "#aabbcc"}}\n', '{"password": {"value": "[parameters(\'password\')]"}}\n'],
  },
  "generic-nested-element": {
    path: "beans.xml",
    found: (w) => `<bean>\n<property name="password">\n  <value>${password(w)}</value>\n</property>\n</bean>\n`,
    not: ['<property name="password">\n  <value>${db.password}</value>\n</property>\n', '<property name="password"/>\n<value>Ab3dE5gH7j</value>\n', '<property name="size">\n  <value>12</value>\n</property>\n'],
  },
  "generic-typed-declaration": {
    path: "src/client.ts",
    found: (w) => w.pick(
      `const apiKey: string = "${w.alnum(40)}";\n`,
      `const API_KEY: &'static str = "${w.alnum(40)}";\n`,
      `let apiKey: String = "${w.alnum(40)}"\n`,
      `db_password: str = "${password(w)}"\n`,
      `param adminPassword string = '${password(w)}'\n`,
    ),
    not: ['const token: Token = next("abcdef");\n', 'const apiKey: string = "";\n', "let password: String = \"passwordField\"\n"],
  },
  "vault-approle-secret-id": {
    path: "agent.hcl",
    found: (w) => `role_id   = "${w.uuid()}"\nsecret_id = "${w.uuid()}"\n`,
    not: [`secret_id = "${["4b1d0f2c", "1111", "4222", "8333", "444455556666"].join("-")}"\n`, 'role_id = "x"\nsecret_id = "${SECRET_ID}"\n', 'role_id = "x"\nsecret_id = ""\n'],
  },
};
