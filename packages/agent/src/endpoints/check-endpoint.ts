import { unlessAborted } from '../unless-aborted.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * How many tools a server offers.
 *
 * @throws Error that says why it cannot be used
 * @throws the signal's reason when it is aborted
 */
export async function checkEndpoint(endpoint: Endpoint, signal: AbortSignal): Promise<number> {
  // The client is heavy, and only a program that asks for it needs it.
  const { connectEndpoint } = await import('./connect-endpoint.ts');
  const connected = connectEndpoint(endpoint);
  try {
    return Object.keys(await unlessAborted(connected.listTools(), signal)).length;
  } finally {
    await connected.disconnect().catch(() => {});
  }
}
