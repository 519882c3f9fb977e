import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { apiKey, type RunningRouter, runningRouter } from '../../testing/running-router.ts';

const logs = '/api/v3.1/logs/tool_execution';

async function routerWithCalls(): Promise<RunningRouter> {
  const router = await runningRouter();
  const { session_id } = await router.createSession();
  const path = `/api/v3.1/tool_router/session/${session_id}/execute`;
  for (const noteId of ['1', '99']) {
    await router.request('POST', path, { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId } });
  }
  return router;
}

const startExport = ({ url }: RunningRouter, query: string) =>
  fetch(`${url}${logs}/export${query}`, { headers: { 'x-api-key': apiKey } });

async function exported(router: RunningRouter, query = '') {
  const response = await startExport(router, query);
  const text = await response.text();
  const line = z.looseObject({ timestamp: z.string(), data: z.looseObject({}) });
  const lines = text.split('\n').filter((each) => each !== '');
  return { response, lines: lines.map((each) => line.parse(JSON.parse(each))) };
}

it('verifies the journal, which is sealed soon after the calls', async () => {
  const router = await routerWithCalls();
  const verify = async () => (await router.request('GET', `${logs}/verify`)).body;
  await vi.waitFor(async () => expect(await verify()).toMatchObject({ intact: true, rows: 4, unsealed: 0 }), {
    timeout: 5_000,
  });
  expect(await verify()).toMatchObject({ removed_up_to: 0, last_block: { number: expect.any(Number) } });
});

it('exports the calls as JSON Lines, oldest first, with contents only when asked', async () => {
  const router = await routerWithCalls();
  const { response, lines } = await exported(router);
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  expect(lines).toMatchObject([
    { status: 'success', data: {} },
    { status: 'failed', data: {} },
  ]);
  expect(JSON.stringify(lines)).not.toContain('noteId');
  const whole = await exported(router, '?contents=true');
  expect(whole.lines[0]).toMatchObject({
    data: { arguments: { noteId: '1' }, answer: { text: 'Buy milk' } },
  });
  const since = encodeURIComponent(lines[1]?.timestamp ?? '');
  expect((await exported(router, `?since=${since}`)).lines).toEqual(
    lines.filter(({ timestamp }) => timestamp >= (lines[1]?.timestamp ?? '')),
  );
  expect(await startExport(router, '?since=yesterday')).toMatchObject({ status: 400 });
});

it("erases a user's contents, and verifies afterwards", async () => {
  const router = await routerWithCalls();
  expect(await router.request('DELETE', `${logs}/contents`)).toMatchObject({ status: 400 });
  const other = await router.request('DELETE', `${logs}/contents?user_id=sam`);
  expect(other.body).toMatchObject({ user_id: 'sam', erased: { journal_content: 0 } });
  const { body } = await router.request('DELETE', `${logs}/contents?user_id=jane`);
  expect(body).toMatchObject({ user_id: 'jane', erased: { journal_content: 4 } });
  const { lines } = await exported(router, '?contents=true');
  expect(lines.map(({ data }) => data)).toEqual([{}, {}]);
  expect((await router.request('GET', `${logs}/verify`)).body).toMatchObject({ intact: true });
});

it('keeps no password, not even that of a call that is refused', async () => {
  const router = await routerWithCalls();
  const { session_id } = await router.createSession();
  const path = `/api/v3.1/tool_router/session/${session_id}/execute`;
  const given = { noteId: '1', password: 'correct horse' };
  await router.request('POST', path, { tool_slug: 'NOTES_GET_NOTE', arguments: given });
  const { lines } = await exported(router, '?contents=true');
  expect(lines.at(-1)).toMatchObject({ data: { arguments: { noteId: '1', password: '[redacted]' } } });
  expect(JSON.stringify(lines)).not.toContain('correct horse');
});
