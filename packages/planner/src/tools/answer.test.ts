import { expect, it } from 'vitest';
import { readAnswer } from './answer.ts';
import { readExecutionAnswer } from './execution-answer.ts';
import { readSearchAnswer } from './search-answer.ts';

const good = { data: { a: 1 }, error: null, successful: true };

it.each([
  ['structured content itself', good],
  ['an MCP result around it', { content: [], structuredContent: good }],
  ['an MCP result with its text only', { content: [{ type: 'text', text: JSON.stringify(good) }] }],
  ['its text', JSON.stringify(good)],
])('reads the answer from %s', (_form, value) => {
  expect(readAnswer(value)).toEqual({ successful: true, data: { a: 1 } });
});

it('takes anything else for an error in its own words', () => {
  expect(readAnswer({ content: [{ type: 'text', text: 'Gateway timed out' }], isError: true })).toEqual({
    successful: false,
    error: 'Gateway timed out',
  });
  expect(readAnswer({ data: null, error: 'No session', successful: false })).toEqual({
    successful: false,
    error: 'No session',
  });
  expect(readAnswer(undefined).successful).toBe(false);
});

it('reads what it can of a search answer that is not as agreed', () => {
  expect(readSearchAnswer({ results: 'none' })).toMatchObject({ results: [], toolkits: [] });
  const { results, tools } = readSearchAnswer({
    results: [{ primary_tool_slugs: ['A_B'], related_tool_slugs: ['A_B', 'A_C'] }],
    tool_schemas: { A_B: { input_schema: { type: 'object' } }, A_C: 'broken' },
  });
  expect(results[0]?.slugs).toEqual(['A_B', 'A_C']);
  expect([...tools.keys()]).toEqual(['A_B']);
});

it('tells calls that failed from those that did not', () => {
  const results = readExecutionAnswer({
    results: [
      { tool_slug: 'A', response: { data: { id: '1' }, successful: true } },
      {
        tool_slug: 'B',
        error: 'Gone',
        response: { data: {}, successful: false, error_details: { code: 'not_found' } },
      },
      { tool_slug: 'C' },
    ],
  });
  expect(results.map((result) => (result.successful ? result.data : [result.error, result.code]))).toEqual([
    { id: '1' },
    ['Gone', 'not_found'],
    ['the router gave no reason', 'internal'],
  ]);
});
