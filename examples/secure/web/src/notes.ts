// Drivers keep private notes on their phone. The key cannot be exported; IndexedDB stores it as an opaque handle.

export async function createNoteKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

export async function sealNote(noteKey: CryptoKey, note: string): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, noteKey, new TextEncoder().encode(note));
  return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
}
