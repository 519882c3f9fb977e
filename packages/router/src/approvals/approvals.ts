import type { ExpressionBuilder } from 'kysely';
import { type Clock, systemClock } from '../clock.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { ApprovalRow, Tables } from '../store/tables.ts';
import type { Vault } from '../vault/vault.ts';
import type { Approval, ApprovalDecision, ApprovalRequest, ApprovalScope } from './approval.ts';
import { placeOf, toApproval } from './approval-row.ts';

/** The call that an approval is about. The digest stands for tool, arguments and account, all to the letter. */
export interface ApprovableCall {
  readonly projectId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly tool: string;
  readonly requestDigest: string;
}

/** Which approvals to list, newest first. All given conditions must hold. */
export interface ApprovalFilter {
  readonly userId?: string | undefined;
  readonly sessionId?: string | undefined;
}

/** How a decision ended. */
export type DecisionOutcome =
  | { readonly status: 'decided'; readonly approval: Approval }
  /** It had been decided for good, used or had expired before; `approval` is as it is. */
  | { readonly status: 'too_late'; readonly approval: Approval }
  | { readonly status: 'not_found' };

/** What somebody has to agree to, in the store: any router sees it, and it outlives all of them. */
export interface Approvals {
  /** Asks; the same call asked for twice is one question while nobody has decided. */
  request(call: ApprovableCall, asked: ApprovalRequest, scope: ApprovalScope): Promise<Approval>;
  /** Agrees to a call before it asks; for a short time, once. */
  grant(
    call: ApprovableCall,
    asked: ApprovalRequest,
    word: Pick<ApprovalDecision, 'by' | 'reason'>,
  ): Promise<Approval>;
  /** The approval of this id that was asked for by this very call; `false` where the call is another one. */
  findFor(call: ApprovableCall, id: string): Promise<Approval | false | undefined>;
  /** What lets the call run as things stand, the approval of its tool for the whole session first. */
  standing(call: ApprovableCall): Promise<Approval | undefined>;
  /** Uses an approval up for a call; `false` where it cannot be used, or another call was first. */
  use(approval: Approval, logId: string): Promise<boolean>;
  /** Decides what waits. What was agreed to and not used yet may still be denied, what was denied may not be agreed to. */
  decide(projectId: string, id: string, decision: ApprovalDecision): Promise<DecisionOutcome>;
  /** How often the very call was denied to its session lately, the newest denial first. */
  denials(call: ApprovableCall): Promise<readonly Approval[]>;
  find(projectId: string, id: string): Promise<Approval | undefined>;
  list(projectId: string, filter: ApprovalFilter): Promise<readonly Approval[]>;
}

/** How long a question waits, and how long an approval can be used. */
const lifetimeMilliseconds = 60 * 60 * 1000;

/** How long a word that was given beforehand can be used: it is meant for what is done next. */
const grantMilliseconds = 10 * 60 * 1000;

/** The most that a list tells: what is older has long expired. */
const mostListed = 1000;

