import { firstWords } from './chat/first-words.ts';
import { wholeAsks } from './chat/whole-asks.ts';
import type { BenchOptions, BenchResult } from './frame/bench.ts';
import { median } from './frame/statistics.ts';

export const name = 'chat';
export const title =
  'How soon the built-in planner speaks in a running server, and how long `ask` takes from nothing';

const answers = 60;
const asks = 7;

/** Milliseconds of each, and how many of them were promised at most. */
interface Measured {
  readonly name: string;
  readonly promised: number;
  readonly times: readonly number[];
}

/** @throws Error that names what is slower at the median than promised */
export async function run({ scale, tell }: BenchOptions): Promise<BenchResult> {
  const words = await firstWords(Math.ceil(answers * scale), tell);
  const whole = await wholeAsks(Math.max(1, Math.ceil(asks * scale)), tell);
  const measured: readonly Measured[] = [
    ...Object.entries(words).map(([kind, times]) => ({
      name: `first word of an answer: ${kind}`,
      promised: 300,
      times,
    })),
    { name: '`ask "who am I?"`, process, servers and answer', promised: 3_000, times: whole },
  ];
  refuseSlow(measured);
  return {
    columns: ['what', 'times', 'median, ms', 'worst, ms', 'promised, ms'],
    rows: measured.map(({ name: what, times, promised }) => [
      what,
      times.length,
      median(times),
      Math.max(...times),
      promised,
    ]),
    facts: { 'requests of one conversation': 'all first words of a kind', model: 'built-in planner' },
  };
}

function refuseSlow(measured: readonly Measured[]): void {
  const slow = measured.filter(({ times, promised }) => median(times) >= promised);
  if (slow.length === 0) return;
  const named = slow.map(
    ({ name: what, times, promised }) => `${what}: ${median(times).toFixed(0)} of ${promised} ms`,
  );
  throw new Error(`Slower than promised are ${named.join('; ')}.`);
}
