import { randomUUID } from 'node:crypto';

/** A new id for a request that was received: `req_…`. */
export function newRequestId(): string {
  return `req_${randomUUID().replaceAll('-', '')}`;
}
