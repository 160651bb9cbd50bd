/** The scanner as its users see it: ranges, paths, encodings, chunks, bad input and other places than Node. */
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Finding, type ScannerOptions, createScanner, encodingOf } from "../../detect-secrets-wasm/src/index.ts";
import { accessKey, bytes, letters, random, scan, scanner, sendgrid } from "./planted.ts";

describe("large inputs", () => {
  it("are decoded in parts, and nothing of what is found depends on that", () => {
    const fingerprintKey = new Uint8Array(16).fill(7);
    const keyed = createScanner({ fingerprintKey, minConfidence: "low" });
    for (const fillers of [["é", "鍵", "😀", "word ", "\n", "= ", "a"], ["word ", "\n", "= ", "a", "b"], ["😀"]]) {
      const filler = (count: number): string => Array.from({ length: count }, () => fillers[random(fillers.length)] ?? "").join("");
      for (let round = 0; round < 6; round++) {
        const secrets = [`"${sendgrid}"`, `DB_PASSWORD="${letters(10)}9!é"`, `"${sendgrid.slice(0, 30)}" +\n  "${sendgrid.slice(30)}"`, `api_token:\n    ${letters(24)}7`, `{\\"secret\\": \\"${letters(24)}3\\"}`];
        const text = secrets.map((secret) => `${filler(9_000 + random(9_000))}\n${secret}\n`).join("") + filler(20_000);
        const places = (findings: readonly Finding[]): object[] => findings.map(({ detector, line, column, endLine, endColumn, fingerprint }) => ({ detector, line, column, endLine, endColumn, fingerprint }));
        const inText = keyed.scanText(text);
        const inBytes = keyed.scanBytes(bytes(text));
        expect(inText.length).toBeGreaterThanOrEqual(4);
        expect(places(inBytes)).toEqual(places(inText));
        const found = (finding: Finding | undefined): string => new TextDecoder().decode(bytes(text).slice(finding?.start, finding?.end));
        expect(inBytes.map(found)).toEqual(inText.map(({ start, end }) => text.slice(start, end)));
      }
    }
  });
});

