/**
 * Every row against the libraries as they are published: its name was seen at run time, or stands in the library's typings or
 * sources, or it is one of the few that cannot be, each with its reason. `npm run knowledge` renews the listing.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { libraries } from "../../src/knowledge/index.ts";
import type { ApiRow, Library } from "../../src/knowledge/schema.ts";
import manifest from "./package.json" with { type: "json" };
import { type LibraryListing, pathOfRow } from "./probe.ts";

const parsed: unknown = JSON.parse(readFileSync(new URL("exports.json", import.meta.url), "utf8"));
// Written by `npm run knowledge`.
const listings = parsed as Readonly<Record<string, LibraryListing>>;

/** Rows of names that no present version has: kept because old versions are in use. */
const gone = /\b(?:versions? \d|versions up to|older builds|removed|undefined since|ancient|legacy|custom builds only|deprecated)\b/;

/** Platforms whose objects Node does not have and whose typings are elsewhere; environment variables have none. */
const elsewhere: ReadonlySet<string> = new Set(["chrome", "browser"]);

function isExcused(row: ApiRow): boolean {
  return gone.test(row.note ?? "") || row.api.startsWith("process.env.") || elsewhere.has(row.api.split(".")[0] ?? "");
}

function packagesOf(library: Library): string[] {
  return Object.keys(library.specifiers).map((name) => name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/"));
}

const installed: ReadonlySet<string> = new Set(Object.keys(manifest.dependencies));

describe("every library that the check installs", () => {
  const checked = libraries.filter((library) => Object.keys(listings[library.name]?.versions ?? {}).length > 0);

  it.each(checked.map((library) => [library.name, library] as const))("%s has what its rows say", (name, library) => {
    const listing = listings[name];
    const known = new Set([...(listing?.members ?? []), ...(listing?.named ?? []), ...(listing?.unseen ?? [])]);
    expect(library.rows.filter((row) => !known.has(pathOfRow(row.api)) && !isExcused(row)).map((row) => row.api)).toEqual([]);
  });

  it.each(checked.map((library) => [library.name, library] as const))("%s says which version was looked at", (name, library) => {
    const versions = Object.entries(listings[name]?.versions ?? {});
    expect(versions.filter(([, version]) => library.verified.includes(version)), library.verified).not.toEqual([]);
  });
});

/** Tables of many small packages, or of packages too large to install: only some of their rows are looked up. */
const collections: ReadonlySet<string> = new Set([
  "http-clients", "node:child_process", "loggers", "telemetry", "web-responses", "browserify-sign", "@stablelib", "random-strings", "@auth/core",
  "ssh2", "web-apis", "@solana/kit", "postgres", "typeorm", "otplib", "react-router", "setting-readers", "@aws-sdk/clients", "@aws-crypto", "@google-cloud/clients",
]);

describe("the listing", () => {
  it("covers every library of the tables, and no other", () => {
    expect(Object.keys(listings)).toEqual(libraries.map((library) => library.name));
  });

  it("was made with the versions of package.json", () => {
    const versions: Readonly<Record<string, string>> = manifest.dependencies;
    const differing = Object.entries(listings).flatMap(([name, { versions: seen }]) =>
      Object.entries(seen).filter(([dependency, version]) => installed.has(dependency) && versions[dependency] !== version).map(([dependency]) => `${name}: ${dependency}`),
    );
    expect(differing).toEqual([]);
  });

  it("says nothing of the machine that it was made on", () => {
    const names = libraries.flatMap(({ rows }) => rows.map(({ api }) => pathOfRow(api)));
    const others = (listings["javascript"]?.members ?? []).filter((member) => member.startsWith("process.env.") && !names.includes(member));
    expect(others).toEqual([]);
  });

  it("leaves out only libraries that say they are known from documentation", () => {
    const unseen = libraries.filter((library) => packagesOf(library).every((name) => !installed.has(name)) && Object.keys(listings[library.name]?.versions ?? {}).length === 0);
    expect(unseen.filter((library) => !library.verified.includes("documentation")).map((library) => library.name)).toEqual([]);
  });

  it("leaves rows unseen only in collections and in libraries that are not installed", () => {
    const partly = libraries.filter((library) => {
      const listing = listings[library.name];
      return (listing?.unseen.length ?? 0) > 0 && Object.keys(listing?.versions ?? {}).length > 0;
    });
    expect(partly.map((library) => library.name).filter((name) => !collections.has(name))).toEqual([]);
  });

  it("has seen most rows at run time, not only as words, and few not at all", () => {
    let atRunTime = 0;
    let unseen = 0;
    let total = 0;
    for (const library of libraries) {
      const members = new Set(listings[library.name]?.members ?? []);
      total += library.rows.length;
      unseen += (listings[library.name]?.unseen ?? []).length;
      atRunTime += library.rows.filter((row) => members.has(pathOfRow(row.api))).length;
    }
    expect(atRunTime / total).toBeGreaterThan(0.75);
    expect(unseen / total).toBeLessThan(0.15);
  });
});
