import { createSite } from '@tributary/confluence-site';
import type { OAuthScheme, Toolkit } from '@tributary/toolkit';
import { confluence } from '@tributary/toolkit-confluence';
import { expect, it, onTestFinished } from 'vitest';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { loginWorld } from '../../testing/login-world.ts';
import { json, providerServer } from '../../testing/provider-server.ts';
import { createRevocations } from './revoke-account.ts';

/** Confluence at a server that takes tokens back, as Atlassian's does not. */
function takingBack(revocation: string | undefined): Toolkit {
  const authSchemes = confluence.authSchemes.map((scheme) => {
    if (scheme.name !== 'confluence_oauth2' || !('endpoints' in scheme) || !revocation) return scheme;
    const changed: OAuthScheme = {
      ...scheme,
      endpoints: (baseUrl) => ({ ...scheme.endpoints(baseUrl), revocation }),
    };
    return changed;
  });
  return { ...confluence, authSchemes };
}

describeOnEachEngine('revoking an account', ({ openTestStore }) => {
  async function connected(revocation?: string) {
    const site = await createSite({ port: 0 });
    onTestFinished(() => site.close());
    const world = await loginWorld(await openTestStore(), {
      baseUrl: site.url,
      toolkit: takingBack(revocation),
    });
    return { ...world, id: await world.login(), revocations: createRevocations(world) };
  }

  it('gives both tokens back, erases what it had, and is connected by nobody but its person', async () => {
    const server = await providerServer();
    const { store, id, projectId, accounts, revocations, openLink } = await connected(
      `${server.origin}/revoke`,
    );
    const before = await store.db.selectFrom('connected_account').selectAll().executeTakeFirstOrThrow();
    expect(await revocations.revoke(projectId, id)).toEqual({ tokens: ['refresh_token', 'access_token'] });
    const sent = server.received.map(({ body }) => body);
    expect(sent).toMatchObject([
      expect.stringContaining('"token_type_hint":"refresh_token"'),
      expect.stringContaining('"token_type_hint":"access_token"'),
    ]);
    for (const body of sent) expect(body).toContain('"client_secret":"local-client-secret"');
    expect(await accounts.find(projectId, id)).toMatchObject({
      status: 'REVOKED',
      statusReason: 'Revoked on request: its tokens were given back, and erased here.',
      values: {},
    });
    const after = await store.db.selectFrom('connected_account').selectAll().executeTakeFirstOrThrow();
    expect(after.sealed_values).not.toBe(before.sealed_values);
    expect(after.expires_at).toBeNull();
    // Once more changes nothing, and nobody is asked.
    expect(await revocations.revoke(projectId, id)).toEqual({ tokens: [] });
    expect(server.received).toHaveLength(2);
    await expect(accounts.setStatus(projectId, id, 'ACTIVE')).rejects.toThrow('cannot be switched on');
    const { link } = await openLink();
    await revocations.revoke(projectId, link.accountId);
    const ended = await store.db
      .selectFrom('connect_link')
      .select('step')
      .where('id', '=', link.id)
      .executeTakeFirst();
    expect(ended).toEqual({ step: 'used' });
  });

  it('says that tokens may still hold where the provider takes none back', async () => {
    const { id, projectId, accounts, revocations } = await connected();
    const { trouble } = await revocations.revoke(projectId, id);
    expect(trouble).toBe('Confluence takes no tokens back: whoever logged in can end the login there');
    const { status, values } = (await accounts.find(projectId, id)) ?? {};
    expect({ status, values }).toEqual({ status: 'REVOKED', values: {} });
  });

  it('erases even where the provider refuses, in its words', async () => {
    const server = await providerServer();
    server.behave(json(400, { error: 'unsupported_token_type', error_description: 'Not these.' }));
    const { id, projectId, accounts, revocations } = await connected(`${server.origin}/revoke`);
    const { tokens, trouble } = await revocations.revoke(projectId, id);
    expect(tokens).toEqual([]);
    expect(trouble).toContain('Not these. (unsupported_token_type)');
    expect(await accounts.find(projectId, id)).toMatchObject({ status: 'REVOKED', values: {} });
  });
});
