import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { compactEntry } from '../compact/compact-content.ts';
import { compactList } from '../compact/compact-list.ts';
import { date, pastSpanOf, spanOf } from '../fields/date.ts';
import { technical } from '../fields/field-hints.ts';
import { listOf, oneOrMore } from '../fields/one-or-more.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes, userLookUpScopes } from '../fields/references.ts';
import { readOrder, sort } from '../fields/sort.ts';
import { contentEntryOutput, describeContentEntry, listContents } from '../reading/list-contents.ts';
import { findSpace } from '../resolve/space.ts';
import { accountIdOf } from '../resolve/user.ts';

const inputShape = z.strictObject({
  spaceId: z.string().min(1).nullish().describe('Only pages of this space: its id, key or name.'),
  label: oneOrMore('Only pages with any of these labels, e.g. ["urgent", "q3"].'),
  authorId: z
    .string()
    .min(1)
    .nullish()
    .describe('Only pages created by this person: name, email or account id.'),
  status: z
    .enum(['current', 'archived', 'trashed', 'deleted'])
    .nullish()
    .describe('Only pages of this status. Left out: current and archived.'),
  fromDay: date('Only those from this day on'),
  toDay: date('Only those up to this day'),
  sort,
  direction: z
    .enum(['asc', 'desc'])
    .nullish()
    .describe('Upwards or downwards; desc brings the newest first.'),
  type: z.enum(['page', 'blogpost']).nullish().describe('Pages (left out) or blog posts.'),
  expand: z
    .array(z.string().describe('Name of an addition.'))
    .nullish()
    .describe(
      'e.g. ["body.storage"] brings the text; space and version always come, other names bring nothing.',
    ),
  ...pagingInput,
});

export const getPages = defineTool({
  slug: 'CONFLUENCE_GET_PAGES',
  name: 'Get pages',
  summary: 'Lists pages, of one space or all, and returns id, title, space and link of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:page:confluence', 'search:confluence', ...spaceLookUpScopes, ...userLookUpScopes],
  input: inputShape,
  output: z.object({
    results: z.array(contentEntryOutput).describe('The pages.'),
    ...pagingOutput,
  }),
  compact: (answer) => compactList(answer, compactEntry),
  annotations: {
    phrases: [
      'list the pages in {spaceId}',
      'list the pages of the {spaceId} space',
      'list all pages',
      'show the pages in the {spaceId} space',
      'show me the pages of {spaceId}',
      'show all pages in {spaceId}',
      'which pages are in {spaceId}',
      'what pages are in the {spaceId} space',
      'what is in the {spaceId} space',
      'get pages',
      'pages in {spaceId}',
      'how many pages does the {spaceId} space have',
      'how many pages are in {spaceId}',
      'list the pages labelled {label}',
      'show the pages with the label {label}',
      'which pages are tagged {label}',
      'list the {sort} pages in {spaceId}',
      'show me the {sort} pages in {spaceId}',
      'what are the {sort} pages in {spaceId}',
      'list the {status} pages in {spaceId}',
      'list the pages written by {authorId}',
      'which pages were created by {authorId}',
      'list everything labelled {label}',
      'what is labelled {label}',
    ],
    fields: {
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: [
          'in the {} space',
          'of the {} space',
          'in {} space',
          'in space {}',
          'from {}',
          'in {}',
          'of {}',
        ],
      },
      label: { role: 'list', phrases: ['labelled {}', 'with the label {}', 'with label {}', 'tagged {}'] },
      authorId: {
        role: 'reference',
        names: 'user',
        phrases: ['written by {}', 'created by {}', 'authored by {}', 'made by {}', 'of {}'],
      },
      status: { role: 'choice', phrases: ['{} pages'] },
      fromDay: {
        role: 'date',
        phrases: ['since {}', 'from {}', 'after {}'],
      },
      toDay: { role: 'date', phrases: ['before {}', 'until {}', 'to {}'] },
      sort: { role: 'choice', phrases: ['sorted by {}', 'by {}', '{} first', 'the {} first', '{} pages'] },
      direction: technical,
      type: technical,
      expand: technical,
      limit: { role: 'number', phrases: ['the first {}', 'up to {}', 'the last {}'] },
      start: technical,
      cursor: technical,
    },
    listing: { field: 'results', noun: 'page', entry: '{title} ({space}): {url}' },
  },

  async run(input, context) {
    const selection = {
      type: input.type ?? 'page',
      space: input.spaceId ? await findSpace(input.spaceId, context) : null,
      labels: listOf(input.label),
      authorId: input.authorId ? await accountIdOf(input.authorId, context) : null,
      status: input.status,
      createdFrom: input.fromDay ? pastSpanOf(input.fromDay, context).start : null,
      createdBefore: input.toDay ? spanOf(input.toDay, context).end : null,
      order: readOrder(input.sort, input.direction),
      body: input.expand?.some((one) => one.startsWith('body')) ?? false,
    };
    const part = await listContents(selection, input, context);
    const results = part.entries.map((content) => describeContentEntry(content, part.base, context));
    return { results, ...pagingOf(part, input) };
  },
});
