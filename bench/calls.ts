import type { BenchOptions, BenchResult, Cell } from './frame/bench.ts';
import { median, millisecondsOf } from './frame/statistics.ts';
import { type BenchRouter, startBenchRouter } from './routers/bench-router.ts';
import { type BenchEngine, onEachEngine } from './routers/each-engine.ts';

export const name = 'calls';
export const title = 'What a journalled call costs, alone and beside others, over REST on loopback';

const concurrencies = [1, 8, 32] as const;
const rounds = 5;
const warmUp = 50;

/** Each call waits for the disk at least twice: its intent before anything leaves, its outcome before the answer. */
export async function run({ scale, folder }: BenchOptions): Promise<BenchResult> {
  const calls = Math.ceil(256 * scale);
  const rows = await onEachEngine(folder, (engine) => measureEngine(engine, calls));
  return {
    columns: ['engine', 'at a time', 'calls a second', 'against one at a time'],
    rows: rows.flat(),
    facts: { 'calls in a round': calls, 'rounds, of which the median is shown': rounds },
  };
}

async function measureEngine(engine: BenchEngine, calls: number): Promise<readonly (readonly Cell[])[]> {
  const router = await startBenchRouter(await engine.newStore());
  await callTogether(router, warmUp, 8);
  const rates = new Map<number, number[]>(concurrencies.map((each) => [each, []]));
  // In turns, so that whatever else the machine does falls on all of them.
  for (let round = 0; round < rounds; round++) {
    for (const concurrency of concurrencies) {
      const milliseconds = await millisecondsOf(() => callTogether(router, calls, concurrency));
      rates.get(concurrency)?.push((calls * 1000) / milliseconds);
    }
  }
  await router.close();
  const alone = median(rates.get(1) ?? []);
  return [...rates].map(([concurrency, measured]) => {
    const rate = median(measured);
    return [engine.name, concurrency, rate, rate / alone];
  });
}

async function callTogether(router: BenchRouter, calls: number, concurrency: number): Promise<void> {
  let left = calls;
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      await router.execute();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
}
