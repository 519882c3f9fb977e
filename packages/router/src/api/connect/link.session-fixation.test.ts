import { expect, it } from 'vitest';
import { connectingRouter } from './testing/connecting-router.ts';

const callback_url = 'http://localhost:3000/cb';
const completing = '/api/v3.1/connected_accounts/complete_auth';

/** The attacker's own link, finished by a victim who followed it. */
async function finishedByVictim() {
  const router = await connectingRouter();
  const { url, accountId, path } = await router.link('attacker', { callback_url, verify_user: true });
  const done = await router.browser.submit(await router.browser.open(url), router.right);
  const back = new URL(done.headers.get('location') ?? '');
  return { ...router, accountId, path, back, session_uri: back.searchParams.get('session_uri') ?? '' };
}

it('connects nobody by a link that was sent to a victim, where the caller says who came back', async () => {
  const { back, session_uri, accountId, path, statusOf, request } = await finishedByVictim();
  expect(back.searchParams.get('status')).toBe('pending');
  expect(await statusOf(accountId)).toBe('INITIATED');
  expect(await request('POST', completing, { session_uri, user_id: 'victim' })).toMatchObject({
    status: 403,
  });
  expect(await statusOf(accountId)).toBe('FAILED');
  // Nor later, by the attacker who got hold of the address.
  expect(await request('POST', completing, { session_uri, user_id: 'attacker' })).toMatchObject({
    status: 404,
  });
  const call = { tool_slug: 'CONFLUENCE_GET_CURRENT_USER', arguments: {} };
  expect((await request('POST', `${path}/execute`, call)).body).toMatchObject({ successful: false });
});

it('connects who was meant, once the caller has said so', async () => {
  const { session_uri, accountId, statusOf, request } = await finishedByVictim();
  const sent = { session_uri, user_id: 'attacker' };
  expect(await request('POST', completing, sent)).toMatchObject({
    status: 200,
    body: { connected_account_id: accountId, status: 'ACTIVE' },
  });
  expect(await statusOf(accountId)).toBe('ACTIVE');
  expect(await request('POST', completing, sent)).toMatchObject({ status: 404 });
});

it('asks for a callback address where the caller is to say who came back', async () => {
  const { createSession, request } = await connectingRouter();
  const { session_id } = await createSession({
    user_id: 'jane',
    manage_connections: { verify_user: true },
  });
  const path = `/api/v3.1/tool_router/session/${session_id}/link`;
  expect(await request('POST', path, { toolkit: 'confluence' })).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('callback_url') } },
  });
});
