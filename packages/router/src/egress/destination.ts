import { type Query, ToolError } from '@tributary/toolkit';
import type { Connection } from '../connections/connection.ts';

/** Where a request goes. */
export interface Destination {
  readonly url: URL;
  /** It is the connection's own address, for which the operator may have allowed a private one. */
  readonly allowPrivate: boolean;
}

/**
 * The address of a request, which credentials may be sent to.
 *
 * A path is appended to the connection's base address and cannot leave it. A whole address, as providers give for
 * next pages and uploads, must be of the connection's own origin or of the toolkit's hosts.
 *
 * @throws ToolError `refused` for any other
 */
export function destinationOf(connection: Connection, path: string, query: Query = {}): Destination {
  const base = parse(connection.baseUrl);
  const url = parse(path.startsWith('/') ? connection.baseUrl + path : path);
  const own = url.origin === base.origin;
  if (path.startsWith('/') && !(own && isBelow(url.pathname, base.pathname))) {
    throw refused(url, 'the path leaves the address of the connection');
  }
  if (!own && !isHostOf(connection.toolkit.hosts, url)) {
    throw refused(url, `it is neither the address of the connection nor one of ${connection.toolkit.name}`);
  }
  const allowPrivate = own && connection.allowPrivateAddress;
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) {
    throw refused(url, 'credentials are sent over https only, unless the operator allows a private address');
  }
  addQuery(url, query);
  return { url, allowPrivate };
}

function parse(address: string): URL {
  const url = URL.parse(address);
  if (url) return url;
  throw new ToolError({
    code: 'refused',
    message: 'The request was not sent: its address is not a valid one.',
  });
}

function isBelow(pathname: string, base: string): boolean {
  return pathname.startsWith(base.endsWith('/') ? base : `${base}/`);
}

/** Whether an address is of one of a toolkit's hosts, `*.example.com` for all below, at the usual port. */
export function isHostOf(hosts: readonly string[], url: URL): boolean {
  if (url.port !== '') return false;
  return hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
  );
}

function addQuery(url: URL, query: Query): void {
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) url.searchParams.append(name, String(one));
  }
}

function refused({ origin }: URL, why: string): ToolError {
  return new ToolError({ code: 'refused', message: `The request to ${origin} was not sent: ${why}.` });
}
