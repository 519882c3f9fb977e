import { Hono } from 'hono';
import { z } from 'zod';
import { recordContentAudit } from '../audit/record-audit.ts';
import { type Content, findContent } from '../content/content.ts';
import { contentKinds, pathContentId } from '../content/kinds.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { addLabel, checkLabelName, labelPrefixes, labelsOfContent, removeLabel } from './label.ts';
import { labelJsonVersionOne } from './label-json.ts';

const unreadable = 'Could not parse Labels: send [{"prefix": "global", "name": "…"}]';
const newLabel = z.object(
  { prefix: z.enum(labelPrefixes, unreadable).default('global'), name: z.string(unreadable) },
  unreadable,
);
const newLabels = z.union([z.array(newLabel).min(1, unreadable), newLabel], unreadable);

/** Labels put on content and taken off it (v1); v2 only reads them. */
export function contentLabelRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  const remove = (context: SiteContext, name: string): Response => {
    const content = requireLabelled(site, context);
    database.transaction(() => {
      if (!labelsOfContent(database, content.id).some((label) => label.name === name.toLowerCase())) return;
      removeLabel(database, content.id, name);
      recordContentAudit(site, context.get('user'), 'unlabelled', content, {
        changedValues: [{ name: 'Label', oldValue: name.toLowerCase(), newValue: '' }],
      });
    });
    return context.body(null, 204);
  };

  return new Hono<SiteEnvironment>()
    .post('/content/:id/label', async (context) => {
      const given = await jsonBody(context, newLabels);
      const labels = (Array.isArray(given) ? given : [given]).map((label) => ({
        prefix: label.prefix,
        name: checkLabelName(label.name),
      }));
      const content = requireLabelled(site, context);
      database.transaction(() => {
        for (const label of labels) addLabel(database, content.id, label, site.now());
        recordContentAudit(site, context.get('user'), 'labelled', content, {
          changedValues: labels.map(({ name }) => ({ name: 'Label', oldValue: '', newValue: name })),
        });
      });
      const results = labelsOfContent(database, content.id).map(labelJsonVersionOne);
      return context.json({
        results,
        start: 0,
        limit: 200,
        size: results.length,
        _links: {
          base: siteBase(context),
          context: '/wiki',
          self: `${siteBase(context)}/rest/api/content/${content.id}/label`,
        },
      });
    })
    .delete('/content/:id/label', (context) => {
      const name = context.req.query('name');
      if (!name)
        throw new SiteError('BAD_REQUEST', "The query parameter 'name' is required: the label to remove.");
      return remove(context, name);
    })
    .delete('/content/:id/label/:label', (context) => remove(context, context.req.param('label')));
}

function requireLabelled(site: SiteParts, context: SiteContext): Content {
  // Of all kinds, only an attachment's id has a prefix.
  const id = pathContentId(context, contentKinds.attachment);
  const content = findContent(site.database, context.get('user'), id);
  if (!content) throw notFound(`No content found with id: ContentId{id=${id}}`);
  requireUpdatable(site.database, context.get('user'), content);
  return content;
}
