import type { Caller, ToolCall } from '../execution/tool-call.ts';

/** Which actions are to be taken back. */
export type UndoTarget =
  /** One, by its id in the journal. An undo that is undone is a redo. */
  | { readonly logId: string }
  /** The last of the caller's session that still stands, or all of them, the last first. */
  | { readonly of: 'last' | 'session' };

/** Asks for actions to be taken back. */
export interface UndoRequest extends Pick<ToolCall, 'signal' | 'onProgress'> {
  readonly caller: Caller;
  readonly target: UndoTarget;
  /** Whose actions they are, where that session has ended and the caller has none. */
  readonly endedSession?: string;
  /** With it, nothing is taken back twice though the request is sent twice. */
  readonly idempotencyKey?: string;
  /**
   * Somebody who may agree to calls asks for it themselves: with the key of the project, and outside of what a session's
   * model can reach. Taking back the last action then asks nobody again.
   */
  readonly byPerson?: boolean;
  /** Only say what would be done. */
  readonly dryRun: boolean;
}
