import { expect, it } from 'vitest';
import { z } from 'zod';
import { runningRouter } from '../../testing/running-router.ts';

const logs = '/api/v3.1/logs/tool_execution';
const page = z.object({
  logs: z.array(z.looseObject({ id: z.string() })),
  next_cursor: z.string().nullable(),
});

it('lists the calls of a session, newest first, page by page, and shows one with its contents', async () => {
  const { request, createSession } = await runningRouter();
  const [one, other] = [await createSession(), await createSession()];
  const read = (session: string, noteId: string) =>
    request('POST', `/api/v3.1/tool_router/session/${session}/execute`, {
      tool_slug: 'NOTES_GET_NOTE',
      arguments: { noteId },
    });
  await read(one.session_id, '1');
  await read(other.session_id, '1');
  await read(one.session_id, '99');
  const filters = [{ field: 'session_id', operator: '==', value: one.session_id }];
  const newest = page.parse((await request('POST', logs, { filters, limit: 1 })).body);
  expect(newest.logs).toMatchObject([
    {
      status: 'failed',
      metadata: { tool_slug: 'NOTES_GET_NOTE', session_id: one.session_id, user_id: 'jane' },
    },
  ]);
  const older = page.parse((await request('POST', logs, { filters, cursor: newest.next_cursor })).body);
  expect(older).toMatchObject({ logs: [{ status: 'success' }], next_cursor: null });
  const { body } = await request('GET', `${logs}/${older.logs[0]?.id}`);
  expect(body).toMatchObject({ data: { arguments: { noteId: '1' }, answer: { text: 'Buy milk' } } });
});

it('refuses a filter that it does not have, and knows no other log', async () => {
  const { request } = await runningRouter();
  const filters = [{ field: 'sandbox_id', operator: '==', value: 'x' }];
  expect(await request('POST', logs, { filters })).toMatchObject({ status: 400 });
  expect(await request('GET', `${logs}/log_0`)).toMatchObject({ status: 404 });
});
