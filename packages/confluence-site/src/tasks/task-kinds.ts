import { z } from 'zod';

const pageTree = z.object({ pageId: z.int() });

/** What a copy of pages takes along. */
export const copyOptions = z.object({
  copyAttachments: z.boolean().default(false),
  copyPermissions: z.boolean().default(false),
  copyProperties: z.boolean().default(false),
  copyLabels: z.boolean().default(false),
  copyCustomContents: z.boolean().default(false),
});

/** How the titles of a copied tree are made from those of its pages. */
export const titleOptions = z.object({
  prefix: z.string().default(''),
  search: z.string().default(''),
  replace: z.string().default(''),
});

/** The kinds of long-running task, and what each is told to do: kept as JSON until the task is due. */
export const taskInputs = {
  'delete-space': z.object({ spaceId: z.int() }),
  'archive-pages': z.object({ pageIds: z.array(z.int()) }),
  'delete-page-tree': pageTree,
  'copy-page-tree': pageTree.extend({
    destinationId: z.int(),
    options: copyOptions,
    titles: titleOptions,
    withDescendants: z.boolean(),
  }),
} as const;

export type TaskKind = keyof typeof taskInputs;

export type TaskInput<Kind extends TaskKind> = z.output<(typeof taskInputs)[Kind]>;
