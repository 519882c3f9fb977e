import { Hono } from 'hono';
import { type Content, findContent } from '../content/content.ts';
import { contentKinds, pathContentId } from '../content/kinds.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { choiceParameter, integerParameter, listParameter, pathId } from '../http/parameters.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { type Attachment, findAttachment } from './attachment.ts';
import { attachmentJsonVersionOne } from './attachment-json-v1.ts';
import { uploadedFiles } from './attachment-upload.ts';
import { attachmentAtVersion, requireUpdatableAttachment } from './attachment-version.ts';
import { redirectToMedia } from './media-redirect.ts';
import { type OnSameName, storeAttachments, storeAttachmentVersion } from './store-attachment.ts';
import { attachmentUpdate, updateAttachment } from './update-attachment.ts';

const root = '/content/:id/child/attachment';
const itemPath = `${root}/:attachmentId`;
const holdingTypes: readonly string[] = ['page', 'blogpost', 'custom'];

/** Files put on content, changed and downloaded (v1). */
export function attachmentRoutesVersionOne(site: SiteParts): Hono<SiteEnvironment> {
  const json = (context: SiteContext, attachment: Attachment) =>
    attachmentJsonVersionOne(site, attachment, context.get('user'), siteBase(context));

  const upload = (onSameName: OnSameName) => async (context: SiteContext) => {
    requireContainer(site, context);
    const files = await uploadedFiles(context);
    const open = () => requireContainer(site, context);
    const stored = await storeAttachments(site, context.get('user'), files, onSameName, open);
    const results = stored.map((attachment) => json(context, attachment));
    const _links = { base: siteBase(context), context: '/wiki', self: context.req.url.split('?')[0] };
    return context.json({ results, start: 0, limit: results.length, size: results.length, _links });
  };

  return new Hono<SiteEnvironment>()
    .post(root, upload('refuse'))
    .put(root, upload('new-version'))
    .put(itemPath, async (context) => {
      const update = await jsonBody(context, attachmentUpdate);
      const id = site.database.transaction(() => {
        const attachment = requireChangeable(site, context);
        updateAttachment(site, context.get('user'), attachment, update);
        return attachment.id;
      });
      const updated = findAttachment(site.database, context.get('user'), id);
      if (!updated) throw notFound();
      return context.json(json(context, updated));
    })
    .post(`${itemPath}/data`, async (context) => {
      requireChangeable(site, context);
      const [file] = await uploadedFiles(context);
      if (!file) throw new SiteError('BAD_REQUEST', "Send the new bytes as the form field 'file'.");
      const open = () => requireChangeable(site, context);
      return context.json(json(context, await storeAttachmentVersion(site, context.get('user'), file, open)));
    })
    .get(`${itemPath}/download`, (context) => {
      const attachment = requireOnContainer(site, context);
      const statuses = listParameter(context, 'status');
      if (!(statuses.length > 0 ? statuses : ['current']).includes(attachment.status)) {
        throw notFound(
          `No ${statuses.join(' or ') || 'current'} attachment found with id: att${attachment.id}`,
        );
      }
      const number = integerParameter(context, 'version') ?? attachment.version_number;
      const found = attachmentAtVersion(site.database, attachment, number);
      if (!found) {
        throw new SiteError(
          'BAD_REQUEST',
          `The attachment has ${attachment.version_number} versions, no ${number}.`,
        );
      }
      return redirectToMedia(site, context, found);
    });
}

/** The content that files are put on. Throws 404 when the user does not see it, 403 when they may not change it. */
function requireContainer(site: SiteParts, context: SiteContext): Content {
  choiceParameter(context, 'status', ['current', 'draft']);
  const id = pathId(context);
  const content = findContent(site.database, context.get('user'), id);
  if (!content || !holdingTypes.includes(content.type) || content.status === 'trashed') {
    throw notFound(`No content found with id: ContentId{id=${id}}`);
  }
  requireUpdatable(site.database, context.get('user'), content);
  return content;
}

function requireOnContainer(site: SiteParts, context: SiteContext): Attachment {
  const id = pathContentId(context, contentKinds.attachment, 'attachmentId');
  const attachment = findAttachment(site.database, context.get('user'), id);
  if (attachment?.container_id !== pathId(context)) {
    throw notFound(`No attachment found with id: ContentId{id=att${id}}`);
  }
  return attachment;
}

function requireChangeable(site: SiteParts, context: SiteContext): Attachment {
  const attachment = requireOnContainer(site, context);
  requireUpdatableAttachment(site.database, context.get('user'), attachment);
  return attachment;
}
