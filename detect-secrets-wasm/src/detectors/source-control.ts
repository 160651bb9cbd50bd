/**
 * Code hosts, continuous integration and code quality: tokens that read or change source code.
 */
import type { Detector } from "./schema.ts";
import { base62ChecksumVerdict, gitlabVerdict } from "./proofs/crc32.ts";
import { fineGrainedVerdict } from "./proofs/github.ts";
import { randomBody, token } from "./token.ts";

const githubFormats = "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const gitlabPrefixes = "https://docs.gitlab.com/security/tokens/#token-prefixes";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

export const sourceControl = (): readonly Detector[] => [
  token("github-token", "GitHub", "token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], "[0-9A-Za-z]{36}",
    githubFormats, { verify: base62ChecksumVerdict }),
  token("github-app-token", "GitHub", "app installation token", "ghs_", "[0-9]{1,12}_eyJ[0-9A-Za-z_-]{10,1000}\\.eyJ[0-9A-Za-z_-]{10,2000}\\.[0-9A-Za-z_-]{40,700}",
    githubFormats),
  token("github-fine-grained-token", "GitHub", "fine-grained personal access token", "github_pat_", "[0-9A-Za-z]{22}_[0-9A-Za-z]{59}",
    githubFormats, { verify: fineGrainedVerdict }),
  token("gitlab-token", "GitLab", "access token", ["glpat-", "gldt-", "glrt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-", "glrtr-", "glcbt-", "glffct-"], "[0-9A-Za-z_.-]{20,300}",
    gitlabPrefixes, { verify: gitlabVerdict }),
  token("gitlab-oauth-secret", "GitLab", "OAuth application secret", "gloas-", "[0-9a-f]{64}", gitlabPrefixes),
  token("gitlab-runner-registration-token", "GitLab", "runner registration token", "GR1348941", "[0-9A-Za-z_-]{20}", gitlabPrefixes),
  token("bitbucket-app-password", "Bitbucket", "app password", "ATBB", "[0-9A-Za-z]{24}[0-9A-F]{8}",
    "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/"),
  token("atlassian-api-token", "Atlassian", "API token", ["ATATT3", "ATCTT3"], "[0-9A-Za-z_-]{100,250}=[0-9A-F]{8}",
    "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"),
  token("trello-token", "Trello", "API token", "ATTA", "[0-9a-f]{64}[0-9A-F]{8}",
    "https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/"),
  token("circleci-token", "CircleCI", "API token", ["CCIPAT_", "CCIPRJ_"], "[0-9A-Za-z]{22}_[0-9a-fA-F]{40}",
    "https://circleci.com/docs/managing-api-tokens/"),
  token("buildkite-token", "Buildkite", "API token", ["bkua_", "bkaj_"], "[0-9a-f]{40}",
    "https://buildkite.com/docs/apis/managing-api-tokens"),
  token("sonarqube-token", "SonarQube", "token", ["squ_", "sqp_", "sqa_"], "[0-9a-f]{40}",
    "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/"),
  token("sourcegraph-token", "Sourcegraph", "access token", "sgp_", "(?:local_)?[0-9a-f]{16}_[0-9a-f]{40}",
    "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"),
  token("sourcegraph-legacy-token", "Sourcegraph", "access token", "sgp_", "(?:local_)?[0-9a-f]{40}",
    "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"),
  token("sourcegraph-license-key", "Sourcegraph", "license key", "slk_", "[0-9a-f]{64}",
    "https://sourcegraph.com/docs/admin/subscriptions"),
  token("harness-token", "Harness", "token", ["pat.", "sat."], "[0-9A-Za-z_-]{22}\\.[0-9a-f]{24}\\.[0-9A-Za-z]{20}",
    "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/"),
  token("octopus-api-key", "Octopus Deploy", "API key", "API-", "[0-9A-Z]{26,36}",
    "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key", { verify: randomBody }),
  token("launchdarkly-key", "LaunchDarkly", "access token or SDK key", ["api-", "sdk-"], uuid,
    "https://launchdarkly.com/docs/home/account/api", { confidence: "medium" }),
  token("postman-api-key", "Postman", "API key", "PMAK-", "[0-9a-f]{24}-[0-9a-f]{34}",
    "https://learning.postman.com/docs/developer/postman-api/authentication/"),
  token("postman-collection-key", "Postman", "collection access key", "PMAT-", "[0-9A-Z]{26}",
    "https://learning.postman.com/docs/collaborating-in-postman/sharing/"),
  token("readme-api-key", "ReadMe", "API key", "rdme_", "[0-9a-z]{70}", "https://docs.readme.com/main/reference/intro/authentication"),
  token("infracost-api-key", "Infracost", "API key", "ico-", "[0-9A-Za-z]{32}", "https://www.infracost.io/docs/"),
  token("prefect-api-key", "Prefect", "API key", ["pnu_", "pnb_"], "[0-9A-Za-z]{36}",
    "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys"),
  token("rapidapi-key", "RapidAPI", "key", "msh", "[0-9a-f]{10}{anchor}[0-9a-f]{15}p1[0-9a-f]{6}jsn[0-9a-f]{12}",
    "https://docs.rapidapi.com/docs/keys"),
  token("ionic-token", "Ionic", "personal access token", "ion_", "[0-9A-Za-z]{42}",
    "https://ionic.io/docs/appflow/personal-access-tokens", { verify: randomBody }),
  token("configcat-sdk-key", "ConfigCat", "SDK key", "configcat-sdk-1/", "[0-9A-Za-z_-]{22}/[0-9A-Za-z_-]{22}",
    "https://configcat.com/docs/sdk-reference/overview/", { confidence: "medium" }),
  token("stackhawk-api-key", "StackHawk", "API key", "hawk.", "[0-9A-Za-z_-]{20}\\.[0-9A-Za-z_-]{20}",
    "https://docs.stackhawk.com/", { verify: randomBody }),
  token("aikido-secret", "Aikido", "client secret", "AIK_SECRET_", "[0-9A-Za-z]{64}", "https://apidocs.aikido.dev/reference/authorization"),
  token("aikido-ci-token", "Aikido", "CI token", "AIK_CI_", "[0-9A-Za-z]{20,64}",
    "https://help.aikido.dev/pr-and-release-gating/cli-for-pr-and-release-gating/aikido-ci-api"),
  token("veracode-api-credential", "Veracode", "API id", ["vera01ei-", "vera01es-"], "[0-9a-f]{32}",
    "https://docs.veracode.com/r/c_api_credentials3"),
];
