// TLS ends at the load balancer, whose certificate and key are managed by the platform.
import express from "express";
import { loadSettings } from "./config.js";
import { requireUser, signIn } from "./auth/tokens.js";
import { requestReset, confirmReset } from "./auth/reset.js";
import { requireApiKey } from "./auth/api-keys.js";
import { readAddress, storeAddress } from "./crypto/personal-data.js";
import { downloadLabel, storeLabel } from "./crypto/labels.js";
import { paymentWebhook } from "./payments/webhook.js";

const settings = loadSettings();
const app = express();

app.post("/webhooks/payment", express.raw({ type: "application/json" }), paymentWebhook);
app.use(express.json());
app.post("/sign-in", signIn);
app.post("/password/reset", requestReset);
app.post("/password/confirm", confirmReset);
app.get("/parcels/:id/address", requireUser, readAddress);
app.put("/parcels/:id/address", requireUser, storeAddress);
app.get("/parcels/:id/label", requireApiKey, downloadLabel);
app.put("/parcels/:id/label", requireApiKey, storeLabel);

app.listen(settings.port);
