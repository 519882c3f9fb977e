import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchOptions, BenchResult } from './bench.ts';

export interface RunSettings extends Pick<BenchOptions, 'scale' | 'tell'> {
  /** After this many milliseconds the bench is given up. */
  readonly limitMilliseconds: number;
}

/**
 * Runs one bench in a folder of its own.
 *
 * @throws Error when it takes too long, or its rows do not fit its columns, and whatever the bench throws
 */
export async function runBench(
  bench: Bench,
  { scale, tell, limitMilliseconds }: RunSettings,
): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), `tributary-bench-${bench.name}-`));
  const limit = Promise.withResolvers<never>();
  const ending = new AbortController();
  const timer = setTimeout(() => {
    const error = new Error(`${bench.name} took longer than ${limitMilliseconds / 60_000} minutes.`);
    ending.abort(error);
    limit.reject(error);
  }, limitMilliseconds);
  try {
    const result = await Promise.race([
      bench.run({ scale, tell, folder, signal: ending.signal }),
      limit.promise,
    ]);
    refuseRaggedRows(bench, result);
    return result;
  } finally {
    clearTimeout(timer);
    await rm(folder, { recursive: true, force: true });
  }
}

function refuseRaggedRows({ name }: Bench, { columns, rows }: BenchResult): void {
  const ragged = rows.find((row) => row.length !== columns.length);
  if (ragged) throw new Error(`A row of ${name} has ${ragged.length} cells for ${columns.length} columns.`);
}
