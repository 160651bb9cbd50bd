/**
 * Tokens of code hosts and their continuous integration: GitHub, GitLab, Bitbucket and their like.
 *
 * Rows are facts from each provider's documentation. Checksums are read in `proofs/`: a valid one
 * makes a finding certain, an invalid one lowers it, neither hides it.
 */
import type { Detector } from "./schema.ts";

const githubFormats = "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const gitlabPrefixes = "https://docs.gitlab.com/security/tokens/#token-prefixes";

export const sourceControl: readonly Detector[] = [
  {
    id: "github-token", name: "GitHub token", provider: "GitHub", kind: "api-token",
    anchors: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], shape: "{anchor}[0-9A-Za-z]{36}", confidence: "high", source: githubFormats,
  },
  {
    id: "github-fine-grained-token", name: "GitHub fine-grained personal access token", provider: "GitHub", kind: "api-token",
    anchors: ["github_pat_"], shape: "{anchor}[0-9A-Za-z]{22}_[0-9A-Za-z]{59}", confidence: "high", source: githubFormats,
  },
  {
    id: "gitlab-token", name: "GitLab access token", provider: "GitLab", kind: "api-token",
    anchors: ["glpat-", "gldt-", "glrt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-", "glrtr-", "glcbt-", "glffct-"],
    shape: "{anchor}[0-9A-Za-z_.-]{20,300}", confidence: "high", source: gitlabPrefixes,
  },
  {
    id: "gitlab-oauth-secret", name: "GitLab OAuth application secret", provider: "GitLab", kind: "api-token",
    anchors: ["gloas-"], shape: "{anchor}[0-9a-f]{64}", confidence: "high", source: gitlabPrefixes,
  },
  {
    id: "gitlab-runner-registration-token", name: "GitLab runner registration token", provider: "GitLab", kind: "api-token",
    anchors: ["GR1348941"], shape: "{anchor}[0-9A-Za-z_-]{20}", confidence: "high", source: gitlabPrefixes,
  },
];
