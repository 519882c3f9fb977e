import type { Hono } from 'hono';
import { recordAudit } from '../audit/record-audit.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { pathId } from '../http/parameters.ts';
import { mayAdminister } from '../permissions/administration.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { propertyFamilyRoutes } from './property-family.ts';
import { spacePropertyJson } from './property-json.ts';

/** Properties of spaces (v2). Who sees the space reads them, who administers it writes them. */
export function spacePropertyRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return propertyFamilyRoutes(site, {
    listPath: '/spaces/:space-id/properties',
    itemPath: '/spaces/:space-id/properties',
    createdStatus: 201,
    sortable: false,
    readOwner: (context, parameter) => ({
      kind: 'space',
      id: requireSpace(site.database, context.get('user'), pathId(context, parameter)).id,
    }),
    writeOwner: (context, parameter) => {
      const space = requireSpace(site.database, context.get('user'), pathId(context, parameter));
      if (!mayAdminister(site.database, context.get('user'), space)) {
        throw new SiteError('FORBIDDEN', `You do not administer the space ${space.key}.`);
      }
      return {
        owner: { kind: 'space', id: space.id },
        recordChange: (user, key) =>
          recordAudit(
            site,
            user,
            'space-property-changed',
            { name: space.name, objectType: 'Space' },
            { description: key },
          ),
      };
    },
    toJson: spacePropertyJson,
  });
}
