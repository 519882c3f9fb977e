import { oneLine } from '../chat/printable.ts';
import { readCallContext } from './tool-call-context.ts';

/** What a router says of a call that takes long. */
export interface CallProgress {
  readonly thread: string;
  /** The model's call; its steps have ids that begin with it. */
  readonly callId: string;
  readonly message: string;
}

/** Hears what the router says of running calls. */
export interface ProgressEar {
  /** Has the tool run under a token of its own, by which the router names the call. */
  hearing<Input, Context, Result>(
    execute: (input: Input, context: Context) => Promise<Result>,
  ): (input: Input, context: Context) => Promise<Result>;
  heard(notice: { readonly progressToken: string | number; readonly message?: string | undefined }): void;
}

const shownLength = 200;

/** Tells of each notice which call it is about. */
export function createProgressEar(tell: (progress: CallProgress) => void): ProgressEar {
  const calls = new Map<string, Omit<CallProgress, 'message'>>();
  return {
    hearing: (execute) => async (input, context) => {
      const token = crypto.randomUUID();
      const { thread, callId } = readCallContext(context);
      calls.set(token, { thread, callId });
      try {
        return await execute(input, withToken(context, token));
      } finally {
        calls.delete(token);
      }
    },
    heard({ progressToken, message }) {
      const call = calls.get(String(progressToken));
      if (call && message) tell({ ...call, message: oneLine(message, shownLength) });
    },
  };
}

// The library takes the run's id for the token, which all calls of a run share.
function withToken<Context>(context: Context, token: string): Context {
  return typeof context === 'object' && context !== null ? { ...context, runId: token } : context;
}
