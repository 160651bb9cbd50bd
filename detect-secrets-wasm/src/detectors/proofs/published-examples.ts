/**
 * Secrets that specifications, documentation and emulators print: everybody has them, so they protect nothing.
 *
 * Kept as the first 64 bits of their SHA-256, so that the list itself holds no key. A value on it stays visible at low confidence
 * where its proof is valid, and is filtered otherwise.
 */
import { sha256 } from "../../fingerprint.ts";
import { bytesOfLatin1 } from "./bytes.ts";

const digests: ReadonlySet<string> = new Set([
  // Azure storage emulator
  "0011cc25eb432071",
  // Azure Cosmos DB emulator
  "aa6547439583c3a2",
  // Stripe documentation
  "2cafc0970149a84f", "f2d6ca16515033e5", "2d1f7723aabc5c7a", "7e8de44ea9ecf6d5",
  // WorkOS documentation
  "13e942ac1ec66a7a",
  // GitHub documentation
  "3543c50b0cb9cea8",
  // GitHub documentation, user-to-server
  "82e74299544e0073",
  // GitHub documentation, OAuth
  "bc3ae723f57c6b9e",
  // GitHub documentation, refresh
  "6d7fa4e64d4b1f3e",
  // Hardhat and Anvil accounts
  "60a09e4357868c1e", "095101cf732c298a", "bb4978fbe7638de8", "f02322197a196ceb", "5de22089c247b9b2", "59feecfa04eb096b",
  "b69d88ff1ad5834a", "b6b9ee08c38f62da", "be394de37f9d6cf6", "dd0102d1cd0c6ac7",
  // Ganache account
  "424742fc6538f5e7",
  // BIP-39 vectors and test wallets
  "9c5d0a6656e5d3f3", "b83e96417f61cb14", "ecb0e7ba498c5920", "3a64bcd9cea43c0a", "e770e8aa42a869cf", "15f41342748aa6c0",
  "3b1c5e02107409ea", "a5fe1cb4158ffd2a", "d6da54d12db9eac8", "b12ee277a669b18f", "341c225b06c91708", "6d828debd306e21a",
  "cc95a8a1b5e9bf13", "30452ba5605dd252", "b2e71100d10bee74", "b8ae5c99142647d1", "0f388b04e512d7a0", "b1bff22ae077ce1a",
  "662c451cc5886e1d", "867f9f5929a7201c",
  // The BIP-39 phrase that is eleven times its first word: master keys of the main and the test network, first BIP-44 account
  "7f05cb6f0634ef6e", "410bb3c5957b6d50", "251295c45bf4c308",
  // BIP-32 vectors, with the keys that are derived in them
  "2243ae4c73014469", "c3e981f8e1c6a201", "38f45b57d43a7400", "04a564938fd41d29", "75754388723db8ec", "ac17da3e11432de9",
  "fa146b83df550394", "bebe65f0e0569d62", "c14aca8e6d6b82d1", "ed7bfe0ceae813bc", "00860ac612128954", "9d61c593824c392c",
  // BIP-86 vectors, and the BIP-44 account of the phrase that Hardhat and Anvil start with
  "50df6e087f3e39ad", "91646ee21a490810", "7d228177dd9eee1a", "5f9e0b4e32eea88a",
  // age test kit
  "a26256ed03575a86",
  // NIP-19
  "fa1ccdeec8175c63",
  // NATS documentation
  "f70c753f3bef33a1",
  // Tezos sandbox
  "85f112460e87bb8f",
  // RFC 7515 and 7517
  "8b1b17a9740c068a", "a45404ae333dd955", "57afc11665beb68d", "2e4ff57e9c832eda", "5ccf2edb4f070f0b",
  // RFC 8032 section 7.1 and RFC 7748 section 6.1, in hexadecimal
  "4a599659a6ab7ba3", "c6f23067d6954777", "423670807700e073", "5d211b9d34a31520", "55341cae8b77f5bb",
  // RFC 8037
  "190edf59d5736c3b",
  // Plaid, Mailgun, Telegram documentation
  "9c846fdf0fa8955c", "511c2249afed266e",
  // Mollie documentation
  "9387af38d1038761",
  // The PEM body, behind the word PEM, that ssh2 asks Node.js for Ed25519 with; every bundle of it has the key
  "f3a69f69b8903678",
  // jwt.io
  "7f75367e78812551", "c794fa6d20c64efb",
]);

/** A first look at a digest, before it is written out. */
const firstBytes: ReadonlySet<number> = new Set([...digests].map((digest) => Number.parseInt(digest.slice(0, 2), 16)));

/** Lengths of the values above: most candidates are told apart by theirs and need no digest. */
const lengths: ReadonlySet<number> = new Set([22, 32, 33, 34, 35, 36, 40, 43, 54, 58, 63, 66, 68, 72, 74, 75, 76, 78, 79, 80, 86, 88, 106, 110, 111, 118, 119, 120, 123, 146, 148, 152, 155, 156, 164, 172, 342]);

export function isPublishedExample(value: string): boolean {
  if (!lengths.has(value.length)) return false;
  const digest = sha256(bytesOfLatin1(value));
  return firstBytes.has(digest[0] ?? 0) && digests.has(Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join(""));
}
