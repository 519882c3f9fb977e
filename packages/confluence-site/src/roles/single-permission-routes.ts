import { Hono } from 'hono';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { mayAdminister } from '../permissions/administration.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';

/** Single permissions in a space (v1). On a site with roles, as this one is, they cannot be given or taken. */
export function singlePermissionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const refuse = (context: SiteContext): never => {
    const key = context.req.param('key') ?? '';
    const space = findSpaceByKey(site.database, context.get('user'), key);
    if (!space) throw notFound(`No space found with key : ${key}`);
    if (!mayAdminister(site.database, context.get('user'), space)) throw new SiteError('FORBIDDEN');
    throw new SiteError(
      'BAD_REQUEST',
      'InvalidRbacOperationException: this site has roles. Assign them with POST /wiki/api/v2/spaces/{id}/role-assignments.',
    );
  };
  return new Hono<SiteEnvironment>()
    .post('/space/:key/permission', refuse)
    .post('/space/:key/permission/custom-content', refuse)
    .delete('/space/:key/permission/:id', refuse);
}
