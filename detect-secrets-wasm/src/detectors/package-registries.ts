/**
 * Tokens that publish packages or images: whoever holds one can put code into other people's builds.
 */
import type { Detector } from "./schema.ts";
import { base62ChecksumVerdict } from "./proofs/crc32.ts";
import { embeddedTextVerdict } from "./proofs/embedded.ts";
import { pypiVerdict } from "./proofs/macaroon.ts";
import { randomBody, token } from "./token.ts";

const jfrog = "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens";

export const packageRegistries = (): readonly Detector[] => [
  token("npm-token", "npm", "access token", "npm_", "[0-9A-Za-z]{36}",
    "https://docs.npmjs.com/about-access-tokens", { verify: base62ChecksumVerdict }),
  token("pypi-token", "PyPI", "upload token", "pypi-AgE", "[0-9A-Za-z_-]{50,1000}",
    "https://pypi.org/help/#apitoken", { verify: pypiVerdict }),
  token("dockerhub-token", "Docker Hub", "access token", ["dckr_pat_", "dckr_oat_"], "[0-9A-Za-z_-]{27,32}",
    "https://docs.docker.com/security/access-tokens/"),
  token("rubygems-token", "RubyGems", "API key", "rubygems_", "[0-9a-f]{48}", "https://guides.rubygems.org/api-key-scopes/"),
  token("nuget-api-key", "NuGet", "API key", "oy2", "[a-z2-7]{43}",
    "https://learn.microsoft.com/nuget/nuget-org/publish-a-package#create-an-api-key"),
  token("crates-io-token", "crates.io", "token", "cio", "[0-9A-Za-z]{32}",
    "https://doc.rust-lang.org/cargo/reference/publishing.html", { confidence: "medium", verify: randomBody }),
  token("jfrog-api-key", "JFrog", "API key", "AKCp", "[0-9A-Za-z]{69}", jfrog),
  token("jfrog-reference-token", "JFrog", "reference token", "cmVmdGtu", "[0-9A-Za-z]{56}",
    jfrog, { verify: embeddedTextVerdict("reftkn:") }),
  token("sidekiq-credentials", "Sidekiq", "Enterprise gem server credentials", "@gems.contribsys.com", "[0-9a-f]{8}:[0-9a-f]{8}{anchor}",
    "https://github.com/sidekiq/sidekiq/wiki/Ent-Installation", { kind: "credential-pair" }),
  token("clojars-token", "Clojars", "deploy token", "CLOJARS_", "[0-9a-z]{60}",
    "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens"),
];
