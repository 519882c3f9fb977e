import type { LaterChange, RunContext } from '@tributary/toolkit';
import { path } from '@tributary/toolkit';
import { collections, contentShape, readContent } from '../api/content.ts';
import { readList } from '../api/list.ts';
import { spaceShape } from '../api/space.ts';
import { orNull, readAnswer } from '../client.ts';
import { changedBy, changedBySomeone } from './later-change.ts';

/** Whether anything was put into a space since it was made: its home page alone is in a new one. */
export async function spaceUsedSince(id: string, context: RunContext): Promise<LaterChange | undefined> {
  const answer = await orNull(context.http.get(path`/wiki/api/v2/spaces/${id}`));
  if (answer === null) return changedBySomeone('The space is not there any more.');
  const { homepageId } = readAnswer(spaceShape, answer);
  const home = homepageId ? await orNull(readContent('page', homepageId, context)) : null;
  if (home?.version && home.version.number > 1) {
    return changedBy(home.version, 'The home page of the space was changed.', context);
  }
  for (const type of ['page', 'blogpost'] as const) {
    const list = { path: collections[type], query: { 'space-id': id }, entry: contentShape };
    const { entries } = await readList(context.http, list, { limit: 2, start: 0 });
    const added = entries.find((entry) => entry.id !== homepageId);
    if (added) return changedBy(added, `“${added.title}” was put into the space.`, context);
  }
  return undefined;
}
