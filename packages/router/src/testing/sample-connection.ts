import type { Connection } from '../connections/connection.ts';
import { notes } from './notes-toolkit.ts';

/** A connection of the notes toolkit to a server on this machine. */
export function sampleConnection(origin: string, change: Partial<Connection> = {}): Connection {
  const [scheme] = notes.authSchemes;
  const values = { site: origin, key: 'jane-token' };
  if (!scheme) throw new Error('the notes toolkit has a scheme');
  return {
    accountId: 'ca_sample',
    toolkit: notes,
    scheme,
    values,
    baseUrl: scheme.baseUrl(values),
    allowPrivateAddress: true,
    ...change,
  };
}
