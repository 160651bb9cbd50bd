/**
 * Azure: identifiable keys with a signature at a fixed place and a checksum, annotated keys, Entra secrets, connection strings.
 *
 * Keys are base64 of 32, 39 or 64 bytes; the four signature characters stand before the six of the checksum.
 */
import type { Detector } from "./schema.ts";
import { annotatedKeyVerdict, clientSecretVerdict, identifiableKeyVerdict } from "./proofs/marvin32.ts";
import { token } from "./token.ts";

const identifiable = "https://github.com/microsoft/security-utilities/blob/main/docs/ReleaseHistory.md";
const character = "[0-9A-Za-z+/]";

/** A key of `bytes` bytes that carries `signature`; `seeds` name the kinds of key that the checksum tells apart. */
function key(id: string, service: string, bytes: 32 | 39 | 64, signature: string, seeds: readonly string[]): Detector {
  const tails = { 32: `[A-P]${character}{5}=`, 39: `[A-D]${character}{5}`, 64: `${character}{5}[AQgw]==` };
  const head = { 32: 33, 39: 42, 64: 76 }[bytes];
  return token(id, "Azure", service, signature, `${character}{${head}}{anchor}${tails[bytes]}`, identifiable, {
    kind: "symmetric-key", verify: identifiableKeyVerdict(...seeds),
  });
}

const messaging = ["Send0000", "Manage00", "Listen00", "System00", "Unknown0"];

export const azure = (): readonly Detector[] => [
  token("azure-entra-client-secret", "Azure", "Entra client secret", ["7Q~", "8Q~"], "[0-9A-Za-z_.~-]{3}{anchor}[0-9A-Za-z_.~-]{31,34}",
    "https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials", { verify: clientSecretVerdict }),
  key("azure-storage-key", "Storage account key", 64, "+ASt", ["Default0"]),
  key("azure-batch-key", "Batch key", 64, "+ABa", ["AbAcct00"]),
  key("azure-cosmos-key", "Cosmos DB key", 64, "ACDb", ["MastRW00", "MastRO00", "SysAll00", "SystRW00", "SystRO00", "Resour00", "Encryp00"]),
  key("azure-ml-classic-key", "ML Classic key", 64, "+AMC", ["Classic0"]),
  key("azure-apim-key", "API Management key", 64, "APIM", ["Tenant00", "IoTHub00", "Gateway0", "GitKey00"]),
  key("azure-service-bus-key", "Service Bus key", 32, "+ASb", messaging),
  key("azure-event-hub-key", "Event Hubs key", 32, "+AEh", messaging),
  key("azure-relay-key", "Relay key", 32, "+ARm", messaging),
  key("azure-iot-key", "IoT key", 32, "AIoT", ["IoTHub00", "DpsKey00", "Device00"]),
  key("azure-event-grid-key", "Event Grid key", 32, "AZEG", ["Default0"]),
  key("azure-redis-key", "Cache for Redis key", 32, "AzCa", ["Access00"]),
  token("azure-container-registry-key", "Azure", "Container Registry key", "+ACR", `${character}{42}{anchor}[A-D]${character}{5}`,
    identifiable, { kind: "password", verify: identifiableKeyVerdict("ACRDflt0") }),
  token("azure-function-key", "Azure", "Functions key", "AzFu", "[0-9A-Za-z_-]{44}{anchor}[0-9A-Za-z_-]{5}[AQgw]==",
    identifiable, { verify: identifiableKeyVerdict("Functi00", "System00", "Master00") }),
  key("azure-search-key", "AI Search key", 39, "AzSe", ["Query000", "PAdmin00"]),
  token("azure-annotated-key", "Azure", "annotated security key", "JQQJ9", "[0-9A-Za-z]{52}{anchor}[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{16}[A-Za-z][0-9A-Za-z]{7}",
    "https://github.com/microsoft/cask/blob/main/docs/CaskSecret.md", { kind: "symmetric-key", verify: annotatedKeyVerdict }),
  token("azure-storage-connection-string", "Azure", "storage account key", "AccountKey=", "{anchor}(?<secret>[0-9A-Za-z+/]{86}==)",
    "https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string", { kind: "connection-string" }),
  token("azure-shared-access-key", "Azure", "shared access key", ["SharedAccessKey=", ";AccessKey="], "{anchor}(?<secret>[0-9A-Za-z+/]{43}=)",
    "https://learn.microsoft.com/azure/event-hubs/event-hubs-get-connection-string", { kind: "connection-string" }),
  token("azure-logic-app-signature", "Azure", "Logic Apps trigger URL", ["logic.azure.com:443/workflows/", "logic.azure.com/workflows/"], "{anchor}[0-9a-f]{32}/triggers/[0-9A-Za-z_-]{1,80}/paths/invoke[?][0-9A-Za-z%&;=./_-]{60,260}",
    "https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app", { kind: "webhook-url" }),
  token("azure-sas-signature", "Azure", "shared access signature", ["&sig=", "?sig=", "&amp;sig="], "{anchor}(?<secret>[0-9A-Za-z%+/]{43,70}=?)",
    "https://learn.microsoft.com/azure/storage/common/storage-sas-overview", { verify: sasVerdict }),
];

function sasVerdict(match: { readonly before: string; readonly after: string }): { proof: "none" | "reject"; detail?: string } {
  const query = `${match.before.slice(-400)}&${match.after.slice(0, 400)}`;
  if (!/[?&;]s[vrp]=|SharedAccessSignature|[?&;]sr=/.test(query)) return { proof: "reject" };
  const expiry = /[?&;]se=(\d{4}-\d{2}-\d{2})/.exec(query)?.[1];
  return expiry === undefined ? { proof: "none" } : { proof: "none", detail: `expires ${expiry}` };
}
