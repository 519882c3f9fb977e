import {
  canBeUndone,
  isWriteTool,
  type Tool,
  ToolError,
  type WritePlan,
  whyNoWayBack,
} from '@tributary/toolkit';
import { type ApprovalRequest, approvalRequest } from '../approvals/approval.ts';
import { ApprovalRequired } from '../approvals/approval-required.ts';
import type { Approvals } from '../approvals/approvals.ts';
import { createCallRedaction } from '../journal/redact/call-redaction.ts';
import { jsonObject, toJsonObject } from '../json-object.ts';
import type { ApprovalNeed } from '../sessions/policy.ts';
import { differenceOf } from './difference.ts';
import { approvableCall, deniedTooOften } from './find-approval.ts';
import type { PreparedCall } from './prepare-call.ts';
import type { ToolCall } from './tool-call.ts';

/** Whoever was told no so often for the very same call is not asked again within the hour. */
const mostDenials = 3;

/** A write as it stands in front of somebody who decides about it. */
export type AskedPlan = Pick<WritePlan<unknown>, 'summary' | 'steps' | 'changes' | 'before'>;

/**
 * Has the last word before anything of a call is sent: uses its approval up, or asks for one.
 *
 * @throws ApprovalRequired where nobody has agreed yet
 * @throws ToolError `refused` where another call has used the approval first
 */
export async function askFirst(
  approvals: Approvals,
  { call, logId }: { readonly call: ToolCall; readonly logId: string },
  ready: PreparedCall,
  plan: AskedPlan | undefined,
): Promise<void> {
  const { entry, asks, approval } = ready;
  const { session } = call.caller;
  if (!asks || !session || !isNeeded(asks, call, { tool: entry.tool, input: ready.input }, plan)) return;
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
  { tool, input }: AskedAction,
  plan: Omit<AskedPlan, 'summary'> | undefined,
): boolean {
  if (undoes?.wantedByPerson || plan?.steps.length === 0) return false;
  switch (asks) {
    case 'each_call':
    case 'once':
      return true;
    case 'if_write':
      return plan !== undefined;
    case 'if_destructive':
      return plan !== undefined && (destroys(tool, plan) || isForGood(tool, input, plan));
  }
}

/** A tool and its arguments, parsed. */
interface AskedAction {
  readonly tool: Tool;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Something is no more there afterwards. What is overwritten and kept as a version is. */
function destroys({ hints }: Tool, { changes }: Pick<AskedPlan, 'changes'>): boolean {
  return hints.destructive && changes.some(({ after }) => after === null);
}

/** Nothing takes it back: nothing that the tool ever does, or not what it does this time. */
function isForGood(
  tool: Tool,
  input: AskedAction['input'],
  { changes, before }: Pick<AskedPlan, 'changes' | 'before'>,
): boolean {
  if (!isWriteTool(tool)) return false;
  if (!canBeUndone(tool.undo)) return true;
  const isChange = changes.some((change) => change.before !== change.after);
  return isChange && whyNoWayBack(tool.undo, { input: toJsonObject(input), before }) !== undefined;
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
