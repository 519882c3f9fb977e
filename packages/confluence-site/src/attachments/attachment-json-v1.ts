import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { writtenId } from '../content/kinds.ts';
import { labelsOfContent } from '../labels/label.ts';
import { labelJsonVersionOne } from '../labels/label-json.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import type { Attachment } from './attachment.ts';
import { attachmentWebPath, downloadPathVersionOne } from './attachment-links.ts';
import { mediaTypeDescription } from './media-types.ts';

/**
 * The v1 `Content` of an attachment, as an upload answers it: with its version and what it is on, without `expand`.
 *
 * @param base `_links.base`.
 */
export function attachmentJsonVersionOne(
  site: SiteParts,
  attachment: Attachment,
  user: User,
  base: string,
): object {
  const expanded = new Set(['version', 'history']);
  const labels = labelsOfContent(site.database, attachment.id).map(labelJsonVersionOne);
  const comment = attachment.version_message;
  return {
    ...contentJsonVersionOne(site, attachment, { user, base, expanded }),
    id: writtenId(attachment),
    type: 'attachment',
    container: {
      id: String(attachment.container_id),
      type: attachment.container_type,
      _links: { self: `${base}/rest/api/content/${attachment.container_id}` },
    },
    metadata: {
      ...(comment && { comment }),
      mediaType: attachment.media_type,
      labels: { results: labels, start: 0, limit: 200, size: labels.length },
    },
    extensions: {
      mediaType: attachment.media_type,
      fileSize: attachment.file_size,
      comment,
      mediaTypeDescription: mediaTypeDescription(attachment.media_type),
      fileId: attachment.file_id,
      collectionName: `contentId-${attachment.container_id}`,
    },
    _links: {
      webui: attachmentWebPath(attachment),
      download: downloadPathVersionOne(attachment),
      self: `${base}/rest/api/content/${writtenId(attachment)}`,
    },
  };
}
