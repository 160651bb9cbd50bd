// Settings of the parcel desk. Everything can be overridden by the environment; the defaults are for local work.

export interface Settings {
  port: number;
  databaseUrl: string;
  jwtSecret: string;
  smtp: { host: string; user: string; password: string };
}

export function loadSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    port: Number(env.PORT ?? 8080),
    databaseUrl: env.DATABASE_URL ?? "postgres://localhost:5432/parcels",
    jwtSecret: requireSetting(env, "JWT_SECRET"),
    smtp: {
      host: "smtp.parcel-desk.example",
      user: "robot@parcel-desk.example",
      // expect: no-hardcoded-credential
      password: "Fr8-desk!2019",
    },
  };
}

function requireSetting(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`Setting ${name} is missing`);
  return value;
}
