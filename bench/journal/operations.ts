import type { BenchRouter } from '../routers/bench-router.ts';

/** Something that people and programs do all the time, and that must not slow down as the journal grows. */
export interface Operation {
  readonly name: string;
  run(router: BenchRouter): Promise<unknown>;
}

const logs = '/api/v3.1/logs/tool_execution';

/** Lists a page of what the bench itself has called, so that a page is as long on an empty store as on a full one. */
function list(name: string, ...filters: readonly (readonly [string, string])[]): Operation {
  return {
    name: `list, ${name}`,
    run: (router) =>
      router.request('POST', logs, {
        limit: 20,
        filters: filters.map(([field, value]) => ({
          field,
          operator: '==',
          value: value === 'SESSION' ? router.sessionId : value,
        })),
      }),
  };
}

export const operations: readonly Operation[] = [
  { name: 'execute', run: (router) => router.execute() },
  {
    name: 'session, get',
    run: (router) => router.request('GET', `/api/v3.1/tool_router/session/${router.sessionId}`),
  },
  {
    name: 'session, make',
    run: (router) => router.request('POST', '/api/v3.1/tool_router/session', { user_id: 'jane' }),
  },
  list('newest'),
  list('of a session', ['session_id', 'SESSION']),
  list('of a user', ['user_id', 'jane']),
  list('of a tool', ['tool_slug', 'OPENCLOCK_GET_TIME']),
  list('of a toolkit', ['toolkit_slug', 'openclock']),
  list('that failed, of a user', ['user_id', 'jane'], ['status', 'failed']),
  list('refused', ['outcome', 'refused']),
  list('pending', ['outcome', 'pending']),
  list('unknown', ['outcome', 'unknown']),
  list('failed', ['status', 'failed']),
  list('of a tool that nobody called', ['tool_slug', 'NO_SUCH_TOOL']),
  list('of a request', ['request_id', 'req_none']),
  list('of a trace', ['trace_id', 'none']),
  {
    name: 'list, of the last hour',
    run: (router) =>
      router.request('POST', logs, {
        limit: 20,
        time_range: { from: Date.now() - 3_600_000, to: Date.now() + 1000 },
      }),
  },
];
