import { ToolError } from '@tributary/toolkit';
import { type Approval, denialInWords } from './approval.ts';

/** A call that runs only once somebody has agreed. Nothing was sent. */
export class ApprovalRequired extends ToolError {
  readonly approval: Approval;

  /** @param denial how the very same call was answered before */
  constructor(approval: Approval, denial?: Approval) {
    const asked = approval.request?.summary ?? approval.tool;
    const before = denial
      ? ` It was ${denialInWords(denial)}; ask again only if the person wants it now.`
      : '';
    super({
      code: 'approval_required',
      message: `Not done yet: “${asked}” needs the approval ${approval.id} of a person, until ${approval.expiresAt.toISOString()}. Once it is given, repeat the call with the same arguments and this approval_id.${before}`,
    });
    this.approval = approval;
  }
}
