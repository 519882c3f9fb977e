import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { browserUrl } from '../client.ts';
import { compactEntry } from '../compact/compact-content.ts';
import { inSpace } from '../fields/field-hints.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';
import { readAncestors } from '../tree/ancestors.ts';
import { describeTreeItem, treeItemOutput } from '../tree/tree-item.ts';

const ancestorOutput = {
  ...treeItemOutput,
  macroRenderedOutput: z.null().describe('Always null; for programs that expect it.'),
};

export const getPageAncestors = defineTool({
  slug: 'CONFLUENCE_GET_PAGE_ANCESTORS',
  name: 'Get page ancestors',
  summary:
    'Tells where a page is in the tree: returns all ancestors above it, the topmost first, with their links.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:content.metadata:confluence', ...contentLookUpScopes],
  input: z.strictObject({ id: pageId, space: ofSpace }),
  output: z.object({
    results: z
      .array(z.object(ancestorOutput).describe('An ancestor.'))
      .describe('What the page is under, from the top of the space down to its parent.'),
    id: z.string().describe('Id of the page.'),
    title: z.string().describe('Title of the page.'),
    url: z.string().describe('Address that opens the page in a browser.'),
    path: z.string().describe('Titles of all ancestors in a line; empty at the top of the space.'),
    size: z.int().describe('How many ancestors there are.'),
    limit: z.int().describe('The same; all of them come.'),
    start: z.int().describe('Always 0.'),
  }),
  compact: ({ id, title, url, path, results }) => ({
    id,
    title,
    url,
    path,
    results: results.map((one) => ({
      ...compactEntry(one),
      ...(one.type === 'page' ? {} : { type: one.type }),
    })),
  }),
  annotations: {
    phrases: [
      'show the ancestors of the {id} page',
      'list the ancestors of {id}',
      'get the parent of {id}',
      'what is the parent page of {id}',
      'which page is {id} under',
      'what is above the {id} page',
      'where is the {id} page in the tree',
      'where in the tree is {id}',
      'show the breadcrumbs of {id}',
      'show the path to the {id} page',
      'which pages are above {id}',
      'where does {id} sit in the tree',
      'where is {id} in the hierarchy',
      'what are the parents of {id}',
      'where in the page tree is {id}',
      'where in the page tree can I find {id}',
      'show where {id} is in the tree',
      'what page is {id} under',
      'under which page is {id}',
      'what is the parent of {id}',
      'show the parents of {id}',
      'where is {id} filed',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['of the {} page', 'to the {} page', 'the {} page', 'of {}', 'above {}', 'is {}'],
        question: 'which page it is about',
      },
      space: inSpace,
    },
    report: '“{title}” is under {path}.',
    listing: { field: 'results', noun: 'ancestor', entry: '{title}: {url}' },
  },

  async run(input, context) {
    const page = await findContent({ id: input.id, space: input.space, types: ['page'] }, context);
    const ancestors = await readAncestors(page.id, context);
    const results = ancestors.map((one) => ({
      ...describeTreeItem(one, page, context),
      macroRenderedOutput: null,
    }));
    return {
      results,
      id: page.id,
      title: page.title ?? '',
      url: browserUrl(page._links, context),
      path: results.map(({ title, type }) => title || `(a ${type} that you cannot see)`).join(' › '),
      size: results.length,
      limit: results.length,
      start: 0,
    };
  },
});
