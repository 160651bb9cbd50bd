/**
 * Wallet keys and the services around chains. Most wallet formats carry a checksum, so a hit is a proof.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { traitsOf } from "./paths.ts";
import { base58CheckVerdict } from "./proofs/base58.ts";
import { bech32Verdict } from "./proofs/bech32.ts";
import { mnemonicVerdict } from "./proofs/bip39.ts";
import { nkeyVerdict } from "./proofs/nkey.ts";
import { isPublishedExample } from "./proofs/published-examples.ts";
import { isRandomLooking } from "./proofs/randomness.ts";
import { token } from "./token.ts";

const mnemonicWords = ["mnemonic", "seed phrase", "seed_phrase", "seedphrase", "recovery phrase", "recovery_phrase", "recoveryphrase", "secret phrase", "secret_phrase", "wallet_seed"];

export const cryptoCurrency = (): readonly Detector[] => [
  token("bip32-extended-private-key", "BIP-32", "extended private key", ["xprv", "yprv", "zprv", "tprv", "uprv", "vprv"], "[1-9A-HJ-NP-Za-km-z]{107}",
    "https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki#serialization-format", { kind: "private-key", verify: base58CheckVerdict }),
  token("nostr-private-key", "Nostr", "private key", "nsec1", "[02-9ac-hj-np-z]{58}",
    "https://github.com/nostr-protocol/nips/blob/master/19.md", { kind: "private-key", verify: bech32Verdict }),
  token("sui-private-key", "Sui", "private key", "suiprivkey1", "[02-9ac-hj-np-z]{59}",
    "https://docs.sui.io/concepts/cryptography/transaction-auth/keys-addresses", { kind: "private-key", verify: bech32Verdict }),
  token("aptos-private-key", "Aptos", "private key", ["ed25519-priv-0x", "secp256k1-priv-0x"], "[0-9a-fA-F]{64}",
    "https://github.com/aptos-foundation/AIPs/blob/main/aips/aip-80.md", { kind: "private-key" }),
  token("tezos-secret-key", "Tezos", "secret key", ["edsk", "spsk", "p2sk"], "[1-9A-HJ-NP-Za-km-z]{50}",
    "https://tezos.gitlab.io/developer/encodings.html", { kind: "private-key", verify: base58CheckVerdict }),
  token("tezos-expanded-secret-key", "Tezos", "expanded secret key", "edsk", "[1-9A-HJ-NP-Za-km-z]{94}",
    "https://tezos.gitlab.io/developer/encodings.html", { kind: "private-key", verify: base58CheckVerdict }),
  token("ethereum-signer-key", "Ethereum", "private key of a signer", ["Wallet(", "privateKeyToAccount(", "accounts: [", "accounts:["], "[\"'`](?<secret>[0-9a-fA-Fx]{64,66})[\"'`]",
    "https://docs.ethers.org/v6/api/wallet/", { kind: "private-key", leftBoundary: false, verify: signerVerdict }),
  token("nats-seed", "NATS", "nkey seed", ["SUA", "SAA", "SOA"], "[A-P][A-Z2-7]{54}",
    "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth", { kind: "private-key", verify: nkeyVerdict }),
  token("lnd-macaroon", "Lightning", "lnd macaroon in hex", "0201036c6e64", "[0-9a-f]{100,2000}",
    "https://docs.lightning.engineering/lightning-network-tools/lnd/macaroons"),
  token("settlemint-token", "SettleMint", "access token", ["sm_aat_", "sm_pat_", "sm_sat_"], "[0-9A-Za-z]{16}",
    "https://console.settlemint.com/documentation/"),
  token("blockfrost-project-id", "Blockfrost", "project id", ["mainnet", "preprod", "preview"], "[0-9A-Za-z]{32}",
    "https://docs.blockfrost.io/start-building"),
  token("bip39-mnemonic", "BIP-39", "mnemonic phrase", mnemonicWords, "[\\w.-]{0,20}[\"'` \\t:=>(\\[,]{1,12}(?<secret>[a-z]{3}[a-z \",'`]{44,420})",
    "https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki", { kind: "mnemonic", ignoreCase: true, leftBoundary: false, verify: mnemonicVerdict }),
];

/** A key of 32 bytes as digits that look generated; tests sign with counted and repeated ones. */
function signerVerdict({ value, path }: Match): Verdict {
  const isKey = /^(?:0x)?[0-9a-fA-F]{64}$/.test(value) && isRandomLooking(value) && !isPublishedExample(`0x${value.replace(/^0x/, "")}`);
  return isKey ? { proof: "none", confidence: traitsOf(path).isTest ? "low" : "high" } : { proof: "reject" };
}
