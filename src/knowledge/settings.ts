/**
 * Rows of packages that read the settings of a process: what they return comes from the environment, or from a file that deployment
 * puts beside the program. A default that stands in the call is a literal all the same.
 */
import type { Library } from "./schema.ts";

export const nestConfig: Library = {
  name: "@nestjs/config",
  specifiers: { "@nestjs/config": "" },
  verified: "12.0.1",
  source: "https://docs.nestjs.com/techniques/configuration",
  auxiliary: true,
  rows: [
    { api: "new ConfigService()", role: "other", returns: "ConfigService" },
    { api: "ConfigService#get()", role: "setting", args: { "0": "name", "1": "value" } },
    { api: "ConfigService#getOrThrow()", role: "setting", args: { "0": "name" } },
  ],
};

const effect = "https://effect.website/docs/configuration/";

export const settingReaders: Library = {
  name: "setting-readers",
  specifiers: { config: "config", nconf: "nconf", "env-var": "envVar", convict: "convict", envalid: "envalid", "@t3-oss/env-core": "t3", "@t3-oss/env-nextjs": "t3", znv: "znv", vite: "vite", effect: "effect", "effect/Config": "effect.Config" },
  verified: "config 5.0.1, nconf 0.13.0, env-var 7.5.0, convict 6.2.5, envalid 8.2.0, effect 4.1.0; others from documentation",
  source: "https://www.npmjs.com/package/config",
  auxiliary: true,
  rows: [
    { api: "config.get()", role: "setting", args: { "0": "name" } },
    { api: "nconf.get()", role: "setting", args: { "0": "name" } },
    { api: "envVar.get()", role: "other", args: { "0": "name" }, returns: "EnvVar" },
    { api: "EnvVar#required()", role: "other", chains: true },
    { api: "EnvVar#default()", role: "setting", args: { "0": "value" }, returns: "EnvVar" },
    { api: "EnvVar#asString()", role: "setting" },
    { api: "convict()", role: "other", returns: "Convict" },
    { api: "Convict#get()", role: "setting", args: { "0": "name" } },
    { api: "envalid.cleanEnv()", role: "setting" },
    { api: "t3.createEnv()", role: "setting" },
    { api: "znv.parseEnv()", role: "setting" },
    { api: "vite.loadEnv()", role: "setting", source: "https://vite.dev/guide/api-javascript#loadenv" },
    { api: "effect.Config.String()", role: "setting", args: { "0": "name" }, source: effect },
    { api: "effect.Config.NonEmptyString()", role: "setting", args: { "0": "name" }, source: effect },
    { api: "effect.Config.Redacted()", role: "setting", args: { "0": "name" }, source: effect },
    { api: "effect.Config.Number()", role: "setting", args: { "0": "name" }, source: effect },
    { api: "effect.Config.string()", role: "setting", args: { "0": "name" }, note: "version 3", source: effect },
    { api: "effect.Config.nonEmptyString()", role: "setting", args: { "0": "name" }, note: "version 3", source: effect },
    { api: "effect.Config.redacted()", role: "setting", args: { "0": "name" }, note: "version 3", source: effect },
    { api: "effect.Config.secret()", role: "setting", args: { "0": "name" }, note: "version 3", source: effect },
    { api: "effect.Config.number()", role: "setting", args: { "0": "name" }, note: "version 3", source: effect },
    { api: "effect.Config.withDefault()", role: "other", gives: "default", source: effect },
    { api: "effect.Config.all()", role: "other", gives: "same", source: effect },
    { api: "effect.Config.unwrap()", role: "other", gives: "same", source: effect },
    { api: "effect.Redacted.make()", role: "other", gives: "same", source: effect },
    { api: "effect.Redacted.value()", role: "other", gives: "same", source: effect },
    { api: "effect.pipe()", role: "other", gives: "pipe", source: effect },
  ],
};
