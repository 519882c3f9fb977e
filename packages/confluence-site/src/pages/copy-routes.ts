import { Hono } from 'hono';
import { z } from 'zod';
import { bodyWrite, storageOf } from '../content/body-write.ts';
import { type Content, findContent, readBody, requireWritten } from '../content/content.ts';
import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { copyPage, copyWhatBelongs } from '../content/copy-page.ts';
import { startCopyingPageTree } from '../content/copy-page-tree.ts';
import { requireParent } from '../content/create-content.ts';
import { updateContent } from '../content/update-content.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { numericId } from '../http/identifiers.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { listParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import { startedTaskJson } from '../tasks/long-task.ts';
import { copyOptions, titleOptions } from '../tasks/task-kinds.ts';
import type { User } from '../users/user.ts';

const singleCopy = copyOptions.extend({
  destination: z.discriminatedUnion('type', [
    z.object({ type: z.literal('space'), value: z.string() }),
    z.object({ type: z.enum(['parent_page', 'parent_content', 'existing_page']), value: numericId }),
  ]),
  pageTitle: z.string().optional(),
  body: z.object({ storage: bodyWrite.optional(), editor2: bodyWrite.optional() }).optional(),
});

const treeCopy = copyOptions.extend({
  destinationPageId: numericId,
  copyDescendants: z.boolean().default(true),
  titleOptions: titleOptions.prefault({}),
});

/** Copying one page at once, and a page with all that is below it as a long-running task (v1). */
export function copyRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .post('/content/:id/copy', async (context) => {
      const input = await jsonBody(context, singleCopy);
      const user = context.get('user');
      const source = requirePage(site, user, pathId(context));
      const copyId = site.database.transaction(() => copyTo(site, user, source, input));
      return contentResponse(site, context, requireWritten(site.database, user, copyId));
    })
    .post('/content/:id/pagehierarchy/copy', async (context) => {
      const { copyDescendants, destinationPageId, titleOptions, ...options } = await jsonBody(
        context,
        treeCopy,
      );
      const input = {
        pageId: pathId(context),
        destinationId: destinationPageId,
        options,
        titles: titleOptions,
        withDescendants: copyDescendants,
      };
      const start = () => startCopyingPageTree(site, context.get('user'), input);
      return context.json(startedTaskJson(site, site.database.transaction(start)), 202);
    });
}

function copyTo(site: SiteParts, user: User, source: Content, input: z.output<typeof singleCopy>): number {
  const { destination } = input;
  const written = input.body?.storage ?? input.body?.editor2;
  const body = written && storageOf(written);
  const title = input.pageTitle ?? source.title;
  if (destination.type === 'existing_page') {
    return replace(site, user, source, destination.value, { title: input.pageTitle, body }, input);
  }
  if (destination.type === 'space') {
    const space = findSpaceByKey(site.database, user, destination.value);
    if (!space) throw notFound(`No space found with key : ${destination.value}`);
    return copyPage(site, user, source, { spaceId: space.id, parentId: null, title, body }, input);
  }
  const parent = findContent(site.database, user, destination.value);
  if (!parent) throw notFound(`No content found with id: ${destination.value}`);
  const parentId = requireParent(site.database, user, parent.space_id, parent.id);
  return copyPage(site, user, source, { spaceId: parent.space_id, parentId, title, body }, input);
}

/** Makes a page the copy of another in a new version. It keeps its title, unless the request gives one. */
function replace(
  site: SiteParts,
  user: User,
  source: Content,
  targetId: number,
  text: { readonly title: string | undefined; readonly body: string | undefined },
  options: z.output<typeof copyOptions>,
): number {
  const target = requirePage(site, user, targetId);
  updateContent(site, user, 'page', target.id, {
    status: 'current',
    title: text.title ?? target.title,
    body: text.body ?? readBody(site.database, source.id, source.version_number),
    version: { number: target.version_number + 1, message: '' },
  });
  copyWhatBelongs(site, user, source, target.id, options);
  return target.id;
}

function contentResponse(site: SiteParts, context: SiteContext, content: Content): Response {
  const expanded = new Set(['space', 'history', 'version', ...listParameter(context, 'expand')]);
  const reader = { user: context.get('user'), base: siteBase(context), expanded };
  return context.json(contentJsonVersionOne(site, content, reader));
}

function requirePage(site: SiteParts, user: User, id: number): Content {
  const page = findContent(site.database, user, id, 'page');
  if (!page || page.status === 'trashed') throw notFound(`No page found with id: ${id}`);
  return page;
}
