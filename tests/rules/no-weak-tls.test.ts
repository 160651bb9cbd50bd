/**
 * What `no-weak-tls` promises of connections whose certificate the program judges itself, after the handshake: silence where it
 * can be seen that nobody goes on with a bad one, and a finding wherever somebody may.
 */
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const imports = 'import tls from "node:tls";\nimport https from "node:https";\nimport { once } from "node:events";\nimport { createHash, timingSafeEqual } from "node:crypto";\n';
const said = (code: string): readonly string[] => lint("no-weak-tls", imports + code, { filename: "src/app.js" }).map(({ messageId, text }) => `${messageId}: ${text}`);
const finding = ["unchecked: false"];

/** A program that connects and is told of the connection. */
const told = (body: string, more = ""): string => `export function open(host, pin, pins, strict, onOpen, reject) { const socket = tls.connect({ host, port: 443, rejectUnauthorized: false }, () => { ${body} }); ${more} return socket; }`;
/** A program that hands the connection on in the end only. */
const promised = (body: string): string => `export const open = (host, pin, pins, strict) => new Promise((resolve, reject) => { const socket = tls.connect({ host, port: 443, rejectUnauthorized: false }, () => { ${body} }); socket.on("error", reject); });`;

describe("a certificate that is checked after the handshake", () => {
  it.each([
    ["destroyed", told("if (!socket.authorized) { socket.destroy(new Error(socket.authorizationError)); return; } socket.write('hello');")],
    ["destroyed by its error", told("if (socket.authorizationError) socket.destroy();")],
    ["destroyed where it is not null", told("if (socket.authorizationError !== null) { socket.destroy(); }")],
    ["destroyed in the other branch", told("if (socket.authorized === true) { onOpen(socket); } else { console.error('bad'); socket.destroy(); }")],
    ["destroyed by a listener", "export function open(host) { const socket = tls.connect({ host, rejectUnauthorized: false }); socket.once('secureConnect', () => { if (!socket.authorized) socket.destroy(); }); return socket; }"],
    ["destroyed by a function of its own", "export function open(host) { const socket = tls.connect({ host, rejectUnauthorized: false }, judge); function judge() { if (!socket.authorized) socket.destroy(); } return socket; }"],
    ["destroyed by a class", "export class Line { open(host) { this.socket = tls.connect({ host, rejectUnauthorized: false }); this.socket.on('secureConnect', () => { if (!this.socket.authorized) { this.socket.destroy(); } }); } }"],
    ["destroyed by a wrong fingerprint", told("const cert = socket.getPeerCertificate(); if (cert.fingerprint256 !== pin) socket.destroy(new Error('pin'));")],
    ["destroyed unless the fingerprint is listed", told("const { fingerprint256 } = socket.getPeerCertificate(true); if (!pins.includes(fingerprint256)) return socket.destroy();")],
    ["destroyed by a wrong key", told("const cert = socket.getPeerCertificate(); const seen = createHash('sha256').update(cert.pubkey).digest('base64'); if (seen !== pin) { socket.destroy(); }")],
    ["destroyed where two bytes differ", told("if (!timingSafeEqual(socket.getPeerCertificate().raw, pin)) socket.destroy();")],
    ["destroyed by a fingerprint written another way", told("const seen = socket.getPeerCertificate().fingerprint256.replace(/:/g, '').toLowerCase(); if (seen !== pin.toLowerCase()) socket.destroy();")],
    ["destroyed where neither holds", told("if (!socket.authorized && socket.getPeerCertificate().fingerprint256 !== pin) socket.destroy();")],
    ["destroyed also for another reason", told("if (!socket.authorized || socket.getProtocol() !== 'TLSv1.3') socket.destroy();")],
    ["destroyed after a word of it", told("console.log('connected', socket.getProtocol()); socket.setKeepAlive(true); if (!socket.authorized) socket.destroy();")],
    ["rejected, and handed on otherwise", promised("if (socket.authorized) resolve(socket); else reject(new Error('certificate'));")],
    ["rejected by a choice", promised("socket.authorized ? resolve(socket) : reject(new Error('certificate'));")],
    ["left with a return", promised("if (!socket.authorized) { reject(new Error('certificate')); return; } resolve(socket);")],
    ["left with an exception", promised("if (!socket.authorized) throw new Error('certificate'); socket.pipe(process.stdout); socket.write('hello'); resolve();")],
    ["left before anything is told of it", promised("const cert = socket.getPeerCertificate(); if (cert.fingerprint256 !== pin) { reject(new Error('certificate')); return; } resolve(cert.valid_to); socket.end();")],
    ["waited for", "export async function open(host) { const socket = tls.connect({ host, rejectUnauthorized: false }); await once(socket, 'secureConnect'); if (!socket.authorized) { throw new Error('certificate'); } socket.write('hello'); return socket; }"],
    ["options of their own", "export function open(host) { const options = { host, rejectUnauthorized: false }; const socket = tls.connect(options, () => { if (!socket.authorized) socket.destroy(); }); return socket; }"],
  ])("is silent when the connection is %s", (_, code) => {
    expect(said(code)).toEqual([]);
  });

  it.each([
    ["only logged", told("console.log('connected', socket.authorized ? 'authorized' : 'unauthorized'); socket.write('hello');")],
    ["logged in a branch", told("if (!socket.authorized) console.warn(socket.authorizationError); socket.write('hello');")],
    ["logged in a branch, and all is handed on", promised("if (!socket.authorized) { console.warn('bad'); } resolve(socket);")],
    ["logged in a branch, and the certificate is handed on", promised("if (!socket.authorized) console.warn('bad'); resolve(socket.getPeerCertificate()); socket.end();")],
    ["that of another socket", told("const other = tls.connect({ host }); if (!other.authorized) { socket.destroy(); other.destroy(); }")],
    ["answered by destroying another socket", told("const other = tls.connect({ host }); if (!socket.authorized) other.destroy();")],
    ["one of two connections", "export function open(host) { const options = { host, rejectUnauthorized: false }; const socket = tls.connect(options, () => { if (!socket.authorized) socket.destroy(); }); return [socket, tls.connect(options)]; }"],
    ["one that lets self-signed ones pass", told("if (!socket.authorized && socket.authorizationError !== 'DEPTH_ZERO_SELF_SIGNED_CERT') socket.destroy();")],
    ["one error of many", told("if (socket.authorizationError === 'CERT_HAS_EXPIRED') socket.destroy();")],
    ["made for some", told("if (strict && !socket.authorized) socket.destroy();")],
    ["made for some, around", told("if (strict) { if (!socket.authorized) socket.destroy(); }")],
    ["the wrong way round", told("if (socket.authorized) socket.destroy(); socket.write('hello');")],
    ["whether there is a certificate", told("if (!socket.getPeerCertificate().fingerprint256) socket.destroy();")],
    ["whether there is a fingerprint", told("if (socket.getPeerCertificate().fingerprint256 === undefined) socket.destroy();")],
    ["of the name in it", told("if (socket.getPeerCertificate().subject.CN !== host) socket.destroy();")],
    ["of the certificate with itself", told("if (socket.getPeerCertificate().fingerprint256 !== socket.getPeerCertificate().fingerprint256) socket.destroy();")],
    ["too late for what was sent", told("if (!socket.authorized) { reject(new Error('certificate')); return; } onOpen(socket);", "socket.write('hello');")],
    ["too late for what is received", told("if (!socket.authorized) { reject(new Error('certificate')); return; } onOpen();", "socket.on('data', onOpen);")],
    ["too late: with the first data", "export function open(host) { const socket = tls.connect({ host, rejectUnauthorized: false }); socket.write('hello'); socket.on('data', () => { if (!socket.authorized) socket.destroy(); }); }"],
    ["too late: behind what is told first", "export function open(host) { const socket = tls.connect({ host, rejectUnauthorized: false }, () => { socket.write('hello'); }); socket.on('secureConnect', () => { if (!socket.authorized) socket.destroy(); }); return socket; }"],
    ["too late: behind an earlier listener", "export function open(host) { const socket = tls.connect({ host, rejectUnauthorized: false }); socket.on('secureConnect', () => { socket.write('hello'); }); socket.on('secureConnect', () => { if (!socket.authorized) socket.destroy(); }); return socket; }"],
    ["too late: behind what the caller is told", "export function open(host, onOpen) { const socket = tls.connect({ host, rejectUnauthorized: false }, onOpen); socket.on('secureConnect', () => { if (!socket.authorized) socket.destroy(); }); return socket; }"],
    ["too late: after a pause", "export function open(host, pause) { const socket = tls.connect({ host, rejectUnauthorized: false }, async () => { await pause(); if (!socket.authorized) socket.destroy(); }); return socket; }"],
    ["too late: behind what the same function sends", told("socket.write('hello'); if (!socket.authorized) socket.destroy();")],
    ["too late: behind what the same function hands on", "export class Line { open(host, bus) { this.socket = tls.connect({ host, rejectUnauthorized: false }); this.socket.on('secureConnect', () => { bus.emit('open', this.socket); if (!this.socket.authorized) this.socket.destroy(); }); } }"],
    ["caught again", promised("try { if (!socket.authorized) throw new Error('certificate'); } catch (error) { console.warn(error); } resolve(socket);")],
    ["rejected and gone on", promised("if (!socket.authorized) reject(new Error('certificate')); socket.write('hello');")],
    ["behind something else", told("if (!socket.authorized) { const later = () => socket.destroy(); onOpen(later); }")],
  ])("is reported when the check is %s", (_, code) => {
    expect(said(code)).toEqual(finding);
  });

  it("is reported of a request, whose answer comes after what it sends", () => {
    expect(said("export const send = (url, body) => { const request = https.request(url, { method: 'POST', rejectUnauthorized: false }, (response) => { if (!response.socket.authorized) request.destroy(); }); request.end(body); };")).toEqual(finding);
  });
});
