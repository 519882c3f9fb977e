import type { Site } from '@tributary/confluence-site';
import type { ConfiguredApp } from '@tributary/router';
import type { Configuration } from '../configuration/configuration.ts';

/** The paths at which a router takes people who come back from a login. */
const callbackPaths = ['/api/v3.1/toolkits/auth/callback', '/api/v3/toolkits/auth/callback'];

/** The app that a new site has; it expects people back at the usual port of this machine. */
const usualApp = { clientId: 'local-client-id', clientSecret: 'local-client-secret', port: 8787 };

/**
 * The OAuth apps that the operator gives: the one at Atlassian that is configured, else the local site's, so that people can log in there without any setting up. Where
 * the router is not at its usual address, the site gets an app that expects people back at that one.
 */
export async function configuredApps(
  { port, publicUrl, confluenceApp }: Pick<Configuration, 'port' | 'publicUrl' | 'confluenceApp'>,
  site: Pick<Site, 'url'> | undefined,
): Promise<ConfiguredApp[]> {
  const place = { toolkit: 'confluence', scheme: 'confluence_oauth2' };
  if (confluenceApp) return [{ ...place, ...confluenceApp }];
  if (!site) return [];
  const app = { ...place, baseUrl: site.url };
  const { clientSecret } = usualApp;
  if (publicUrl === undefined && (port === usualApp.port || port === 0)) {
    return [{ ...app, clientId: usualApp.clientId, clientSecret }];
  }
  const origins = publicUrl === undefined ? loopback(port) : [publicUrl, ...loopback(port)];
  const clientId = `${usualApp.clientId}-${publicUrl === undefined ? port : new URL(publicUrl).host}`;
  await registerApp(site, {
    name: 'Local app',
    clientId,
    clientSecret,
    callbackUrls: origins.flatMap((origin) => callbackPaths.map((path) => `${origin}${path}`)),
  });
  return [{ ...app, clientId, clientSecret }];
}

function loopback(port: number): string[] {
  return ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}`);
}

// One that an earlier start registered is there still, with what people granted it.
async function registerApp({ url }: Pick<Site, 'url'>, app: object): Promise<void> {
  const answer = await fetch(`${url}/_site/oauth/apps`, { method: 'POST', body: JSON.stringify(app) });
  if (answer.ok || answer.status === 409) return;
  throw new Error(`The local site takes no OAuth app: ${answer.status} ${await answer.text()}`);
}
