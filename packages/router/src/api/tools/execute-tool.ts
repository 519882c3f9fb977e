import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import { jsonObject } from '../../json-object.ts';
import { envelopeOf } from '../../mcp/envelope.ts';
import { callerAnywhere } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { readIdempotencyKey, tellOfKey } from '../idempotency-key.ts';
import {
  type ExecutionAnswer,
  errorAnswers,
  executionAnswer,
  jsonAnswer,
  jsonBody,
  notTaken,
} from '../route-parts.ts';
import { tooMany } from '../too-many.ts';
import { requireVersion, usualVersion } from './asked-version.ts';
import { unknownTool } from './unknown-tool.ts';

const userId = z.string().min(1).max(256);

const executeBody = z.strictObject({
  arguments: jsonObject.nullish(),
  user_id: userId.optional(),
  /** The older name of `user_id`. */
  entity_id: userId.optional(),
  /** Id or alias of one of the user's accounts, in place of the usual one. */
  connected_account_id: z.string().min(1).optional(),
  version: z.string().optional(),
  dry_run: z.boolean().default(false),
  approval_id: z.string().optional(),
  /** Calls are never traced to anybody else, so it changes nothing. */
  allow_tracing: z.boolean().nullish(),
  text: notTaken('No model writes arguments here: send them as arguments.'),
  custom_auth_params: notTaken('Credentials are kept in connected accounts: send connected_account_id.'),
  custom_connection_data: notTaken('Credentials are kept in connected accounts: send connected_account_id.'),
});

const route = createRoute({
  method: 'post',
  path: '/tools/execute/{tool_slug}',
  summary: 'Run a tool outside any session; with a session token, in its session',
  request: { params: z.object({ tool_slug: sentSlug }), ...jsonBody(executeBody) },
  responses: {
    200: jsonAnswer('What came of it.', executionAnswer.extend({ session_info: z.null() })),
    ...errorAnswers,
  },
});

/** POST tools/execute/{tool_slug}. With a session's token it runs in that session, and by its rules. */
export function addExecuteTool(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const { tool_slug: slug } = context.req.valid('param');
    const { arguments: given, version = usualVersion(context), ...body } = context.req.valid('json');
    const entry = services.catalogue.findTool(slug);
    if (entry) requireVersion(entry.toolkit, version);
    const caller = callerAnywhere(context, body.user_id ?? body.entity_id);
    const key = readIdempotencyKey(context);
    const outcome = await services.execute({
      slug,
      arguments: given ?? {},
      caller,
      dryRun: body.dry_run,
      signal: context.req.raw.signal,
      ...(body.connected_account_id === undefined ? {} : { account: body.connected_account_id }),
      ...(body.approval_id === undefined ? {} : { approvalId: body.approval_id }),
      ...(key === undefined ? {} : { idempotencyKey: { tool: slug, key } }),
    });
    tellOfKey(context, outcome);
    if (!outcome.successful && outcome.limit) throw tooMany(context, outcome.limit, outcome.error.message);
    // Asked for only after execution refused it, so that the journal has the attempt.
    if (entry === undefined) throw unknownTool(slug, caller.session, services);
    const answer: ExecutionAnswer = envelopeOf(outcome);
    return context.json({ ...answer, session_info: null }, 200);
  });
}
