import { expect, it } from 'vitest';
import { decidedItems, waitingCalls, withItemsAgain } from './waiting-calls.ts';

const approval = {
  approval_id: 'apr_1',
  tool: 'WIKI_DELETE_PAGE',
  arguments: { id: '7' },
  summary: 'Delete the page',
  difference: [],
};
const request = {
  id: 'apr_1',
  tool: 'WIKI_DELETE_PAGE',
  arguments: { id: '7' },
  summary: 'Delete the page',
  difference: [],
};
const done = { error: null, response: { data: { id: '1' }, error: null, successful: true } };
const waits = {
  error: 'Not done yet',
  response: { data: { approval_required: approval }, successful: false },
};
const result = {
  data: {
    results: [
      { index: 0, ...done },
      { index: 1, ...waits },
    ],
    success_count: 1,
    error_count: 1,
    total_count: 2,
  },
  error: null,
  successful: true,
};

it('finds what waits in a batch, in an undo and in a call by itself', () => {
  expect(waitingCalls(result)).toEqual([{ index: 1, request }]);
  const actions = [{ state: 'undone' }, { state: 'failed', approval_required: approval }];
  expect(waitingCalls({ data: { actions } })).toEqual([{ request }]);
  expect(waitingCalls({ data: { approval_required: approval } })).toEqual([{ request }]);
  for (const other of [null, 'text', { data: { results: [] } }, { data: { id: '7' } }]) {
    expect(waitingCalls(other)).toEqual([]);
  }
});

it('sends what was decided again, and puts its answers in their places', () => {
  const input = { tools: [{ tool_slug: 'A' }, { tool_slug: 'B', arguments: {} }], thought: 'x' };
  const decided = waitingCalls(result);
  expect(decidedItems(input, decided)).toEqual({
    thought: 'x',
    tools: [{ tool_slug: 'B', arguments: {}, approval_id: 'apr_1' }],
  });
  const again = {
    data: { results: [{ index: 0, ...done, log_id: 'log_2' }] },
    error: null,
    successful: true,
  };
  expect(withItemsAgain(result, decided, again)).toMatchObject({
    data: {
      results: [
        { index: 0, ...done },
        { index: 1, ...done, log_id: 'log_2' },
      ],
      success_count: 2,
      error_count: 0,
    },
  });
  const failed = { data: {}, error: 'The session has ended.', successful: false };
  expect(withItemsAgain(result, decided, failed)).toEqual(failed);
});
