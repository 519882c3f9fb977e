import type { Database } from './database/database.ts';

/** What every operation of the site works with. */
export interface SiteParts {
  readonly database: Database;
  /** Milliseconds since 1970. */
  now(): number;
}
