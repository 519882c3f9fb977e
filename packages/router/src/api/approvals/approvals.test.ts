import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningRouter, runningRouter } from '../../testing/running-router.ts';
import { temporaryFolder } from '../../testing/temporary-store.ts';

const executed = z.looseObject({
  successful: z.boolean(),
  error: z.string().nullable(),
  log_id: z.string(),
  data: z.looseObject({
    approval_required: z.looseObject({ approval_id: z.string() }).optional(),
  }),
});

const askingFor = { approvals: { default: 'ask_if_destructive' } };

async function askingSession(router: RunningRouter, options: object = askingFor) {
  const session = await router.createSession({ user_id: 'jane', ...options });
  const path = `/api/v3.1/tool_router/session/${session.session_id}`;
  return {
    id: session.session_id,
    async execute(slug: string, given: object, more: object = {}) {
      const sent = { tool_slug: slug, arguments: given, ...more };
      const { body } = await router.request('POST', `${path}/execute`, sent);
      return executed.parse(body);
    },
    undo: (asked: object) => router.request('POST', `${path}/undo`, asked),
  };
}

function decide(router: RunningRouter, id: string, verdict: 'approve' | 'deny', body: object = {}) {
  return router.request('POST', `/api/v3.1/approvals/${id}/${verdict}`, body);
}

function idIn({ data }: z.output<typeof executed>): string {
  return data.approval_required?.approval_id ?? 'none';
}

const deletion = ['NOTES_DELETE_NOTE', { noteId: '1' }] as const;

describe('a session that asks for what destroys', () => {
  it('sends nothing until somebody agrees, shows what would change, and runs the call once', async () => {
    const router = await runningRouter();
    const { execute } = await askingSession(router);
    const asked = await execute(...deletion);
    expect(asked).toMatchObject({
      successful: false,
      error: expect.stringContaining('“Delete the note 1” needs the approval apr_'),
      error_details: { code: 'approval_required' },
      data: {
        approval_required: {
          tool: 'NOTES_DELETE_NOTE',
          arguments: { noteId: '1' },
          summary: 'Delete the note 1',
          difference: [{ what: 'note 1', difference: expect.stringContaining('-1') }],
          expires_at: expect.any(String),
        },
      },
    });
    expect(router.service.notes.has('1')).toBe(true);
    const id = idIn(asked);
    expect((await execute(...deletion, { approval_id: id })).error).toContain(id);
    const given = await decide(router, id, 'approve', { by: 'sam at the desk' });
    expect(given).toMatchObject({ status: 200, body: { status: 'approved', decided_by: 'sam at the desk' } });
    const done = await execute(...deletion, { approval_id: id });
    expect(done.successful).toBe(true);
    expect(router.service.notes.has('1')).toBe(false);
    const again = await execute(...deletion, { approval_id: id });
    expect(again.error).toContain(`was used for ${done.log_id}`);
    const log = await router.request('GET', `/api/v3.1/logs/tool_execution/${done.log_id}`);
    expect(log.body).toMatchObject({
      metadata: { policy_decision: 'ask', approval_id: id, approved_by: 'sam at the desk' },
    });
    const { body } = await router.request('GET', '/api/v3.1/approvals?status=used&user_id=jane');
    expect(body).toMatchObject({ items: [{ approval_id: id, used_by: done.log_id }] });
  });

  it('runs what reads and what adds without asking', async () => {
    const { execute } = await askingSession(await runningRouter());
    expect((await execute('NOTES_GET_NOTE', { noteId: '1' })).successful).toBe(true);
    expect((await execute('NOTES_ADD_NOTE', { text: 'Tea' })).successful).toBe(true);
  });

  it('takes back the last action of its own without asking, and asks for an older one', async () => {
    const router = await runningRouter();
    const { execute, undo } = await askingSession(router);
    const first = await execute('NOTES_ADD_NOTE', { text: 'Tea' });
    await execute('NOTES_ADD_NOTE', { text: 'Milk' });
    const older = await undo({ log_id: first.log_id });
    expect(older.body).toMatchObject({
      data: { actions: [{ state: 'failed', approval_required: { tool: 'NOTES_DELETE_NOTE' } }] },
    });
    expect((await undo({ scope: 'last' })).body).toMatchObject({ successful: true });
    expect([...router.service.notes.values()]).toEqual(['Buy milk', 'Tea']);
    expect((await undo({ log_id: first.log_id })).body).toMatchObject({ successful: true });
    expect([...router.service.notes.values()]).toEqual(['Buy milk']);
  });

  it('lets the rest of a batch run, and says in a dry run that it would ask', async () => {
    const { execute } = await askingSession(await runningRouter());
    const add = { tool_slug: 'NOTES_ADD_NOTE', arguments: { text: 'Tea' } };
    const remove = { tool_slug: deletion[0], arguments: deletion[1] };
    const batch = await execute('COMPOSIO_MULTI_EXECUTE_TOOL', { tools: [remove, add] });
    expect(batch.data).toMatchObject({
      results: [
        { response: { successful: false, data: { approval_required: { tool: deletion[0] } } } },
        { response: { successful: true } },
      ],
      success_count: 1,
      error_count: 1,
    });
    const dry = await execute(...deletion, { dry_run: true });
    expect(dry.data).toMatchObject({ dry_run: true, needs_approval: true });
  });
});

