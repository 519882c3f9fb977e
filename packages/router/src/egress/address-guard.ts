import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The address is one that this connection must not reach. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';

  constructor(host: string) {
    super(`${host} is at a private or reserved address`);
  }
}

const publicRanges: readonly string[] = ['unicast'];
const privateRanges: readonly string[] = ['private', 'loopback', 'uniqueLocal', 'carrierGradeNat'];

// What clouds tell their machines, and do for them, outside the link-local range, which is never reached at all.
const metadataAddresses: readonly string[] = [
  '100.100.100.200',
  '168.63.129.16',
  'fd00:ec2::254',
  'fd20:ce::254',
];

/** All that is public in IPv6 so far: what else has no name is not unicast for that (`::7f00:1` is 127.0.0.1). */
const publicIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a connection may be made to an IP address: public ones always, private ones (loopback, RFC 1918,
 * unique local, carrier-grade NAT) where they are allowed, link-local and metadata addresses never.
 */
export function mayReach(address: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address inside an IPv6 one (::ffff:127.0.0.1) is judged as what it is.
  const parsed = ipaddr.process(address);
  if (metadataAddresses.includes(parsed.toString())) return false;
  const range = parsed.range();
  if (allowPrivate && privateRanges.includes(range)) return true;
  return publicRanges.includes(range) && (parsed instanceof ipaddr.IPv4 || parsed.match(publicIpv6));
}

/** Refuses a host that is written as an address; names are judged by what they resolve to, in the look-up. */
export function refuseLiteral(hostname: string, allowPrivate: boolean): AddressRefused | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && !mayReach(bare, allowPrivate) ? new AddressRefused(hostname) : undefined;
}

/**
 * A DNS look-up for sockets that answers with addresses that may be reached, and fails when any of a name's is not.
 *
 * It runs at connect time: what was checked is what is connected to, so a name cannot change in between.
 */
export function guardedLookup(allowPrivate: boolean, resolve: typeof lookup = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '');
      const [first] = addresses;
      const refused = addresses.some(({ address }) => !mayReach(address, allowPrivate));
      if (refused || !first) return callback(new AddressRefused(hostname), '');
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
