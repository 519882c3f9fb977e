import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { mayAdminister } from '../permissions/administration.ts';
import { requireAdministrator } from '../permissions/require-administrator.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpaceByKey, type Space } from '../spaces/space.ts';
import {
  lookAndFeel,
  readLookAndFeel,
  resetLookAndFeel,
  type Scope,
  writeLookAndFeel,
} from './look-and-feel.ts';

const path = '/settings/lookandfeel';
const selection = z.object({
  spaceKey: z.string().min(1),
  lookAndFeelType: z.enum(['global', 'custom', 'theme']),
});

/** The colours of the site and of a space (v1). */
export function lookAndFeelRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get(path, (context) => {
      const space = spaceIn(site, context, context.req.query('spaceKey'));
      return context.json({
        selected: 'global',
        global: readLookAndFeel(site, 'site'),
        custom: readLookAndFeel(site, space?.id ?? 'site'),
      });
    })
    .put(path, async (context) => {
      const chosen = await jsonBody(context, selection);
      requireEditor(site, context, spaceIn(site, context, chosen.spaceKey));
      if (chosen.lookAndFeelType !== 'global')
        throw new SiteError(
          'CONFLICT',
          `The space ${chosen.spaceKey} has no theme: only 'global' can be chosen.`,
        );
      return context.json(chosen);
    })
    .post(`${path}/custom`, async (context) => {
      const custom = await jsonBody(context, lookAndFeel);
      const scope = change(site, context, (changed) => writeLookAndFeel(site, changed, custom));
      const _links = { base: siteBase(context), context: '/wiki' };
      return context.json({ ...readLookAndFeel(site, scope), _links });
    })
    .delete(`${path}/custom`, (context) => {
      change(site, context, (scope) => resetLookAndFeel(site, scope));
      return context.body(null, 204);
    });
}

/** Changes the look of the site or of the space that the request names, and answers which. */
function change(site: SiteParts, context: SiteContext, write: (scope: Scope) => void): Scope {
  const space = spaceIn(site, context, context.req.query('spaceKey'));
  requireEditor(site, context, space);
  const scope = space?.id ?? 'site';
  site.database.transaction(() => {
    write(scope);
    const affected = { name: space?.name ?? 'Site', objectType: space ? 'Space' : 'Site' };
    recordAudit(site, context.get('user'), 'look-and-feel-changed', affected);
  });
  return scope;
}

function spaceIn(site: SiteParts, context: SiteContext, key: string | undefined): Space | undefined {
  if (key === undefined || key === '') return undefined;
  return requireSpaceByKey(site.database, context.get('user'), key);
}

function requireEditor(site: SiteParts, context: SiteContext, space: Space | undefined): void {
  const user = context.get('user');
  if (space === undefined) requireAdministrator(user, 'change how the site looks');
  else if (!mayAdminister(site.database, user, space))
    throw new SiteError(
      'FORBIDDEN',
      `You do not have permission to change how the space ${space.key} looks.`,
    );
}
