import type { Catalogue } from '../catalogue/catalogue.ts';
import type { AuthConfig } from './auth-configs.ts';
import { ConnectionRefusal } from './connection-refusal.ts';
import type { EntryPlace } from './enter-account.ts';

/**
 * Where accounts of an auth config are connected.
 *
 * @throws ConnectionRefusal `invalid` where it is switched off or no longer supported
 */
export function placeOfConfig(catalogue: Catalogue, config: AuthConfig): EntryPlace {
  if (!config.isEnabled) {
    const advice = `PATCH auth_configs/${config.id}/ENABLED switches it on.`;
    throw new ConnectionRefusal('invalid', `The auth config ${config.id} is switched off.`, advice);
  }
  const toolkit = catalogue.findToolkit(config.toolkit);
  const scheme = toolkit?.authSchemes.find(({ name }) => name === config.scheme);
  if (toolkit && scheme) return { toolkit, scheme };
  throw new ConnectionRefusal(
    'invalid',
    `The auth config ${config.id} is for ${config.toolkit} by ${config.scheme}, which is no longer supported.`,
    'Make another one with POST auth_configs.',
  );
}
