import type { Approval } from '../approvals/approval.ts';
import type { Approvals } from '../approvals/approvals.ts';
import { approvableCall } from '../execution/find-approval.ts';
import type { JournalEntryWithContents } from '../journal/journal-entry.ts';
import type { Policy } from '../sessions/policy.ts';
import type { Session } from '../sessions/session.ts';
import { type FindActionsParts, findActions } from './find-actions.ts';
import type { UndoRequest } from './undo-request.ts';
import { wayBackOf } from './way-back.ts';

/** A person's word, given before anybody asked, that actions may be taken back. */
export interface UndoAgreement {
  readonly caller: UndoRequest['caller'] & { readonly session: Session };
  /** How many of the last actions; all of them when absent. */
  readonly most: number | undefined;
  /** Who gives it, for the journal. */
  readonly by: string;
  /** In their own words. */
  readonly reason?: string | undefined;
}

/** Agrees to the calls that take actions back, as far as somebody has to: to each once, and to no others. */
export type AgreeToUndo = (agreement: UndoAgreement) => Promise<readonly Approval[]>;

export interface AgreeToUndoParts extends FindActionsParts {
  readonly policy: Policy;
  readonly approvals: Approvals;
}

/** Makes the way by which a person's own words become approvals of what they asked for. */
export function createAgreeToUndo(parts: AgreeToUndoParts): AgreeToUndo {
  return async (agreement) => {
    const { caller, most } = agreement;
    const of = most === 1 ? 'last' : 'session';
    const entries = await findActions(parts, { caller, target: { of }, dryRun: false });
    const given: Approval[] = [];
    for (const entry of entries.slice(0, most)) given.push(...(await agreeTo(parts, entry, agreement)));
    return given;
  };
}

async function agreeTo(
  { catalogue, policy, approvals }: AgreeToUndoParts,
  entry: JournalEntryWithContents,
  { caller, by, reason }: UndoAgreement,
): Promise<readonly Approval[]> {
  const found = wayBackOf(catalogue, entry);
  if ('reason' in found) return [];
  const { call } = found.way;
  const tool = catalogue.findTool(call.tool);
  const decision = tool && policy(caller.session, tool);
  if (!decision?.allowed || !decision.asks) return [];
  const account = entry.connectionId === undefined ? {} : { account: entry.connectionId };
  const undoes = { logId: entry.id };
  const approvable = approvableCall(
    { slug: call.tool, arguments: call.arguments, caller, undoes, ...account },
    caller.session.id,
  );
  const done = catalogue.findTool(entry.tool)?.tool.name ?? entry.tool;
  const asked = { arguments: call.arguments, summary: `Take back ${entry.id}: ${done}`, difference: [] };
  return [await approvals.grant(approvable, asked, { by, reason })];
}
