import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactEntry } from '../compact/compact-content.ts';
import { compactList } from '../compact/compact-list.ts';
import { inSpace, pagingHints, technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { readOrder, sort } from '../fields/sort.ts';
import { findContent } from '../resolve/content.ts';
import { readChildren, treeScopes } from '../tree/children.ts';
import { describeTreeItem, treeItemOutput, treeTypes } from '../tree/tree-item.ts';

export const getChildPages = defineTool({
  slug: 'CONFLUENCE_GET_CHILD_PAGES',
  name: 'Get child pages',
  summary: 'Lists what stands directly under a page and returns id, title, space and link of each child.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...treeScopes, ...contentLookUpScopes],
  input: z.strictObject({
    id: pageId,
    space: ofSpace,
    type: z
      .enum([...treeTypes, 'any'])
      .default('page')
      .describe('Pages, another kind of thing, or any of them.'),
    sort,
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(z.object(treeItemOutput).describe('A child.')).describe('The children.'),
    id: z.string().describe('Id of the page above them.'),
    title: z.string().describe('Title of the page above them.'),
    ...pagingOutput,
  }),
  compact: ({ id, title, ...list }) => ({
    id,
    title,
    ...compactList(list, (child) => ({
      ...compactEntry(child),
      ...(child.type === 'page' ? {} : { type: child.type }),
    })),
  }),
  annotations: {
    phrases: [
      'list the child pages of {id}',
      'show the child pages of the {id} page',
      'get the children of {id}',
      'list the subpages of {id}',
      'show me the subpages of the {id} page',
      'which pages are under {id}',
      'what pages are under the {id} page',
      'which pages are directly below {id}',
      'what is under the {id} page',
      'does {id} have child pages',
      'how many subpages does {id} have',
      'which subpages does {id} have',
      'list the children of {id}',
      'list the direct children of {id}',
      'show the children of the {id} page',
      'which pages are right below {id}',
      'which pages are directly under {id}',
      'what is directly under {id}',
      'how many child pages does {id} have',
      'how many pages are under {id}',
      'show what is under {id}',
      'show what is under the {id} page',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['of the {} page', 'under the {} page', 'the {} page', 'of {}', 'under {}', 'below {}'],
        question: 'which page they are under',
      },
      space: inSpace,
      type: technical,
      sort: { role: 'choice', phrases: ['sorted by {}', 'by {}'] },
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'child page', entry: '{title}: {url}' },
  },

  async run(input, context) {
    const page = await findContent({ id: input.id, space: input.space, types: ['page'] }, context);
    const part = await readChildren(page, { ...input, sort: orderOf(input.sort) }, context);
    const entries = part.entries.filter(({ type }) => input.type === 'any' || type === input.type);
    const base = page._links?.base ?? part.base;
    return {
      results: entries.map((child) => describeTreeItem(child, page, context)),
      id: page.id,
      title: page.title ?? '',
      ...pagingOf({ ...part, entries, base }, input),
    };
  },
});

// The place among the children is an order that nothing but the tree has.
function orderOf(sort: string | null | undefined): string | undefined {
  return sort && /^-?child-position$/.test(sort) ? sort : readOrder(sort)?.list;
}
