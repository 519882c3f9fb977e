import type { Approval } from '../approvals/approval.ts';
import type { Approvals } from '../approvals/approvals.ts';
import { requireFormat, takeFormat } from '../catalogue/answer-format.ts';
import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';
import type { Connection } from '../connections/connection.ts';
import type { Connections } from '../connections/connections.ts';
import { LimitReached, type Limits } from '../limits/limits.ts';
import type { ApprovalNeed, Policy, PolicyDecision } from '../sessions/policy.ts';
import { approvableCall, findApproval } from './find-approval.ts';
import { findTool } from './find-tool.ts';
import { judgeRequest } from './judge-request.ts';
import { judgeRestrictions } from './judge-restrictions.ts';
import { policyRefusal, restrictionRefusal } from './policy-refusal.ts';
import type { ToolCall } from './tool-call.ts';
import { validateArguments } from './validate-arguments.ts';

/** A call that may run, with all it needs. */
export interface PreparedCall {
  readonly entry: CatalogueTool;
  /** Checked, defaults filled in. */
  readonly input: Record<string, unknown>;
  readonly connection: Connection;
  /** What somebody has to agree to. */
  readonly asks?: ApprovalNeed;
  /** What somebody agreed to already. */
  readonly approval?: Approval;
}

/** How far a call came on its way to running, and what stopped it. */
export interface Preparation {
  /** Absent where no tool has the slug. */
  readonly entry?: CatalogueTool;
  readonly decision: PolicyDecision;
  readonly result: { readonly ready: PreparedCall } | { readonly stoppedBy: unknown };
}

export interface PreparationParts {
  readonly catalogue: Catalogue;
  readonly policy: Policy;
  readonly connections: Connections;
  readonly limits: Limits;
  readonly approvals: Approvals;
}

/** Everything that is decided before anything leaves: which tool, whether it may, whether the arguments fit, through which account. */
export async function prepareCall(
  { catalogue, policy, connections, limits, approvals }: PreparationParts,
  call: ToolCall,
): Promise<Preparation> {
  const { session } = call.caller;
  let entry: CatalogueTool | undefined;
  let decision: PolicyDecision = { allowed: false, rule: 'unknown_tool', reason: 'There is no such tool.' };
  try {
    entry = call.request ?? findTool(catalogue, policy, session, call.slug);
    decision = call.request
      ? judgeRequest({ catalogue, policy }, session, call.request)
      : policy(session, entry);
    if (!decision.allowed) throw policyRefusal(decision.reason, session);
    requireFormat(call.arguments);
    const input = validateArguments(entry, takeFormat(call.arguments).own);
    const connection = await connections.resolve(call.caller, entry.toolkit, call.account);
    const { restrictions = [] } = connection;
    const isOwnRequest = call.request !== undefined;
    const restricted = judgeRestrictions(restrictions, entry, { isOwnRequest });
    if (restricted) {
      decision = restricted;
      throw restrictionRefusal(restricted.reason);
    }
    if (connection.accountId !== undefined) {
      await limits.countConnection(call.caller.projectId, connection.accountId);
    }
    const agreement = await findAgreement(approvals, call, decision.asks);
    return { entry, decision, result: { ready: { entry, input, connection, ...agreement } } };
  } catch (error) {
    if (error instanceof LimitReached) return stoppedByLimit(error, entry);
    return { ...(entry ? { entry } : {}), decision, result: { stoppedBy: error } };
  }
}

// A dry run sends nothing, so it neither needs an approval nor uses one up.
async function findAgreement(
  approvals: Approvals,
  call: ToolCall,
  asks: ApprovalNeed | undefined,
): Promise<Pick<PreparedCall, 'asks' | 'approval'>> {
  const { session } = call.caller;
  if (!asks) return {};
  if (!session || call.dryRun) return { asks };
  const approval = await findApproval(approvals, approvableCall(call, session.id), call.approvalId);
  return { asks, ...(approval ? { approval } : {}) };
}

/** A call that comes when a limit is used up; nothing else of it is looked at. */
export function stoppedByLimit(reached: LimitReached, entry: CatalogueTool | undefined): Preparation {
  const decision = { allowed: false, rule: reached.rule, reason: reached.message } as const;
  return { ...(entry ? { entry } : {}), decision, result: { stoppedBy: reached } };
}
