import { afterAll, beforeAll, expect, it } from 'vitest';
import { scoreOf } from '../judge/score.ts';
import { type RunningJudge, startJudge } from '../judge/start-judge.ts';
import { firstSet } from './first-set.ts';
import { fourthSet } from './fourth-set.ts';
import type { JudgedDialogue } from './judged-line.ts';
import { secondSet } from './second-set.ts';
import { secondTalkSet } from './second-talk-set.ts';
import { talkSet } from './talk-set.ts';
import { thirdSet } from './third-set.ts';

/** Each set, with how many were right before anything was mended, and the share that must be right by now. */
const sets: readonly (readonly [name: string, dialogues: readonly JudgedDialogue[], least: number])[] = [
  ['the first, 76 of 123 unseen', firstSet, 0.96],
  ['the second, 46 of 60 unseen', secondSet, 0.95],
  ['the third, by tool, 49 of 92 unseen', thirdSet, 0.83],
  ['the fourth, by tool, 41 of 101 unseen', fourthSet, 0.85],
  ['conversations, 47 of 75 unseen', talkSet, 0.82],
  ['more conversations, 37 of 75 unseen', secondTalkSet, 0.85],
];

let running: RunningJudge;

beforeAll(async () => {
  running = await startJudge();
});

afterAll(async () => {
  await running.close();
});

it.each(sets)(
  'does what nobody tuned it for: %s',
  async (_name, dialogues, least) => {
    const { share, told } = await scoreOf(running.judge, dialogues);
    process.stdout.write(`${told}\n`);
    expect(share, told).toBeGreaterThanOrEqual(least);
  },
  180_000,
);
