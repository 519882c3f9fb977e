import { Hono } from 'hono';
import { z } from 'zod';
import { type Content, findContent, readBody } from '../content/content.ts';
import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { movePage } from '../content/move-page.ts';
import { updateContent } from '../content/update-content.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { numericId } from '../http/identifiers.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { choiceParameter, listParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';

const publication = z.object({
  version: z.object({ number: z.int() }),
  title: z.string().max(255),
  type: z.literal('page'),
  status: z.literal('current').default('current'),
  space: z.object({ key: z.union([z.string(), z.number()]) }).optional(),
  ancestors: z.array(z.object({ id: numericId })).nullish(),
});

const expandedByDefault = ['body.storage', 'history', 'space', 'version', 'ancestors'];

/** Publishing the draft of a page that was begun from a blueprint (v1); shared and legacy drafts are alike here. */
export function blueprintDraftRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().on(
    ['PUT', 'POST'],
    '/content/blueprint/instance/:draftId',
    async (context) => {
      choiceParameter(context, 'status', ['draft']);
      const input = await jsonBody(context, publication);
      const published = site.database.transaction(() => publish(site, context, input));
      const expanded = new Set([...expandedByDefault, ...listParameter(context, 'expand')]);
      const reader = { user: context.get('user'), base: siteBase(context), expanded };
      return context.json(contentJsonVersionOne(site, published, reader));
    },
  );
}

function publish(site: SiteParts, context: SiteContext, input: z.output<typeof publication>): Content {
  const user = context.get('user');
  const draft = findContent(site.database, user, pathId(context, 'draftId'), 'page');
  // The documents declare no 404 here.
  if (draft?.status !== 'draft') {
    throw new SiteError('BAD_REQUEST', `There is no draft with the id ${context.req.param('draftId')}.`);
  }
  if (input.space && String(input.space.key).toLowerCase() !== draft.space_key.toLowerCase()) {
    throw new SiteError('BAD_REQUEST', `The draft is in the space ${draft.space_key}: publish it there.`);
  }
  const parent = input.ancestors?.at(-1);
  if (parent) movePage(site, user, draft, parent.id);
  return updateContent(site, user, 'page', draft.id, {
    status: 'current',
    title: input.title,
    body: readBody(site.database, draft.id, draft.version_number),
    version: { number: input.version.number, message: '' },
  });
}
