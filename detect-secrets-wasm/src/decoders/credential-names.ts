/** Words in names of settings that hold secrets: decoders look at what stands beside them. The detectors decide what it is. */
export const CREDENTIAL_NAMES: readonly string[] = [
  "password", "passwd", "passphrase", "secret", "token", "api_key", "apikey", "api-key",
  "private_key", "privatekey", "access_key", "accesskey", "credential",
];
