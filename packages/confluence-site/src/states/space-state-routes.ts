import { Hono } from 'hono';
import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import { integerParameter, listParameter } from '../http/parameters.ts';
import { mayAdminister } from '../permissions/administration.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey, type Space } from '../spaces/space.ts';
import { suggestedStates } from './state.ts';

const maximumLimit = 100;

/** The states that a space has to offer, and what is in one of them (v1). */
export function spaceStateRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/space/:spaceKey/state', (context) => {
      requireSpaceInPath(site, context);
      return context.json(suggestedStates);
    })
    .get('/space/:spaceKey/state/settings', (context) => {
      const space = requireSpaceInPath(site, context);
      if (!mayAdminister(site.database, context.get('user'), space))
        throw new SiteError('FORBIDDEN', `You do not administer the space ${space.key}.`);
      return context.json({
        contentStatesAllowed: true,
        customContentStatesAllowed: true,
        spaceContentStatesAllowed: true,
        spaceContentStates: suggestedStates,
      });
    })
    .get('/space/:spaceKey/state/content', (context) => {
      const space = requireSpaceInPath(site, context);
      const stateId = integerParameter(context, 'state-id');
      if (stateId === undefined)
        throw new SiteError('BAD_REQUEST', "The query parameter 'state-id' is required.");
      const request = offsetRequest(context);
      if (request.limit > maximumLimit)
        throw new SiteError('BAD_REQUEST', `'limit' must be at most ${maximumLimit}.`);
      const found = contentInState(site, context, space, stateId);
      const reader = {
        user: context.get('user'),
        base: siteBase(context),
        expanded: new Set(listParameter(context, 'expand')),
      };
      const list = offsetList(context, request, found);
      const shown = found.slice(request.start, request.start + request.limit);
      return context.json({
        ...list,
        results: shown.map((content) => contentJsonVersionOne(site, content, reader)),
      });
    });
}

function contentInState(site: SiteParts, context: SiteContext, space: Space, stateId: number): Content[] {
  return site.database.all<Content>(sql`
    select ${contentColumns} from ${contentTables}
    where c.space_id = ${space.id} and c.status in ('current', 'archived') and ${contentVisibleTo(context.get('user'))}
      and c.id in (select content_id from content_state where state_id = ${stateId} and is_draft = 0)
    order by c.id`);
}

function requireSpaceInPath(site: SiteParts, context: SiteContext): Space {
  const key = context.req.param('spaceKey') ?? '';
  const space = findSpaceByKey(site.database, context.get('user'), key);
  if (!space) throw notFound(`No space found with key: ${key}`);
  return space;
}
