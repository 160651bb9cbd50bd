/**
 * Credentials that a program keeps for itself or for its users: token caches of command-line tools, saved connections, directory
 * entries, answer files, settings of network devices.
 *
 * Nobody writes them by hand, so they are committed with the folder they lie in. The neighbours of a value say what it is: a row
 * without them is silent. What is only a digest is none.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { gradeOf } from "./grades.ts";
import { lastLine } from "./lines.ts";
import { traitsOf } from "./paths.ts";
import { bytesOfBase64, latin1OfBytes } from "./proofs/bytes.ts";
import { piecesOf, tokenEfficiency } from "./wording.ts";
import { structuredRow as row } from "./structured-row.ts";

/** As they are shown to be copied: sixteen letters with blanks, or hyphens with Apple. The blanks may be left out. */
const fourGroups = "(?<secret>[a-z]{4}[ -]?[a-z]{4}[ -]?[a-z]{4}[ -]?[a-z]{4})";
const jsonString = "[ \\t]{0,4}:[ \\t]{0,4}\"(?<secret>[!#-\\[\\]-~]{20,4000})\"";

export const storedPasswords = (): readonly Detector[] => [
  row({ id: "azure-cli-token-cache", name: "token in the cache of the Azure command line", kind: "credential-pair", provider: "Azure",
    anchors: ["\"refreshToken\"", "\"accessToken\""], shape: `{anchor}${jsonString}`,
    verify: beside(/"(?:_clientId|isMRRT|servicePrincipalTenant|_authority|userIdentityProvider)"\s*:/), source: "https://learn.microsoft.com/cli/azure/authenticate-azure-cli-service-principal" }),
  row({ id: "msal-token-cache", name: "token in a cache of the Microsoft Authentication Library", kind: "credential-pair", provider: "Azure",
    anchors: ["\"secret\""], shape: `{anchor}${jsonString}`,
    verify: beside(/"credential_type"\s*:\s*"(?:RefreshToken|AccessToken|IdToken)"/), source: "https://learn.microsoft.com/entra/msal/python/advanced/msal-python-token-caching" }),
  row({ id: "aws-sso-token-cache", name: "token in the single sign-on cache of the AWS command line", kind: "credential-pair", provider: "AWS",
    anchors: ["\"accessToken\"", "\"refreshToken\"", "\"clientSecret\""], shape: `{anchor}${jsonString}`,
    verify: beside(/"startUrl"\s*:/), source: "https://docs.aws.amazon.com/sdkref/latest/guide/understanding-sso.html" }),
  row({ id: "vault-unseal-key", name: "key share that unseals a Vault", kind: "symmetric-key", provider: "HashiCorp",
    anchors: ["Unseal Key ", "Recovery Key "], shape: "{anchor}[0-9]{1,2}:[ \\t]{1,4}(?<secret>[0-9A-Za-z+/]{43,44}=?)",
    source: "https://developer.hashicorp.com/vault/docs/commands/operator/init" }),
  row({ id: "vault-unseal-key-in-json", name: "key share that unseals a Vault, in the output of its start", kind: "symmetric-key", provider: "HashiCorp",
    anchors: ["\"unseal_keys_b64\"", "\"recovery_keys_b64\"", "\"keys_base64\""], shape: "{anchor}[ \\t]{0,4}:[ \\t]{0,4}\\[\\s{0,40}\"(?<secret>[0-9A-Za-z+/]{43,44}=?)\"",
    source: "https://developer.hashicorp.com/vault/docs/commands/operator/init" }),
  row({ id: "plain-scheme-password", name: "password that a scheme marks as plain text", kind: "password", ignoreCase: true,
    anchors: ["{plain}", "{clear}", "{cleartext}"], shape: "{anchor}(?<secret>[^\\s:\"'`<>{}$]{3,200})",
    verify: schemeVerdict, source: "https://doc.dovecot.org/main/core/config/auth/schemes.html" }),
  row({ id: "ldif-password", name: "password in a directory entry", kind: "password", ignoreCase: true,
    anchors: ["userPassword::"], shape: "{anchor}[ \\t]{0,4}(?<secret>[0-9A-Za-z+/]{4,400}={0,2})",
    verify: entryVerdict, source: "https://www.rfc-editor.org/rfc/rfc2849" }),
  row({ id: "rclone-password", name: "obscured password of rclone", kind: "password", provider: "rclone", anchors: ["pass = ", "pass2 = ", "password = "],
    shape: "{anchor}(?<secret>[0-9A-Za-z_-]{22,400})", verify: rcloneVerdict, source: "https://rclone.org/commands/rclone_obscure/" }),
  row({ id: "filezilla-password", name: "saved password of FileZilla", kind: "password", provider: "FileZilla", anchors: ["<Pass encoding=\"base64\">"],
    shape: "{anchor}(?<secret>[0-9A-Za-z+/]{4,400}={0,2})<", verify: (match) => (/<(?:Host|User)>/.test(match.before + match.after) ? textVerdict(match.value) : { proof: "reject" }),
    source: "https://wiki.filezilla-project.org/Network_Configuration" }),
  row({ id: "wifi-passphrase", name: "passphrase of a wireless network", kind: "password", anchors: ["psk=", "wpa_passphrase="],
    shape: "{anchor}\"?(?<secret>[^\\s\"$<{]{8,64})", verify: wifiVerdict, source: "https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf" }),
  row({ id: "windows-wifi-key", name: "key of a wireless network in a Windows profile", kind: "password", provider: "Windows", anchors: ["<keyMaterial>"],
    shape: "{anchor}(?<secret>[^<\\s]{8,64})<", verify: ({ before, value }) => (/<protected>false<\/protected>\s*<keyMaterial>$/.test(before.slice(-200)) ? gradeOf(value) : { proof: "reject" }),
    source: "https://learn.microsoft.com/windows/win32/nativewifi/wlan-profileschema-sharedkey-security-element" }),
  row({ id: "windows-answer-file-password", name: "password in an answer file of Windows Setup", kind: "password", provider: "Windows", anchors: ["Password>"], leftBoundary: false,
    shape: "{anchor}\\s{0,80}<Value>(?<secret>[^<\\s$%]{3,400})<", verify: (match) => (/^<\/Value>\s*<PlainText>/.test(match.after) ? gradeOf(match.value) : { proof: "reject" }),
    source: "https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-useraccounts-administratorpassword" }),
  row({ id: "ansible-inventory-password", name: "password in an inventory of Ansible", kind: "password", provider: "Ansible",
    anchors: ["ansible_ssh_pass", "ansible_password", "ansible_become_pass", "ansible_become_password", "ansible_sudo_pass"],
    shape: "{anchor}[ \\t]{0,2}[:=][ \\t]{0,2}[\"']?(?<secret>[^\\s\"'{$<!|][^\\s\"'{$<]{2,199})", verify: (match) => gradeOf(match.value),
    source: "https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html" }),
  row({ id: "postfix-relay-password", name: "password of a mail relay", kind: "credential-pair", provider: "Postfix", anchors: ["]:587", "]:465", "]:25"],
    shape: "{anchor}[ \\t]{1,8}[^\\s:\"'`{}]{1,100}:(?<secret>[^\\s$<{]{3,200})", verify: (match) => (/(?:^|\n)[ \t]*\[[\w.-]+\]:\d+[ \t]+[^\s:]+:$/.test(match.before.slice(-400)) ? gradeOf(match.value) : { proof: "reject" }),
    source: "https://www.postfix.org/SASL_README.html" }),
  row({ id: "cisco-password", name: "password in the settings of a network device", kind: "password", provider: "Cisco",
    anchors: ["enable password ", "password 0 ", "password 7 ", "secret 0 ", "key 7 ", "snmp-server community "],
    shape: "{anchor}(?<secret>[!-~]{3,100})", verify: deviceVerdict, source: "https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html" }),
  row({ id: "app-password", name: "password of an account for one application", kind: "password", provider: "Google", ignoreCase: true, leftBoundary: false, anchors: ["password", "passwd", "_pass", "\"pass\"", "_pwd"],
    shape: `{anchor}[\\w.-]{0,12}["'\`\\]]{0,2}[ \\t]{0,4}[:=>]{1,2}[ \\t]{0,4}["'\`]?${fourGroups}`, verify: appPasswordVerdict, source: "https://support.google.com/accounts/answer/185833" }),
  row({ id: "app-password-of-login", name: "password of an account for one application, in a login", kind: "password", provider: "Google",
    anchors: ["pass: \"", "pass: '", "pass: `", "pass:\"", "pass:'", "pass = \"", "pass = '", "pass=\"", "pass='"],
    shape: `{anchor}${fourGroups}`, verify: appPasswordVerdict, source: "https://support.google.com/accounts/answer/185833" }),
];

