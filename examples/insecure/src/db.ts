import pg from "pg";

export const db = new pg.Pool({
  host: process.env.PGHOST,
  database: "parcels",
  user: "parcel_app",
  // expect: no-hardcoded-credential
  password: process.env.PGPASSWORD || "parcel_app",
  // The managed database has its own certificate authority.
  // expect: no-weak-tls
  ssl: { rejectUnauthorized: false },
});
