// Drivers keep private notes on their phone. The notes never leave the phone; the key stays in the browser.

export async function createNoteKey(): Promise<CryptoKey> {
  // expect: no-extractable-key
  const noteKey = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  // expect: no-raw-key-export
  const jwk = await crypto.subtle.exportKey("jwk", noteKey);
  // expect: no-key-exposure
  localStorage.setItem("note-key", JSON.stringify(jwk));
  return noteKey;
}

export async function sealNote(noteKey: CryptoKey, note: string): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, noteKey, new TextEncoder().encode(note));
  return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
}
