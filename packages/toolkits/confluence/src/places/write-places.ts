import type { JsonValue, Place, ToolRequest, WritePlaces } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape } from '../client.ts';
import { type FoundPlace, fieldsOf, newSpace, type SpaceFinder, spaceFinder } from './find-space.ts';
import { findSpacePlace } from './find-space-place.ts';

/** Where requests to one kind of address change something; one place more for each that a request reaches into. */
interface Rule {
  readonly address: RegExp;
  places(
    parts: readonly string[],
    body: JsonValue | undefined,
    find: SpaceFinder,
  ): readonly FoundPlace[] | undefined;
}

const things = 'pages|blogposts|whiteboards|databases|folders|embeds|custom-content';
const onThings = 'footer-comments|inline-comments|attachments';

const containers = z.object({
  spaceId: idShape.nullish(),
  parentId: idShape.nullish(),
  pageId: idShape.nullish(),
  blogPostId: idShape.nullish(),
  customContentId: idShape.nullish(),
});
const commented = z.object({
  pageId: idShape.nullish(),
  blogPostId: idShape.nullish(),
  attachmentId: idShape.nullish(),
  customContentId: idShape.nullish(),
  parentCommentId: idShape.nullish(),
});
const copied = z.object({ destination: z.object({ type: z.string(), value: z.string() }) });
const copiedTree = z.object({ destinationPageId: idShape });
const moved = z.object({ container: z.object({ id: idShape }).nullish() });
const archived = z.object({ pages: z.array(z.object({ id: idShape })) });

/**
 * By address, in the order of the list; what no rule fits may change anything. A rule covers all below its address, so
 * that what the API adds there is judged as well.
 */
const rules: readonly Rule[] = [
  {
    address: new RegExp(`^/wiki/api/v2/(${things})$`),
    places: (_parts, body, find) => containerPlaces(body, find),
  },
  {
    address: new RegExp(`^/wiki/api/v2/(${things})/(\\d+)(?:/.*)?$`),
    places([collection = '', id = ''], body, find) {
      const into = containerPlaces(body, find);
      return into && [find.ofThing(collection, id), ...into];
    },
  },
  {
    address: /^\/wiki\/api\/v2\/(footer-comments|inline-comments)$/,
    places([collection = ''], body, find) {
      const on = fieldsOf(commented, body);
      if (on?.pageId) return [find.ofThing('pages', on.pageId)];
      if (on?.blogPostId) return [find.ofThing('blogposts', on.blogPostId)];
      if (on?.customContentId) return [find.ofThing('custom-content', on.customContentId)];
      if (on?.attachmentId) return [find.ofWhatIsOn('attachments', on.attachmentId)];
      return on?.parentCommentId ? [find.ofWhatIsOn(collection, on.parentCommentId)] : undefined;
    },
  },
  {
    address: new RegExp(`^/wiki/api/v2/(${onThings})/((?:att)?\\d+)(?:/.*)?$`),
    places: ([collection = '', id = ''], _body, find) => [find.ofWhatIsOn(collection, id)],
  },
  {
    address: /^\/wiki\/api\/v2\/tasks\/(\d+)$/,
    places: ([id = ''], _body, find) => [find.ofThing('tasks', id)],
  },
  {
    address: /^\/wiki\/(?:api\/v2\/spaces|rest\/api\/space|rest\/api\/space\/_private)$/,
    places: () => [Promise.resolve(newSpace)],
  },
  {
    address: /^\/wiki\/api\/v2\/spaces\/(\d+)(?:\/.*)?$/,
    places: ([id = ''], _body, find) => [find.byId(id)],
  },
  {
    address: /^\/wiki\/rest\/api\/space\/([^/]+)(?:\/.*)?$/,
    places: ([key = ''], _body, find) => [find.byKey(key)],
  },
  {
    address: /^\/wiki\/rest\/api\/content\/archive$/,
    places: (_parts, body, find) => fieldsOf(archived, body)?.pages.map(({ id }) => find.ofContent(id)),
  },
  {
    address: /^\/wiki\/rest\/api\/content\/(\d+)\/move\/(?:append|before|after)\/(\d+)$/,
    places: ([id = '', target = ''], _body, find) => [find.ofContent(id), find.ofContent(target)],
  },
  {
    address: /^\/wiki\/rest\/api\/content\/\d+\/copy$/,
    places(_parts, body, find) {
      const to = fieldsOf(copied, body)?.destination;
      if (to?.type === 'space') return [find.byKey(to.value)];
      return to ? [find.ofContent(to.value)] : undefined;
    },
  },
  {
    address: /^\/wiki\/rest\/api\/content\/\d+\/pagehierarchy\/copy$/,
    places(_parts, body, find) {
      const to = fieldsOf(copiedTree, body)?.destinationPageId;
      return to ? [find.ofContent(to)] : undefined;
    },
  },
  {
    address: /^\/wiki\/rest\/api\/content\/(\d+)\/child\/attachment(?:\/(att\d+)(?:\/data)?)?$/,
    places([id = '', attachment], body, find) {
      const fields = fieldsOf(moved, body);
      if (!fields) return undefined;
      const into = fields.container ? [find.ofContent(fields.container.id)] : [];
      return [find.ofContent(id), ...(attachment ? [find.ofContent(attachment)] : []), ...into];
    },
  },
  {
    // What else the API has below content may name other things in its body.
    address:
      /^\/wiki\/rest\/api\/content\/((?:att)?\d+)\/(?:label(?:\/[^/]+)?|restriction(?:\/.*)?|state|pageTree|version(?:\/\d+)?)$/,
    places: ([id = ''], _body, find) => [find.ofContent(id)],
  },
];

