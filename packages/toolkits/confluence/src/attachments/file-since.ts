import type { DoneAction, LaterChange, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { readAttachment } from '../api/attachment.ts';
import { orNull } from '../client.ts';
import { changedBy, changedBySomeone } from '../undo/later-change.ts';

const leftShape = z.object({
  id: z.string(),
  version: z.object({ number: z.number() }).nullable(),
});

/** Whether an attachment is another than the action left. */
export async function fileChangedSince(
  { output }: Pick<DoneAction, 'output'>,
  context: RunContext,
): Promise<LaterChange | undefined> {
  const left = leftShape.parse(output);
  const now = await orNull(readAttachment(left.id, context));
  if (now === null) return changedBySomeone('The file is not there any more.');
  if (now.status === 'trashed') return changedBySomeone(`“${now.title}” was moved to the trash.`);
  if (now.version?.number === left.version?.number) return undefined;
  return changedBy(
    now.version ?? {},
    `A newer file was attached as “${now.title}” (version ${now.version?.number}).`,
    context,
  );
}
