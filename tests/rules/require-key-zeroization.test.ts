/** What `require-key-zeroization` promises: data keys that the file uses and never overwrites, for strict readers only. */
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const head = `import { createCipheriv, randomBytes } from "node:crypto";
import { GenerateDataKeyCommand, type KMSClient } from "@aws-sdk/client-kms";
export async function seal(kms: KMSClient, data: Buffer) {
  const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
  const sealed = createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)).update(data);
`;
const reported = (rest: string): readonly string[] => lint("require-key-zeroization", `${head}${rest}\n  return { sealed, CiphertextBlob };\n}`, { preset: "strict" }).map(({ message }) => message);

describe("require-key-zeroization", () => {
  it.each([
    ["nothing wipes it", "", 1],
    ["another buffer is wiped", "data.fill(0);", 1],
    ["filled", "Plaintext!.fill(0);", 0],
    ["filled through another name", "const key = Plaintext!; key.fill(0);", 0],
    ["overwritten with random bytes", "crypto.getRandomValues(Plaintext!);", 0],
    ["wiped by an own function", "zeroize(Plaintext!);", 0],
    ["wiped in finally", "try { data.toString(); } finally { Plaintext?.fill(0); }", 0],
  ])("%s", (_, rest, count) => {
    expect(reported(rest)).toHaveLength(count);
  });

  it("asks nothing for a key that is not used here", () => {
    const text = 'import { GenerateDataKeyCommand, type KMSClient } from "@aws-sdk/client-kms";\nexport const f = async (kms: KMSClient) => (await kms.send(new GenerateDataKeyCommand({ KeyId: "a", KeySpec: "AES_256" }))).CiphertextBlob;';
    expect(lint("require-key-zeroization", text, { preset: "strict" })).toEqual([]);
  });

  it("is advice: recommended has none of it", () => {
    expect(lint("require-key-zeroization", `${head}  return sealed;\n}`)).toEqual([]);
  });
});
