import type { RunContext } from '@tributary/toolkit';
import { type Attachment, holderOf, listAttachments } from '../api/attachment.ts';

/** The attachment that has the name of one in the trash, on the same page, and would be in its way. */
export async function sameNameNow(trashed: Attachment, context: RunContext): Promise<Attachment | undefined> {
  const holder = holderOf(trashed);
  if (holder === null) return undefined;
  const { entries } = await listAttachments(
    holder,
    { filename: trashed.title },
    { limit: 1, start: 0 },
    context,
  );
  return entries[0];
}
