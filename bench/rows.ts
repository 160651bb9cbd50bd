/**
 * What a section of the bench reports, and how it measures.
 *
 * Figures are CPU time, medians over rounds in which the tasks take turns, so that other work on the machine disturbs all
 * alike. Ratios taken in one run are what counts; absolute figures belong to the machine that is named beside them.
 */

/** One figure, with the limit that was promised for it. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: string;
  readonly ok?: boolean;
}

/** A group of figures: a heading of `docs/performance.md`. */
export interface BenchSection {
  readonly title: string;
  readonly measure: () => readonly BenchRow[] | Promise<readonly BenchRow[]>;
}

export function atLeast(name: string, value: number, unit: string, limit: number): BenchRow {
  return { name, value, unit, target: `≥ ${limit}`, ok: value >= limit };
}

export function atMost(name: string, value: number, unit: string, limit: number): BenchRow {
  return { name, value, unit, target: `≤ ${limit}`, ok: value <= limit };
}

/** Median CPU milliseconds of each task; the tasks take turns, and the first round only warms up. */
export function medians<Name extends string>(tasks: Readonly<Record<Name, () => void>>, rounds: number): Record<Name, number> {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []])) as unknown as Record<Name, number[]>; // same keys
  for (let round = 0; round <= rounds; round++) {
    for (const name of Object.keys(tasks) as Name[]) { // as above
      const time = cpuTime(tasks[name]);
      if (round > 0) times[name].push(time);
    }
  }
  return Object.fromEntries(Object.entries<number[]>(times).map(([name, list]) => [name, median(list)])) as Record<Name, number>; // as above
}

/** CPU milliseconds of this process during one call. */
export function cpuTime(task: () => void): number {
  const started = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * What timed processes see of the environment: without certificates of the machine's own, which Node 20 reads and parses at every start,
 * for as long as an empty program takes otherwise. No process here opens a connection.
 */
const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;
export const environment: NodeJS.ProcessEnv = own;
