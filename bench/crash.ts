import { type CrashReport, runCrashes } from '../packages/router/src/testing/crash/crash-run.ts';
import type { BenchOptions, BenchResult } from './frame/bench.ts';
import { onEachEngine } from './routers/each-engine.ts';

export const name = 'crash';
export const title = 'Routers killed (SIGKILL) at random moments while four clients write with keys';

const seed = 3;
const progressEvery = 20;

/** @throws Error that names the writes, where one was lost, doubled or misjudged: numbers would hide it */
export async function run({ scale, folder, tell }: BenchOptions): Promise<BenchResult> {
  const kills = Math.ceil(200 * scale);
  const runs = await onEachEngine(folder, async (engine) => {
    const store = await engine.newStore();
    const report = await runCrashes({
      store,
      kills,
      seed,
      tell: (progress, kill) => {
        if (kill % progressEvery === 0) tell(`${engine.name}: ${progress}`);
      },
    });
    refuseFaults(engine.name, report);
    return { engine: engine.name, report };
  });
  return {
    columns: [
      'engine',
      'kills',
      'writes',
      'acknowledged',
      'unknown in the end',
      'lost',
      'doubled',
      'misjudged',
      'settled as done',
      'settled as not done',
    ],
    rows: runs.map(({ engine, report }) => [
      engine,
      report.kills,
      report.writes,
      report.acknowledged,
      report.unknown,
      report.lost.length,
      report.doubled.length,
      report.misjudged.length,
      report.settledAsDone,
      report.settledAsNotDone,
    ]),
    facts: { seed },
  };
}

function refuseFaults(engine: string, { lost, doubled, misjudged }: CrashReport): void {
  const faults = Object.entries({ lost, doubled, misjudged }).filter(([, marks]) => marks.length > 0);
  if (faults.length === 0) return;
  const named = faults.map(([fault, marks]) => `${fault}: ${marks.join(', ')}`).join('; ');
  throw new Error(`On ${engine}, ${named} (seed ${seed}).`);
}
