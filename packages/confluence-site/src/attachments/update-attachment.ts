import { z } from 'zod';
import { recordContentAudit } from '../audit/record-audit.ts';
import { findContent } from '../content/content.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import { indexContent } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type Attachment, findAttachmentByName } from './attachment.ts';
import { checkName } from './attachment-upload.ts';

/** What a PUT of an attachment's facts says; its bytes are put elsewhere. */
export const attachmentUpdate = z.looseObject({
  id: z.string().regex(/^(att)?\d{1,15}$/, 'send the id of the attachment, such as att123'),
  type: z.literal('attachment', "send 'attachment'"),
  title: z.string().optional(),
  container: z
    .looseObject({ id: z.union([z.string().regex(/^\d{1,15}$/), z.int()]).transform(Number) })
    .nullish(),
  metadata: z
    .looseObject({ mediaType: z.string().min(1).optional(), comment: z.string().optional() })
    .optional(),
  version: z.looseObject({ number: z.int() }),
});

export type AttachmentUpdate = z.output<typeof attachmentUpdate>;

/**
 * Changes an attachment's name, comment, media type or place. Called inside a transaction.
 *
 * Throws 409 when the version is neither the current one nor the next, 400 on another attachment's id or name, 403 when it may not go
 * where it is to go.
 */
export function updateAttachment(
  site: SiteParts,
  user: User,
  attachment: Attachment,
  update: AttachmentUpdate,
): void {
  if (Number(update.id.replace(/^att/, '')) !== attachment.id) {
    throw new SiteError('BAD_REQUEST', `The id in the body, ${update.id}, is not the one in the path.`);
  }
  // The documents ask for the current number in one place and for the next in another; no version is made.
  const current = attachment.version_number;
  if (update.version.number !== current && update.version.number !== current + 1) {
    throw new SiteError(
      'CONFLICT',
      `The version of the attachment is ${current}, not ${update.version.number}.`,
    );
  }
  const place = placeFor(site, user, attachment, update);
  const title = checkName(update.title ?? attachment.title);
  const same = findAttachmentByName(site.database, user, place.id, title);
  if (same && same.id !== attachment.id) {
    throw new SiteError(
      'BAD_REQUEST',
      `Cannot add a new attachment with same file name as an existing attachment: ${title}`,
    );
  }
  write(site, attachment, { title, place, update });
  recordContentAudit(site, user, 'updated', attachment);
}

interface Place {
  readonly id: number;
  readonly space_id: number;
}

function placeFor(site: SiteParts, user: User, attachment: Attachment, update: AttachmentUpdate): Place {
  const id = update.container?.id;
  if (id === undefined || id === attachment.container_id) {
    return { id: attachment.container_id, space_id: attachment.space_id };
  }
  const container = findContent(site.database, user, id);
  if (!container || (container.type !== 'page' && container.type !== 'blogpost')) {
    throw new SiteError('FORBIDDEN', `An attachment is on a page or blog post, and ${id} is neither.`);
  }
  requireUpdatable(site.database, user, container);
  return container;
}

function write(
  site: SiteParts,
  attachment: Attachment,
  { title, place, update }: { title: string; place: Place; update: AttachmentUpdate },
): void {
  const { database } = site;
  const at = sql`content_id = ${attachment.id} and number = ${attachment.version_number}`;
  database.run(sql`
    update content set title = ${title}, title_lower = ${title.toLowerCase()}, parent_id = ${place.id},
      space_id = ${place.space_id}, modified_at = ${site.now()}
    where id = ${attachment.id}`);
  const comment = update.metadata?.comment ?? attachment.version_message;
  database.run(sql`update content_version set title = ${title}, message = ${comment} where ${at}`);
  const mediaType = update.metadata?.mediaType ?? attachment.media_type;
  database.run(sql`update attachment_file set media_type = ${mediaType.toLowerCase()} where ${at}`);
  indexContent(database, attachment.id);
}
