import { createSite } from '@tributary/confluence-site';
import { expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../configuration/configuration.ts';
import { configuredApps } from './configured-apps.ts';

async function startSite() {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  return site;
}

const usual = { publicUrl: undefined, confluenceApp: undefined };

it('gives the app that the local site has, where the router is at its usual port', async () => {
  const site = await startSite();
  expect(await configuredApps({ port: 8787, ...usual }, site)).toEqual([
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
  [{ port: 9000, ...usual }, 'http://127.0.0.1:9000'],
  [{ port: 9000, ...usual, publicUrl: 'https://tools.example.com' }, 'https://tools.example.com'],
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
  expect(await configuredApps({ port: 8787, ...usual }, undefined)).toEqual([]);
});

it('prefers the one at Atlassian that is configured', async () => {
  const environment = { CONFLUENCE_CLIENT_ID: 'ours', CONFLUENCE_CLIENT_SECRET: 'a secret' };
  const configuration = readConfiguration(environment, '/');
  expect(await configuredApps(configuration, { url: 'http://127.0.0.1:8790' })).toEqual([
    { toolkit: 'confluence', scheme: 'confluence_oauth2', clientId: 'ours', clientSecret: 'a secret' },
  ]);
});

it('wants its secret with its id', () => {
  expect(() => readConfiguration({ CONFLUENCE_CLIENT_ID: 'ours' }, '/')).toThrow(
    'Set CONFLUENCE_CLIENT_SECRET too',
  );
});
