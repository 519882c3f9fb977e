import { ConnectionRefusal } from '../../connections/connection-refusal.ts';
import type { OAuthLogins } from '../../connections/oauth/oauth-logins.ts';
import type { RouterServices } from '../environment.ts';

/** What the pages work with. */
export type ConnectServices = Pick<
  RouterServices,
  | 'authConfigs'
  | 'catalogue'
  | 'clock'
  | 'connectLinks'
  | 'identify'
  | 'limits'
  | 'logger'
  | 'oauthLogins'
  | 'policy'
  | 'sessions'
>;

/** The logins at providers. */
export function loginsOf({ oauthLogins }: Pick<ConnectServices, 'oauthLogins'>): OAuthLogins {
  if (oauthLogins) return oauthLogins;
  throw new ConnectionRefusal('invalid', 'This router connects nothing by a login.');
}
