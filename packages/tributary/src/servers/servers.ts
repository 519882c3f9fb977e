import type { Site } from '@tributary/confluence-site';
import { createFileLogger, type Router, startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import type { Configuration } from '../configuration/configuration.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { addSecretKey, keysOf } from '../data-folder/keys.ts';
import { Failure } from '../failure.ts';
import { storeOf } from '../store-of.ts';
import { configuredApps } from './configured-apps.ts';
import { configuredConnections } from './configured-connections.ts';
import { listening } from './listen-error.ts';
import { startLocalSite } from './local-site.ts';
import { plannerAsServer } from './planner-as-server.ts';
import { reachableOrigin } from './reachable-origin.ts';
import { explainStartError } from './start-error.ts';
import { readTlsFiles } from './tls-files.ts';

/** The servers of one process. */
export interface Servers {
  /** Origin at which clients reach the router. */
  readonly url: string;
  /** Origin of the local Confluence site, when it runs. */
  readonly siteUrl: string | undefined;
  readonly apiKey: string;
  /** Ends what is under way, then stops listening. */
  close(): Promise<void>;
}

/**
 * Starts the local site, unless it is left out, and then the router with all toolkits and the configured connections.
 *
 * @throws Failure `port_taken` or `bad_configuration`, naming the variable to change
 */
export async function startServers(configuration: Configuration, folder: DataFolder): Promise<Servers> {
  const site = await startLocalSite(configuration, folder);
  try {
    const { apiKey, secretKey } = keysOf(configuration, folder);
    const oauthApps = await configuredApps(configuration, site);
    const router = await listening('TRIBUTARY_PORT', configuration.port, () =>
      startRouter({
        host: configuration.host,
        port: configuration.port,
        ...(configuration.publicUrl === undefined ? {} : { publicUrl: configuration.publicUrl }),
        ...(configuration.tls === undefined ? {} : { tls: readTlsFiles(configuration.tls) }),
        allowedHosts: [...configuration.allowedHosts],
        callbackHosts: configuration.callbackHosts,
        ...storeOf(configuration),
        apiKey,
        secretKey,
        ...(configuration.secretKey === undefined ? { makeSecretKey: () => addSecretKey(folder) } : {}),
        toolkits: [confluence],
        alsoServe: [plannerAsServer()],
        limits: configuration.limits,
        encoder: configuration.encoder,
        ...(configuration.journalRetentionDays === undefined
          ? {}
          : { journalRetentionDays: configuration.journalRetentionDays }),
        connections: configuredConnections(configuration, site?.url),
        oauthApps,
        logger: createFileLogger({ file: folder.pathOf('router.log'), level: 'warn' }),
      }),
    );
    return {
      url: configuration.publicUrl ?? reachableOrigin(router.url),
      siteUrl: site?.url,
      apiKey,
      close: () => closeBoth(router, site),
    };
  } catch (error) {
    await site?.close();
    throw explainStartError(error);
  }
}

/**
 * Starts servers that answer one request of this very process: the router on any port, since nobody else looks for it,
 * the site on its own where that is free, so that the links in the answer work when it runs again.
 */
export async function startServersForOneRequest(
  configuration: Configuration,
  folder: DataFolder,
): Promise<Servers> {
  const own = { ...configuration, host: '127.0.0.1', port: 0, publicUrl: undefined, tls: undefined };
  try {
    return await startServers(own, folder);
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'port_taken')) throw error;
    return startServers({ ...own, sitePort: 0 }, folder);
  }
}

// The router first: what it still has under way may need the site.
async function closeBoth(router: Router, site: Site | undefined): Promise<void> {
  try {
    await router.close();
  } finally {
    await site?.close();
  }
}
