import { z } from 'zod';
import { answerUndo } from '../../undo/undo-envelope.ts';
import { undoInput, undoOutput } from '../../undo/undo-input.ts';
import { UndoOverLimit } from '../../undo/undo-over-limit.ts';
import { defineMetaTool } from './meta-tool.ts';

/** TRIBUTARY_UNDO: takes back what this session did. Composio has no such tool. */
export const undo = defineMetaTool({
  slug: 'TRIBUTARY_UNDO',
  title: 'Undo',
  description:
    'Undoes an action by its log_id, the last action of this session, or all of them, the last first, and returns what was undone. ' +
    'Stops where somebody has changed the thing since and says who. With dry_run it only says what it would do.',
  hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  input: z.strictObject(undoInput),
  output: z.looseObject(undoOutput),
  isOffered: (config) => config.execute.enableMultiExecute,
  async answer(given, { caller, signal, onProgress, idempotencyKey }, { undo: undoActions }) {
    try {
      const { data, error } = await answerUndo(undoActions, {
        given,
        caller,
        ...(signal === undefined ? {} : { signal }),
        ...(onProgress === undefined ? {} : { onProgress }),
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      });
      return { data, text: error ?? String(data.message), ...(error === null ? {} : { error }) };
    } catch (error) {
      if (error instanceof UndoOverLimit) return { data: {}, text: error.message, error: error.message };
      throw error;
    }
  },
});
