import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { LinkRefusal } from '../../connections/links/link-refusal.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { forbiddenAnswer } from '../sessions/link-answer.ts';

const route = createRoute({
  method: 'post',
  path: '/connected_accounts/complete_auth',
  summary: 'Say who came back from a link made with verify_user',
  request: jsonBody(z.strictObject({ session_uri: z.string().min(1), user_id: z.string().min(1).max(256) })),
  responses: {
    200: jsonAnswer(
      'The account is connected.',
      z.object({ success: z.literal(true), connected_account_id: z.string(), status: z.literal('ACTIVE') }),
    ),
    ...errorAnswers,
    ...forbiddenAnswer,
  },
});

/**
 * POST connected_accounts/complete_auth. The program at the callback address knows who is logged in there; only where
 * that is whom the link was made for, the account is connected. So a link that is sent to somebody else connects nobody.
 */
export function addCompleteAuth(app: RestApp, { connectLinks }: RouterServices): void {
  app.openapi(route, async (context) => {
    const { session_uri, user_id } = context.req.valid('json');
    const { accountId } = await connectLinks
      .confirm(context.get('project').id, session_uri, user_id)
      .catch((error: unknown) => {
        throw error instanceof LinkRefusal ? refused(error) : error;
      });
    return context.json({ success: true, connected_account_id: accountId, status: 'ACTIVE' } as const, 200);
  });
}

function refused({ code, message }: LinkRefusal): ApiError {
  if (code === 'other_user') {
    return new ApiError({
      status: 403,
      message,
      suggestedFix: 'Make a new link for the user who is to connect, and show it to that user only.',
    });
  }
  return new ApiError({
    status: 404,
    message,
    suggestedFix: 'Send the session_uri of the callback within ten minutes, once; else make a new link.',
  });
}
