import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { inSpace } from '../fields/field-hints.ts';
import { contentLookUpScopes, pageId } from '../fields/references.ts';
import { countLikes, likeCountInput, likeCountOutput } from '../reading/like-count.ts';

export const getPageLikeCount = defineTool({
  slug: 'CONFLUENCE_GET_PAGE_LIKE_COUNT',
  name: 'Get like count of a page',
  summary:
    'Counts the likes that a page has got and returns their count with the title and link of the page.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: z.strictObject({ id: pageId, ...likeCountInput }),
  output: z.object({ ...likeCountOutput, value: z.int().describe('The same as count.') }),
  compact: ({ value: _same, ...likes }) => likes,
  annotations: {
    phrases: [
      'how many likes does the {id} page have',
      'how many likes does {id} have',
      'how many people like the {id} page',
      'how many people liked {id}',
      'did anybody like {id}',
      'does anybody like the {id} page',
      'has anyone liked the {id} page',
      'count the likes of the {id} page',
      'how popular is the {id} page',
      'show the likes of the {id} page',
      'get the like count of {id}',
      'how many likes are on {id}',
      'how many likes has {id}',
      'who likes {id}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['the {} page', 'page {}', 'likes of {}', 'does {} have'],
        question: 'which page it is about',
      },
      space: inSpace,
    },
    report: 'Likes of the page “{title}”: {count}. Open it at {url}',
  },
  async run(input, context) {
    const likes = await countLikes('page', input, context);
    return { ...likes, value: likes.count };
  },
});
