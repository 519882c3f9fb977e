import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstSet } from './held-out/first-set.ts';
import { fourthSet } from './held-out/fourth-set.ts';
import type { JudgedDialogue } from './held-out/judged-line.ts';
import { secondSet } from './held-out/second-set.ts';
import { secondTalkSet } from './held-out/second-talk-set.ts';
import { talkSet } from './held-out/talk-set.ts';
import { thirdSet } from './held-out/third-set.ts';
import { type RunningJudge, startJudge } from './judge/start-judge.ts';
import { everyRequest } from './requests/every-request.ts';

/** Each set with the share that must be right; of those held out also how many were right before anything was mended. */
const sets: readonly (readonly [name: string, dialogues: readonly JudgedDialogue[], least: number])[] = [
  ['every request', everyRequest, 0.9],
  ['held out first, 76 of 123 unseen', firstSet, 0.97],
  ['held out second, 46 of 60 unseen', secondSet, 0.9],
  ['held out third, 49 of 92 unseen', thirdSet, 0.5],
  ['conversations held out, 47 of 75 unseen', talkSet, 0.6],
  ['held out fourth, 41 of 101 unseen', fourthSet, 0.4],
  ['held out talk, second, 37 of 75 unseen', secondTalkSet, 0.5],
];

let running: RunningJudge;

beforeAll(async () => {
  running = await startJudge();
});

afterAll(async () => {
  await running.close();
});

it.each(sets)(
  'does what is asked, over the real router, search, toolkit and site: %s',
  async (_name, dialogues, least) => {
    const faults: string[] = [];
    for (const dialogue of dialogues) {
      const fault = await running.judge.faultIn(dialogue);
      if (fault !== undefined) faults.push(fault);
    }
    const summary = `${dialogues.length - faults.length} of ${dialogues.length} dialogues`;
    process.stdout.write(`${[summary, ...faults].join('\n')}\n`);
    expect(1 - faults.length / dialogues.length, summary).toBeGreaterThanOrEqual(least);
  },
  120_000,
);
