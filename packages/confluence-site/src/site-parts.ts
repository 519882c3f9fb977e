import type { FileStore } from './attachments/file-store.ts';
import type { Database } from './database/database.ts';
import type { SiteSettings } from './site-settings.ts';

/** What every operation of the site works with. */
export interface SiteParts {
  readonly database: Database;
  /** The bytes of attachments. */
  readonly files: FileStore;
  readonly settings: SiteSettings;
  /** Milliseconds since 1970. */
  now(): number;
}
