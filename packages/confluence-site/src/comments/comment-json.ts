import { isoTime, versionJson } from '../content/content-json.ts';
import { webPath } from '../content/content-links.ts';
import { writtenId } from '../content/kinds.ts';
import type { Comment, ContainerType } from './comment.ts';

/** Under which name a comment tells the id of what it stands under. */
const containerFields: Readonly<Record<ContainerType, string>> = {
  page: 'pageId',
  blogpost: 'blogPostId',
  attachment: 'attachmentId',
  custom: 'customContentId',
};

/** What a list of comments has in common, which its items therefore leave out. */
export interface CommentListKind {
  readonly container: boolean;
  readonly parent: boolean;
}

/** The v2 comment, without body. */
export function commentJson(
  comment: Comment,
  fields: CommentListKind = { container: true, parent: true },
): Record<string, unknown> {
  return {
    id: String(comment.id),
    status: comment.status,
    title: comment.title,
    ...(fields.container && containerOf(comment)),
    ...(fields.parent &&
      comment.parent_id !== comment.container_id && { parentCommentId: String(comment.parent_id) }),
    version: versionJson(comment),
    ...(comment.type === 'inline-comment' && {
      resolutionStatus: comment.resolution,
      properties: {
        inlineMarkerRef: comment.marker_ref,
        inlineOriginalSelection: comment.selected_text,
      },
    }),
    _links: commentLinks(comment),
  };
}

/** Who last resolved or reopened the thread, and when; nothing before anybody did. Only single answers tell it. */
export function resolutionJson(comment: Comment): object {
  if (comment.resolution_author_id === null || comment.resolution_changed_at === null) return {};
  return {
    resolutionLastModifierId: comment.resolution_author_id,
    resolutionLastModifiedAt: isoTime(comment.resolution_changed_at),
  };
}

/** The comment's `_links`, relative to `_links.base`: a person reads it where its container is shown. */
export function commentLinks(comment: Comment): { readonly webui: string } {
  const container = webPath({
    id: comment.container_id,
    type: comment.container_type,
    space_key: comment.space_key,
    title: comment.container_title,
    created_at: comment.container_created_at,
  });
  return { webui: `${container}?focusedCommentId=${comment.id}#comment-${comment.id}` };
}

function containerOf(comment: Comment): object {
  const field = Object.entries(containerFields).find(([type]) => type === comment.container_type)?.[1];
  const container = { id: comment.container_id, type: comment.container_type };
  return field === undefined ? {} : { [field]: writtenId(container) };
}