/** Where a body puts something, as far as it says; nothing that can be judged for one that cannot be read. */
function containerPlaces(body: JsonValue | undefined, find: SpaceFinder): readonly FoundPlace[] | undefined {
  const fields = fieldsOf(containers, body);
  if (!fields) return undefined;
  const { spaceId, parentId, pageId, blogPostId, customContentId } = fields;
  return [
    ...(spaceId ? [find.byId(spaceId)] : []),
    ...(pageId ? [find.ofThing('pages', pageId)] : []),
    ...(blogPostId ? [find.ofThing('blogposts', blogPostId)] : []),
    ...(customContentId ? [find.ofThing('custom-content', customContentId)] : []),
    ...parentPlaces(parentId, find),
  ];
}

// Only a page, folder, whiteboard, database or embed can be a parent; which of them, an id does not tell.
function parentPlaces(parentId: string | null | undefined, find: SpaceFinder): readonly FoundPlace[] {
  if (!parentId) return [];
  const kinds = ['pages', 'folders', 'whiteboards', 'databases', 'embeds'];
  return [firstFound(kinds.map((kind) => () => find.ofThing(kind, parentId)))];
}

async function firstFound(looks: readonly (() => FoundPlace)[]): FoundPlace {
  for (const look of looks) {
    const found = await look();
    if (found) return found;
  }
  return undefined;
}

/** The spaces in which a request to Confluence changes something. */
export const writePlaces: WritePlaces = {
  noun: 'space',
  reference: { form: /^~?[\w.:-]+$/, words: 'key or id, such as MKT' },
  find: findSpacePlace,
  async of(request, http) {
    const address = addressOf(request);
    const rule = address && rules.find((one) => one.address.test(address));
    if (!address || !rule) return undefined;
    const parts = rule.address.exec(address)?.slice(1) ?? [];
    const found = await Promise.all(rule.places(parts, request.body, spaceFinder(http)) ?? []);
    const places = found.filter((place): place is Place => place !== undefined);
    // One that is not found may be anywhere.
    return places.length === found.length && places.length > 0 ? places : undefined;
  },
};

/** The path, decoded; nothing for one that servers may read in another way than we do. */
function addressOf({ path }: ToolRequest): string | undefined {
  const url = URL.parse(path, 'https://site.invalid');
  if (!url) return undefined;
  try {
    const segments = url.pathname.split('/').map(decodeURIComponent);
    const isPlain = segments
      .slice(1)
      .every((segment) => segment !== '' && !/^\.{1,2}$|[/\\;\0]/.test(segment));
    return isPlain ? segments.join('/') : undefined;
  } catch {
    return undefined;
  }
}
