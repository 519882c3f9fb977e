import { createRoute } from '@hono/zod-openapi';
import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import type { ToolCall } from '../../execution/tool-call.ts';
import { jsonObject } from '../../json-object.ts';
import { envelopeOf } from '../../mcp/envelope.ts';
import { isMetaToolSlug, type MetaTool, type MetaToolCall } from '../../mcp/meta-tools/meta-tool.ts';
import { offeredMetaTools } from '../../mcp/meta-tools/meta-tools.ts';
import type { Session } from '../../sessions/session.ts';
import { ApiError } from '../api-error.ts';
import { callerOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { readIdempotencyKey, tellOfKey } from '../idempotency-key.ts';
import {
  type ExecutionAnswer,
  errorAnswers,
  executionAnswer,
  jsonAnswer,
  jsonBody,
  noEffect,
  sessionPath,
} from '../route-parts.ts';
import { tooMany } from '../too-many.ts';
import { unknownTool } from '../tools/unknown-tool.ts';

const toolArguments = jsonObject.default({});
const dryRun = z.boolean().default(false);

const executeRoute = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/execute',
  summary: 'Run a tool, or a meta tool, in a session',
  request: {
    params: sessionPath,
    ...jsonBody(
      z.strictObject({
        tool_slug: sentSlug,
        arguments: toolArguments,
        account: z.string().optional(),
        approval_id: z.string().optional(),
        dry_run: dryRun,
        enable_auto_workbench_offload: z.boolean().optional().openapi({ description: noEffect }),
        experimental: z.unknown().optional().openapi({ description: noEffect }),
      }),
    ),
  },
  responses: { 200: jsonAnswer('What came of it.', executionAnswer), ...errorAnswers },
});

const executeMetaRoute = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/execute_meta',
  summary: 'Run a meta tool in a session',
  request: {
    params: sessionPath,
    ...jsonBody(z.strictObject({ slug: sentSlug, arguments: toolArguments, dry_run: dryRun })),
  },
  responses: { 200: jsonAnswer('What came of it.', executionAnswer), ...errorAnswers },
});

/** POST tool_router/session/{session_id}/execute and …/execute_meta. */
export function addExecute(app: RestApp, services: RouterServices): void {
  app.openapi(executeRoute, async (context) => {
    const { tool_slug: slug, arguments: given, dry_run: dryRun, ...chosen } = context.req.valid('json');
    const caller = callerOf(context, context.get('session'));
    const { signal } = context.req.raw;
    const key = readIdempotencyKey(context);
    if (isMetaToolSlug(slug)) {
      const meta = findMetaTool(slug, caller.session);
      return context.json(
        await runMeta(meta, withDryRun(meta, given, dryRun), { caller, signal, ...keyOf(key) }, services),
        200,
      );
    }
    const outcome = await services.execute({
      slug,
      arguments: given,
      caller,
      dryRun,
      signal,
      ...choicesOf(chosen),
      ...(key === undefined ? {} : { idempotencyKey: { tool: slug, key } }),
    });
    tellOfKey(context, outcome);
    if (!outcome.successful && outcome.limit) throw tooMany(context, outcome.limit, outcome.error.message);
    // Asked for only after execution refused it, so that the journal has the attempt.
    if (services.catalogue.findTool(slug) === undefined) throw unknownTool(slug, caller.session, services);
    const answer: ExecutionAnswer = envelopeOf(outcome);
    return context.json(answer, 200);
  });
  app.openapi(executeMetaRoute, async (context) => {
    const { slug, arguments: given, dry_run: dryRun } = context.req.valid('json');
    const caller = callerOf(context, context.get('session'));
    const meta = findMetaTool(slug, caller.session);
    const call = { caller, signal: context.req.raw.signal, ...keyOf(readIdempotencyKey(context)) };
    return context.json(await runMeta(meta, withDryRun(meta, given, dryRun), call, services), 200);
  });
}

function choicesOf({
  account,
  approval_id: approvalId,
}: {
  readonly account?: string | undefined;
  readonly approval_id?: string | undefined;
}): Pick<ToolCall, 'account' | 'approvalId'> {
  return {
    ...(account === undefined ? {} : { account }),
    ...(approvalId === undefined ? {} : { approvalId }),
  };
}

function findMetaTool(slug: string, session: Session): MetaTool {
  const offered = offeredMetaTools(session.config);
  const tool = offered.find((meta) => meta.slug === slug.toUpperCase());
  if (tool !== undefined) return tool;
  throw new ApiError({
    status: 404,
    message: `This session has no meta tool ${slug}.`,
    suggestedFix: `It has: ${offered.map((meta) => meta.slug).join(', ')}.`,
  });
}

/** What only reads changes nothing in any run. */
function withDryRun(tool: MetaTool, given: JsonObject, dryRun: boolean): JsonObject {
  if (!dryRun || tool.hints.readOnlyHint) return given;
  if ('dry_run' in tool.input.shape) return { ...given, dry_run: true };
  throw new ApiError({
    status: 400,
    message: `${tool.slug} has no dry run: nothing was done.`,
    suggestedFix: 'Send it without dry_run to have it done.',
  });
}

async function runMeta(
  tool: MetaTool,
  given: unknown,
  call: MetaToolCall,
  services: RouterServices,
): Promise<ExecutionAnswer> {
  const { text: _text, ...envelope } = await tool.run(given, call, services);
  // A meta tool has no row of its own in the journal; its request is found in the log by this id.
  return { ...envelope, log_id: call.caller.requestId };
}

function keyOf(key: string | undefined): Pick<MetaToolCall, 'idempotencyKey'> {
  return key === undefined ? {} : { idempotencyKey: key };
}
