import { RouterError } from './router-error.ts';

/** Where a router listens, and by what its clients reach it. */
export interface Exposure {
  readonly host: string;
  readonly publicUrl?: string;
  /** Given where the router itself speaks TLS. */
  readonly tls?: object;
}

/**
 * Refuses to listen in the clear where others can listen in: keys and contents travel in every request. What may be
 * is a host of this machine alone, TLS files, or an https public URL, whose proxy ends TLS in front of the router.
 *
 * @throws RouterError `exposed_without_tls` that says how
 */
export function refuseExposureWithoutTls({ host, publicUrl, tls }: Exposure): void {
  if (isLoopbackHost(host) || tls !== undefined || publicUrl?.startsWith('https:') === true) return;
  throw new RouterError(
    'exposed_without_tls',
    `On ${host} the router would send keys over networks in the clear. Set TRIBUTARY_TLS_CERT and TRIBUTARY_TLS_KEY to the files of a certificate, or TRIBUTARY_PUBLIC_URL to the https origin of the proxy in front of it, or TRIBUTARY_HOST to 127.0.0.1 to serve this machine alone.`,
  );
}

/** Whether an address to listen on, or a name, means this very machine and nobody else's. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}
