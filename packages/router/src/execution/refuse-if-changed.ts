import { type LaterChange, type RunContext, ToolError } from '@tributary/toolkit';
import type { TakenBack } from './tool-call.ts';

/**
 * Stops a call that takes another back where somebody has changed the thing since.
 *
 * It looks after the call is planned: what the plan has read is then at least as old as what this finds unchanged, and
 * an edit that comes later still meets the version number of the plan.
 *
 * @throws ToolError `conflict` that names who and when
 */
export async function refuseIfChanged(takenBack: TakenBack | undefined, context: RunContext): Promise<void> {
  const change = await takenBack?.changedSince(context);
  if (!change) return;
  throw new ToolError({ code: 'conflict', message: `Not taken back: ${sentenceOf(change)}` });
}

function sentenceOf({ by, at, what }: LaterChange): string {
  return `${what} By ${by}${at === undefined ? '' : `, ${at}`}. Look at it, and decide what to keep.`;
}
