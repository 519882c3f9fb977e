import type { RunContext } from '@tributary/toolkit';
import { type Attachment, listAttachments, readAttachment } from '../api/attachment.ts';
import type { ContentType } from '../api/content.ts';
import { readOwnAccountId } from '../api/user.ts';
import { orNull } from '../client.ts';
import { didNotHappen, madeSince, unclear } from '../settle/settlements.ts';

/** What came of a lost upload: the attachment, or what a settlement says in its place. */
export type SoughtFile = { readonly made: Attachment } | ReturnType<typeof unclear>;

/** A file that was to be put on a page or blog post. */
export interface WantedFile {
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
}

/** Looks for a file that was to be new. With one of that name there before, Confluence refused it. */
export async function seekNewFile(
  container: { readonly type: ContentType; readonly id: string },
  wanted: WantedFile,
  startedAt: Date,
  context: RunContext,
): Promise<SoughtFile> {
  const { entries } = await listAttachments(
    container,
    { filename: wanted.name },
    { limit: 1, start: 0 },
    context,
  );
  const [found] = entries;
  if (!found || !madeSince(found.createdAt, startedAt)) return didNotHappen;
  return (await isOurs(found, wanted, startedAt, context)) ? { made: found } : lookAt(found);
}

/** Looks for a file that was to follow a version of an attachment. */
export async function seekNewVersion(
  id: string,
  after: number,
  wanted: WantedFile,
  startedAt: Date,
  context: RunContext,
): Promise<SoughtFile> {
  const found = await orNull(readAttachment(id, context));
  if (found === null) return unclear(`Look whether the attachment ${id} is still there.`);
  if ((found.version?.number ?? after) <= after) return didNotHappen;
  return (await isOurs(found, wanted, startedAt, context)) ? { made: found } : lookAt(found);
}

async function isOurs(
  { version, fileSize }: Attachment,
  { size }: WantedFile,
  startedAt: Date,
  context: RunContext,
): Promise<boolean> {
  const me = await readOwnAccountId(context);
  const mine = me !== null && version?.authorId === me;
  return mine && madeSince(version.createdAt, startedAt) && fileSize === size;
}

function lookAt({ title, id, version }: Attachment): ReturnType<typeof unclear> {
  return unclear(`Look at the file “${title}” (${id}), version ${version?.number}.`);
}
