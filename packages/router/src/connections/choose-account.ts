import { ToolError, type Toolkit } from '@tributary/toolkit';
import { howToConnect } from '../sessions/next-step-words.ts';
import type { Session } from '../sessions/session.ts';
import { type ConnectedAccount, canBeUsed } from './connection.ts';

/**
 * The accounts that a session may use for a toolkit: those that it pins, in their order; else those of the auth
 * config that it pins; else all of the user's, as they come (newest first), those last that nobody has
 * connected yet.
 */
export function accountsOfSession(
  accounts: readonly ConnectedAccount[],
  session: Session | undefined,
  toolkit: string,
): readonly ConnectedAccount[] {
  const pinned = session?.config.connectedAccounts[toolkit];
  if (pinned) {
    return pinned.flatMap((id) => accounts.find((account) => account.id === id) ?? []);
  }
  const authConfig = session?.config.authConfigs[toolkit];
  const usable =
    authConfig === undefined ? accounts : accounts.filter((account) => account.authConfigId === authConfig);
  // One that waits for its person must not take the place of one that works.
  const inOrder = [...usable.filter((account) => !isWaiting(account)), ...usable.filter(isWaiting)];
  return inOrder.slice(0, session?.config.multiAccount?.maxAccountsPerToolkit);
}

function isWaiting({ status }: ConnectedAccount): boolean {
  return status === 'INITIATED' || status === 'INITIALIZING';
}

/**
 * Refuses to guess where the session says that the account has to be named.
 *
 * @throws ToolError `invalid_input` with the candidates
 */
export function requireSelection(
  accounts: readonly ConnectedAccount[],
  session: Session | undefined,
  toolkit: Toolkit,
  wanted: string | undefined,
): void {
  const usable = accounts.filter(canBeUsed);
  if (wanted !== undefined || usable.length < 2) return;
  if (!session?.config.multiAccount?.requireExplicitSelection) return;
  throw new ToolError({
    code: 'invalid_input',
    message: `There are ${usable.length} ${toolkit.name} accounts. Send "account" beside the arguments with the id or alias of one of the candidates.`,
    candidates: usable.map(({ id, alias }) => ({ id, name: alias ?? id })),
  });
}

/**
 * The account that a call uses: the one asked for by id or alias, else the first that is active.
 *
 * @throws ToolError `not_found` when the one asked for is not among them; the candidates are listed
 * @throws ToolError `not_connected` when there is none that works
 */
export function chooseAccount(
  accounts: readonly ConnectedAccount[],
  toolkit: Toolkit,
  wanted?: string,
  session?: Session,
): ConnectedAccount {
  if (wanted !== undefined) return chooseWanted(accounts, toolkit, wanted, session);
  const active = accounts.find(canBeUsed);
  if (active) return active;
  const [newest] = accounts;
  throw notConnected(toolkit, newest && `Its connection is ${stateWords(newest)}.`, session);
}

function chooseWanted(
  accounts: readonly ConnectedAccount[],
  toolkit: Toolkit,
  wanted: string,
  session: Session | undefined,
): ConnectedAccount {
  const found = accounts.find(
    ({ id, alias }) => id === wanted || alias?.toLowerCase() === wanted.toLowerCase(),
  );
  if (!found) {
    throw new ToolError({
      code: 'not_found',
      message: `No ${toolkit.name} account "${wanted}" may be used here. Send the id or alias of one of the candidates, or leave "account" out.`,
      candidates: accounts.map(({ id, alias, status }) => ({ id, name: alias ?? id, detail: status })),
    });
  }
  if (canBeUsed(found)) return found;
  throw notConnected(toolkit, `The account "${wanted}" is ${stateWords(found)}.`, session);
}

/** An account's state, as the end of a sentence. */
export function stateWords(account: ConnectedAccount): string {
  const { status, statusReason, isDisabled } = account;
  if (isDisabled) return 'switched off with its auth config';
  const state = isWaiting(account) ? 'waiting for the user to connect it' : status.toLowerCase();
  return statusReason === undefined ? state : `${state}: ${statusReason.replace(/\.$/, '')}`;
}

/** Says how to connect, in the words of the meta tool that does it where the session has that. */
export function notConnected(
  toolkit: Toolkit,
  why = 'There is no connection yet.',
  session?: Session,
): ToolError {
  return new ToolError({
    code: 'not_connected',
    message: `${toolkit.name} is not connected for this user. ${why} ${howToConnect(session?.config, toolkit.slug)}`,
  });
}
