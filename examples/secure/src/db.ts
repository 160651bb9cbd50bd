import { readFileSync } from "node:fs";
import { Signer } from "@aws-sdk/rds-signer";
import pg from "pg";
import { requireSetting } from "./config.js";

const host = requireSetting(process.env, "PGHOST");
const signer = new Signer({ hostname: host, port: 5432, username: "parcel_app", region: "eu-central-1" });

export const db = new pg.Pool({
  host,
  database: "parcels",
  user: "parcel_app",
  // A token of the workload's own identity, valid for 15 minutes.
  password: () => signer.getAuthToken(),
  ssl: { ca: readFileSync("/etc/ssl/rds-bundle.pem"), rejectUnauthorized: true },
});
