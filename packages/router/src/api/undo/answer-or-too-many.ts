import type { Context } from 'hono';
import { type AskedUndo, answerUndo, type UndoEnvelope } from '../../undo/undo-envelope.ts';
import { UndoOverLimit } from '../../undo/undo-over-limit.ts';
import type { RouterServices } from '../environment.ts';
import { tooMany } from '../too-many.ts';

/**
 * Takes back what was asked for.
 *
 * @throws ApiError 429 where a limit kept it from beginning
 */
export async function answerOrTooMany(
  context: Context,
  { undo }: Pick<RouterServices, 'undo'>,
  asked: AskedUndo,
): Promise<UndoEnvelope> {
  try {
    return await answerUndo(undo, asked);
  } catch (error) {
    if (error instanceof UndoOverLimit) throw tooMany(context, error.standing, error.message);
    throw error;
  }
}
