import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** The data is of the other kind of site than the one that was asked for: with roles, or without. */
export class OtherKindOfSiteError extends Error {
  override readonly name = 'OtherKindOfSiteError';
  readonly code = 'other_kind_of_site';

  constructor(kept: boolean) {
    super(
      kept
        ? 'The data is that of a site with roles: start it without --no-rbac, or with another data folder.'
        : 'The data is that of a site without roles: start it with --no-rbac, or with another data folder.',
    );
  }
}

/** Keeps what kind of site a new one is: with roles, `rbac`, or without. */
export function keepKindOfSite(database: Database, rbac: boolean): void {
  database.run(sql`insert into kind_of_site (rbac) values (${Number(rbac)})`);
}

/** Whether the site that is kept has roles; `undefined` where none is, or one of before there was a choice. */
export function keptKindOfSite(database: Database): boolean | undefined {
  const row = database.first<{ rbac: number }>(sql`select rbac from kind_of_site`);
  return row && row.rbac !== 0;
}

/** Throws {@link OtherKindOfSiteError} when the site that is kept is of the other kind than the one asked for. */
export function requireKindOfSite(database: Database, rbac: boolean): void {
  // Every site of before there was a choice has roles.
  const kept = keptKindOfSite(database) ?? true;
  if (kept !== rbac) throw new OtherKindOfSiteError(kept);
}
