/**
 * Text to bytes and back in the encodings that Node knows, without Node: the playground folds keys too.
 */

const utf8 = new TextEncoder();

/** Text → bytes in one of Node's encodings; undefined for one that does not exist. */
export function decodeText(text: string, encoding: string): Uint8Array | undefined {
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return utf8.encode(text);
    case "ascii":
    case "latin1":
    case "binary":
      return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i) & 0xff);
    case "hex": {
      // What Node makes of a character beyond a byte is an accident of its code.
      if (/[^\0-\xff]/u.test(text)) return undefined;
      const pairs = /^(?:[0-9a-f]{2})*/iu.exec(text)?.[0] ?? "";
      return Uint8Array.from(pairs.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
    }
    case "base64":
    case "base64url": {
      // What stands behind the padding is not read.
      const clean = text.replace(/=.*$/su, "").replaceAll("-", "+").replaceAll("_", "/").replace(/[^A-Za-z0-9+/]/gu, "");
      const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean;
      return Uint8Array.from(atob(whole), (char) => char.charCodeAt(0));
    }
    case "utf16le":
    case "utf-16le":
    case "ucs2":
    case "ucs-2": {
      const bytes = new Uint8Array(text.length * 2);
      for (let i = 0; i < text.length; i++) {
        bytes[i * 2] = text.charCodeAt(i) & 0xff;
        bytes[i * 2 + 1] = text.charCodeAt(i) >> 8;
      }
      return bytes;
    }
    default:
      return undefined;
  }
}

/** Bytes → text in one of Node's encodings. */
export function encodeBytes(bytes: Uint8Array, encoding: string): string | undefined {
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    case "ascii":
      return Array.from(bytes, (byte) => String.fromCharCode(byte & 0x7f)).join("");
    case "latin1":
    case "binary":
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    case "hex":
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    case "base64":
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    case "base64url":
      return encodeBytes(bytes, "base64")?.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
    case "utf16le":
    case "utf-16le":
    case "ucs2":
    case "ucs-2":
      return Array.from({ length: bytes.length >> 1 }, (_, i) => String.fromCharCode((bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8))).join("");
    default:
      return undefined;
  }
}
