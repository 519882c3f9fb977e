import { reachRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { approval, approvalPath } from './approval.ts';
import { approvalLines } from './approval-lines.ts';

/** Shows what somebody has to agree to, with what it would change. */
export async function showApproval(
  context: CommandContext,
  id: string,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const router = await reachRouter(context);
  const found = await askRouter(router, { method: 'GET', path: approvalPath(id) }, approval);
  writeLines(context.terminal.output, json ? [JSON.stringify(found)] : approvalLines(found));
}
