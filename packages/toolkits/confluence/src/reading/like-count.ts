import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type ContentType, collections } from '../api/content.ts';
import { browserUrl, readAnswer } from '../client.ts';
import { ofSpace } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

/** What the tools that count likes take, beside which page or blog post it is. */
export const likeCountInput = { space: ofSpace };

/** What they answer. */
export const likeCountOutput = {
  id: z.string().describe('Id.'),
  title: z.string().describe('Title.'),
  url: z.string().describe('Address that opens it in a browser.'),
  count: z.int().describe('How many people like it.'),
};

/** Counts who likes a page or blog post. */
export async function countLikes(
  type: ContentType,
  { id, space }: z.output<z.ZodObject<typeof likeCountInput>> & { readonly id: string },
  context: RunContext,
): Promise<z.output<z.ZodObject<typeof likeCountOutput>>> {
  const content = await findContent({ id, space, types: [type] }, context);
  const answer = await context.http.get(collections[type] + path`/${content.id}/likes/count`);
  return {
    id: content.id,
    title: content.title ?? '',
    url: browserUrl(content._links, context),
    count: readAnswer(z.object({ count: z.number() }), answer).count,
  };
}
