import type { Content } from './content.ts';
import { contentLinks } from './content-links.ts';

/** A moment as Confluence writes it. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The v2 `Version` of a content's current version. */
export function versionJson(content: Content): object {
  return {
    number: content.version_number,
    message: content.version_message,
    minorEdit: content.version_minor_edit === 1,
    authorId: content.version_author_id,
    createdAt: isoTime(content.version_created_at),
  };
}

/** The v2 `Page` or `BlogPost`, without body: a blog post has no place in the tree and no owner. */
export function contentJson(content: Content): object {
  const common = {
    id: String(content.id),
    status: content.status,
    title: content.title,
    spaceId: String(content.space_id),
    authorId: content.author_id,
    createdAt: isoTime(content.created_at),
    version: versionJson(content),
    _links: contentLinks(content),
  };
  if (content.type === 'blogpost') return common;
  return {
    ...common,
    parentId: content.parent_id === null ? null : String(content.parent_id),
    parentType: content.parent_type,
    position: content.position,
    ownerId: content.owner_id,
    lastOwnerId: content.last_owner_id,
  };
}
