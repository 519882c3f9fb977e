import { expect, it } from 'vitest';
import { z } from 'zod';
import { runningRouter, sessionBody } from '../../testing/running-router.ts';

const sessions = '/api/v3.1/tool_router/session';
const openSession = { user_id: 'jane', toolkits: { enable: ['notes'] } };

it.each(['/api/v3.1', '/api/v3'])('makes, reads and ends a session under %s', async (prefix) => {
  const { request, url } = await runningRouter();
  const made = await request('POST', `${prefix}/tool_router/session`, {
    ...openSession,
    manage_connections: { enable: true },
  });
  expect(made.status).toBe(201);
  const { session_id: id } = sessionBody.parse(made.body);
  expect(id).toMatch(/^trs_[0-9a-f]{32}$/);
  expect(made.body).toMatchObject({
    mcp: { type: 'http', url: `${url}/tool_router/${id}/mcp` },
    tool_router_tools: [
      'COMPOSIO_SEARCH_TOOLS',
      'COMPOSIO_GET_TOOL_SCHEMAS',
      'COMPOSIO_MANAGE_CONNECTIONS',
      'COMPOSIO_MULTI_EXECUTE_TOOL',
      'TRIBUTARY_UNDO',
    ],
    config: {
      user_id: 'jane',
      toolkits: { enabled: ['notes'] },
      manage_connections: { enabled: true },
      preload: { tools: [] },
      search: { enable: true },
      execute: { enable_multi_execute: true },
    },
    config_version: 1,
  });
  const path = `${prefix}/tool_router/session/${id}`;
  expect((await request('GET', path)).body).toEqual(made.body);
  expect((await request('DELETE', path)).body).toEqual({ session_id: id, deleted: true });
  expect((await request('GET', path)).status).toBe(404);
});

it('gives addresses under the public URL where the operator gave one', async () => {
  const { createSession } = await runningRouter({ publicUrl: 'https://tools.example/' });
  const { session_id, mcp } = await createSession();
  expect(mcp.url).toBe(`https://tools.example/tool_router/${session_id}/mcp`);
});

it('takes every option of the newest client', async () => {
  const { request } = await runningRouter({ callbackHosts: ['a.example'] });
  const { status, body } = await request('POST', sessions, {
    ...openSession,
    tools: { notes: { enable: ['NOTES_GET_NOTE'] } },
    tags: ['readOnlyHint'],
    manage_connections: {
      enable: true,
      callback_url: 'https://a.example/cb',
      enable_wait_for_connections: true,
    },
    workbench: { enable: false, enable_proxy_execution: false, auto_offload_threshold: 20000 },
    multi_account: { enable: true, max_accounts_per_toolkit: 3, require_explicit_selection: true },
    premium_usage: { return_premium_charge: true },
    experimental: { assistive_prompt_config: { user_timezone: 'Europe/Paris' } },
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    config: {
      tools: { notes: { enabled: ['NOTES_GET_NOTE'] } },
      tags: { enabled: ['readOnlyHint'] },
      manage_connections: { callback_url: 'https://a.example/cb', enable_wait_for_connections: true },
      workbench: { enable: false, proxy_execution_enabled: false },
      multi_account: { enable: true, max_accounts_per_toolkit: 3, require_explicit_selection: true },
      premium_usage: { return_premium_charge: true },
    },
    experimental: { assistive_prompt: expect.stringContaining('Europe/Paris') },
  });
});

