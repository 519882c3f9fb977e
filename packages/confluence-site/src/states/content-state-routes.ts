import { Hono } from 'hono';
import { z } from 'zod';
import { recordContentAudit } from '../audit/record-audit.ts';
import { type Content, findContent } from '../content/content.ts';
import { isoTime } from '../content/content-json.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { choiceParameter, pathId } from '../http/parameters.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { customStates, removeState, resolveState, setState, stateOf, suggestedStates } from './state.ts';

const stateInput = z.object({
  id: z.int().optional(),
  name: z.string().optional(),
  color: z.string().optional(),
});
const offeredCustomStates = 3;

/** The state of a page or blog post (v1): reading it, setting it, taking it away. */
export function contentStateRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  const change = (context: SiteContext, isDraft: boolean, work: (content: Content, user: User) => void) => {
    const user = context.get('user');
    database.transaction(() => {
      const content = requireStateful(site, context);
      requireUpdatable(database, user, content);
      work(content, user);
      if (!isDraft) publishAgain(site, user, content);
      recordContentAudit(site, user, 'state-changed', content);
    });
  };

  return new Hono<SiteEnvironment>()
    .get('/content/:id/state', (context) => {
      const status = choiceParameter(context, 'status', ['current', 'draft', 'archived']);
      const content = requireStateful(site, context);
      return context.json(stateJson(site, content.id, status === 'draft'));
    })
    .put('/content/:id/state', async (context) => {
      const status = choiceParameter(context, 'status', ['current', 'draft']);
      if (status === undefined)
        throw new SiteError('BAD_REQUEST', "The query parameter 'status' is required: current or draft.");
      const input = await jsonBody(context, stateInput);
      const isDraft = status === 'draft';
      change(context, isDraft, (content, user) =>
        setState(site, content.id, isDraft, resolveState(site, user, input)),
      );
      return context.json(stateJson(site, pathId(context), isDraft));
    })
    .delete('/content/:id/state', (context) => {
      const isDraft = choiceParameter(context, 'status', ['current', 'draft']) === 'draft';
      change(context, isDraft, (content) => removeState(database, content.id, isDraft));
      return context.json({});
    })
    .get('/content/:id/state/available', (context) => {
      const user = context.get('user');
      requireUpdatable(database, user, requireStateful(site, context));
      return context.json({
        spaceContentStates: suggestedStates,
        customContentStates: customStates(database, user).slice(0, offeredCustomStates),
      });
    })
    .get('/content-states', (context) => context.json(customStates(database, context.get('user'))));
}

function requireStateful(site: SiteParts, context: SiteContext): Content {
  const id = pathId(context);
  const content = findContent(site.database, context.get('user'), id);
  if (!content || (content.type !== 'page' && content.type !== 'blogpost') || content.status === 'trashed') {
    throw notFound(`No content found with id: ContentId{id=${id}}`);
  }
  return content;
}

function stateJson(site: SiteParts, contentId: number, isDraft: boolean): object {
  const state = stateOf(site.database, contentId, isDraft);
  if (!state) return {};
  const { id, name, color, updated_at } = state;
  return { contentState: { id, name, color }, lastUpdated: isoTime(updated_at) };
}

// A published content's state changes in a new version with the old body.
function publishAgain(site: SiteParts, user: User, content: Content): void {
  if (content.status === 'draft') return;
  const { database } = site;
  const number = content.version_number + 1;
  const now = site.now();
  database.run(sql`
    insert into content_version (content_id, number, title, body, author_id, created_at, message, minor_edit)
    select content_id, ${number}, title, body, ${user.accountId}, ${now}, '', 0 from content_version
    where content_id = ${content.id} and number = ${content.version_number}`);
  database.run(sql`
    update content set version_number = ${number}, modified_at = ${now} where id = ${content.id}`);
}
