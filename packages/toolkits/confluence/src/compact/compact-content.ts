import type { JsonObject } from '@tributary/toolkit';

/** What the short forms need of a page, a blog post or another content, as the tools answer it. */
interface ContentAnswer {
  readonly id: string;
  readonly title: string;
  readonly type?: string;
  readonly status?: string;
  readonly spaceKey?: string | null;
  readonly spaceName?: string | null;
  readonly url: string;
  readonly parentId?: string | null;
  readonly updatedAt?: string | null;
  readonly version?: { readonly number: number } | null;
}

/** A page or blog post by itself: what it is, where it is, and which version. */
export function compactContent(content: ContentAnswer): JsonObject {
  const { id, title, type, status, spaceKey, spaceName, url, parentId, updatedAt, version } = content;
  return {
    id,
    title,
    ...(type === undefined ? {} : { type }),
    // Nearly everything is current, which then says nothing.
    ...(status === undefined || status === 'current' ? {} : { status }),
    space: spaceKey ?? null,
    spaceName: spaceName ?? null,
    url,
    parentId: parentId ?? null,
    version: version?.number ?? null,
    updatedAt: updatedAt ?? null,
  };
}

/** An entry of a list of contents. */
export function compactEntry({ id, title, spaceKey, url }: ContentAnswer): JsonObject {
  return { id, title, space: spaceKey ?? null, url };
}
