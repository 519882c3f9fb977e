import { z } from 'zod';

const context = z.looseObject({
  agent: z.looseObject({ threadId: z.string(), toolCallId: z.string() }).optional(),
  abortSignal: z.instanceof(AbortSignal).optional(),
});

/** What the framework tells a tool of the call that runs it. */
export interface ToolCallContext {
  readonly thread: string;
  readonly callId: string;
  /** Stops the run. */
  readonly signal: AbortSignal | undefined;
}

/** Reads the second argument of a tool's `execute`; empty names outside of a run. */
export function readCallContext(value: unknown): ToolCallContext {
  const { data } = context.safeParse(value);
  return {
    thread: data?.agent?.threadId ?? '',
    callId: data?.agent?.toolCallId ?? '',
    signal: data?.abortSignal,
  };
}
