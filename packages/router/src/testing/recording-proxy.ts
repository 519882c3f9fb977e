import { onTestFinished } from 'vitest';
import { listen } from '../http-server.ts';

/** A service as it is reached through {@link recordingProxy}. */
export interface RecordingProxy {
  readonly url: string;
  /** Method and path of each request that came, in order. */
  readonly requests: readonly string[];
  /** Those that the service has answered, whether anybody waited for the answer or not. */
  readonly answered: readonly string[];
  /** Holds the nth of such requests from now on back until `work` is done; resolves when it was. */
  before(request: string, nth: number, work: () => Promise<unknown>): Promise<void>;
}

interface Hold {
  readonly request: string;
  /** How many of them are still to come, this one among them. */
  left: number;
  release(): Promise<void>;
}

/** Passes everything on to a service and notes what came; closed when the test is over. */
export async function recordingProxy(target: string): Promise<RecordingProxy> {
  const requests: string[] = [];
  const answered: string[] = [];
  let hold: Hold | undefined;
  const server = await listen(
    async (request) => {
      const { pathname, search } = new URL(request.url);
      const name = `${request.method} ${pathname}`;
      requests.push(name);
      if (hold?.request === name) {
        hold.left -= 1;
        if (hold.left === 0) await hold.release();
      }
      const headers = new Headers(request.headers);
      headers.delete('host');
      const body = ['GET', 'HEAD'].includes(request.method) ? null : await request.arrayBuffer();
      const answer = await fetch(`${target}${pathname}${search}`, { method: request.method, headers, body });
      const passedOn = new Headers(answer.headers);
      // The body is decoded by now.
      for (const header of ['content-encoding', 'content-length', 'transfer-encoding'])
        passedOn.delete(header);
      const content = answer.status === 204 ? null : await answer.arrayBuffer();
      answered.push(name);
      return new Response(content, { status: answer.status, headers: passedOn });
    },
    { host: '127.0.0.1', port: 0 },
  );
  onTestFinished(() => server.close(0));
  return {
    url: server.url,
    requests,
    answered,
    before(request, nth, work) {
      const done = Promise.withResolvers<void>();
      hold = { request, left: nth, release: () => work().then(() => done.resolve(), done.reject) };
      return done.promise;
    },
  };
}
