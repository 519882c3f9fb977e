import { z } from 'zod';
import type { UndoTarget } from './undo-request.ts';

/** What every way in takes: `TRIBUTARY_UNDO`, REST and the command line. */
export const undoInput = {
  log_id: z
    .string()
    .min(1)
    .optional()
    .describe('One action: the log_id of its answer. An undo is undone the same way.'),
  scope: z
    .enum(['last', 'session'])
    .optional()
    .describe('Without log_id: the last action of this session (the default), or all of them.'),
  dry_run: z.boolean().default(false).describe('Only say what would be taken back, and what cannot be.'),
};

/** What is meant, or in words what is wrong with it. */
export function targetOf({
  log_id: logId,
  scope,
}: {
  readonly log_id?: string | undefined;
  readonly scope?: 'last' | 'session' | undefined;
}): UndoTarget | { readonly fault: string } {
  if (logId === undefined) return { of: scope ?? 'last' };
  return scope === undefined ? { logId } : { fault: 'Send log_id or scope, not both.' };
}

/** What every way in answers. */
export const undoOutput = {
  dry_run: z.boolean(),
  message: z.string().describe('What became of all of it, in a few sentences.'),
  actions: z.array(
    z.looseObject({
      log_id: z.string(),
      tool_slug: z.string(),
      action: z.string(),
      at: z.string(),
      state: z.enum(['undone', 'can_be_undone', 'cannot_be_undone', 'changed_since', 'failed', 'not_tried']),
      reason: z.string().optional(),
      changed_since: z.object({ by: z.string(), at: z.string().optional(), what: z.string() }).optional(),
      undo: z
        .looseObject({ tool_slug: z.string(), arguments: z.looseObject({}), log_id: z.string().optional() })
        .optional(),
    }),
  ),
};
