/**
 * Credentials in forms that many languages and files share: requests, command lines, arguments of calls, settings in tables and lists.
 */
import { generateKeyPairSync } from "node:crypto";
import type { Sample, Writer } from "./writer.ts";

interface FormSample {
  readonly path: string;
  readonly found: Sample;
  readonly not: readonly string[];
}

const password = (w: Writer): string => `${w.letters(7)}${w.digits(4)}!`;

export const forms: Readonly<Record<string, FormSample>> = {
  "generic-wrapped-value": {
    path: "src/main.rs",
    found: (w) => w.pick(`NSString *const kApiSecret = @"${w.alnum(32)}";\n`, `self.api_secret = f"${w.alnum(32)}"\n`, `let api_key = String::from("${w.alnum(32)}");\n`, `JWTKey: []byte("${w.alnum(32)}"),\n`, `api_key <- "${w.alnum(32)}"\n`, `MAIL_PASSWORD = env.get("MAIL_PASSWORD") or "${password(w)}"\n`),
    not: ["let api_key = String::from(\"api_key\");\n", "let token = String::new();\n", "token = env.get(\"TOKEN\") or \"\"\n"],
  },
  "generic-next-line-value": {
    path: "src/settings.py",
    found: (w) => w.pick(`API_KEY = \\\n    "${w.alnum(32)}"\n`, `password = (\n    "${password(w)}"\n)\n`),
    not: ["API_KEY = (\n    \"API_KEY\"\n)\n", "password = (\n    getpass()\n)\n", "token = (\n    \"the token of the user\"\n)\n"],
  },
  "generic-markup-value": {
    path: "ios/Info.plist",
    found: (w) => w.pick(`<dict>\n\t<key>ApiSecret</key>\n\t<string>${w.alnum(32)}</string>\n</dict>\n`, `<user>shop</user><secret><![CDATA[${w.alnum(32)}]]></secret>\n`),
    not: ["<key>ApiSecret</key>\n<string>$(API_SECRET)</string>\n", "<key>ApiSecret</key>\n<string></string>\n", "<key>FacebookClientToken</key>\n<string>0123456789abcdef0123456789abcdee</string>\n"],
  },
  "http-key-header": {
    path: "bin/report.sh",
    found: (w) => w.pick(`curl -H "X-API-Key: ${w.alnum(32)}" https://api.corp.io\n`, `curl --header 'PRIVATE-TOKEN: ${w.alnum(20)}' https://git.corp.io\n`),
    not: ["curl -H \"X-API-Key: $API_KEY\" https://api.corp.io\n", "curl -H \"X-API-Key: your-api-key-here\" https://api.corp.io\n", "echo \"X-API-Key: missing\"\n"],
  },
  "authorization-scheme": {
    path: "src/client.py",
    found: (w) => w.pick(`headers={"Authorization": "Token ${w.hex(40)}"}\n`, `headers = { Authorization: "SSWS 00${w.alnum(40)}" }\n`),
    not: ["headers={\"Authorization\": \"Token \" + token}\n", "headers={\"Authorization\": f\"Token {token}\"}\n", "\"Authorization: Token is missing from the request\"\n"],
  },
  "query-credential": {
    path: "bin/weather.sh",
    found: (w) => w.pick(`wget "https://maps.corp.io/geocode?address=Bern&api_key=${w.hex(32)}"\n`, `fetch https://api.corp.io/v1?access_token=${w.alnum(40)}&limit=1\n`),
    not: ["wget \"https://maps.corp.io/geocode?api_key=$KEY\"\n", "https://maps.corp.io/geocode?api_key=YOUR_API_KEY&x=1\n", "https://maps.corp.io/?access_token=pk.eyJ1IjoiYSIsImEiOiJiIn0.abc123XYZabc123XYZ\n"],
  },
  "command-line-passphrase": {
    path: "bin/sign.sh",
    found: (w) => w.pick(`keytool -genkeypair -keystore app.jks -storepass ${w.alnum(14)}1 -dname CN=app\n`, `openssl pkcs12 -in cert.p12 -passin pass:${w.alnum(14)}1 -nodes\n`),
    not: ["keytool -list -storepass $STOREPASS\n", "keytool -list -storepass \"${STOREPASS}\"\n", "keytool -list -storepass changeit\n".replace("changeit", "-v")],
  },
  "command-line-token": {
    path: "bin/deploy.sh",
    found: (w) => w.pick(`npx vercel --token ${w.alnum(24)} --prod\n`, `args: ["--token", "${w.alnum(36)}"]\n`),
    not: ["npx vercel --token $VERCEL_TOKEN --prod\n", "npx vercel --token=${TOKEN}\n", "tool --token required-for-every-call\n"],
  },
  "command-letter-password": {
    path: "bin/backup.sh",
    found: (w) => w.pick(`mysqldump -h 10.0.3.4 -u root -p'${password(w)}' shop\n`, `redis-cli -h cache -a ${w.alnum(20)}1 FLUSHALL\n`, `sqlcmd -S sql1 -U sa -P ${w.alnum(14)}1 -Q "select 1"\n`),
    not: ["mysql -u root -p shop < dump.sql\n", "mysql -u root -p\"$PASSWORD\" shop\n", "mysql -uroot -p${PASSWORD} shop\n"],
  },
  "directive-password": {
    path: "etc/redis.conf",
    found: (w) => w.pick(`requirepass ${w.alnum(24)}\n`, `bindpw ${w.alnum(14)}1\n`),
    not: ["# requirepass foobared\n", "requirepass $REDIS_PASSWORD\n", "requirepass\n"],
  },
  "password-argument": {
    path: "src/db.php",
    found: (w) => w.pick(`$db = mysqli_connect("localhost", "root", "${password(w)}", "shop");\n`, `$db = new PDO("mysql:host=db;dbname=shop", "shop", '${w.alnum(20)}');\n`),
    not: ["mysqli_connect(\"localhost\", \"root\", $password, \"shop\");\n", "mysqli_connect($host, $user, getenv(\"DB_PASSWORD\"));\n", "mysqli_connect(\"localhost\", \"root\", \"\");\n"],
  },
  "key-argument": {
    path: "src/Jwt.java",
    found: (w) => w.pick(`Algorithm a = Algorithm.HMAC256("${w.alnum(32)}");\n`, `SecretKeySpec k = new SecretKeySpec("${w.alnum(24)}".getBytes(), "AES");\n`),
    not: ["Algorithm.HMAC256(secret);\n", "Algorithm.HMAC256(System.getenv(\"JWT_SECRET\"));\n", "new SecretKeySpec(key.getBytes(), \"AES\");\n"],
  },
  "user-password-literal": {
    path: "src/Code.gs",
    found: (w) => w.pick(`const auth = "Basic " + btoa("robot:${w.alnum(18)}");\n`, `curl_setopt($ch, CURLOPT_USERPWD, "robot:${w.alnum(18)}");\n`),
    not: ["btoa(\"user:\" + password)\n", "btoa(`robot:${password}`)\n", "btoa(\"user:password\")\n"],
  },
  "basic-auth-statement": {
    path: "lib/client.rb",
    found: (w) => `request.basic_auth 'svc', '${w.alnum(18)}'\n`,
    not: ["request.basic_auth user, password\n", "request.basic_auth 'svc', ENV['PASS']\n", "request.basic_auth 'user', 'password'\n"],
  },
  "android-build-field": {
    path: "app/build.gradle",
    found: (w) => w.pick(`buildConfigField "String", "API_KEY", "\\"${w.alnum(32)}\\""\n`, `buildConfigField("String", "API_SECRET", "\\"${w.alnum(32)}\\"")\n`),
    not: ["buildConfigField \"String\", \"API_KEY\", API_KEY\n", "buildConfigField \"String\", \"API_URL\", \"\\\"https://api.corp.io\\\"\"\n", "buildConfigField \"boolean\", \"DEBUG\", \"true\"\n"],
  },
  "spring-property-default": {
    path: "src/Config.java",
    found: (w) => `@Value("\${app.secret:${w.alnum(32)}}")\n`,
    not: ["@Value(\"${app.secret:}\")\n", "@Value(\"${app.secret:#{null}}\")\n", "password: ${POSTGRES_PASSWORD:?required}\n"],
  },
  "aspnet-machine-key": {
    path: "web.config",
    found: (w) => `<machineKey validationKey="${w.upperHex(128)}" decryptionKey="${w.upperHex(48)}" validation="SHA1" />\n`,
    not: ["<machineKey validationKey=\"AutoGenerate,IsolateApps\" decryptionKey=\"AutoGenerate\" />\n", "<machineKey validation=\"SHA1\" />\n", "validationKey=\"\"\n"],
  },
  "wordpress-salt": {
    path: "wp-config.php",
    found: (w) => `define( 'AUTH_KEY',         '${w.of("abcdefghijklmnopqrstuvwxyz0123456789!@#%^&*()-_[]{}<>~+=,.;:/?|", 60)}7abc' );\n`,
    not: ["define( 'AUTH_KEY', 'put your unique phrase here' );\n", "define( 'AUTH_KEY', getenv('AUTH_KEY') );\n", "define( 'AUTH_KEY', '' );\n"],
  },
  "sonar-login-token": {
    path: "sonar-project.properties",
    found: (w) => `sonar.login=${w.hex(40)}\n`,
    not: ["sonar.login=admin\n", "sonar.login=${SONAR_TOKEN}\n", "sonar.projectKey=shop\n"],
  },
  "sql-setting-value": {
    path: "db/settings.sql",
    found: (w) => w.pick(`INSERT INTO settings (name, value) VALUES ('smtp_password', '${w.alnum(16)}');\n`, `INSERT INTO wp_options VALUES (12,'mailgun_api_key','${w.hex(32)}','yes');\n`),
    not: ["INSERT INTO i18n VALUES ('password','Kennwort');\n", "INSERT INTO columns VALUES ('password','varchar(255)');\n", "SELECT * FROM settings WHERE name IN ('password', 'abc123XYZ789');\n"],
  },
  "windows-wifi-key": {
    path: "wifi/office.xml",
    found: (w) => `<sharedKey><keyType>passPhrase</keyType><protected>false</protected><keyMaterial>${w.alnum(14)}</keyMaterial></sharedKey>\n`,
    not: ["<protected>true</protected><keyMaterial>01000000D08C9DDF</keyMaterial>\n", "<keyMaterial>office2020x</keyMaterial>\n", "<protected>false</protected><keyMaterial></keyMaterial>\n"],
  },
  "razorpay-key-pair": {
    path: "pay.py",
    found: (w) => `client = razorpay.Client(auth=("${["rzp", "live", w.alnum(14)].join("_")}", "${w.alnum(24)}"))\n`,
    not: [`const key = "${["rzp", "live", "Ab3dE6gH9jK2mN"].join("_")}";\n`, "const key = \"rzp_live_\";\n", "RAZORPAY_KEY=${RAZORPAY_KEY}\n"],
  },
  "azure-cosmos-account-pair": {
    path: "src/cosmos.js",
    found: (w) => `const c = new CosmosClient({ endpoint: "https://shop.documents.azure.com:443/", key: "${w.base64(86)}==" });\n`,
    not: ["const c = new CosmosClient({ endpoint: \"https://shop.documents.azure.com:443/\", key });\n", "endpoint: https://shop.documents.azure.com\n", "key: process.env.COSMOS_KEY // shop.documents.azure.com\n"],
  },
  "openvpn-static-key": {
    path: "vpn/ta.key",
    found: (w) => `-----BEGIN OpenVPN Static key V1-----\n${Array.from({ length: 16 }, () => w.hex(32)).join("\n")}\n-----END OpenVPN Static key V1-----\n`,
    not: ["-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----\n", "BEGIN OpenVPN Static key V1\n", "-----BEGIN OpenVPN Static key V1-----\n"],
  },
  "pkcs8-in-base64": {
    path: "src/keys.py",
    found: () => `PRIVATE = "${keyInBase64()}"\n`,
    not: ["PRIVATE = \"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\"\n", `PUBLIC = "${"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"}"\n`, "PRIVATE = \"\"\n"],
  },
  "ethereum-signer-key": {
    path: "hardhat.config.js",
    found: (w) => w.pick(`accounts: ["0x${w.hex(64)}"]\n`, `const wallet = new ethers.Wallet("${w.hex(64)}", provider);\n`),
    not: ["accounts: [process.env.KEY]\n", `accounts: ["0x${"0".repeat(63)}1"]\n`, "new ethers.Wallet(\"0xabc\")\n"],
  },
};

let made: string | undefined;
function keyInBase64(): string {
  return (made ??= generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"));
}
