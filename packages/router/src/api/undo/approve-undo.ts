import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { approvalAnswer, describeApproval } from '../../approvals/describe-approval.ts';
import { undoInput } from '../../undo/undo-input.ts';
import { callerOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody, sessionPath } from '../route-parts.ts';

const sent = z.strictObject({
  scope: undoInput.scope.unwrap().default('last').describe('The last actions, or all of them.'),
  times: z.int().min(1).max(100).default(1).describe('Of the last actions: how many.'),
  by: z.string().min(1).max(200).default('project key').describe('Who agrees, for the journal.'),
  reason: z.string().min(1).max(1000).optional().describe('In their own words: “undo that”.'),
});

const route = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/undo/approve',
  summary: 'Agree beforehand that the last actions of a session are taken back (not in Composio)',
  description:
    'For what a person asked for in their own words: each of the actions that stand now may be taken back once within ten ' +
    'minutes, and nothing else. Takes the key of the project, never the token of a session.',
  request: { params: sessionPath, ...jsonBody(sent) },
  responses: {
    200: jsonAnswer(
      'The approvals; none where nobody has to agree.',
      z.object({ items: z.array(approvalAnswer) }),
    ),
    ...errorAnswers,
  },
});

/** POST tool_router/session/{session_id}/undo/approve. */
export function addApproveUndo(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const { scope, times, by, reason } = context.req.valid('json');
    const caller = callerOf(context, context.get('session'));
    const given = await services.agreeToUndo({
      caller,
      most: scope === 'last' ? times : undefined,
      by,
      reason,
    });
    return context.json({ items: given.map(describeApproval) }, 200);
  });
}
