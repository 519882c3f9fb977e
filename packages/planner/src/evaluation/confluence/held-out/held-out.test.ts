import { afterAll, beforeAll, expect, it } from 'vitest';
import { scoreOf } from '../judge/score.ts';
import { type RunningJudge, startJudge } from '../judge/start-judge.ts';
import { heldOutSets } from './held-out-sets.ts';

let running: RunningJudge;

beforeAll(async () => {
  running = await startJudge();
});

afterAll(async () => {
  await running.close();
});

it.each(heldOutSets)(
  'does what nobody tuned it for: $name, $rightUnseen right unseen',
  async (set) => {
    const { share, told } = await scoreOf(running.judge, set.dialogues);
    process.stdout.write(`${told}\n`);
    expect(share, told).toBeGreaterThanOrEqual(set.least);
  },
  300_000,
);
