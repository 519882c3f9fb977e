import type { FileStore } from './attachments/file-store.ts';
import type { Database } from './database/database.ts';
import { createFaultSwitches, type FaultSwitches } from './faults/fault-switches.ts';
import { cloudId } from './http/gateway.ts';
import { type SearchedState, searchedState } from './search/searched-state.ts';
import { type SiteSettings, usualSettings } from './site-settings.ts';

/** What every operation of the site works with. */
export interface SiteParts {
  /** What the gateway's addresses call the site. */
  readonly cloudId: string;
  readonly database: Database;
  /** The bytes of attachments. */
  readonly files: FileStore;
  readonly settings: SiteSettings;
  /** What goes wrong on purpose. */
  readonly faults: FaultSwitches;
  /** What search sees, which may be the site as it was a while ago. */
  readonly searched: SearchedState;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The parts around a database and its files; what is not given is as usual. */
export function siteParts(
  given: Pick<SiteParts, 'database' | 'files'> &
    Partial<Pick<SiteParts, 'cloudId' | 'settings' | 'faults' | 'now'>>,
): SiteParts {
  const { database, files, settings = usualSettings, now = Date.now } = given;
  return {
    cloudId: given.cloudId ?? cloudId,
    database,
    files,
    settings,
    faults: given.faults ?? createFaultSwitches({ now }),
    searched: searchedState(database, settings.indexLag, now),
    now,
  };
}
