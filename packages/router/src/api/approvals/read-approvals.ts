import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { approvalAnswer, describeApproval } from '../../approvals/describe-approval.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/approvals',
  summary: 'List what has to be agreed to, and what was decided, the newest first (not in Composio)',
  request: {
    query: pageQuery.extend({
      user_id: z.string().optional(),
      session_id: z.string().optional(),
      status: approvalAnswer.shape.status.optional(),
    }),
  },
  responses: { 200: jsonAnswer('One page.', pageAnswer(approvalAnswer)), ...errorAnswers },
});

/** The path of one approval. */
export const approvalPath = z.object({ approval_id: z.string() });

const getRoute = createRoute({
  method: 'get',
  path: '/approvals/{approval_id}',
  summary: 'Get what has to be agreed to, with the difference that it would make (not in Composio)',
  request: { params: approvalPath },
  responses: { 200: jsonAnswer('The approval.', approvalAnswer), ...errorAnswers },
});

/** GET approvals and GET approvals/{approval_id}. */
export function addReadApprovals(app: RestApp, { approvals }: RouterServices): void {
  app.openapi(listRoute, async (context) => {
    const { user_id: userId, session_id: sessionId, status, ...page } = context.req.valid('query');
    const all = await approvals.list(context.get('project').id, { userId, sessionId });
    const wanted = all.filter((approval) => status === undefined || approval.status === status);
    const { items, ...place } = pageOf(wanted, page, { usual: 20, most: 1000 });
    return context.json({ items: items.map(describeApproval), ...place }, 200);
  });
  app.openapi(getRoute, async (context) => {
    const { approval_id: id } = context.req.valid('param');
    const approval = await approvals.find(context.get('project').id, id);
    if (!approval) throw approvalNotFound(id);
    return context.json(describeApproval(approval), 200);
  });
}

/** The refusal of an id that is none, or of another project. */
export function approvalNotFound(id: string): ApiError {
  return new ApiError({
    status: 404,
    message: `There is no approval ${id}.`,
    suggestedFix: 'GET /api/v3.1/approvals?status=pending lists those that wait.',
  });
}
