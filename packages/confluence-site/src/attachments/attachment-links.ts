import type { Attachment } from './attachment.ts';

type Linked = Pick<Attachment, 'id' | 'container_id' | 'title'>;

function downloadPath(
  attachment: Linked,
  version: { readonly number: number; readonly createdAt: number },
): string {
  const name = encodeURIComponent(attachment.title);
  const query = `version=${version.number}&modificationDate=${version.createdAt}&cacheVersion=1&api=v2`;
  return `/download/attachments/${attachment.container_id}/${name}?${query}`;
}

/** Where a person looks at the attachment, below `/wiki`. */
export function attachmentWebPath(attachment: Linked): string {
  const preview = encodeURIComponent(`/${attachment.container_id}/${attachment.id}/${attachment.title}`);
  return `/pages/viewpageattachments.action?pageId=${attachment.container_id}&preview=${preview}`;
}

/** The v1 address of the attachment's bytes, below `/wiki`. */
export function downloadPathVersionOne(attachment: Linked): string {
  return `/rest/api/content/${attachment.container_id}/child/attachment/att${attachment.id}/download`;
}

/** The `_links` of an attachment in v2, relative to `_links.base`. */
export function attachmentLinks(attachment: Attachment): { webui: string; download: string } {
  const version = { number: attachment.version_number, createdAt: attachment.version_created_at };
  return { webui: attachmentWebPath(attachment), download: downloadPath(attachment, version) };
}
