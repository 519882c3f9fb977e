/**
 * Seconds to wait by a `Retry-After` header, in either of its forms (RFC 9110, 10.2.3): seconds, or a date.
 * `undefined` where there is none that can be read.
 */
export function retryAfterSeconds(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d+$/.test(text)) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}
