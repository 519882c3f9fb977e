import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { inSpace } from '../fields/field-hints.ts';
import { blogpostId, contentLookUpScopes } from '../fields/references.ts';
import { countLikes, likeCountInput, likeCountOutput } from '../reading/like-count.ts';

export const getBlogpostLikeCount = defineTool({
  slug: 'CONFLUENCE_GET_BLOGPOST_LIKE_COUNT',
  name: 'Get like count of a blog post',
  summary: 'Tells how many readers like a blogpost; returns the number.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: z.strictObject({ id: blogpostId, ...likeCountInput }),
  output: z.object(likeCountOutput),
  annotations: {
    phrases: [
      'how many likes does the {id} blog post have',
      'how many likes does the blog post {id} have',
      'how many people like the {id} blog post',
      'how many people liked the blog post {id}',
      'did anybody like the {id} blog post',
      'does anybody like the blog post {id}',
      'count the likes of the {id} blog post',
      'how popular is the {id} blog post',
      'who likes the blog post {id}',
      'has anyone liked the blog post {id}',
      'show the likes of the blog post {id}',
      'get the like count of the blog post {id}',
      'how many likes did the blog post {id} get',
      'how many likes did the {id} blog post get',
      'how many likes has the blog post {id} got',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['the {} blog post', 'the blog post {}', 'blog post {}'],
        question: 'which blog post it is about',
      },
      space: inSpace,
    },
    report: 'Likes of the blog post “{title}”: {count}. Open it at {url}',
  },
  run: (input, context) => countLikes('blogpost', input, context),
});
