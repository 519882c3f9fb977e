import { expect, it } from 'vitest';
import { isUnknown, type KeptAnswer, parseAnswer } from './kept-answer.ts';

const failed: KeptAnswer = {
  successful: false,
  error: {
    code: 'ambiguous',
    message: 'Which one?',
    candidates: [{ id: '1', name: 'One', detail: 'MKT' }],
    providerStatus: 409,
    partlyDone: true,
    retryAfterSeconds: 3,
  },
};
const done: KeptAnswer = { successful: true, data: { id: '7', more: [1, null] } };

it.each([[failed], [done]])('gives back what was kept, whole: %j', (answer) => {
  expect(parseAnswer(JSON.stringify(answer))).toEqual(answer);
});

it('knows an answer that may still turn out either way', () => {
  expect([failed, done].map(isUnknown)).toEqual([false, false]);
  expect(isUnknown({ successful: false, error: { code: 'outcome_unknown', message: 'Lost.' } })).toBe(true);
});
