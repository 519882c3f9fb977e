import { type Candidate, isToolError, type RunContext } from '@tributary/toolkit';
import { type Content, type ContentType, readContent, spaceKeyOf } from '../api/content.ts';
import { cqlOf, type Hit, searchByCql, searchWords } from '../api/cql.ts';
import { kindNames } from '../changes/content-changes.ts';
import { orNull } from '../client.ts';
import { isId } from './id.ts';
import { matching } from './names.ts';
import { findSpace } from './space.ts';
import { ambiguous } from './which.ts';

/** Which draft is meant, in the words of the caller. */
interface DraftReference {
  /** Id or title. */
  readonly id: string;
  readonly space?: string | null | undefined;
}

/**
 * Finds a draft of one's own that was never published, with its text; `null` where there is none. No list of
 * Confluence's has drafts, so a title is looked for by the search.
 *
 * @throws ToolError `ambiguous` with the drafts that fit
 */
export async function findDraft(
  type: ContentType,
  { id, space }: DraftReference,
  context: RunContext,
): Promise<Content | null> {
  const words = id.trim();
  const byId = isId(words) ? await readDraft(type, words, context) : null;
  return byId ?? findByTitle(type, words, space, context);
}

async function findByTitle(
  type: ContentType,
  title: string,
  space: string | null | undefined,
  context: RunContext,
): Promise<Content | null> {
  const inSpace = space ? await findSpace(space, context) : null;
  const words = searchWords(title);
  if (words === null) return null;
  const cql = cqlOf({ type: [type], title: words, space: inSpace?.key });
  const hits = await searchDrafts(cql, context);
  const drafts = hits.flatMap((hit) => candidate(type, hit));
  const [only, ...others] = matching(title, drafts, ({ name }) => name);
  if (others.length > 0 && only) throw ambiguous('draft', title, [only, ...others], 'Send the id of one.');
  return only ? readDraft(type, only.id, context) : null;
}

// A site that does not search drafts has none to find.
async function searchDrafts(cql: string, context: RunContext): Promise<readonly Hit[]> {
  try {
    const found = await searchByCql(context.http, cql, { limit: 50, start: 0 }, { statuses: ['draft'] });
    return found.entries;
  } catch (error) {
    if (isToolError(error) && error.details.code === 'invalid_input') return [];
    throw error;
  }
}

async function readDraft(type: ContentType, id: string, context: RunContext): Promise<Content | null> {
  const found = await orNull(readContent(type, id, context, { body: true, draft: true }));
  return found?.status === 'draft' ? found : null;
}

function candidate(type: ContentType, { content, title }: Hit): Candidate[] {
  if (content?.status !== 'draft') return [];
  const key = spaceKeyOf(content._links?.webui);
  const detail = `draft of a ${kindNames[type]}${key === null ? '' : ` in ${key}`}`;
  return [{ id: content.id, name: content.title ?? title, detail }];
}
