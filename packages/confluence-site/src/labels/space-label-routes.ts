import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { allOf, isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import { choiceParameter, requiredParameter } from '../http/parameters.ts';
import { mayAdminister } from '../permissions/administration.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpaceByKey, type Space } from '../spaces/space.ts';
import { checkLabelName, type Label, labelId, labelPrefixes, removeUnusedLabels } from './label.ts';
import { labelJsonVersionOne } from './label-json.ts';

const usualLimit = 200;
const newLabels = z
  .array(z.object({ prefix: z.enum(labelPrefixes).default('global'), name: z.string() }))
  .min(1, 'send at least one label');

/** The labels of a space itself (v1): its categories. Who administers the space puts them on and takes them off. */
export function spaceLabelRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .get('/space/:key/label', (context) => {
      const space = spaceInPath(site, context);
      const prefix = choiceParameter(context, 'prefix', ['global', 'my', 'team']);
      return context.json(listJson(context, labelsOfSpace(database, space, prefix)));
    })
    .post('/space/:key/label', async (context) => {
      const given = await jsonBody(context, newLabels);
      const labels = given.map(({ prefix, name }) => ({ prefix, name: checkLabelName(name) }));
      const space = administered(site, context);
      database.transaction(() => {
        for (const label of labels) {
          database.run(sql`
            insert into space_label (space_id, label_id)
            values (${space.id}, ${labelId(database, label, site.now())}) on conflict do nothing`);
        }
        audit(
          site,
          context,
          space,
          labels.map(({ name }) => ({ name: 'Label', oldValue: '', newValue: name })),
        );
      });
      return context.json(listJson(context, labelsOfSpace(database, space, undefined)));
    })
    .delete('/space/:key/label', (context) => {
      const name = requiredParameter(context, 'name').toLowerCase();
      const prefix = choiceParameter(context, 'prefix', labelPrefixes) ?? 'global';
      const space = administered(site, context);
      database.transaction(() => {
        const removed = database.run(sql`
          delete from space_label where space_id = ${space.id}
            and label_id in (select id from label where name = ${name} and prefix = ${prefix})`);
        if (removed === 0) return;
        removeUnusedLabels(database);
        audit(site, context, space, [{ name: 'Label', oldValue: name, newValue: '' }]);
      });
      return context.body(null, 204);
    });
}

function labelsOfSpace(database: Database, space: Space, prefix: string | undefined): Label[] {
  const conditions: Sql[] = [sql`sl.space_id = ${space.id}`];
  if (prefix !== undefined) conditions.push(isOneOf(sql`l.prefix`, [prefix]));
  return database.all<Label>(sql`
    select l.* from label l join space_label sl on sl.label_id = l.id
    where ${allOf(conditions)} order by l.name, l.id`);
}

function listJson(context: SiteContext, labels: readonly Label[]): object {
  return offsetList(context, offsetRequest(context, usualLimit), labels.map(labelJsonVersionOne));
}

function spaceInPath(site: SiteParts, context: SiteContext): Space {
  return requireSpaceByKey(site.database, context.get('user'), context.req.param('key') ?? '');
}

function administered(site: SiteParts, context: SiteContext): Space {
  const space = spaceInPath(site, context);
  if (mayAdminister(site.database, context.get('user'), space)) return space;
  throw new SiteError('FORBIDDEN', `You do not have permission to label the space ${space.key}.`);
}

function audit(
  site: SiteParts,
  context: SiteContext,
  space: Space,
  changedValues: readonly { name: string; oldValue: string; newValue: string }[],
): void {
  const affected = { name: space.name, objectType: 'Space' };
  recordAudit(site, context.get('user'), 'space-updated', affected, { changedValues });
}
