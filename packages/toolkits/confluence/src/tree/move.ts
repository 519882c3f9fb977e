import {
  path,
  type RunContext,
  type Settlement,
  ToolError,
  type UnansweredAction,
  type UndoRule,
  type WritePlan,
  type WriteStep,
} from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, readContent } from '../api/content.ts';
import { readSpace } from '../api/space.ts';
import { orNull } from '../client.ts';
import { contentOutput, describeContent, spaceNamesOf } from '../fields/content-output.ts';
import { findContent } from '../resolve/content.ts';
import { didNotHappen, unclear } from '../settle/settlements.ts';
import { changedBySomeone } from '../undo/later-change.ts';
import { readAncestors } from './ancestors.ts';
import { type Destination, type DestinationInput, findDestination } from './destination.ts';
import { type Place, placeInWords, placeShape, readPlace, standsAt } from './place.ts';
import type { TreeItem } from './tree-item.ts';

/** What is to be moved and where, in the words of the caller. */
export interface MoveInput extends DestinationInput {
  readonly id: string;
  readonly space?: string | null | undefined;
}

/** What a tool answers of a page that it moved. */
export const moveOutput = {
  ...contentOutput,
  parentTitle: z.string().nullable().describe('Title of what it is under now.'),
};

const beforeShape = z.object({
  id: z.string(),
  title: z.string(),
  from: placeShape.nullable(),
  to: placeShape,
});

/** Moves a page, with what is below it, to another place. No version of it is made. */
export async function planMove(
  input: MoveInput,
  context: RunContext,
): Promise<WritePlan<z.input<z.ZodObject<typeof moveOutput>>>> {
  const page = await findContent({ id: input.id, space: input.space, types: ['page'] }, context);
  const title = page.title ?? '';
  const to = await findDestination(input, context);
  const aboveThere = await readAncestors(to.pageId, context);
  await checkMove(page, to, aboveThere, context);
  const above = await readAncestors(page.id, context);
  const from = await readPlace(page, above.at(-1), context);
  return {
    summary: `Move the page “${title}” ${placeInWords(to)}`,
    steps: stepsOf(page, to),
    changes: [
      {
        what: `place of “${title}”`,
        before: from ? placeWithLine(from, above) : 'beside the tree of its space',
        after: placeWithLine(to, to.side === 'under' ? [...aboveThere, to] : aboveThere),
      },
    ],
    before: { id: page.id, title, from, to: placeShape.parse(to) },
    answer: (_responses, later) => describeMoved(page.id, later),
  };
}

/** The way back: right beside the page that it stood beside. */
export const undoMove: UndoRule = {
  tool: 'CONFLUENCE_MOVE_PAGE',
  arguments({ before }) {
    const { id, from } = beforeShape.parse(before);
    return { id, ...(from ? { [fields[from.side]]: from.pageId } : {}) };
  },
  async changedSince({ before }, context) {
    const { id, title, from, to } = beforeShape.parse(before);
    const page = await readLiving(id, context);
    if (!page) return changedBySomeone(`“${title}” is not there any more.`);
    if (!(await standsAt(page, to, context))) return changedBySomeone(`“${page.title}” was moved again.`);
    const mark = from && (await readLiving(from.pageId, context));
    if (from && !mark) return changedBySomeone(`“${from.title}” is not there any more.`);
    const moved = from && from.side !== 'under' && mark?.parentId !== from.parentId;
    return moved ? changedBySomeone(`“${from.title}”, beside which it was, was moved.`) : undefined;
  },
  obstacle: ({ before }) =>
    beforeShape.parse(before).from === null
      ? 'Confluence can put it back only beside or under a page, and there is none where it stands.'
      : undefined,
};

/** Whether it came to its new place. */
export async function settleMove({ before }: UnansweredAction, context: RunContext): Promise<Settlement> {
  const { id, title, from, to } = beforeShape.parse(before);
  const page = await readLiving(id, context);
  if (page && (await standsAt(page, to, context))) {
    return { effect: 'happened', output: await describeMoved(id, context) };
  }
  if (page && from && (await standsAt(page, from, context))) return didNotHappen;
  return unclear(`Look where “${title}” (id ${id}) is in the tree of its space.`);
}

const fields = { under: 'parentId', before: 'beforeId', after: 'afterId' } as const;

async function checkMove(
  page: Content,
  to: Destination,
  aboveThere: readonly TreeItem[],
  context: RunContext,
): Promise<void> {
  if (to.pageId === page.id) throw impossible(`“${page.title}” cannot stand beside or under itself.`);
  if (aboveThere.some(({ id }) => id === page.id)) {
    throw impossible(`“${to.title}” is below “${page.title}” and moves with it.`);
  }
  if (await isHomePage(page, context)) {
    throw impossible(`“${page.title}” is the home page of its space and stays at the top.`);
  }
  if (!(await standsAt(page, to, context))) return;
  throw new ToolError({ code: 'conflict', message: `“${page.title}” is ${placeInWords(to)} already.` });
}

function impossible(reason: string): ToolError {
  return new ToolError({ code: 'invalid_input', message: `${reason} Send another page or place.` });
}

async function isHomePage({ id, parentId, spaceId }: Content, context: RunContext): Promise<boolean> {
  if (parentId || !spaceId) return false;
  return (await readSpace(spaceId, context)).homepageId === id;
}

// Beside a page of another space nothing can be put at once: it has to come into that space first.
function stepsOf(page: Content, to: Destination): WriteStep[] {
  const step = (side: 'append' | 'before' | 'after', target: string): WriteStep => ({
    description: side === 'append' ? 'Move the page' : `Put the page in its place among the others`,
    request: {
      method: 'PUT',
      path: path`/wiki/rest/api/content/${page.id}/move/${side}/${target}`,
      idempotent: true,
    },
  });
  if (to.side === 'under') return [step('append', to.pageId)];
  const entering = page.spaceId === to.spaceId ? [] : [step('append', to.parentId)];
  return [...entering, step(to.side, to.pageId)];
}

function placeWithLine(place: Place, above: readonly Pick<TreeItem, 'title'>[]): string {
  const line = above.map(({ title }) => title).join(' › ');
  return place.side === 'under' ? line : `${line}, ${placeInWords(place)}`;
}

async function describeMoved(id: string, context: RunContext) {
  const page = await readContent('page', id, context);
  const above = await readAncestors(id, context);
  const names = await spaceNamesOf(page, context);
  return { ...describeContent(page, names, context), parentTitle: above.at(-1)?.title ?? null };
}

async function readLiving(id: string, context: RunContext): Promise<Content | null> {
  const page = await orNull(readContent('page', id, context));
  return page?.status === 'trashed' ? null : page;
}
