import {
  type JsonObject,
  path,
  type RunContext,
  type Settlement,
  ToolError,
  type UnansweredAction,
  type UndoRule,
  type WritePlan,
} from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, collections, readContent } from '../api/content.ts';
import { kindNames, textChange, titleChange } from '../changes/content-changes.ts';
import { orNull } from '../client.ts';
import { contentOutput, describeContent, type SpaceNames, spaceNamesOf } from '../fields/content-output.ts';
import { findContent } from '../resolve/content.ts';
import { findDraft } from '../resolve/draft.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';
import { changedBy, changedBySomeone } from '../undo/later-change.ts';
import { idsUnder } from '../undo/what-hangs-on.ts';
import { titleTaken } from './title-taken.ts';

/** What goes to the trash, in the words of the caller. */
export interface TrashInput {
  readonly id: string;
  readonly space?: string | null | undefined;
  /** Discards an unpublished draft instead, for good. */
  readonly draft?: boolean | null | undefined;
}

/** What a tool answers of what it moved to the trash. */
export const trashOutput = {
  ...contentOutput,
  deletedAt: z.string().describe('When it was moved to the trash, ISO 8601.'),
};

const beforeShape = z.object({
  id: z.string(),
  draft: z.boolean(),
  pagesUnder: z.array(z.string()),
});

/** Moves a page or blog post to the trash. Pages under it move up, as Confluence does it. */
export async function planTrash(
  type: ContentType,
  input: TrashInput,
  context: RunContext,
): Promise<WritePlan<z.input<z.ZodObject<typeof trashOutput>>>> {
  const draft = input.draft === true;
  const content = await findToTrash(type, input, context);
  const names = await spaceNamesOf(content, context);
  const kind = kindNames[type];
  const title = content.title ?? '';
  const pagesUnder = type === 'page' && !draft ? await idsUnder(content.id, context) : [];
  const description = draft ? `Discard the draft` : `Move the ${kind} to the trash`;
  return {
    summary: draft
      ? `Discard the draft “${title}” in ${names.name ?? 'its space'} for good`
      : `Move the ${kind} “${title}” in ${names.name ?? 'its space'} to the trash`,
    steps: [
      {
        description,
        request: {
          method: 'DELETE',
          path: collections[type] + path`/${content.id}`,
          ...(draft ? { query: { draft: 'true' } } : {}),
        },
      },
    ],
    changes: [...titleChange(kind, title, null), ...textChange(title, bodyOf(content), null)],
    before: { id: content.id, draft, pagesUnder: [...pagesUnder] },
    answer: () => describeTrashed(content, names, context.now, context),
  };
}

async function findToTrash(type: ContentType, input: TrashInput, context: RunContext): Promise<Content> {
  const kind = kindNames[type];
  if (input.draft) {
    const draft = await findDraft(type, input, context);
    if (draft) return draft;
    const published = await findContent({ id: input.id, space: input.space, types: [type] }, context);
    throw new ToolError({
      code: 'conflict',
      message: `The ${kind} “${published.title}” is published. Leave out draft to move it to the trash.`,
    });
  }
  const { id, space } = input;
  const content = await findContent({ id, space, types: [type], body: true, plainly: true }, context);
  if (content.status !== 'trashed') return content;
  throw new ToolError({
    code: 'conflict',
    message: `The ${kind} “${content.title}” is in the trash already.`,
  });
}

/** The way out of the trash. */
export function undoTrash(type: ContentType, tool: string): UndoRule {
  return {
    tool,
    arguments({ before }): JsonObject {
      const { id, pagesUnder } = beforeShape.parse(before);
      return { id, ...(pagesUnder.length > 0 ? { pagesUnder } : {}) };
    },
    async changedSince({ before }, context) {
      const now = await orNull(readContent(type, beforeShape.parse(before).id, context));
      if (now === null) return changedBySomeone('It was deleted for good.');
      if (now.status !== 'trashed') return changedBySomeone(`“${now.title}” was restored already.`);
      const other = await titleTaken(type, now, context);
      return (
        other && changedBy(other, `Another ${kindNames[type]} has the title “${now.title}” now.`, context)
      );
    },
    obstacle: ({ before }) =>
      beforeShape.parse(before).draft ? 'A draft that was discarded is gone for good.' : undefined,
  };
}

/** Whether it came into the trash. */
export async function settleTrash(
  type: ContentType,
  { before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { id, draft } = beforeShape.parse(before);
  if (draft) return unclear(`Look whether the draft ${id} is still among your drafts.`);
  const now = await orNull(readContent(type, id, context));
  if (now === null) return unclear(`Look for the ${kindNames[type]} ${id} in the trash of its space.`);
  if (now.status !== 'trashed') return didNotHappen;
  const names = await spaceNamesOf(now, context);
  return { effect: 'happened', output: describeTrashed(now, names, startedAt, context) };
}

function describeTrashed(content: Content, names: SpaceNames, at: Date, context: RunContext) {
  return {
    ...describeContent({ ...content, status: 'trashed' }, names, context),
    deletedAt: at.toISOString(),
  };
}

function bodyOf({ body }: Content) {
  return body?.storage ? { representation: 'storage', value: body.storage.value } : null;
}