it.each([
  [
    { toolkits: { enabled: ['notes'] } },
    'Error in payload.toolkits: There is no field "enabled" in "toolkits": did you mean "enable"?',
  ],
  [{ toolkit: ['notes'] }, 'Error in payload: There is no field "toolkit": did you mean "toolkits"?'],
  [{ toolkits: { enable: ['notes'], disable: [] } }, 'send exactly one of enable, disable'],
  [{ toolkits: { enable: ['jira'] } }, 'there is no toolkit "jira"; there are: notes, openclock'],
  [
    { tools: { notes: { enable: ['NOTES_GET_NOTES'] } } },
    'there is no tool "NOTES_GET_NOTES"; closest: NOTES_GET_NOTE',
  ],
  [
    { preload: { tools: 'all' }, toolkits: undefined },
    '"all" needs toolkits.enable, tools or tags.enable beside it',
  ],
  [{ preload: { tools: ['OPENCLOCK_WAIT'] } }, "[Session Restriction] Toolkit 'openclock' is not allowed"],
  [{ user_id: '' }, 'Error in payload.user_id'],
  [{ workbench: { enable: true } }, 'payload.workbench.enable: there is no workbench here; send false'],
  [{ workbench: { sandbox_size: 'large' } }, 'payload.workbench.sandbox_size: there is no sandbox here'],
  [
    { multi_account: { enable: false, max_accounts_per_toolkit: 3 } },
    'enable: false goes with no other option',
  ],
  [
    { multi_account: { enable: true }, preload: { tools: ['NOTES_GET_NOTE'] } },
    'payload.preload.tools: preloaded tools cannot name an account',
  ],
  [
    { experimental: { custom_tools: [{}] } },
    'payload.experimental.custom_tools: tools that run in the client',
  ],
  [{ experimental: { session_config_id: 'sc_1' } }, 'payload.experimental.session_config_id: saved session'],
  [{ experimental: { link_url_overwrite: 'a.example' } }, 'payload.experimental.link_url_overwrite'],
  [{ experimental: { fast_mode: true } }, 'payload.experimental.fast_mode: there is no such mode'],
  [{ experimental: { submit_feedback: { enable: true } } }, 'there is nowhere to send feedback to'],
  [
    { experimental: { assistive_prompt_config: { user_timezone: 'Paris' } } },
    'send the IANA name of a time zone, such as Europe/Paris',
  ],
  [
    { permissions: { default: 'allow_all', overrides: {} } },
    'send approvals.tools with a rule for each tool',
  ],
  [
    { permissions: { default: 'allow_all' }, approvals: { default: 'ask' } },
    'send approvals or permissions, not both',
  ],
  [{ connected_accounts: { notes: 'ca_none' } }, 'the user "jane" has no account ca_none of notes'],
  [{ connected_accounts: { notes: ['ca_1', 'ca_2'] } }, 'more need multi_account.enable: true'],
  [{ auth_configs: { notes: 'ac_none' } }, 'there is no auth config ac_none of notes'],
])('refuses %j, saying what to send', async (change, reason) => {
  const { request } = await runningRouter();
  const { status, body } = await request('POST', sessions, { ...openSession, ...change });
  expect(status).toBe(400);
  expect(body).toMatchObject({
    error: {
      message: 'Validation error while processing request',
      code: 10400,
      slug: 'HTTP_BadRequest',
      status: 400,
      request_id: expect.stringMatching(/^req_/),
    },
  });
  expect(JSON.stringify(body).replaceAll('\\"', '"')).toContain(reason.replaceAll('\\"', '"'));
});

it('shows the session what it lists over MCP, and its toolkits with their connections', async () => {
  const { request, createSession } = await runningRouter();
  const session = await createSession({ user_id: 'jane', preload: { tools: ['NOTES_GET_NOTE'] } });
  const path = `${sessions}/${session.session_id}`;
  const tools = await request('GET', `${path}/tools?limit=500`);
  const listed = z.object({ items: z.array(z.looseObject({ slug: z.string() })) }).parse(tools.body);
  expect(listed.items.map(({ slug }) => slug)).toEqual(session.tool_router_tools);
  expect((await request('GET', `${path}/toolkits`)).body).toMatchObject({
    items: [
      { slug: 'notes', is_no_auth: false, connected_account: { status: 'ACTIVE', user_id: 'jane' } },
      { slug: 'openclock', is_no_auth: true, connected_account: null },
    ],
  });
  expect((await request('GET', `${path}/toolkits?toolkits=notes`)).body).toMatchObject({ total_items: 1 });
  const first = await request('GET', `${path}/toolkits?limit=1`);
  const { next_cursor } = z.looseObject({ next_cursor: z.string() }).parse(first.body);
  const second = await request('GET', `${path}/toolkits?limit=1&cursor=${next_cursor}`);
  expect(second.body).toMatchObject({ items: [{ slug: 'openclock' }], next_cursor: null, current_page: 2 });
  expect((await request('GET', `${path}/toolkits?cursor=nonsense`)).status).toBe(400);
});
