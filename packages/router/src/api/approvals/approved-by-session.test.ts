import { expect, it } from 'vitest';
import { z } from 'zod';
import { apiKeyOf, runningRouter } from '../../testing/running-router.ts';

const asked = z.object({ data: z.object({ approval_required: z.object({ approval_id: z.string() }) }) });

it('is agreed to by no session: its token sees no approval and decides none', async () => {
  const { request, createSession, service } = await runningRouter();
  const { session_id } = await createSession({
    user_id: 'jane',
    approvals: { default: 'ask_if_destructive' },
  });
  const session = `/api/v3.1/tool_router/session/${session_id}`;
  const made = await request('POST', `${session}/tokens`, {});
  const key = apiKeyOf(z.object({ token: z.string() }).parse(made.body).token);
  const deletion = { tool_slug: 'NOTES_DELETE_NOTE', arguments: { noteId: '1' } };
  const { body } = await request('POST', `${session}/execute`, deletion, key);
  const id = asked.parse(body).data.approval_required.approval_id;
  for (const [method, path] of [
    ['POST', `/api/v3.1/approvals/${id}/approve`],
    ['POST', `/api/v3/approvals/${id}/approve`],
    ['POST', `/api/v3.1/approvals/${id}/deny`],
    ['GET', `/api/v3.1/approvals/${id}`],
    ['GET', '/api/v3.1/approvals'],
    ['PATCH', session],
  ] as const) {
    const tried = await request(method, path, method === 'GET' ? undefined : {}, key);
    expect([method, path, tried.status]).toEqual([method, path, 403]);
  }
  await request('POST', `${session}/execute`, { ...deletion, approval_id: id }, key);
  expect(service.notes.has('1')).toBe(true);
});
