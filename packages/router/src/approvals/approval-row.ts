import { z } from 'zod';
import type { ApprovalRow } from '../store/tables.ts';
import type { SealedPlace, Vault } from '../vault/vault.ts';
import { type Approval, type ApprovalStatus, approvalRequest } from './approval.ts';

const scope = z.enum(['call', 'session']);
const decision = z.enum(['approved', 'denied']).nullable();

/** An approval out of its row, as it stands at a time (milliseconds). */
export function toApproval(vault: Vault, row: ApprovalRow, now: number): Approval {
  const open = (sealed: string, field: SealedField) => vault.open(sealed, placeOf(row, field));
  return {
    id: row.id,
    projectId: row.project_id,
    userId: row.user_id,
    sessionId: row.session_id,
    tool: row.tool,
    status: statusOf(row, now),
    scope: scope.parse(row.scope),
    ...(row.sealed_request === null
      ? {}
      : { request: approvalRequest.parse(JSON.parse(open(row.sealed_request, 'request'))) }),
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at === null ? {} : { decidedAt: new Date(row.decided_at) }),
    ...(row.sealed_reason === null ? {} : { reason: open(row.sealed_reason, 'reason') }),
    ...(row.used_by === null ? {} : { usedBy: row.used_by }),
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  };
}

type SealedField = 'request' | 'reason';

/** Where a sealed part of an approval stands. */
export function placeOf(
  { id, project_id }: Pick<ApprovalRow, 'id' | 'project_id'>,
  field: SealedField,
): SealedPlace {
  return { table: 'approval', rowId: id, field, projectId: project_id };
}

function statusOf(row: ApprovalRow, now: number): ApprovalStatus {
  const decided = decision.parse(row.decision);
  if (decided === 'denied') return 'denied';
  if (row.used_by !== null) return 'used';
  // What was agreed to for a whole session lasts as long as that.
  if (decided === 'approved' && row.scope === 'session') return 'approved';
  if (row.expires_at <= now) return 'expired';
  return decided ?? 'pending';
}
