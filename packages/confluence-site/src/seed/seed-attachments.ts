import { randomUUID } from 'node:crypto';
import { checkName } from '../attachments/attachment-upload.ts';
import { mediaTypeOf } from '../attachments/media-types.ts';
import { createAttachment } from '../attachments/store-attachment.ts';
import type { Content } from '../content/content.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import type { SeedAttachment } from './seed-description.ts';

/** Puts files on a content. Throws 400 on a bad name and on one that stands twice. */
export function seedAttachments(
  site: SiteParts,
  author: User,
  container: Pick<Content, 'id' | 'space_id'>,
  attachments: readonly SeedAttachment[],
): void {
  const names = new Set<string>();
  for (const { name: given, text, base64 } of attachments) {
    const name = checkName(given);
    if (names.has(name)) throw new SiteError('BAD_REQUEST', `The attachment ${name} stands there twice.`);
    names.add(name);
    const bytes = base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64');
    const fileId = randomUUID();
    site.files.writeNow(fileId, bytes);
    const file = { name, mediaType: mediaTypeOf(name, ''), bytes, comment: '', isMinorEdit: false };
    createAttachment(site, author, container, file, fileId);
  }
}

/** Does work that may keep files, and removes those again where it fails. */
export function keepingFilesOnSuccess<Result>(site: SiteParts, work: (site: SiteParts) => Result): Result {
  const kept: string[] = [];
  const writeNow = (id: string, bytes: Uint8Array): void => {
    kept.push(id);
    site.files.writeNow(id, bytes);
  };
  try {
    return work({ ...site, files: { ...site.files, writeNow } });
  } catch (error) {
    for (const id of kept) site.files.remove(id);
    throw error;
  }
}
