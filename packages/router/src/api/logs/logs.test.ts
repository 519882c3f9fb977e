import { expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningRouter, runningRouter } from '../../testing/running-router.ts';

const logs = '/api/v3.1/logs/tool_execution';
const page = z.object({
  logs: z.array(z.looseObject({ id: z.string(), metadata: z.looseObject({ user_id: z.string() }) })),
  next_cursor: z.string().nullable(),
});

async function readNote({ request }: RunningRouter, session: string, noteId: string, headers = {}) {
  return await request(
    'POST',
    `/api/v3.1/tool_router/session/${session}/execute`,
    { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId } },
    { 'x-api-key': 'ak_0123456789abcdef0123456789abcdef', ...headers },
  );
}

async function search({ request }: RunningRouter, body: object) {
  return page.parse((await request('POST', logs, body)).body);
}

it('tells of a call what Composio tells, in the trace that the request was in', async () => {
  const router = await runningRouter();
  const { session_id } = await router.createSession();
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  await readNote(router, session_id, '1', { traceparent: `00-${trace}-00f067aa0ba902b7-01` });
  const { logs: found } = await search(router, {});
  const log = {
    id: expect.stringMatching(/^log_/),
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    type: 'tool.execution',
    status: 'success',
    level: 'info',
    message: expect.stringMatching(/^NOTES_GET_NOTE for jane succeeded after \d+ ms\.$/),
    metadata: {
      tool_slug: 'NOTES_GET_NOTE',
      toolkit_slug: 'notes',
      user_id: 'jane',
      session_id,
      connected_account_id: expect.stringMatching(/^ca_/),
      request_id: expect.stringMatching(/^req_/),
      trace_id: trace,
      outcome: 'ok',
      policy_decision: 'allow',
      policy_rule: 'unrestricted',
      arguments_digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    metrics: { latency_milliseconds: expect.any(Number), provider_status: 200 },
    parent: null,
  };
  expect(found).toEqual([log]);
  const { body } = await router.request('GET', `${logs}/${found[0]?.id}`);
  expect(body).toEqual({
    ...log,
    timings: { start_time: expect.any(Number), end_time: expect.any(Number) },
    context: { session_id, trace_id: trace, request_id: expect.stringMatching(/^req_/) },
    source: { framework: expect.any(String) },
    data: { arguments: { noteId: '1' }, answer: { id: '1', text: 'Buy milk' } },
  });
});

it('goes on from a cursor at the same place, whatever is called meanwhile', async () => {
  const router = await runningRouter();
  const { session_id } = await router.createSession();
  for (const id of ['1', '2', '3']) await readNote(router, session_id, id);
  const all = (await search(router, {})).logs.map(({ id }) => id);
  const newest = await search(router, { limit: 1 });
  await readNote(router, session_id, '4');
  const older = await search(router, { limit: 5, cursor: newest.next_cursor });
  expect([...newest.logs, ...older.logs].map(({ id }) => id)).toEqual(all);
  expect(older.next_cursor).toBe(null);
});

it('filters by every field and operator, all filters at once', async () => {
  const router = await runningRouter();
  const jane = await router.createSession();
  const sam = await router.createSession({ user_id: 'sam' });
  await readNote(router, jane.session_id, '1');
  await readNote(router, jane.session_id, '99');
  await readNote(router, sam.session_id, '1');
  const [third, second, first] = (await search(router, {})).logs;
  const request = z.looseObject({ request_id: z.string(), connected_account_id: z.string() });
  const { request_id, connected_account_id } = request.parse(first?.metadata);
  const cases: readonly [readonly (readonly [string, string, string])[], readonly unknown[]][] = [
    [[['tool_slug', '==', 'notes_get_note']], [third, second, first]],
    [[['tool_slug', '!=', 'NOTES_GET_NOTE']], []],
    [[['toolkit_slug', '==', 'Notes']], [third, second, first]],
    [[['session_id', '==', sam.session_id]], [third]],
    [[['user_id', '!=', 'jane']], [third]],
    [[['user_id', 'contains', 'AN']], [second, first]],
    [[['user_id', 'contains', '%']], []],
    [[['user_id', 'not_contains', 'an']], [third]],
    [[['status', '==', 'success']], [first]],
    [[['status', '==', 'failed']], [third, second]],
    [[['outcome', '==', 'refused']], [third]],
    [[['sandbox_id', '==', 'sb_1']], []],
    [[['sandbox_id', '!=', 'sb_1']], [third, second, first]],
    [[['request_id', '==', request_id]], [first]],
    [[['log_id', '==', first?.id ?? '']], [first]],
    [[['connected_account_id', '==', connected_account_id]], [second, first]],
    [[['connected_account_id', '!=', connected_account_id]], [third]],
    [[['auth_config_id', 'contains', 'ac_']], [second, first]],
    [
      [
        ['user_id', '==', 'jane'],
        ['status', '!=', 'success'],
      ],
      [second],
    ],
    [
      [
        ['user_id', '==', 'jane'],
        ['user_id', '==', 'sam'],
      ],
      [],
    ],
  ];
  for (const [filters, expected] of cases) {
    const body = { filters: filters.map(([field, operator, value]) => ({ field, operator, value })) };
    expect((await search(router, body)).logs, JSON.stringify(filters)).toEqual(expected);
  }
});

it('takes a range of time', async () => {
  const router = await runningRouter();
  const { session_id } = await router.createSession();
  await readNote(router, session_id, '1');
  const now = Date.now();
  const hour = 3_600_000;
  expect((await search(router, { time_range: { from: now - hour, to: now + hour } })).logs).toHaveLength(1);
  expect((await search(router, { time_range: { from: now - 2 * hour, to: now - hour } })).logs).toEqual([]);
});

it.each([
  [{ filters: [{ field: 'colour', operator: '==', value: 'x' }] }, 'There is no field colour. Send one of'],
  [{ filters: [{ field: { toString: 1 }, operator: '==', value: 'x' }] }, 'There is no field {'],
  [{ filters: [{ field: 'user_id', operator: '>', value: 'x' }] }, 'There is no operator >. Send =='],
  [{ filters: [{ field: 'status', operator: '==', value: 'done' }] }, 'Send one of success, failed.'],
  [{ cursor: 'nonsense' }, 'This cursor is not one of ours.'],
  [{ limit: 101 }, 'limit'],
])('refuses %j, and says what to send', async (body, message) => {
  const { request } = await runningRouter();
  const answer = await request('POST', logs, body);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain(message);
});

it('knows no other log', async () => {
  const { request } = await runningRouter();
  expect(await request('GET', `${logs}/log_0`)).toMatchObject({ status: 404 });
});
