import { randomBytes } from 'node:crypto';

/**
 * The trace that a request belongs to: the one that its `traceparent` names, else a new one. 32 hex digits.
 *
 * See https://www.w3.org/TR/trace-context/#traceparent-header.
 */
export function traceIdOf(header = ''): string {
  const [version = '', traceId = '', parentId = '', flags = '', ...more] = header.split('-');
  const valid =
    isHex(version, 2) &&
    version !== 'ff' &&
    isId(traceId, 32) &&
    isId(parentId, 16) &&
    isHex(flags, 2) &&
    // Later versions may have more parts.
    (version !== '00' || more.length === 0);
  return valid ? traceId : randomBytes(16).toString('hex');
}

function isId(text: string, digits: number): boolean {
  return isHex(text, digits) && /[^0]/.test(text);
}

function isHex(text: string, digits: number): boolean {
  return text.length === digits && /^[0-9a-f]*$/.test(text);
}
