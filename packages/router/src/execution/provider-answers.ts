import type { JsonObject, ToolResponse } from '@tributary/toolkit';
import { toJsonObject } from '../json-object.ts';
import type { GuardedHttp } from './guard-writes.ts';

/** A request of a call and what the provider answered to it. */
export interface AnsweredRequest {
  readonly request: string;
  readonly response: ToolResponse;
}

/** Keeps what a provider answers, in the order of its answers; files are not kept. */
export function keepAnswers(http: GuardedHttp): {
  readonly http: GuardedHttp;
  readonly received: readonly AnsweredRequest[];
} {
  const received: AnsweredRequest[] = [];
  const keep = async (request: string, asking: Promise<ToolResponse>) => {
    const response = await asking;
    received.push({ request, response });
    return response;
  };
  return {
    received,
    http: {
      get: (path, query) => keep(`GET ${path}`, http.get(path, query)),
      lookUp: (path, body, query) => keep(`POST ${path}`, http.lookUp(path, body, query)),
      download: http.download,
      send: (request) => keep(`${request.method} ${request.path}`, http.send(request)),
      get sent() {
        return http.sent;
      },
      get done() {
        return http.done;
      },
    },
  };
}

/** The answers as callers are shown them. */
export function describeAnswers(received: readonly AnsweredRequest[]): JsonObject {
  return toJsonObject({
    responses: received.map(({ request, response: { status, body } }) => ({ request, status, body })),
  });
}
