import { ToolError } from '@tributary/toolkit';
import type { Approval } from './approval.ts';

/** A call that runs only once somebody has agreed. Nothing was sent. */
export class ApprovalRequired extends ToolError {
  readonly approval: Approval;

  constructor(approval: Approval) {
    const asked = approval.request?.summary ?? approval.tool;
    super({
      code: 'approval_required',
      message: `Not done yet: “${asked}” needs the approval ${approval.id} of a person, until ${approval.expiresAt.toISOString()}. Once it is given, repeat the call with the same arguments and this approval_id.`,
    });
    this.approval = approval;
  }
}
