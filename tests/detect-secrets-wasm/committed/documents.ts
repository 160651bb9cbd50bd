/** Keys, dumps, collections, notebooks, logs and notes: what is committed beside programs and settings. */
import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { awsId, base64, github, jwt, password, urlPassword, type Snippet } from "./snippet.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const pkcs8 = rsa.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const pkcs1 = rsa.privateKey.export({ type: "pkcs1", format: "pem" }).toString();
const sec1 = ec.privateKey.export({ type: "sec1", format: "pem" }).toString();
const encrypted = rsa.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: randomBytes(9).toString("hex") }).toString();
const publicPem = rsa.publicKey.export({ type: "spki", format: "pem" }).toString();
const jwk = ec.privateKey.export({ format: "jwk" });

function openssh(): string {
  const ed = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const text = (value: string | Uint8Array): Buffer => {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const pub = Buffer.from(ed.x ?? "", "base64url");
  const publicPart = Buffer.concat([text("ssh-ed25519"), text(pub)]);
  const check = randomBytes(4);
  const inner = Buffer.concat([check, check, text("ssh-ed25519"), text(pub), text(Buffer.concat([Buffer.from(ed.d ?? "", "base64url"), pub])), text("ops@corp"), Buffer.from([1, 2, 3])]);
  const padded = Buffer.concat([inner, Buffer.from([4, 5, 6, 7, 8, 9, 10].slice(0, (8 - (inner.length % 8)) % 8))]);
  const all = Buffer.concat([Buffer.from("openssh-key-v1\0"), text("none"), text("none"), text(""), Buffer.from([0, 0, 0, 1]), text(publicPart), text(padded)]);
  return `-----BEGIN OPENSSH PRIVATE ${"KEY"}-----\n${(all.toString("base64").match(/.{1,70}/g) ?? []).join("\n")}\n-----END OPENSSH PRIVATE ${"KEY"}-----\n`;
}

const indented = (text: string, by: string): string => text.trimEnd().split("\n").map((line) => by + line).join("\n");
const escaped = (text: string): string => text.replaceAll("\n", "\\n");

const seed = ["abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract", "absurd", "abuse", "access"];
/** Eleven words and the one that completes the checksum: BIP-39, 128 bits. */
function phrase(): string {
  const bits = seed.map((_, index) => index.toString(2).padStart(11, "0")).join("");
  for (let last = 0; last < 128; last += 1) {
    const entropy = bits + last.toString(2).padStart(7, "0");
    const bytes = Buffer.from((entropy.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    const sum = createHash("sha256").update(bytes).digest().readUInt8(0) >> 4;
    const index = last * 16 + sum;
    if (index < 12) return [...seed, [...seed, "accident"][index]].join(" ");
  }
  return [...seed, "accident"].join(" ");
}

export const secrets: readonly Snippet[] = [
  ["certs/server.key", (_, s) => s(pkcs8)],
  ["certs/old.pem", (_, s) => `Bag Attributes\n    friendlyName: server\nKey Attributes: <No Attributes>\n${s(pkcs1)}`],
  ["certs/ec.pem", (_, s) => `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${s(sec1)}`],
  ["certs/encrypted.pem", (_, s) => s(encrypted)],
  [".ssh/id_ed25519", (_, s) => s(openssh())],
  ["deploy_rsa", (_, s) => s(pkcs1.replaceAll("\n", "\r\n"))],
  ["service-account.json", (w, s) => JSON.stringify({ type: "service_account", project_id: "shop", private_key_id: w.hex(40), private_key: s(pkcs8), client_email: "robot@shop.iam.gserviceaccount.com", client_id: w.digits(21) }, null, 2)],
  [".env", (_, s) => `FIREBASE_PRIVATE_KEY="${s(escaped(pkcs8))}"\nFIREBASE_CLIENT_EMAIL=robot@shop.iam.gserviceaccount.com\n`],
  [".env", (_, s) => `JWT_PRIVATE_KEY_BASE64=${s(base64(pkcs8))}\n`],
  ["values.yaml", (_, s) => `tls:\n  key: |\n${s(indented(pkcs8, "    "))}\n  enabled: true\n`],
  ["tls-secret.yaml", (_, s) => `apiVersion: v1\nkind: Secret\nmetadata: {name: tls}\ntype: kubernetes.io/tls\ndata:\n  tls.crt: ${base64("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")}\n  tls.key: ${s(base64(pkcs8))}\n`],
  ["kubeconfig.yaml", (w, s) => `users:\n- name: admin\n  user:\n    client-certificate-data: ${base64(w.bytes(90))}\n    client-key-data: ${s(base64(pkcs1))}\n`],
  ["key.ts", (_, s) => `export const privateKey = \`${s(pkcs1)}\`;\n`],
  ["Key.java", (_, s) => `String key = ${pkcs8.trimEnd().split("\n").map((line) => `"${line}\\n"`).join(" +\n    ").replace(/^/, "").replace(/[\s\S]*/, (all) => s(all))};\n`],
  ["key.php", (_, s) => `$privateKey = <<<EOT\n${s(pkcs8)}EOT;\n`],
  ["raw.py", (_, s) => `PRIVATE_KEY = "${s(pkcs8.split("\n").slice(1, -2).join(""))}"\n`],
  ["app.ovpn", (_, s) => `client\ndev tun\n<key>\n${s(pkcs8)}</key>\n<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n${s("e".repeat(0) + Array.from({ length: 16 }, () => randomBytes(16).toString("hex")).join("\n"))}\n-----END OpenVPN Static key V1-----\n</tls-auth>\n`],
  ["jwks.json", (_, s) => JSON.stringify({ keys: [{ ...jwk, d: s(jwk.d ?? ""), use: "sig", kid: "1" }] }, null, 2)],
  ["oct.json", (w, s) => JSON.stringify({ kty: "oct", kid: "hs", alg: "HS256", k: s(w.base64url(43)) })],
  ["snk.xml", (w, s) => `<RSAKeyValue><Modulus>${w.base64(171)}=</Modulus><Exponent>AQAB</Exponent><P>${w.base64(86)}==</P><Q>${w.base64(86)}==</Q><D>${s(`${w.base64(171)}=`)}</D></RSAKeyValue>\n`],
  ["wallet.json", (_, s) => JSON.stringify({ network: "mainnet", mnemonic: s(phrase()) }, null, 2)],
  ["truffle-config.js", (_, s) => `const mnemonic = "${s(phrase())}";\nmodule.exports = { networks: { live: { provider: () => new HDWalletProvider(mnemonic, URL) } } };\n`],
  ["dump.sql", (w, s) => `INSERT INTO \`users\` (\`id\`,\`email\`,\`password\`) VALUES (1,'admin@corp.io','${s(`$2y$10$${w.alnum(53)}`)}');\n`],
  ["setup.sql", (w, s) => `CREATE USER 'shop'@'%' IDENTIFIED BY '${s(password(w))}';\nALTER USER postgres WITH PASSWORD '${s(password(w))}';\nCREATE LOGIN shop WITH PASSWORD = N'${s(password(w))}';\n`],
  ["grant.sql", (w, s) => `GRANT ALL ON shop.* TO 'shop'@'localhost' IDENTIFIED BY '${s(w.alnum(14))}';\nSET PASSWORD FOR 'root'@'localhost' = PASSWORD('${s(w.alnum(14))}');\nCREATE ROLE app LOGIN ENCRYPTED PASSWORD '${s(w.alnum(14))}';\n`],
  ["settings.sql", (w, s) => `INSERT INTO settings (name, value) VALUES ('smtp_password', '${s(w.alnum(16))}');\nINSERT INTO wp_options VALUES (12,'mailgun_api_key','${s(w.hex(32))}','yes');\n`],
  ["ora.sql", (w, s) => `CONNECT system/${s(w.alnum(12))}@//db:1521/XE\nCREATE DATABASE LINK prod CONNECT TO shop IDENTIFIED BY "${s(w.alnum(12))}" USING 'PROD';\n`],
  ["api.postman_collection.json", (w, s) => JSON.stringify({ info: { name: "shop" }, auth: { type: "bearer", bearer: [{ key: "token", value: s(w.alnum(40)), type: "string" }] }, item: [{ request: { auth: { type: "basic", basic: [{ key: "username", value: "robot" }, { key: "password", value: s(password(w)) }] }, header: [{ key: "X-Api-Key", value: s(w.alnum(32)) }] } }] }, null, 2)],
  ["prod.postman_environment.json", (w, s) => JSON.stringify({ name: "prod", values: [{ key: "clientSecret", value: s(w.alnum(40)), type: "secret", enabled: true }, { key: "host", value: "api.corp.io", enabled: true }, { enabled: true, key: "api_password", type: "default", value: s(w.alnum(14)) }] }, null, 2)],
  ["insomnia.json", (w, s) => JSON.stringify({ _type: "export", resources: [{ authentication: { type: "oauth2", clientId: "shop", clientSecret: s(w.alnum(40)) }, headers: [{ name: "Authorization", value: `Bearer ${s(w.alnum(40))}` }] }] }, null, 2)],
  ["api.http", (w, s) => `@token = ${s(w.alnum(40))}\n\n### orders\nGET https://api.corp.io/orders\nAuthorization: Bearer ${s(jwt(w))}\nX-API-KEY: ${s(w.alnum(32))}\n`],
  ["login.http", (w, s) => `POST https://auth.corp.io/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=password&username=robot&password=${s(w.alnum(14))}&client_secret=${s(w.alnum(32))}\n`],
  ["body.http", (w, s) => `POST https://api.corp.io/login\nContent-Type: application/json\n\n{ "user": "robot", "password": "${s(password(w))}" }\n`],
  ["bruno.bru", (w, s) => `auth:bearer {\n  token: ${s(w.alnum(40))}\n}\n\nheaders {\n  x-api-key: ${s(w.alnum(32))}\n}\n`],
  ["http-client.private.env.json", (w, s) => JSON.stringify({ prod: { host: "api.corp.io", "api-token": s(w.alnum(32)), pass: s(password(w)) } }, null, 2)],
  ["analysis.ipynb", (w, s) => JSON.stringify({ cells: [{ cell_type: "code", source: [`conn = connect(user='shop', password='${s(w.alnum(14))}')\n`, `API_KEY = "${s(w.alnum(32))}"`], outputs: [{ output_type: "stream", text: [`token: ${s(w.alnum(40))}\n`] }] }] }, null, 1)],
  ["colab.ipynb", (w, s) => JSON.stringify({ cells: [{ cell_type: "code", source: [`!git clone https://${s(github(w))}@github.com/corp/private.git\n`, `!wget --header="Authorization: Bearer ${s(w.alnum(40))}" https://x.corp.io/data.zip`] }] }, null, 1)],
  ["README.md", (w, s) => `## Test system\n\nLog in at https://test.corp.io with user \`admin\` and password \`${s(password(w))}\`.\n\n\`\`\`sh\nexport SHOP_TOKEN=${s(w.alnum(40))}\n\`\`\`\n`],
  ["docs/access.md", (w, s) => `| System | User | Password |\n| --- | --- | --- |\n| Jenkins | admin | ${s(password(w))} |\n\nPassword: ${s(w.alnum(14))}\n\n**API key**: \`${s(w.alnum(32))}\`\n`],
  ["notes.txt", (w, s) => `server 10.0.0.4\nuser: root\npass: ${s(w.alnum(12))}\n\nwifi pw = ${s(w.alnum(12))}\nDB credentials: shop / ${s(w.alnum(14))}\n`],
  ["TODO.org", (w, s) => `- Staging login: admin:${s(w.alnum(14))}\n- token for the robot is ${s(w.alnum(40))}\n`],
  ["app.log", (w, s) => `2025-03-01T10:00:00Z DEBUG request headers: {"authorization":"Bearer ${s(jwt(w))}","host":"api"}\n2025-03-01T10:00:01Z INFO connecting to postgres://shop:${s(urlPassword(w))}@db:5432/shop\n2025-03-01T10:00:02Z DEBUG login user=robot password=${s(w.alnum(14))}\n`],
  ["access.log", (w, s) => `10.0.0.1 - - [01/Mar/2025:10:00:00 +0000] "GET /v1/orders?api_key=${s(w.hex(32))}&page=2 HTTP/1.1" 200 512\n10.0.0.1 - - "GET /reset?token=${s(w.hex(40))} HTTP/1.1" 200\n`],
  ["trace.har", (w, s) => JSON.stringify({ log: { entries: [{ request: { headers: [{ name: "Authorization", value: `Bearer ${s(jwt(w))}` }, { name: "Cookie", value: `sid=${s(w.hex(48))}` }], queryString: [{ name: "access_token", value: s(w.alnum(40)) }] } }] } }, null, 2)],
  [".bash_history", (w, s) => `ls\nexport AWS_SECRET_ACCESS_KEY=${s(w.base64(40))}\nmysql -uroot -p${s(w.alnum(14))} shop\nhtpasswd -bc .htpasswd admin ${s(w.alnum(12))}\nvault login ${s(["hvs", w.alnum(24)].join("."))}\n`],
  ["patch.diff", (w, s) => `--- a/config.yml\n+++ b/config.yml\n@@ -1,3 +1,3 @@\n-db_password: ${s(w.alnum(16))}\n+db_password: ${s(w.alnum(16))}\n+  aws_access_key_id: ${awsId(w)}\n+  aws_secret_access_key: ${s(w.base64(40))}\n`],
  ["users.csv", (w, s) => `username,password,role\nadmin,${s(w.alnum(14))},admin\n`],
  ["users.json", (w, s) => JSON.stringify([{ username: "admin", password: s(password(w)) }, { username: "ops", passwordHash: s(`$argon2id$v=19$m=65536,t=3,p=4$${w.base64(22)}$${w.base64(43)}`) }], null, 2)],
  ["export.xml", (w, s) => `<user><name>admin</name><password>${s(w.alnum(14))}</password><apiToken>${s(w.hex(34))}</apiToken></user>\n`],
  ["jenkins/config.xml", (w, s) => `<jenkins.security.ApiTokenProperty><apiToken>${s(w.hex(32))}</apiToken></jenkins.security.ApiTokenProperty>\n<password>${s(w.alnum(16))}</password>\n`],
  ["shadow", (w, s) => `root:${s(`$6$${w.alnum(8)}$${w.alnum(86)}`)}:19000:0:99999:7:::\n`],
  ["age.txt", (w, s) => `# created: 2025-01-01T00:00:00Z\n# public key: age1${w.lower(58)}\n${s(["AGE", "SECRET", `KEY-1${w.of("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)}`].join("-"))}\n`],
  ["cisco.cfg", (w, s) => `enable secret 5 ${s(`$1$${w.alnum(4)}$${w.alnum(22)}`)}\nusername admin privilege 15 password 0 ${s(w.alnum(12))}\nsnmp-server community ${s(w.alnum(12))} RW\n`],
  ["Default.rdp", (w, s) => `full address:s:10.0.0.4\nusername:s:admin\npassword 51:b:${s(w.upperHex(260))}\n`],
  ["network.xml", (w, s) => `<WLANProfile><sharedKey><keyType>passPhrase</keyType><protected>false</protected><keyMaterial>${s(w.alnum(14))}</keyMaterial></sharedKey></WLANProfile>\n`],
  ["pgp.asc", (w, s) => `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${s(`lQOYBF${w.base64(58)}\n${w.base64(64)}\n${w.base64(64)}`)}\n-----END PGP PRIVATE KEY BLOCK-----\n`],
];

export const traps: readonly Snippet[] = [
  ["public.pem", () => publicPem],
  ["cert.pem", (w) => `-----BEGIN CERTIFICATE-----\n${w.base64(64)}\n${w.base64(64)}\n${w.base64(20)}\n-----END CERTIFICATE-----\n`],
  ["id_ed25519.pub", (w) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${w.base64(43)} ops@corp.io\n`],
  ["known_hosts", (w) => `|1|${w.base64(27)}=|${w.base64(27)}= ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${w.base64(43)}\ngithub.com ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAI${w.base64(100)}=\n`],
  ["pubring.asc", (w) => `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQINBF${w.base64(58)}\n${w.base64(64)}\n=${w.base64(4)}\n-----END PGP PUBLIC KEY BLOCK-----\n`],
  ["secret.gpg.asc", (w) => `-----BEGIN PGP MESSAGE-----\n\nhQIMA${w.base64(59)}\n${w.base64(64)}\n=${w.base64(4)}\n-----END PGP MESSAGE-----\n`],
  ["secrets.age", (w) => `-----BEGIN AGE ENCRYPTED FILE-----\n${w.base64(64)}\n${w.base64(64)}\n-----END AGE ENCRYPTED FILE-----\n`],
  ["recipients.txt", (w) => `# ops\nage1${w.of("qpzry9x8gf2tvdw0s3jn54khce6mua7l", 58)}\nage1${w.of("qpzry9x8gf2tvdw0s3jn54khce6mua7l", 58)}\n`],
  ["jwks.json", (w) => JSON.stringify({ keys: [{ kty: "RSA", kid: w.base64url(27), use: "sig", alg: "RS256", n: w.base64url(342), e: "AQAB", x5t: w.base64url(27) }] }, null, 2)],
  ["pem.md", () => `The file starts with \`-----BEGIN PRIVATE ${"KEY"}-----\` and ends with \`-----END PRIVATE ${"KEY"}-----\`.\n\n\`\`\`\n-----BEGIN RSA PRIVATE ${"KEY"}-----\n...\n-----END RSA PRIVATE ${"KEY"}-----\n\`\`\`\n`],
  ["README.md", () => `Set \`API_KEY=<your api key>\` and \`DB_PASSWORD=********\`.\n\n\`\`\`sh\nexport TOKEN=YOUR_TOKEN_HERE\ncurl -H "Authorization: Bearer <token>" https://api.corp.io\ncurl -u user:password https://api.corp.io\n\`\`\`\n`],
  ["docs/auth.md", () => `Send the token in the header: \`Authorization: Bearer eyJhbGciOi...\`.\n\nThe password must have twelve characters. Your API key: shown once in the settings. Secret: a string.\n`],
  ["docs/config.md", () => `| Name | Default | Description |\n| --- | --- | --- |\n| password | none | Password of the database |\n| token | \`""\` | Bearer token |\n| secretKey | required | Key that signs sessions |\n`],
  ["CHANGELOG.md", (w) => `- fix: token refresh ([${w.hex(7)}](https://github.com/corp/shop/commit/${w.hex(40)}))\n- password: minimum length is 12 now (#1234)\n- security: rotate secret-key-base\n`],
  ["schema.sql", () => `CREATE TABLE users (\n  password VARCHAR(255) NOT NULL,\n  reset_token CHAR(64) DEFAULT NULL,\n  api_key TEXT UNIQUE\n);\nALTER TABLE users ADD COLUMN secret BYTEA;\n`],
  ["user.sql", () => `CREATE USER shop WITH PASSWORD :'shop_password';\nCREATE USER 'shop'@'%' IDENTIFIED BY '\${MYSQL_PASSWORD}';\nSELECT password FROM users WHERE token = $1;\nALTER USER shop IDENTIFIED WITH caching_sha2_password;\n`],
  ["api.postman_collection.json", () => JSON.stringify({ info: { name: "shop", _postman_id: "none" }, auth: { type: "bearer", bearer: [{ key: "token", value: "{{access_token}}", type: "string" }] }, item: [{ request: { header: [{ key: "X-Api-Key", value: "{{apiKey}}" }], body: { raw: "{\"password\": \"{{password}}\"}" } } }] }, null, 2)],
  ["prod.postman_environment.json", (w) => JSON.stringify({ id: w.uuid(), values: [{ key: "token", value: "", type: "secret", enabled: true }, { key: "password", value: "", enabled: true }] }, null, 2)],
  ["api.http", () => `GET https://api.corp.io/orders\nAuthorization: Bearer {{token}}\nX-API-KEY: {{$processEnv API_KEY}}\n\n{ "password": "{{$dotenv PASSWORD}}" }\n`],
  ["app.log", (w) => `2025-03-01 INFO request id=${w.uuid()} trace=${w.hex(32)} span=${w.hex(16)}\n2025-03-01 INFO authorization: Bearer ***\n2025-03-01 DEBUG password=[FILTERED] token=[REDACTED] secret=******\n`],
  ["trace.har", (w) => JSON.stringify({ log: { entries: [{ request: { headers: [{ name: "traceparent", value: `00-${w.hex(32)}-${w.hex(16)}-01` }, { name: "If-None-Match", value: `W/"${w.hex(32)}"` }, { name: "Authorization", value: "[redacted]" }] } }] } })],
  ["notebook.ipynb", (w) => JSON.stringify({ cells: [{ cell_type: "code", id: w.hex(8), source: ["token = getpass.getpass('Token: ')\n", "tokens = tokenizer('hello', return_tensors='pt')\n"], outputs: [{ data: { "image/png": w.base64(400) } }] }] }, null, 1)],
  ["tokenizer.json", () => JSON.stringify({ unk_token: "[UNK]", cls_token: "[CLS]", pad_token: "<|endoftext|>", bos_token: "<|begin_of_text|>", additional_special_tokens: ["<|im_start|>"], tokenizer_class: "PreTrainedTokenizerFast" }, null, 2)],
  ["SHA256SUMS", (w) => `${w.hex(64)}  secret-tool-1.0.tar.gz\n${w.hex(64)}  token.zip\n${w.hex(128)}  password-manager.deb\n`],
  ["dump.sql", (w) => `INSERT INTO files (id, md5, etag) VALUES ('${w.uuid()}','${w.hex(32)}','${w.hex(40)}');\nINSERT INTO i18n VALUES ('password','Kennwort eingeben'),('token_label','Zugriffstoken');\n`],
  ["users.json", (w) => JSON.stringify([{ id: w.uuid(), username: "alice", avatar: `https://gravatar.com/avatar/${w.hex(32)}`, passwordChangedAt: "2025-01-01T00:00:00Z", hasPassword: true }], null, 2)],
  ["bip39.txt", () => `abandon\nability\nable\nabout\nabove\nabsent\nabsorb\nabstract\nabsurd\nabuse\naccess\naccident\n`],
  ["patch.diff", (w) => `diff --git a/config.yml b/config.yml\nindex ${w.hex(7)}..${w.hex(7)} 100644\n-password: \${OLD}\n+password: \${NEW}\n`],
  ["git-crypt.key.md", () => `Files under \`secrets/\` are encrypted with git-crypt; ask ops for the key. Unlock: \`git-crypt unlock ../git-crypt.key\`.\n`],
  ["cisco.cfg", () => `crypto key generate rsa modulus 2048\nservice password-encryption\nip http secure-server\nno ip http server\naaa authentication login default local\n`],
  ["openid-configuration.json", () => JSON.stringify({ token_endpoint: "https://login.corp.io/oauth2/v2.0/token", token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"], jwks_uri: "https://login.corp.io/keys" }, null, 2)],
  ["swagger.json", () => JSON.stringify({ securityDefinitions: { petstore_auth: { type: "oauth2", tokenUrl: "https://api.corp.io/token" }, api_key: { type: "apiKey", name: "api_key", in: "header" } }, definitions: { User: { properties: { password: { type: "string", example: "string" }, token: { $ref: "#/definitions/Token" } } } } }, null, 2)],
  ["sample.jwt.md", () => `A token looks like this: \`${["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ", "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"].join(".")}\`\n`],
  ["license.txt", (w) => `Fingerprint: ${w.upperHex(40).match(/.{4}/g)?.join(" ") ?? ""}\nSerial number: ${w.upperHex(32).match(/../g)?.join(":") ?? ""}\nKey ID: 0x${w.upperHex(16)}\n`],
];
