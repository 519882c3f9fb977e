import { expect, it } from 'vitest';
import { z } from 'zod';
import { runningRouter } from '../../testing/running-router.ts';

/** A router with a session, and its path. */
async function withSession(options: object = {}) {
  const router = await runningRouter({ callbackHosts: ['a.example'] });
  const session = await router.createSession({ user_id: 'jane', ...options });
  const path = `/api/v3.1/tool_router/session/${session.session_id}`;
  const patch = (body: object) => router.request('PATCH', path, body);
  return { ...router, session, path, patch };
}

it('changes what was sent and leaves the rest', async () => {
  const { patch, path, request } = await withSession({
    toolkits: { enable: ['notes'] },
    tags: ['readOnlyHint'],
    manage_connections: { callback_url: 'https://a.example/cb', enable_wait_for_connections: true },
  });
  const { status, body } = await patch({
    tags: { disable: ['destructiveHint'] },
    manage_connections: { enable: false },
    search: { enable: false },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    config: {
      user_id: 'jane',
      toolkits: { enabled: ['notes'] },
      tags: { disabled: ['destructiveHint'] },
      manage_connections: {
        enabled: false,
        callback_url: 'https://a.example/cb',
        enable_wait_for_connections: true,
      },
      search: { enable: false },
    },
    config_version: 2,
  });
  expect((await request('GET', path)).body).toEqual(body);
});

it('brings the default back for null', async () => {
  const { patch } = await withSession({
    toolkits: { enable: ['notes'] },
    tools: { notes: { enable: ['NOTES_GET_NOTE'] } },
    permissions: { default: 'ask_every_call' },
    manage_connections: { enable: false },
  });
  const { body } = await patch({ toolkits: null, tools: null, permissions: null, manage_connections: null });
  const { config } = z.object({ config: z.record(z.string(), z.unknown()) }).parse(body);
  expect(config).toMatchObject({ manage_connections: { enabled: true } });
  for (const gone of ['toolkits', 'tools', 'approvals']) expect(config).not.toHaveProperty(gone);
});

it('holds from the next call on, and takes permissions for what has to be agreed to', async () => {
  const { patch, path, request, service } = await withSession();
  await patch({ tools: { notes: { disable: ['NOTES_DELETE_NOTE'] } } });
  const call = { tool_slug: 'NOTES_DELETE_NOTE', arguments: { noteId: '1' } };
  expect((await request('POST', `${path}/execute`, call)).body).toMatchObject({
    error: expect.stringContaining("[Session Restriction] Tool 'NOTES_DELETE_NOTE' is not allowed"),
  });
  expect(service.notes.has('1')).toBe(true);
  const asked = await patch({ experimental: { permissions: { default: 'ask_once_per_session' } } });
  expect(asked.body).toMatchObject({ config: { approvals: { default: 'ask_once' } } });
});

it('refuses a change of a version that is no longer, and does nothing', async () => {
  const { patch, path, request } = await withSession();
  expect((await patch({ tags: ['readOnlyHint'], expected_config_version: 1 })).status).toBe(200);
  expect(await patch({ tags: null, expected_config_version: 1 })).toMatchObject({
    status: 409,
    body: {
      error: { code: 10409, slug: 'HTTP_Conflict', message: expect.stringContaining('of version 2, not 1') },
    },
  });
  expect((await request('GET', path)).body).toMatchObject({
    config: { tags: { enabled: ['readOnlyHint'] } },
  });
});

it('loses neither of two changes that come at once', async () => {
  const { patch, path, request } = await withSession();
  const both = await Promise.all([patch({ search: { enable: false } }), patch({ tags: ['readOnlyHint'] })]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await request('GET', path)).body).toMatchObject({
    config: { search: { enable: false }, tags: { enabled: ['readOnlyHint'] } },
    config_version: 3,
  });
});

it.each([
  [{ user_id: 'sam' }, 'a session belongs to one user for good'],
  [{ toolkits: { disable: ['notes'] } }, "[Session Restriction] Toolkit 'notes' is not allowed"],
  [{ toolkit: null }, 'There is no field "toolkit": did you mean "toolkits"?'],
  [{ connected_accounts: { notes: ['ca_none'] } }, 'has no account ca_none'],
])('refuses %j', async (change, reason) => {
  const { patch } = await withSession({ preload: { tools: ['NOTES_GET_NOTE'] } });
  const { status, body } = await patch(change);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(reason.replaceAll('"', '\\"'));
});

it('attaches to a session as it is, and takes no tools of the client', async () => {
  const { path, request, session } = await withSession();
  expect(await request('POST', `${path}/attach`, {})).toMatchObject({ status: 200, body: session });
  const tools = { experimental: { custom_tools: [{ slug: 'MINE' }] } };
  expect((await request('POST', `${path}/attach`, tools)).status).toBe(400);
});

it('lists the configurations that a session has had', async () => {
  const { patch, path, request } = await withSession({ tags: ['readOnlyHint'] });
  await patch({ tags: ['destructiveHint'] });
  await patch({ tags: null });
  const { body } = await request('GET', `${path}/config_history?limit=2`);
  expect(body).toMatchObject({
    items: [
      { version: 3, is_current: true },
      { version: 2, is_current: false, config: { tags: { enabled: ['destructiveHint'] } } },
    ],
    total_items: 3,
  });
  const { next_cursor } = z.looseObject({ next_cursor: z.string() }).parse(body);
  expect((await request('GET', `${path}/config_history?cursor=${next_cursor}`)).body).toMatchObject({
    items: [{ version: 1, is_current: false, config: { tags: { enabled: ['readOnlyHint'] } } }],
    next_cursor: null,
  });
});
