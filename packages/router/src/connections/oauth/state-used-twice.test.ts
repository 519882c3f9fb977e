import { createSite, type Site } from '@tributary/confluence-site';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { giveConsent } from '../../testing/give-consent.ts';
import { type LoginWorld, loginWorld, routerOrigin } from '../../testing/login-world.ts';
import { temporaryStore } from '../../testing/temporary-store.ts';

let site: Site;
let world: LoginWorld;
beforeAll(async () => {
  site = await createSite({ port: 0 });
});
afterAll(() => site.close());
beforeEach(async () => {
  world = await loginWorld(await temporaryStore(), { baseUrl: site.url });
});

const comeBack = async () => {
  const opened = await world.openLink();
  const { authorizationUrl } = await world.logins.begin(opened.link, routerOrigin);
  const { searchParams: query } = await giveConsent(authorizationUrl, { account: 'jane@example.com' });
  return { ...opened, query };
};
const tenMinutes = 10 * 60_000;

it('takes a state once, however often and at once it comes', async () => {
  const { query, browser } = await comeBack();
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, () => world.logins.finish(query, browser)),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(world.logins.finish(query, browser)).rejects.toMatchObject({ code: 'not_found' });
});

it('takes it from the browser only that pressed the button, which can still go on', async () => {
  const { query, browser } = await comeBack();
  for (const other of [undefined, 'the secret of another link']) {
    await expect(world.logins.finish(query, other)).rejects.toMatchObject({ code: 'other_browser' });
  }
  expect(await world.logins.finish(query, browser)).toMatchObject({ kind: 'connected' });
});

it('forgets it when the login is begun anew', async () => {
  const { link, query, browser } = await comeBack();
  await world.logins.begin(link, routerOrigin);
  await expect(world.logins.finish(query, browser)).rejects.toMatchObject({ code: 'not_found' });
});

it('takes none that was made up, and none after the time of the link', async () => {
  const { query, browser } = await comeBack();
  const madeUp = new URLSearchParams({ code: query.get('code') ?? '', state: 'made up' });
  await expect(world.logins.finish(madeUp, browser)).rejects.toMatchObject({ code: 'not_found' });
  await expect(world.logins.finish(new URLSearchParams(), browser)).rejects.toMatchObject({
    code: 'not_found',
  });
  world.time.advance(tenMinutes + 1);
  await expect(world.logins.finish(query, browser)).rejects.toMatchObject({ code: 'expired' });
});

it('refuses a code of a server that says to be another', async () => {
  const { query, browser, link } = await comeBack();
  query.set('iss', 'https://evil.example');
  expect(await world.logins.finish(query, browser)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('unexpected "iss"'),
  });
  expect(await world.accounts.find(world.projectId, link.accountId)).toMatchObject({ status: 'FAILED' });
});

it('refuses a code that was got without the PKCE verifier of this login', async () => {
  const first = await comeBack();
  const second = await comeBack();
  second.query.set('code', first.query.get('code') ?? '');
  expect(await world.logins.finish(second.query, second.browser)).toMatchObject({ kind: 'refused' });
});
