import type { SiteParts } from '../site-parts.ts';
import { restoreSnapshot } from '../snapshot/restore-snapshot.ts';
import { isNew, reseed, seedOnce } from './seed.ts';

/**
 * Fills a new site with its first content, leaves any other as it is, and tells whether it was another.
 *
 * Throws 400 on a snapshot that is none.
 */
export function beginSite(site: SiteParts): boolean {
  const { firstContent } = site.settings;
  const wasKept = !isNew(site);
  if (typeof firstContent === 'string') seedOnce(site, firstContent);
  else if (wasKept) seedOnce(site);
  else restoreSnapshot(site, firstContent.snapshot);
  return wasKept;
}

/** Puts the first content in place of everything. */
export function resetSite(site: SiteParts): void {
  const { firstContent } = site.settings;
  if (typeof firstContent === 'string') reseed(site, firstContent);
  else restoreSnapshot(site, firstContent.snapshot);
}
