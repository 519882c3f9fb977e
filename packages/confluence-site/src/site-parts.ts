import type { FileStore } from './attachments/file-store.ts';
import type { Database } from './database/database.ts';

/** What every operation of the site works with. */
export interface SiteParts {
  readonly database: Database;
  /** The bytes of attachments. */
  readonly files: FileStore;
  /** Milliseconds since 1970. */
  now(): number;
}
