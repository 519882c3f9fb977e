import { Hono } from 'hono';
import { findContent } from '../content/content.ts';
import { includedFields } from '../content/included-fields.ts';
import { contentKinds, pathContentId } from '../content/kinds.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { flagParameter, integerParameter, pathId } from '../http/parameters.ts';
import { labelPrefixes } from '../labels/label.ts';
import { carriedBy, labelListResponse, prefixFilter } from '../labels/label-list.ts';
import type { SiteParts } from '../site-parts.ts';
import { type Attachment, findAttachment } from './attachment.ts';
import { attachmentJson } from './attachment-json.ts';
import { attachmentLinks } from './attachment-links.ts';
import { attachmentListResponse } from './attachment-list.ts';
import { attachmentAtVersion, requireUpdatableAttachment } from './attachment-version.ts';
import { purgeAttachment, trashAttachment } from './delete-attachment.ts';
import { redirectToMedia } from './media-redirect.ts';
import { isPicture } from './media-types.ts';

const usualLimit = 50;
const containerKinds = [contentKinds.page, contentKinds.blogpost, contentKinds.custom];

/** Attachments (v2). Files are put on content in v1. */
export function attachmentRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  const routes = new Hono<SiteEnvironment>();
  for (const kind of containerKinds) {
    routes.get(`/${kind.segment}/:id/attachments`, (context) => {
      const container = findContent(database, context.get('user'), pathId(context), kind.type);
      if (!container) throw notFound();
      return attachmentListResponse(site, context, [sql`c.parent_id = ${container.id}`], usualLimit);
    });
  }

  return routes
    .get('/attachments', (context) => attachmentListResponse(site, context, [], usualLimit))
    .get('/attachments/:id', (context) => {
      const attachment = requireVersion(site, context);
      return context.json({
        ...attachmentJson(attachment),
        ...(!flagParameter(context, 'include-version', true) && { version: undefined }),
        ...includedFields(site, context, attachment),
        _links: { ...attachmentLinks(attachment), base: siteBase(context) },
      });
    })
    .delete('/attachments/:id', (context) => {
      const attachment = requireAttachment(site, context);
      const purge = flagParameter(context, 'purge');
      database.transaction(() => {
        requireUpdatableAttachment(database, context.get('user'), attachment);
        if (!purge) trashAttachment(site, context.get('user'), attachment);
      });
      if (purge) purgeAttachment(site, context.get('user'), attachment);
      return context.body(null, 204);
    })
    .get('/attachments/:id/labels', (context) => {
      const attachment = requireAttachment(site, context);
      const prefix = prefixFilter(context, labelPrefixes, labelPrefixes);
      return labelListResponse(site, context, [carriedBy(attachment.id), prefix]);
    })
    .get('/attachments/:id/thumbnail/download', (context) => {
      integerParameter(context, 'width');
      integerParameter(context, 'height');
      const attachment = requireVersion(site, context);
      if (!isPicture(attachment.media_type)) throw notFound('Only pictures have thumbnails.');
      return redirectToMedia(site, context, attachment);
    });
}

function requireAttachment(site: SiteParts, context: SiteContext): Attachment {
  const id = pathContentId(context, contentKinds.attachment);
  const attachment = findAttachment(site.database, context.get('user'), id);
  if (!attachment) throw notFound();
  return attachment;
}

function requireVersion(site: SiteParts, context: SiteContext): Attachment {
  const attachment = requireAttachment(site, context);
  const number = integerParameter(context, 'version');
  const found = number === undefined ? attachment : attachmentAtVersion(site.database, attachment, number);
  if (!found) throw notFound();
  return found;
}
