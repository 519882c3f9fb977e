import { expect, it } from 'vitest';
import type { StepEvent } from './step.ts';
import { StepRecorder } from './step-recorder.ts';

function recorder(...tools: string[]) {
  const events: StepEvent[] = [];
  const record = new StepRecorder(new Set(['COMPOSIO_MULTI_EXECUTE_TOOL', ...tools]), (event) =>
    events.push(event),
  );
  return { record, events };
}

const twoPages = {
  tools: [
    { tool_slug: 'WIKI_CREATE_PAGE', arguments: { title: 'A' } },
    { tool_slug: 'WIKI_CREATE_PAGE', arguments: { title: 'B' } },
  ],
};

const twoResults = {
  data: {
    results: [
      { index: 0, response: { data: { id: '1' }, successful: true } },
      { index: 1, error: 'There is a B already.', response: { data: {}, successful: false } },
    ],
  },
  error: null,
  successful: true,
};

it('unpacks a call that runs several tools into a step for each', () => {
  const { record, events } = recorder();
  record.called('c', 'COMPOSIO_MULTI_EXECUTE_TOOL', twoPages);
  expect(events).toEqual([
    { type: 'step-started', id: 'c:0', tool: 'WIKI_CREATE_PAGE', arguments: { title: 'A' } },
    { type: 'step-started', id: 'c:1', tool: 'WIKI_CREATE_PAGE', arguments: { title: 'B' } },
  ]);
  expect(record.steps).toEqual([]);

  record.returned('c', twoResults);
  expect(record.steps).toEqual([
    { tool: 'WIKI_CREATE_PAGE', arguments: { title: 'A' }, successful: true, error: null, data: { id: '1' } },
    {
      tool: 'WIKI_CREATE_PAGE',
      arguments: { title: 'B' },
      successful: false,
      error: 'There is a B already.',
      data: null,
    },
  ]);
  expect(events.slice(2)).toMatchObject([
    { type: 'step-ended', id: 'c:0', successful: true, error: null },
    { type: 'step-ended', id: 'c:1', successful: false, error: 'There is a B already.' },
  ]);
});

it('takes an application tool that was called directly for a step too', () => {
  const { record } = recorder('WIKI_CREATE_PAGE');
  record.called('c', 'WIKI_CREATE_PAGE', { title: 'A' });
  record.returned('c', { data: { id: '1' }, error: null, successful: true });
  expect(record.steps).toMatchObject([{ tool: 'WIKI_CREATE_PAGE', data: { id: '1' } }]);
});

it('takes no other meta tool for a step, nor a tool that does not exist, nor arguments that are none', () => {
  const { record, events } = recorder('COMPOSIO_SEARCH_TOOLS');
  record.called('a', 'COMPOSIO_SEARCH_TOOLS', { queries: [] });
  record.called('b', 'NO_SUCH_TOOL', {});
  record.called('c', 'COMPOSIO_MULTI_EXECUTE_TOOL', { tools: 'all' });
  for (const id of ['a', 'b', 'c']) record.returned(id, { data: {}, successful: true });
  expect([events, record.steps]).toEqual([[], []]);
});

it('fails every tool of a call that itself failed', () => {
  const { record } = recorder();
  record.called('c', 'COMPOSIO_MULTI_EXECUTE_TOOL', twoPages);
  record.failed('c', 'The router is gone.');
  expect(record.steps.map(({ error }) => error)).toEqual(['The router is gone.', 'The router is gone.']);
});

it('does not claim to know what came of a call that nobody waited for', () => {
  const { record, events } = recorder();
  record.called('c', 'COMPOSIO_MULTI_EXECUTE_TOOL', twoPages);
  record.abandonOpenCalls();
  expect(record.steps.map(({ error }) => error)).toEqual([
    expect.stringContaining('not known'),
    expect.stringContaining('not known'),
  ]);
  record.returned('c', twoResults);
  expect(events.filter(({ type }) => type === 'step-ended')).toHaveLength(2);
});

it('keeps steps in the order in which they ended, each with its own arguments', () => {
  const { record } = recorder('WIKI_CREATE_PAGE');
  record.called('a', 'WIKI_CREATE_PAGE', { title: 'A' });
  record.called('b', 'WIKI_CREATE_PAGE', { title: 'B' });
  record.returned('b', { data: {}, successful: true });
  record.returned('a', { data: {}, successful: true });
  expect(record.steps.map(({ arguments: input }) => input.title)).toEqual(['B', 'A']);
});

it('takes the tools that an undo ran for steps, in its order, and the undo itself not', () => {
  const { record, events } = recorder('TRIBUTARY_UNDO');
  record.called('c', 'TRIBUTARY_UNDO', { scope: 'session' });
  expect(events).toEqual([]);
  const remove = (id: string) => ({ tool_slug: 'WIKI_DELETE_PAGE', arguments: { id } });
  const actions = [
    { state: 'undone', undo: { ...remove('3'), data: { id: '3' } } },
    { state: 'cannot_be_undone', reason: 'It cannot.' },
    { state: 'failed', reason: 'The wiki is down.', undo: remove('2') },
    { state: 'not_tried', reason: 'One before it could not be taken back.', undo: remove('1') },
  ];
  record.returned('c', { data: { actions }, error: 'Took back 1 of 4 actions.', successful: false });
  expect(record.steps).toEqual([
    { tool: 'WIKI_DELETE_PAGE', arguments: { id: '3' }, successful: true, error: null, data: { id: '3' } },
    {
      tool: 'WIKI_DELETE_PAGE',
      arguments: { id: '2' },
      successful: false,
      error: 'The wiki is down.',
      data: null,
    },
  ]);
  expect(events.map(({ type, id }) => [type, id])).toEqual([
    ['step-started', 'c:0'],
    ['step-started', 'c:1'],
    ['step-ended', 'c:0'],
    ['step-ended', 'c:1'],
  ]);
});

it('has no step for an undo that only looked, was refused, or never came back', () => {
  const { record, events } = recorder('TRIBUTARY_UNDO');
  const preview = {
    actions: [{ state: 'can_be_undone', undo: { tool_slug: 'WIKI_DELETE_PAGE', arguments: {} } }],
  };
  record.called('a', 'TRIBUTARY_UNDO', { dry_run: true });
  record.returned('a', { data: preview, error: null, successful: true });
  record.called('b', 'TRIBUTARY_UNDO', {});
  record.returned('b', { data: {}, error: 'There is no such action.', successful: false });
  record.called('c', 'TRIBUTARY_UNDO', {});
  record.failed('c', 'The router is gone.');
  expect([events, record.steps]).toEqual([[], []]);
});
