import { Hono } from 'hono';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { integerParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { viewerOf } from '../views/viewer.ts';
import { findAttachmentByName } from './attachment.ts';
import { attachmentAtVersion } from './attachment-version.ts';
import { isSigned } from './media-links.ts';
import { redirectToMedia } from './media-redirect.ts';
import { isPicture } from './media-types.ts';

/** Where the bytes of attachments are had: by the address that links carry, and by signed addresses. */
export function mediaRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/wiki/download/attachments/:id/:filename', (context) => {
      const { user } = viewerOf(site, context);
      const name = context.req.param('filename');
      const attachment = findAttachmentByName(site.database, user, pathId(context), name);
      const number = integerParameter(context, 'version');
      const found =
        attachment && number !== undefined
          ? attachmentAtVersion(site.database, attachment, number)
          : attachment;
      if (!found) throw notFound();
      return redirectToMedia(site, context, found);
    })
    .get('/media/file/:fileId/binary', (context) => mediaResponse(site, context));
}

async function mediaResponse(site: SiteParts, context: SiteContext): Promise<Response> {
  const file = {
    fileId: context.req.param('fileId') ?? '',
    name: context.req.query('name') ?? '',
    mediaType: context.req.query('type') ?? '',
  };
  const { expires = '', token = '' } = context.req.query();
  if (!isSigned(file, expires, token, site.now())) {
    throw new SiteError('FORBIDDEN', 'The address of the file has run out: ask for its download again.');
  }
  const bytes = await site.files.read(file.fileId);
  if (!bytes) throw notFound();
  // An uploaded page or drawing with a script in it must not run as one of the site's own.
  const disposition = isPicture(file.mediaType) ? 'inline' : 'attachment';
  return context.body(bytes, 200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Security-Policy': 'sandbox',
    'X-Content-Type-Options': 'nosniff',
  });
}
