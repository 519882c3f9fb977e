import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, linksShape, readAnswer } from '../client.ts';
import { readList } from './list.ts';

/** A space as v2 sends it; v1 has the same names where both have them. */
export const spaceShape = z.object({
  id: idShape,
  key: z.string(),
  name: z.string(),
  type: z.string().nullish(),
  status: z.string().nullish(),
  homepageId: idShape.nullish(),
  description: z
    .object({ plain: z.object({ value: z.string(), representation: z.string().nullish() }).nullish() })
    .nullish(),
  icon: z.object({ path: z.string().nullish(), apiDownloadLink: z.string().nullish() }).nullish(),
  authorId: z.string().nullish(),
  createdAt: z.string().nullish(),
  _links: linksShape.nullish(),
});

export type Space = z.output<typeof spaceShape>;

/** Reads a space by its id, once per call. @throws ToolError `not_found` */
export function readSpace(id: string, context: RunContext): Promise<Space> {
  return context.remember(`space ${id}`, async () =>
    readAnswer(spaceShape, await context.http.get(path`/wiki/api/v2/spaces/${id}`)),
  );
}

/** The space with this key, if there is one that the account sees. */
export async function readSpaceByKey(key: string, context: RunContext): Promise<Space | undefined> {
  const list = { path: '/wiki/api/v2/spaces', query: { keys: key }, entry: spaceShape };
  const { entries } = await readList(context.http, list, { limit: 1, start: 0 });
  return entries[0];
}

/** Reads a space with its description and icon. @throws ToolError `not_found` */
export async function readWholeSpace(id: string, context: RunContext): Promise<Space> {
  const additions = { 'description-format': 'plain', 'include-icon': true };
  return readAnswer(spaceShape, await context.http.get(path`/wiki/api/v2/spaces/${id}`, additions));
}
