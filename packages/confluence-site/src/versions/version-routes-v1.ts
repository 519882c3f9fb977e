import { Hono } from 'hono';
import { z } from 'zod';
import { type Content, findContent } from '../content/content.ts';
import { isoTime } from '../content/content-json.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { pathId } from '../http/parameters.ts';
import { mayEdit } from '../operations/operations.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';
import { deleteVersion, restoreVersion } from './change-history.ts';

const restoration = z.object({
  operationKey: z.literal('restore'),
  params: z.object({
    versionNumber: z.int(),
    message: z.string(),
    restoreTitle: z.boolean().default(false),
  }),
});

/** Changes to the history of content (v1): an earlier version restored or deleted. */
export function versionRoutesVersionOne(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .post('/content/:id/version', async (context) => {
      const { params } = await jsonBody(context, restoration);
      const content = requireChangeable(site, context);
      const restored = restoreVersion(site, context.get('user'), content, params);
      return context.json(versionJsonVersionOne(site, context, restored));
    })
    .delete('/content/:id/version/:versionNumber', (context) => {
      const number = pathId(context, 'versionNumber');
      deleteVersion(site, context.get('user'), requireChangeable(site, context), number);
      return context.body(null, 204);
    });
}

// The documents declare 400, not 404, for content that is not there.
function requireChangeable(site: SiteParts, context: SiteContext): Content {
  const id = pathId(context);
  const user = context.get('user');
  const content = findContent(site.database, user, id);
  if (!content || content.status === 'trashed')
    throw new SiteError('BAD_REQUEST', `No content found with id: ContentId{id=${id}}`);
  if (!mayEdit(site, user, content)) {
    throw new SiteError('FORBIDDEN', `You do not have permission to edit the content with id ${id}.`);
  }
  return content;
}

/** The v1 `Version` of a content's current version. */
function versionJsonVersionOne(site: SiteParts, context: SiteContext, content: Content): object {
  const base = siteBase(context);
  const author = findUser(site.database, content.version_author_id);
  return {
    ...(author && { by: userJson(author, base) }),
    when: isoTime(content.version_created_at),
    friendlyWhen: 'just a moment ago',
    message: content.version_message,
    number: content.version_number,
    minorEdit: content.version_minor_edit === 1,
    contentTypeModified: false,
    confRev: `confluence$content$${content.id}.${content.version_number}`,
    syncRev: null,
    syncRevSource: null,
    _expandable: { content: `/rest/api/content/${content.id}`, collaborators: '' },
    _links: {
      base,
      context: '/wiki',
      self: `${base}/rest/api/content/${content.id}/version/${content.version_number}`,
    },
  };
}
