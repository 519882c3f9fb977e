import { openDatabase, type StoreOptions } from '../packages/router/src/store/store.ts';
import type { BenchOptions, BenchResult, Cell } from './frame/bench.ts';
import { median, millisecondsOf } from './frame/statistics.ts';
import { type Fill, fill } from './journal/fill.ts';
import { type Operation, operations } from './journal/operations.ts';
import { type BenchRouter, startBenchRouter } from './routers/bench-router.ts';
import { type BenchEngine, onEachEngine } from './routers/each-engine.ts';

export const name = 'journal';
export const title = 'What 1,000,000 journal rows and 100,000 sessions cost, over REST on loopback';

const ownCalls = 30;
const rounds = 60;

/** Compares a router on an empty store with one on a full store, in turns, so that both see the same machine. */
export async function run({ scale, folder, tell }: BenchOptions): Promise<BenchResult> {
  const size: Fill = { calls: Math.ceil(500_000 * scale), sessions: Math.ceil(100_000 * scale) };
  const rows = (await onEachEngine(folder, (engine) => measureEngine(engine, size, tell))).flat();
  return {
    columns: ['engine', 'operation', 'empty, ms', 'full, ms', 'ratio'],
    rows,
    facts: {
      'largest ratio, of which 2 is promised': Math.max(...rows.map((row) => Number(row.at(-1)))),
      'journal rows': size.calls * 2,
      contents: size.calls * 2,
      sessions: size.sessions,
      'rounds, of which the median is shown': rounds,
    },
  };
}

type Row = readonly Cell[];

async function measureEngine(
  engine: BenchEngine,
  size: Fill,
  tell: BenchOptions['tell'],
): Promise<readonly Row[]> {
  const empty = await routerWithCalls(await engine.newStore());
  const fullStore = await engine.newStore();
  await (await routerWithCalls(fullStore)).close();
  const milliseconds = await millisecondsOf(() => fillStore(fullStore, size));
  tell(`${engine.name}: filled in ${Math.round(milliseconds / 1000)} s`);
  const full = await routerWithCalls(fullStore);
  const rows: Row[] = [];
  for (const operation of operations) rows.push([engine.name, ...(await compare(operation, empty, full))]);
  await empty.close();
  await full.close();
  return rows;
}

/** With enough calls of its own that its pages are full. */
async function routerWithCalls(store: StoreOptions): Promise<BenchRouter> {
  const router = await startBenchRouter(store);
  for (let call = 0; call < ownCalls; call++) {
    await router.execute();
    await router.executeWrongly();
  }
  return router;
}

async function fillStore(options: StoreOptions, size: Fill): Promise<void> {
  const database = await openDatabase(options);
  await database.patiently((db) => fill({ engine: database.engine, db }, size));
  await database.close();
}

async function compare(operation: Operation, empty: BenchRouter, full: BenchRouter): Promise<Row> {
  const times: { readonly empty: number[]; readonly full: number[] } = { empty: [], full: [] };
  for (let round = 0; round < rounds; round++) {
    times.empty.push(await millisecondsOf(() => operation.run(empty)));
    times.full.push(await millisecondsOf(() => operation.run(full)));
  }
  const [without, withAll] = [median(times.empty), median(times.full)];
  return [operation.name, without, withAll, withAll / without];
}
