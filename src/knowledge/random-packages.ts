/**
 * Rows of packages that make random values and identifiers: which draw on a secure source and which do not.
 *
 * A weak one is a finding only where its value becomes a key, an IV, a token or a password. UUIDs are identifiers.
 */
import type { Library } from "./schema.ts";

export const randombytes: Library = {
  name: "randombytes",
  specifiers: { randombytes: "randomBytes", "randombytes/browser": "randomBytes" },
  verified: "2.1.0",
  source: "https://www.npmjs.com/package/randombytes",
  rows: [
    { api: "randomBytes()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
  ],
};

export const uuid: Library = {
  name: "uuid",
  auxiliary: true,
  specifiers: { uuid: "", "uuid/v4": "v4", "uuid/v1": "v1", "uuid/v3": "v3", "uuid/v5": "v5" },
  verified: "14.0.3",
  source: "https://www.npmjs.com/package/uuid",
  rows: [
    { api: "v4()", role: "random", args: { ret: "random" }, note: "122 random bits: an identifier" },
    { api: "v1()", role: "random-insecure", args: { ret: "predictable" }, note: "time or name based" },
    { api: "v3()", role: "random-insecure", args: { ret: "predictable" }, note: "time or name based" },
    { api: "v5()", role: "random-insecure", args: { ret: "predictable" }, note: "time or name based" },
    { api: "v6()", role: "random-insecure", args: { ret: "predictable" }, note: "time or name based" },
    { api: "v7()", role: "random-insecure", args: { ret: "predictable" }, note: "time or name based" },
  ],
};

export const nanoid: Library = {
  name: "nanoid",
  auxiliary: true,
  specifiers: { nanoid: "", "nanoid/non-secure": "nonSecure" },
  verified: "5.1.16",
  source: "https://www.npmjs.com/package/nanoid",
  rows: [
    { api: "nanoid()", role: "random", args: { ret: "random" } },
    { api: "customAlphabet()", role: "random", args: { ret: "random" } },
    { api: "nonSecure.nanoid()", role: "random-insecure", args: { ret: "random" }, note: "Math.random" },
    { api: "nonSecure.customAlphabet()", role: "random-insecure", args: { ret: "random" }, note: "Math.random" },
  ],
};

export const seedrandom: Library = {
  name: "seedrandom",
  specifiers: { seedrandom: "seedrandom" },
  verified: "3.0.5",
  source: "https://www.npmjs.com/package/seedrandom",
  rows: [
    { api: "new seedrandom()", role: "random-seeded", args: { "0": "seed" }, returns: "Generator", callable: true },
    { api: "Generator#()", role: "random-insecure", args: { ret: "random" } },
    { api: "Generator#int32()", role: "random-insecure", args: { ret: "random" } },
    { api: "Generator#double()", role: "random-insecure", args: { ret: "random" } },
    { api: "Generator#quick()", role: "random-insecure", args: { ret: "random" } },
  ],
};

export const chance: Library = {
  name: "chance",
  auxiliary: true,
  specifiers: { chance: "Chance" },
  aliases: { "Chance.Chance": "chance:Chance" },
  verified: "1.1.13",
  source: "https://www.npmjs.com/package/chance",
  rows: [
    { api: "new Chance()", role: "random-seeded", args: { "0": "seed" }, returns: "Chance", callable: true },
    { api: "Chance#string()", role: "random-insecure", args: { ret: "random" } },
    { api: "Chance#hash()", role: "random-insecure", args: { ret: "random" } },
    { api: "Chance#guid()", role: "random-insecure", args: { ret: "random" } },
    { api: "Chance#integer()", role: "random-insecure", args: { ret: "random" } },
    { api: "Chance#natural()", role: "random-insecure", args: { ret: "random" } },
    { api: "Chance#word()", role: "random-insecure", args: { ret: "random" } },
    { api: "Chance#character()", role: "random-insecure", args: { ret: "random" } },
  ],
};

export const faker: Library = {
  name: "@faker-js/faker",
  auxiliary: true,
  specifiers: { "@faker-js/faker": "" },
  verified: "documentation only",
  source: "https://www.npmjs.com/package/@faker-js/faker",
  rows: [
    { api: "faker.internet.password()", role: "random-insecure", args: { ret: "random" } },
    { api: "faker.string.alphanumeric()", role: "random-insecure", args: { ret: "random" } },
    { api: "faker.string.hexadecimal()", role: "random-insecure", args: { ret: "random" } },
    { api: "faker.string.uuid()", role: "random-insecure", args: { ret: "random" } },
    { api: "faker.string.nanoid()", role: "random-insecure", args: { ret: "random" } },
    { api: "faker.number.int()", role: "random-insecure", args: { ret: "random" } },
    { api: "faker.string.sample()", role: "random-insecure", args: { ret: "random" } },
  ],
};

export const lodash: Library = {
  name: "lodash",
  auxiliary: true,
  specifiers: {
    lodash: "", "lodash-es": "", underscore: "", "lodash/random": "random", "lodash/sample": "sample", "lodash/shuffle": "shuffle",
    "lodash/sampleSize": "sampleSize", "lodash-es/random": "random", "lodash-es/sample": "sample", "lodash-es/shuffle": "shuffle", "lodash-es/sampleSize": "sampleSize",
    "lodash/get": "get", "lodash-es/get": "get", "lodash.get": "get", dlv: "get",
    "lodash/merge": "merge", "lodash.merge": "merge", "lodash/defaults": "defaults", "lodash.defaults": "defaults", "lodash/defaultsDeep": "defaultsDeep",
    "lodash/cloneDeep": "cloneDeep", "lodash.clonedeep": "cloneDeep", "lodash/once": "once", "lodash.once": "once", "lodash/memoize": "memoize", "lodash.memoize": "memoize",
  },
  verified: "lodash 4.18.1, underscore 1.13.8",
  source: "https://www.npmjs.com/package/lodash",
  rows: [
    { api: "random()", role: "random-insecure", args: { ret: "random" }, note: "Math.random" },
    { api: "sample()", role: "random-insecure", args: { ret: "random" }, note: "Math.random" },
    { api: "shuffle()", role: "random-insecure", args: { ret: "random" }, note: "Math.random" },
    { api: "sampleSize()", role: "random-insecure", args: { ret: "random" }, note: "Math.random" },
    { api: "get()", role: "look-up", args: { "0": "object", "1": "name", "2": "value" }, source: "https://lodash.com/docs/#get" },
    { api: "clone()", role: "other", gives: "same", source: "https://lodash.com/docs/#clone" },
    { api: "cloneDeep()", role: "other", gives: "same", source: "https://lodash.com/docs/#cloneDeep" },
    { api: "pick()", role: "other", gives: "same", source: "https://lodash.com/docs/#pick" },
    { api: "omit()", role: "other", gives: "same", source: "https://lodash.com/docs/#omit" },
    { api: "pickBy()", role: "other", gives: "same", source: "https://lodash.com/docs/#pickBy" },
    { api: "omitBy()", role: "other", gives: "same", source: "https://lodash.com/docs/#omitBy" },
    { api: "once()", role: "other", gives: "same", source: "https://lodash.com/docs/#once" },
    { api: "memoize()", role: "other", gives: "same", source: "https://lodash.com/docs/#memoize" },
    { api: "identity()", role: "other", gives: "same", source: "https://lodash.com/docs/#identity" },
    { api: "trim()", role: "other", gives: "same", source: "https://lodash.com/docs/#trim" },
    { api: "assign()", role: "other", gives: "merged", source: "https://lodash.com/docs/#assign" },
    { api: "merge()", role: "other", gives: "merged", source: "https://lodash.com/docs/#merge" },
    { api: "extend()", role: "other", gives: "merged", source: "https://lodash.com/docs/#extend" },
    { api: "assignIn()", role: "other", gives: "merged", source: "https://lodash.com/docs/#assignIn" },
    { api: "defaults()", role: "other", gives: "defaults", source: "https://lodash.com/docs/#defaults" },
    { api: "defaultsDeep()", role: "other", gives: "defaults", source: "https://lodash.com/docs/#defaultsDeep" },
    { api: "defaultTo()", role: "other", gives: "default", source: "https://lodash.com/docs/#defaultTo" },
    { api: "constant()", role: "other", gives: "constant", source: "https://lodash.com/docs/#constant" },
    { api: "flow()", role: "other", gives: "flow", source: "https://lodash.com/docs/#flow" },
    { api: "flowRight()", role: "other", gives: "compose", source: "https://lodash.com/docs/#flowRight" },
  ],
};

export const randomStrings: Library = {
  name: "random-strings",
  auxiliary: true,
  specifiers: {
    "random-string": "randomString", shortid: "shortid", randomatic: "randomatic", cuid: "cuid", "unique-string": "uniqueString",
    "crypto-random-string": "cryptoRandomString", randomstring: "randomstring", "secure-random": "secureRandom",
    "rand-token": "randToken", "uid-safe": "uidSafe", "generate-password": "generatePassword", "password-generator": "passwordGenerator",
    "math-random": "mathRandom",
  },
  verified: "crypto-random-string 5.0.0, randomstring 1.3.1, rand-token 1.0.1, uid-safe 2.1.5, generate-password 1.7.1; others from documentation",
  source: "https://www.npmjs.com/package/randomstring",
  rows: [
    { api: "randomString()", role: "random-insecure", args: { ret: "random" }, note: "Math.random" },
    { api: "shortid.generate()", role: "random-insecure", args: { ret: "random" }, note: "identifier" },
    { api: "shortid()", role: "random-insecure", args: { ret: "random" }, note: "identifier" },
    { api: "randomatic()", role: "random-insecure", args: { ret: "random" }, note: "Math.random" },
    { api: "cuid()", role: "random-insecure", args: { ret: "random" }, note: "identifier" },
    { api: "uniqueString()", role: "random", args: { ret: "random" } },
    { api: "cryptoRandomString()", role: "random", args: { ret: "random" } },
    { api: "randomstring.generate()", role: "random", args: { ret: "random" } },
    { api: "secureRandom()", role: "random", args: { ret: "random" } },
    { api: "secureRandom.randomBuffer()", role: "random", args: { ret: "random" } },
    { api: "randToken.generate()", role: "random", args: { ret: "random" } },
    { api: "randToken.uid()", role: "random", args: { ret: "random" } },
    { api: "uidSafe()", role: "random", args: { ret: "random" } },
    { api: "uidSafe.sync()", role: "random", args: { ret: "random" } },
    { api: "generatePassword.generate()", role: "random", args: { ret: "random" } },
    { api: "passwordGenerator()", role: "random-insecure", args: { ret: "random" } },
    { api: "mathRandom()", role: "random-insecure", args: { ret: "random" } },
  ],
};
