import { expect, it } from 'vitest';
import { loginRouter } from '../../testing/login-router.ts';

it('renews a login on request, and connects the same account again where it is over', async () => {
  const { link, goThrough, request, takeGrantsBack } = await loginRouter();
  const { url, accountId, whoAmI } = await link();
  await goThrough(url);
  expect(await whoAmI()).toMatchObject({ data: { displayName: 'Jane Doe' } });
  const refresh = async () =>
    (await request('POST', `/api/v3.1/connected_accounts/${accountId}/refresh`)).body;
  expect(await refresh()).toEqual({
    id: accountId,
    status: 'ACTIVE',
    status_reason: null,
    redirect_url: null,
  });
  expect(await whoAmI()).toMatchObject({ error: null });

  await takeGrantsBack();
  const over = await refresh();
  expect(over).toMatchObject({
    status: 'INITIATED',
    status_reason: expect.stringContaining('Unknown or invalid refresh token.'),
    redirect_url: expect.stringContaining('/link/ln_'),
  });
  expect(await whoAmI()).toMatchObject({ error: expect.stringContaining('/link/ln_') });
  await goThrough(Object(over).redirect_url);
  expect(await whoAmI()).toMatchObject({ data: { displayName: 'Jane Doe' } });
});

it('says what is in the way where the provider gives no new token now', async () => {
  const { link, goThrough, request, site } = await loginRouter();
  const { url, accountId, whoAmI } = await link();
  await goThrough(url);
  site.faults.set({ faults: [{ kind: 'unavailable', share: 1, path: '/oauth/token' }] });
  const { body } = await request('POST', `/api/v3.1/connected_accounts/${accountId}/refresh`);
  expect(body).toMatchObject({ status: 'ACTIVE', redirect_url: null });
  expect(await whoAmI()).toMatchObject({ error: null });
});