describe("ranges", () => {
  it("of text are UTF-16 units, lines and columns count from 1", () => {
    const text = `é鍵😀\r\nkey = "${sendgrid}"\n`;
    const start = text.indexOf(sendgrid);
    expect(scan(text)).toMatchObject([{ start, end: start + sendgrid.length, line: 2, column: 8, endLine: 2, endColumn: 8 + sendgrid.length }]);
  });

  it("of bytes are bytes, while columns stay UTF-16 units", () => {
    const line = `é鍵😀 "${sendgrid}"\n`;
    const [finding] = scanner.scanBytes(bytes(line));
    expect(finding).toMatchObject({ line: 1, column: line.indexOf(sendgrid) + 1 });
    expect(new TextDecoder().decode(bytes(line).slice(finding?.start, finding?.end))).toBe(sendgrid);
  });

  it("end lines at \\n, \\r\\n and a lone \\r", () => {
    for (const [lineEnd, line] of [["\n", 3], ["\r\n", 3], ["\r", 3], ["\u2028", 1]] as const) {
      expect(scan(`a${lineEnd}b${lineEnd}${sendgrid}`)[0]?.line).toBe(line);
    }
  });

  it("are the same through text, bytes, and the lent buffer", () => {
    const text = `const key = "${sendgrid}";\nAWS_ACCESS_KEY_ID=${accessKey}\n`;
    const fromText = scan(text);
    expect(fromText.length).toBe(2);
    expect(scanner.scanBytes(bytes(text))).toEqual(fromText);
    scanner.input(text.length).set(bytes(text));
    expect(scanner.scanInput(text.length)).toEqual(fromText);
  });

  it("agree between text and bytes for any text and path", () => {
    const piece = fc.oneof(
      fc.constantFrom(sendgrid, accessKey, "é", "鍵", "😀", "\n", '"', " = ", "\\n", "Ł", "token: ", "dbPassword = ", "apiKey: string = ", ">", "</a>", "'", letters(20)),
      fc.string({ unit: "grapheme-composite", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom("", "src/a.ts", "app/.env"), (pieces, path) => {
        const text = pieces.join("");
        const inText = scanner.scanText(text, { path });
        const inBytes = scanner.scanBytes(bytes(text), { path });
        const slices = inBytes.map(({ start, end }) => new TextDecoder().decode(bytes(text).slice(start, end)));
        expect(slices).toEqual(inText.map(({ start, end }) => text.slice(start, end)));
        expect(inBytes.map(({ line, column }) => [line, column])).toEqual(inText.map(({ line, column }) => [line, column]));
      }),
      { numRuns: 400 },
    );
  });
});

describe("paths", () => {
  it("of Windows mean what those with slashes mean: a local database of tests is nothing there either", () => {
    const text = `url: postgres://svc:${letters(14)}@db.internal.corp:5432/app\n`;
    expect(scan(text, "C:/service/config/a.yml")).toHaveLength(1);
    expect(scan(text, "C:\\service\\config\\a.yml")).toHaveLength(1);
    expect(scan(text, "C:/service/tests/a.yml")).toEqual([]);
    expect(scan(text, "C:\\service\\tests\\a.yml")).toEqual([]);
    expect(scanner.scanBytes(bytes(text), { path: "C:\\service\\tests\\a.yml" })).toEqual([]);
  });
});

describe("encodings", () => {
  const text = `name = value\nkey = "${sendgrid}"\n`;
  const littleEndian = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, "utf16le"));
  const bigEndian = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, "utf16le").swap16());

  it.each([
    ["UTF-8 with a byte order mark", bytes(`\ufeff${text}`), 1],
    ["UTF-16LE with a mark", littleEndian(`\ufeff${text}`), 2],
    ["UTF-16BE with a mark", bigEndian(`\ufeff${text}`), 2],
    ["UTF-16LE without a mark", littleEndian(text), 2],
    ["UTF-16BE without a mark", bigEndian(text), 2],
  ])("%s: the secret is found in its bytes", (_, input, unit) => {
    const [finding, ...more] = scanner.scanBytes(input);
    expect(more).toEqual([]);
    expect((finding?.end ?? 0) - (finding?.start ?? 0)).toBe(sendgrid.length * unit);
    expect(finding?.line).toBe(2);
    const found = Buffer.from(input.slice(finding?.start, finding?.end)).toString("latin1").replaceAll("\0", "");
    expect(found).toBe(sendgrid);
  });

  it("invalid UTF-8 is read byte by byte", () => {
    const input = Buffer.concat([Buffer.from([0xff, 0xc3, 0x28, 0x80]), Buffer.from(` ${sendgrid} `), Buffer.from([0xe2, 0x82])]);
    expect(scanner.scanBytes(input)).toMatchObject([{ start: 5, end: 5 + sendgrid.length }]);
  });

  it("a stray NUL doesn't hide a text, a binary file isn't searched for tokens", () => {
    expect(scanner.scanBytes(bytes(`${"plain text\n".repeat(30)}\0${sendgrid}\n`))).toHaveLength(1);
    const binary = Buffer.concat([Buffer.alloc(400, 1), Buffer.from(` ${sendgrid} `)]);
    expect(encodingOf(binary)).toBe("binary");
    expect(scanner.scanBytes(binary)).toEqual([]);
  });

  it("key containers are known by their magic", () => {
    const pkcs12 = Buffer.concat([Buffer.from("30820a020201033082", "hex"), Buffer.from("09c806092a864886f70d010701", "hex"), Buffer.alloc(300)]);
    const javaKeyStore = Buffer.concat([Buffer.from("feedfeed0000000200000001", "hex"), Buffer.alloc(300)]);
    expect(scanner.scanBytes(pkcs12)).toMatchObject([{ detector: "pkcs12-keystore", start: 0, end: pkcs12.length }]);
    expect(scanner.scanBytes(javaKeyStore)).toMatchObject([{ detector: "java-keystore" }]);
    expect(scanner.scanBytes(javaKeyStore.subarray(1))).toEqual([]);
  });
});

