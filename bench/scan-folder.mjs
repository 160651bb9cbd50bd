/**
 * Scans every file below a folder with the built scanner, as a command would: the files are read straight into the scanner's memory.
 * A process of its own, so that start, walk and reading count. Prints how much it scanned and found.
 */
import { closeSync, openSync, readSync, readdirSync, writeSync } from "node:fs";
import { createScanner } from "../detect-secrets-wasm/dist/index.js";

const scanner = createScanner();
/** What is read at once; a file that fills it goes through the scanner in pieces. */
const WINDOW = 1 << 20;
const totals = { files: 0, bytes: 0, findings: 0 };

function scanFolder(folder) {
  readdirSync(folder, { withFileTypes: true }).forEach((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) scanFolder(path);
    else if (entry.isFile()) scanFile(path);
  });
}

function scanFile(path) {
  const fd = openSync(path, "r");
  const length = readSync(fd, scanner.input(WINDOW), 0, WINDOW, 0);
  let size = length;
  if (length < WINDOW) {
    totals.findings += scanner.scanInput(length, { path }).length;
  } else {
    size = 0;
    totals.findings += scanner.scanChunks((into) => {
      const count = readSync(fd, into, 0, into.length, size);
      size += count;
      return count;
    }, { path }).length;
  }
  closeSync(fd);
  totals.files++;
  totals.bytes += size;
}

for (const folder of process.argv.slice(2)) scanFolder(folder);
writeSync(1, `${JSON.stringify({ ...totals, peakMegabytes: process.resourceUsage().maxRSS / 1000 })}\n`);
