/**
 * A reporter turns one report into the text of one format.
 *
 * It is a pure function: the same report gives the same bytes, whatever the machine, the clock or the
 * terminal. It writes no file and reads no environment. It never opens the reported files: what a
 * finding may show of its line is in `maskedLine`, where every secret is masked already.
 */
import type { Report } from "../findings.ts";

export interface ReporterOptions {
  /** Terminal colours; only the reporters made for people look at it. */
  readonly color: boolean;
  /** Absolute working directory. Reports name paths relative to the repository root, so none prints it. */
  readonly cwd: string;
}

export interface Reporter {
  readonly name: string;
  /** The whole output, ending in a line feed unless it is empty. Never throws on a well-typed report. */
  format(report: Report, options: ReporterOptions): string;
}
