import type { JsonObject } from '@tributary/toolkit';
import type { AttachmentAnswer } from '../fields/attachment-output.ts';

/** An attachment in short: which file it is, what kind, how large in bytes, and where it is seen. */
export function compactAttachment(attachment: AttachmentAnswer): JsonObject {
  const { id, title, status, mediaType, fileSize, comment, url, version } = attachment;
  return {
    id,
    title,
    // Nearly everything is current, in its first version and without a comment, which then says nothing.
    ...(status === 'current' ? {} : { status }),
    mediaType,
    fileSize,
    ...(comment === null ? {} : { comment }),
    ...(version === null || version.number === 1 ? {} : { version: version.number }),
    url,
  };
}
