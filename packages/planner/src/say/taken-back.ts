import { z } from 'zod';
import { readable } from './template.ts';

const answer = z.looseObject({
  message: z.string(),
  actions: z
    .array(
      z.looseObject({
        action: z.string(),
        state: z.string(),
        undo: z
          .looseObject({ data: z.record(z.string(), z.json()) })
          .optional()
          .catch(undefined),
      }),
    )
    .catch([]),
});

/** Says what became of what was to be taken back, and of which things, the last first. */
export function sayTakenBack(data: unknown): string {
  const read = answer.safeParse(data);
  if (!read.success) return 'Done.';
  const { message, actions } = read.data;
  const lines = actions
    .filter(({ state }) => state === 'undone')
    .map(({ action, undo }) => {
      const name = readable(undo?.data.title) || readable(undo?.data.name);
      return `* ${action}${name === '' ? '' : `: “${name}”`}`;
    });
  return lines.length === 0 ? message : `${message.replace(/\.$/, '')}:\n\n${lines.join('\n')}`;
}
