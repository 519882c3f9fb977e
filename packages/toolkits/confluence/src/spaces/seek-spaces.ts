import type { Query, RunContext } from '@tributary/toolkit';
import type { Space } from '../api/space.ts';
import { closeness, closest } from '../resolve/names.ts';
import { readSpaces } from './read-spaces.ts';

// Sites with more spaces than this are rare.
const most = { limit: 5000, start: 0 };

/** What was found, and what addresses of spaces are relative to. */
export interface FoundSpaces {
  readonly spaces: readonly Space[];
  readonly base: string | null;
}

/**
 * The spaces whose name, key or description holds words, the best first; where none does, those with a name much like
 * the words. Confluence's search knows no names of spaces, so all of them are looked through.
 */
export async function seekSpaces(words: string, query: Query, context: RunContext): Promise<FoundSpaces> {
  const { entries, base } = await readSpaces({ ...query, 'description-format': 'plain' }, most, context);
  const rated = entries.map((space) => ({ space, rating: ratingOf(words, space) }));
  const found = rated
    .filter(({ rating }) => rating > 0)
    .sort((one, other) => other.rating - one.rating || one.space.name.localeCompare(other.space.name))
    .map(({ space }) => space);
  return { spaces: found.length > 0 ? found : closest(words, entries, ({ name }) => name), base };
}

// What a space is called says more than what is written about it.
function ratingOf(words: string, { name, key, description }: Space): number {
  const called = Math.max(closeness(words, name), closeness(words, key));
  return called > 0 ? called + 3 : closeness(words, description?.plain?.value ?? '');
}
