import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactContent } from '../compact/compact-content.ts';
import { contentOutput } from '../fields/content-output.ts';
import { technical } from '../fields/field-hints.ts';
import { contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { planRestore, settleRestore, undoRestore } from '../trash/restore.ts';
import { treeScopes } from '../tree/children.ts';

export const restorePage = defineTool({
  slug: 'CONFLUENCE_RESTORE_PAGE',
  name: 'Restore page',
  summary: 'Brings a page back out of the trash, and returns the page with its link.',
  hints: { readOnly: false, destructive: false, idempotent: true },
  scopes: ['write:page:confluence', 'write:confluence-content', ...treeScopes, ...contentLookUpScopes],
  input: z.strictObject({
    id: z.string().min(1).describe('The page in the trash: its id, address (URL) or title.'),
    space: ofSpace,
    pagesUnder: z
      .array(z.string().regex(/^\d+$/).describe('Id of a page.'))
      .max(250)
      .nullish()
      .describe(
        'Ids of pages to put back under it, which moved up when it was deleted, e.g. ["123"]. Left out: none.',
      ),
  }),
  output: z.object(contentOutput),
  compact: compactContent,
  annotations: {
    phrases: [
      'restore the {id} page',
      'restore the page {id} from the trash',
      'restore {id} in the {space} space',
      'bring back the {id} page',
      'recover the deleted page {id}',
      'undelete the {id} page',
      'take the {id} page out of the trash',
      'bring {id} back',
      'put {id} back',
      'get {id} back from the trash',
      'bring the {id} page back from the trash',
      'recover the {id} page from the trash',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['the {} page', 'the page {}', 'page {}', 'called {}', 'titled {}'],
        question: 'which page to restore',
      },
      space: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'of the {} space', 'in {} space', 'in {}'],
      },
      pagesUnder: technical,
    },
    report: 'Restored the page “{title}” in the {spaceName} space. Open it at {url}',
  },
  plan: (input, context) => planRestore('page', input, context),
  undo: undoRestore('page', 'CONFLUENCE_DELETE_PAGE'),
  settle: (action, context) => settleRestore('page', action, context),
});
