import { setTimeout as pause } from 'node:timers/promises';
import type { AgentError } from '../agent-error.ts';
import type { ModelWaiting } from './model-event.ts';
import { type ModelFailure, type ModelFailureKind, readModelFailure } from './model-failure.ts';

export interface AskAgainOptions {
  /** For people. */
  readonly model: string;
  readonly explain: (error: unknown) => AgentError;
  readonly tell: (event: ModelWaiting) => void;
  /** Ends the waiting. */
  readonly signal: AbortSignal | undefined;
}

/** How long to wait before each time that a model is asked again. */
const pauses = [250, 2_000];

/** A server that asks for more is not waited for: the person, or another model, is the better answer. */
const longestPause = 20_000;

/** What may go better a moment later. A server that is not there, or was silent for minutes, is not among it. */
const passing: ReadonlySet<ModelFailureKind> = new Set([
  'busy',
  'overloaded',
  'server-failed',
  'broke-off',
  'unreadable-call',
]);

/**
 * Asks, and asks again after a pause where the failure is one that passes.
 *
 * @throws what the last time threw, or the signal's reason
 */
export async function askAgain<Result>(
  ask: () => Promise<Result>,
  options: AskAgainOptions,
): Promise<Result> {
  const { model, explain, tell, signal } = options;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      signal?.throwIfAborted();
      const milliseconds = pauseBefore(readModelFailure(error), attempt);
      if (milliseconds === undefined) throw error;
      tell({ type: 'model-waiting', model, reason: explain(error).message, milliseconds });
      await pause(milliseconds, undefined, { ...(signal && { signal }) });
    }
  }
}

function pauseBefore({ kind, waitMilliseconds }: ModelFailure, attempt: number): number | undefined {
  const usual = pauses[attempt];
  if (usual === undefined || !passing.has(kind)) return undefined;
  // Many that were refused together must not come back together.
  const milliseconds = kind === 'unreadable-call' ? 0 : (waitMilliseconds ?? usual * (1 + Math.random() / 4));
  return milliseconds <= longestPause ? Math.round(milliseconds) : undefined;
}
