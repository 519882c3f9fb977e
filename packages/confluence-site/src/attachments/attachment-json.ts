import { isoTime, versionJson } from '../content/content-json.ts';
import { writtenId } from '../content/kinds.ts';
import type { Attachment } from './attachment.ts';
import { attachmentLinks } from './attachment-links.ts';
import { mediaTypeDescription } from './media-types.ts';

/** The v2 field that names what an attachment is on. */
const containerFields: Readonly<Record<string, string>> = {
  page: 'pageId',
  blogpost: 'blogPostId',
  custom: 'customContentId',
};

/** The v2 `Attachment`. */
export function attachmentJson(attachment: Attachment): object {
  const links = attachmentLinks(attachment);
  return {
    id: writtenId(attachment),
    status: attachment.status,
    title: attachment.title,
    createdAt: isoTime(attachment.created_at),
    [containerFields[attachment.container_type] ?? 'pageId']: String(attachment.container_id),
    mediaType: attachment.media_type,
    mediaTypeDescription: mediaTypeDescription(attachment.media_type),
    comment: attachment.version_message,
    fileId: attachment.file_id,
    fileSize: attachment.file_size,
    webuiLink: links.webui,
    downloadLink: links.download,
    version: versionJson(attachment),
    _links: links,
  };
}