describe("chunks", () => {
  const feed = (input: Uint8Array, step: number): Finding[] => {
    let at = 0;
    return scanner.scanChunks((into) => {
      const piece = input.subarray(at, at + Math.min(step, into.length));
      into.set(piece);
      at += piece.length;
      return piece.length;
    });
  };
  const WINDOW = 4 << 20;

  it("find what lies anywhere around the edge of a window, once, with the place that it has in the whole", () => {
    for (const shift of [-70_000, -65_536 - 8192, -65_536, -65_530, -100, -40, -1, 0, 1, 50]) {
      const filler = `${"é-".repeat(20)}\n`;
      const head = filler.repeat(Math.ceil((WINDOW + shift) / bytes(filler).length));
      const input = bytes(`${head}key = "${sendgrid}"\n${filler}`);
      const start = Buffer.from(input).indexOf(sendgrid);
      const expected = { start, end: start + sendgrid.length, line: head.split("\n").length, column: 8 };
      expect(feed(input, 1 << 20)).toMatchObject([expected]);
    }
  });

  it("count columns on through a single huge line, and lines through every kind of line end", () => {
    const line = "é ".repeat(3_000_000);
    expect(feed(bytes(`${line}${sendgrid}`), 99_991)).toMatchObject([{ line: 1, column: line.length + 1 }]);
    const lines = "a\r\nb\rc\n".repeat(1_000_000);
    expect(feed(bytes(`${lines}${sendgrid}`), 1 << 22)).toMatchObject([{ line: 3_000_001, column: 1 }]);
  });

  it("count a carriage return and its line feed once, also where a window ends between them", () => {
    for (const shift of [0, 1, 2, 3]) {
      const head = `${"x".repeat(shift)}${"ab\r\n".repeat(2_200_000)}`;
      expect(feed(bytes(`${head}${sendgrid}`), 1 << 20)).toMatchObject([{ line: 2_200_001, column: 1 }]);
      const wide = `\ufeff${"x".repeat(shift)}${"ab\r\n".repeat(1_300_000)}${sendgrid}`;
      for (const swapped of [false, true]) {
        const encoded = Buffer.from(wide, "utf16le");
        expect(feed(new Uint8Array(swapped ? encoded.swap16() : encoded), 1 << 20)).toMatchObject([{ line: 1_300_001, column: 1 }]);
      }
    }
  });

  it("leave a binary input after its first bytes", () => {
    let asked = 0;
    const found = scanner.scanChunks((into) => {
      asked += into.length;
      return into.fill(1).length;
    });
    expect(found).toEqual([]);
    expect(asked).toBeLessThan(1 << 20);
  });

  it("take UTF-16, an empty input, and bytes in memory that are too large to copy", () => {
    const text = `\ufeff${"a line\n".repeat(900_000)}${sendgrid}\n`;
    expect(feed(new Uint8Array(Buffer.from(text, "utf16le")), 1 << 22)).toMatchObject([{ line: 900_001, column: 1 }]);
    expect(feed(new Uint8Array(0), 10)).toEqual([]);
    const large = Buffer.concat([Buffer.alloc(17 << 20, "x \n"), Buffer.from(sendgrid)]);
    expect(scanner.scanBytes(large)).toMatchObject([{ start: 17 << 20 }]);
  });
});

