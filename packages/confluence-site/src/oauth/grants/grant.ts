import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { readScopeList } from '../scopes/known-scopes.ts';

/** What a person granted an app; there is one for each app and person, which every token of theirs stands on. */
export interface Grant {
  readonly id: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
  /** The sites that the app may reach. */
  readonly cloudIds: readonly string[];
  /** When it was last consented to, in milliseconds since 1970. */
  readonly grantedAt: number;
}

interface GrantRow {
  readonly id: string;
  readonly client_id: string;
  readonly account_id: string;
  readonly scopes: string;
  readonly cloud_ids: string;
  readonly granted_at: number;
}

/**
 * Writes down a consent: its scopes take the place of those granted before, its sites join those granted before, as
 * Atlassian has it.
 */
export function recordConsent(database: Database, consent: Omit<Grant, 'id'>): Grant {
  const { clientId, accountId, scopes, grantedAt } = consent;
  return database.transaction(() => {
    const before = database.first<GrantRow>(sql`
      select * from oauth_grant where client_id = ${clientId} and account_id = ${accountId}`);
    const cloudIds = [...new Set([...(before ? toGrant(before).cloudIds : []), ...consent.cloudIds])];
    const id = before?.id ?? randomUUID();
    database.run(sql`
      insert into oauth_grant (id, client_id, account_id, scopes, cloud_ids, granted_at)
      values (${id}, ${clientId}, ${accountId}, ${scopes.join(' ')}, ${cloudIds.join(' ')}, ${grantedAt})
      on conflict (id) do update set
        scopes = excluded.scopes, cloud_ids = excluded.cloud_ids, granted_at = excluded.granted_at`);
    return { id, clientId, accountId, scopes, cloudIds, grantedAt };
  });
}

/** The grant with this id. */
export function findGrant(database: Database, id: string): Grant | undefined {
  const row = database.first<GrantRow>(sql`select * from oauth_grant where id = ${id}`);
  return row && toGrant(row);
}

/** Everything that people granted to apps, the oldest first. */
export function listGrants(database: Database): Grant[] {
  return database.all<GrantRow>(sql`select * from oauth_grant order by granted_at, id`).map(toGrant);
}

/** Takes a grant back, with its codes and tokens; false where there is none with this id. */
export function revokeGrant(database: Database, id: string): boolean {
  return database.run(sql`delete from oauth_grant where id = ${id}`) > 0;
}

function toGrant(row: GrantRow): Grant {
  return {
    id: row.id,
    clientId: row.client_id,
    accountId: row.account_id,
    scopes: readScopeList(row.scopes),
    cloudIds: row.cloud_ids.split(' '),
    grantedAt: row.granted_at,
  };
}
