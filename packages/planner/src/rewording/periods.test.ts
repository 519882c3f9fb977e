import { expect, it } from 'vitest';
import { withDaysOfPeriods } from './periods.ts';

const monday = new Date('2026-11-23T10:00:00Z');

it.each([
  [
    'which posts were published in September 2026',
    'which posts were published from 2026-09-01 to 2026-09-30',
  ],
  ['which pages were created in December?', 'which pages were created from 2025-12-01 to 2025-12-31?'],
  [
    'which pages were created this month in HR',
    'which pages were created from 2026-11-01 to 2026-11-30 in HR',
  ],
  ['what was edited last week', 'what was edited from 2026-11-16 to 2026-11-22'],
  ['pages changed since last month', 'pages changed since 2026-10-01'],
  ['pages created in the last 7 days', 'pages created from 2026-11-16 to 2026-11-23'],
  ['the blog posts of 2026', 'the blog posts from 2026-01-01 to 2026-12-31'],
])('%s is %s', (said, plain) => {
  expect(withDaysOfPeriods(said, monday)).toBe(plain);
});

it.each(['show the post "The news of September 2026"', 'show the September outage', 'may we edit it'])(
  '%j stays as it is',
  (said) => {
    expect(withDaysOfPeriods(said, monday)).toBe(said);
  },
);
