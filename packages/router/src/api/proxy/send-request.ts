import type { ToolErrorCode, Toolkit } from '@tributary/toolkit';
import type { Context } from 'hono';
import type { z } from 'zod';
import { providerRequestTool, readProviderAnswer, requestSlug } from '../../execution/provider-request.ts';
import type { Caller } from '../../execution/tool-call.ts';
import { toJsonObject } from '../../json-object.ts';
import { ApiError } from '../api-error.ts';
import type { RouterEnvironment, RouterServices } from '../environment.ts';
import { tooMany } from '../too-many.ts';
import { requestArguments, type requestFields } from './proxy-request.ts';

interface SentRequest {
  readonly toolkit: Toolkit;
  readonly account?: string;
  readonly caller: Caller;
  readonly fields: z.output<z.ZodObject<typeof requestFields>>;
}

/**
 * Sends a request in the caller's own words through execution, and gives what the service answered.
 *
 * @throws ApiError where it was not sent, or where nobody knows what became of it
 */
export async function sendRequest(
  context: Context<RouterEnvironment>,
  { toolkit, account, caller, fields }: SentRequest,
  { execute }: Pick<RouterServices, 'execute'>,
) {
  const outcome = await execute({
    slug: requestSlug(toolkit),
    request: providerRequestTool(toolkit, fields.method),
    arguments: toJsonObject(requestArguments(fields)),
    caller,
    signal: context.req.raw.signal,
    dryRun: fields.dry_run,
    ...(account === undefined ? {} : { account }),
    ...(fields.approval_id === undefined ? {} : { approvalId: fields.approval_id }),
  });
  if (outcome.successful && fields.dry_run) {
    return { data: { ...outcome.data, dry_run: true as const }, log_id: outcome.logId };
  }
  if (outcome.successful) return { ...readProviderAnswer(outcome.data), log_id: outcome.logId };
  if (outcome.limit) throw tooMany(context, outcome.limit, outcome.error.message);
  const { code, message } = outcome.error;
  const errors = [`${code}: ${outcome.logId}`];
  throw new ApiError({ status: statusOf[code], message, errors });
}

const statusOf = {
  invalid_input: 400,
  not_connected: 400,
  refused: 403,
  not_permitted: 403,
  approval_required: 403,
  not_found: 404,
  ambiguous: 400,
  conflict: 409,
  rate_limited: 429,
  provider_unavailable: 502,
  provider_error: 502,
  outcome_unknown: 502,
  cancelled: 408,
  internal: 500,
} as const satisfies Record<ToolErrorCode, number>;
