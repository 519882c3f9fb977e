import { defineTool, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import type { Content } from '../api/content.ts';
import type { ListPart } from '../api/list.ts';
import { compactEntry } from '../compact/compact-content.ts';
import { compactList } from '../compact/compact-list.ts';
import { date, pastSpanOf, spanOf } from '../fields/date.ts';
import { pagingHints } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes, userLookUpScopes } from '../fields/references.ts';
import {
  contentEntryOutput,
  describeContentEntry,
  isDated,
  listContents,
  listNow,
  type Selection,
} from '../reading/list-contents.ts';
import { closeness } from '../resolve/names.ts';
import { findSpace } from '../resolve/space.ts';
import { accountIdOf } from '../resolve/user.ts';

export const searchPages = defineTool({
  slug: 'CONFLUENCE_SEARCH_PAGES',
  name: 'Search pages',
  summary:
    'Searches pages by words of their title, by author or by date of change, not by their text; returns id, title, space and link.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:page:confluence', 'search:confluence', ...spaceLookUpScopes, ...userLookUpScopes],
  input: z.strictObject({
    title: z.string().min(1).nullish().describe('Words of the title, all of them.'),
    spaceId: z.string().min(1).nullish().describe('Only in this space: its id, key or name.'),
    author: z.string().min(1).nullish().describe('Only created by this person: name, email or account id.'),
    since: date('Only changed then or later'),
    until: date('Only changed then or earlier'),
    status: z
      .enum(['current', 'archived', 'trashed', 'deleted'])
      .nullish()
      .describe('Left out: current. For others, send the whole title, and neither author nor dates.'),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(contentEntryOutput).describe('The pages, those whose title fits best first.'),
    ...pagingOutput,
  }),
  compact: (answer) => compactList(answer, compactEntry),
  annotations: {
    phrases: [
      'search pages titled {title}',
      'search for pages titled {title}',
      'search pages with {title} in the title',
      'find pages titled {title}',
      'find pages with {title} in the title',
      'find pages whose title contains {title}',
      'which pages have {title} in their title',
      'find pages by {author}',
      'find pages written by {author}',
      'find pages by {author} in the {spaceId} space',
      'which pages did {author} write',
      'which pages did {author} create in {spaceId}',
      'find pages changed since {since}',
      'which pages changed since {since}',
      'what changed in the {spaceId} space since {since}',
      'which pages in {spaceId} were updated since {since}',
      'find {status} pages titled {title}',
      'which pages have {author} written',
      'which pages has {author} written',
      'which pages has {author} edited',
      'what did {author} write',
      'what has {author} written',
      'what has {author} authored',
      'show the pages that {author} wrote',
      'list the pages {author} created',
      'which pages in {spaceId} were changed since {since}',
      'which pages were changed since {since}',
      'what has {author} changed since {since}',
      'which pages has {author} created',
    ],
    fields: {
      title: {
        role: 'query',
        phrases: ['titled {}', 'entitled {}', 'with the title {}', 'with {} in the title'],
      },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'within the {} space', 'in {} space', 'in space {}', 'in {}'],
      },
      author: { role: 'reference', names: 'user', phrases: ['written by {}', 'created by {}', 'by {}'] },
      since: {
        role: 'date',
        phrases: [
          'changed since {}',
          'updated since {}',
          'changed from {}',
          'since {}',
          'after {}',
          'from {}',
        ],
      },
      until: { role: 'date', phrases: ['until {}', 'before {}', 'to {}'] },
      status: { role: 'choice', phrases: ['{} pages'] },
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'page', entry: '{title} ({space}): {url}' },
  },

  async run(input, context) {
    const selection: Selection = {
      type: 'page',
      title: input.title,
      space: input.spaceId ? await findSpace(input.spaceId, context) : null,
      authorId: input.author ? await accountIdOf(input.author, context) : null,
      changedFrom: input.since ? pastSpanOf(input.since, context).start : null,
      changedBefore: input.until ? spanOf(input.until, context).end : null,
      status: input.status ?? 'current',
      // Without a title there is nothing that one page answers better than another.
      order: input.title ? null : { list: '-modified-date', cql: 'lastmodified desc' },
    };
    const part = await find(selection, input, context);
    const entries = input.title ? byTitle(part.entries, input.title) : part.entries;
    const results = entries.map((page) => describeContentEntry(page, part.base, context));
    return { results, ...pagingOf(part, input) };
  },
});

type Input = z.output<typeof searchPages.input>;

// The search lags behind by seconds; v2 knows a page of this very title at once.
async function find(selection: Selection, input: Input, context: RunContext): Promise<ListPart<Content>> {
  const { type, title, space, status, authorId } = selection;
  const isFirst = !input.cursor && input.start === 0;
  if (!title || !isFirst || status !== 'current' || authorId || isDated(selection)) {
    return listContents(selection, input, context);
  }
  const [found, titled] = await Promise.all([
    listContents(selection, input, context),
    listNow({ type, title, space, status }, input, context),
  ]);
  const known = new Set(found.entries.map(({ id }) => id));
  const fresh = titled.entries.filter(({ id }) => !known.has(id));
  const room = input.limit - found.entries.length;
  return { ...found, base: titled.base, entries: [...fresh.slice(0, room), ...found.entries] };
}

function byTitle(pages: readonly Content[], words: string): readonly Content[] {
  const closenessOf = ({ title }: Content) => closeness(words, title ?? '');
  return pages.toSorted((one, other) => closenessOf(other) - closenessOf(one));
}
