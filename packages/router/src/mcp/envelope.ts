import { type JsonObject, toJsonSchema } from '@tributary/toolkit';
import { describeRequired } from '../approvals/describe-approval.ts';
import type { ToolOutcome } from '../execution/tool-call.ts';
import { type ErrorDetails, errorDetailsOf } from './error-details.ts';
import type { MetaTool } from './meta-tools/meta-tool.ts';

/** The JSON Schema of what a meta tool answers: Composio's envelope around its data. */
export function metaToolOutputSchema(tool: MetaTool): JsonObject {
  return envelopeSchema(toJsonSchema(tool.output, 'output').properties ?? {});
}

/**
 * The JSON Schema of what a service's tool answers over MCP. The data is one of three forms, and empty where the call
 * failed, so no field of it is certain; the fields of the full form are in COMPOSIO_GET_TOOL_SCHEMAS.
 */
export const toolOutputSchema: JsonObject = envelopeSchema({});

/** Composio's envelope around an answer. */
export interface Envelope {
  /** Where the call failed, nothing but `approval_required`, for one that somebody has to agree to. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly error: string | null;
  readonly successful: boolean;
  readonly error_details?: ErrorDetails;
  /** `log_…`, the call in the journal. */
  readonly log_id: string;
  /** The first answer to the call's idempotency key; nothing was run now. */
  readonly replayed?: true;
}

/** What a service's tool answered, in Composio's envelope. */
export function envelopeOf(outcome: ToolOutcome): Envelope {
  const { logId, replayed } = outcome;
  const about = { log_id: logId, ...(replayed ? { replayed } : {}) };
  if (outcome.successful) return { data: outcome.data, error: null, successful: true, ...about };
  const { error, approval } = outcome;
  return {
    data: approval ? { approval_required: describeRequired(approval) } : {},
    error: error.message,
    successful: false,
    error_details: errorDetailsOf(error),
    ...about,
  };
}

function envelopeSchema(dataProperties: JsonObject[string]): JsonObject {
  return {
    type: 'object',
    properties: {
      data: { type: 'object', properties: dataProperties },
      error: { type: ['string', 'null'] },
      successful: { type: 'boolean' },
    },
    required: ['data', 'error', 'successful'],
  };
}
