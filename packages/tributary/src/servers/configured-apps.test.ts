import { createSite } from '@tributary/confluence-site';
import { expect, it, onTestFinished } from 'vitest';
import { configuredApps } from './configured-apps.ts';

async function startSite() {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  return site;
}

const publicUrl = undefined;

it('gives the app that the local site has, where the router is at its usual port', async () => {
  const site = await startSite();
  expect(await configuredApps({ port: 8787, publicUrl }, site)).toEqual([
    {
      toolkit: 'confluence',
      scheme: 'confluence_oauth2',
      clientId: 'local-client-id',
      clientSecret: 'local-client-secret',
      baseUrl: site.url,
    },
  ]);
});

it.each([
  [{ port: 9000, publicUrl }, 'http://127.0.0.1:9000'],
  [{ port: 9000, publicUrl: 'https://tools.example.com' }, 'https://tools.example.com'],
])('has the site expect people back at the address of the router: %j', async (configuration, origin) => {
  const site = await startSite();
  const [app] = await configuredApps(configuration, site);
  expect(await configuredApps(configuration, site)).toEqual([app]);
  const authorize = new URL('/authorize', site.url);
  for (const [name, value] of Object.entries({
    audience: 'api.atlassian.com',
    client_id: app?.clientId ?? '',
    redirect_uri: `${origin}/api/v3.1/toolkits/auth/callback`,
    response_type: 'code',
    prompt: 'consent',
    scope: 'read:page:confluence offline_access',
  }))
    authorize.searchParams.set(name, value);
  expect((await fetch(authorize)).status).toBe(200);
});

it('gives none without a local site', async () => {
  expect(await configuredApps({ port: 8787, publicUrl }, undefined)).toEqual([]);
});
