import { createSite } from '@tributary/confluence-site';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../store/store.ts';
import { type RunningScript, startScript } from '../../testing/crash/child-process.ts';
import { loginWorld } from '../../testing/login-world.ts';
import { worldKeys } from '../../testing/login-world-keys.ts';
import { migratedDatabaseUrl } from '../../testing/postgres/fresh-database.ts';
import { recordingProxy } from '../../testing/recording-proxy.ts';

const renewal = 'POST /oauth/token';
const elevenMinutes = 11 * 60_000;
const answerBody = z.looseObject({ error: z.string().nullable() });
const sessionBody = z.looseObject({ session_id: z.string() });

/** Three router processes on one PostgreSQL, and a user who has logged in at a site whose clock can be set. */
async function threeRouters() {
  let ahead = 0;
  const site = await createSite({ port: 0, now: () => Date.now() + ahead });
  onTestFinished(() => site.close());
  const proxy = await recordingProxy(site.url);
  const databaseUrl = await migratedDatabaseUrl();
  const store = await openStore({ databaseUrl });
  onTestFinished(() => store.close());
  const world = await loginWorld(store, { baseUrl: proxy.url, consentAt: site.url });
  const accountId = await world.login();
  const settings = JSON.stringify({ databaseUrl, loginUrl: proxy.url, lease: 1_000 });
  const start = () => startScript('login-router-process.ts', settings);
  const routers = await Promise.all([start(), start(), start()]);
  onTestFinished(async () => void (await Promise.all(routers.map((router) => router.kill()))));
  const post = async ({ url }: RunningScript, path: string, body: object) => {
    const headers = { 'x-api-key': worldKeys.apiKey, 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/v3.1/tool_router/session${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return await response.json();
  };
  const [first, second, third] = routers;
  const { session_id } = sessionBody.parse(
    await post(first, '', { user_id: 'jane', manage_connections: { enable: false } }),
  );
  const call = async (router: RunningScript) =>
    answerBody.parse(
      await post(router, `/${session_id}/execute`, {
        tool_slug: 'CONFLUENCE_GET_CURRENT_USER',
        arguments: {},
      }),
    ).error;
  return {
    first,
    second,
    third,
    call,
    proxy,
    account: () => world.accounts.find(world.projectId, accountId),
    /** Has the token end now. */
    expire: () =>
      store.db
        .updateTable('connected_account')
        .set({ expires_at: Date.now() })
        .where('id', '=', accountId)
        .execute(),
    renewals: () => proxy.requests.filter((request) => request === renewal).length - 1,
    /** Kills a router when its request for a token is on its way, and waits until the provider has carried that out. */
    async killWhileRenewing(router: RunningScript) {
      const carriedOut = proxy.answered.filter((request) => request === renewal).length + 1;
      const killed = proxy.before(renewal, 1, () => router.kill());
      const lost = call(router).catch(() => 'the connection broke');
      await killed;
      await vi.waitFor(() =>
        expect(proxy.answered.filter((request) => request === renewal)).toHaveLength(carriedOut),
      );
      await lost;
    },
    /** The time passes in which the provider takes a refresh token that was used before. */
    passLeeway() {
      ahead += elevenMinutes;
    },
  };
}

it('renews once for fifty calls of three processes, and outlives those that are killed while they renew', async () => {
  const { first, second, third, call, expire, account, renewals, ...world } = await threeRouters();
  await expire();
  const routers = [first, second, third];
  const calls = Array.from({ length: 50 }, (_, index) => call(routers[index % 3] ?? first));
  expect(await Promise.all(calls)).toEqual(Array.from({ length: 50 }, () => null));
  expect(renewals()).toBe(1);

  // The answer with the next token is lost; the provider still takes the one before for a while.
  await expire();
  await world.killWhileRenewing(first);
  const others = [second, third, second, third].map((router) => call(router));
  expect(await Promise.all(others)).toEqual([null, null, null, null]);
  expect(await account()).toMatchObject({ status: 'ACTIVE' });
  expect(renewals()).toBe(3);

  // Lost again, and the provider takes nothing old any more.
  await expire();
  await world.killWhileRenewing(second);
  world.passLeeway();
  expect(await call(third)).toContain('refresh_token is invalid');
  expect(await account()).toMatchObject({
    status: 'EXPIRED',
    statusReason: expect.stringContaining('refresh_token is invalid'),
  });
}, 60_000);
