import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { usingRouter } from '../using-router.ts';
import { accountPath } from './connection.ts';

export interface EndOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

const revoked = z.looseObject({ revoked_tokens: z.array(z.string()), not_revoked: z.string().nullish() });

/**
 * Erases the credentials of an account, and gives its tokens back where the service takes them. The account stays, to be
 * seen.
 *
 * @throws Failure `bad_usage` where it is not confirmed
 */
export async function revokeConnection(
  { terminal, ...asking }: CommandContext,
  id: string,
  { yes, json }: EndOptions,
): Promise<void> {
  requireYes(yes, `This erases the credentials of ${id} for good: its user would have to connect it again.`);
  await usingRouter(asking, async (router) => {
    const request = { method: 'POST', path: `${accountPath(id)}/revoke` } as const;
    const result = await askRouter(router, request, revoked);
    writeLines(terminal.output, json ? [JSON.stringify(result)] : sentencesOf(id, result));
  });
}

/**
 * Deletes an account, after it was revoked.
 *
 * @throws Failure `bad_usage` where it is not confirmed
 */
export async function deleteConnection(
  { terminal, ...asking }: CommandContext,
  id: string,
  { yes, json }: EndOptions,
): Promise<void> {
  requireYes(yes, `This deletes ${id} with its credentials for good.`);
  await usingRouter(asking, async (router) => {
    const path = `${accountPath(id)}?revoke_on_delete=true`;
    const done = z.looseObject({ success: z.literal(true) });
    const result = await askRouter(router, { method: 'DELETE', path }, done);
    writeLines(terminal.output, [json ? JSON.stringify(result) : `${id} is gone.`]);
  });
}

function requireYes(yes: boolean | undefined, what: string): void {
  if (!yes) throw new Failure('bad_usage', `${what} Add --yes to do it.`);
}

function sentencesOf(id: string, { revoked_tokens: tokens, not_revoked: why }: z.output<typeof revoked>) {
  return [
    `${id} is revoked: its credentials are erased${tokens.length === 0 ? '' : ', and the service took its tokens back'}.`,
    ...(why ? [why] : []),
  ];
}
