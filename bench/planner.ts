import {
  type HeldOutSet,
  heldOutSets,
} from '../packages/planner/src/evaluation/confluence/held-out/held-out-sets.ts';
import { startJudge } from '../packages/planner/src/evaluation/confluence/judge/start-judge.ts';
import type { BenchOptions, BenchResult } from './frame/bench.ts';
import { median } from './frame/statistics.ts';

export const name = 'planner';
export const title =
  'How many requests that nobody tuned it for the built-in planner does as they were meant';

interface Played {
  readonly set: HeldOutSet;
  readonly count: number;
  readonly faults: readonly string[];
  /** Milliseconds of each dialogue, judging included. */
  readonly times: readonly number[];
}

/** @throws Error that names the sets of which fewer are right than must be */
export async function run({ scale, tell }: BenchOptions): Promise<BenchResult> {
  const played: Played[] = [];
  const { judge, close } = await startJudge();
  try {
    for (const set of heldOutSets) {
      const dialogues = set.dialogues.slice(0, Math.ceil(set.dialogues.length * scale));
      const faults: string[] = [];
      const times: number[] = [];
      for (const dialogue of dialogues) {
        const from = performance.now();
        const fault = await judge.faultIn(dialogue);
        times.push(performance.now() - from);
        if (fault !== undefined) faults.push(fault);
      }
      for (const fault of faults) tell(`${set.name}: ${fault}`);
      played.push({ set, count: dialogues.length, faults, times });
    }
  } finally {
    await close();
  }
  refuseWorse(played);
  return {
    columns: ['set', 'dialogues', 'right unseen', 'right now', 'share now', 'median, ms'],
    rows: played.map(({ set, count, faults, times }) => [
      set.name,
      count,
      `${set.rightUnseen} of ${set.dialogues.length}`,
      count - faults.length,
      shareOf(count, faults).toFixed(3),
      median(times),
    ]),
    facts: { judged: 'by the state of the local site, and by the words of answers' },
  };
}

function shareOf(count: number, faults: readonly string[]): number {
  return count === 0 ? 1 : 1 - faults.length / count;
}

function refuseWorse(played: readonly Played[]): void {
  const worse = played.filter(({ set, count, faults }) => shareOf(count, faults) < set.least);
  if (worse.length === 0) return;
  const named = worse.map(({ set, count, faults }) => `${set.name}: ${count - faults.length} of ${count}`);
  throw new Error(`Fewer than must be are right: ${named.join('; ')}.`);
}
