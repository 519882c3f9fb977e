import { type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, collections, contentShape, spaceKeyOf } from '../api/content.ts';
import { cqlOf, searchByCql, searchWords } from '../api/cql.ts';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import type { Space } from '../api/space.ts';
import { browserUrl } from '../client.ts';
import type { Order } from '../fields/sort.ts';

/** What tools answer of a page or blog post in a list. */
export const contentEntryOutput = z
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
        by: z
          .object({ accountId: z.string().describe('Account id.') })
          .nullable()
          .describe('Who made it.'),
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
  .describe('A page or blog post.');

/** Which pages or blog posts to list. */
export interface Selection {
  readonly type: ContentType;
  readonly space?: Space | null | undefined;
  /** Words that are in the title; the whole title where only what is not current is listed. */
  readonly title?: string | null | undefined;
  /** At least one of them. */
  readonly labels?: readonly string[] | undefined;
  /** Account id of who created them. */
  readonly authorId?: string | null | undefined;
  /** Changed then or later. */
  readonly changedFrom?: Date | null | undefined;
  /** Changed before then. */
  readonly changedBefore?: Date | null | undefined;
  /** Created then or later. */
  readonly createdFrom?: Date | null | undefined;
  /** Created before then. */
  readonly createdBefore?: Date | null | undefined;
  readonly status?: string | null | undefined;
  readonly order?: Order | null | undefined;
  /** Bring the text, in storage format. */
  readonly body?: boolean;
}

/**
 * Lists pages or blog posts. v2 lists know no words of titles, labels, authors and dates; the search does, for what is
 * current, and v2 then brings what it found.
 *
 * @throws ToolError `invalid_input` for labels, an author or a date among what is not current
 */
export function listContents(
  selection: Selection,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<Content>> {
  const { title, labels, authorId, status } = selection;
  const isCurrent = !status || status === 'current';
  const isNarrowed = labels !== undefined || Boolean(authorId) || isDated(selection);
  if (isNarrowed && !isCurrent) {
    throw new ToolError({
      code: 'invalid_input',
      message: `Labels, authors and dates are searched among what is current only. Leave out status, or these.`,
    });
  }
  const byWords = isNarrowed || (isCurrent && Boolean(title));
  return byWords ? search(selection, window, context) : listNow(selection, window, context);
}

/** Whether only what was made or changed at some time is wanted. */
export function isDated(selection: Selection): boolean {
  const { changedFrom, changedBefore, createdFrom, createdBefore } = selection;
  return [changedFrom, changedBefore, createdFrom, createdBefore].some(Boolean);
}

/** Lists by v2 alone, which is up to date to the second and knows whole titles only. */
export async function listNow(
  {
    type,
    space,
    title,
    status,
    order,
    body,
  }: Pick<Selection, 'type' | 'space' | 'title' | 'status' | 'order' | 'body'>,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<Content>> {
  const query = { 'space-id': space?.id, title, status, sort: order?.list, ...withBody(body) };
  const part = await readList(context.http, { path: collections[type], query, entry: contentShape }, window);
  return { ...part, entries: part.entries.map((entry) => ({ ...entry, type })) };
}

async function search(
  selection: Selection,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<Content>> {
  const { type, space, title, labels, authorId, order, body } = selection;
  const { changedFrom, changedBefore, createdFrom, createdBefore } = selection;
  const dates = { changedFrom, changedBefore, createdFrom, createdBefore };
  const fields = { title: wordsOf(title), label: labels, creator: authorId, ...dates, space: space?.key };
  const cql = cqlOf({ type: [type], ...fields }, order?.cql);
  const hits = await searchByCql(context.http, cql, window);
  const ids = hits.entries.flatMap(({ content }) => (content ? [content.id] : []));
  if (ids.length === 0) return { ...hits, entries: [] };
  const source = { path: collections[type], query: { id: ids, ...withBody(body) }, entry: contentShape };
  const found = await readList(context.http, source, { limit: ids.length, start: 0 });
  const byId = new Map(found.entries.map((entry) => [entry.id, { ...entry, type }]));
  return { ...hits, base: found.base, entries: ids.flatMap((id) => byId.get(id) ?? []) };
}

function wordsOf(title: string | null | undefined): string | undefined {
  if (!title) return undefined;
  const words = searchWords(title);
  if (words !== null) return words;
  throw new ToolError({
    code: 'invalid_input',
    message: `There is no word in “${title}”. Send words of the title.`,
  });
}

function withBody(body: boolean | undefined) {
  return { 'body-format': body ? 'storage' : undefined };
}

/** The fields of {@link contentEntryOutput}. */
export function describeContentEntry(content: Content, base: string | null, context: RunContext) {
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
      ? {
          number: version.number,
          when: version.createdAt ?? null,
          message: version.message || null,
          by: version.authorId ? { accountId: version.authorId } : null,
        }
      : null,
    body: content.body?.storage ? { storage: { value: content.body.storage.value } } : null,
    _links: { webui: links?.webui ?? null },
  };
}
