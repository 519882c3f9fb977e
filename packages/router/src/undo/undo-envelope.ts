import { isToolError, type JsonObject, type ToolErrorDetails } from '@tributary/toolkit';
import { toJsonObject } from '../json-object.ts';
import type { UndoActions } from './undo.ts';
import { targetOf } from './undo-input.ts';
import { UndoOverLimit } from './undo-over-limit.ts';
import type { UndoRequest } from './undo-request.ts';

/** An undo as callers ask for it. */
export interface AskedUndo extends Omit<UndoRequest, 'target' | 'dryRun'> {
  readonly given: {
    readonly log_id?: string | undefined;
    readonly scope?: 'last' | 'session' | undefined;
    readonly dry_run: boolean;
  };
}

/** What came of it, as every way in answers it. */
export interface UndoEnvelope {
  readonly data: JsonObject;
  /** Why not all of it was done, in words. */
  readonly error: string | null;
  readonly successful: boolean;
  /** Where nothing was tried at all. */
  readonly error_details?: ToolErrorDetails;
}

/**
 * Takes back what was asked for and puts the answer, or the reason why not, into one form for every way in.
 *
 * @throws UndoOverLimit, which REST answers with a status of its own
 */
export async function answerUndo(undo: UndoActions, { given, ...asked }: AskedUndo): Promise<UndoEnvelope> {
  const target = targetOf(given);
  if ('fault' in target) return refusal({ code: 'invalid_input', message: target.fault });
  try {
    const { actions, dryRun, message, successful } = await undo({ ...asked, target, dryRun: given.dry_run });
    const data = toJsonObject({ dry_run: dryRun, message, actions });
    return { data, error: successful ? null : message, successful };
  } catch (error) {
    if (error instanceof UndoOverLimit) throw error;
    if (isToolError(error)) return refusal(error.details);
    throw error;
  }
}

function refusal(details: ToolErrorDetails): UndoEnvelope {
  return { data: {}, error: details.message, successful: false, error_details: details };
}
