import type { DoneAction, LaterChange, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Attachment, downloadPath, readAttachment } from '../api/attachment.ts';
import { orNull } from '../client.ts';
import { changedBy, changedBySomeone } from '../undo/later-change.ts';

const leftShape = z.object({
  id: z.string(),
  fileSize: z.number().nullable(),
  version: z.object({ number: z.number() }).nullable(),
});

type Left = z.output<typeof leftShape>;

/**
 * Whether an attachment is another than the action left. A newer version with the same bytes is none: it comes of a
 * later action that was taken back itself.
 */
export async function fileChangedSince(
  { output }: Pick<DoneAction, 'output'>,
  context: RunContext,
): Promise<LaterChange | undefined> {
  const left = leftShape.parse(output);
  const now = await orNull(readAttachment(left.id, context));
  if (now === null) return changedBySomeone('The file is not there any more.');
  if (now.status === 'trashed') return changedBySomeone(`“${now.title}” was moved to the trash.`);
  if (await isAsLeft(now, left, context)) return undefined;
  return changedBy(
    now.version ?? {},
    `A newer file was attached as “${now.title}” (version ${now.version?.number}).`,
    context,
  );
}

async function isAsLeft(now: Attachment, { version, fileSize }: Left, context: RunContext): Promise<boolean> {
  if (!version || now.version?.number === version.number) return true;
  if (now.fileSize !== fileSize) return false;
  const [one, other] = await Promise.all([
    context.http.download(downloadPath(now)),
    context.http.download(downloadPath(now), { version: version.number }),
  ]);
  return Buffer.compare(one.bytes, other.bytes) === 0;
}
