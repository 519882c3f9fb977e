import { z } from 'zod';
import { storageOf } from '../content/body-write.ts';
import { type Content, requireWritten } from '../content/content.ts';
import { checkSameId, contentUpdate } from '../content/content-update.ts';
import { movePage } from '../content/move-page.ts';
import { updateContent } from '../content/update-content.ts';
import type { SiteContext } from '../http/environment.ts';
import { numericId } from '../http/identifiers.ts';
import { jsonBody } from '../http/json-body.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';

const pageUpdate = contentUpdate.extend({
  parentId: numericId.nullish(),
  ownerId: z.string().nullish(),
});

/** The body of `PUT /pages/{id}/title`. */
export const titleUpdate = z.object({ status: z.enum(['current', 'draft']), title: z.string() });

/** `PUT /pages/{id}`: text, title, owner and place, all or none of them. */
export async function updatePage(site: SiteParts, context: SiteContext): Promise<Content> {
  const id = pathId(context);
  const { parentId, ownerId, ...input } = await jsonBody(context, pageUpdate);
  checkSameId(id, input.id);
  const body = storageOf(input.body);
  const user = context.get('user');
  return site.database.transaction(() => {
    const updated = updateContent(site, user, 'page', id, { ...input, body, ownerId: ownerId ?? undefined });
    if (parentId === undefined || parentId === null) return updated;
    movePage(site, user, updated, parentId);
    return requireWritten(site.database, user, id);
  });
}
