import { z } from 'zod';

const change = z.object({ what: z.string(), difference: z.string() });

const action = z.looseObject({
  log_id: z.string(),
  action: z.string(),
  at: z.string(),
  state: z.string(),
  reason: z.string().optional(),
  changed_since: z.looseObject({ by: z.string(), at: z.string().optional(), what: z.string() }).optional(),
  undo: z
    .looseObject({
      tool_slug: z.string(),
      log_id: z.string().optional(),
      preview: z.looseObject({ summary: z.string(), changes: z.array(change) }).optional(),
    })
    .optional(),
});

/** One action and what became of it, as the router tells it. */
export type UndoneAction = z.output<typeof action>;

/** What the router answers to an undo. Where it refuses the whole, there is an error and no data. */
export const undoAnswer = z.object({
  data: z.looseObject({ message: z.string().optional(), actions: z.array(action).default([]) }),
  error: z.string().nullable(),
  successful: z.boolean(),
});

export type UndoAnswer = z.output<typeof undoAnswer>;
