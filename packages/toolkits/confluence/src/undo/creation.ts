import type { PlannedAction, RunContext, UndoRule } from '@tributary/toolkit';
import type { ContentType } from '../api/content.ts';
import { type LeftText, leftShape, madeContentChangedSince } from './content-since.ts';

/** Takes back the making of a page or blog post by moving it to the trash; a draft is discarded. */
export function undoCreation(
  type: ContentType,
  tool: string,
  textOf: (action: PlannedAction, context: RunContext) => Promise<LeftText>,
): UndoRule {
  return {
    tool,
    arguments({ output }) {
      const { id, status } = leftShape.parse(output);
      return { id, ...(status === 'draft' ? { draft: true } : {}) };
    },
    changedSince: async (action, context) =>
      madeContentChangedSince(type, action, await textOf(action, context), context),
    obstacle: ({ before }) =>
      before.status === 'trashed'
        ? 'It was put into the trash at once, so nothing is left to take back.'
        : undefined,
  };
}
