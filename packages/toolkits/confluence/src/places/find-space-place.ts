import type { PlaceFinding, ReadHttp } from '@tributary/toolkit';
import { readList } from '../api/list.ts';
import { spaceShape } from '../api/space.ts';
import { closest, matching } from '../resolve/names.ts';
import { spaceFinder } from './find-space.ts';

/**
 * Looks up the space of a key or id. A name never stands for a space here, since others can give it to theirs; the spaces
 * that have such a name are told.
 */
export async function findSpacePlace(reference: string, http: ReadHttp): Promise<PlaceFinding> {
  const find = spaceFinder(http);
  const byId = /^\d+$/.test(reference) ? await find.byId(reference) : undefined;
  const place = byId ?? (await find.byKey(reference));
  if (place) return { place };
  const list = { path: '/wiki/api/v2/spaces', query: {}, entry: spaceShape };
  const { entries } = await readList(http, list, { limit: 250, start: 0 });
  const nameOf = ({ name }: { readonly name: string }) => name;
  const named = matching(reference, entries, nameOf);
  const meant = named.length > 0 ? named.slice(0, 5) : closest(reference, entries, nameOf);
  return { candidates: meant.map(({ id, key, name }) => ({ id, name, detail: key })) };
}