/** A value is a credential of its file where the file's other fields stand around it. */
function beside(field: RegExp): (match: Match) => Verdict {
  return ({ before, after }) => (field.test(before) || field.test(after) ? { proof: "none" } : { proof: "reject" });
}

/** `user:{PLAIN}…` in a password file, `userPassword: {CLEARTEXT}…` in a directory entry: nothing else stands before the scheme. */
function schemeVerdict({ before, value }: Match): Verdict {
  return /(?:(?:^|\n)[ \t]*[\w.@+-]{1,100}:|(?:pass(?:word|wd)?|pwd|secret)["']?[ \t]{0,4}[:=]{1,2}[ \t]{0,4}["']?)\{\w+\}$/i.test(before.slice(-140)) ? gradeOf(value) : { proof: "reject" };
}

/** Decoded, a scheme in braces says that it is a digest, unless it is the one for plain text. */
function entryVerdict({ value }: Match): Verdict {
  const text = printable(value);
  const isDigest = text !== undefined && /^\{(?!plain|clear)[\w-]+\}/i.test(text);
  return text === undefined || isDigest ? { proof: "reject" } : gradeOf(text.replace(/^\{\w+\}/, ""));
}

function textVerdict(base64: string): Verdict {
  const text = printable(base64);
  return text === undefined ? { proof: "reject" } : gradeOf(text);
}

function printable(base64: string): string | undefined {
  const bytes = bytesOfBase64(base64);
  const text = bytes && latin1OfBytes(bytes);
  return text !== undefined && /^[ -~]{3,}$/.test(text) ? text : undefined;
}

/** Obscured is not encrypted: the key is in rclone's source. Its file has a section for each remote, with a type. */
function rcloneVerdict({ before, path }: Match): Verdict {
  const section = before.slice(Math.max(0, before.lastIndexOf("\n[")));
  return /rclone[\w.-]*\.conf$/.test(path) || /^\s*\[[^\]\n]+\](?:\r?\n[^\n]*){0,20}\n[ \t]*type = \w+/.test(section) ? { proof: "none" } : { proof: "reject" };
}

function wifiVerdict({ before, after, value }: Match): Verdict {
  const isNetwork = /\bssid\d?=|\[wifi-security\]|\bwpa_key_mgmt=/.test(`${before.slice(-600)}${after.slice(0, 600)}`);
  return isNetwork && /(?:^|\n)[ \t]*(?:psk|wpa_passphrase)="?$/.test(before.slice(-40)) ? gradeOf(value) : { proof: "reject" };
}

const deviceLine = /^[ \t]*(?:username \S+ (?:privilege \d+ )?(?:password|secret) [07]|enable (?:password|secret)(?: [07])?|(?:password|key|server-key) [07]|snmp-server community|(?:tacacs|radius)-server .{1,80} key 7) $/;
const deviceSetting = /(?:^|\n)[ \t]*(?:hostname \S|line (?:vty|con|aux) \d|interface (?:\w*Ethernet|Vlan|Loopback|Serial|Port-channel|mgmt)|version \d+\.\d|service password-encryption|aaa new-model|ip route \d|username \S+ (?:privilege|password|secret) \d)/;

/** Type 0 is plain text and type 7 can be undone by anybody; types 5, 8 and 9 are digests. */
function deviceVerdict({ before, after, value }: Match): Verdict {
  const line = lastLine(before.slice(-160));
  const isDevice = deviceLine.test(line) && deviceSetting.test(`${before.slice(-2000)}\n${after.slice(0, 2000)}`);
  if (!isDevice || /^[<$]|^(?:level|encrypted|md5)$/.test(value)) return { proof: "reject" };
  return line.trim() === "snmp-server community" && /^(?:public|private)$/i.test(value) ? { proof: "none", confidence: "low" } : gradeOf(value);
}

/** Four words of a sentence have vowels, and the list of words knows one of them; of sixteen drawn letters hardly any are so. */
function appPasswordVerdict({ value, before, after, path }: Match): Verdict {
  const isJoined = /^[a-z]{16}$/.test(value);
  // Joined, they are only told from a word in the settings of Google's mail.
  if (isJoined && (tokenEfficiency(value) > 1.5 || !/gmail|google/i.test(before.slice(-600) + after.slice(0, 400)))) return { proof: "reject" };
  const groups = value.match(/[a-z]{4}/g) ?? [];
  const isSentence = groups.every((group) => /[aeiouy]/.test(group)) && groups.some((group) => piecesOf(group)[0] === group);
  const isPattern = /abcd|efgh|qwer|asdf/.test(value) || groups.some((group) => new Set(group).size < 2);
  const isOther = /^[ -]?\w/.test(after) || !/^(?:(?:[a-z]{4} ){3}[a-z]{4}|(?:[a-z]{4}-){3}[a-z]{4}|[a-z]{16})$/.test(value) || !hasClosedQuote(before, after);
  if (isSentence || isPattern || isOther) return { proof: "reject" };
  const { isTest, isProse } = traitsOf(path);
  return isTest || isProse ? { proof: "none", confidence: "low" } : { proof: "none" };
}

/** A quote before a value is there behind it too, unless it is escaped there. */
function hasClosedQuote(before: string, after: string): boolean {
  const quote = before.slice(-1);
  return !/["'`]/.test(quote) || after.replace(/^\\/, "").startsWith(quote);
}
