import type { Context } from 'hono';
import type { Fault } from './fault-settings.ts';

/** What faults know of a request. */
export interface FaultRequest {
  readonly method: string;
  /** On the site, also where the request came by the gateway. */
  readonly path: string;
  /** The `Authorization` header; empty where there is none. */
  readonly authorization: string;
}

/** Reads what faults go by. */
export function faultRequest(context: Context): FaultRequest {
  return {
    method: context.req.method,
    path: context.req.path,
    authorization: context.req.header('authorization') ?? '',
  };
}

/** Whether the request is one of those that the fault is for. */
export function isInScope({ method, path }: Fault, request: FaultRequest): boolean {
  const methods = method === undefined ? [request.method] : [method].flat();
  const isPath = path === undefined ? isApiPath(request.path) : matches(path, request.path);
  return isPath && methods.some((one) => one === request.method);
}

function isApiPath(path: string): boolean {
  return path.startsWith('/wiki/api/') || path.startsWith('/wiki/rest/');
}

function matches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return path === pattern;
  const last = rest.pop() ?? '';
  if (!path.startsWith(first) || !path.endsWith(last)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= path.length - last.length;
}
