/**
 * Writes invented secrets by the words of a format's documentation: "40 hexadecimal digits", "43 characters of base64url".
 *
 * Seeded, so that a failure can be repeated; made at run time, so that the repository holds none. It knows no
 * shape of any detector.
 */
export class Writer {
  private state: number;

  constructor(seed: string) {
    this.state = 2166136261;
    for (const character of seed) this.state = Math.imul(this.state ^ character.charCodeAt(0), 16777619) >>> 0;
  }

  /** 0 to below `limit` (mulberry32). */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  of(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[this.below(alphabet.length)]).join("");
  }

  pick<T>(...options: readonly T[]): T {
    const option = options[this.below(options.length)];
    if (option === undefined) throw new Error("nothing to pick from");
    return option;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }

  digits(length: number): string {
    return this.of("123456789", 1) + this.of("0123456789", length - 1);
  }
  hex(length: number): string {
    return this.of("0123456789abcdef", length);
  }
  upperHex(length: number): string {
    return this.of("0123456789ABCDEF", length);
  }
  lower(length: number): string {
    return this.of("abcdefghijklmnopqrstuvwxyz0123456789", length);
  }
  upper(length: number): string {
    return this.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length);
  }
  letters(length: number): string {
    return this.of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", length);
  }
  alnum(length: number): string {
    return this.of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length);
  }
  base64(length: number): string {
    return this.of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/", length);
  }
  base64url(length: number): string {
    return this.alnum(1) + this.of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", length - 2) + this.alnum(1);
  }
  base32(length: number): string {
    return this.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length);
  }
  base58(length: number): string {
    return this.of("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", length);
  }
  uuid(): string {
    return [8, 4, 4, 4, 12].map((length) => this.hex(length)).join("-");
  }
  json64(value: unknown): string {
    return Buffer.from(JSON.stringify(value)).toString("base64");
  }
}

export type Sample = (writer: Writer) => string;
