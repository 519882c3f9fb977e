import { Hono } from 'hono';
import { type Content, findContent, readBody } from '../content/content.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { flagParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { startConversion } from './conversion-routes.ts';
import { type ConversionContext, type ConversionInput, convertBody } from './convert-body.ts';
import { findMacro, type Macro } from './macro.ts';

const path = '/content/:id/history/:version/macro/id/:macroId';

/** The macros in a body (v1), by their ids: as they are, and rendered. */
export function macroRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get(path, (context) => {
      const { macro } = requireMacro(site, context);
      const self = `${siteBase(context)}${context.req.path.slice(context.req.path.indexOf('/rest/'))}`;
      const { name, body, parameters } = macro;
      return context.json({
        name,
        body,
        parameters,
        _links: { base: siteBase(context), context: '/wiki', self },
      });
    })
    .get(`${path}/convert/:to`, (context) => {
      const input = macroInput(site, context);
      const value = convertBody(site, context.get('user'), input);
      return context.json({
        value,
        representation: input.to,
        embeddedContent: [],
        _expandable: { content: '', embeddedContent: '', webresource: '', mediaToken: '' },
        _links: { base: siteBase(context), context: '/wiki' },
      });
    })
    .get(`${path}/convert/async/:to`, (context) => {
      const allowCache = flagParameter(context, 'allowCache');
      const asyncId = startConversion(site, context.get('user'), allowCache, macroInput(site, context));
      return context.json({ asyncId });
    });
}

function macroInput(site: SiteParts, context: SiteContext): ConversionInput {
  const { content, macro } = requireMacro(site, context);
  return {
    to: context.req.param('to') ?? '',
    body: { representation: 'storage', value: macro.element },
    context: contextOf(context, content),
  };
}

function contextOf(context: SiteContext, content: Content): ConversionContext {
  const spaceKey = context.req.query('spaceKeyContext');
  return spaceKey === undefined ? { contentId: String(content.id) } : { spaceKey };
}

/** The macro in the path. Throws 404 when the user does not see its content or it is not in that version. */
function requireMacro(site: SiteParts, context: SiteContext): { content: Content; macro: Macro } {
  const id = pathId(context);
  const content = findContent(site.database, context.get('user'), id);
  if (!content) throw notFound(`No content found with id: ContentId{id=${id}}`);
  // 0 stands for the newest version.
  const version = pathId(context, 'version') || content.version_number;
  const macroId = context.req.param('macroId') ?? '';
  const macro = findMacro(readBody(site.database, content.id, version), macroId);
  if (!macro) throw notFound(`No macro with the id ${macroId} in version ${version} of content ${id}.`);
  return { content, macro };
}
