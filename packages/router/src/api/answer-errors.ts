import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ConnectionRefusal } from '../connections/connection-refusal.ts';
import type { Logger } from '../logger.ts';
import { UnstorableText } from '../store/unstorable-text.ts';
import { ApiError } from './api-error.ts';
import type { RouterEnvironment } from './environment.ts';
import { errorBodyAt, type ServedApp } from './served-app.ts';

/** Answers whatever was thrown in the error shape of its path. What was not foreseen is logged and told by its request id only. */
export function answerErrors(logger: Logger, served: readonly ServedApp[]) {
  const shapeAt = errorBodyAt(served);
  return (error: Error, context: Context<RouterEnvironment>): Response => {
    const requestId = context.get('requestId');
    const errorBody = shapeAt(context);
    const details = detailsOf(error);
    if (details === undefined) {
      logger.error(
        { requestId, error: { name: error.name, message: error.message, stack: error.stack } },
        'Failed',
      );
      const message = `Something went wrong inside the router. Its log says more under ${requestId}.`;
      return context.json(errorBody({ status: 500, message }, requestId), 500);
    }
    return context.json(errorBody(details, requestId), details.status);
  };
}

/** Answers a path that is none of the router's. */
export function answerUnknownPath(served: readonly ServedApp[]) {
  const shapeAt = errorBodyAt(served);
  return (context: Context<RouterEnvironment>): Response => {
    const details = {
      status: 404,
      message: `There is nothing at ${context.req.method} ${context.req.path}.`,
      suggestedFix: 'GET /openapi.json lists what there is.',
    } as const;
    return context.json(shapeAt(context)(details, context.get('requestId')), 404);
  };
}

/** The refusal of a request for several faults at once. */
export function invalidRequest(errors: readonly string[]): ApiError {
  return new ApiError({ status: 400, message: 'Validation error while processing request', errors });
}

function detailsOf(error: Error) {
  if (error instanceof ApiError) return error.details;
  if (error instanceof ConnectionRefusal) return describeRefusal(error);
  if (error instanceof UnstorableText) return { status: 400, message: error.message } as const;
  if (!(error instanceof HTTPException)) return undefined;
  return error.status === 415 ? notJson : { status: error.status, message: error.message };
}

const notJson = {
  status: 415,
  message: 'The body is not sent as JSON.',
  suggestedFix: 'Send JSON, with Content-Type: application/json.',
} as const;

const statusOfRefusal = { not_found: 404, invalid: 400, taken: 409, configured: 400 } as const;

function describeRefusal({ code, message, advice }: ConnectionRefusal) {
  const status = statusOfRefusal[code];
  return { status, message, ...(advice === undefined ? {} : { suggestedFix: advice }) };
}
