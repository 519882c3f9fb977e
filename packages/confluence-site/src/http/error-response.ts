import type { Context } from 'hono';
import { SiteError, versionOneBody, versionTwoBody } from './errors.ts';
import { GatewayError } from './gateway-error.ts';

/** Answers a failure in the form of the API that was called; what nobody foresaw becomes a 500 in that form. */
export function errorResponse(context: Context, failure: unknown): Response {
  if (failure instanceof GatewayError) return gatewayResponse(context, failure);
  const error = failure instanceof SiteError ? failure : new SiteError('INTERNAL_SERVER_ERROR');
  if (error.status === 401) context.header('WWW-Authenticate', 'Basic realm="Confluence"');
  const body = isVersionOne(context.req.path) ? versionOneBody(error) : versionTwoBody(error);
  return context.json(body, error.status);
}

/** Whether the path belongs to the first API, on the site or behind the gateway. */
export function isVersionOne(path: string): boolean {
  return path.includes('/wiki/rest/');
}

function gatewayResponse(context: Context, { status, message, category }: GatewayError): Response {
  if (category !== undefined) context.header('X-Failure-Category', category);
  return context.json({ code: status, message }, status);
}
