import { randomUUID } from 'node:crypto';

/** The id of a new conversation. */
export function newThread(): string {
  return `thread_${randomUUID()}`;
}
