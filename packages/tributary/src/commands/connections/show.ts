import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { usingRouter } from '../using-router.ts';
import { account, accountPath, authConfigPath, restricted } from './connection.ts';
import { accountLines } from './connection-lines.ts';

/** Shows an account with what it may be used for. */
export async function showConnection(
  { terminal, ...asking }: CommandContext,
  id: string,
  { json }: { readonly json?: boolean },
): Promise<void> {
  await usingRouter(asking, async (router) => {
    const found = await askRouter(router, { method: 'GET', path: accountPath(id) }, account);
    const request = { method: 'GET', path: authConfigPath(found.auth_config.id) } as const;
    const config = await askRouter(router, request, restricted);
    writeLines(terminal.output, json ? [JSON.stringify(found)] : accountLines(found, config));
  });
}
