import { ToolError } from '@tributary/toolkit';
import { type Approval, denialInWords } from '../approvals/approval.ts';
import type { ApprovableCall, Approvals } from '../approvals/approvals.ts';
import { takeFormat } from '../catalogue/answer-format.ts';
import { requestDigest } from '../once/idempotency-key.ts';
import type { ToolCall } from './tool-call.ts';

type ApprovableParts = Pick<ToolCall, 'slug' | 'arguments' | 'caller' | 'account'> & {
  readonly undoes?: { readonly logId: string };
};

/** A call as approvals know it: what is agreed to are its own arguments, however the answer is to be told. */
export function approvableCall(call: ApprovableParts, sessionId: string): ApprovableCall {
  const { slug, caller, account, undoes } = call;
  const { own } = takeFormat(call.arguments);
  return {
    projectId: caller.projectId,
    userId: caller.userId,
    sessionId,
    tool: slug.toUpperCase(),
    // To take something back is not the same as to send the same arguments: it stops at what others changed since.
    requestDigest: requestDigest({
      slug,
      arguments: own,
      ...(account === undefined ? {} : { account }),
      ...(undoes === undefined ? {} : { takesBack: undoes.logId }),
    }),
  };
}

/**
 * The approval that lets a call run, if one does: that of its tool for the session, the one that it names, or one that
 * was given for the very same call.
 *
 * @throws ToolError `refused` or `not_found` for one that it names and that does not let it run
 */
export async function findApproval(
  approvals: Approvals,
  call: ApprovableCall,
  id: string | undefined,
): Promise<Approval | undefined> {
  const standing = await approvals.standing(call);
  if (id === undefined || standing?.scope === 'session') return standing;
  const named = await approvals.findFor(call, id);
  if (named === undefined) {
    throw new ToolError({ code: 'not_found', message: `There is no approval ${id}. ${askAnew}` });
  }
  if (named === false) throw refusal(`The approval ${id} is for another call. ${askAnew}`);
  switch (named.status) {
    case 'approved':
      return named;
    case 'pending':
      return undefined;
    case 'denied':
      throw refusal(deniedWords(named));
    case 'used':
      throw refusal(`The approval ${id} was used for ${named.usedBy}. ${askAnew}`);
    case 'expired':
      throw refusal(`The approval ${id} has expired. ${askAnew}`);
  }
}

const askAnew = 'Leave approval_id out to ask for one.';

function deniedWords(denial: Approval): string {
  return `The approval ${denial.id} was ${denialInWords(denial)}. Do not try it in another way.`;
}

/** The refusal of a call that was denied again and again. */
export function deniedTooOften(denial: Approval): ToolError {
  return refusal(
    `This very call was denied several times, last ${denialInWords(denial)}. Nobody is asked again before ${denial.expiresAt.toISOString()}. Do not try it in another way.`,
  );
}

function refusal(message: string): ToolError {
  return new ToolError({ code: 'refused', message });
}
