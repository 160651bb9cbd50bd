/**
 * The unit tests import the scanner's sources, and those import the compiled engine: build it if it changed.
 * A scanner that does not build is a warning here, so that tests of everything else still run;
 * tests that import it fail on their own.
 */
import { buildScannerInTurn } from "../../scripts/build.ts";

export default async function setup(): Promise<void> {
  await buildScannerInTurn().catch((error: unknown) => console.warn("The scanner does not build.", error));
}
