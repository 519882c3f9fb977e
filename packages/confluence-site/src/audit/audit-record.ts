import { z } from 'zod';
import { allOf, type Sql, sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import { forgetExpired } from './retention.ts';

interface AuditRow {
  readonly author_account_id: string | null;
  readonly author_name: string;
  readonly remote_address: string;
  readonly created_at: number;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly by_administrator: number;
  readonly affected_name: string;
  readonly affected_type: string;
  readonly changed_values: string;
  readonly associated_objects: string;
}

/** Which records are wanted. Times are milliseconds since 1970, both included. */
export interface AuditFilter {
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** A text that some value of the record holds, in any case. */
  readonly text?: string | undefined;
}

const affectedObject = z.object({ name: z.string(), objectType: z.string() });
const changedValue = z.object({ name: z.string(), oldValue: z.string(), newValue: z.string() });

/** Who did it; a record that an app wrote tells a name alone. */
interface AuditRecordAuthor {
  readonly type: 'user';
  readonly displayName: string;
  readonly publicName: string;
  readonly accountId?: string;
  readonly accountType?: 'atlassian';
  readonly externalCollaborator?: boolean;
  readonly isExternalCollaborator?: boolean;
  readonly isGuest?: boolean;
}

/** The v1 `AuditRecord`. */
export interface AuditRecord {
  readonly author: AuditRecordAuthor;
  readonly remoteAddress: string;
  /** Milliseconds since 1970. */
  readonly creationDate: number;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly sysAdmin: boolean;
  readonly superAdmin: boolean;
  readonly affectedObject: z.output<typeof affectedObject>;
  readonly changedValues: readonly z.output<typeof changedValue>[];
  readonly associatedObjects: readonly z.output<typeof affectedObject>[];
}

/** The records that meet the filter and are not past their time, the newest first. */
export function listAuditRecords(site: SiteParts, filter: AuditFilter): AuditRecord[] {
  forgetExpired(site);
  const conditions: Sql[] = [];
  if (filter.from !== undefined) conditions.push(sql`created_at >= ${filter.from}`);
  if (filter.until !== undefined) conditions.push(sql`created_at <= ${filter.until}`);
  if (filter.text !== undefined) {
    conditions.push(sql`instr(lower(author_name || char(10) || remote_address || char(10) || summary || char(10)
      || description || char(10) || category || char(10) || affected_name || char(10) || affected_type || char(10)
      || changed_values || char(10) || associated_objects), ${filter.text.toLowerCase()}) > 0`);
  }
  const rows = site.database.all<AuditRow>(
    sql`select * from audit_record where ${allOf(conditions)} order by created_at desc, id desc`,
  );
  return rows.map(toRecord);
}

/** The record that was written last. */
export function newestAuditRecord(site: SiteParts): AuditRecord {
  const row = site.database.first<AuditRow>(sql`select * from audit_record order by id desc limit 1`);
  if (!row) throw new Error('The audit log is empty.');
  return toRecord(row);
}

function toRecord(row: AuditRow): AuditRecord {
  return {
    author: authorOf(row),
    remoteAddress: row.remote_address,
    creationDate: row.created_at,
    summary: row.summary,
    description: row.description,
    category: row.category,
    sysAdmin: row.by_administrator === 1,
    superAdmin: false,
    affectedObject: { name: row.affected_name, objectType: row.affected_type },
    changedValues: z.array(changedValue).parse(JSON.parse(row.changed_values)),
    associatedObjects: z.array(affectedObject).parse(JSON.parse(row.associated_objects)),
  };
}

function authorOf(row: AuditRow): AuditRecordAuthor {
  const author = { type: 'user', displayName: row.author_name, publicName: row.author_name } as const;
  if (row.author_account_id === null) return author;
  return {
    ...author,
    accountId: row.author_account_id,
    accountType: 'atlassian',
    externalCollaborator: false,
    isExternalCollaborator: false,
    isGuest: false,
  };
}
