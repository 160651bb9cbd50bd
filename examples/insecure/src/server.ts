import { readFileSync } from "node:fs";
import https from "node:https";
import express from "express";
import session from "express-session";
import { loadSettings } from "./config.js";
import { requireUser, signIn } from "./auth/tokens.js";
import { requestReset, confirmReset } from "./auth/reset.js";
import { requireApiKey } from "./auth/api-keys.js";
import { readAddress, storeAddress } from "./crypto/personal-data.js";
import { downloadLabel, storeLabel } from "./crypto/labels.js";
import { paymentWebhook } from "./payments/webhook.js";

const settings = loadSettings();
const app = express();

app.use(
  session({
    // expect: no-hardcoded-key
    secret: process.env.SESSION_SECRET || "keyboard cat",
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: "lax" },
  }),
);

app.post("/webhooks/payment", express.raw({ type: "application/json" }), paymentWebhook);
app.use(express.json());
app.post("/sign-in", signIn);
app.post("/password/reset", requestReset);
app.post("/password/confirm", confirmReset);
app.get("/parcels/:id/address", requireUser, readAddress);
app.put("/parcels/:id/address", requireUser, storeAddress);
app.get("/parcels/:id/label", requireApiKey, downloadLabel);
app.put("/parcels/:id/label", requireApiKey, storeLabel);

https
  .createServer(
    {
      key: readFileSync(process.env.TLS_KEY_FILE!),
      cert: readFileSync(process.env.TLS_CERT_FILE!),
      // The depot scanners do not speak anything newer.
      // expect: no-weak-tls
      minVersion: "TLSv1",
    },
    app,
  )
  .listen(settings.port);
