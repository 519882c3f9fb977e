import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import {
  type AuditEventName,
  type AuditedContentType,
  auditEvents,
  auditedContentTypes,
  type ContentAction,
  contentActions,
} from './audit-events.ts';
import { requestAddress } from './request-address.ts';

/** Something that an audit record tells of. `objectType`: `Page`, `Space`, `User`, `Group` … */
export interface AffectedObject {
  readonly name: string;
  readonly objectType: string;
}

/** A value before and after; empty where there was or is none. */
export interface ChangedValue {
  readonly name: string;
  readonly oldValue: string;
  readonly newValue: string;
}

/** What an event adds to its affected object. */
export interface AuditDetails {
  readonly description?: string | undefined;
  readonly changedValues?: readonly ChangedValue[] | undefined;
  /** Where it happened: the space of a permission, the page of a comment. */
  readonly associatedObjects?: readonly AffectedObject[] | undefined;
}

/** Who did it, as far as the log tells. */
interface AuditAuthor {
  readonly accountId: string;
  readonly displayName: string;
  readonly isAdministrator: boolean;
}

/** The content that {@link recordContentAudit} tells of. */
interface AuditedContent {
  readonly type: AuditedContentType;
  readonly title: string;
  readonly space_key: string;
}

/**
 * Writes an event to the audit log. Called inside the transaction of the change that it tells of, so that there is
 * never one without the other.
 *
 * @example
 * recordAudit(site, user, 'group-created', { name: 'editors', objectType: 'Group' });
 */
export function recordAudit(
  site: SiteParts,
  author: AuditAuthor,
  event: AuditEventName,
  affected: AffectedObject,
  details: AuditDetails = {},
): void {
  writeRecord(site, author, auditEvents[event], affected, details);
}

/**
 * Writes to the audit log what happened to content; the space is associated by itself.
 *
 * @example
 * recordContentAudit(site, user, 'trashed', page);
 */
export function recordContentAudit(
  site: SiteParts,
  author: AuditAuthor,
  action: ContentAction,
  content: AuditedContent,
  details: AuditDetails = {},
): void {
  const type = auditedContentTypes[content.type];
  const event = { summary: `${type.name} ${contentActions[action]}`, category: type.category };
  const affected = { name: content.title, objectType: type.name };
  const space = { name: content.space_key, objectType: 'Space' };
  writeRecord(site, author, event, affected, {
    ...details,
    associatedObjects: [space, ...(details.associatedObjects ?? [])],
  });
}

/** A record whose every word is given, as apps write them. An author of nobody's is told by name alone. */
export interface WholeAuditRecord extends AuditDetails {
  readonly author: { readonly accountId: string | null; readonly displayName: string };
  readonly byAdministrator: boolean;
  readonly remoteAddress: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly summary: string;
  readonly category: string;
  readonly affected: AffectedObject;
}

/** Writes a record as it is given. */
export function insertAuditRecord(site: SiteParts, record: WholeAuditRecord): void {
  const { author, affected, description = '', changedValues = [], associatedObjects = [] } = record;
  site.database.run(sql`
    insert into audit_record (author_account_id, author_name, remote_address, created_at, summary, description,
      category, by_administrator, affected_name, affected_type, changed_values, associated_objects)
    values (${author.accountId}, ${author.displayName}, ${record.remoteAddress}, ${record.createdAt},
      ${record.summary}, ${description}, ${record.category}, ${Number(record.byAdministrator)}, ${affected.name},
      ${affected.objectType}, ${JSON.stringify(changedValues)}, ${JSON.stringify(associatedObjects)})`);
}

function writeRecord(
  site: SiteParts,
  author: AuditAuthor,
  event: { readonly summary: string; readonly category: string },
  affected: AffectedObject,
  details: AuditDetails,
): void {
  insertAuditRecord(site, {
    ...details,
    ...event,
    author,
    affected,
    byAdministrator: author.isAdministrator,
    remoteAddress: requestAddress(),
    createdAt: site.now(),
  });
}
