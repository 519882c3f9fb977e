import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createSiteApp } from './app.ts';
import { openFileStore } from './attachments/file-store.ts';
import { removeUnusedFiles } from './attachments/store-attachment.ts';
import { openDatabase } from './database/database.ts';
import { reseed, seedOnce } from './seed/seed.ts';
import type { SiteParts } from './site-parts.ts';
import { type SiteSettings, usualSettings } from './site-settings.ts';

/** How to start a site. */
export interface SiteOptions extends Partial<SiteSettings> {
  /** 0 takes any free one. */
  readonly port: number;
  /** The address to listen on and, besides the loopback names, to answer to. 127.0.0.1 where it is not given. */
  readonly host?: string | undefined;
  /** Where the data is kept; in memory where it is not given. */
  readonly dataFolder?: string | undefined;
  /** Told of each failure that the site did not foresee and answered with a 500. */
  readonly onFault?: ((fault: unknown) => void) | undefined;
}

/** A running site. */
export interface Site {
  /** Its origin: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Answers what was asked already, then stops. */
  close(): Promise<void>;
  /** Puts back the users, spaces and pages of the first start. */
  reset(): Promise<void>;
}

/**
 * Starts a local Confluence Cloud site, with its users, spaces and pages at the first start.
 *
 * Rejects with Node's own error (`EADDRINUSE`, `EACCES`) when the port cannot be had.
 *
 * @example
 * const site = await createSite({ port: 0 });
 * await fetch(`${site.url}/wiki/rest/api/user/current`, { headers: { authorization } });
 */
export async function createSite(options: SiteOptions): Promise<Site> {
  const host = options.host ?? '127.0.0.1';
  const site: SiteParts = {
    database: openDatabase(options.dataFolder),
    files: openFileStore(options.dataFolder),
    settings: { ...usualSettings, ...settingsOf(options) },
    now: Date.now,
  };
  removeUnusedFiles(site);
  seedOnce(site);
  const app = createSiteApp(site, { host, onFault: options.onFault });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  try {
    await listen(server, options.port, host);
  } catch (error) {
    site.database.close();
    throw error;
  }
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`,
    close: async () => {
      await stop(server);
      site.database.close();
    },
    reset: async () => reseed(site),
  };
}

function settingsOf({ rbac, anonymousAccess, indexLag }: SiteOptions): Partial<SiteSettings> {
  return {
    ...(rbac !== undefined && { rbac }),
    ...(anonymousAccess !== undefined && { anonymousAccess }),
    ...(indexLag !== undefined && { indexLag }),
  };
}

function listen(server: ServerType, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}

function portOf(server: ServerType): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
