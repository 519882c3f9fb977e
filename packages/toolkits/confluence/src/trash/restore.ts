import {
  path,
  type RunContext,
  type Settlement,
  type UnansweredAction,
  type UndoRule,
  type WritePlan,
  type WriteStep,
} from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, collections, contentShape, readContent } from '../api/content.ts';
import { kindNames, textChange, titleChange } from '../changes/content-changes.ts';
import { orNull, readStep } from '../client.ts';
import { type contentOutput, describeContent, spaceNamesOf } from '../fields/content-output.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';
import { contentChangedSince } from '../undo/content-since.ts';
import { idsUnder } from '../undo/what-hangs-on.ts';
import { findTrashed } from './find-trashed.ts';

/** What comes out of the trash, in the words of the caller. */
export interface RestoreInput {
  readonly id: string;
  readonly space?: string | null | undefined;
  /** Ids of the pages that were under a page when it went to the trash. */
  readonly pagesUnder?: readonly string[] | null | undefined;
}

const beforeShape = z.object({
  id: z.string(),
  title: z.string(),
  storage: z.string(),
  pagesUnder: z.array(z.string()),
});

/** Brings a page or blog post back out of the trash, and back under it the pages that moved up when it went. */
export async function planRestore(
  type: ContentType,
  input: RestoreInput,
  context: RunContext,
): Promise<WritePlan<z.input<z.ZodObject<typeof contentOutput>>>> {
  const content = await findTrashed(type, input, context);
  const names = await spaceNamesOf(content, context);
  const kind = kindNames[type];
  const title = content.title ?? '';
  const body = { representation: 'storage', value: content.body?.storage?.value ?? '' };
  const pagesUnder = await stillWhereTheyWent(input.pagesUnder ?? [], content, context);
  // Confluence takes nothing of this but the status; the rest must be there all the same.
  const sent = {
    id: content.id,
    status: 'current',
    title,
    body,
    version: { number: (content.version?.number ?? 0) + 1 },
  };
  const restoring: WriteStep = {
    description: `Restore the ${kind}`,
    request: { method: 'PUT', path: collections[type] + path`/${content.id}`, body: sent },
  };
  return {
    summary: `Restore the ${kind} “${title}” in ${names.name ?? 'its space'} from the trash`,
    steps: [restoring, ...pagesUnder.map((page) => movingUnder(page, content))],
    changes: [...titleChange(kind, null, title), ...textChange(title, null, body)],
    before: { id: content.id, title, storage: body.value, pagesUnder: pagesUnder.map(({ id }) => id) },
    answer: (responses) => describeContent({ ...readStep(contentShape, responses), type }, names, context),
  };
}

// A page that somebody has put elsewhere since, or thrown away, stays there.
async function stillWhereTheyWent(
  ids: readonly string[],
  { parentId }: Content,
  context: RunContext,
): Promise<readonly Content[]> {
  const pages = await Promise.all(ids.map((id) => orNull(readContent('page', id, context))));
  return pages.flatMap((page) =>
    page && page.status !== 'trashed' && (page.parentId ?? null) === (parentId ?? null) ? [page] : [],
  );
}

function movingUnder(page: Content, parent: Content): WriteStep {
  return {
    description: `Put the page “${page.title}” back under it`,
    request: {
      method: 'PUT',
      path: path`/wiki/rest/api/content/${page.id}/move/append/${parent.id}`,
      idempotent: true,
    },
  };
}

/** The way back into the trash. */
export function undoRestore(type: ContentType, tool: string): UndoRule {
  return {
    tool,
    arguments: ({ before }) => ({ id: beforeShape.parse(before).id }),
    changedSince(action, context) {
      const { title, storage } = beforeShape.parse(action.before);
      const text = { title, body: { representation: 'storage', value: storage } };
      return contentChangedSince(type, action, text, context);
    },
  };
}

/** Whether it came out of the trash. */
export async function settleRestore(
  type: ContentType,
  { before }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { id, title, pagesUnder } = beforeShape.parse(before);
  const now = await orNull(readContent(type, id, context));
  if (now === null) return unclear(`Look for “${title}” (id ${id}) in its space and in the trash.`);
  if (now.status === 'trashed') return didNotHappen;
  const under = pagesUnder.length > 0 ? await idsUnder(id, context) : [];
  if (!pagesUnder.every((page) => under.includes(page))) {
    return unclear(`It was restored, perhaps without the pages under it. Look at “${title}” (id ${id}).`);
  }
  return { effect: 'happened', output: describeContent(now, await spaceNamesOf(now, context), context) };
}
