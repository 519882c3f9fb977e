import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('lets through less and less often, and starts afresh with a new stage', () => {
  let now = 0;
  const pace = createPace(() => now);
  const times: number[] = [];
  for (; now < 4_000; now += 50) if (pace.isDue('log_1', 'early')) times.push(now);
  expect(times).toEqual([0, 250, 750, 1_750, 3_750]);
  expect(pace.isDue('log_1', 'quiet')).toBe(true);
  expect(pace.isDue('log_1', 'quiet')).toBe(false);
  expect(pace.isDue('log_2', 'early')).toBe(true);
  pace.forget('log_1');
  expect(pace.isDue('log_1', 'quiet')).toBe(true);
});
