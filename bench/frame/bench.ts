/** What a bench is told. */
export interface BenchOptions {
  /** Share of the full size, above 0 and at most 1: a smaller one is quicker and shows less. */
  readonly scale: number;
  /** An empty folder, removed afterwards. */
  readonly folder: string;
  /** Aborted when the time that a bench has is over; the frame then ends the process. */
  readonly signal: AbortSignal;
  /** Says on the terminal how far it is. */
  tell(progress: string): void;
}

export type Cell = string | number;

/** What a bench measured. Prefer medians and ratios: one absolute time says more of the machine than of the program. */
export interface BenchResult {
  readonly columns: readonly string[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** What must be known to read the table: counts, versions, settings. */
  readonly facts: Readonly<Record<string, Cell>>;
}

/**
 * One benchmark: the exports of `bench/<name>.ts`. It works on loopback alone, is bounded in count, cleans up after
 * itself, and throws when what it measured cannot be trusted or breaks a promise.
 */
export interface Bench {
  /** As it is called by: the name of its file. */
  readonly name: string;
  /** One sentence: what is measured. */
  readonly title: string;
  run(options: BenchOptions): Promise<BenchResult>;
}
