/** Bytes of a base64 text that is known to be valid: the embedded kernel and its tables. Node's decoder where there is one, else the web's. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  if (typeof Buffer === "function") {
    const decoded = Buffer.from(base64, "base64");
    return new Uint8Array(decoded.buffer as ArrayBuffer, decoded.byteOffset, decoded.length); // Buffer.from(string) never shares memory
  }
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