/** Approvals in the store; what was asked for and why it was decided so is encrypted by the vault. */
export function createApprovals({
  store: { db },
  vault,
  clock = systemClock,
}: {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock?: Clock;
}): Approvals {
  const now = () => clock().getTime();
  const told = (row: ApprovalRow) => toApproval(vault, row, now());
  const rows = () => db.selectFrom('approval').selectAll();
  const rowOf = (projectId: string, id: string) =>
    rows().where('project_id', '=', projectId).where('id', '=', id).executeTakeFirst();
  const find = async (projectId: string, id: string) => {
    const row = await rowOf(projectId, id);
    return row && told(row);
  };
  const newRow = (call: ApprovableCall, asked: ApprovalRequest, lifetime: number): ApprovalRow => {
    const owner = { id: newId('apr'), project_id: call.projectId };
    return {
      ...owner,
      user_id: call.userId,
      session_id: call.sessionId,
      tool: call.tool,
      request_digest: call.requestDigest,
      sealed_request: vault.seal(JSON.stringify(asked), placeOf(owner, 'request')),
      scope: 'call',
      decision: null,
      decided_by: null,
      decided_at: null,
      sealed_reason: null,
      used_by: null,
      created_at: now(),
      expires_at: now() + lifetime,
    };
  };
  return {
    async request(call, asked, scope) {
      const open = await rows()
        .where(isAbout(call))
        .where('session_id', '=', call.sessionId)
        .where('decision', 'is', null)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      if (open) return told(open);
      const row = { ...newRow(call, asked, lifetimeMilliseconds), scope };
      await db.insertInto('approval').values(row).execute();
      return told(row);
    },
    async grant(call, asked, { by, reason }) {
      const fresh = newRow(call, asked, grantMilliseconds);
      const row: ApprovalRow = {
        ...fresh,
        decision: 'approved',
        decided_by: by,
        decided_at: fresh.created_at,
        sealed_reason: reason === undefined ? null : vault.seal(reason, placeOf(fresh, 'reason')),
      };
      await db.insertInto('approval').values(row).execute();
      return told(row);
    },
    async findFor(call, id) {
      const row = await rowOf(call.projectId, id);
      if (!row || row.user_id !== call.userId) return undefined;
      const isForSession = row.scope === 'call' || row.session_id === call.sessionId;
      return isForSession && row.request_digest === call.requestDigest && told(row);
    },
    async standing(call) {
      const ofSession = await rows()
        .where('project_id', '=', call.projectId)
        .where('session_id', '=', call.sessionId)
        .where('user_id', '=', call.userId)
        .where('tool', '=', call.tool)
        .where('decision', '=', 'approved')
        .where('scope', '=', 'session')
        .executeTakeFirst();
      if (ofSession) return told(ofSession);
      const ofCall = await rows()
        .where(isAbout(call))
        .where('scope', '=', 'call')
        .where('decision', '=', 'approved')
        .where('used_by', 'is', null)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return ofCall && told(ofCall);
    },
    async use({ id, projectId, scope }, logId) {
      if (scope === 'session') return true;
      // Only while it is unused: of two calls at once, here or in another process, one gets it.
      const { numUpdatedRows } = await db
        .updateTable('approval')
        .set({ used_by: logId })
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .where('decision', '=', 'approved')
        .where('expires_at', '>', now())
        .where((where) => where.or([where('used_by', 'is', null), where('used_by', '=', logId)]))
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    async decide(projectId, id, { verdict, scope, by, reason }) {
      const { numUpdatedRows } = await db
        .updateTable('approval')
        .set({
          decision: verdict,
          decided_by: by,
          decided_at: now(),
          ...(scope === undefined ? {} : { scope }),
          ...(reason === undefined
            ? {}
            : { sealed_reason: vault.seal(reason, placeOf({ id, project_id: projectId }, 'reason')) }),
        })
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .where((where) =>
          where.or([isOpen(where, now()), ...(verdict === 'denied' ? [isStanding(where, now())] : [])]),
        )
        .executeTakeFirstOrThrow();
      const approval = await find(projectId, id);
      if (!approval) return { status: 'not_found' };
      return { status: numUpdatedRows > 0n ? 'decided' : 'too_late', approval };
    },
    async denials(call) {
      const denied = await rows()
        .where(isAbout(call))
        .where('session_id', '=', call.sessionId)
        .where('decision', '=', 'denied')
        .where('expires_at', '>', now())
        .orderBy('decided_at', 'desc')
        .orderBy('id')
        .execute();
      return denied.map(told);
    },
    find,
    async list(projectId, { userId, sessionId }) {
      let query = rows().where('project_id', '=', projectId);
      if (userId !== undefined) query = query.where('user_id', '=', userId);
      if (sessionId !== undefined) query = query.where('session_id', '=', sessionId);
      const found = await query.orderBy('created_at', 'desc').orderBy('id').limit(mostListed).execute();
      return found.map(told);
    },
  };
}

type ApprovalCondition = ExpressionBuilder<Tables, 'approval'>;

/** Nobody has decided, and there is time left to. */
function isOpen(where: ApprovalCondition, now: number) {
  return where.and([where('decision', 'is', null), where('expires_at', '>', now)]);
}

/** Agreed to, and letting calls run still: one until it is used or expires, those of a session for good. */
function isStanding(where: ApprovalCondition, now: number) {
  const letsCallRun = where.and([where('used_by', 'is', null), where('expires_at', '>', now)]);
  return where.and([
    where('decision', '=', 'approved'),
    where.or([where('scope', '=', 'session'), letsCallRun]),
  ]);
}

function isAbout({ projectId, userId, requestDigest }: ApprovableCall) {
  return (where: ApprovalCondition) =>
    where.and({ project_id: projectId, user_id: userId, request_digest: requestDigest });
}