describe('an approval', () => {
  it('is for the very arguments, account and user', async () => {
    const router = await runningRouter();
    const { execute } = await askingSession(router);
    const id = idIn(await execute(...deletion));
    await decide(router, id, 'approve');
    const other = await execute(deletion[0], { noteId: '2' }, { approval_id: id });
    expect(other.error).toContain('is for another call');
    const unknown = await execute(...deletion, { approval_id: 'apr_1' });
    expect(unknown.error).toContain('There is no approval apr_1');
  });

  it('that was denied is told with its reason, and cannot be given after all', async () => {
    const router = await runningRouter();
    const { execute } = await askingSession(router);
    const id = idIn(await execute(...deletion));
    await decide(router, id, 'deny', { reason: 'We need the milk.' });
    const refused = await execute(...deletion, { approval_id: id });
    expect(refused).toMatchObject({
      error: expect.stringContaining('denied by project key: “We need the milk.”'),
    });
    expect(await decide(router, id, 'approve')).toMatchObject({ status: 409 });
    expect(router.service.notes.has('1')).toBe(true);
  });

  it('that was given may be taken back until it is used, one for a session at any time', async () => {
    const router = await runningRouter();
    const { execute } = await askingSession(router);
    const id = idIn(await execute(...deletion));
    await decide(router, id, 'approve');
    expect((await decide(router, id, 'approve')).body).toMatchObject({
      error: { suggested_fix: expect.stringContaining('Deny it') },
    });
    expect(await decide(router, id, 'deny')).toMatchObject({ status: 200, body: { status: 'denied' } });
    expect((await execute(...deletion)).successful).toBe(false);
    const rules = { approvals: { tools: { NOTES_ADD_NOTE: 'ask' } } };
    const adding = await askingSession(router, rules);
    const whole = idIn(await adding.execute('NOTES_ADD_NOTE', { text: 'Tea' }));
    await decide(router, whole, 'approve', { scope: 'session' });
    expect((await adding.execute('NOTES_ADD_NOTE', { text: 'Milk' })).successful).toBe(true);
    await decide(router, whole, 'deny');
    expect((await adding.execute('NOTES_ADD_NOTE', { text: 'Salt' })).successful).toBe(false);
  });

  it('that was used says so to whoever decides late', async () => {
    const router = await runningRouter();
    const { execute } = await askingSession(router);
    const id = idIn(await execute(...deletion));
    await decide(router, id, 'approve');
    const { log_id } = await execute(...deletion);
    expect(await decide(router, id, 'deny')).toMatchObject({
      status: 409,
      body: { error: { suggested_fix: expect.stringContaining(log_id) } },
    });
  });

  it('that is asked for again tells the denial, and nobody is asked a fourth time', async () => {
    const router = await runningRouter();
    const { execute } = await askingSession(router);
    for (const reason of ['Not now', 'No', 'I said no']) {
      await decide(router, idIn(await execute(...deletion)), 'deny', { reason });
    }
    expect((await execute(...deletion)).error).toMatch(/denied several times.*“I said no”/);
    const other = await askingSession(router);
    const [first, second] = [await other.execute(...deletion), await other.execute(...deletion)];
    expect(first.error).not.toContain('denied');
    await decide(router, idIn(second), 'deny', { reason: 'Not now' });
    expect((await other.execute(...deletion)).error).toMatch(/needs the approval apr_.*“Not now”/);
  });

  it('of two calls at once lets one run', async () => {
    const router = await runningRouter();
    const { execute } = await askingSession(router, { approvals: { tools: { NOTES_ADD_NOTE: 'ask' } } });
    const call = ['NOTES_ADD_NOTE', { text: 'Tea' }] as const;
    const id = idIn(await execute(...call));
    await decide(router, id, 'approve');
    const both = await Promise.all([1, 2].map(() => execute(...call, { approval_id: id })));
    expect(both.filter(({ successful }) => successful)).toHaveLength(1);
    expect(router.service.notes.size).toBe(2);
  });

  it('for the session covers later calls of the tool there, and nowhere else', async () => {
    const router = await runningRouter();
    const rules = { approvals: { tools: { notes_add_note: 'ask' } } };
    const [here, there] = [await askingSession(router, rules), await askingSession(router, rules)];
    const id = idIn(await here.execute('NOTES_ADD_NOTE', { text: 'Tea' }));
    await decide(router, id, 'approve', { scope: 'session' });
    expect((await here.execute('NOTES_ADD_NOTE', { text: 'Milk' })).successful).toBe(true);
    expect((await there.execute('NOTES_ADD_NOTE', { text: 'Milk' })).successful).toBe(false);
  });

  it('outlives the router, and needs no id where the same call is repeated', async () => {
    const dataFolder = await temporaryFolder();
    const first = await runningRouter({ dataFolder });
    const id = idIn(await (await askingSession(first)).execute(...deletion));
    await first.close();
    const second = await runningRouter({ dataFolder });
    expect(await decide(second, id, 'approve')).toMatchObject({ status: 200 });
    const { execute } = await askingSession(second);
    expect((await execute(...deletion)).successful).toBe(true);
  });

  it('that does not exist is not found, and a rule that does not exist is refused', async () => {
    const router = await runningRouter();
    expect(await decide(router, 'apr_1', 'approve')).toMatchObject({ status: 404 });
    expect(await router.request('GET', '/api/v3.1/approvals/apr_1')).toMatchObject({ status: 404 });
    const session = { user_id: 'jane', approvals: { default: 'perhaps' } };
    expect(await router.request('POST', '/api/v3.1/tool_router/session', session)).toMatchObject({
      status: 400,
    });
  });
});
