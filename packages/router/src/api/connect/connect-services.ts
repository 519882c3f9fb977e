import type { RouterServices } from '../environment.ts';

/** What the pages work with. */
export type ConnectServices = Pick<
  RouterServices,
  | 'authConfigs'
  | 'catalogue'
  | 'clock'
  | 'connectLinks'
  | 'connections'
  | 'identify'
  | 'limits'
  | 'logger'
  | 'oauthLogins'
  | 'policy'
  | 'sessions'
>;
