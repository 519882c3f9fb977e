import { z } from 'zod';
import { bodyWrite, storageOf } from '../content/body-write.ts';
import { type Content, requireWritten } from '../content/content.ts';
import { createContent, type NewContent, type Place } from '../content/create-content.ts';
import type { SiteContext } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { numericId } from '../http/identifiers.ts';
import { jsonBody } from '../http/json-body.ts';
import { flagParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { markLive } from './live-page.ts';

const newPage = z.object({
  spaceId: numericId,
  status: z.enum(['current', 'draft']).default('current'),
  title: z.string().default(''),
  parentId: numericId.nullish(),
  body: bodyWrite.optional(),
  subtype: z.literal('live').optional(),
});

/** `POST /pages`. `embedded` pages differ in how Confluence's own screens show them, not in what is stored here. */
export async function createPage(site: SiteParts, context: SiteContext): Promise<Content> {
  const input = await jsonBody(context, newPage);
  flagParameter(context, 'embedded');
  const user = context.get('user');
  const page: NewContent = {
    type: 'page',
    status: input.status,
    spaceId: input.spaceId,
    title: input.title,
    body: storageOf(input.body),
    place: placeOf(flagParameter(context, 'root-level'), input.parentId),
    isPrivate: flagParameter(context, 'private'),
  };
  const id = site.database.transaction(() => {
    const made = createContent(site, user, page);
    if (input.subtype === 'live') markLive(site.database, made);
    return made;
  });
  return requireWritten(site.database, user, id);
}

function placeOf(rootLevel: boolean, parentId: number | null | undefined): Place {
  const hasParent = parentId !== undefined && parentId !== null;
  if (rootLevel && hasParent) {
    throw new SiteError('BAD_REQUEST', "'parentId' cannot be sent together with root-level=true.");
  }
  if (hasParent) return { kind: 'under', parentId };
  return { kind: rootLevel ? 'root' : 'under-the-homepage' };
}
