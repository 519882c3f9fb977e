import { Hono } from 'hono';
import { z } from 'zod';
import type { Content } from '../content/content.ts';
import { type ContentKind, contentKinds } from '../content/kinds.ts';
import { requestedContent } from '../content/requested-content.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { choiceParameter, pathId } from '../http/parameters.ts';
import { mayAdminister } from '../permissions/administration.ts';
import { mayUpdate } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace, type Space } from '../spaces/space.ts';
import { defaultLevel, levelOfContent, setDefaultLevel, setLevelOfContent } from './classification.ts';
import { type ClassificationLevel, classificationLevels, findLevel } from './levels.ts';

/** The kinds that can be classified, and in which statuses: what is edited live has no drafts. */
const classified: readonly { kind: ContentKind; statuses: readonly ('current' | 'draft')[] }[] = [
  { kind: contentKinds.page, statuses: ['current', 'draft'] },
  { kind: contentKinds.blogpost, statuses: ['current', 'draft'] },
  { kind: contentKinds.whiteboard, statuses: ['current'] },
  { kind: contentKinds.database, statuses: ['current'] },
];

/** Levels of data classification, of content and by default in a space (v2). */
export function classificationRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>()
    .get('/classification-levels', (context) => context.json(classificationLevels))
    .route('/', spaceDefaultRoutes(site));
  for (const { kind, statuses } of classified) {
    const status = z.enum(statuses);
    const update = z.object({ id: z.string(), status });
    const path = `/${kind.segment}/:id/classification-level`;
    routes
      .get(path, (context) => {
        choiceParameter(context, 'status', ['current', 'draft', 'archived']);
        return levelResponse(context, levelOfContent(site.database, requestedContent(site, context, kind)));
      })
      .put(path, async (context) => {
        const { id } = await jsonBody(context, update);
        const content = requireChangeable(site, context, kind);
        setLevelOfContent(site, context.get('user'), content, requireLevel(id));
        return context.body(null, 204);
      })
      .post(`${path}/reset`, async (context) => {
        await jsonBody(context, z.object({ status }));
        setLevelOfContent(site, context.get('user'), requireChangeable(site, context, kind), undefined);
        return context.body(null, 204);
      });
  }
  return routes;
}

function spaceDefaultRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const path = '/spaces/:id/classification-level/default';
  return new Hono<SiteEnvironment>()
    .get(path, (context) => {
      const space = requireSpace(site.database, context.get('user'), pathId(context));
      return levelResponse(context, defaultLevel(site.database, space.id));
    })
    .put(path, async (context) => {
      const { id } = await jsonBody(context, z.object({ id: z.string() }));
      setDefaultLevel(site, context.get('user'), requireAdministered(site, context), requireLevel(id));
      return context.body(null, 204);
    })
    .delete(path, (context) => {
      setDefaultLevel(site, context.get('user'), requireAdministered(site, context), undefined);
      return context.body(null, 204);
    });
}

function levelResponse(context: SiteContext, level: ClassificationLevel | undefined): Response {
  if (!level) throw notFound('No classification level is applied.');
  return context.json(level);
}

function requireLevel(id: string): ClassificationLevel {
  const level = findLevel(id);
  if (!level) {
    throw new SiteError(
      'BAD_REQUEST',
      `No classification level has the id ${id}: GET /classification-levels lists them.`,
    );
  }
  return level;
}

// The documents declare 404, not 403, for what the user sees and may not edit.
function requireChangeable(site: SiteParts, context: SiteContext, kind: ContentKind): Content {
  const content = requestedContent(site, context, kind);
  if (!mayUpdate(site.database, context.get('user'), content)) throw notFound();
  return content;
}

function requireAdministered(site: SiteParts, context: SiteContext): Space {
  const space = requireSpace(site.database, context.get('user'), pathId(context));
  if (!mayAdminister(site.database, context.get('user'), space)) throw notFound();
  return space;
}
