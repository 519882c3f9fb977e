import { ToolError, type ToolRequest } from '@tributary/toolkit';
import type { ProviderHttp } from '../egress/egress.ts';

/** A provider whose writes are counted, and held back once this router may no longer act. */
export interface GuardedHttp extends ProviderHttp {
  /** Writes that were sent on their way, answered or not. */
  readonly sent: number;
  /** Writes that the provider said it did. */
  readonly done: number;
}

/** What stands before a write. */
export interface WriteGuard {
  /** Whether this router may still act. */
  mayAct(): boolean;
  /** @throws ToolError for a request that may not be sent */
  permit(request: ToolRequest): Promise<void>;
}

/** Puts the guard before a provider's writes; reads pass. */
export function guardWrites(http: ProviderHttp, { mayAct, permit }: WriteGuard): GuardedHttp {
  let sent = 0;
  let done = 0;
  return {
    get: http.get,
    lookUp: http.lookUp,
    download: http.download,
    async send(request) {
      await permit(request);
      if (!mayAct()) throw overtaken();
      sent += 1;
      const response = await http.send(request);
      done += 1;
      return response;
    },
    get sent() {
      return sent;
    },
    get done() {
      return done;
    },
  };
}

// The others may have taken this router for dead and settled the call: sending now could do it twice.
function overtaken(): ToolError {
  return new ToolError({
    code: 'cancelled',
    message: 'The router lost touch with its database, so the change was not sent. Call again.',
  });
}
