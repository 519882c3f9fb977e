import { expect, it } from 'vitest';
import { runningRouter } from '../testing/running-router.ts';

it.each([
  ['GET', 'triggers_types/CONFLUENCE_PAGE_CREATED_TRIGGER', 'Triggers'],
  ['POST', 'trigger_instances/CONFLUENCE_PAGE_CREATED_TRIGGER/upsert', 'Triggers'],
  ['PATCH', 'webhook_subscriptions/ws_1', 'Webhook subscriptions'],
  ['POST', 'mcp/servers/custom', 'MCP server objects'],
  ['DELETE', 'mcp/1', 'MCP server objects'],
  ['POST', 'files/upload/request', 'Stored files'],
  ['POST', 'tools/execute/NOTES_GET_NOTE/input', 'Arguments written by a model'],
  ['GET', 'toolkits/changelog', 'Changelogs of toolkits'],
])('answers %s %s with 501 in the error shape, and says what to do instead', async (method, path, what) => {
  const { request } = await runningRouter();
  for (const version of ['v3', 'v3.1']) {
    const { status, body } = await request(method, `/api/${version}/${path}`);
    expect(status).toBe(501);
    expect(body).toMatchObject({
      error: {
        message: `${what} are not built into this router.`,
        code: 10_501,
        slug: 'HTTP_NotImplemented',
        suggested_fix: expect.stringMatching(/\w/),
      },
    });
  }
});

it('asks for the key first', async () => {
  const { request } = await runningRouter();
  expect((await request('GET', '/api/v3.1/triggers_types', undefined, {})).status).toBe(401);
});

it('does not find the files of a session that there is none of', async () => {
  const { request, createSession } = await runningRouter();
  const { session_id: id } = await createSession();
  const items = (session: string) => `/api/v3.1/tool_router/session/${session}/mounts/files/items`;
  expect((await request('GET', items(id))).status).toBe(501);
  expect((await request('GET', items('trs_nothing'))).status).toBe(404);
});
