import { defineTool, path, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { contentOutput, describeContent, spaceNamesOf } from '../fields/content-output.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

export const deletePage = defineTool({
  slug: 'CONFLUENCE_DELETE_PAGE',
  name: 'Delete page',
  summary: 'Moves a page to the trash, from where it can be restored, and returns which page it was.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['delete:page:confluence', ...contentLookUpScopes],
  input: z.strictObject({ id: pageId, space: ofSpace }),
  output: z.object({
    ...contentOutput,
    deletedAt: z.string().describe('When it was moved to the trash, ISO 8601.'),
  }),
  annotations: {
    phrases: [
      'delete the {id} page',
      'delete the page {id}',
      'delete {id} from {space}',
      'remove the {id} page',
      'remove {id} from the {space} space',
      'trash the {id} page',
      'move the {id} page to the trash',
      'throw away the {id} page',
      'get rid of the {id} page',
      'bin the {id} page',
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
    },
    report: 'Moved the page “{title}” in the {spaceName} space to the trash. It was at {url}',
  },

  async plan({ id, space }, context) {
    const page = await findContent({ id, space, types: ['page'] }, context);
    const names = await spaceNamesOf(page, context);
    if (page.status === 'trashed') {
      throw new ToolError({ code: 'conflict', message: `The page “${page.title}” is in the trash already.` });
    }
    return {
      summary: `Move the page “${page.title}” in ${names.name ?? 'its space'} to the trash`,
      steps: [
        {
          description: 'Move the page to the trash',
          request: { method: 'DELETE', path: path`/wiki/api/v2/pages/${page.id}` },
        },
      ],
      answer: () => ({
        ...describeContent({ ...page, status: 'trashed' }, names, context),
        deletedAt: context.now.toISOString(),
      }),
    };
  },
});
