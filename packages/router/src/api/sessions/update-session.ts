import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Session } from '../../sessions/session.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody, sessionPath } from '../route-parts.ts';
import { checkCallback } from './check-callback.ts';
import { requireFaultless } from './check-pins.ts';
import { sessionNotFound } from './find-session.ts';
import { changeConfig } from './requested-config.ts';
import { describeSession, sessionAnswer } from './session-answer.ts';
import { type SessionChanges, sessionChanges } from './session-options.ts';

const patchRoute = createRoute({
  method: 'patch',
  path: '/tool_router/session/{session_id}',
  summary: 'Change what a session may do',
  description: 'What is left out stays as it is; null brings the default back.',
  request: { params: sessionPath, ...jsonBody(sessionChanges) },
  responses: { 200: jsonAnswer('The session as it is now.', sessionAnswer), ...errorAnswers },
});

const noTools = z
  .array(z.unknown())
  .max(0, 'tools that run in the client are not built; use the session without attaching any')
  .optional();

const attachRoute = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/attach',
  summary: 'Use a session from another client',
  request: {
    params: sessionPath,
    ...jsonBody(
      z.strictObject({
        experimental: z.strictObject({ custom_tools: noTools, custom_toolkits: noTools }).optional(),
      }),
    ),
  },
  responses: { 200: jsonAnswer('The session.', sessionAnswer), ...errorAnswers },
});

/** PATCH tool_router/session/{session_id}, and POST …/attach. */
export function addUpdateSession(app: RestApp, services: RouterServices): void {
  app.openapi(patchRoute, async (context) => {
    const changes = context.req.valid('json');
    checkCallback(context, changes.manage_connections, services);
    const session = await update(context.get('session'), changes, services);
    return context.json(describeSession(session, context.req.raw, services), 200);
  });
  app.openapi(attachRoute, (context) =>
    context.json(describeSession(context.get('session'), context.req.raw, services), 200),
  );
}

async function update(
  session: Session,
  { expected_config_version: expected, user_id: _fixed, ...sent }: SessionChanges,
  services: RouterServices,
): Promise<Session> {
  const { id, projectId, config: before, configVersion } = session;
  if (expected !== undefined && expected !== configVersion) throw changedMeanwhile(expected, configVersion);
  const config = changeConfig(before, sent);
  await requireFaultless(projectId, config, services, before);
  const outcome = await services.sessions.update(projectId, id, config, configVersion);
  switch (outcome.status) {
    case 'updated':
      return outcome.session;
    case 'not_found':
      throw sessionNotFound(id);
    case 'conflict':
      if (expected !== undefined) throw changedMeanwhile(expected, outcome.session.configVersion);
      // What was read is no longer so, and nobody minded: the change is made to what is.
      return await update(outcome.session, sent, services);
  }
}

function changedMeanwhile(expected: number, now: number): ApiError {
  return new ApiError({
    status: 409,
    message: `The configuration of this session is of version ${now}, not ${expected}: it was changed meanwhile.`,
    suggestedFix: 'Read the session again, and send the change with its config_version.',
  });
}
