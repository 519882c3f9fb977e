import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, linksShape, readAnswer } from '../client.ts';

/** The two kinds of content that carry a title, a body and labels alike. */
export type ContentType = 'page' | 'blogpost';

/** A page or blog post as v2 sends it. */
export const contentShape = z.object({
  id: idShape,
  status: z.string(),
  title: z.string().nullish(),
  spaceId: idShape.nullish(),
  parentId: idShape.nullish(),
  parentType: z.string().nullish(),
  authorId: z.string().nullish(),
  createdAt: z.string().nullish(),
  version: z
    .object({
      number: z.number(),
      message: z.string().nullish(),
      minorEdit: z.boolean().nullish(),
      createdAt: z.string().nullish(),
      authorId: z.string().nullish(),
    })
    .nullish(),
  body: z
    .object({ storage: z.object({ representation: z.string().nullish(), value: z.string() }).nullish() })
    .nullish(),
  _links: linksShape.nullish(),
});

/** A page or blog post, and which of the two. */
export type Content = z.output<typeof contentShape> & { readonly type: ContentType };

/** Where v2 keeps each kind. */
export const collections = { page: '/wiki/api/v2/pages', blogpost: '/wiki/api/v2/blogposts' } as const;

export interface ReadOptions {
  /** Bring the body, in storage format. */
  readonly body?: boolean | undefined;
  readonly draft?: boolean | undefined;
  /** An older version, by its number. */
  readonly version?: number | undefined;
}

/** Reads a page or blog post by its id. @throws ToolError `not_found` */
export async function readContent(
  type: ContentType,
  id: string,
  context: RunContext,
  options: ReadOptions = {},
): Promise<Content> {
  const response = await context.http.get(collections[type] + path`/${id}`, {
    'body-format': options.body ? 'storage' : undefined,
    'get-draft': options.draft ? true : undefined,
    version: options.version,
  });
  return { ...readAnswer(contentShape, response), type };
}

/** The key in an address below a space: `/spaces/MKT/pages/12/Title`. */
export function spaceKeyOf(webui: string | null | undefined): string | null {
  const key = /\/spaces\/([^/?#]+)/.exec(webui ?? '')?.[1];
  return key === undefined ? null : decodeURIComponent(key);
}
