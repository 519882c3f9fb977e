import { expect, it } from 'vitest';
import { z } from 'zod';
import { runningRouter } from '../testing/running-router.ts';

const call = { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } };
const failed = z.object({
  error: z.string(),
  log_id: z.string(),
  error_details: z.looseObject({ code: z.literal('not_connected'), connect_url: z.string() }),
});
const page = z.object({ items: z.array(z.looseObject({ id: z.string(), status: z.string() })) });

async function unconnected(options: object = {}) {
  const router = await runningRouter();
  const { session_id } = await router.createSession({ user_id: 'sam', ...options });
  const execute = `/api/v3.1/tool_router/session/${session_id}/execute`;
  return { ...router, run: async () => (await router.request('POST', execute, call)).body };
}

it('gives a call without a connection a link that connects one', async () => {
  const { run, request, url } = await unconnected();
  const { error, error_details, log_id } = failed.parse(await run());
  expect(error_details.connect_url).toMatch(new RegExp(`^${url}/link/ln_[0-9a-f]{64}$`));
  expect(error).toContain(error_details.connect_url);
  expect((await fetch(error_details.connect_url)).status).toBe(200);
  // The journal must not let its readers connect accounts in the user's place.
  const { body } = await request('GET', `/api/v3.1/logs/tool_execution/${log_id}`);
  expect(JSON.stringify(body)).not.toContain('/link/ln_');
});

it('keeps one account waiting, however often calls are repeated', async () => {
  const { run, request } = await unconnected();
  await run();
  await Promise.all([run(), run(), run()]);
  const { body } = await request('GET', '/api/v3.1/connected_accounts?user_ids=sam');
  expect(page.parse(body).items.map(({ status }) => status)).toEqual(['INITIATED']);
});

it('gives a link under the address that the session says in place of the own one', async () => {
  const { run } = await unconnected({ experimental: { link_url_overwrite: 'https://connect.example/c/' } });
  expect(failed.parse(await run()).error_details.connect_url).toMatch(
    /^https:\/\/connect\.example\/c\/link\/ln_/,
  );
});

it('gives none where the session leaves connections to others', async () => {
  const { run } = await unconnected({ manage_connections: { enable: false } });
  const body = await run();
  expect(body).toMatchObject({ error_details: { code: 'not_connected' } });
  expect(JSON.stringify(body)).not.toContain('/link/');
});
