import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { assistivePrompt } from './assistive-prompt.ts';
import { checkCallback } from './check-callback.ts';
import { requireFaultless } from './check-pins.ts';
import { createOnce } from './create-once.ts';
import { toSessionConfig } from './requested-config.ts';
import { describeSession, sessionAnswer } from './session-answer.ts';
import { approvalRule, sessionOptions } from './session-options.ts';

/**
 * The default of `approvals` for programs whose client library knows Composio's options only: such a library sends a
 * header that it is told to, and a router of Composio's own passes over it.
 */
const approvalsHeader = z.object({ 'x-tributary-approvals': approvalRule.optional() });

const route = createRoute({
  method: 'post',
  path: '/tool_router/session',
  summary: 'Create a session for a user',
  request: { headers: approvalsHeader, ...jsonBody(sessionOptions) },
  responses: { 201: jsonAnswer('The session.', sessionAnswer), ...errorAnswers },
});

/** POST tool_router/session. */
export function addCreateSession(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const { 'x-tributary-approvals': rule } = context.req.valid('header');
    checkCallback(context, context.req.valid('json').manage_connections, services);
    const asked = rule === undefined ? {} : { approvals: { default: rule, tools: {} } };
    const config = toSessionConfig({ ...asked, ...context.req.valid('json') });
    const projectId = context.get('project').id;
    const key = readIdempotencyKey(context);
    await requireFaultless(projectId, config, services);
    const { session, isReplayed } = await createOnce(services, projectId, config, key);
    if (isReplayed) context.header('idempotent-replayed', 'true');
    const prompt = assistivePrompt(config);
    const experimental = prompt === undefined ? {} : { experimental: { assistive_prompt: prompt } };
    return context.json({ ...describeSession(session, context.req.raw, services), ...experimental }, 201);
  });
}
