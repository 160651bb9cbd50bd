/**
 * Credentials of cloud providers other than Azure: AWS, Google Cloud, DigitalOcean and smaller ones.
 *
 * An access key id is a finding of its own: it names an account and its secret usually stands beside it.
 */
import type { Detector } from "./schema.ts";

export const cloud: readonly Detector[] = [
  {
    id: "aws-access-key-id", name: "AWS access key id", provider: "AWS", kind: "credential-pair",
    anchors: ["AKIA", "ASIA", "ABIA", "ACCA"], shape: "{anchor}[A-Z2-7]{16}", confidence: "high",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids",
  },
  {
    id: "aws-bedrock-key", name: "AWS Bedrock API key", provider: "AWS", kind: "api-token",
    anchors: ["ABSK"], shape: "{anchor}[0-9A-Za-z+/]{109,269}={0,2}", confidence: "high",
    source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
  },
  {
    id: "aws-bedrock-short-term-key", name: "AWS Bedrock short-term API key", provider: "AWS", kind: "api-token",
    anchors: ["bedrock-api-key-"], shape: "{anchor}[0-9A-Za-z+/]{100,4000}={0,2}", confidence: "high",
    source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
  },
  {
    id: "google-api-key", name: "Google API key", provider: "Google Cloud", kind: "api-token",
    anchors: ["AIza"], shape: "{anchor}[0-9A-Za-z_-]{35}", confidence: "high",
    source: "https://cloud.google.com/docs/authentication/api-keys",
  },
  {
    id: "google-oauth-client-secret", name: "Google OAuth client secret", provider: "Google Cloud", kind: "api-token",
    anchors: ["GOCSPX-"], shape: "{anchor}[0-9A-Za-z_-]{28}", confidence: "high",
    source: "https://support.google.com/cloud/answer/6158849",
  },
  {
    id: "google-oauth-access-token", name: "Google OAuth access token", provider: "Google Cloud", kind: "api-token",
    anchors: ["ya29."], shape: "{anchor}[0-9A-Za-z_-]{30,2048}", confidence: "high",
    source: "https://developers.google.com/identity/protocols/oauth2",
  },
  {
    id: "digitalocean-token", name: "DigitalOcean token", provider: "DigitalOcean", kind: "api-token",
    anchors: ["dop_v1_", "doo_v1_", "dor_v1_"], shape: "{anchor}[0-9a-f]{64}", confidence: "high",
    source: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
  },
  {
    id: "heroku-api-key", name: "Heroku API key", provider: "Heroku", kind: "api-token",
    anchors: ["HRKU-AA"], shape: "{anchor}[0-9A-Za-z_-]{58}", confidence: "high",
    source: "https://devcenter.heroku.com/articles/authentication",
  },
];
