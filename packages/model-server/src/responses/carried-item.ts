import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from '@hono/zod-openapi';

/** What an item of a response said, for the conversation that it is part of. */
const carriedItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), text: z.string() }),
  z.object({
    type: z.literal('function_call'),
    call_id: z.string(),
    name: z.string(),
    arguments: z.string(),
  }),
]);

export type CarriedItem = z.output<typeof carriedItem>;

const prefixes = { message: 'msg_', function_call: 'fc_' } as const;

/** More than any answer here is, so that a forged id is no bomb. */
const mostBytes = 1024 * 1024;

/**
 * An id for an item of a response that carries the item. Clients send back ids instead of items, and expect the server
 * to have kept them; this one keeps nothing, so that any process can go on with any conversation.
 */
export function carryingId(item: CarriedItem): string {
  return `${prefixes[item.type]}${deflateRawSync(JSON.stringify(item)).toString('base64url')}`;
}

/** The item that an id carries; nothing for an id of another server. */
export function itemOfId(id: string): CarriedItem | undefined {
  const [, packed] = /^(?:msg|fc)_([\w-]+)$/.exec(id) ?? [];
  if (packed === undefined) return undefined;
  try {
    const json = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostBytes });
    return carriedItem.safeParse(JSON.parse(json.toString())).data;
  } catch {
    return undefined;
  }
}
