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
const inFours = (w: Writer): string => Array.from({ length: 4 }, () => w.of("bcdfghjklmnpqrstvwxz", 4)).join(" ");
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
    not: ["CREATE LOGIN app WITH PASSWORD = '$(AppPassword)';\n", "CREATE USER app IDENTIFIED BY '${PASS}';\n", "SELECT password FROM users;\n",
      " * State of the copy operation\n * identified by 'x-ms-copy-id'. Possible values include: 'pending'.\n"],
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
  "azure-cli-token-cache": {
    path: ".azure/accessTokens.json",
    found: (w) => w.pick(
      `[{"tokenType": "Bearer", "expiresIn": 3599, "accessToken": "${w.base64url(300)}", "refreshToken": "${w.base64url(200)}", "_clientId": "${w.uuid()}", "isMRRT": true}]\n`,
      `[\n  {\n    "servicePrincipalId": "${w.uuid()}",\n    "servicePrincipalTenant": "${w.uuid()}",\n    "accessToken": "${w.base64url(34)}"\n  }\n]\n`,
    ),
    not: ['{"accessToken": "", "_clientId": "0"}', '{"accessToken": "abcdefghijklmnopqrstuvwxyz0123"}', '[{"tokenType": "Bearer", "isMRRT": true, "accessToken": null}]'],
  },
  "msal-token-cache": {
    path: ".azure/msal_token_cache.json",
    found: (w) => `{\n  "RefreshToken": {\n    "a-login.windows.net-refreshtoken": {\n      "credential_type": "${w.pick("RefreshToken", "AccessToken")}",\n      "secret": "0.A${w.base64url(240)}",\n      "environment": "login.microsoftonline.com"\n    }\n  }\n}\n`,
    not: ['{"credential_type": "RefreshToken", "secret": ""}', '{"secret": "a long sentence about nothing in particular"}', '{"credential_type": "Password", "secret": "abcdefghijklmnopqrstuvwxyz"}'],
  },
  "aws-sso-token-cache": {
    path: ".aws/sso/cache/0a1b.json",
    found: (w) => `{\n  "startUrl": "https://corp.awsapps.com/start",\n  "region": "eu-central-1",\n  "accessToken": "aoaAAAAA${w.base64(200)}",\n  "expiresAt": "2026-01-01T00:00:00Z"\n}\n`,
    not: ['{"startUrl": "https://corp.awsapps.com/start", "accessToken": ""}', '{"accessToken": "abcdefghijklmnopqrstuvwxyz0123", "url": "https://corp.io"}', '{"startUrl": "https://corp.awsapps.com/start", "accessToken": "${TOKEN}"}'],
  },
  "vault-unseal-key": {
    path: "notes/vault.txt",
    found: (w) => `${w.pick("Unseal", "Recovery")} Key 1: ${Buffer.from(w.bytes(33)).toString("base64")}\nUnseal Key 2: ${Buffer.from(w.bytes(33)).toString("base64")}\n\nVault initialized with 5 key shares\n`,
    not: ["Unseal Key 1: <paste it here>\n", "Unseal Key (will be hidden):\n", "Unseal Key 1: abcdef\n", "Unseal Progress    0/3\n"],
  },
  "vault-unseal-key-in-json": {
    path: "vault-init.json",
    found: (w) => `{\n  "unseal_keys_b64": [\n    "${Buffer.from(w.bytes(33)).toString("base64")}"\n  ],\n  "unseal_shares": 1\n}\n`,
    not: ['{"unseal_keys_b64": []}', '{"unseal_keys_b64": ["***"]}', '{"keys_base64": null}'],
  },
  "plain-scheme-password": {
    path: "mail/users",
    found: (w) => w.pick(`desk@corp.io:{PLAIN}${w.alnum(11)}7::::::\n`, `dn: uid=desk,dc=corp,dc=io\nuserPassword: {CLEARTEXT}${w.alnum(11)}7\n`, `desk:{plain}${w.alnum(11)}7\n`),
    not: ["desk:{SSHA}bm90YXNlY3JldG5vdGFzZWNyZXQ=\n", "render({plain}text here)\n", "userPassword: {PLAIN}\n", "use {PLAIN}password for tests only\n"],
  },
  "ldif-password": {
    path: "directory/users.ldif",
    found: (w) => `dn: uid=desk,dc=corp,dc=io\nobjectClass: person\nuserPassword:: ${Buffer.from(w.pick("", "{PLAIN}") + w.alnum(12)).toString("base64")}\n`,
    not: [
      `userPassword:: ${Buffer.from(`{SSHA}${"Qk5".repeat(10)}`).toString("base64")}\n`,
      "userPassword:: \n",
      "userPassword:: AAEC/f7/\n",
    ],
  },
  "rclone-password": {
    path: "backup/rclone.conf",
    found: (w) => `[corp]\ntype = sftp\nhost = backup.corp.io\n${w.pick("pass", "pass2", "password")} = ${w.base64url(32)}\n`,
    not: ["[corp]\ntype = sftp\npass = \n", "[corp]\ntype = sftp\npass = short\n", "[corp]\ntype = sftp\nbypass = true\n"],
  },
  "filezilla-password": {
    path: "sitemanager.xml",
    found: (w) => `<Server>\n<Host>ftp.corp.io</Host>\n<User>desk</User>\n<Pass encoding="base64">${Buffer.from(password(w)).toString("base64")}</Pass>\n</Server>\n`,
    not: ['<Server><Host>h</Host><Pass encoding="base64"></Pass></Server>', '<Server><Host>h</Host><Pass encoding="crypt">QUJDREVGRw==</Pass></Server>', '<Pass encoding="base64">/wD+/wD+</Pass>'],
  },
  "wifi-passphrase": {
    path: "etc/wpa_supplicant.conf",
    found: (w) => w.pick(`network={\n  ssid="corp"\n  psk="${password(w)}"\n}\n`, `ssid=corp\nwpa_key_mgmt=WPA-PSK\nwpa_passphrase=${password(w)}\n`, `[wifi]\nssid=corp\n\n[wifi-security]\nkey-mgmt=wpa-psk\npsk=${password(w)}\n`),
    not: ['network={\n  ssid="corp"\n  psk="$PSK_OF_CORP"\n}\n', "let tpsk=measurement;\n", "psk=modulation-scheme\n", 'network={\n  ssid="corp"\n  key_mgmt=NONE\n}\n'],
  },
  "windows-answer-file-password": {
    path: "image/unattend.xml",
    found: (w) => `<AdministratorPassword>\n  <Value>${password(w)}</Value>\n  <PlainText>true</PlainText>\n</AdministratorPassword>\n`,
    not: ["<AdministratorPassword><Value></Value><PlainText>true</PlainText></AdministratorPassword>", "<Password><Value>%PASSWORD%</Value><PlainText>true</PlainText></Password>", "<Password><Hint>pet</Hint></Password>"],
  },
  "ansible-inventory-password": {
    path: "inventory/hosts",
    found: (w) => w.pick(`web1 ansible_host=10.0.0.5 ansible_user=root ansible_ssh_pass=${password(w)}\n`, `[all:vars]\nansible_become_pass=${password(w)}\n`, `ansible_become_password: "${password(w)}"\n`),
    not: ['ansible_password: "{{ vault_password }}"\n', "ansible_ssh_pass=\n", "ansible_become_pass: !vault |\n", "ansible_ssh_password_file=/run/secret\n"],
  },
  "postfix-relay-password": {
    path: "etc/postfix/sasl_passwd",
    found: (w) => `[smtp.corp.io]:587 desk@corp.io:${password(w)}\n`,
    not: ["relayhost = [smtp.corp.io]:587\n", "[smtp.corp.io]:587 desk:$PASSWORD\n", "[::1]:25 is where it listens: always\n"],
  },
  "cisco-password": {
    path: "network/router.cfg",
    found: (w) => w.pick(
      `hostname edge1\nusername admin privilege 15 password 0 ${password(w)}\n`,
      `hostname edge1\nenable password ${password(w)}\n`,
      `hostname edge1\nline vty 0 4\n password 7 ${w.upperHex(20)}\n`,
      `hostname edge1\nsnmp-server community ${w.alnum(12)} RO\n`,
    ),
    not: ["hostname edge1\nenable password <removed>\n", "To enable password recovery, hold the button.\n", "hostname edge1\nenable secret 5 $1$abcd$efghijklmnopqrstuvwxyz\n"],
  },
  "app-password": {
    path: ".env",
    found: (w) => w.pick(`GMAIL_APP_PASSWORD=${inFours(w)}\n`, `EMAIL_PASS="${inFours(w)}"\n`),
    not: ["GMAIL_APP_PASSWORD=abcd efgh ijkl mnop\n", "EMAIL_PASS=your pass word here\n", "MAIL_PASSWORD=\n", "PASSWORD_HINT=bqzt xkwv\n"],
  },
  "app-password-of-login": {
    path: "src/mail.js",
    found: (w) => `createTransport({ auth: { user: "desk@corp.io", pass: "${inFours(w)}" } });\n`,
    not: ["auth: { pass: process.env.PASS }\n", 'auth: { pass: "this must have four" }\n', 'auth: { pass: "xxxx xxxx xxxx xxxx" }\n'],
  },
  "session-cookie": {
    path: "orders.http",
    found: (w) => w.pick(`GET https://shop.corp.io/\nCookie: session=${w.hex(64)}\n`, `curl -b 'lang=en; sid=${w.alnum(40)}' https://shop.corp.io/\n`),
    not: ["Cookie: session={{session}}\n", "Cookie: session=abc123\n", "GET /?session=0b7c1f0e9a8d4c5e8f7a6b5c4d3e2f1a\n", "Cookie: csrf_token=0b7c1f0e9a8d4c5e8f7a6b5c4d3e2f1a\n"],
  },
  "recorded-session-cookie": {
    path: "auth/state.json",
    found: (w) => `{"cookies": [{"name": "session", "value": "${w.hex(64)}", "domain": "corp.io", "path": "/"}]}\n`,
    not: ['{"cookies": [{"name": "session", "value": "", "path": "/"}]}\n', '{"name": "session", "value": "0b7c1f0e9a8d4c5e8f7a6b5c4d3e2f1a"}\n', '{"name": "xsrf-token", "value": "0b7c1f0e9a8d4c5e8f7a6b5c4d3e2f1a", "path": "/"}\n'],
  },
  "session-cookie-entry": {
    path: "src/scrape.py",
    found: (w) => `cookies = {"lang": "en", "session": "${w.hex(96)}"}\n`,
    not: ['cookies = {"session": session}\n', 'cookies = {"session": "abc"}\n', 'payload = {"session": "0b7c1f0e9a8d4c5e8f7a6b5c4d3e2f1a"}\n', 'cookies = {"csrf_token": "0b7c1f0e9a8d4c5e8f7a6b5c4d3e2f1a"}\n'],
  },
  "cookie-jar-session": {
    path: "cookies.txt",
    found: (w) => `.corp.io\tTRUE\t/\tTRUE\t1799999999\tsessionid\t${w.lower(32)}\n`,
    not: [".corp.io\tTRUE\t/\tTRUE\t0\tsession\tdeleted\n", "name\tsession\t0b7c1f0e9a8d4c5e8f7a6b5c4d3e2f1a\n", ".corp.io\tTRUE\t/\tTRUE\t0\tsession\t\n"],
  },
};
