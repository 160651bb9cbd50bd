/**
 * A reporter turns one report into the text of one format.
 *
 * It is a pure function: the same report and options give the same bytes on every machine and terminal.
 * It writes no file and reads no environment. It never opens the reported files: what a finding may show
 * of its line is in `maskedLine`, where every secret is masked already.
 */
import type { Report } from "../findings.ts";

export interface ReporterOptions {
  /** Terminal colours; only the reporters made for people look at it. */
  readonly color: boolean;
  /** Absolute working directory. Reports name paths relative to the repository root, so none prints it. */
  readonly cwd: string;
  /** The clock of the formats that must state a time; the present when absent. */
  readonly now?: Date;
}

export interface Reporter {
  readonly name: string;
  /** The whole output, ending in a line feed unless it is empty. Never throws on a well-typed report. */
  format(report: Report, options: ReporterOptions): string;
  /** What goes to the file that `GITHUB_STEP_SUMMARY` names, beside the report itself. */
  readonly jobSummary?: (report: Report) => string;
}
