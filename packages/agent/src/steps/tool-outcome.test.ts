import { expect, it } from 'vitest';
import { readItemOutcomes, readOutcome } from './tool-outcome.ts';

it('reads what the router returns for one tool', () => {
  expect(readOutcome({ data: { id: '7' }, error: null, successful: true })).toEqual({
    successful: true,
    data: { id: '7' },
  });
  expect(readOutcome({ data: {}, error: 'No such page.', successful: false })).toEqual({
    successful: false,
    error: 'No such page.',
  });
});

it('reads the same out of the text of an MCP result, as routers without structured results send it', () => {
  const text = JSON.stringify({ data: { id: '7' }, error: null, successful: true });
  expect(readOutcome({ content: [{ type: 'text', text }] })).toEqual({ successful: true, data: { id: '7' } });
});

it('takes anything else for the data itself, and an MCP error for a failure', () => {
  expect(readOutcome({ content: [{ type: 'text', text: 'plain words' }] })).toEqual({
    successful: true,
    data: 'plain words',
  });
  expect(readOutcome({ id: '7' })).toEqual({ successful: true, data: { id: '7' } });
  expect(readOutcome({ isError: true, content: [{ type: 'text', text: 'Refused.' }] })).toEqual({
    successful: false,
    error: 'Refused.',
  });
});

it('finds the outcome of each item by its index, whatever the order', () => {
  const results = [
    { index: 1, tool_slug: 'B', error: 'No.', response: { data: {}, successful: false } },
    { index: 0, tool_slug: 'A', error: null, response: { data: { id: '7' }, successful: true } },
  ];
  expect(readItemOutcomes({ data: { results }, error: null, successful: true }, 2)).toEqual([
    { successful: true, data: { id: '7' } },
    { successful: false, error: 'No.' },
  ]);
});

it('believes the answer of an item over the absence of an error beside it', () => {
  const results = [
    { response: { data: {}, error: 'Denied.', successful: false } },
    { response: { successful: false } },
  ];
  const outcomes = readItemOutcomes({ data: { results }, successful: true }, 2);
  expect(outcomes).toEqual([
    { successful: false, error: 'Denied.' },
    { successful: false, error: 'The tool failed and did not say why.' },
  ]);
});

it('gives every item the failure of the whole call, and says when the router forgot one', () => {
  const refused = { data: {}, error: 'At most 50 tools.', successful: false };
  expect(readItemOutcomes(refused, 2)).toEqual([
    { successful: false, error: 'At most 50 tools.' },
    { successful: false, error: 'At most 50 tools.' },
  ]);
  expect(readItemOutcomes({ data: { results: [] }, successful: true }, 1)).toMatchObject([
    { successful: false },
  ]);
});