describe("bad input", () => {
  it("of zero length, or nothing but NUL", () => {
    expect(scan("")).toEqual([]);
    expect(scanner.scanBytes(new Uint8Array(0))).toEqual([]);
    expect(scanner.scanBytes(new Uint8Array(1000))).toEqual([]);
    expect(scan("\0".repeat(1000))).toEqual([]);
  });

  it("truncated anywhere: a key block, cut at every byte", () => {
    const block = ["-----BEGIN", "RSA PRIVATE", "KEY-----"].join(" ") + `\n${letters(64)}\n`.repeat(6) + ["-----END", "RSA PRIVATE", "KEY-----"].join(" ");
    for (let cut = 0; cut <= block.length; cut += 3) expect(() => scan(block.slice(0, cut))).not.toThrow();
  });

  it("random bytes, never an exception", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (input) => void scanner.scanBytes(input)), { numRuns: 300 });
  });

  it("a secret among thousands of equal lines is found, and so is every one of them", () => {
    const line = `MYSQL_PWD=${letters(12)}7 mysql -u desk\n`;
    const other = `MYSQL_PWD=${letters(12)}8 mysql -u desk\n`;
    const text = `${line.repeat(700)}${other}${line.repeat(300)}TOKEN = "${sendgrid}"\n${line.repeat(500)}`;
    const findings = scan(text);
    expect(findings).toHaveLength(1502);
    expect(new Set(findings.map(({ line: number }) => number)).size).toBe(1502);
    expect(findings[700]).toMatchObject({ line: 701, start: 700 * line.length + "MYSQL_PWD=".length });
    expect(findings[1001]).toMatchObject({ line: 1002, detector: "sendgrid-api-key" });
  });

  it("equal values are judged by what stands around each", () => {
    const value = `${letters(9)}42!x`;
    const filler = "nothing to see here\n".repeat(200);
    const text = `db_password = "${value}"\n${filler}password_hint = "${value}"\n${filler}db_password = "${value}"\n${filler}see table["password"]["${value}"]\n`;
    expect(scan(text, "app/settings.rb").map(({ line }) => line)).toEqual([1, 403]);
  });

  it("more candidates than one call takes arguments are all reported", () => {
    const text = `passwd\\"secret_key: |\n  ${["MYSQL", "PWD"].join("_")}=`.repeat(60_000);
    expect(scanner.scanText(text).length).toBeGreaterThan(59_000);
  });

  it("what is found doesn't depend on whether somebody asks why the rest is dropped", () => {
    const dropped: unknown[] = [];
    const talkative = createScanner({ onFiltered: (one) => dropped.push(one) });
    const text = Array.from({ length: 300 }, () => `db_password: "${letters(4 + random(20))}${random(99)}"\nkey=${accessKey} ${sendgrid.slice(0, random(70))} pwd=${letters(12)}\\n`).join("");
    expect(talkative.scanText(text)).toEqual(scanner.scanText(text));
    expect(dropped.length).toBeGreaterThan(300);
  });

  it("hostile repeats take linear time", () => {
    const hostile = ["key", "sk-", "eyJ", "password=", "-----BEGIN ", "ghp_", "A", "=", "\\n", "%3A%2F%2F", "' +", "://a:", "xoxb-1", "token: ", '\\"', "AKIA", ": >+", ": |\n  passwd", '"kind": "Secret"', "kind: Secret\n", "=\npassword=", '"Jwt": {', "@tcp(a)/", '"sensitive": true'];
    for (const piece of hostile) {
      const time = (size: number): number => {
        const text = piece.repeat(size / piece.length);
        const started = process.cpuUsage();
        scanner.scanText(text);
        const used = process.cpuUsage(started);
        return (used.user + used.system) / 1000;
      };
      time(20_000);
      const [small, large] = [time(100_000), time(400_000)];
      // Four times the text in at most about eight times the time, with a floor against noise.
      expect(large, JSON.stringify(piece)).toBeLessThan(8 * Math.max(small, 15));
    }
  });
});

describe("other places than Node", () => {
  const text = `é "${sendgrid}" ${Buffer.from(`key = ${sendgrid}\n`.repeat(3)).toString("base64")}`;

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  async function findingsWithout(global: string, options: ScannerOptions = {}): Promise<Finding[][]> {
    const input = bytes(text);
    vi.resetModules();
    vi.stubGlobal(global, undefined);
    const fresh = await import("../../detect-secrets-wasm/src/index.ts");
    const one = fresh.createScanner(options);
    return [one.scanText(text), one.scanBytes(input)];
  }

  it("without WebAssembly the reference engine takes over, unless wasm was asked for", async () => {
    expect(await findingsWithout("WebAssembly")).toEqual([scanner.scanText(text), scanner.scanBytes(bytes(text))]);
    await expect(findingsWithout("WebAssembly", { engine: "wasm" })).rejects.toThrow();
  });

  it("without Node's Buffer everything is the same", async () => {
    const expected = [scanner.scanText(text), scanner.scanBytes(bytes(text))];
    expect(expected[0]?.length).toBeGreaterThan(1);
    expect(await findingsWithout("Buffer")).toEqual(expected);
  });
});
