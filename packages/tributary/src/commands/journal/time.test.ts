import { expect, it } from 'vitest';
import { readTime } from './time.ts';

const now = new Date('2026-11-22T12:00:00Z');

it.each([
  ['30s', '2026-11-22T11:59:30.000Z'],
  ['90m', '2026-11-22T10:30:00.000Z'],
  ['24h', '2026-11-21T12:00:00.000Z'],
  ['7d', '2026-11-15T12:00:00.000Z'],
  ['2026-11-01', '2026-11-01T00:00:00.000Z'],
  ['2026-11-01T08:30Z', '2026-11-01T08:30:00.000Z'],
  ['2026-11-01T08:30:00+02:00', '2026-11-01T06:30:00.000Z'],
])('takes %s', (text, expected) => {
  expect(readTime(text, now)?.toISOString()).toBe(expected);
});

it.each(['', 'yesterday', '7', '7w', '2026-13-01', '2026-11-22Tnoon', '1', '-5m'])(
  'takes no "%s"',
  (text) => {
    expect(readTime(text, now)).toBeUndefined();
  },
);
