/** Every source rule by its name. A test compares this list with the folder. */
import type { RuleModule } from "../src/define-rule.ts";
import noExtractableKey from "./no-extractable-key.ts";
import noHardcodedCredential from "./no-hardcoded-credential.ts";
import noHardcodedKey from "./no-hardcoded-key.ts";
import noInsecureRandom from "./no-insecure-random.ts";
import noKeyExposure from "./no-key-exposure.ts";
import noKeyFromSecretStore from "./no-key-from-secret-store.ts";
import noKeyInClientBundle from "./no-key-in-client-bundle.ts";
import noLocalKeyring from "./no-local-keyring.ts";
import noPinnedKeyVersion from "./no-pinned-key-version.ts";
import noPlaintextDataKey from "./no-plaintext-data-key.ts";
import noRawKeyExport from "./no-raw-key-export.ts";
import noStaticIv from "./no-static-iv.ts";
import noStaticVaultCredential from "./no-static-vault-credential.ts";
import noWeakCipher from "./no-weak-cipher.ts";
import noWeakHash from "./no-weak-hash.ts";
import noWeakJwt from "./no-weak-jwt.ts";
import noWeakKdf from "./no-weak-kdf.ts";
import noWeakKeySize from "./no-weak-key-size.ts";
import noWeakTls from "./no-weak-tls.ts";
import requireEncryptionContext from "./require-encryption-context.ts";
import requireEnvelopeEncryption from "./require-envelope-encryption.ts";
import requireKeyZeroization from "./require-key-zeroization.ts";
import requireTimingSafeCompare from "./require-timing-safe-compare.ts";
import requireVaultClient from "./require-vault-client.ts";

export const sourceRules: Readonly<Record<string, RuleModule>> = {
  "no-extractable-key": noExtractableKey,
  "no-hardcoded-credential": noHardcodedCredential,
  "no-hardcoded-key": noHardcodedKey,
  "no-insecure-random": noInsecureRandom,
  "no-key-exposure": noKeyExposure,
  "no-key-from-secret-store": noKeyFromSecretStore,
  "no-key-in-client-bundle": noKeyInClientBundle,
  "no-local-keyring": noLocalKeyring,
  "no-pinned-key-version": noPinnedKeyVersion,
  "no-plaintext-data-key": noPlaintextDataKey,
  "no-raw-key-export": noRawKeyExport,
  "no-static-iv": noStaticIv,
  "no-static-vault-credential": noStaticVaultCredential,
  "no-weak-cipher": noWeakCipher,
  "no-weak-hash": noWeakHash,
  "no-weak-jwt": noWeakJwt,
  "no-weak-kdf": noWeakKdf,
  "no-weak-key-size": noWeakKeySize,
  "no-weak-tls": noWeakTls,
  "require-encryption-context": requireEncryptionContext,
  "require-envelope-encryption": requireEnvelopeEncryption,
  "require-key-zeroization": requireKeyZeroization,
  "require-timing-safe-compare": requireTimingSafeCompare,
  "require-vault-client": requireVaultClient,
};
