import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Toolkit } from '@tributary/toolkit';
import { type Clock, systemClock } from '../../clock.ts';
import type { ServerDoor } from '../../egress/server-door.ts';
import { releaseLease, takeLease } from '../../store/lease.ts';
import { type AccountRecord, openValues } from '../account-records.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import { type AppSources, findApp } from '../oauth/find-app.ts';
import type { OAuthApp } from '../oauth/oauth-app.ts';
import { TokenError } from '../oauth/token-error.ts';
import { clientTokens, refreshedTokens, type Tokens } from '../oauth/token-requests.ts';
import { coolingDown, endOfLogin, noRefreshToken, notRenewed } from './refresh-errors.ts';
import { refreshLease } from './refresh-lease.ts';
import { type RefreshTiming, usualTiming } from './refresh-timing.ts';
import { hasSameToken, readRecord, storeEnd, storeFailure, storeTokens } from './stored-tokens.ts';
import { coolingFor, isDue, isOver } from './token-state.ts';

/** Keeps the tokens of logins fresh. Of all routers on a store one at a time renews a connection's. */
export interface Refresher {
  /**
   * The account with a token that holds, renewed where it is about to end. What the provider refuses to renew is EXPIRED,
   * here and in the store, with the reason.
   *
   * @returns nothing where the account was deleted meanwhile
   * @throws ToolError `provider_unavailable` or `refused` where the token is over and cannot be renewed now
   */
  fresh(record: AccountRecord): Promise<AccountRecord | undefined>;
  /**
   * The account with another token than this one, which the provider knows no longer; the same record where its token is
   * new, so that another one would change nothing.
   *
   * @throws ToolError as `fresh`
   */
  renewed(record: AccountRecord): Promise<AccountRecord | undefined>;
  /**
   * Gets an account a new token, even where the one that it has should still hold.
   *
   * @throws ToolError as `fresh`
   */
  renew(account: { readonly projectId: string; readonly id: string }): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/** What the refresher works with. */
export interface RefresherParts extends AppSources {
  readonly door: ServerDoor;
  readonly clock?: Clock;
  readonly timing?: Partial<RefreshTiming>;
}

/** Whether the tokens of an account, as it is now, are to be replaced. */
type Wanted = (current: AccountRecord) => boolean;

/** Renews by the store's lease; calls of one process wait for one attempt. */
export function createRefresher({
  door,
  clock = systemClock,
  timing = {},
  ...sources
}: RefresherParts): Refresher {
  const times = { ...usualTiming, ...timing };
  const underWay = new Map<string, Promise<AccountRecord | undefined>>();
  const work = { ...sources, door, clock, times };
  const inTurn = (record: AccountRecord, wanted: Wanted) => {
    const running = underWay.get(record.id);
    if (running) return running;
    const attempt = renewAlone(work, record, wanted).finally(() => underWay.delete(record.id));
    underWay.set(record.id, attempt);
    return attempt;
  };
  const due: Wanted = (current) => isDue(current, times, clock());
  return {
    async fresh(record) {
      if (!due(record)) return record;
      const isLeftAlone = coolingFor(record, times, clock()) > 0 && !isOver(record, clock());
      return isLeftAlone ? record : await inTurn(record, due);
    },
    async renewed(record) {
      const isNew = record.updated_at + times.coolDown > clock().getTime();
      return isNew
        ? record
        : await inTurn(record, (current) => hasSameToken(sources, current, record) || due(current));
    },
    async renew({ projectId, id }) {
      const record = await readRecord(sources, { id, project_id: projectId });
      if (!record) return;
      await inTurn(record, (current) => hasSameToken(sources, current, record) || due(current));
    },
    async close() {
      await Promise.allSettled(underWay.values());
    },
  };
}

interface Work extends AppSources {
  readonly door: ServerDoor;
  readonly clock: Clock;
  readonly times: RefreshTiming;
}

/** Renews as soon as no other router does, unless another one has done it by then. */
async function renewAlone(
  work: Work,
  record: AccountRecord,
  wanted: Wanted,
): Promise<AccountRecord | undefined> {
  const { db, times, clock } = work;
  const lease = { name: refreshLease(record.id), holder: randomUUID(), milliseconds: times.lease };
  for (const giveUpAt = performance.now() + times.patience; ; await delay(times.poll)) {
    if (await takeLease(db, lease, clock())) {
      try {
        return await renewHeld(work, record, wanted);
      } finally {
        await releaseLease(db, lease);
      }
    }
    const current = await readRecord(work, record);
    if (current?.status !== 'ACTIVE' || !wanted(current)) return current;
    if (performance.now() > giveUpAt) return orThrow(work, current);
  }
}

/** What the holder of the lease does: nobody else writes tokens of the account meanwhile. */
async function renewHeld(
  work: Work,
  record: AccountRecord,
  wanted: Wanted,
): Promise<AccountRecord | undefined> {
  const { clock, times } = work;
  const current = await readRecord(work, record);
  if (current?.status !== 'ACTIVE' || !wanted(current)) return current;
  const toolkit = toolkitOf(work, current);
  const asked = clock();
  if (coolingFor(current, times, asked) > 0) return orThrow(work, current);
  try {
    const tokens = await newTokens(work, current);
    if (tokens) return await storeTokens(work, current, tokens, asked);
    return isOver(current, asked) ? await storeEnd(work, current, noRefreshToken(toolkit), asked) : current;
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    if (error.code === 'refused') return await storeEnd(work, current, endOfLogin(toolkit, error), asked);
    await storeFailure(work, current, asked);
    // As long as the old token holds, nobody has to know.
    if (!isOver(current, clock())) return current;
    throw notRenewed(toolkit, error, times.coolDown);
  }
}

/** New tokens for an account, or nothing where it has nothing to ask for them with. */
async function newTokens(work: Work, current: AccountRecord): Promise<Tokens | undefined> {
  const app = await appOf(work, current);
  const { refresh_token } = openValues(work.vault, current);
  if (refresh_token !== undefined) return await refreshedTokens(work.door, app, refresh_token);
  return app.scheme.mode === 'S2S_OAUTH2' ? await clientTokens(work.door, app, app.scopes ?? []) : undefined;
}

/** @throws TokenError `client_refused` where the auth config has no client any more */
async function appOf(work: Work, { project_id, auth_config_id }: AccountRecord): Promise<OAuthApp> {
  try {
    return await findApp(work, project_id, auth_config_id);
  } catch (error) {
    if (!(error instanceof ConnectionRefusal)) throw error;
    throw new TokenError('client_refused', error.message, undefined, { cause: error });
  }
}

/** The account as it is where its token holds; else the call has to wait. */
function orThrow(work: Work, current: AccountRecord): AccountRecord {
  const now = work.clock();
  if (!isOver(current, now)) return current;
  throw coolingDown(toolkitOf(work, current), coolingFor(current, work.times, now));
}

function toolkitOf({ catalogue }: Work, { toolkit }: AccountRecord): Pick<Toolkit, 'name'> {
  return catalogue.findToolkit(toolkit) ?? { name: toolkit };
}
