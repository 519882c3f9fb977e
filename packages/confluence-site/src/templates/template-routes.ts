import { Hono } from 'hono';
import { recordAudit } from '../audit/record-audit.ts';
import { storageOf } from '../content/body-write.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import { listParameter } from '../http/parameters.ts';
import { mayAdminister } from '../permissions/administration.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey, type Space } from '../spaces/space.ts';
import { blueprints } from './blueprints.ts';
import {
  deleteTemplate,
  insertTemplate,
  replaceTemplate,
  type Template,
  type TemplateText,
  templatesWhere,
} from './template.ts';
import { newTemplate, type TemplateInput, templateUpdate } from './template-input.ts';
import { blueprintJson, type TemplateReader, templateJson } from './template-json.ts';

/** Templates (v1): those that people made, for a space or for all, and those that come with Confluence. */
export function templateRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .get('/template/page', (context) => {
      const space = spaceInQuery(site, context);
      const templates = templatesWhere(database, sql`t.space_id is ${space?.id ?? null}`);
      const list = templates.map((template) => templateJson(site, template, readerOf(context)));
      return context.json(offsetList(context, offsetRequest(context), list));
    })
    .get('/template/blueprint', (context) => {
      spaceInQuery(site, context);
      const list = blueprints.map((blueprint) => blueprintJson(blueprint, readerOf(context)));
      return context.json(offsetList(context, offsetRequest(context), list));
    })
    .post('/template', async (context) => {
      const input = await jsonBody(context, newTemplate);
      const text = textOf(input);
      const id = database.transaction(() => {
        const space = input.space ? requireSpace(site, context, input.space.key) : undefined;
        requireMayWrite(site, context, space?.id ?? null);
        record(site, context, 'template-created', input.name);
        return insertTemplate(database, space?.id ?? null, text);
      });
      return writtenResponse(site, context, id);
    })
    .put('/template', async (context) => {
      const input = await jsonBody(context, templateUpdate);
      const text = textOf(input);
      const id = database.transaction(() => {
        const template = findTemplate(site, context, input.templateId);
        if (!template) throw notFound(`There is no template with the id ${input.templateId}.`);
        requireMayWrite(site, context, template.space_id);
        replaceTemplate(database, template.id, text);
        record(site, context, 'template-updated', input.name);
        return template.id;
      });
      return writtenResponse(site, context, id);
    })
    .get('/template/:contentTemplateId', (context) => {
      const id = context.req.param('contentTemplateId');
      const blueprint = blueprints.find(({ templateId }) => templateId === id);
      if (blueprint) return context.json(blueprintJson(blueprint, readerOf(context)));
      return context.json(templateJson(site, requireTemplate(site, context, id), readerOf(context)));
    })
    .delete('/template/:contentTemplateId', (context) => {
      const id = context.req.param('contentTemplateId');
      if (blueprints.some(({ templateId }) => templateId === id))
        throw new SiteError('FORBIDDEN', 'A blueprint template that was not modified cannot be deleted.');
      database.transaction(() => {
        const template = requireTemplate(site, context, id);
        requireMayWrite(site, context, template.space_id);
        deleteTemplate(database, template.id);
        record(site, context, 'template-deleted', template.name);
      });
      return context.body(null, 204);
    });
}

function textOf({ name, description, body, labels }: TemplateInput): TemplateText {
  return { name, description, body: storageOf(body), labels };
}

function writtenResponse(site: SiteParts, context: SiteContext, id: number): Response {
  const template = requireTemplate(site, context, String(id));
  return context.json(templateJson(site, template, { ...readerOf(context), withBody: true }));
}

function readerOf(context: SiteContext): TemplateReader {
  const withBody = listParameter(context, 'expand').some(
    (name) => name === 'body' || name === 'body.storage',
  );
  return { user: context.get('user'), base: siteBase(context), withBody };
}

/** The template with this id, if the user sees its space. */
function findTemplate(site: SiteParts, context: SiteContext, id: string): Template | undefined {
  if (!/^\d{1,15}$/.test(id)) return undefined;
  const [template] = templatesWhere(site.database, sql`t.id = ${Number(id)}`);
  if (!template || template.space_key === null) return template;
  return findSpaceByKey(site.database, context.get('user'), template.space_key) && template;
}

// The documents answer 403, not 404, for a template that is not there.
function requireTemplate(site: SiteParts, context: SiteContext, id: string): Template {
  const template = findTemplate(site, context, id);
  if (!template) {
    throw new SiteError('FORBIDDEN', `There is no template with the id ${id}, or you may not see it.`);
  }
  return template;
}

function spaceInQuery(site: SiteParts, context: SiteContext): Space | undefined {
  const key = context.req.query('spaceKey');
  return key ? requireSpace(site, context, key) : undefined;
}

function requireSpace(site: SiteParts, context: SiteContext, key: string): Space {
  const space = findSpaceByKey(site.database, context.get('user'), key);
  if (!space)
    throw new SiteError('FORBIDDEN', `There is no space with the key ${key}, or you may not see it.`);
  return space;
}

function requireMayWrite(site: SiteParts, context: SiteContext, spaceId: number | null): void {
  const user = context.get('user');
  if (spaceId === null ? user.isAdministrator : mayAdminister(site.database, user, { id: spaceId })) return;
  throw new SiteError(
    'FORBIDDEN',
    spaceId === null
      ? 'Only a Confluence administrator changes templates of the whole site.'
      : 'Only who administers a space changes its templates.',
  );
}

function record(
  site: SiteParts,
  context: SiteContext,
  event: 'template-created' | 'template-updated' | 'template-deleted',
  name: string,
): void {
  recordAudit(site, context.get('user'), event, { name, objectType: 'Template' });
}
