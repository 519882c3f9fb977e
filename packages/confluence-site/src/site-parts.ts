import type { FileStore } from './attachments/file-store.ts';
import type { Database } from './database/database.ts';
import type { FaultSwitches } from './faults/fault-switches.ts';
import type { SiteSettings } from './site-settings.ts';

/** What every operation of the site works with. */
export interface SiteParts {
  readonly database: Database;
  /** The bytes of attachments. */
  readonly files: FileStore;
  readonly settings: SiteSettings;
  /** What goes wrong on purpose. */
  readonly faults: FaultSwitches;
  /** Milliseconds since 1970. */
  now(): number;
}
