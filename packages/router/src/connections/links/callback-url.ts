import { isLoopbackHost } from '../../exposure.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';

/** Where people may be sent when they have connected an account. */
export interface CallbackRules {
  /** The origin by which the link's page is reached. */
  readonly origin: string;
  /** Host names, with a port only at that port, besides the router's own. */
  readonly callbackHosts: readonly string[];
}

/**
 * A caller's callback address, so that no link sends anybody to a place that the operator does not know.
 *
 * @throws ConnectionRefusal `invalid`
 */
export function requireCallbackUrl(sent: string, { origin, callbackHosts }: CallbackRules): string {
  const url = URL.parse(sent);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new ConnectionRefusal(
      'invalid',
      `${sent} is no http address.`,
      'Send an https address as callback_url.',
    );
  }
  const own = new URL(origin);
  const isLocal = isLoopbackHost(url.hostname);
  const isKnown =
    url.origin === own.origin ||
    (isLocal && isLoopbackHost(own.hostname)) ||
    callbackHosts
      .map((host) => host.toLowerCase())
      .some((host) => host === url.host || host === url.hostname);
  if (!isKnown) {
    throw new ConnectionRefusal(
      'invalid',
      `This router does not send people to ${url.host}.`,
      'The operator can add the host to TRIBUTARY_CALLBACK_HOSTS.',
    );
  }
  if (url.protocol === 'https:' || isLocal || url.origin === own.origin) return url.href;
  throw new ConnectionRefusal(
    'invalid',
    `${sent} is not encrypted.`,
    'Send an https address as callback_url.',
  );
}

/** The callback address with how it went; what it had of its own stays. */
export function callbackWith(callbackUrl: string, told: Readonly<Record<string, string>>): string {
  const url = new URL(callbackUrl);
  for (const [name, value] of Object.entries(told)) url.searchParams.set(name, value);
  return url.href;
}
