import { z } from 'zod';
import type { SiteClient } from './run-tool.ts';

const listShape = z.object({
  results: z.array(
    z.object({ id: z.string(), key: z.string(), value: z.json(), version: z.object({ number: z.number() }) }),
  ),
});

/** The properties of a thing as the site itself tells them, by its path: `/wiki/api/v2/pages/12`. */
export async function storedProperties(client: SiteClient, path: string) {
  return listShape.parse(await client.read(`${path}/properties`)).results;
}
