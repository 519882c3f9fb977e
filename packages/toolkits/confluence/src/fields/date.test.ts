import { expect, it } from 'vitest';
import { date, pastSpanOf, spanOf } from './date.ts';

const context = { now: new Date('2026-11-22T12:00:00Z') };

it('takes words and milliseconds, and may be left out', () => {
  const field = date('The day');
  expect(field.parse('yesterday')).toBe('yesterday');
  expect(field.parse(1_790_000_000_000)).toBe('1790000000000');
  expect(field.parse(null)).toBeNull();
  expect(field.safeParse('').success).toBe(false);
});

it('reads by the clock of the call, and says how to write what it cannot read', () => {
  expect(spanOf('yesterday', context).start.toISOString()).toBe('2026-11-21T00:00:00.000Z');
  expect(spanOf('Friday', context, 'future').start.toISOString()).toBe('2026-11-27T00:00:00.000Z');
  expect(() => spanOf('3/10/2026', context)).toThrow('Send it as 2026-10-03');
});

it('refuses what lies ahead where only the past can be asked for', () => {
  expect(pastSpanOf('today', context).start.toISOString()).toBe('2026-11-22T00:00:00.000Z');
  expect(() => pastSpanOf('2027-10-03', context)).toThrow('still to come');
});
