import { expect, it } from 'vitest';
import { connectingRouter } from './testing/connecting-router.ts';

it('sends people nowhere that the operator does not know', async () => {
  const { createSession, request } = await connectingRouter();
  const { session_id } = await createSession({ user_id: 'jane' });
  for (const callback_url of [
    'https://evil.example/',
    'https://localhost.evil.example/',
    'https://localhost@evil.example/',
    'javascript:alert(1)',
  ]) {
    const sent = { toolkit: 'confluence', callback_url };
    const { status, body } = await request('POST', `/api/v3.1/tool_router/session/${session_id}/link`, sent);
    expect([callback_url, status]).toEqual([callback_url, 400]);
    expect(body).not.toHaveProperty('redirect_url');
  }
  const { body } = await request('POST', `/api/v3.1/tool_router/session/${session_id}/link`, {
    toolkit: 'confluence',
    callback_url: 'https://evil.example/',
  });
  expect(body).toMatchObject({
    error: { suggested_fix: expect.stringContaining('TRIBUTARY_CALLBACK_HOSTS') },
  });
});

it.each([
  ['https://evil.example/', 'does not send people to evil.example'],
  ['javascript:alert(1)', 'is no http address'],
])('lets no session be made or changed to send people to %s', async (callback_url, words) => {
  const { createSession, request } = await connectingRouter();
  const { session_id } = await createSession({ user_id: 'jane' });
  const sessions = '/api/v3.1/tool_router/session';
  const manage_connections = { callback_url };
  const refusals = [
    await request('POST', sessions, { user_id: 'jane', manage_connections }),
    await request('PATCH', `${sessions}/${session_id}`, { manage_connections }),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([400, 400]);
  for (const { body } of refusals) expect(JSON.stringify(body)).toContain(words);
});

it('takes no address to go to from who opens a page or comes back from a provider', async () => {
  const { link, browser, right, url } = await connectingRouter();
  const asking = await browser.open(`${(await link()).url}?callback_url=https://evil.example/`);
  const done = await browser.submit(asking, { ...right, callback_url: 'https://evil.example/' });
  expect(done.headers.get('location')).toMatch(/^\/link\/cl_[0-9a-f]{32}$/);
  const back = `${url}/api/v3/toolkits/auth/callback?state=x&redirect_uri=https://evil.example/`;
  const stranger = await browser.open(back);
  expect([stranger.status, stranger.headers.get('location')]).toEqual([404, null]);
});
