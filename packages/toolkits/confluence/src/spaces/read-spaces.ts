import type { Query, RunContext } from '@tributary/toolkit';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import { type Space, spaceShape } from '../api/space.ts';

/** Lists the spaces that the account can see, narrowed by what v2's list takes. */
export function readSpaces(query: Query, window: ListWindow, context: RunContext): Promise<ListPart<Space>> {
  return readList(context.http, { path: '/wiki/api/v2/spaces', query, entry: spaceShape }, window);
}
