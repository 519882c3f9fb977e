import { expect, it } from 'vitest';
import { z } from 'zod';
import { runningRouter } from '../testing/running-router.ts';

const logged = z.looseObject({ log_id: z.string() });

it('says that a request of one’s own cannot be taken back, and takes back nothing in its place', async () => {
  const { createSession, request, service } = await runningRouter();
  const { session_id: id } = await createSession();
  const session = `/api/v3.1/tool_router/session/${id}`;
  const own = async (method: string, endpoint: string, body?: object) => {
    const sent = { toolkit_slug: 'notes', endpoint, method, ...(body ? { body } : {}) };
    return logged.parse((await request('POST', `${session}/proxy_execute`, sent)).body).log_id;
  };
  const undo = async (asked: object = {}) => (await request('POST', `${session}/undo`, asked)).body;
  const add = { tool_slug: 'NOTES_ADD_NOTE', arguments: { text: 'Tea' } };
  const { log_id: added } = logged.parse((await request('POST', `${session}/execute`, add)).body);

  const written = await own('POST', '/notes', { text: 'By hand' });
  // What only reads, or is refused by the service, is no action.
  const read = await own('GET', '/notes/1');
  await own('DELETE', '/notes/none');

  for (const asked of [{}, { dry_run: true }]) {
    expect(await undo(asked)).toMatchObject({
      successful: false,
      data: {
        message: expect.stringContaining('Take it back in Notes by hand'),
        actions: [{ log_id: written, action: 'Request to Notes', state: 'cannot_be_undone' }],
      },
    });
  }
  expect([...service.notes.values()]).toEqual(['Buy milk', 'Tea', 'By hand']);
  expect(await undo({ log_id: read })).toMatchObject({
    data: { actions: [{ state: 'cannot_be_undone', reason: expect.stringContaining('It only read') }] },
  });
  expect(await undo({ scope: 'session' })).toMatchObject({
    data: { actions: [{ state: 'cannot_be_undone' }, { log_id: added, state: 'undone' }] },
  });
  expect([...service.notes.values()]).toEqual(['Buy milk', 'By hand']);
});
