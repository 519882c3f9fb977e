import type { Context } from 'hono';
import { requireCallbackUrl } from '../../connections/links/callback-url.ts';
import type { RouterEnvironment, RouterServices } from '../environment.ts';

/**
 * Checks where a session will send people back to, so that a bad address is told to whoever writes it and not, later,
 * to whoever wants a link.
 *
 * @throws ConnectionRefusal for an address that is none, or whose host the operator does not know
 */
export function checkCallback(
  context: Context<RouterEnvironment>,
  sent: { readonly callback_url?: string | undefined } | null | undefined,
  { hosts }: Pick<RouterServices, 'hosts'>,
): void {
  if (sent?.callback_url === undefined) return;
  const { callbackHosts = [] } = hosts;
  requireCallbackUrl(sent.callback_url, { origin: context.get('origin'), callbackHosts });
}
