import type { Refresher } from '../connections/refresh/refresher.ts';

/** For tests without logins: every account is as fresh as it is. */
export const idleRefresher: Pick<Refresher, 'fresh' | 'renewed'> = {
  fresh: async (record) => record,
  renewed: async (record) => record,
};
