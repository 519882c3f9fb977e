import { startRouter } from '../../packages/router/src/router.ts';
import type { StoreOptions } from '../../packages/router/src/store/store.ts';
import { openClock } from '../../packages/router/src/testing/notes-toolkit.ts';

const apiKey = 'ak_bench_0123456789abcdef0123456789';

/** A router that can tell the time, which asks no provider: what a call costs is what the router costs. */
export interface BenchRouter {
  readonly sessionId: string;
  /** Runs the tool once. */
  execute(): Promise<void>;
  /** Calls the tool with an argument that it does not have, which is refused. */
  executeWrongly(): Promise<void>;
  /** @throws Error for an answer outside 2xx */
  request(method: string, path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a router without limits on a store, with one session. */
export async function startBenchRouter(store: StoreOptions): Promise<BenchRouter> {
  const router = await startRouter({
    ...store,
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    apiKey,
    secretKey: 'a secret key of thirty-two bytes',
    toolkits: [openClock],
    connections: [],
    limits: { project: 'off', user: 'off', connection: 'off' },
  });
  const request = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${router.url}${path}`, {
      method,
      headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  const sessions = '/api/v3.1/tool_router/session';
  const sessionId = idOf(await request('POST', sessions, { user_id: 'jane' }));
  const execute = async (given: object, ending: string) => {
    const call = { tool_slug: 'OPENCLOCK_GET_TIME', arguments: given };
    const answer = JSON.stringify(await request('POST', `${sessions}/${sessionId}/execute`, call));
    if (!answer.includes(ending)) throw new Error(`The tool answered ${answer} and not ${ending}.`);
  };
  return {
    sessionId,
    request,
    execute: () => execute({}, '"successful":true'),
    executeWrongly: () => execute({ zone: 'none' }, '"invalid_input"'),
    close: () => router.close(),
  };
}

function idOf(answer: unknown): string {
  if (typeof answer === 'object' && answer && 'session_id' in answer) return String(answer.session_id);
  throw new Error(`This is no session: ${JSON.stringify(answer)}`);
}
