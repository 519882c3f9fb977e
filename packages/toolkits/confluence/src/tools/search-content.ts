import { defineTool, type RunContext, ToolError } from '@tributary/toolkit';
import { decodeHTML } from 'entities';
import { z } from 'zod';
import { spaceKeyOf } from '../api/content.ts';
import { cqlOf, type Hit, searchByCql, searchWords } from '../api/cql.ts';
import { browserUrl } from '../client.ts';
import { compactEntry } from '../compact/compact-content.ts';
import { compactList } from '../compact/compact-list.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { fold, isPartOf } from '../resolve/names.ts';
import { findSpace } from '../resolve/space.ts';

const hitOutput = z
  .object({
    id: z.string().describe('Id.'),
    title: z.string().describe('Title.'),
    type: z.string().describe('page or blogpost.'),
    spaceKey: z.string().nullable().describe('Key of its space.'),
    spaceName: z.string().nullable().describe('Name of its space.'),
    excerpt: z.string().nullable().describe('The place in the text that fits.'),
    url: z.string().describe('Address that opens it in a browser.'),
    lastModified: z.string().nullable().describe('When it was changed last, ISO 8601.'),
  })
  .describe('A hit.');

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
  }),
  compact: (answer) =>
    compactList(answer, (hit) => ({ ...compactEntry(hit), type: hit.type, excerpt: hit.excerpt })),
  annotations: {
    phrases: [
      'search for {query}',
      'search confluence for {query}',
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
      type: { role: 'technical' },
      expand: { role: 'technical' },
      limit: { role: 'number', phrases: ['the first {}', 'up to {}'] },
      start: { role: 'technical' },
      cursor: { role: 'technical' },
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
    const results = part.entries.flatMap((hit) => describe(hit, part.base, context));
    return {
      results: results.toSorted(
        (one, other) => closeness(input.query, other.title) - closeness(input.query, one.title),
      ),
      totalSize: part.totalSize,
      ...pagingOf(part, input),
      size: results.length,
    };
  },
});

function describe(hit: Hit, base: string | null, context: RunContext): z.input<typeof hitOutput>[] {
  const { content, resultGlobalContainer: container } = hit;
  if (!content) return [];
  const links = content._links?.webui ? content._links : { webui: hit.url };
  return [
    {
      id: content.id,
      title: content.title ?? plain(hit.title),
      type: content.type,
      spaceKey: spaceKeyOf(container?.displayUrl) ?? spaceKeyOf(links.webui),
      spaceName: container?.title ?? null,
      excerpt: hit.excerpt ? plain(hit.excerpt) : null,
      url: browserUrl(links, context, base),
      lastModified: hit.lastModified ?? null,
    },
  ];
}

// Excerpts are escaped for HTML and may mark the words that were searched for.
function plain(text: string): string {
  return decodeHTML(text.replace(/@@@(?:end)?hl@@@/g, '')).trim();
}

// How well a title answers the query: the very words, the words in a row, all of them, none in particular.
function closeness(query: string, title: string): number {
  if (fold(title) === fold(query)) return 3;
  if (isPartOf(query, title)) return 2;
  return fold(query)
    .split(' ')
    .every((word) => isPartOf(word, title))
    ? 1
    : 0;
}
