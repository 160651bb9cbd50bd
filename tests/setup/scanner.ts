/**
 * The unit tests import the scanner's sources, and those import the compiled engine: build it if it changed.
 * An engine that does not build is a warning here, so that tests of everything else still run;
 * tests that import it fail on their own.
 */
import { buildEngine } from "../../scripts/build.ts";

export default async function setup(): Promise<void> {
  await buildEngine().catch((error: unknown) => console.warn("The scanner's engine does not build.", error));
}
