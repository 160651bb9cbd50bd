/** Passwords for one application, in groups of four letters as Google, Yahoo and Apple show them. */
import type { Writer } from "../samples/writer.ts";
import type { Snippet } from "./snippet.ts";

const four = (w: Writer): string => w.of("abcdefghijklmnopqrstuvwxyz", 4);
const blanks = (w: Writer): string => [four(w), four(w), four(w), four(w)].join(" ");

export const secrets: readonly Snippet[] = [
  [".env", (w, s) => `GMAIL_USER=shop@gmail.com\nGMAIL_APP_PASSWORD=${s(blanks(w))}\n`],
  [".env", (w, s) => `EMAIL_PASS="${s(blanks(w))}"\n`],
  ["settings.py", (w, s) => `EMAIL_HOST = 'smtp.gmail.com'\nEMAIL_HOST_USER = 'shop@gmail.com'\nEMAIL_HOST_PASSWORD = '${s(blanks(w))}'\n`],
  ["mail.js", (w, s) => `const transport = nodemailer.createTransport({\n  service: "gmail",\n  auth: { user: "shop@gmail.com", pass: "${s(blanks(w))}" },\n});\n`],
  ["application.properties", (w, s) => `spring.mail.host=smtp.gmail.com\nspring.mail.password=${s(blanks(w))}\n`],
  ["application.yml", (w, s) => `spring:\n  mail:\n    password: ${s(blanks(w))}\n`],
  ["appsettings.json", (w, s) => JSON.stringify({ Smtp: { Host: "smtp.gmail.com", Password: s(blanks(w)) } }, null, 2)],
  ["Mailer.php", (w, s) => `$mail->Username = 'shop@gmail.com';\n$mail->Password = '${s(blanks(w))}';\n`],
  ["send.py", (w, s) => `app_password = "${s(blanks(w))}"\n`],
  ["settings.py", (w, s) => `EMAIL_HOST = 'smtp.gmail.com'\nEMAIL_HOST_USER = 'shop@gmail.com'\nEMAIL_HOST_PASSWORD = '${s(blanks(w).replaceAll(" ", ""))}'\n`],
  [".env", (w, s) => `ICLOUD_APP_PASSWORD=${s(blanks(w).replaceAll(" ", "-"))}\n`],
];

export const traps: readonly Snippet[] = [
  [".env", () => "GMAIL_APP_PASSWORD=abcd efgh ijkl mnop\n"],
  [".env", () => "GMAIL_APP_PASSWORD=xxxx xxxx xxxx xxxx\nEMAIL_PASS=aaaa bbbb cccc dddd\n"],
  [".env", () => "EMAIL_PASS=your pass word here\nMAIL_PASSWORD=\"fill this when used\"\n"],
  ["en.json", () => JSON.stringify({ password: "must have some sign", pass: "your code does work", passwordHint: "more than nine char" }, null, 2)],
  ["words.js", (w) => `const sentence = "${blanks(w)}";\nconst key = "${blanks(w)}";\n`],
  ["README.md", () => "Set `GMAIL_APP_PASSWORD` to your app password, such as `abcd efgh ijkl mnop`.\n"],
  [".env", () => "SMTP_HOST=smtp.gmail.com\nSMTP_PASSWORD=yourapppassworda\n"],
  ["login.js", () => "const field = { google: true, password: \"currentpasswords\" };\nsetPassword = 'resetyourpasswor'; // gmail\n"],
  ["ui.js", () => "const passwordLabel = 'type your pass word';\n"],
];
