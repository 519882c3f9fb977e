import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactContent } from '../compact/compact-content.ts';
import { technical } from '../fields/field-hints.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { planTrash, settleTrash, trashOutput, undoTrash } from '../trash/move-to-trash.ts';
import { treeScopes } from '../tree/children.ts';

const draft = z
  .boolean()
  .nullish()
  .describe('Discard a draft that was never published, by its id and for good, in place of a page.');

export const deletePage = defineTool({
  slug: 'CONFLUENCE_DELETE_PAGE',
  name: 'Delete page',
  summary: 'Moves a page to the trash, from where it can be restored, and returns which page it was.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['delete:page:confluence', ...treeScopes, ...contentLookUpScopes],
  input: z.strictObject({ id: pageId, space: ofSpace, draft }),
  output: z.object(trashOutput),
  compact: compactContent,
  annotations: {
    phrases: [
      'delete the {id} page',
      'delete the page {id}',
      'delete {id} from {space}',
      'remove the {id} page',
      'remove {id} from the {space} space',
      'trash the {id} page',
      'move the {id} page to the trash',
      'move the page {id} to the trash',
      'throw away the {id} page',
      'get rid of the {id} page',
      'bin the {id} page',
      'put the {id} page in the trash',
      'put {id} in the trash',
      'move {id} to the trash',
      'send the {id} page to the trash',
      'send {id} to the trash',
      'throw the {id} page into the trash',
      'move {id} to the bin',
      'put {id} in the bin',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['the {} page', 'the page {}', 'page {}', 'called {}', 'titled {}'],
        question: 'which page to delete',
      },
      space: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'from the {} space', 'in {} space', 'from {}', 'in {}'],
      },
      draft: technical,
    },
    report: 'Moved the page “{title}” in the {spaceName} space to the trash. It was at {url}',
  },

  plan: (input, context) => planTrash('page', input, context),
  undo: undoTrash('page', 'CONFLUENCE_RESTORE_PAGE'),
  settle: (action, context) => settleTrash('page', action, context),
});
