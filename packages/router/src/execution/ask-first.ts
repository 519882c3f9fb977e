import { canBeUndone, isWriteTool, type Tool, ToolError, type WritePlan } from '@tributary/toolkit';
import { type ApprovalRequest, approvalRequest } from '../approvals/approval.ts';
import { ApprovalRequired } from '../approvals/approval-required.ts';
import type { Approvals } from '../approvals/approvals.ts';
import { createCallRedaction } from '../journal/redact/call-redaction.ts';
import { jsonObject } from '../json-object.ts';
import type { ApprovalNeed } from '../sessions/policy.ts';
import { differenceOf } from './difference.ts';
import { approvableCall, deniedTooOften } from './find-approval.ts';
import type { PreparedCall } from './prepare-call.ts';
import type { ToolCall } from './tool-call.ts';

/** Whoever was told no so often for the very same call is not asked again within the hour. */
const mostDenials = 3;

/** A write as it stands in front of somebody who decides about it. */
export type AskedPlan = Pick<WritePlan<unknown>, 'summary' | 'steps' | 'changes'>;

/**
 * Has the last word before anything of a call is sent: uses its approval up, or asks for one.
 *
 * @throws ApprovalRequired where nobody has agreed yet
 * @throws ToolError `refused` where another call has used the approval first
 */
export async function askFirst(
  approvals: Approvals,
  { call, logId }: { readonly call: ToolCall; readonly logId: string },
  { entry, asks, approval }: PreparedCall,
  plan: AskedPlan | undefined,
): Promise<void> {
  const { session } = call.caller;
  if (!asks || !session || !isNeeded(asks, call, entry.tool, plan)) return;
  if (approval) {
    if (await approvals.use(approval, logId)) return;
    throw new ToolError({
      code: 'refused',
      message: `The approval ${approval.id} has just expired or been used by another call. Leave approval_id out to ask for one.`,
    });
  }
  const asked = requestFor(call, entry.tool, plan);
  const scope = asks === 'once' ? 'session' : 'call';
  const approvable = approvableCall(call, session.id);
  const denials = await approvals.denials(approvable);
  if (denials[0] && denials.length >= mostDenials) throw deniedTooOften(denials[0]);
  throw new ApprovalRequired(await approvals.request(approvable, asked, scope), denials[0]);
}

/** Whether a call has to be agreed to, given what it would send; a read has no plan. */
export function isNeeded(
  asks: ApprovalNeed,
  { undoes }: ToolCall,
  tool: Tool,
  plan: Omit<AskedPlan, 'summary'> | undefined,
): boolean {
  if (undoes?.isLastOfSession || plan?.steps.length === 0) return false;
  return asks !== 'if_destructive' || (plan !== undefined && destroys(tool, plan));
}

/** Something is no more there afterwards, or nothing takes it back. What is overwritten and kept as a version is neither. */
function destroys(tool: Tool, { changes }: Pick<AskedPlan, 'changes'>): boolean {
  if (isWriteTool(tool) && !canBeUndone(tool.undo)) return true;
  return tool.hints.destructive && changes.some(({ after }) => after === null);
}

/** What somebody is to read, without what must not be kept of the call. */
function requestFor(
  { arguments: given }: ToolCall,
  { name, redact }: Tool,
  plan: AskedPlan | undefined,
): ApprovalRequest {
  const redaction = createCallRedaction(redact, given);
  const shown = { summary: plan?.summary ?? name, difference: plan?.changes.map(differenceOf) ?? [] };
  const withoutSecrets = jsonObject.parse(redaction.failure(jsonObject.parse(shown)));
  return approvalRequest.parse({ ...withoutSecrets, arguments: redaction.input(given) });
}
