import { type Candidate, type RunContext, ToolError } from '@tributary/toolkit';
import { type Attachment, listAttachments, readAttachment } from '../api/attachment.ts';
import { orNull } from '../client.ts';
import { type AttachmentReference, findContainer } from '../resolve/attachment.ts';
import { isId } from '../resolve/id.ts';
import { closest, matching } from '../resolve/names.ts';
import { ambiguous, notFound } from '../resolve/which.ts';

const advice = 'Send its id, or its file name together with its page.';

/**
 * Finds an attachment in the trash by its id, or by its file name on a page.
 *
 * @throws ToolError `conflict` for one that is not in the trash, `ambiguous`, `not_found`
 */
export async function findTrashedFile(
  { id, page, space }: AttachmentReference,
  context: RunContext,
): Promise<Attachment> {
  const words = id.trim();
  if (isId(words.replace(/^att/, ''))) {
    const found = await orNull(readAttachment(words, context));
    if (found) return inTrash(found);
  }
  if (!page) throw notFound('attachment in the trash', words, [], advice);
  const holder = await findContainer({ id: page, space }, context);
  const trashed = { status: ['trashed'], sort: '-modified-date' };
  const { entries } = await listAttachments(holder, trashed, { limit: 1000, start: 0 }, context);
  const [only, ...others] = matching(words, entries, titleOf);
  const kind = `attachment of “${holder.title}” in the trash`;
  if (!only) throw notFound(kind, words, closest(words, entries, titleOf).map(candidate), advice);
  if (others.length > 0) throw ambiguous(kind, words, [only, ...others].map(candidate), advice);
  return only;
}

function inTrash(attachment: Attachment): Attachment {
  if (attachment.status === 'trashed') return attachment;
  throw new ToolError({
    code: 'conflict',
    message: `“${attachment.title}” is not in the trash. To bring an older file of it back, send version.`,
  });
}

function titleOf({ title }: Attachment): string {
  return title;
}

function candidate({ id, title, version }: Attachment): Candidate {
  return { id, name: title, ...(version?.createdAt ? { detail: `of ${version.createdAt}` } : {}) };
}
