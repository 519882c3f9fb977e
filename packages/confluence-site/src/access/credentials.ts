/** What a request says of its sender. */
export type Credentials =
  | { readonly kind: 'basic'; readonly name: string; readonly secret: string }
  | { readonly kind: 'bearer'; readonly secret: string };

/** Reads an `Authorization` header; undefined where it is neither Basic nor Bearer, or cannot be read. */
export function readCredentials(header: string): Credentials | undefined {
  const [, scheme = '', value = ''] = /^(Basic|Bearer)\s+(\S+)$/i.exec(header) ?? [];
  if (scheme.toLowerCase() === 'bearer') return { kind: 'bearer', secret: value };
  if (!/^[A-Za-z0-9+/=_-]+$/.test(value)) return undefined;
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return undefined;
  return { kind: 'basic', name: decoded.slice(0, colon), secret: decoded.slice(colon + 1) };
}
