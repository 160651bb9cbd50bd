/**
 * Model providers and the tools around them: keys that spend somebody's quota and read their prompts.
 */
import type { Detector } from "./schema.ts";
import { randomBody, token } from "./token.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

export const ai = (): readonly Detector[] => [
  // "T3BlbkFJ" is base64 of "OpenAI" and stands in the middle of every key.
  token("openai-api-key", "OpenAI", "API key", "T3BlbkFJ", "sk-[0-9A-Za-z]{20}{anchor}[0-9A-Za-z]{20}",
    "https://platform.openai.com/docs/api-reference/authentication"),
  token("openai-project-key", "OpenAI", "API key", ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"], "[0-9A-Za-z_-]{40,170}",
    "https://platform.openai.com/docs/api-reference/authentication", { verify: openaiVerdict }),
  token("anthropic-api-key", "Anthropic", "API key", ["sk-ant-api03-", "sk-ant-admin01-", "sk-ant-oat01-", "sk-ant-ort01-"], "[0-9A-Za-z_-]{93}AA",
    "https://docs.anthropic.com/en/api/overview"),
  token("huggingface-token", "Hugging Face", "access token", ["hf_", "api_org_"], "[A-Za-z]{34}",
    "https://huggingface.co/docs/hub/security-tokens"),
  token("groq-api-key", "Groq", "API key", "gsk_", "[0-9A-Za-z]{52}", "https://console.groq.com/docs/quickstart"),
  token("perplexity-api-key", "Perplexity", "API key", "pplx-", "[0-9A-Za-z]{48}", "https://docs.perplexity.ai/getting-started/quickstart"),
  token("xai-api-key", "xAI", "API key", "xai-", "[0-9A-Za-z]{80}", "https://docs.x.ai/docs/overview"),
  token("replicate-api-token", "Replicate", "API token", "r8_", "[0-9A-Za-z]{37}", "https://replicate.com/docs/topics/security/api-tokens"),
  token("openrouter-api-key", "OpenRouter", "API key", "sk-or-v1-", "[0-9a-f]{64}",
    "https://openrouter.ai/docs/api-reference/authentication"),
  token("together-api-key", "Together AI", "API key", "tgp_v1_", "[0-9A-Za-z_-]{43}", "https://docs.together.ai/docs/quickstart"),
  token("nvidia-api-key", "NVIDIA", "API key", "nvapi-", "[0-9A-Za-z_-]{60,70}",
    "https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html"),
  token("elevenlabs-api-key", "ElevenLabs", "API key", "sk_", "[0-9a-f]{48}", "https://elevenlabs.io/docs/api-reference/authentication"),
  token("langfuse-secret-key", "Langfuse", "secret key", "sk-lf-", uuid,
    "https://langfuse.com/docs/api-and-data-platform/features/public-api"),
  token("langsmith-api-key", "LangSmith", "API key", ["lsv2_pt_", "lsv2_sk_"], "[0-9a-f]{32}_[0-9a-f]{10}",
    "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key"),
  token("pinecone-api-key", "Pinecone", "API key", "pcsk_", "[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63,65}",
    "https://docs.pinecone.io/guides/projects/manage-api-keys"),
  token("jina-api-key", "Jina AI", "API key", "jina_", "[0-9A-Za-z_-]{60}", "https://jina.ai/reader/"),
  token("tavily-api-key", "Tavily", "API key", ["tvly-", "tvly-dev-", "tvly-prod-"], "[0-9A-Za-z_-]{32,60}",
    "https://docs.tavily.com/documentation/quickstart"),
  token("firecrawl-api-key", "Firecrawl", "API key", "fc-", "[0-9a-f]{32}",
    "https://docs.firecrawl.dev/introduction", { confidence: "medium" }),
  token("runpod-api-key", "RunPod", "API key", "rpa_", "[0-9A-Za-z]{40,50}", "https://docs.runpod.io/get-started/api-keys"),
  token("e2b-api-key", "E2B", "API key", "e2b_", "[0-9a-f]{40}", "https://e2b.dev/docs/api-key"),
  token("llamacloud-api-key", "LlamaCloud", "API key", "llx-", "[0-9A-Za-z]{48}",
    "https://docs.cloud.llamaindex.ai/llamacloud/getting_started/api_key"),
  token("anyscale-api-key", "Anyscale", "API key", "esecret_", "[0-9A-Za-z]{26}", "https://docs.anyscale.com/"),
  token("cerebras-api-key", "Cerebras", "API key", "csk-", "[0-9a-z]{48}", "https://inference-docs.cerebras.ai/quickstart"),
  token("fireworks-api-key", "Fireworks AI", "API key", "fw_", "[0-9A-Za-z]{24}",
    "https://docs.fireworks.ai/getting-started/quickstart", { verify: randomBody }),
  token("voyage-api-key", "Voyage AI", "API key", "pa-", "[0-9A-Za-z_-]{43}",
    "https://docs.voyageai.com/docs/api-key-and-installation", { verify: randomBody, confidence: "medium" }),
  token("helicone-api-key", "Helicone", "API key", ["sk-helicone-", "sk-helicone-eu-"], "[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}",
    "https://docs.helicone.ai/helicone-headers/helicone-auth"),
  token("apify-api-token", "Apify", "API token", "apify_api_", "[0-9A-Za-z]{34,40}", "https://docs.apify.com/platform/integrations/api"),
  token("logfire-token", "Pydantic Logfire", "token", ["pylf_v1_us_", "pylf_v1_eu_", "pylf_v2_us_", "pylf_v2_eu_"], "[0-9A-Za-z]{43}",
    "https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/"),
  token("mem0-api-key", "Mem0", "API key", "m0-", "[0-9A-Za-z]{24,44}", "https://docs.mem0.ai/api-reference", { verify: randomBody }),
  token("browserbase-api-key", "Browserbase", "API key", ["bb_live_", "bb_test_"], "[0-9A-Za-z_-]{27}",
    "https://docs.browserbase.com/reference/api/overview"),
  token("cartesia-api-key", "Cartesia", "API key", "sk_car_", "[0-9A-Za-z_]{20,22}",
    "https://docs.cartesia.ai/use-the-api/api-conventions"),
  token("modal-token", "Modal", "token id or secret", ["ak-", "as-"], "[0-9A-Za-z]{22}", "https://modal.com/docs/reference/cli/token", { kind: "credential-pair", verify: randomBody }),
  token("deepl-api-key", "DeepL", "API key of a free account", ":fx", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}{anchor}",
    "https://developers.deepl.com/docs/getting-started/auth"),
  // Stability, DeepSeek, Moonshot, DashScope and many compatible servers share one bare prefix.
  token("sk-prefixed-api-key", "OpenAI-compatible", "API key", "sk-", "[0-9A-Za-z]{32,64}",
    "https://api-docs.deepseek.com/", { verify: randomBody, confidence: "medium" }),
];

function openaiVerdict(match: { readonly value: string }): { proof: "none"; confidence?: "medium" } {
  return match.value.includes("T3BlbkFJ") ? { proof: "none" } : { proof: "none", confidence: "medium" };
}
