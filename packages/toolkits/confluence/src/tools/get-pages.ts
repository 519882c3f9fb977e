import { defineTool, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, collections, contentShape, spaceKeyOf } from '../api/content.ts';
import { cqlOf, searchByCql } from '../api/cql.ts';
import { type ListPart, readList } from '../api/list.ts';
import type { Space } from '../api/space.ts';
import { browserUrl } from '../client.ts';
import { compactEntry } from '../compact/compact-content.ts';
import { compactList } from '../compact/compact-list.ts';
import { listOf, oneOrMore } from '../fields/one-or-more.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { type Order, readOrder, sort } from '../fields/sort.ts';
import { findSpace } from '../resolve/space.ts';

const entryOutput = z
  .object({
    id: z.string().describe('Id.'),
    title: z.string().describe('Title.'),
    type: z.enum(['page', 'blogpost']).describe('Page or blog post.'),
    status: z.string().describe('current, archived, trashed or deleted.'),
    spaceKey: z.string().nullable().describe('Key of its space.'),
    url: z.string().describe('Address that opens it in a browser.'),
    space: z
      .object({
        id: z.string().nullable().describe('Id of its space.'),
        key: z.string().nullable().describe('Key of its space.'),
      })
      .describe('Its space.'),
    version: z
      .object({
        number: z.int().describe('Number of the version.'),
        when: z.string().nullable().describe('When it was made, ISO 8601.'),
        message: z.string().nullable().describe('What its author said about it.'),
      })
      .nullable()
      .describe('The version.'),
    body: z
      .object({
        storage: z
          .object({ value: z.string().describe('The text in storage format.') })
          .describe('The body in storage format.'),
      })
      .nullable()
      .describe('The text, where it was asked for.'),
    _links: z
      .object({ webui: z.string().nullable().describe('Where it is read.') })
      .describe('Relative links.'),
  })
  .describe('A page.');

const inputShape = z.strictObject({
  spaceId: z.string().min(1).nullish().describe('Only pages of this space: its id, key or name.'),
  label: oneOrMore('Only pages with at least one of these labels.'),
  authorId: z.string().min(1).nullish().describe('Only pages created by this account id.'),
  status: z
    .enum(['current', 'archived', 'trashed', 'deleted'])
    .nullish()
    .describe('Only pages of this status. Left out: current and archived.'),
  sort,
  direction: z
    .enum(['asc', 'desc'])
    .nullish()
    .describe('Upwards or downwards; desc brings the newest first.'),
  type: z.enum(['page', 'blogpost']).nullish().describe('Pages (left out) or blog posts.'),
  expand: z
    .array(z.string().describe('Name of an addition.'))
    .nullish()
    .describe('"body.storage" brings the text; space and version always come; other names bring nothing.'),
  ...pagingInput,
});

type Input = z.output<typeof inputShape>;

export const getPages = defineTool({
  slug: 'CONFLUENCE_GET_PAGES',
  name: 'Get pages',
  summary: 'Lists pages, of one space or all, and returns id, title, space and link of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:page:confluence', 'search:confluence', ...spaceLookUpScopes],
  input: inputShape,
  output: z.object({
    results: z.array(entryOutput).describe('The pages.'),
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
      authorId: { role: 'technical' },
      status: { role: 'choice', phrases: ['{} pages'] },
      sort: { role: 'choice', phrases: ['sorted by {}', 'by {}', '{} pages'] },
      direction: { role: 'technical' },
      type: { role: 'technical' },
      expand: { role: 'technical' },
      limit: { role: 'number', phrases: ['the first {}', 'up to {}', 'the last {}'] },
      start: { role: 'technical' },
      cursor: { role: 'technical' },
    },
    listing: { field: 'results', noun: 'page', entry: '{title} ({space}): {url}' },
  },

  async run(input, context) {
    const selection: Selection = {
      type: input.type ?? 'page',
      space: input.spaceId ? await findSpace(input.spaceId, context) : null,
      labels: listOf(input.label),
      order: readOrder(input.sort, input.direction),
    };
    const byWords = selection.labels !== undefined || Boolean(input.authorId);
    const part = byWords ? await search(selection, input, context) : await list(selection, input, context);
    const results = part.entries.map((content) => describe(content, part.base, context));
    return { results, ...pagingOf(part, input) };
  },
});

interface Selection {
  readonly type: ContentType;
  readonly space: Space | null;
  readonly labels: readonly string[] | undefined;
  readonly order: Order | null;
}

async function list(
  { type, space, order }: Selection,
  input: Input,
  context: RunContext,
): Promise<ListPart<Content>> {
  const query = {
    'space-id': space?.id,
    status: input.status,
    sort: order?.list,
    'body-format': bodyFormat(input),
  };
  const part = await readList(context.http, { path: collections[type], query, entry: contentShape }, input);
  return { ...part, entries: part.entries.map((entry) => ({ ...entry, type })) };
}

// v2 lists know neither labels nor authors; the search does, and v2 then brings what it found.
async function search(selection: Selection, input: Input, context: RunContext): Promise<ListPart<Content>> {
  if (input.status && input.status !== 'current') {
    throw new ToolError({
      code: 'invalid_input',
      message: `Labels and authors are searched among current pages only. Leave status out, or label and authorId.`,
    });
  }
  const { type, space, labels, order } = selection;
  const cql = cqlOf({ type: [type], label: labels, creator: input.authorId, space: space?.key }, order?.cql);
  const hits = await searchByCql(context.http, cql, input);
  const ids = hits.entries.flatMap(({ content }) => (content ? [content.id] : []));
  if (ids.length === 0) return { ...hits, entries: [] };
  const query = { id: ids, 'body-format': bodyFormat(input) };
  const source = { path: collections[type], query, entry: contentShape };
  const found = await readList(context.http, source, { limit: ids.length, start: 0 });
  const byId = new Map(found.entries.map((entry) => [entry.id, { ...entry, type }]));
  return { ...hits, base: found.base, entries: ids.flatMap((id) => byId.get(id) ?? []) };
}

function bodyFormat({ expand }: Input): 'storage' | undefined {
  return expand?.some((one) => one.startsWith('body')) ? 'storage' : undefined;
}

function describe(content: Content, base: string | null, context: RunContext): z.input<typeof entryOutput> {
  const { version, _links: links } = content;
  const spaceKey = spaceKeyOf(links?.webui);
  return {
    id: content.id,
    title: content.title ?? '',
    type: content.type,
    status: content.status,
    spaceKey,
    url: browserUrl(links, context, base),
    space: { id: content.spaceId ?? null, key: spaceKey },
    version: version
      ? { number: version.number, when: version.createdAt ?? null, message: version.message || null }
      : null,
    body: content.body?.storage ? { storage: { value: content.body.storage.value } } : null,
    _links: { webui: links?.webui ?? null },
  };
}
