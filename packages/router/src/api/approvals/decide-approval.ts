import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Approval, ApprovalDecision, ApprovalStatus } from '../../approvals/approval.ts';
import { approvalAnswer, describeApproval } from '../../approvals/describe-approval.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { approvalNotFound, approvalPath } from './read-approvals.ts';

const by = z.string().min(1).max(200).default('project key').describe('Who decides, for the journal.');
const reason = z.string().min(1).max(1000).optional();

const approveRoute = createRoute({
  method: 'post',
  path: '/approvals/{approval_id}/approve',
  summary: 'Agree to one call, or to all calls of its tool in the session that asked (not in Composio)',
  request: {
    params: approvalPath,
    ...optionalBody(z.strictObject({ scope: approvalAnswer.shape.scope.optional(), by, reason })),
  },
  responses: { 200: jsonAnswer('The approval.', approvalAnswer), ...errorAnswers },
});

const denyRoute = createRoute({
  method: 'post',
  path: '/approvals/{approval_id}/deny',
  summary: 'Refuse a call; the reason is told to whoever asked (not in Composio)',
  request: { params: approvalPath, ...optionalBody(z.strictObject({ by, reason })) },
  responses: { 200: jsonAnswer('The approval.', approvalAnswer), ...errorAnswers },
});

/**
 * POST approvals/{approval_id}/approve and …/deny. They take the project's key: a session, whose calls are what is
 * decided about, has no way here.
 */
export function addDecideApproval(app: RestApp, services: RouterServices): void {
  app.openapi(approveRoute, async (context) => {
    const { approval_id: id } = context.req.valid('param');
    const decision = { verdict: 'approved', ...sent(context.req.valid('json')) } as const;
    return context.json(await decide(services, context.get('project').id, id, decision), 200);
  });
  app.openapi(denyRoute, async (context) => {
    const { approval_id: id } = context.req.valid('param');
    const decision = { verdict: 'denied', ...sent(context.req.valid('json')) } as const;
    return context.json(await decide(services, context.get('project').id, id, decision), 200);
  });
}

async function decide(
  { approvals }: RouterServices,
  projectId: string,
  id: string,
  decision: ApprovalDecision,
) {
  const outcome = await approvals.decide(projectId, id, decision);
  switch (outcome.status) {
    case 'decided':
      return describeApproval(outcome.approval);
    case 'not_found':
      throw approvalNotFound(id);
    case 'too_late':
      throw tooLate(outcome.approval);
  }
}

function tooLate({ id, status, usedBy }: Approval): ApiError {
  const remedies: Readonly<Record<ApprovalStatus, string>> = {
    pending: 'Decide again.',
    approved: 'Nothing is left to do: the call runs when it is repeated. Deny it to take the approval back.',
    used: `The call ${usedBy} has run. TRIBUTARY_UNDO may take it back.`,
    denied: 'Have the call repeated without approval_id: it asks anew.',
    expired: 'Have the call repeated without approval_id: it asks anew.',
  };
  return new ApiError({
    status: 409,
    message: `The approval ${id} is ${status} already.`,
    suggestedFix: remedies[status],
  });
}

/** A request without a body decides with nothing more to say. */
function sent<Body extends { readonly by: string }>(body: Body | undefined): Body | { readonly by: string } {
  return body?.by === undefined ? { by: 'project key' } : body;
}

function optionalBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: false, content: { 'application/json': { schema } } } };
}
