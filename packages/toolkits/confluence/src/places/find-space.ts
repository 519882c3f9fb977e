import { type JsonValue, type Place, path, type ReadHttp, type ToolResponse } from '@tributary/toolkit';
import { z } from 'zod';
import { spaceShape } from '../api/space.ts';
import { idShape, orNull, readAnswer } from '../client.ts';

/** The space of something; `undefined` where the account does not see that, or where it is in none. */
export type FoundPlace = Promise<Place | undefined>;

const inSpace = z.object({ spaceId: idShape.nullish() });
const onContent = z.object({
  pageId: idShape.nullish(),
  blogPostId: idShape.nullish(),
  customContentId: idShape.nullish(),
});
// What was never published is found as a draft only.
const hasDrafts = ['pages', 'blogposts'];
const asDraft = { 'get-draft': true };

const spaceList = z.object({ results: z.array(spaceShape) });

/** Looks up which space things are in, by their ids. */
export function spaceFinder(http: ReadHttp) {
  const read = (address: string, query = {}): Promise<ToolResponse | null> =>
    orNull(http.get(address, query));

  async function byId(id: string): FoundPlace {
    const found = await read(path`/wiki/api/v2/spaces/${id}`);
    return found ? describe(readAnswer(spaceShape, found)) : undefined;
  }

  async function byKey(key: string): FoundPlace {
    const found = await read('/wiki/api/v2/spaces', { keys: key, limit: 1 });
    const [space] = found ? readAnswer(spaceList, found).results : [];
    // Aliases and wildcards, should there ever be any, must not pass for the space that was asked for.
    return space?.key.toLowerCase() === key.toLowerCase() ? describe(space) : undefined;
  }

  async function ofThing(collection: string, id: string): FoundPlace {
    const address = path`/wiki/api/v2/${collection}/${id}`;
    const found =
      (await read(address)) ?? (hasDrafts.includes(collection) ? await read(address, asDraft) : null);
    const spaceId = found ? readAnswer(inSpace, found).spaceId : undefined;
    return spaceId ? byId(spaceId) : undefined;
  }

  async function ofWhatIsOn(collection: string, id: string): FoundPlace {
    const found = await read(path`/wiki/api/v2/${collection}/${id}`);
    return found ? ofHolder(readAnswer(onContent, found)) : undefined;
  }

  async function ofHolder({ pageId, blogPostId, customContentId }: z.output<typeof onContent>): FoundPlace {
    if (pageId) return ofThing('pages', pageId);
    if (blogPostId) return ofThing('blogposts', blogPostId);
    return customContentId ? ofThing('custom-content', customContentId) : undefined;
  }

  /** v1 names content without its kind. */
  async function ofContent(id: string): FoundPlace {
    if (id.startsWith('att')) return ofWhatIsOn('attachments', id);
    return (await ofThing('pages', id)) ?? (await ofThing('blogposts', id));
  }

  return { byId, byKey, ofThing, ofWhatIsOn, ofContent };
}

export type SpaceFinder = ReturnType<typeof spaceFinder>;

/** A space that is not there yet, which no limit can name. */
export const newSpace: Place = { title: 'a new space', names: [] };

/** What a request's body says of places, by field; nothing for one that says it in another form. */
export function fieldsOf<Shape extends z.ZodType>(
  shape: Shape,
  body: JsonValue | undefined,
): z.output<Shape> | undefined {
  return shape.safeParse(body ?? {}).data;
}

function describe({ id, key, name }: z.output<typeof spaceShape>): Place {
  return { title: `${name} (${key})`, names: [id, key] };
}
