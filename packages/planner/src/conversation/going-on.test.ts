import { expect, it } from 'vitest';
import { joinGoingOn } from './going-on.ts';
import type { Step, Turn } from './turns.ts';

const call = (tool_slug: string) => ({ tool_slug, arguments: { id: tool_slug } });
const waits = { response: { error_details: { code: 'approval_required' } } };
const done = { response: { data: { id: '7' }, successful: true } };

function batch(slugs: readonly string[], results: readonly object[]): Step {
  return {
    tool: 'execute',
    input: { tools: slugs.map(call) },
    answer: { successful: true, data: { results } },
  };
}

function turn(request: string, reply: string, ...steps: Step[]): Turn {
  return { request, reply, steps, events: steps.map((step) => ({ kind: 'meta', step })) };
}

it('sends again what waited, and nothing else of its batch', () => {
  const { turns, again } = joinGoingOn([
    turn('delete A and B', 'B waits.', batch(['A', 'B'], [done, waits])),
    turn('go on', ''),
  ]);
  expect(again).toEqual([call('B')]);
  expect(turns.map(({ request }) => request)).toEqual(['delete A and B']);
});

it('reads the answers to what was sent again in the places of what waited', () => {
  const { turns, again } = joinGoingOn([
    turn('delete A and B', 'B waits.', batch(['A', 'B'], [done, waits])),
    turn('ok, go on', '', batch(['B'], [done])),
  ]);
  expect(again).toEqual([]);
  expect(turns).toMatchObject([
    { steps: [{ input: { tools: [call('A'), call('B')] }, answer: { data: { results: [done, done] } } }] },
  ]);
});

it.each([
  ['that was cut off', ''],
  ['that reached its last step', 'Say "go on" to continue.'],
  ['that was stopped', 'I will\n\nStopped. Nothing was done.'],
])('goes on with a turn %s', (_, reply) => {
  const first = batch(['A'], [done]);
  const { turns } = joinGoingOn([turn('do A, then B', reply, first), turn('continue', '')]);
  expect(turns).toMatchObject([{ request: 'do A, then B', steps: [first], reply: '' }]);
});

it.each([
  ['a turn that is over', 'go on', 'Deleted A.'],
  ['another request', 'go on holiday', ''],
])('leaves %s alone', (_, request, reply) => {
  expect(joinGoingOn([turn('delete A', reply), turn(request, '')]).turns).toHaveLength(2);
});

const error = 'The server at http://127.0.0.1:1 does not answer. Nothing was sent: then say “go on”.';
const unheard: Step = { tool: 'execute', input: {}, answer: { successful: false, error } };

it('makes again what nobody was there to hear, and keeps what was done before', () => {
  const first = batch(['A'], [done]);
  const { turns } = joinGoingOn([turn('do A, then B', error, first, unheard), turn('go on', '')]);
  expect(turns).toMatchObject([{ request: 'do A, then B', steps: [first], events: [{ step: first }] }]);
});

it('takes an answer that nobody was there to hear for not given', () => {
  const asked = turn('create a page', 'What should it be called?');
  const { turns } = joinGoingOn([asked, turn('Lunch', error, unheard), turn('Lunch', '')]);
  expect(turns).toEqual([asked, turn('Lunch', '')]);
});
