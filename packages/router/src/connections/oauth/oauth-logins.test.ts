import { createSite, type Site } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { giveConsent, offeredSites } from '../../testing/give-consent.ts';
import { type LoginWorld, loginWorld, routerOrigin } from '../../testing/login-world.ts';
import { openConfig } from '../../testing/sample-session.ts';
import { openValues } from '../account-records.ts';

let site: Site;
beforeAll(async () => {
  site = await createSite({ port: 0 });
});
afterAll(() => site.close());

describeOnEachEngine('a login at Confluence', ({ openTestStore }) => {
  let world: LoginWorld;
  beforeEach(async () => {
    world = await loginWorld(await openTestStore(), { baseUrl: site.url });
  });
  const jane = { account: 'jane@example.com' };
  const rowOf = async (id: string) =>
    await world.store.db
      .selectFrom('connected_account')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  it('connects an account that calls can use, and keeps its tokens sealed', async () => {
    const { link, browser } = await world.openLink();
    const { authorizationUrl } = await world.logins.begin(link, routerOrigin);
    const asked = new URL(authorizationUrl).searchParams;
    expect(asked.get('redirect_uri')).toBe(`${routerOrigin}/api/v3.1/toolkits/auth/callback`);
    expect(asked.get('code_challenge_method')).toBe('S256');
    const { searchParams } = await giveConsent(authorizationUrl, jane);
    const result = await world.logins.finish(searchParams, browser);
    expect(result).toMatchObject({ kind: 'connected', link: { step: 'done' } });
    const row = await rowOf(link.accountId);
    expect(row).toMatchObject({ status: 'ACTIVE', scheme: 'confluence_oauth2', allow_private_address: 1 });
    expect(row.expires_at).toBe(world.time.clock().getTime() + 3_600_000);
    const values = openValues(world.vault, row);
    const [, , , oauth2] = confluence.authSchemes;
    const response = await fetch(`${oauth2?.baseUrl(values)}/wiki/rest/api/user/current`, {
      headers: oauth2?.headers(values) ?? {},
    });
    expect(await response.json()).toMatchObject({ displayName: 'Jane Doe' });
    const kept = JSON.stringify(await world.store.db.selectFrom('connect_link').selectAll().execute());
    expect(kept + JSON.stringify(row)).not.toContain(values.access_token);
    expect(await world.accounts.find(world.projectId, link.accountId)).toMatchObject({
      values: { subdomain: site.url, access_token: expect.stringMatching(/^\*+/) },
    });
  });

  it('asks for the fewest scopes that the tools of the session need', async () => {
    const tools = { confluence: { enabled: ['CONFLUENCE_GET_PAGES'] } };
    const { id: sessionId } = await world.sessions.create(world.projectId, {
      ...openConfig,
      tools,
    });
    const scopesOf = async (more: object) => {
      const { link } = await world.openLink(more);
      const { authorizationUrl } = await world.logins.begin(link, routerOrigin);
      return new URL(authorizationUrl).searchParams.get('scope')?.split(' ');
    };
    const ofTools = ['CONFLUENCE_GET_PAGES', confluence.identityTool].flatMap(
      (slug) => confluence.tools.find((tool) => tool.slug === slug)?.scopes ?? [],
    );
    const fewest = [...new Set(ofTools)].toSorted();
    expect(await scopesOf({ sessionId })).toEqual([...fewest, 'offline_access']);
    expect((await scopesOf({}))?.length).toBeGreaterThan(fewest.length + 10);
  });

  it('asks for nothing that writes where the auth config is to be read with only', async () => {
    await world.authConfigs.change(world.projectId, world.authConfigId, {
      restriction: { isReadOnly: true },
    });
    const { link } = await world.openLink();
    const { authorizationUrl } = await world.logins.begin(link, routerOrigin);
    const scopes = new URL(authorizationUrl).searchParams.get('scope') ?? '';
    expect(scopes).toContain('read:page:confluence');
    expect(scopes).not.toMatch(/write:|delete:/);
  });

  it("tells a refusal in the provider's words, and lets the same browser try again", async () => {
    const { link, browser } = await world.openLink();
    const first = await world.logins.begin(link, routerOrigin);
    const refused = await giveConsent(first.authorizationUrl, { decision: 'cancel' });
    expect(await world.logins.finish(refused.searchParams, browser)).toMatchObject({
      kind: 'refused',
      reason: 'User did not authorize the request (access_denied)',
    });
    expect(await rowOf(link.accountId)).toMatchObject({ status: 'FAILED' });
    const second = await world.logins.begin(link, routerOrigin);
    const agreed = await giveConsent(second.authorizationUrl, jane);
    expect(await world.logins.finish(agreed.searchParams, browser)).toMatchObject({ kind: 'connected' });
  });

  it('has the person choose where the login reaches several sites', async () => {
    const { link, browser } = await world.openLink();
    const { authorizationUrl } = await world.logins.begin(link, routerOrigin);
    const sites = await offeredSites(authorizationUrl);
    expect(sites.length).toBeGreaterThan(1);
    const { searchParams } = await giveConsent(authorizationUrl, { account: 'admin@example.com', sites });
    const result = await world.logins.finish(searchParams, browser);
    expect(result).toMatchObject({ kind: 'choosing' });
    const choices = await world.logins.destinations(link);
    expect(choices.map(({ id }) => id)).toEqual(sites);
    const partner = choices.find(({ name }) => name === 'Partner site')?.id ?? '';
    await expect(world.logins.choose(link, 'elsewhere', browser)).rejects.toMatchObject({ code: 'invalid' });
    await expect(world.logins.choose(link, partner, 'another browser')).rejects.toMatchObject({
      code: 'other_browser',
    });
    expect(await world.logins.choose(link, partner, browser)).toMatchObject({ kind: 'connected' });
    await expect(world.logins.choose(link, partner, browser)).rejects.toMatchObject({ code: 'used' });
    const { cloud_id } = openValues(world.vault, await rowOf(link.accountId));
    expect(cloud_id).toBe(partner);
  });

  it('waits for the word of the caller where that is asked for', async () => {
    const { link, browser } = await world.openLink({ needsVerifier: true });
    const { authorizationUrl } = await world.logins.begin(link, routerOrigin);
    const { searchParams } = await giveConsent(authorizationUrl, jane);
    const result = await world.logins.finish(searchParams, browser);
    expect(result.kind).toBe('verifying');
    expect(await rowOf(link.accountId)).toMatchObject({ status: 'INITIATED' });
    if (result.kind !== 'verifying') return;
    await world.links.confirm(world.projectId, result.sessionUri, 'jane');
    expect(await rowOf(link.accountId)).toMatchObject({ status: 'ACTIVE', expires_at: expect.any(Number) });
  });
});
