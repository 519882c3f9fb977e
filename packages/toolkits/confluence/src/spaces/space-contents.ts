import type { RunContext } from '@tributary/toolkit';
import type { ContentType } from '../api/content.ts';
import { cqlOf, type Hit, quoteCql, searchByCql } from '../api/cql.ts';
import type { ListPart, ListWindow } from '../api/list.ts';
import type { Space } from '../api/space.ts';
import type { Links } from '../client.ts';
import type { TimeSpan } from '../dates/time-span.ts';
import { listContents } from '../reading/list-contents.ts';

/** Something in a space, as far as every list tells of it. */
export interface SpaceEntry {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly title: string;
  readonly links: Links | null;
}

/** A status that v2's lists know. */
export type ListedStatus = 'current' | 'archived' | 'trashed';

/** The pages or the blog posts of a space. */
export async function readOfType(
  type: ContentType,
  space: Space,
  status: ListedStatus,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<SpaceEntry>> {
  const part = await listContents({ type, space, status }, window, context);
  const entries = part.entries.map((content) => ({
    id: content.id,
    type,
    status: content.status,
    title: content.title ?? '',
    links: content._links ?? null,
  }));
  return { ...part, entries };
}

// What a cursor begins with once the pages are through.
const blogpostMark = 'blogpost:';

/** The pages of a space and then its blog posts, as one list. */
export async function readPagesAndBlogposts(
  space: Space,
  status: ListedStatus,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<SpaceEntry>> {
  const { limit, start, cursor } = window;
  if (cursor?.startsWith(blogpostMark)) {
    const rest = { limit, start: 0, cursor: cursor.slice(blogpostMark.length) };
    return marked(await readOfType('blogpost', space, status, rest, context));
  }
  // An offset counts over both, so the pages before it have to be counted too.
  const skipped = cursor ? 0 : start;
  const all = { limit: skipped + limit, start: 0, cursor };
  const pages = await readOfType('page', space, status, all, context);
  const entries = pages.entries.slice(skipped);
  if (pages.nextCursor !== null || status === 'archived') return { ...pages, entries };
  if (entries.length >= limit) return { ...pages, entries, nextCursor: blogpostMark };
  const rest = { limit: limit - entries.length, start: Math.max(0, skipped - pages.entries.length) };
  const posts = marked(await readOfType('blogpost', space, status, rest, context));
  return { ...posts, base: pages.base ?? posts.base, entries: [...entries, ...posts.entries] };
}

function marked(part: ListPart<SpaceEntry>): ListPart<SpaceEntry> {
  return { ...part, nextCursor: part.nextCursor === null ? null : blogpostMark + part.nextCursor };
}

/** The blog posts of a space that were published on a day. */
export function searchBlogpostsOf(
  { start, end }: TimeSpan,
  space: Space,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<SpaceEntry>> {
  const onDay = `created >= ${quoteCql(dayOf(start))} AND created < ${quoteCql(dayOf(end))}`;
  return search(`${cqlOf({ type: ['blogpost'], space: space.key })} AND ${onDay}`, window, context);
}

/** The attachments of all pages and blog posts of a space, which no list of the API has. */
export function searchAttachmentsIn(
  space: Space,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<SpaceEntry>> {
  return search(cqlOf({ type: ['attachment'], space: space.key }), window, context);
}

async function search(cql: string, window: ListWindow, context: RunContext): Promise<ListPart<SpaceEntry>> {
  const part = await searchByCql(context.http, cql, window);
  return { ...part, entries: part.entries.flatMap(entryOf) };
}

function entryOf({ content, title }: Hit): SpaceEntry[] {
  if (!content) return [];
  const { id, type, status, _links: links } = content;
  return [{ id, type, status: status ?? 'current', title: content.title ?? title, links: links ?? null }];
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
