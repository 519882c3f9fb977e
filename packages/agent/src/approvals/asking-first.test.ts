import { expect, it } from 'vitest';
import type { ApprovalVerdict, Approver } from './approval.ts';
import { askingFirst } from './asking-first.ts';
import { Questions } from './questions.ts';

const by = 'in a test';
const yes: ApprovalVerdict = { verdict: 'approve', scope: 'call', by };
const always: ApprovalVerdict = { verdict: 'approve', scope: 'session', by };
const no: ApprovalVerdict = { verdict: 'deny', reason: 'Sam reads it', by };

const required = (id: string) => ({
  approval_id: id,
  tool: 'WIKI_DELETE_PAGE',
  arguments: { id },
  summary: `Delete the page ${id}`,
  difference: [],
});
const waits = (index: number) => ({
  index,
  error: 'Not done yet',
  response: {
    data: { approval_required: required(`apr_${index}`) },
    error: 'Not done yet',
    successful: false,
  },
});
const done = (index: number) => ({
  index,
  error: null,
  response: { data: {}, error: null, successful: true },
});
const batch = (...results: object[]) => ({ data: { results }, error: null, successful: true });

/** A desk at which a person answers as the test wrote, before a router that answers so. */
function desk(verdicts: readonly (ApprovalVerdict | undefined)[], answers: readonly unknown[]) {
  const sent: unknown[] = [];
  const places: string[] = [];
  const told: string[] = [];
  const left = [...verdicts];
  const approver: Approver = async (_request, { number, of }) => {
    places.push(`${number} of ${of}`);
    return left.shift();
  };
  const decide = async (id: string, { verdict }: ApprovalVerdict) => void told.push(`${id}: ${verdict}`);
  const execute = async (input: unknown, _context?: object) => {
    sent.push(input);
    return answers[sent.length - 1];
  };
  const tool = askingFirst(execute, { approverOf: () => approver, decide, questions: new Questions() });
  return { tool, sent, places, told };
}

const items = { tools: ['a', 'b', 'c'].map((tool_slug) => ({ tool_slug, arguments: {} })) };

it('asks about several calls one after the other, and sends only those again that are wanted', async () => {
  const { tool, sent, places, told } = desk(
    [yes, no, undefined],
    [batch(waits(0), waits(1), waits(2)), batch(done(0))],
  );
  const result = await tool(items);
  expect(places).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  expect(told).toEqual(['apr_0: approve', 'apr_1: deny']);
  expect(sent[1]).toEqual({ tools: [{ tool_slug: 'a', arguments: {}, approval_id: 'apr_0' }] });
  expect(result).toMatchObject({
    data: {
      results: [
        { index: 0, error: null },
        {
          index: 1,
          error: 'Not done, since you said no, “Sam reads it”: Delete the page apr_1.',
          response: { error_details: { code: 'refused' } },
        },
        { index: 2, error: 'Not done yet' },
      ],
    },
  });
});

it('takes one word for the rest of the tool', async () => {
  const { tool, sent, places } = desk([always], [batch(waits(0), waits(1)), batch(done(0), done(1))]);
  await tool(items);
  expect(places).toEqual(['1 of 2']);
  expect(sent[1]).toMatchObject({ tools: [{ tool_slug: 'a' }, { tool_slug: 'b' }] });
});

it('sends nothing more for who stopped the run', async () => {
  const stop = new AbortController();
  const agent = { threadId: 't', toolCallId: 'c' };
  const { tool, sent } = desk([yes], [batch(waits(0))]);
  stop.abort();
  await tool(items, { agent, abortSignal: stop.signal });
  expect(sent).toHaveLength(1);
});

const undone = (...actions: object[]) => ({
  data: { message: 'Said.', actions },
  error: null,
  successful: true,
});
const back = { state: 'undone', action: 'Create page' };
const asks = (id: string) => ({ state: 'failed', action: 'Create page', approval_required: required(id) });

it('goes from question to question of an undo, and tells all that it took back', async () => {
  const { tool, sent } = desk([yes, yes], [undone(asks('apr_1')), undone(back, asks('apr_2')), undone(back)]);
  expect(await tool({ scope: 'session' })).toMatchObject({
    data: { actions: [back, back], message: 'Said. Took back 1 before that.' },
  });
  expect(sent).toHaveLength(3);
});

it('ends an undo at the first action that is to stay', async () => {
  const { tool, sent } = desk([no], [undone(back, asks('apr_1'))]);
  const reason = 'Not done, since you said no, “Sam reads it”: Delete the page apr_1.';
  expect(await tool({ scope: 'session' })).toMatchObject({
    data: { actions: [back, { state: 'failed', reason }], message: `Took back 1 of 2. ${reason}` },
  });
  expect(sent).toHaveLength(1);
});
