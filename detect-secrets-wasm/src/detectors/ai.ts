/**
 * Model providers: keys that spend somebody's quota.
 */
import type { Detector } from "./schema.ts";

export const ai: readonly Detector[] = [
  {
    id: "openai-api-key", name: "OpenAI API key", provider: "OpenAI", kind: "api-token",
    // "T3BlbkFJ" is base64 of "OpenAI" and stands in the middle of every key.
    anchors: ["sk-"], shape: "{anchor}[0-9A-Za-z_-]{16,90}T3BlbkFJ[0-9A-Za-z_-]{20,90}", confidence: "high",
    source: "https://platform.openai.com/docs/api-reference/authentication",
  },
  {
    id: "anthropic-api-key", name: "Anthropic API key", provider: "Anthropic", kind: "api-token",
    anchors: ["sk-ant-api03-", "sk-ant-admin01-", "sk-ant-oat01-", "sk-ant-ort01-"], shape: "{anchor}[0-9A-Za-z_-]{95}", confidence: "high",
    source: "https://docs.anthropic.com/en/api/overview",
  },
  {
    id: "huggingface-token", name: "Hugging Face access token", provider: "Hugging Face", kind: "api-token",
    anchors: ["hf_", "api_org_"], shape: "{anchor}[A-Za-z]{34}", confidence: "high",
    source: "https://huggingface.co/docs/hub/security-tokens",
  },
  {
    id: "groq-api-key", name: "Groq API key", provider: "Groq", kind: "api-token",
    anchors: ["gsk_"], shape: "{anchor}[0-9A-Za-z]{52}", confidence: "high", source: "https://console.groq.com/docs/quickstart",
  },
  {
    id: "perplexity-api-key", name: "Perplexity API key", provider: "Perplexity", kind: "api-token",
    anchors: ["pplx-"], shape: "{anchor}[0-9A-Za-z]{48}", confidence: "high", source: "https://docs.perplexity.ai/getting-started/quickstart",
  },
  {
    id: "xai-api-key", name: "xAI API key", provider: "xAI", kind: "api-token",
    anchors: ["xai-"], shape: "{anchor}[0-9A-Za-z]{80}", confidence: "high", source: "https://docs.x.ai/docs/overview",
  },
  {
    id: "replicate-api-token", name: "Replicate API token", provider: "Replicate", kind: "api-token",
    anchors: ["r8_"], shape: "{anchor}[0-9A-Za-z]{37}", confidence: "high", source: "https://replicate.com/docs/topics/security/api-tokens",
  },
];
