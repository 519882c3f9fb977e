import { isOAuthScheme, type Toolkit } from '@tributary/toolkit';
import type { Session } from '../../sessions/session.ts';
import { type AuthConfig, type AuthConfigs, authConfigNotFound } from '../auth-configs.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';

/**
 * The auth config by which a session's user connects a toolkit: the one that the session pins; else the newest by a
 * person's login; else the newest of all; else a new one, for credentials that are entered.
 *
 * @throws ConnectionRefusal `not_found` for a pinned one that is gone, `invalid` where the operator has to give one
 */
export async function chooseAuthConfig(
  authConfigs: AuthConfigs,
  { projectId, config }: Pick<Session, 'projectId' | 'config'>,
  toolkit: Toolkit,
): Promise<AuthConfig> {
  const pinned = config.authConfigs[toolkit.slug];
  if (pinned !== undefined) {
    const found = await authConfigs.find(projectId, pinned);
    if (!found) throw authConfigNotFound(pinned);
    return found;
  }
  const known = (await authConfigs.list(projectId, { toolkit: toolkit.slug })).filter(
    ({ scheme }) => modeOf(toolkit, scheme) !== 'S2S_OAUTH2',
  );
  const byLogin = known.find(({ scheme }) => modeOf(toolkit, scheme) === 'OAUTH2');
  return byLogin ?? known[0] ?? (await createForEntering(authConfigs, projectId, toolkit));
}

async function createForEntering(
  authConfigs: AuthConfigs,
  projectId: string,
  toolkit: Toolkit,
): Promise<AuthConfig> {
  const scheme = toolkit.authSchemes.find((one) => !isOAuthScheme(one) && one.mode !== 'NO_AUTH');
  if (scheme) return await authConfigs.create(projectId, { toolkit: toolkit.slug, scheme: scheme.name });
  throw new ConnectionRefusal(
    'invalid',
    `${toolkit.name} is connected by a login, and no client for it is configured.`,
    `POST auth_configs makes an auth config for ${toolkit.slug} with a client_id and a client_secret of your own.`,
  );
}

function modeOf({ authSchemes }: Toolkit, scheme: string): string | undefined {
  return authSchemes.find(({ name }) => name === scheme)?.mode;
}
