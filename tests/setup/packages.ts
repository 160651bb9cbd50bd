/** The host tests run the built packages: build them from the sources as they are now. */
import { build } from "../../scripts/build.ts";

export default async function setup(): Promise<void> {
  await build();
}
