import { Hono } from 'hono';
import { z } from 'zod';
import { bodyWrite, storageOf } from '../content/body-write.ts';
import { type Content, requireWritten } from '../content/content.ts';
import { checkSameId, contentUpdate } from '../content/content-update.ts';
import { createContent } from '../content/create-content.ts';
import { familyRoutes } from '../content/family-routes.ts';
import { writtenResponse } from '../content/single-content.ts';
import { updateContent } from '../content/update-content.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { numericId } from '../http/identifiers.ts';
import { jsonBody } from '../http/json-body.ts';
import { flagParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';

const moment = z.iso
  .datetime({ offset: true, error: 'expected a time like 2026-01-31T09:00:00.000Z' })
  .transform((text) => Date.parse(text));

const newBlogPost = z.object({
  spaceId: numericId,
  status: z.enum(['current', 'draft']).default('current'),
  title: z.string().default(''),
  body: bodyWrite.optional(),
  createdAt: moment.optional(),
});

const blogPostUpdate = contentUpdate.extend({ createdAt: moment.optional() });

/** Blog posts (v2): what they share with pages, and writing. */
export function blogPostRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .route('/', familyRoutes(site, 'blogpost'))
    .post('/blogposts', async (context) =>
      writtenResponse(site, context, await createBlogPost(site, context)),
    )
    .put('/blogposts/:id', async (context) =>
      writtenResponse(site, context, await updateBlogPost(site, context)),
    );
}

async function createBlogPost(site: SiteParts, context: SiteContext): Promise<Content> {
  const { body, ...input } = await jsonBody(context, newBlogPost);
  const user = context.get('user');
  const id = createContent(site, user, {
    ...input,
    type: 'blogpost',
    body: storageOf(body),
    place: { kind: 'outside-the-tree' },
    isPrivate: flagParameter(context, 'private'),
  });
  return requireWritten(site.database, user, id);
}

async function updateBlogPost(site: SiteParts, context: SiteContext): Promise<Content> {
  const id = pathId(context);
  const { body, ...input } = await jsonBody(context, blogPostUpdate);
  checkSameId(id, input.id);
  return updateContent(site, context.get('user'), 'blogpost', id, { ...input, body: storageOf(body) });
}
