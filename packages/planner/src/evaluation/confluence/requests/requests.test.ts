import { afterAll, beforeAll, expect, it } from 'vitest';
import { scoreOf } from '../judge/score.ts';
import { type RunningJudge, startJudge } from '../judge/start-judge.ts';
import { playedRequests } from './every-request.ts';

const enough = 0.97;

let running: RunningJudge;

beforeAll(async () => {
  running = await startJudge();
});

afterAll(async () => {
  await running.close();
});

it('does what is asked, over the real router, search, toolkit and site', async () => {
  const { share, told } = await scoreOf(running.judge, playedRequests);
  process.stdout.write(`${told}\n`);
  expect(share, told).toBeGreaterThanOrEqual(enough);
}, 300_000);
