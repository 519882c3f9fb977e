import { createSite, type Site } from '@tributary/confluence-site';
import type { Configuration } from '../configuration/configuration.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { listening } from './listen-error.ts';

/**
 * Starts the local Confluence site, unless it is left out.
 *
 * @throws Failure `port_taken` or `bad_configuration`, naming the variable to change
 */
export async function startLocalSite(
  { sitePort }: Configuration,
  folder: DataFolder,
): Promise<Site | undefined> {
  if (sitePort === 'off') return undefined;
  return listening('TRIBUTARY_SITE_PORT', sitePort, () =>
    createSite({ port: sitePort, dataFolder: folder.path }),
  );
}
