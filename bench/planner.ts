import { heldOutSets } from '../packages/planner/src/evaluation/confluence/held-out/held-out-sets.ts';
import type { JudgedDialogue } from '../packages/planner/src/evaluation/confluence/held-out/judged-line.ts';
import { startJudge } from '../packages/planner/src/evaluation/confluence/judge/start-judge.ts';
import { everyRequest } from '../packages/planner/src/evaluation/confluence/requests/every-request.ts';
import type { BenchOptions, BenchResult } from './frame/bench.ts';
import { median } from './frame/statistics.ts';

export const name = 'planner';
export const title =
  'How many requests the built-in planner does as they were meant, of those that nobody tuned it for and of all others';

interface RequestSet {
  readonly name: string;
  readonly dialogues: readonly JudgedDialogue[];
  /** How many were right before anything was mended for them; absent where they were written while mending. */
  readonly rightUnseen?: number;
  /** The share that must be right. */
  readonly least: number;
}

const sets: readonly RequestSet[] = [
  ...heldOutSets,
  { name: 'written while mending', dialogues: everyRequest, least: 0.97 },
];

interface Played {
  readonly set: RequestSet;
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
    for (const set of sets) {
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
      set.rightUnseen === undefined ? '' : `${set.rightUnseen} of ${set.dialogues.length}`,
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
