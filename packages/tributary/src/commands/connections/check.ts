import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { usingRouter } from '../using-router.ts';
import { accountPath } from './connection.ts';

const tested = z.looseObject({
  id: z.string(),
  status: z.string(),
  status_reason: z.string().nullable(),
  redirect_url: z.string().nullable(),
});

/**
 * Asks the service whether it takes the credentials of an account.
 *
 * @throws Failure `failed_check` where it does not, with the page at which its user connects it again, if there is one
 */
export async function testConnection(
  { terminal, ...asking }: CommandContext,
  id: string,
  { json }: { readonly json?: boolean },
): Promise<void> {
  await usingRouter(asking, async (router) => {
    const path = `${accountPath(id)}/refresh`;
    const body = { validate_credentials: true };
    const result = await askRouter(router, { method: 'POST', path, body }, tested);
    const { status, status_reason: reason, redirect_url: url } = result;
    if (json) writeLines(terminal.output, [JSON.stringify(result)]);
    if (status !== 'ACTIVE' || reason !== null)
      throw new Failure('failed_check', whyNot(id, status, reason, url));
    if (!json) writeLines(terminal.output, [`${id} works: the service takes its credentials.`]);
  });
}

function whyNot(id: string, status: string, reason: string | null, url: string | null): string {
  const words = reason === null ? '' : `: ${reason.replace(/\.$/, '')}`;
  const way = url === null ? '' : ` Its user can connect it again at ${url}`;
  return `${id} does not work now; it is ${status}${words}.${way}`;
}
