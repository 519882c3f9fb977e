import { expect, it } from 'vitest';
import { describeModelEvent } from './model-line.ts';

const model = 'large at models.example';

it('says why one waits, and how long', () => {
  const reason = 'models.example takes no more requests for now. Wait 2 s and ask again.';
  expect(describeModelEvent({ type: 'model-waiting', model, reason, milliseconds: 2100 })).toBe(
    'models.example takes no more requests for now. Asking again in 2 s.',
  );
});

it('names who takes over, and what to mend', () => {
  const reason = 'models.example refused the key. Check OPENAI_API_KEY.\u001b[2J';
  expect(describeModelEvent({ type: 'model-changed', from: model, to: 'built-in planner', reason })).toBe(
    `${'models.example refused the key. Check OPENAI_API_KEY.'} built-in planner answers instead of ${model}.`,
  );
});

it('says that the answer waits for a summary', () => {
  expect(describeModelEvent({ type: 'model-summarising' })).toBe(
    'The conversation has grown long: shortening its beginning first.',
  );
});
