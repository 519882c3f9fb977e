import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactContent } from '../compact/compact-content.ts';
import { contentOutput } from '../fields/content-output.ts';
import { contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { planRestore, settleRestore, undoRestore } from '../trash/restore.ts';

export const restoreBlogpost = defineTool({
  slug: 'CONFLUENCE_RESTORE_BLOGPOST',
  name: 'Restore blog post',
  summary: 'Publishes a blogpost again that was in the trash; returns it with its space and link.',
  hints: { readOnly: false, destructive: false, idempotent: true },
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: z.strictObject({
    id: z.string().min(1).describe('The blog post in the trash: its id, address (URL) or title.'),
    space: ofSpace,
  }),
  output: z.object(contentOutput),
  compact: compactContent,
  annotations: {
    phrases: [
      'restore the {id} blog post',
      'restore the blog post {id} from the trash',
      'restore the blog post {id} in the {space} space',
      'bring back the {id} blog post',
      'recover the deleted blog post {id}',
      'undelete the {id} blog post',
      'bring the blog post {id} back',
      'bring the {id} blog post back from the trash',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['the {} blog post', 'the blog post {}', 'called {}', 'titled {}'],
        question: 'which blog post to restore',
      },
      space: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'of the {} space', 'in {} space', 'in {}'],
      },
    },
    report: 'Restored the blog post “{title}” in the {spaceName} space. Open it at {url}',
  },
  plan: (input, context) => planRestore('blogpost', input, context),
  undo: undoRestore('blogpost', 'CONFLUENCE_DELETE_BLOGPOST'),
  settle: (action, context) => settleRestore('blogpost', action, context),
});
