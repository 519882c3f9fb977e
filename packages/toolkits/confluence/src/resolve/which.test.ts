import { expect, it } from 'vitest';
import { ambiguous, notFound } from './which.ts';

const pages = Array.from({ length: 12 }, (_, at) => ({
  id: `${at}`,
  name: 'Plan',
  detail: `page in S${at}`,
}));

it('lists ten candidates and counts the rest', () => {
  const { details } = ambiguous('page', 'plan', pages, 'Send the id.');
  expect(details.candidates).toHaveLength(10);
  expect(details.message).toMatch(
    /^Several pages fit “plan”: “Plan” \(page in S0, id 0\); .*; and 2 more\. Send the id\.$/,
  );
});

it('offers what is close, and nothing where nothing is', () => {
  expect(notFound('space', 'markt', [{ id: '1', name: 'Marketing' }], 'Send the key.').details).toEqual({
    code: 'not_found',
    message: 'No space fits “markt”. Closest: “Marketing” (id 1). Send the key.',
    candidates: [{ id: '1', name: 'Marketing' }],
  });
  expect(notFound('space', 'x', [], 'Send the key.').details).toEqual({
    code: 'not_found',
    message: 'No space fits “x”. Send the key.',
  });
});
