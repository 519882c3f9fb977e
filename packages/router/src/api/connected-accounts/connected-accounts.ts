import type { RestApp, RouterServices } from '../environment.ts';
import { addChangeAccount } from './change-account.ts';
import { addCompleteAuth } from './complete-auth.ts';
import { addCreateAccount } from './create-account.ts';
import { addLinkAccount } from './link-account.ts';
import { addReadAccounts } from './read-accounts.ts';
import { addRefreshAccount } from './refresh-account.ts';
import { addRevokeAccount } from './revoke-account.ts';

/** The routes of connected accounts. */
export function addConnectedAccounts(app: RestApp, services: RouterServices): void {
  addCreateAccount(app, services);
  addLinkAccount(app, services);
  addCompleteAuth(app, services);
  addReadAccounts(app, services);
  addChangeAccount(app, services);
  addRefreshAccount(app, services);
  addRevokeAccount(app, services);
}
