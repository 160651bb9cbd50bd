// Settings of the parcel desk. No setting is a key: keys live in the vault and are named here, nothing more.

export interface Settings {
  port: number;
  databaseHost: string;
  labelsKey: string;
  tokensKey: string;
  smtp: { host: string; user: string };
}

export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    port: Number(env.PORT ?? 8443),
    databaseHost: requireSetting(env, "PGHOST"),
    labelsKey: env.LABELS_KEY ?? "alias/labels",
    tokensKey: env.TOKENS_KEY ?? "alias/tokens",
    smtp: { host: "smtp.parcel-desk.example", user: "robot@parcel-desk.example" },
  };
}

export function requireSetting(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`Setting ${name} is missing`);
  return value;
}
