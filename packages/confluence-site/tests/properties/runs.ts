import type { Parameters } from 'fast-check';

/** The seed of all generated input: PROPERTY_SEED, to see a failure again, or another one each time. */
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

/** So many runs, and no more than half a minute of them. Prints the seed. */
export function runs<Input>(numRuns: number): Parameters<Input> {
  process.stdout.write(`PROPERTY_SEED=${seed}\n`);
  return { numRuns, seed, interruptAfterTimeLimit: 30_000 };
}
