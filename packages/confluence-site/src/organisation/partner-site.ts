import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openFileStore } from '../attachments/file-store.ts';
import { openDatabase } from '../database/database.ts';
import { beginSite, resetSite } from '../seed/begin-site.ts';
import { type SiteParts, siteParts } from '../site-parts.ts';
import type { OrganisationSite } from './organisation.ts';

/** A second site, with data of its own, for programs that must choose between sites. */
export interface PartnerSite {
  readonly place: OrganisationSite;
  /** Puts its first content back, if anybody ever opened it. */
  reset(): void;
  close(): void;
}

/**
 * The second site of the people of `first`: opened when it is first asked for, which is by its cloud id behind the
 * gateway or by its host name, a loopback name that browsers and curl need no entry for.
 */
export function partnerSite(first: SiteParts, dataFolder: string | undefined): PartnerSite {
  const ownFolder = dataFolder === undefined ? undefined : join(dataFolder, 'partner-site');
  let opened: SiteParts | undefined;
  const place = {
    cloudId: '8b0c4d7e-1f35-4a92-b6d8-3e5a9c2f7014',
    name: 'Partner site',
    hostName: 'partner.localhost',
    parts: () => {
      opened ??= open(first, place.cloudId, ownFolder);
      return opened;
    },
  };
  return {
    place,
    reset: () => {
      if (opened || (ownFolder !== undefined && existsSync(ownFolder))) resetSite(place.parts());
    },
    close: () => opened?.database.close(),
  };
}

function open(first: SiteParts, cloudId: string, folder: string | undefined): SiteParts {
  const { settings, faults, now } = first;
  const parts = siteParts({
    cloudId,
    database: openDatabase(folder),
    files: openFileStore(folder),
    settings: { ...settings, firstContent: 'partner' },
    faults,
    now,
  });
  beginSite(parts);
  parts.searched.catchUp();
  return parts;
}
