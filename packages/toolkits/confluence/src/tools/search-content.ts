import { defineTool, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { cqlOf, searchByCql, searchWords } from '../api/cql.ts';
import { compactList } from '../compact/compact-list.ts';
import { pagingHints, technical } from '../fields/field-hints.ts';
import { compactHit, describeHit, hitOutput } from '../fields/hit-output.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { closeness } from '../resolve/names.ts';
import { findSpace } from '../resolve/space.ts';

export const searchContent = defineTool({
  slug: 'CONFLUENCE_SEARCH_CONTENT',
  name: 'Search content',
  summary:
    'Searches titles and texts of pages and blog posts, and returns id, title, space, excerpt and link of each hit.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['search:confluence', ...spaceLookUpScopes],
  input: z.strictObject({
    query: z.string().min(1).describe('Words to look for, all of them.'),
    spaceKey: z.string().min(1).nullish().describe('Only in this space: its key, name or id.'),
    type: z.enum(['page', 'blogpost']).nullish().describe('Only pages or only blog posts. Left out: both.'),
    expand: z.string().nullish().describe('Has no effect; every hit comes whole.'),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(hitOutput).describe('The hits, those whose title fits best first.'),
    totalSize: z.int().nullable().describe('How many there are in all, where Confluence says so.'),
    ...pagingOutput,
    response_data: z
      .object({ results: z.array(hitOutput).describe('The hits.') })
      .describe('The same hits, where programs for Composio look for them.'),
  }),
  compact: (answer) => compactList(answer, compactHit),
  pitfalls: ['What was written in the last moments may not be found yet.'],
  annotations: {
    phrases: [
      'search for {query}',
      'search confluence for {query}',
      'search the content for {query}',
      'search all content for {query}',
      'find a text about {query}',
      'search {spaceKey} for {query}',
      'search for {query} in the {spaceKey} space',
      'find {query}',
      'find pages about {query}',
      'find pages about {query} in {spaceKey}',
      'find everything about {query}',
      'find content about {query}',
      'find the page called {query}',
      'look for {query}',
      'look up {query}',
      'look for pages that mention {query}',
      'where is {query} documented',
      'which pages mention {query}',
      'what do we have about {query}',
      'what pages do we have about {query}',
      'which pages are about {query}',
      'is there a page about {query}',
      'is there anything about {query}',
      'do we have anything on {query}',
      'where can I find {query}',
      'where is {query}',
      'which pages talk about {query}',
      'which pages say something about {query}',
      'where do we mention {query}',
      'where do we talk about {query}',
      'where is {query} mentioned',
      'where is {query} described',
      'is anything written about {query}',
      'is there anything on {query}',
      'what do we know about {query}',
    ],
    fields: {
      query: {
        role: 'query',
        phrases: [
          'for {}',
          'about {}',
          'on {}',
          'mentioning {}',
          'that mention {}',
          'containing {}',
          'called {}',
        ],
        question: 'what to search for',
      },
      spaceKey: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'within the {} space', 'in {} space', 'in space {}', 'in {}'],
      },
      type: technical,
      expand: technical,
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'result', entry: '{title} ({space}): {url}' },
  },

  async run(input, context) {
    const words = searchWords(input.query);
    if (words === null) {
      throw new ToolError({
        code: 'invalid_input',
        message: `There is no word in “${input.query}”. Send words to search for.`,
      });
    }
    const space = input.spaceKey ? await findSpace(input.spaceKey, context) : null;
    const type = input.type ? [input.type] : ['page', 'blogpost'];
    const part = await searchByCql(context.http, cqlOf({ type, text: words, space: space?.key }), input);
    const found = part.entries.flatMap((hit) => describeHit(hit, part.base, context));
    const closenessOf = ({ title }: { readonly title: string }) => closeness(input.query, title);
    const results = found.toSorted((one, other) => closenessOf(other) - closenessOf(one));
    return {
      results,
      totalSize: part.totalSize,
      ...pagingOf(part, input),
      size: results.length,
      response_data: { results },
    };
  },
});
