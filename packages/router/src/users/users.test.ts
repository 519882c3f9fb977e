import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { expect, it, onTestFinished } from 'vitest';
import { createRevocations } from '../connections/revoke/revoke-account.ts';
import { loginWorld } from '../testing/login-world.ts';
import { providerServer } from '../testing/provider-server.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createUsers } from './users.ts';

/** A user who has logged in, at a server that takes tokens back where it is told to. */
async function loggedIn({ takesBack }: { takesBack: boolean }) {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  const server = await providerServer();
  const authSchemes = confluence.authSchemes.map((scheme) =>
    takesBack && 'endpoints' in scheme
      ? {
          ...scheme,
          endpoints: (baseUrl: string | undefined) => ({
            ...scheme.endpoints(baseUrl),
            revocation: `${server.origin}/revoke`,
          }),
        }
      : scheme,
  );
  const store = await temporaryStore();
  const world = await loginWorld(store, { baseUrl: site.url, toolkit: { ...confluence, authSchemes } });
  const accountId = await world.login();
  const users = createUsers({ store, revocations: createRevocations(world) });
  const user = { projectId: world.projectId, userId: 'jane' };
  return { ...world, accountId, server, erase: () => users.erase(user) };
}

it('gives the tokens of logins back before it forgets them', async () => {
  const { server, accounts, projectId, accountId, erase } = await loggedIn({ takesBack: true });
  expect(await erase()).toMatchObject({
    deleted: { connected_account: 1, connect_link: 1 },
    revokedTokens: 2,
    notRevoked: [],
  });
  expect(server.received).toHaveLength(2);
  expect(await accounts.find(projectId, accountId)).toBeUndefined();
  expect(await erase()).toMatchObject({ deleted: { connected_account: 0 }, revokedTokens: 0 });
});

it('forgets them in any case, and says where they may still hold', async () => {
  const { accounts, projectId, accountId, erase } = await loggedIn({ takesBack: false });
  expect(await erase()).toMatchObject({
    deleted: { connected_account: 1 },
    revokedTokens: 0,
    notRevoked: [{ accountId, reason: expect.stringContaining('can end the login there') }],
  });
  expect(await accounts.find(projectId, accountId)).toBeUndefined();
});
