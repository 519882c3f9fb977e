import { z } from 'zod';
import { type Content, findContent } from '../content/content.ts';
import type { ContentType } from '../content/kinds.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { numericId } from '../http/identifiers.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import { customBodyWrite } from './custom-content-body.ts';

const container = z.object({
  spaceId: numericId.nullish(),
  pageId: numericId.nullish(),
  blogPostId: numericId.nullish(),
  customContentId: numericId.nullish(),
});

type ContainerIds = z.output<typeof container>;

/** What custom content is made from. */
export const newCustomContent = container.extend({
  type: z.string(),
  status: z.enum(['current', 'draft']).default('current'),
  title: z.string(),
  body: customBodyWrite,
});

/** What a PUT of custom content says. */
export const customContentUpdate = container.extend({
  id: numericId,
  type: z.string(),
  status: z.literal('current'),
  title: z.string(),
  body: customBodyWrite,
  version: z.object({ number: z.int(), message: z.string().default('') }),
});

/** Where custom content goes: into a content, or where `parentId` is null into the space alone. */
export interface CustomContentPlace {
  readonly spaceId: number;
  readonly parentId: number | null;
}

const parentFields: readonly (readonly [keyof ContainerIds, ContentType])[] = [
  ['pageId', 'page'],
  ['blogPostId', 'blogpost'],
  ['customContentId', 'custom'],
];

/**
 * The place that a request names; undefined where it names none.
 *
 * Throws 400 when it names more than one content, or one outside the space that it names; 404 when the user does not
 * see it.
 */
export function placeOf(site: SiteParts, user: User, ids: ContainerIds): CustomContentPlace | undefined {
  const parents = parentFields.flatMap(([field, type]): Content[] => {
    const id = ids[field];
    return id === undefined || id === null ? [] : [requireParent(site, user, id, type)];
  });
  const [parent] = parents;
  if (parents.length > 1) throw oneContainerOnly();
  if (ids.spaceId === undefined || ids.spaceId === null) {
    return parent && { spaceId: parent.space_id, parentId: parent.id };
  }
  const space = requireSpace(site.database, user, ids.spaceId);
  if (parent && parent.space_id !== space.id) {
    throw new SiteError('BAD_REQUEST', `The content ${parent.id} is not in the space ${space.id}.`);
  }
  return { spaceId: space.id, parentId: parent?.id ?? null };
}

/** The refusal of a request that does not name exactly one container. */
export function oneContainerOnly(): SiteError {
  return new SiteError(
    'BAD_REQUEST',
    "Send exactly one of 'spaceId', 'pageId', 'blogPostId' and 'customContentId'.",
  );
}

function requireParent(site: SiteParts, user: User, id: number, type: ContentType): Content {
  const parent = findContent(site.database, user, id, type);
  if (!parent || parent.status === 'trashed') throw notFound();
  return parent;
}
