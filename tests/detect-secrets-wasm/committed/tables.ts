/** Tables of credentials as consoles, browsers and password managers export them: the first line says what the columns are. */
import { awsId, base64, password, type Snippet } from "./snippet.ts";
import type { Writer } from "../samples/writer.ts";

const site = (w: Writer): string => `https://${w.pick("git", "mail", "wiki", "jira")}.corp.io/login`;
const user = (w: Writer): string => `${w.pick("anna", "ben", "carla")}@corp.io`;
/** What the AWS console and password managers draw for their users. */
const drawn = (w: Writer): string => `${w.alnum(5)}${w.pick("!", "(", "#", "|", "}")}${w.digits(1)}${w.alnum(5)}`;
const totp = (w: Writer): string => `otpauth://totp/corp:robot?secret=${w.base32(32)}&issuer=corp`;

export const secrets: readonly Snippet[] = [
  ["accessKeys.csv", (w, s) => `Access key ID,Secret access key\n${awsId(w)},${s(w.base64(40))}\n`],
  ["rootkey.csv", (w, s) => `\ufeffAccess key ID,Secret access key\r\n${awsId(w)},${s(w.base64(40))}`],
  ["robot_accessKeys.csv", (w, s) => `User name,Access key ID,Secret access key\nrobot,${awsId(w)},${s(w.base64(40))}\nship,${awsId(w)},${s(w.base64(40))}\n`],
  ["credentials.csv", (w, s) => `User name,Password,Access key ID,Secret access key,Console login link\nrobot,${s(drawn(w))},${awsId(w)},${s(w.base64(40))},https://123456780012.signin.aws.amazon.com/console\n`],
  ["robot_credentials.csv", (w, s) => `User name,Password,Console sign-in URL\nrobot,${s(drawn(w))},https://123456780012.signin.aws.amazon.com/console\n`],
  ["robot_credentials.csv", (w, s) => `User name,Password,Console login URL\r\nrobot,"${s(`${w.alnum(6)},${w.digits(2)}${w.alnum(4)}`)}",https://123456780012.signin.aws.amazon.com/console\r\n`],
  ["ses-smtp.csv", (w, s) => `IAM user name,SMTP user name,SMTP password\nses-smtp-user,${awsId(w)},${s(`B${w.base64(43)}`)}\n`],
  ["codecommit_credentials.csv", (w, s) => `User Name,Password\nrobot-at-123456780012,${s(base64(w.bytes(32)))}\n`],
  ["Chrome Passwords.csv", (w, s) => `name,url,username,password\ngit.corp.io,${site(w)},${user(w)},${s(password(w))}\nwiki.corp.io,${site(w)},${user(w)},${s(password(w))}\n`],
  ["passwords.csv", (w, s) => `name,url,username,password,note\r\ngit.corp.io,${site(w)},${user(w)},${s(drawn(w))},"old one, of ""Anna"""\r\nmail.corp.io,${site(w)},${user(w)},${s(password(w))},\r\n`],
  ["logins.csv", (w, s) => `"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"\n"https://git.corp.io","${user(w)}","${s(drawn(w))}",,"https://git.corp.io","{${w.uuid()}}","1700000000000","1700000000000","1700000000000"\n`],
  ["Passwords.csv", (w, s) => `Title,URL,Username,Password,Notes,OTPAuth\ngit,${site(w)},${user(w)},${s(password(w))},,${s(totp(w))}\n`],
  ["bitwarden_export_20250301.csv", (w, s) => `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\nwork,,login,git,,,0,${site(w)},${user(w)},${s(password(w))},${s(totp(w))}\n,,note,wifi,"behind the\nprinter",,0,,,,\nwork,,login,wiki,,,0,${site(w)},${user(w)},${s(drawn(w))},\n`],
  ["bitwarden_org_export.csv", (w, s) => `collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\nops,login,git,,,0,${site(w)},${user(w)},${s(drawn(w))},\n`],
  ["lastpass_vault.csv", (w, s) => `url,username,password,totp,extra,name,grouping,fav\n${site(w)},${user(w)},${s(password(w))},,,git,work,0\nhttp://sn,,,,some note,note,,0\n`],
  ["lastpass.csv", (w, s) => `url,username,password,extra,name,grouping,fav\n${site(w)},${user(w)},${s(drawn(w))},,git,work,0\n`],
  ["1password.csv", (w, s) => `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\ngit,${site(w)},${user(w)},${s(password(w))},,false,false,,\n`],
  ["keepass.csv", (w, s) => `"Account","Login Name","Password","Web Site","Comments"\n"git","${user(w)}","${s(password(w))}","${site(w)}",""\n`],
  ["keepassxc.csv", (w, s) => `"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"\n"Root","git","${user(w)}","${s(drawn(w))}","${site(w)}","","","0","2025-01-02T03:04:05Z","2025-01-02T03:04:05Z"\n`],
  ["credentials.csv", (w, s) => `username,username2,username3,title,password,note,url,category,otpSecret\n${user(w)},,,git,${s(password(w))},,${site(w)},work,${s(w.base32(32))}\n`],
  ["nordpass.csv", (w, s) => `name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state,type,custom_fields\ngit,${site(w)},,${user(w)},${s(drawn(w))},,,,,,,,work,,,,,,,,,password,\n`],
  ["Proton Pass_export.csv", (w, s) => `type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,git,${site(w)},${user(w)},robot,${s(password(w))},,,1700000000,1700000000,Personal\n`],
  ["roboform.csv", (w, s) => `Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\ngit,${site(w)},${site(w)},${user(w)},${s(drawn(w))},,work,\n`],
  ["export.tsv", (w, s) => `name\turl\tusername\tpassword\ngit\t${site(w)}\t${user(w)}\t${s(password(w))}\n`],
  ["users-upload.csv", (w, s) => `First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required]\nAnna,Berg,${user(w)},${s(drawn(w))},/\n`],
];

