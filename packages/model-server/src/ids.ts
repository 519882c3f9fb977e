import { randomUUID } from 'node:crypto';

/** A new id with a prefix, as OpenAI's are: `chatcmpl-…`. */
export function newId(prefix: string): string {
  return `${prefix}${randomUUID().replaceAll('-', '')}`;
}
