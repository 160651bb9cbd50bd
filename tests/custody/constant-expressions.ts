/**
 * Every operator, function and method that the model works out, in at least one expression whose value it must know.
 *
 * `folded` stand outside of functions that compute, `interpreted` inside, `alsoInterpreted` in both.
 */

/** What the expressions are made of. */
export const names: Readonly<Record<string, string>> = {
  s: JSON.stringify(["corner", "shop"].join("-")),
  n: "7",
  list: "[3, 1, 2]",
  texts: '["b", "a", "c"]',
  bytes: "Uint8Array.of(99, 111, 114, 110, 101, 114)",
  held: '{ b: 5, a: "x" }',
};

const operators = [
  ...["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "|", "&", "^", "<", ">", "<=", ">=", "===", "!==", "==", "!="].flatMap((operator) => [`n ${operator} 3`, `n ${operator} 7`, `(-n) ${operator} 40`]),
  ...["<", ">", "<=", ">=", "===", "!==", "==", "!="].flatMap((operator) => [`s ${operator} "d"`, `s ${operator} "corner-shop"`, `"10" ${operator} 9`]),
  ..."+ - * / % ** << >> >>> & ^".split(" ").map((operator) => `"9" ${operator} 2`), "true + 1", "null + 1", "undefined + 1", 'null + "a"', 'undefined + "a"', "true + true", "null == undefined", "null === undefined", "null == 0", '"" == 0', "true == 1", '"1" == true',
  "NaN", "Infinity", "NaN === NaN", "NaN || s", "1n === 1n", "2n > 1n", "1n === 2n",
  "-n", "+s", '+"0x1f"', "~n", "!n", "!0", "void 0", "typeof s", "typeof n", "typeof null", "typeof undefined", "typeof true", "-true", '-"3"', '~"a"',
  "n ? s : 1", "0 ? 1 : s", "n && s", "0 && s", "n || s", '"" || s', "null ?? s", "0 ?? s", "(1, s)", "s + n", "n + s", "1 + 2 + s + 1 + 2",
  "`${s}:${n}`", "`a`", '"b" in held', '"z" in held',
];

const text = [
  "s.length", "s[0]", 's["1"]', "s.at(-1)", "s.at()", "s.charAt(3)", "s.charAt(99)", "s.charCodeAt(2)", "s.charCodeAt(-1)", "s.codePointAt(1)", 's.concat("a", 1)', 's.normalize("NFC")',
  "s.slice(2, -2)", "s.slice(-4)", "s.slice()", "s.substring(5, 2)", "s.substr(-4, 2)", "s.toUpperCase()", '"AbC".toLowerCase()', '"AbC".toLocaleLowerCase()', "s.toLocaleUpperCase()", "s.toString()", "s.valueOf()",
  '" a ".trim()', '" a ".trimEnd()', '" a ".trimStart()', 's.padEnd(14, "xy")', "s.padEnd(13)", 's.padStart(14, "xy")', "s.padStart(3)", "s.repeat(2)", "s.repeat(0)",
  's.indexOf("o")', 's.indexOf("o", 2)', 's.indexOf("zz")', 's.lastIndexOf("o")', 's.includes("corn")', 's.includes("corn", 1)', 's.startsWith("corner")', 's.startsWith("shop", 7)', 's.endsWith("shop")', 's.endsWith("r", 6)',
  's.split("-")', 's.split("")', 's.split("-", 1)', "s.split()", 's.split(/-/)', 's.split(/-/, 1)', 's.replace("-", "+")', 's.replace("-", "[$&]")', 's.replaceAll("o", "0")', 's.replaceAll("o", "$&$&")', 's.replace(/[aeiou]/g, "*")', 's.replace(/(.)-(.)/, "$2-$1")', 's.replaceAll(/o/g, "0")', 's.replace(/o/g, (m) => m.toUpperCase())', 's.replace(/(o)(r)/, (all, a, b) => b + a)',
  's.match(/o/g)', 's.match(/(.)-(.)/)', 's.match(/z/)', '/o(.)/.exec(s)[1]', '/^corner/.test(s)', '/z/.test(s)', "[...s]", "[...s].length",
];

const numbers = [
  "(255).toString()", "(255).toString(16)", "n.toString(2)", "n.toFixed(2)", "true.toString()", "String(n)", "String()", "String(null)", "String(undefined)", "String(list)", "String([1, [2, undefined], null])", 'Number("12")', "Number()", "Number(true)", 'Number("a")', "Number(list)", "Boolean(s)", 'Boolean("")', 'Boolean("0")',
  'parseInt("0x1f")', 'parseInt("12px", 10)', 'parseInt("ff", 16)', 'Number.parseInt("101", 2)', "parseInt(7.9)", 'parseFloat("2.5x")', 'Number.parseFloat("-1e2")', "isNaN(0 / 0)", "Number.isNaN(s)", "Number.isNaN(0 / 0)", "isFinite(1)", 'isFinite("a")', "Number.isFinite(1 / 0)", "Number.isInteger(7.5)", "Number.isInteger(n)", "Object.is(0, -0)", "Object.is(s, s)", "Object.is(0 / 0, 0 / 0)", "Array.isArray(list)", "Array.isArray(s)",
  ...["floor", "ceil", "round", "trunc", "abs", "sign", "fround", "clz32"].map((name) => `Math.${name}(-7.5)`), "Math.sqrt(49)", "Math.min(n, 3)", "Math.max(n, 3)", "Math.max(...list)", "Math.min()", "Math.pow(2, 10)", "Math.imul(70000, 70000)", "BigInt(7) === 7n", 'BigInt("7") === 7n',
];

const lists = [
  "list.length", "list[1]", "list[9]", 'list["0"]', 'list.join("")', "list.join()", 'list.join("-")', "[1, null, undefined, 2].join()", "list.join(0)", "list.slice(1)", "list.slice(-1)", "list.slice(0, -1)", "list.concat([4], 5)", "list.concat()", "list.at(-1)", "list.at(9)", "list.includes(1)", "list.includes(9)", "list.includes(3, 1)", "list.indexOf(2)", "list.indexOf(9)", "list.indexOf(3, 1)", "list.lastIndexOf(1)",
  "texts.toSorted()", "[10, 9, 1].toSorted()", "texts.sort()", "list.toReversed()", "[3, 1].reverse()", "list.toString()", "[[1], [2, [3]]].flat()", "[[1], [2, [3]]].flat(2)", "[1, 2, 3].fill(0)", "[1, 2, 3].fill(9, 1)", "[1, 2, 3].fill(9, 1, 2)", "list.with(1, 9)", "Array.of(1, 2)", "new Array(1, 2)", "new Array(2).fill(s)", "Array.from(s)", "Array.from(list)", "Array.from(bytes)", "[...list, ...texts]", "[...bytes]",
  "Array.from({ length: 3 }, (_, i) => i * 2)", "Array.from(s, (c) => c.charCodeAt(0))", "list.map((x) => x + 1)", "list.map((x, i) => x * i)", "list.filter((x) => x > 1)", "list.find((x) => x < 3)", "list.findIndex((x) => x < 3)", "list.findLast((x) => x < 3)", "list.findLastIndex((x) => x > 1)", "list.some((x) => x > 2)", "list.every((x) => x > 2)", "list.flatMap((x) => [x, x])", "list.reduce((all, x) => all + x)", 'texts.reduce((all, x) => all + x, "")', "texts.reduceRight((all, x) => all + x)", 'texts.reduceRight((all, x, i) => all + x + i, "")', "list.reduce((all, x, i) => all + x * i, 0)", "list.reduce((all, x, i) => all + x * i)", "[10, 9, 1].sort((a, b) => a - b)", "list.toSorted((a, b) => b - a)", "texts.map(String)", '["1", "2", "3"].map(parseInt)', '["1", "2"].map(Number)', "[0, 1].map(Boolean)", "[0, 1, 2].filter(Boolean)",
  "Object.keys({ b: 1, 2: 1, a: 1 })", "Object.values(held)", "Object.entries(held)", 'Object.fromEntries([["a", 1], ["b", 2]])', "Object.assign({}, held, { c: 1 })", "Object.freeze(held).b", "held.b", 'held["a"]', "held.z", "({ ...held, b: 1 })", '({ [s]: n })[s]',
  'new Map([["a", 1]]).get("a")', 'new Map([["a", 1]]).set("b", 2).get("b")',
];

const bytes = [
  "bytes.length", "bytes.byteLength", "bytes[1]", "bytes.at(-1)", "bytes.slice(1, 3)", "bytes.slice(-2)", "bytes.subarray(2)", "bytes.toReversed()", "bytes.toSorted()", "bytes.join()", 'bytes.join("-")', "bytes.indexOf(111)", "bytes.includes(5)", "bytes.buffer",
  "bytes.map((x) => x ^ 7)", "bytes.filter((x) => x > 105)", "bytes.some((x) => x > 105)", "bytes.reduce((all, x) => all + x, 0)", "bytes.reduceRight((all, x) => `${all}${x}`, s)",
  ...["hex", "base64", "base64url", "latin1", "binary", "ascii", "utf8", "utf-8", "utf16le", "ucs2", "ucs-2", "utf-16le"].flatMap((encoding) => [`Buffer.from(s, "${encoding}")`, `Buffer.from([200, 111, 114, 110]).toString("${encoding}")`]),
  "Buffer.from(s)", "Buffer.from(list)", "Buffer.from(bytes)", "Buffer.from(bytes).toString()", 'Buffer.from("c3RvcmU=c3Rv", "base64")', 'Buffer.from("abcz", "hex")', 'Buffer.from("abc", "hex")', 'Buffer.from("HEX", "LATIN1")', "Buffer.alloc(3)", "Buffer.alloc(3, 7)", 'Buffer.alloc(5, "ab")', 'Buffer.alloc(4, "abcd", "hex")', "Buffer.alloc(5, bytes)", "Buffer.of(1, 2, 300)", "Buffer.allocUnsafe(4).fill(1)", "Buffer.allocUnsafeSlow(4).fill(2)", "Buffer.concat([bytes, Buffer.from(s)])", "Buffer.concat([bytes, bytes], 8)", "Buffer.concat([bytes], 9)", "Buffer.from(s).fill(1)", "Buffer.from(s).fill(1, 3)", "Buffer.from(s).fill(1, 3, 5)", 'Buffer.from(s).fill("ab")',
  "new Uint8Array(3)", "new Uint8Array()", "new Uint8Array([1, 300, -1])", "new Uint8Array(bytes)", "Uint8Array.of(1, 300)", "Uint8Array.from([1, 300])", 'Uint8Array.from("123")', "Uint8Array.from(list, (x) => x * 2)", "Uint8Array.from({ length: 3 }, (_, i) => i)", "String.fromCharCode(99, 111)", "String.fromCharCode(...bytes)", "String.fromCharCode(70000)", "String.fromCodePoint(128512)",
  "new TextDecoder().decode(bytes)", "atob(btoa(s))", "btoa(s)", 'encodeURIComponent("a b&c")', 'decodeURIComponent("%63%6f")', 'encodeURI("a b&c")', 'decodeURI("%63%20")', 'escape("a b\\u20ac")', 'unescape("%63%u006f")', 'JSON.stringify(s)', "JSON.stringify(list)", "JSON.stringify(true)",
];

export const alsoInterpreted: readonly string[] = [...operators, ...text, ...numbers, ...lists, ...bytes];

export const folded: readonly string[] = [
  'JSON.parse("[1, 2]")', "JSON.parse(JSON.stringify(list))", 'JSON.parse("\\"a\\"")', 'util.format("%s-%d%%", s, n)', 'util.format("a", "b", 1)', 'util.format("100%")', 'util.format("%d", "x")', 'new String(s) + ""', "new Set(texts)", 'Uint8Array.fromHex("636f")', 'Uint8Array.fromBase64("Y28=")', "bytes.toHex()", "bytes.toBase64()", "`${list}`", "[...new Set(s)].length", "String.raw`a\\b`", 'new URL("https://a:b@shop.example").password', 'new URLSearchParams("a=1&b=2").get("b")', "structuredClone(held).b", "Promise.resolve && s", "/a/.source",
].filter((expression) => !/toHex|toBase64|fromHex|fromBase64/u.test(expression) || "fromHex" in Uint8Array);

export const interpreted: readonly string[] = [
  "list === list", "list == null", "held === 1", "held != undefined", "[1, 2] + s", "[] + 1", "typeof list", "typeof held", "typeof (() => 1)", "-[7]", "list[-1]", "s[-1]", "s[99]", "list[0.5]",
  "new Set(texts).has(\"b\")", "new Set(s).size", "[...new Set(s)]", 'new Set(texts).add("z").size', 'new Set(texts).delete("b")', "[...new Set(texts).values()]", "[...new Set(texts).keys()]",
  'new Map([["a", 1]]).size', 'new Map([["a", 1]]).has("b")', 'new Map([["a", 1]]).delete("a")', '[...new Map([["b", 1]]).keys()]', '[...new Map([["b", 1]]).values()]', '[...new Map([["b", 1]]).entries()]', '[...new Map([["b", 1]])]', "new Map(Object.entries(held)).get(\"b\")", "Object.keys(new Map([[s, 1]]))", 'new Map([[1, "a"]]).get(1)', 'new Map(new Map([["a", 3]])).get("a")', 'Object.fromEntries(new Map([["a", 3]])).a',
  "(() => { const m = new Map(); m.set(s, 1); m.clear(); return m.size; })()", '(() => { let out = ""; new Map([["a", 1]]).forEach((one, key) => { out += key + one; }); return out; })()', "(() => { let sum = 0; new Set(list).forEach((one) => { sum += one; }); return sum; })()", "(() => { let out = 0; new Set([list]).forEach((one, same) => { out += one[0] + same[1]; }); return out; })()", '(() => { let out = ""; list.forEach((x, i) => { out += x + i; }); return out; })()',
  'Object.hasOwn(held, "b")', 'held.hasOwnProperty("z")', 'held.hasOwnProperty("b")', "Object.assign(held, { c: 1 }).c", "[...list.keys()]", "[...list.entries()]", "(() => { const all = [1]; all[2] = 3; return [[...all.entries()], [...all.keys()]]; })()", "[...list.values()]",
  "[list.push(4, 5), list]", "[list.unshift(9), list]", "[list.pop(), list]", "[list.shift(), list]", "[list.splice(1, 1), list]", "[list.splice(1), list]", "[list.splice(), list]", "[list.splice(0, 1, 8, 9), list]", "[list.reverse(), list]", "[list.sort(), list]", "[list.fill(1), list]", "[texts.sort((a, b) => (a < b ? 1 : -1)), texts]",
  "[bytes.set([1, 2], 1), bytes]", "[bytes.set(Uint8Array.of(5)), bytes]", "[bytes.fill(7, 2), bytes]", "[bytes.fill(7, 2, 4), bytes]", "[bytes.reverse(), bytes]", "[bytes.sort(), bytes]", "[Buffer.from(s).copy(bytes, 2), bytes]", "[Buffer.from(s).copy(bytes, 1, 3, 5), bytes]", '(() => { const b = Buffer.alloc(6); b.write("abc", 2); return b; })()', '(() => { const b = Buffer.alloc(4); b.write("ff01", "hex"); return b; })()', "(() => { const b = Buffer.alloc(8); b.writeUInt8(1); b.writeUInt16BE(258, 1); b.writeUInt32LE(7, 3); return b; })()", "(() => { const b = Buffer.alloc(4); return b.writeUInt16LE(1, 2); })()",
  "bytes.byteOffset", "bytes.buffer.byteLength", "bytes.buffer.slice(1, 3)", "new Uint8Array(new Uint16Array([258, 3]).buffer)", "new Uint32Array([1, 70000])", "new Uint16Array(2)", "new Uint16Array([1, 2]).map((x) => x + 300)", "new Uint16Array([1, 2]).filter((x) => x > 1)", "new Uint16Array([1, 2, 3]).slice(1)", "new Uint16Array([1, 2, 3]).subarray(1, 2)", "new Uint16Array([1, 2]).fill(9)", "new Uint16Array([1, 2]).fill(9, 1, 2)", "new Uint16Array([1, 2]).reverse()", 'new Uint16Array([1, 2]).join("-")', "new Uint16Array([1, 2]).join()", "new Uint16Array([1, 2]).at(-1)", "new Uint16Array([1, 2])[1]", "new Uint16Array([1, 2]).length", "(() => { const w = new Uint32Array(3); w.set([1, 2], 1); return w; })()", "(() => { const w = new Uint16Array(2); w[1] = 70000; return w[1]; })()", "(() => { const w = new Uint8Array(2); w[1] = \"12\"; return w[1]; })()",
  ...["Uint8", "Int8", "Uint16", "Int16", "Uint32", "Int32", "Float32", "Float64"].flatMap((field) => [`(() => { const v = new DataView(new ArrayBuffer(10)); v.set${field}(1, -7); return [v.get${field}(1), v.get${field}(1, true)]; })()`, `(() => { const v = new DataView(new ArrayBuffer(10), 1, 8); v.set${field}(0, 7, true); return v; })()`]), "(() => { const v = new DataView(new ArrayBuffer(8)); v.setBigUint64(0, 258n); return v; })()",
  'new TextEncoder().encode("é")', "new TextEncoder().encode()", '(() => { const b = new Uint8Array(4); new TextEncoder().encodeInto("ab", b); return b; })()', "Buffer.from(bytes.buffer)", "Buffer.from(bytes.buffer, 1, 2)", "[...s.matchAll(/o(.)/g)].map((m) => m[1])", "(([a, b]) => b + a)(list)", "(function (a) { return a; })(s)", "((...all) => all)(1, 2)", "list.map((x, i, all) => all.length - i)", "((x) => (y) => x + y)(1)(2)",
];

/** With something that nobody knows, or that is not worked out. */
export const notKnown: readonly string[] = [
  "s.replace(given, \"x\")", "list.map(given)", "s + given", "given ? 1 : 2", "`${given}`", "[...given].join()", "s.localeCompare(\"a\")", "given`a`", "Buffer.alloc(-1)", "Math.random()", "Date.now()", "new Date()", "Math.sin(1)", "given[0]", "held[given.x]", "s.at(1n)", '"a".repeat(-1)', "1n + 1", "Symbol.iterator", "async () => 1", "s.constructor", "list.constructor", "Object", "1n ** 1000000n", "s.toString.call(n)",
];
