/**
 * Tokens that publish packages or images: whoever holds one can put code into other people's builds.
 */
import type { Detector } from "./schema.ts";

export const packageRegistries: readonly Detector[] = [
  {
    id: "npm-token", name: "npm access token", provider: "npm", kind: "api-token",
    anchors: ["npm_"], shape: "{anchor}[0-9A-Za-z]{36}", confidence: "high",
    source: "https://docs.npmjs.com/about-access-tokens",
  },
  {
    id: "pypi-token", name: "PyPI upload token", provider: "PyPI", kind: "api-token",
    anchors: ["pypi-AgE"], shape: "{anchor}[0-9A-Za-z_-]{50,1000}", confidence: "high",
    source: "https://pypi.org/help/#apitoken",
  },
  {
    id: "dockerhub-token", name: "Docker Hub access token", provider: "Docker Hub", kind: "api-token",
    anchors: ["dckr_pat_", "dckr_oat_"], shape: "{anchor}[0-9A-Za-z_-]{27,32}", confidence: "high",
    source: "https://docs.docker.com/security/access-tokens/",
  },
  {
    id: "rubygems-token", name: "RubyGems API key", provider: "RubyGems", kind: "api-token",
    anchors: ["rubygems_"], shape: "{anchor}[0-9a-f]{48}", confidence: "high",
    source: "https://guides.rubygems.org/api-key-scopes/",
  },
  {
    id: "nuget-api-key", name: "NuGet API key", provider: "NuGet", kind: "api-token",
    anchors: ["oy2"], shape: "{anchor}[a-z0-9]{43}", confidence: "high",
    source: "https://learn.microsoft.com/nuget/nuget-org/publish-a-package#create-an-api-key",
  },
  {
    id: "crates-io-token", name: "crates.io token", provider: "crates.io", kind: "api-token",
    anchors: ["cio"], shape: "{anchor}[0-9A-Za-z]{32}", confidence: "medium",
    source: "https://doc.rust-lang.org/cargo/reference/publishing.html",
  },
  {
    id: "jfrog-api-key", name: "JFrog API key", provider: "JFrog", kind: "api-token",
    anchors: ["AKCp"], shape: "{anchor}[0-9A-Za-z]{69}", confidence: "high",
    source: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key",
  },
  {
    id: "jfrog-reference-token", name: "JFrog reference token", provider: "JFrog", kind: "api-token",
    anchors: ["cmVmdGtu"], shape: "{anchor}[0-9A-Za-z]{56}", confidence: "high",
    source: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-tokens",
  },
];
