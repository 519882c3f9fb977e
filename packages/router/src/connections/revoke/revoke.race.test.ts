import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { expect, it, onTestFinished } from 'vitest';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { loginWorld } from '../../testing/login-world.ts';
import { providerServer } from '../../testing/provider-server.ts';
import { recordingProxy } from '../../testing/recording-proxy.ts';
import { openValues } from '../account-records.ts';
import { createConnections } from '../connections.ts';
import { createRefresher } from '../refresh/refresher.ts';
import type { GivenBack } from './give-back-tokens.ts';
import { createRevocations } from './revoke-account.ts';

const hour = 3_600_000;

describeOnEachEngine('revoking while tokens are renewed', ({ openTestStore }) => {
  it('gives back those that were just given, so that none goes on living', async () => {
    const site = await createSite({ port: 0 });
    onTestFinished(() => site.close());
    const [proxy, server] = [await recordingProxy(site.url), await providerServer()];
    const authSchemes = confluence.authSchemes.map((scheme) =>
      'endpoints' in scheme
        ? {
            ...scheme,
            endpoints: (baseUrl: string | undefined) => ({
              ...scheme.endpoints(baseUrl),
              revocation: `${server.origin}/revoke`,
            }),
          }
        : scheme,
    );
    const toolkit = { ...confluence, authSchemes };
    const world = await loginWorld(await openTestStore(), {
      baseUrl: proxy.url,
      consentAt: site.url,
      toolkit,
    });
    const { store, projectId, vault } = world;
    const id = await world.login();
    const row = () => store.db.selectFrom('connected_account').selectAll().executeTakeFirstOrThrow();
    const before = openValues(vault, await row());
    const refresher = createRefresher({ ...world, db: store.db, timing: { poll: 5 } });
    const connections = createConnections({ ...world, refresher });
    // Another router revokes, while the provider's answer to this one is on its way.
    let revoking: Promise<GivenBack> | undefined;
    const answered = proxy.before('POST /oauth/token', 1, async () => {
      revoking = createRevocations(world).revoke(projectId, id);
    });
    world.time.advance(hour + 1);
    const { values } = await connections.resolve({ projectId, userId: 'jane' }, toolkit);
    await answered;
    expect(await revoking).toEqual({ tokens: ['refresh_token', 'access_token'] });
    expect(values.access_token).not.toBe(before.access_token);
    const given = server.received.map(({ body }) => String(JSON.parse(body).token));
    expect(given).toEqual([expect.not.stringMatching(String(before.refresh_token)), values.access_token]);
    expect(await world.accounts.find(projectId, id)).toMatchObject({ status: 'REVOKED', values: {} });
    await expect(connections.resolve({ projectId, userId: 'jane' }, toolkit)).rejects.toThrow('revoked');
  });
});
