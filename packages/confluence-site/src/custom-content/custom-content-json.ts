import { isoTime, versionJson } from '../content/content-json.ts';
import { webPath } from '../content/content-links.ts';
import type { CustomContent } from './custom-content.ts';

/** The v2 `CustomContent`, without body. */
export function customContentJson(content: CustomContent): object {
  return {
    id: String(content.id),
    type: content.custom_type,
    status: content.status,
    title: content.title,
    spaceId: String(content.space_id),
    ...containerOf(content),
    authorId: content.author_id,
    createdAt: isoTime(content.created_at),
    version: versionJson(content),
    _links: { webui: webPath(content) },
  };
}

/** The v2 `ChildCustomContent`. */
export function childCustomContentJson(content: CustomContent): object {
  return {
    id: String(content.id),
    status: content.status,
    title: content.title,
    type: content.custom_type,
    spaceId: String(content.space_id),
  };
}

function containerOf({ parent_id, parent_type }: CustomContent): object {
  if (parent_id === null) return {};
  if (parent_type === 'page') return { pageId: String(parent_id) };
  if (parent_type === 'blogpost') return { blogPostId: String(parent_id) };
  return { customContentId: String(parent_id) };
}
