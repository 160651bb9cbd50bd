/**
 * The tables keep their own rules: no row twice, no specifier in two libraries, every alias and class leads somewhere, every
 * fixed algorithm is known, every position is well formed, and every row of the catalogue they were seeded from is present.
 */
import { describe, expect, it } from "vitest";
import { findAlgorithm } from "../../src/knowledge/algorithms.ts";
import { conventionalCalls, clientEnvironmentPrefixes, isClientEnvironmentName } from "../../src/knowledge/conventions.ts";
import { isApiPath, isPosition } from "../../src/knowledge/grammar.ts";
import { findRow, followAliases, libraries, libraryNamed, placeNamed, placeOfSpecifier, rowIndex } from "../../src/knowledge/index.ts";
import catalogue from "./catalogue.json" with { type: "json" };

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

describe("every library", () => {
  it.each(libraries.map((library) => [library.name, library] as const))("%s is well formed", (_name, library) => {
    expect(repeated(library.rows.map((row) => row.api))).toEqual([]);
    expect(library.rows.map((row) => row.api).filter((name) => !isApiPath(name))).toEqual([]);
    const positions = library.rows.flatMap((row) => Object.keys(row.args ?? {}));
    expect(positions.filter((name) => !isPosition(name))).toEqual([]);
    expect(library.source).toMatch(/^https:\/\//);
    expect(library.verified).not.toBe("");
    expect(library.rows.filter((row) => row.callable === true && !row.api.startsWith("new "))).toEqual([]);
  });

  it("has a name of its own, and no specifier or global of another", () => {
    expect(repeated(libraries.map((library) => library.name))).toEqual([]);
    expect(repeated(libraries.flatMap((library) => Object.keys(library.specifiers)))).toEqual([]);
    expect(repeated(libraries.flatMap((library) => Object.keys(library.globals ?? {})))).toEqual([]);
  });

  it("leads its aliases to a library that exists, in a path that ends", () => {
    const dangling = libraries.flatMap((library) =>
      Object.entries(library.aliases ?? {}).filter(([path, target]) => {
        const place = placeNamed(target);
        if (place === undefined || target === `${library.name}:${path}`) return true;
        const end = followAliases(library, path);
        const children = end.prefix === "" ? end.library.rows : end.library.rows.filter((row) => isBelow(row.api, end.prefix));
        return children.length === 0 && Object.keys(end.library.aliases ?? {}).length === 0;
      }).map(([path]) => `${library.name} ${path}`),
    );
    expect(dangling).toEqual([]);
  });

  it("returns classes that have rows somewhere, or none on purpose", () => {
    const unknown = libraries.flatMap((library) => library.rows.flatMap((row) => {
      if (row.returns === undefined) return [];
      const place = row.returns.includes(":") ? placeNamed(row.returns) : { library, prefix: row.returns };
      if (place === undefined) return [`${library.name} ${row.returns}`];
      if (place.prefix === "" || place.library.rows.some((other) => other.api.replace(/^new /, "").startsWith(`${place.prefix}#`))) return [];
      const name = `${place.library.name} ${place.prefix}`;
      return emptyClasses.has(name) ? [] : [name];
    }));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it("names fixed algorithms that the algorithm table knows", () => {
    const unknown = libraries.flatMap((library) =>
      library.rows.filter((row) => row.algorithm !== undefined && findAlgorithm(row.algorithm) === undefined).map((row) => `${library.name} ${row.api} ${row.algorithm}`),
    );
    expect(unknown).toEqual([]);
  });

  it("has lower-case package names as specifiers, without node:", () => {
    const odd = libraries.flatMap((library) => Object.keys(library.specifiers)).filter((name) => name.startsWith("node:") || /\s/.test(name));
    expect(odd).toEqual([]);
  });
});

/** Classes without rows: the instance matters as an argument or not at all. */
const emptyClasses: ReadonlySet<string> = new Set([
  "@aws-crypto Keyring", "@stablelib Block", "conf Conf", "jose PublicKey", "jose Key", "webcrypto PublicCryptoKey", "openpgp Key",
]);

function isBelow(name: string, prefix: string): boolean {
  const plain = name.replace(/^new /, "");
  return plain.startsWith(prefix) && /^(?:$|[.#(@=])/.test(plain.slice(prefix.length));
}

interface CatalogueRow {
  readonly library: string;
  readonly row: string;
  readonly role: string;
  readonly vault?: string;
  readonly args: Readonly<Record<string, string>>;
}

/** The rows of the tables were read from this catalogue; where one says otherwise on purpose, the reason stands here. */
const differences: Readonly<Record<string, string>> = {
  "node:crypto hash()": "the roles of argument 2 are named after the schema",
  "node:crypto createPublicKey()": "a private key given here leaves as its public half",
  "node:crypto randomInt()": "bounds are numbers",
  "node:crypto setEngine()": "the engine's name has no role of its own",
  "node:tls tls.createServer()": "enableTrace is a switch; more options are known",
  "node:tls tls.connect()": "the options may be argument 0, 1 or 2",
  "node-forge pki.rsa.generateKeyPair()": "argument 1 is the exponent or the callback",
  "node-forge pkcs12.pkcs12FromAsn1()": "strict is a switch",
  "libsodium-wrappers crypto_aead_xchacha20poly1305_ietf_encrypt()": "the place that libsodium leaves empty",
  "libsodium-wrappers crypto_aead_xchacha20poly1305_ietf_decrypt()": "the place that libsodium leaves empty",
  "libsodium-wrappers crypto_kdf_derive_from_key()": "ctx is the context",
  "@noble/ciphers FF1()": "the radix is a number",
  "@noble/hashes blake3()": "ctx is the context",
  "sjcl ecc.ecdsa.generateKeys()": "the paranoia is a number",
  "node-rsa new NodeRSA()": "import; without a key the argument b makes one",
  "jsrsasign new KJUR.crypto.ECDSA()": "keygen; with prv or pub it imports",
  "openpgp config.preferredHashAlgorithm=": "one row for each setting",
  "@node-rs/bcrypt hash()": "one position for each form",
  "mongoose connect()": "the options of mongodb, written out",
  "typeorm new DataSource()": "the options of the driver are not looked into",
  "node:child_process child_process.exec()": "argument 1 is the options: what is in env is given to the child",
  "@aws-sdk/client-kms new ImportKeyMaterialCommand()": "the model is a type",
  "@azure/keyvault new CryptographyClient()": "a private JSON Web Key counts by its members",
  "@google-cloud/kms KeyManagementServiceClient#decrypt()": "what is decrypted is ciphertext",
  "@google-cloud/kms KeyManagementServiceClient#asymmetricDecrypt()": "what is decrypted is ciphertext",
  "node-vault Vault#write()": "the path decides, see vaultPathMeaning",
  "node:crypto KeyObject#export()": "the cipher of a key's file",
  "node:crypto generateKeyPair()": "the cipher of a key's file",
  "node:crypto generateKeyPairSync()": "the cipher of a key's file",
  "pem createPrivateKey()": "the cipher of a key's file",
  "ssh2 utils.generateKeyPairSync()": "the cipher of a key's file",
  "pkcs11js PKCS11#C_Login()": "the kind of user is a type",
  "pkcs11js PKCS11#C_WrapKey()": "the wrapping key is a handle",
  "graphene-pk11 Session#login()": "the kind of user is a type",
  "graphene-pk11 Session#wrapKey()": "the wrapping key is a handle",
};

/** What the table says otherwise than the catalogue; positions that only the table knows are no difference. */
function differing({ library, row, role, vault, args }: CatalogueRow): readonly string[] {
  const known = libraryNamed(library);
  const found = known && rowIndex(known).get(row);
  if (!found) return ["missing"];
  const roles = (given: string | readonly string[] | undefined): string => (typeof given === "string" ? given.split("|") : [...(given ?? [])]).sort().join("|");
  return [
    ...(found.role === role ? [] : ["role"]),
    ...(found.vault === vault ? [] : ["vault"]),
    ...Object.entries(args).flatMap(([position, given]) => (roles(found.args?.[position]) === roles(given) ? [] : [position])),
  ];
}

describe("the catalogue", () => {
  const sections: readonly (readonly [string, readonly CatalogueRow[]])[] = Object.entries(catalogue);
  const isConvention = ({ library }: CatalogueRow): boolean => library === "conventions";

  it.each(sections)("%s is in the tables, row by row and role by role", (_section, rows) => {
    const conventions = rows.filter(isConvention).map(({ row }) => row);
    expect(conventions.filter((row) => !clientEnvironmentPrefixes.includes(row) && !conventionalCalls.some((call) => call.members.includes(row)))).toEqual([]);
    const odd = rows.filter((row) => !isConvention(row) && !Object.hasOwn(differences, `${row.library} ${row.row}`)).flatMap((row) => differing(row).map((what) => `${row.library} ${row.row}: ${what}`));
    expect(odd).toEqual([]);
  });

  it("differs where a reason is given, and never by absence", () => {
    const rows = sections.flatMap(([, all]) => all).filter((row) => Object.hasOwn(differences, `${row.library} ${row.row}`));
    expect(rows.filter((row) => differing(row).length === 0 || differing(row).includes("missing")).map(({ library, row }) => `${library} ${row}`)).toEqual([]);
    expect(new Set(rows.map(({ library, row }) => `${library} ${row}`)).size).toBe(Object.keys(differences).length);
  });

  it("has 533 rows in 35 sections", () => {
    expect(sections).toHaveLength(35);
    expect(sections.flatMap(([, rows]) => rows)).toHaveLength(533);
  });
});

describe("a specifier", () => {
  it.each([
    ["node:crypto", "node:crypto", ""],
    ["crypto", "node:crypto", ""],
    ["crypto-js/aes", "crypto-js", "AES"],
    ["crypto-js/hmac-sha256.js", "crypto-js", "HmacSHA256"],
    ["@noble/hashes/sha2.js", "@noble/hashes", ""],
    ["@noble/hashes/sha2", "@noble/hashes", ""],
    ["aws-sdk/clients/kms", "aws-sdk", "KMS"],
    ["next-auth/providers/github", "next-auth", "provider"],
    ["npm:jose@5.2.0", "jose", ""],
    ["npm:@noble/hashes@1.4.0/sha2", "@noble/hashes", ""],
    ["npm:/crypto-js@4/aes", "crypto-js", "AES"],
    ["https://esm.sh/jsonwebtoken@9?bundle", "jsonwebtoken", ""],
    ["https://esm.sh/v135/@noble/hashes@1.4.0/sha2.js", "@noble/hashes", ""],
    ["https://cdn.jsdelivr.net/npm/crypto-js@4.2.0/aes.js", "crypto-js", "AES"],
  ])("%s leads to %s", (specifier, name, prefix) => {
    const place = placeOfSpecifier(specifier);
    expect([place?.library.name, place?.prefix]).toEqual([name, prefix]);
  });

  it.each(["constructor", "__proto__", "toString", "./crypto", "crypto-jss", "node:node:crypto", "https://example.org/jose@5", "npm:", "https://esm.sh/"])("%s is unknown", (specifier) => {
    expect(placeOfSpecifier(specifier)).toBeUndefined();
  });
});

describe("an alias", () => {
  it.each([
    ["node:crypto", "webcrypto.subtle.encrypt", "webcrypto", "subtle.encrypt"],
    ["node:crypto", "subtle.encrypt", "webcrypto", "subtle.encrypt"],
    ["node:crypto", "createHash", "node:crypto", "createHash"],
    ["node-forge", "sha1.create", "node-forge", "md.sha1.create"],
    ["knex", "knex.knex", "knex", "knex"],
    ["ethers", "ethers.utils.SigningKey", "ethers", "SigningKey"],
    ["googleapis", "google.auth.OAuth2", "google-auth-library", "OAuth2Client"],
    ["webcrypto", "constructor", "webcrypto", "constructor"],
  ])("of %s: %s is %s %s", (from, path, name, prefix) => {
    const library = libraryNamed(from);
    if (library === undefined) throw new Error(`no library ${from}`);
    const place = followAliases(library, path);
    expect([place.library.name, place.prefix]).toEqual([name, prefix]);
  });
});

describe("a row", () => {
  const rowOf = (name: string, key: string): string | undefined => {
    const library = libraryNamed(name);
    return library === undefined ? undefined : findRow(library, key)?.api;
  };

  it.each([
    ["node:crypto", "Hash()", "new Hash()"],
    ["node:crypto", "new Hash()", "new Hash()"],
    ["node:crypto", "Hash#update()", "Hash#update()"],
    ["javascript", "localStorage.token=", "localStorage.*="],
    ["javascript", "process.env.NODE_TLS_REJECT_UNAUTHORIZED=", "process.env.NODE_TLS_REJECT_UNAUTHORIZED="],
    ["javascript", "process.env.DEBUG=", "process.env.*="],
    ["loggers", "Debugger#()", "Debugger#()"],
  ])("of %s for %s is %s", (name, key, expected) => {
    expect(rowOf(name, key)).toBe(expected);
  });

  it.each([["node:crypto", "update()"], ["node:crypto", "constructor()"], ["javascript", "localStorage="], ["jsonwebtoken", "new sign()"]])(
    "of %s for %s there is none", (name, key) => {
      expect(rowOf(name, key)).toBeUndefined();
    },
  );
});

describe("conventions", () => {
  it("are about calls and assignments with positions of the schema", () => {
    expect(conventionalCalls.flatMap((call) => call.members).filter((name) => !/^[\w.]+(?:\(\)|=)$/.test(name))).toEqual([]);
    expect(conventionalCalls.flatMap((call) => Object.keys(call.args)).filter((name) => !isPosition(name))).toEqual([]);
  });

  it("know the variables that bundlers copy into browser code", () => {
    expect(["NEXT_PUBLIC_KEY", "VITE_SECRET", "REACT_APP_TOKEN", "PUBLIC_KEY"].every(isClientEnvironmentName)).toBe(true);
    expect(["SECRET_KEY", "NEXT_PRIVATE_KEY", "MY_VITE_KEY", "PUBLICKEY"].some(isClientEnvironmentName)).toBe(false);
  });
});
