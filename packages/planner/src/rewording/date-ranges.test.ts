import { expect, it } from 'vitest';
import { withWholeDays } from './date-ranges.ts';

it.each([
  ['show the log from 1 to 5 September 2026', 'show the log from 1 September 2026 to 5 September 2026'],
  ['show the log between 1 and 5 September', 'show the log from 1 September to 5 September'],
  ['show the log of 1-5 September 2026', 'show the log from 1 September 2026 to 5 September 2026'],
  ['show the log from September 1 to 5, 2026', 'show the log from September 1, 2026 to September 5, 2026'],
  ['show the log between 2026-09-01 and 2026-09-05', 'show the log from 2026-09-01 to 2026-09-05'],
  ['show pages 1 to 5', 'show pages 1 to 5'],
])('%s', (request, whole) => {
  expect(withWholeDays(request)).toBe(whole);
});
