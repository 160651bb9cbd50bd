/** The corpora tests run the built packages over published ones: build them, and fetch what is not on this machine yet. */
import { fetchCorpora } from "../../bench/corpora.ts";
import { build } from "../../scripts/build.ts";

export default async function setup(): Promise<void> {
  await Promise.all([build(), fetchCorpora()]);
}
