import type { LaterChange, RunContext } from '@tributary/toolkit';
import { readName } from '../api/user.ts';

/** Confluence keeps no record of who removes, moves or restores things. */
const someone = 'someone (Confluence does not say who)';

/** A change of which nobody knows who made it. */
export function changedBySomeone(what: string): LaterChange {
  return { by: someone, what };
}

/** A change with the account that made it and the time, as far as Confluence tells them. */
export async function changedBy(
  {
    authorId,
    createdAt,
  }: { readonly authorId?: string | null | undefined; readonly createdAt?: string | null | undefined },
  what: string,
  context: RunContext,
): Promise<LaterChange> {
  const by = authorId ? await readName(authorId, context) : someone;
  return { by, ...(createdAt ? { at: createdAt } : {}), what };
}
