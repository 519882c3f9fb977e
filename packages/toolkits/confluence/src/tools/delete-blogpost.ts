import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactContent } from '../compact/compact-content.ts';
import { technical } from '../fields/field-hints.ts';
import { blogpostId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { planTrash, settleTrash, trashOutput, undoTrash } from '../trash/move-to-trash.ts';

export const deleteBlogpost = defineTool({
  slug: 'CONFLUENCE_DELETE_BLOGPOST',
  name: 'Delete blog post',
  summary:
    'Takes a blogpost down into the trash, where it can still be restored; returns which post that was.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['delete:page:confluence', ...contentLookUpScopes],
  input: z.strictObject({
    id: blogpostId,
    space: ofSpace,
    draft: z
      .boolean()
      .nullish()
      .describe('Discard a draft that was never published, by its id and for good, in place of a post.'),
  }),
  output: z.object(trashOutput),
  compact: compactContent,
  annotations: {
    phrases: [
      'delete the {id} blog post',
      'delete the blog post {id}',
      'delete the blog post {id} from the {space} space',
      'remove the {id} blog post',
      'remove the blog post {id}',
      'trash the {id} blog post',
      'move the {id} blog post to the trash',
      'unpublish the {id} blog post',
      'take down the {id} blog post',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['the {} blog post', 'the blog post {}', 'called {}', 'titled {}'],
        question: 'which blog post to delete',
      },
      space: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'from the {} space', 'in {} space', 'from {}', 'in {}'],
      },
      draft: technical,
    },
    report: 'Moved the blog post “{title}” in the {spaceName} space to the trash. It was at {url}',
  },
  plan: (input, context) => planTrash('blogpost', input, context),
  undo: undoTrash('blogpost', 'CONFLUENCE_RESTORE_BLOGPOST'),
  settle: (action, context) => settleTrash('blogpost', action, context),
});
