import { createSite, type Site } from '@tributary/confluence-site';
import type { AuthValues } from '@tributary/toolkit';
import { confluence } from '@tributary/toolkit-confluence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { type LoginWorld, loginWorld } from '../../testing/login-world.ts';
import { type RecordingProxy, recordingProxy } from '../../testing/recording-proxy.ts';
import { openValues, sealValues } from '../account-records.ts';
import { createConnections } from '../connections.ts';
import { createRefresher } from './refresher.ts';

let site: Site;
beforeAll(async () => {
  site = await createSite({ port: 0 });
});
afterAll(() => site.close());

const hour = 3_600_000;

describeOnEachEngine('renewing tokens', ({ openTestStore }) => {
  let world: LoginWorld;
  let proxy: RecordingProxy;
  let accountId: string;
  /** Renewals that reached the provider. */
  const asked = () => proxy.requests.filter((request) => request === 'POST /oauth/token').length - 1;
  /** What a router process of its own has. */
  const process = () => {
    const refresher = createRefresher({ ...world, db: world.store.db, timing: { poll: 5 } });
    const connections = createConnections({ ...world, refresher });
    return () => connections.resolve({ projectId: world.projectId, userId: 'jane' }, confluence);
  };
  const row = async () =>
    await world.store.db
      .selectFrom('connected_account')
      .selectAll()
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();

  beforeEach(async () => {
    proxy = await recordingProxy(site.url);
    world = await loginWorld(await openTestStore(), { baseUrl: proxy.url, consentAt: site.url });
    accountId = await world.login();
  });

  it('leaves a token alone that holds, and renews it within the margin, before it is used', async () => {
    const resolve = process();
    const first = await resolve();
    expect(asked()).toBe(0);
    world.time.advance(hour - 60_000);
    const second = await resolve();
    expect(asked()).toBe(1);
    expect(second.values.access_token).not.toBe(first.values.access_token);
    expect(second.values).not.toHaveProperty('refresh_token');
    expect(openValues(world.vault, await row()).access_token).toBe(second.values.access_token);
    expect((await row()).expires_at).toBe(world.time.clock().getTime() + hour);
  });

  it('renews once for fifty calls of three routers, and keeps the token that rotated', async () => {
    const before = openValues(world.vault, await row());
    world.time.advance(hour + 1);
    const routers = [process(), process(), process()];
    const calls = Array.from({ length: 50 }, (_, call) => routers[call % 3]?.());
    const tokens = new Set((await Promise.all(calls)).map((connection) => connection?.values.access_token));
    expect(asked()).toBe(1);
    expect(tokens.size).toBe(1);
    const after = openValues(world.vault, await row());
    expect(after.refresh_token).not.toBe(before.refresh_token);
    world.time.advance(hour + 1);
    await process()();
    expect(asked()).toBe(2);
  });

  it('replaces a router that was killed while it renewed', async () => {
    world.time.advance(hour + 1);
    const killed = {
      name: `refresh ${accountId}`,
      holder: 'gone',
      expires_at: world.time.clock().getTime() + 5,
    };
    await world.store.db.insertInto('lease').values(killed).execute();
    const call = process()();
    world.time.advance(10);
    expect((await call).values.access_token).toBe(openValues(world.vault, await row()).access_token);
    expect(asked()).toBe(1);
  });

  describe('while the provider is asked', () => {
    /** Calls with a token that is over, and does this meanwhile. */
    const callWhile = async (work: () => Promise<unknown>) => {
      world.time.advance(hour + 1);
      const meanwhile = proxy.before('POST /oauth/token', 1, work);
      const call = process()();
      await Promise.allSettled([call, meanwhile]);
      return await call;
    };
    const change = (values: AuthValues, more: { status?: string; expires_at?: number } = {}) =>
      world.store.db
        .updateTable('connected_account')
        .set({
          sealed_values: sealValues(world.vault, { id: accountId, project_id: world.projectId }, values),
          ...more,
        })
        .where('id', '=', accountId)
        .execute();

    it('leaves what a new login of the account brought', async () => {
      const { values } = await callWhile(async () => {
        const known = openValues(world.vault, await row());
        await change({ ...known, access_token: 'of the new login', refresh_token: 'its own' });
      });
      expect(values.access_token).toBe('of the new login');
      expect(openValues(world.vault, await row()).refresh_token).toBe('its own');
    });

    it('keeps the tokens where the account was only encrypted anew', async () => {
      const known = openValues(world.vault, await row());
      const { values } = await callWhile(() => change(known));
      expect(values.access_token).not.toBe(known.access_token);
      expect(openValues(world.vault, await row()).access_token).toBe(values.access_token);
    });

    it('brings no account back that was revoked', async () => {
      await expect(callWhile(() => change({}, { status: 'REVOKED' }))).rejects.toThrow(/is revoked/);
      expect(openValues(world.vault, await row())).toEqual({});
    });
  });
});
