import type { LaterChange, RunContext } from '@tributary/toolkit';
import { readWhiteboard } from '../api/whiteboard.ts';
import { orNull } from '../client.ts';
import { readChildren } from '../tree/children.ts';
import { changedBy, changedBySomeone } from './later-change.ts';

/**
 * Whether a whiteboard is another than it was made, as far as Confluence tells: by its title, its place, its version
 * and what is under it. What is drawn on it no API tells; it goes to the trash with the whiteboard, not for good.
 */
export async function whiteboardChangedSince(
  { id, title }: { readonly id: string; readonly title: string },
  context: RunContext,
): Promise<LaterChange | undefined> {
  const now = await orNull(readWhiteboard(id, context));
  if (now === null) return changedBySomeone('It is not there any more.');
  if (now.status !== 'current') return changedBySomeone(`“${title}” was moved to the trash.`);
  if (now.title !== title || (now.version?.number ?? 1) > 1) {
    return changedBy(now.version ?? {}, `“${title}” was changed.`, context);
  }
  const { entries } = await readChildren({ id, type: 'whiteboard' }, { limit: 1, start: 0 }, context);
  const [child] = entries;
  return child && changedBySomeone(`“${child.title ?? ''}” was put under it.`);
}
