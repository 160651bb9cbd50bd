/**
 * Does git track a path? Read from the index file itself, versions 2 to 4, SHA-1 and SHA-256.
 *
 * One pass over the entries without keeping them: a hundred thousand entries take a few milliseconds, and only
 * ignored files with findings ever ask. No index means that nothing is tracked yet; one that can't be
 * understood throws, and the caller has to take the file for tracked. Format: git's `gitformat-index(5)`.
 */
type FileSystem = typeof import("node:fs");
type Path = typeof import("node:path");

/** Bytes of an entry before the object name: times, device, inode, mode, owner, group, size. */
const statLength = 40;

/** True when the index in `gitDir` has an entry for `path`, relative to the repository's root with `/` between names. */
export function isInIndex(fs: FileSystem, path: Path, gitDir: string, relative: string): boolean {
  const file = path.join(gitDir, "index");
  if (!fs.existsSync(file)) return false;
  const index = fs.readFileSync(file);
  const format = objectFormat(fs, path, gitDir);
  if (hasEntry(index, relative, format)) return true;
  // A split index keeps most entries in a shared one. An entry deleted since is still found there: that errs towards tracked.
  return fs
    .readdirSync(gitDir)
    .filter((name) => name.startsWith("sharedindex.") && index.includes(Buffer.from(name.slice("sharedindex.".length), "hex")))
    .some((name) => hasEntry(fs.readFileSync(path.join(gitDir, name)), relative, format));
}

/** Length of an object name in bytes. */
function objectFormat(fs: FileSystem, path: Path, gitDir: string): 20 | 32 {
  const common = path.join(gitDir, "commondir");
  const folder = fs.existsSync(common) ? path.resolve(gitDir, fs.readFileSync(common, "utf8").trim()) : gitDir;
  const config = path.join(folder, "config");
  return fs.existsSync(config) && /^\s*objectformat\s*=\s*sha256\s*$/imu.test(fs.readFileSync(config, "utf8")) ? 32 : 20;
}

/** Looks for an entry, whatever its stage. Throws when the bytes are no index of a known version. */
export function hasEntry(index: Buffer, path: string, objectNameLength: 20 | 32): boolean {
  const version = index.length < 12 || index.toString("latin1", 0, 4) !== "DIRC" ? 0 : index.readUInt32BE(4);
  if (version < 2 || version > 4) throw new Error("The git index can't be read: it is damaged or of an unknown version.");
  const wanted = Buffer.from(path);
  let previous = Buffer.alloc(0);
  let at = 12;
  for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
    const start = at;
    const flags = index.readUInt16BE(start + statLength + objectNameLength);
    const isExtended = version >= 3 && (flags & 0x4000) !== 0;
    at = start + statLength + objectNameLength + (isExtended ? 4 : 2);
    if (version < 4) {
      const end = index.indexOf(0, at);
      if (end - at === wanted.length && index.compare(wanted, 0, wanted.length, at, end) === 0) return true;
      // Entries are padded with one to eight NULs to a multiple of eight bytes.
      at = start + (((end - start) >> 3) + 1) * 8;
    } else {
      const [drop, nameAt] = offset(index, at);
      const end = index.indexOf(0, nameAt);
      const name = Buffer.concat([previous.subarray(0, previous.length - drop), index.subarray(nameAt, end)]);
      if (name.equals(wanted)) return true;
      previous = name;
      at = end + 1;
    }
    if (at > index.length) throw new Error("The git index can't be read: it ends within an entry.");
  }
  return false;
}

/** Git's variable-width number, as in pack offsets. */
function offset(bytes: Buffer, from: number): [value: number, next: number] {
  let at = from;
  let byte = bytes.readUInt8(at++);
  let value = byte & 0x7f;
  while (byte & 0x80) {
    byte = bytes.readUInt8(at++);
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return [value, at];
}
