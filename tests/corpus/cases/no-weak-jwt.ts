/** Tokens that are not signed, not verified, verified with an algorithm that the token chose, or never expire. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("signed with none", code`
    import jwt from "jsonwebtoken";
    export const issue = (sub: string) => jwt.sign({ sub }, "", { algorithm: "none" }); // <--
  `),
  example("none among the accepted", code`
    import jwt from "jsonwebtoken";
    export const check = (token: string, key: string) => jwt.verify(token, key, { algorithms: ["HS256", "none"] }); // <--
  `),
  example("none through a shared options object", code`
    const jwt = require("jsonwebtoken");
    const options = { algorithms: ["RS256", "none"], issuer: "desk" }; // <--
    exports.check = (token, key) => jwt.verify(token, key, options); // <--
  `, { filename: "auth.js" }),
  example("algorithm of the token's own header", code`
    import jwt from "jsonwebtoken";
    export function check(token: string, key: string) {
      const { header } = jwt.decode(token, { complete: true })!;
      return jwt.verify(token, key, { algorithms: [header.alg as jwt.Algorithm] }); // <--
    }
  `),
  example("decode used to sign in", code`
    import jwt from "jsonwebtoken";
    import type { NextFunction, Request, Response } from "express";
    export function requireUser(req: Request & { user?: unknown }, res: Response, next: NextFunction) {
      const token = req.headers.authorization?.split(" ")[1];
      req.user = jwt.decode(token!); // <--
      next();
    }
  `),
  example("role from a decoded token", code`
    import { decodeJwt } from "jose";
    export async function isAdmin(request: Request) {
      const claims = decodeJwt(request.headers.get("authorization")!.slice(7)); // <--
      return claims.role === "admin";
    }
  `),
  example("expiry ignored", code`
    import jwt from "jsonwebtoken";
    export const check = (token: string, key: string) => jwt.verify(token, key, { algorithms: ["ES256"], ignoreExpiration: true }); // <--
  `),
  example("strategy that ignores expiry", code`
    import { ExtractJwt, Strategy } from "passport-jwt";
    export const strategy = new Strategy(
      { jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.JWT_KEY!, ignoreExpiration: true }, // <--
      (payload, done) => done(null, payload),
    );
  `),
  example("mixed families", code`
    import jwt from "jsonwebtoken";
    export const check = (token: string, publicKey: string) => jwt.verify(token, publicKey, { algorithms: ["HS256", "RS256"] }); // <--
  `),
  example("public key without a list", code`
    import jwt from "jsonwebtoken";
    import { readFileSync } from "node:fs";
    const publicKey = readFileSync("public.pem");
    export const check = (token: string) => jwt.verify(token, publicKey); // <--
  `),
  example("jwt-simple without verification", code`
    const jwt = require("jwt-simple");
    exports.read = (token, secret) => jwt.decode(token, secret, true); // <--
  `, { filename: "token.js" }),
  example("jose unsecured token", code`
    import { UnsecuredJWT } from "jose";
    export const issue = (sub: string) => new UnsecuredJWT({ sub }).setIssuedAt().encode(); // <--
  `),
  example("jws with none", code`
    import jws from "jws";
    export const issue = (payload: object) => jws.sign({ header: { alg: "none" }, payload, secret: "" }); // <--
  `),
  example("fast-jwt accepts none", code`
    import { createVerifier } from "fast-jwt";
    export const verify = createVerifier({ key: process.env.JWT_KEY, algorithms: ["none", "HS256"] }); // <--
  `),
  example("NestJS verify options", code`
    import { JwtModule } from "@nestjs/jwt";
    export const module = JwtModule.register({ secret: process.env.JWT_SECRET, verifyOptions: { algorithms: ["HS256", "none"] } }); // <--
  `),
  example("none by a constant in other case", code`
    import { sign } from "jsonwebtoken";
    const ALG = "None".toLowerCase() as "none";
    export const issue = (sub: string) => sign({ sub }, null as never, { algorithm: ALG }); // <--
  `),
  example("express-jwt with none", code`
    import { expressjwt } from "express-jwt";
    app.use(expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ["none", "HS256"] })); // <--
  `),
  example("none in list", code`
    import jwt from "jsonwebtoken";
    export const v = (t: string, k: string) => jwt.verify(t, k, { algorithms: ["HS256", "none"] }); // <--
  `),
  example("shared options", code`
    import jwt from "jsonwebtoken";
    const options = { algorithms: ["RS256", "none"] as jwt.Algorithm[], issuer: "me" };
    export const v = (t: string, k: string) => jwt.verify(t, k, options); // <--
  `),
  example("alg from header", code`
    import jwt from "jsonwebtoken";
    export function v(t: string, k: string) { const { header } = jwt.decode(t, { complete: true })!; return jwt.verify(t, k, { algorithms: [header.alg as any] }); } // <--
  `),
  example("header parsed by hand", code`
    import jwt from "jsonwebtoken";
    export function v(t: string, k: string) { const header = JSON.parse(Buffer.from(t.split(".")[0], "base64").toString()); return jwt.verify(t, k, { algorithms: [header.alg] }); } // <--
  `),
  example("decode for auth middleware", code`
    import jwt from "jsonwebtoken";
    export const mw = (req, res, next) => { const payload = jwt.decode(req.headers.authorization.split(" ")[1]); req.user = payload; next(); }; // <--
  `, { filename: "src/a.js" }),
  example("jwt-decode server", code`
    import { jwtDecode } from "jwt-decode";
    export async function GET(req: Request) { const { sub } = jwtDecode<{ sub: string }>(req.headers.get("authorization")!.slice(7)); return Response.json(await db.user.find(sub)); } // <--
  `, { filename: "app/api/route.ts" }),
  example("jose decodeJwt", code`
    import { decodeJwt } from "jose";
    export const userOf = (t: string) => decodeJwt(t).sub; // <--
  `),
  example("mixed", code`
    import jwt from "jsonwebtoken";
    export const v = (t: string, k: string) => jwt.verify(t, k, { algorithms: ["RS256", "HS256"] }); // <--
  `),
  example("no list with public key", code`
    import jwt from "jsonwebtoken";
    import fs from "fs";
    const publicKey = fs.readFileSync("public.pem");
    export const v = (t: string) => jwt.verify(t, publicKey); // <--
  `),
  example("ignoreExpiration", code`
    import jwt from "jsonwebtoken";
    export const v = (t: string, k: string) => jwt.verify(t, k, { ignoreExpiration: true }); // <--
  `),
  example("passport ignoreExpiration", code`
    import { Strategy, ExtractJwt } from "passport-jwt";
    export const s = new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.S!, ignoreExpiration: true }, cb); // <--
  `),
  example("sign none", code`
    import jwt from "jsonwebtoken";
    export const s = (p: object) => jwt.sign(p, "", { algorithm: "none" }); // <--
  `),
  example("jose UnsecuredJWT", code`
    import { UnsecuredJWT } from "jose";
    export const s = () => new UnsecuredJWT({ a: 1 }).encode(); // <--
  `),
  example("jwt-simple noVerify", code`
    import jwt from "jwt-simple";
    export const d = (t: string, k: string) => jwt.decode(t, k, true); // <--
  `),
  example("verify with empty key", code`
    import jwt from "jsonwebtoken";
    export const d = (t: string) => jwt.verify(t, "", { algorithms: ["none"] }); // <--
  `),
  example("atob payload for auth", code`
    import { sign } from "jsonwebtoken";
    export const mw = (req: any, _res: any, next: any) => { req.user = JSON.parse(atob(req.headers.authorization.split(".")[1])); next(); }; // <--
    export const t = (k: string) => sign({}, k);
  `),
  example("Nest JwtService.decode", code`
    import { JwtService } from "@nestjs/jwt";
    export class Guard { constructor(private jwtService: JwtService) {} canActivate(ctx: any) { const req = ctx.switchToHttp().getRequest(); req.user = this.jwtService.decode(req.token); return true; } } // <--
  `),
  example("express-jwt without algorithms list mixed", code`
    import { expressjwt } from "express-jwt";
    app.use(expressjwt({ secret: process.env.S!, algorithms: ["HS256", "RS256"] })); // <--
  `),
  example("fastify-jwt none", code`
    import fjwt from "@fastify/jwt";
    app.register(fjwt, { secret: process.env.S!, verify: { algorithms: ["none", "HS256"] } }); // <--
  `),
  example("koa-jwt passthrough ignoreExpiration", code`
    import koaJwt from "koa-jwt";
    app.use(koaJwt({ secret: process.env.S!, ignoreExpiration: true })); // <--
  `),
];

export const traps: readonly Case[] = [
  example("fixed list", code`
    import jwt from "jsonwebtoken";
    export const check = (token: string, publicKey: string) => jwt.verify(token, publicKey, { algorithms: ["RS256"] });
  `),
  example("decode only for the key id", code`
    import jwt from "jsonwebtoken";
    export async function check(token: string, keys: Map<string, string>) {
      const kid = jwt.decode(token, { complete: true })?.header.kid;
      return jwt.verify(token, keys.get(kid ?? "")!, { algorithms: ["ES256"] });
    }
  `),
  example("header for the key id, jose", code`
    import { decodeProtectedHeader, jwtVerify } from "jose";
    export async function check(token: string, load: (kid: string) => Promise<CryptoKey>) {
      const { kid } = decodeProtectedHeader(token);
      return jwtVerify(token, await load(kid!), { algorithms: ["EdDSA"] });
    }
  `),
  example("expiry shown in the browser", code`
    import { jwtDecode } from "jwt-decode";
    export const expiresAt = (token: string) => new Date(jwtDecode(token).exp! * 1000);
  `),
  example("signed with an expiry", code`
    import jwt from "jsonwebtoken";
    export const issue = (sub: string, key: string) => jwt.sign({ sub }, key, { algorithm: "ES256", expiresIn: "10m" });
  `),
  example("secret and one family", code`
    import jwt from "jsonwebtoken";
    export const check = (token: string) => jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256", "HS512"] });
  `),
  example("secret without a list", code`
    import jwt from "jsonwebtoken";
    export const check = (token: string) => jwt.verify(token, process.env.JWT_SECRET!);
  `),
  example("the word none elsewhere", code`
    export const style = { display: "none", algorithm: "nearest", pointerEvents: "none" };
    export const sameSite = "none";
  `),
  example("refusing none", code`
    export function assertHeader(header: { alg: string }) {
      if (header.alg === "none" || header.alg.toLowerCase() === "none") throw new Error("unsigned token");
    }
  `),
  example("RS256 is allowed", code`
    import { SignJWT } from "jose";
    export const issue = (key: CryptoKey) => new SignJWT({}).setProtectedHeader({ alg: "RS256" }).setIssuedAt().setExpirationTime("5m").sign(key);
  `),
  example("verification first, then the payload", code`
    import jwt from "jsonwebtoken";
    export function user(token: string, key: string) {
      jwt.verify(token, key, { algorithms: ["PS256"] });
      return jwt.decode(token);
    }
  `),
  example("expiry not ignored", code`
    import { ExtractJwt, Strategy } from "passport-jwt";
    export const options = { jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.KEY!, ignoreExpiration: false };
    export const strategy = new Strategy(options, (payload, done) => done(null, payload));
  `),
  example("decode of something else", code`
    import { decode } from "html-entities";
    export const text = (html: string) => decode(html);
  `),
  example("algorithm from settings", code`
    import jwt from "jsonwebtoken";
    export const issue = (sub: string, key: string, algorithm: jwt.Algorithm) => jwt.sign({ sub }, key, { algorithm, expiresIn: 60 });
  `),
  example("key set decides", code`
    import { createRemoteJWKSet, jwtVerify } from "jose";
    const keys = createRemoteJWKSet(new URL("https://id.example.com/jwks"));
    export const check = (token: string) => jwtVerify(token, keys, { issuer: "https://id.example.com", algorithms: ["RS256", "ES256"] });
  `),
  example("log of the subject before verification fails", code`
    import jwt from "jsonwebtoken";
    export function check(token: string, key: string) {
      try {
        return jwt.verify(token, key, { algorithms: ["ES256"] });
      } catch (error) {
        console.warn("token of %s refused", jwt.decode(token)?.sub);
        throw error;
      }
    }
  `),
  example("decode for kid", code`
    import jwt from "jsonwebtoken";
    export async function v(t: string) { const d = jwt.decode(t, { complete: true }); const key = await keyFor(d!.header.kid!); return jwt.verify(t, key, { algorithms: ["RS256"] }); }
  `),
  example("exp for display", code`
    import { jwtDecode } from "jwt-decode";
    export const expiresAt = (t: string) => jwtDecode(t).exp;
  `),
  example("list ok", code`
    import jwt from "jsonwebtoken";
    export const v = (t: string, publicKey: string) => jwt.verify(t, publicKey, { algorithms: ["RS256", "ES256"] });
  `),
  example("hmac secret no list", code`
    import jwt from "jsonwebtoken";
    export const v = (t: string) => jwt.verify(t, process.env.JWT_SECRET!);
  `),
  example("none as display", code`
    export const display = { algorithm: "none", algorithms: ["none"] };
    export const cls = "none";
  `),
  example("refuse none", code`
    import jwt from "jsonwebtoken";
    export function v(t: string, k: string) { const h = jwt.decode(t, { complete: true })!.header; if (h.alg === "none") throw new Error(); return jwt.verify(t, k, { algorithms: ["HS256"] }); }
  `),
  example("ignoreExpiration false", code`
    import { Strategy, ExtractJwt } from "passport-jwt";
    export const s = new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.S!, ignoreExpiration: false }, cb);
  `),
  example("decode after verify", code`
    import { jwtVerify, decodeJwt } from "jose";
    export async function v(t: string, k: CryptoKey) { await jwtVerify(t, k); return decodeJwt(t).sub; }
  `),
  example("client shows name", code`
    import { jwtDecode } from "jwt-decode";
    export const Hello = ({ token }) => <b>{jwtDecode(token).name}</b>;
  `, { filename: "src/H.jsx" }),
  example("callback key with alg list from config", code`
    import jwt from "jsonwebtoken";
    export const v = (t: string, getKey: any, algorithms: any, cb: any) => jwt.verify(t, getKey, { algorithms }, cb);
  `),
  example("algorithm of the header, looked up in a list", code`
    import jws from "jws";
    export function verify(token: string, header: { alg: jws.Algorithm }, key: string, algorithms: string[]) {
      if (algorithms.indexOf(header.alg) === -1) return false;
      return jws.verify(token, header.alg, key);
    }
  `),
];
