import { z } from 'zod';
import type { AskedRouter } from '../../router-client.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { usingRouter } from '../using-router.ts';
import { type Account, account, accountsPath } from './connection.ts';
import { listLines } from './connection-lines.ts';

export interface ListOptions {
  readonly user?: string;
  /** Slug. */
  readonly toolkit?: string;
  readonly status?: string;
  readonly json?: boolean;
}

const page = z.object({ items: z.array(account), next_cursor: z.string().nullable() });

/** Lists connected accounts, the newest first. */
export async function listConnections(
  { terminal, ...asking }: CommandContext,
  { user, toolkit, status, json }: ListOptions,
): Promise<void> {
  await usingRouter(asking, async (router) => {
    const accounts = await readAll(router, {
      ...(user === undefined ? {} : { user_ids: user }),
      ...(toolkit === undefined ? {} : { toolkit_slugs: toolkit }),
      ...(status === undefined ? {} : { statuses: status.toUpperCase() }),
    });
    if (json) writeLines(terminal.output, [JSON.stringify(accounts)]);
    else if (accounts.length > 0) writeLines(terminal.output, listLines(accounts));
    else writeLines(terminal.output, ['No such connection.']);
  });
}

async function readAll(
  router: AskedRouter,
  filter: Readonly<Record<string, string>>,
): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ ...filter, limit: '100', ...(cursor === '' ? {} : { cursor }) });
    const request = { method: 'GET', path: `${accountsPath}?${query}` } as const;
    const answer: z.output<typeof page> = await askRouter(router, request, page);
    accounts.push(...answer.items);
    cursor = answer.next_cursor;
  }
  return accounts;
}
