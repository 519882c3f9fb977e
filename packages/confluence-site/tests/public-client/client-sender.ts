import { BufferSchema, createClient, isApiError } from 'confluence.js/core';
import { z } from 'zod';
import { appToken } from '../../src/apps/app-authentication.ts';
import type { Answer, Send } from '../conformance/send.ts';
import { withoutGaps } from './client-gaps.ts';
import { type ClientOperation, type ClientRequest, requestOf } from './client-operations.ts';
import { operationAt, parametersOf } from './client-parameters.ts';

/** Told of each answer that a schema of the client does not describe: what was asked, and how they differ. */
export type TellMismatch = (asked: string, complaint: string) => void;

/**
 * Sends what a call says through the function of confluence.js that is there for it, and holds the answer against that
 * function's schema. What does not fit is told, and answered all the same.
 */
export function clientSender(
  origin: string,
  operations: readonly ClientOperation[],
  tellMismatch: TellMismatch,
): Send {
  const administrator = createClient({
    host: origin,
    auth: { type: 'basic', email: 'admin@example.com', apiToken: 'local-admin-token' },
  });
  const app = createClient({ host: origin, auth: { type: 'bearer', token: appToken } });
  return async (method, address, sent = {}) => {
    const operation = operationAt(operations, method, address);
    const request = await requestOf(operation.call, parametersOf(operation, address, sent));
    const client = sent.by === 'app' ? app : administrator;
    try {
      const body = await client.sendRequest(unchecked(request));
      const complaint = complaintOf(request, withoutGaps(operation.name, body));
      if (complaint !== undefined) tellMismatch(`${request.method} ${request.url}`, complaint);
      return answerOf(200, body);
    } catch (error) {
      if (isApiError(error)) return answerOf(error.status, error.body);
      throw error;
    }
  };
}

// With any schema the client refuses what is no JSON; with the schema of files it reads bytes.
function unchecked(request: ClientRequest): ClientRequest {
  const { schema } = request;
  return schema === undefined || schema === BufferSchema ? request : { ...request, schema: z.unknown() };
}

function complaintOf({ schema }: ClientRequest, body: unknown): string | undefined {
  // The client holds nothing against an answer without a body.
  if (schema === undefined || body === undefined) return undefined;
  const { error } = schema.safeParse(body);
  return error && z.prettifyError(error);
}

function answerOf(status: number, body: unknown): Answer {
  return { status, headers: new Headers(), text: JSON.stringify(body) ?? '', json: body };
}
