import { type RunContext, ToolError } from '@tributary/toolkit';
import { type Content, type ContentType, collections, contentShape, readContent } from '../api/content.ts';
import { readList } from '../api/list.ts';
import { kindNames } from '../changes/content-changes.ts';
import { orNull } from '../client.ts';
import { readAddress } from '../resolve/address.ts';
import { isId } from '../resolve/id.ts';
import { closest, matching } from '../resolve/names.ts';
import { findSpace } from '../resolve/space.ts';
import { ambiguous, notFound } from '../resolve/which.ts';

const advice = 'Send its id, or its title together with its space.';

/**
 * Finds a page or blog post in the trash, with its text, by id, address or title.
 *
 * @throws ToolError `conflict` for one that is not in the trash, `ambiguous`, `not_found`
 */
export async function findTrashed(
  type: ContentType,
  { id, space }: { readonly id: string; readonly space?: string | null | undefined },
  context: RunContext,
): Promise<Content> {
  const address = readAddress(id.trim(), context.baseUrl);
  const number = address && 'id' in address ? address.id : id.trim();
  if (number !== undefined && isId(number)) {
    const found = await orNull(readContent(type, number, context, { body: true }));
    if (found) return inTrash(found);
  }
  return findByTitle(type, id.trim(), space, context);
}

async function findByTitle(
  type: ContentType,
  title: string,
  space: string | null | undefined,
  context: RunContext,
): Promise<Content> {
  const inSpace = space ? await findSpace(space, context) : undefined;
  const list = {
    path: collections[type],
    query: { status: 'trashed', 'space-id': inSpace?.id, sort: '-modified-date' },
    entry: contentShape,
  };
  const { entries } = await readList(context.http, list, { limit: 1000, start: 0 });
  const titleOf = (entry: { readonly title?: string | null | undefined }) => entry.title ?? '';
  const candidate = ({ id, title: name }: (typeof entries)[number]) => ({ id, name: name ?? '' });
  const [only, ...others] = matching(title, entries, titleOf);
  const kind = `${kindNames[type]} in the trash`;
  if (!only) throw notFound(kind, title, closest(title, entries, titleOf).map(candidate), advice);
  if (others.length > 0) throw ambiguous(kind, title, [only, ...others].map(candidate), advice);
  return readContent(type, only.id, context, { body: true });
}

function inTrash(content: Content): Content {
  if (content.status === 'trashed') return content;
  throw new ToolError({
    code: 'conflict',
    message: `“${content.title}” (id ${content.id}) is not in the trash: it is ${content.status}.`,
  });
}
