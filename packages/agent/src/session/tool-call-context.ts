import { z } from 'zod';

const flush = z.custom<() => Promise<void>>((value) => typeof value === 'function');

const context = z.looseObject({
  agent: z
    .looseObject({ threadId: z.string(), toolCallId: z.string(), flushMessages: flush.optional() })
    .optional(),
  abortSignal: z.instanceof(AbortSignal).optional(),
});

/** What the framework tells a tool of the call that runs it. */
export interface ToolCallContext {
  readonly thread: string;
  readonly callId: string;
  /** Writes into the thread what has not been written yet. */
  keep(): Promise<void>;
  /** Stops the run. */
  readonly signal: AbortSignal | undefined;
}

/** Reads the second argument of a tool's `execute`; empty names outside of a run. */
export function readCallContext(value: unknown): ToolCallContext {
  const { data } = context.safeParse(value);
  return {
    thread: data?.agent?.threadId ?? '',
    callId: data?.agent?.toolCallId ?? '',
    keep: async () => void (await data?.agent?.flushMessages?.()),
    signal: data?.abortSignal,
  };
}
