import { expect, it } from 'vitest';
import { withWhatLacks } from './what-lacks.ts';

it.each([
  ['add draft', 'Reports has no label yet', 'Reports', 'add the label draft to Reports'],
  ['add policy to X', 'I forgot the label', undefined, 'add the label policy to X'],
  ['add it', 'Reports has no label yet', 'Reports', undefined],
  ['add a page', 'Reports has no label yet', 'Reports', undefined],
  ['add draft', 'Reports has no idea yet', 'Reports', undefined],
])('reads %s after “%s”', (request, reason, owner, whole) => {
  expect(withWhatLacks(request, reason, owner)).toBe(whole);
});
