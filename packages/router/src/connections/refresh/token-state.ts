import type { ConnectedAccountRow } from '../../store/tables.ts';
import type { RefreshTiming } from './refresh-timing.ts';

type Times = Pick<ConnectedAccountRow, 'expires_at' | 'refresh_failed_at' | 'status'>;

/** Whether an account's token is to be renewed before it is used. */
export function isDue({ expires_at, status }: Times, { margin }: RefreshTiming, now: Date): boolean {
  return status === 'ACTIVE' && expires_at !== null && expires_at - margin <= now.getTime();
}

/** Whether an account's token can no longer be used. */
export function isOver({ expires_at }: Times, now: Date): boolean {
  return expires_at !== null && expires_at <= now.getTime();
}

/** For how long the server is still left alone, in milliseconds; 0 where it may be asked. */
export function coolingFor({ refresh_failed_at }: Times, { coolDown }: RefreshTiming, now: Date): number {
  return refresh_failed_at === null ? 0 : Math.max(0, refresh_failed_at + coolDown - now.getTime());
}
