/**
 * Rows of blockchain wallets: ethers, viem, web3, Solana, Bitcoin packages and BIP 32/39.
 *
 * Whoever holds the private key or the mnemonic owns the funds. `wallet-key` marks where such a key enters the process; the
 * approved way is an account backed by a vault (`toAccount` of viem, a custom signer of ethers).
 */
import type { Library } from "./schema.ts";

export const ethers: Library = {
  name: "ethers",
  specifiers: {
    ethers: "", "@ethersproject/wallet": "", "@ethersproject/hdnode": "", "@ethersproject/signing-key": "", "ethers/*": "",
  },
  globals: { ethers: "" },
  aliases: { ethers: "ethers:", utils: "ethers:" },
  verified: "6.17.0",
  source: "https://docs.ethers.org/v6/",
  rows: [
    {
      api: "new Wallet()", role: "wallet-key", args: { "0": "key", "1": "provider" }, vault: "sign", returns: "Wallet",
      note: "v5 identical",
    },
    { api: "Wallet.fromPhrase()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign", returns: "Wallet" },
    { api: "Wallet.fromEncryptedJson()", role: "import", args: { "0": "json", "1": "password" }, returns: "Wallet" },
    { api: "Wallet#encrypt()", role: "export-encrypted", args: { "0": "password", ret: "json" } },
    { api: "Wallet#privateKey", role: "export", args: { ret: "rawkey" } },
    {
      api: "HDNodeWallet.fromPhrase()", role: "wallet-key", args: { "0": "mnemonic", "1": "password", "2": "path" }, vault: "sign",
      returns: "Wallet",
    },
    { api: "new SigningKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "SigningKey" },
    {
      api: "Wallet.fromMnemonic()", role: "wallet-key", args: { "0": "mnemonic", "1": "path" }, vault: "sign", returns: "Wallet",
      note: "version 5",
    },
    { api: "Wallet.fromEncryptedJsonSync()", role: "import", args: { "0": "json", "1": "password" }, returns: "Wallet" },
    { api: "Wallet.createRandom()", role: "keygen", args: { ret: "key" }, vault: "createKey", returns: "Wallet" },
    { api: "Wallet#encryptSync()", role: "export-encrypted", args: { "0": "password", ret: "json" } },
    { api: "Wallet#mnemonic", role: "read", args: { ret: "mnemonic" } },
    { api: "Wallet#address", role: "read", args: { ret: "pubkey" } },
    { api: "Wallet#connect()", role: "other", args: { "0": "provider" }, chains: true },
    { api: "Wallet#signMessage()", role: "sign", args: { "0": "data" }, vault: "sign", algorithm: "secp256k1" },
    { api: "Wallet#signTransaction()", role: "sign", args: { "0": "data" }, vault: "sign", algorithm: "secp256k1" },
    { api: "Wallet#signTypedData()", role: "sign", args: { "0": "data" }, vault: "sign", algorithm: "secp256k1" },
    { api: "HDNodeWallet.fromSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Wallet" },
    { api: "HDNodeWallet.fromMnemonic()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign", returns: "Wallet" },
    { api: "HDNodeWallet.fromExtendedKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Wallet" },
    { api: "HDNodeWallet.createRandom()", role: "keygen", args: { ret: "key" }, vault: "createKey", returns: "Wallet" },
    { api: "Mnemonic.fromPhrase()", role: "wallet-key", args: { "0": "mnemonic", "1": "password" } },
    { api: "HDNode.fromMnemonic()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign", note: "version 5" },
    { api: "HDNode.fromSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign", note: "version 5" },
    { api: "SigningKey#privateKey", role: "read", args: { ret: "rawkey" } },
    { api: "SigningKey#sign()", role: "sign", args: { "0": "data" }, vault: "sign" },
    { api: "computeHmac()", role: "mac", args: { "0": "hash", "1": "key", "2": "data" }, vault: "mac" },
    { api: "pbkdf2()", role: "kdf", args: { "0": "password", "1": "salt", "2": "iterations", "3": "keyBytes", "4": "hash" } },
    { api: "randomBytes()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
  ],
};

export const viem: Library = {
  name: "viem",
  specifiers: { "viem/accounts": "" },
  verified: "2.57.20",
  source: "https://viem.sh/docs/accounts/local",
  rows: [
    { api: "privateKeyToAccount()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Account" },
    { api: "mnemonicToAccount()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign", returns: "Account" },
    { api: "generatePrivateKey()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
    { api: "sign()", role: "sign", args: { "0.privateKey": "key" }, vault: "sign" },
    { api: "toAccount()", role: "other", args: { "0": "account" }, vault: "sign", note: "approved route to a KMS-backed account" },
    { api: "hdKeyToAccount()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Account" },
    { api: "signMessage()", role: "sign", args: { "0.privateKey": "key" }, vault: "sign" },
    { api: "signTransaction()", role: "sign", args: { "0.privateKey": "key" }, vault: "sign" },
    { api: "signTypedData()", role: "sign", args: { "0.privateKey": "key" }, vault: "sign" },
    { api: "signAuthorization()", role: "sign", args: { "0.privateKey": "key" }, vault: "sign" },
    { api: "Account#signMessage()", role: "sign", args: { "0": "data" }, vault: "sign" },
    { api: "Account#signTransaction()", role: "sign", args: { "0": "data" }, vault: "sign" },
    { api: "Account#signTypedData()", role: "sign", args: { "0": "data" }, vault: "sign" },
    { api: "Account#address", role: "read", args: { ret: "pubkey" } },
    { api: "generateMnemonic()", role: "keygen", args: { ret: "mnemonic" }, vault: "createKey" },
  ],
};

export const web3: Library = {
  name: "web3",
  specifiers: { web3: "Web3", "web3-eth-accounts": "accounts" },
  aliases: { "Web3.Web3": "web3:Web3" },
  verified: "web3 4.16.0, web3-eth-accounts 4.3.1",
  source: "https://docs.web3js.org/",
  rows: [
    { api: "Web3#eth.accounts.privateKeyToAccount()", role: "wallet-key", args: { "0": "key" }, vault: "sign" },
    { api: "new Web3()", role: "other", returns: "Web3" },
    { api: "Web3#eth.accounts.sign()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign" },
    { api: "Web3#eth.accounts.signTransaction()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign" },
    { api: "Web3#eth.accounts.encrypt()", role: "export-encrypted", args: { "0": "key", "1": "password" } },
    { api: "Web3#eth.accounts.decrypt()", role: "import", args: { "0": "json", "1": "password" } },
    { api: "accounts.privateKeyToAccount()", role: "wallet-key", args: { "0": "key" }, vault: "sign" },
    { api: "accounts.sign()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign" },
    { api: "accounts.signTransaction()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign" },
    { api: "accounts.encrypt()", role: "export-encrypted", args: { "0": "key", "1": "password" } },
    { api: "accounts.decrypt()", role: "import", args: { "0": "json", "1": "password" } },
    { api: "Web3#eth.accounts.wallet.add()", role: "wallet-key", args: { "0": "key" }, vault: "sign" },
  ],
};

export const solanaWeb3: Library = {
  name: "@solana/web3.js",
  specifiers: { "@solana/web3.js": "" },
  verified: "1.98.4",
  source: "https://www.npmjs.com/package/@solana/web3.js",
  rows: [
    { api: "Keypair.fromSecretKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Keypair", note: "version 1" },
    { api: "Keypair.fromSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Keypair" },
    { api: "Keypair.generate()", role: "keygen", vault: "createKey", returns: "Keypair" },
    { api: "new Keypair()", role: "keygen", args: { "0.secretKey": "key" }, vault: "createKey", returns: "Keypair" },
    { api: "Keypair#secretKey", role: "read", args: { ret: "rawkey" } },
    { api: "Keypair#publicKey", role: "read", args: { ret: "pubkey" } },
  ],
};

export const solanaKit: Library = {
  name: "@solana/kit",
  specifiers: { "@solana/kit": "", "@solana/keys": "", "@solana/signers": "" },
  verified: "@solana/keys 8.4.0; others from documentation",
  source: "https://www.npmjs.com/package/@solana/kit",
  rows: [
    { api: "createKeyPairSignerFromBytes()", role: "wallet-key", args: { "0": "key", "1": "extractable" }, vault: "sign" },
    { api: "createKeyPairFromBytes()", role: "wallet-key", args: { "0": "key", "1": "extractable" }, vault: "sign" },
    { api: "createKeyPairFromPrivateKeyBytes()", role: "wallet-key", args: { "0": "key", "1": "extractable" }, vault: "sign" },
    { api: "createKeyPairSignerFromPrivateKeyBytes()", role: "wallet-key", args: { "0": "key", "1": "extractable" }, vault: "sign" },
  ],
};

export const bitcoinjs: Library = {
  name: "bitcoinjs-lib",
  specifiers: { "bitcoinjs-lib": "" },
  verified: "7.0.5",
  source: "https://www.npmjs.com/package/bitcoinjs-lib",
  rows: [
    {
      api: "ECPair.fromWIF()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "ecpair:Signer",
      note: "versions up to 5",
    },
    {
      api: "ECPair.fromPrivateKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "ecpair:Signer",
      note: "versions up to 5",
    },
    {
      api: "ECPair.makeRandom()", role: "keygen", args: { "0.rng": "fn" }, vault: "createKey", returns: "ecpair:Signer",
      note: "versions up to 5",
    },
    { api: "bip32.fromSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "bip32:Node", note: "versions up to 5" },
  ],
};

export const ecpair: Library = {
  name: "ecpair",
  specifiers: { ecpair: "ECPairFactory" },
  aliases: { "ECPairFactory.ECPairFactory": "ecpair:ECPairFactory" },
  verified: "3.0.2",
  source: "https://www.npmjs.com/package/ecpair",
  rows: [
    { api: "ECPair#fromPrivateKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Signer" },
    { api: "ECPair#fromWIF()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Signer" },
    { api: "ECPairFactory()", role: "other", returns: "ECPair" },
    { api: "ECPair#makeRandom()", role: "keygen", args: { "0.rng": "fn" }, vault: "createKey", returns: "Signer" },
    { api: "Signer#toWIF()", role: "export", args: { ret: "rawkey" } },
    { api: "Signer#privateKey", role: "read", args: { ret: "rawkey" } },
    { api: "Signer#publicKey", role: "read", args: { ret: "pubkey" } },
    { api: "Signer#sign()", role: "sign", args: { "0": "digest" }, vault: "sign" },
  ],
};

export const bip32: Library = {
  name: "bip32",
  specifiers: { bip32: "BIP32Factory" },
  aliases: { "BIP32Factory.BIP32Factory": "bip32:BIP32Factory" },
  verified: "5.0.1",
  source: "https://www.npmjs.com/package/bip32",
  rows: [
    { api: "BIP32#fromSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Node" },
    { api: "BIP32Factory()", role: "other", returns: "BIP32" },
    { api: "BIP32#fromBase58()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Node" },
    { api: "BIP32#fromPrivateKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Node" },
    { api: "BIP32Factory.fromSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Node", note: "versions up to 2" },
    {
      api: "BIP32Factory.fromBase58()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Node",
      note: "versions up to 2",
    },
    {
      api: "BIP32Factory.fromPrivateKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Node",
      note: "versions up to 2",
    },
    { api: "Node#toBase58()", role: "export", args: { ret: "rawkey" } },
    { api: "Node#toWIF()", role: "export", args: { ret: "rawkey" } },
    { api: "Node#neutered()", role: "derive-public", returns: "PublicNode" },
    { api: "PublicNode#toBase58()", role: "export-public", args: { ret: "pubkey" } },
    { api: "Node#derivePath()", role: "other", args: { "0": "path" }, returns: "Node" },
    { api: "Node#privateKey", role: "read", args: { ret: "rawkey" } },
    { api: "Node#publicKey", role: "read", args: { ret: "pubkey" } },
  ],
};

export const bip39: Library = {
  name: "bip39",
  specifiers: { bip39: "", "@scure/bip39": "" },
  verified: "bip39 3.1.2, @scure/bip39 2.4.0",
  source: "https://www.npmjs.com/package/bip39",
  rows: [
    { api: "mnemonicToSeed()", role: "wallet-key", args: { "0": "mnemonic", "1": "passphrase", ret: "secret" } },
    { api: "mnemonicToSeedSync()", role: "wallet-key", args: { "0": "mnemonic", "1": "passphrase", ret: "secret" } },
    { api: "mnemonicToEntropy()", role: "wallet-key", args: { "0": "mnemonic", ret: "secret" } },
    { api: "generateMnemonic()", role: "keygen", args: { "*": "other", ret: "mnemonic" }, vault: "createKey" },
    { api: "entropyToMnemonic()", role: "convert", args: { "0": "entropy", ret: "mnemonic" } },
  ],
};

export const scureBip32: Library = {
  name: "@scure/bip32",
  specifiers: { "@scure/bip32": "", hdkey: "HDKey" },
  verified: "2.4.0",
  source: "https://www.npmjs.com/package/@scure/bip32",
  rows: [
    { api: "HDKey.fromMasterSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "HDKey" },
    { api: "HDKey.fromExtendedKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "HDKey" },
    { api: "HDKey.fromJSON()", role: "wallet-key", args: { "0.xpriv": "key" }, vault: "sign", returns: "HDKey" },
    { api: "HDKey#privateKey", role: "read", args: { ret: "rawkey" } },
    { api: "HDKey#privateExtendedKey", role: "read", args: { ret: "rawkey" } },
    { api: "HDKey#derive()", role: "other", args: { "0": "path" }, returns: "HDKey" },
  ],
};

export const ethereumjsUtil: Library = {
  name: "ethereumjs-util",
  specifiers: { "ethereumjs-util": "", "@ethereumjs/util": "" },
  verified: "7.1.5",
  source: "https://www.npmjs.com/package/ethereumjs-util",
  rows: [
    { api: "ecsign()", role: "sign", args: { "0": "digest", "1": "key" }, vault: "sign", algorithm: "secp256k1" },
    { api: "privateToAddress()", role: "derive-public", args: { "0": "key", ret: "pubkey" } },
    { api: "privateToPublic()", role: "derive-public", args: { "0": "key", ret: "pubkey" } },
  ],
};

export const ethereumjsWallet: Library = {
  name: "@ethereumjs/wallet",
  specifiers: { "@ethereumjs/wallet": "", "ethereumjs-wallet": "Wallet" },
  aliases: { "Wallet.default": "@ethereumjs/wallet:Wallet" },
  verified: "10.0.0",
  source: "https://www.npmjs.com/package/@ethereumjs/wallet",
  rows: [
    { api: "Wallet.fromPrivateKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Wallet" },
    { api: "Wallet.fromExtendedPrivateKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign", returns: "Wallet" },
    { api: "Wallet.fromV3()", role: "import", args: { "0": "json", "1": "password" }, returns: "Wallet" },
    { api: "Wallet.generate()", role: "keygen", vault: "createKey", returns: "Wallet" },
    { api: "Wallet#getPrivateKey()", role: "export", args: { ret: "rawkey" } },
    { api: "Wallet#getPrivateKeyString()", role: "export", args: { ret: "rawkey" } },
    { api: "Wallet#getAddressString()", role: "derive-public", args: { ret: "pubkey" } },
    { api: "Wallet#toV3()", role: "export-encrypted", args: { "0": "password", ret: "json" } },
  ],
};

export const polkadotKeyring: Library = {
  name: "@polkadot/keyring",
  specifiers: { "@polkadot/keyring": "Keyring", "@polkadot/api": "" },
  aliases: { "Keyring.Keyring": "@polkadot/keyring:Keyring", "Keyring.default": "@polkadot/keyring:Keyring" },
  verified: "14.0.3",
  source: "https://polkadot.js.org/docs/keyring/",
  rows: [
    { api: "new Keyring()", role: "other", returns: "Keyring" },
    { api: "Keyring#addFromUri()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign" },
    { api: "Keyring#addFromMnemonic()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign" },
    { api: "Keyring#addFromSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign" },
    { api: "Keyring#createFromUri()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign" },
  ],
};

export const ledgers: Library = {
  name: "ledgers",
  specifiers: {
    xrpl: "xrpl", "@stellar/stellar-base": "stellar", "@stellar/stellar-sdk": "stellar", "stellar-sdk": "stellar", tronweb: "tron", "@cosmjs/proto-signing": "cosmos",
  },
  aliases: { "tron.default": "ledgers:tron" },
  verified: "xrpl 5.3.0, @stellar/stellar-base 15.0.0, tronweb 6.5.1, @cosmjs/proto-signing 0.39.0",
  source: "https://js.xrpl.org/classes/Wallet.html",
  rows: [
    { api: "xrpl.Wallet.fromSeed()", role: "wallet-key", args: { "0": "key" }, vault: "sign" },
    { api: "xrpl.Wallet.fromSecret()", role: "wallet-key", args: { "0": "key" }, vault: "sign" },
    { api: "xrpl.Wallet.fromMnemonic()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign" },
    { api: "new xrpl.Wallet()", role: "wallet-key", args: { "0": "pubkey", "1": "key" }, vault: "sign" },
    { api: "stellar.Keypair.fromSecret()", role: "wallet-key", args: { "0": "key" }, vault: "sign", algorithm: "Ed25519" },
    { api: "stellar.Keypair.fromRawEd25519Seed()", role: "wallet-key", args: { "0": "key" }, vault: "sign", algorithm: "Ed25519" },
    { api: "new tron.TronWeb()", role: "wallet-key", args: { "0.privateKey": "key", "3": "key" }, vault: "sign", returns: "TronWeb" },
    { api: "TronWeb#setPrivateKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign" },
    { api: "cosmos.DirectSecp256k1HdWallet.fromMnemonic()", role: "wallet-key", args: { "0": "mnemonic" }, vault: "sign" },
    { api: "cosmos.DirectSecp256k1Wallet.fromKey()", role: "wallet-key", args: { "0": "key" }, vault: "sign" },
  ],
};