export const traps: readonly Snippet[] = [
  ["accessKeys.csv", () => "Access key ID,Secret access key\n,\n"],
  ["accessKeys.csv", () => "Access key ID,Secret access key\n<access key id>,<secret access key>\n"],
  ["credentials.csv", () => "User name,Password,Access key ID,Secret access key,Console login link\nrobot,,,,https://123456780012.signin.aws.amazon.com/console\n"],
  ["robot_credentials.csv", () => "User name,Password,Console sign-in URL\n$username,$password,https://$account.signin.aws.amazon.com/console\n"],
  ["passwords.csv", () => "name,url,username,password,note\n"],
  ["passwords.csv", () => "name,url,username,password\ngit,https://git.corp.io,anna,***\nwiki,https://wiki.corp.io,anna,********\n"],
  ["passwords.csv", () => "name,url,username,password\nExample,https://example.com,user,password\nExample,https://example.com,user,changeme\nDemo,https://demo.corp.io,{{user}},{{password}}\n"],
  ["passwords.csv", () => "name,url,username,password\ngit,https://git.corp.io,anna,<password>\nwiki,https://wiki.corp.io,anna,\n"],
  ["tests/fixtures/bitwarden.csv", (w) => `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,git,,,0,${site(w)},${user(w)},${password(w)},\n`],
  ["bitwarden.csv", () => "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,note,wifi,behind the printer,,0,,,,\n"],
  ["users.csv", () => "id,name,password_reset_at,password_policy\n1,Anna,2025-01-02,strict-12-characters\n"],
  ["users.csv", (w) => `id,email,password\n1,${user(w)},$2b$12$${w.alnum(53)}\n2,${user(w)},${w.hex(64)}\n`],
  ["users.csv", (w) => `id,name,url,username,password\n1,Anna,${site(w)},anna,$argon2id$v=19$m=65536,t=3,p=4$${w.base64(22)}$${w.base64(43)}\n`],
  ["users-upload.csv", () => "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required]\nAnna,Berg,anna@corp.io,****,/\n"],
  ["fields.csv", () => "field,type,description\npassword,string,The password of the account\nusername,string,Its name\n"],
  ["translations.csv", () => "key,en,de\nlogin.password,Password,Kennwort\nlogin.forgot,Forgot password?,Kennwort vergessen?\n"],
  ["metrics.csv", (w) => `name,url,requests,bytes\ngit,${site(w)},${w.digits(8)},${w.digits(12)}\n`],
  ["digests.csv", (w) => `file,sha256\na.js,${w.hex(64)}\nb.js,${w.hex(64)}\n`],
  ["importer.js", () => "const header = \"name,url,username,password\";\nconst row = \"git,https://git.corp.io,anna,Kestrel-77-Falcon\";\n"],
];
