import type { JsonObject } from '@tributary/toolkit';
import { digestOf } from '../journal/canonical-json.ts';

/** A caller's key for one thing that is to happen once. */
export interface IdempotencyKey {
  /** The tool that it was sent with: the tool that runs, or the meta tool that runs it. */
  readonly tool: string;
  readonly key: string;
}

const longestKey = 255;

/** Says what is wrong with a key, if anything is: it has 1 to 255 visible ASCII characters. */
export function faultOfKey(key: string): string | undefined {
  if (key.length >= 1 && key.length <= longestKey && /^[\x21-\x7e]+$/.test(key)) return undefined;
  return `An idempotency key has 1 to ${longestKey} visible ASCII characters, without spaces; this one ${
    key.length > longestKey ? `has ${key.length}` : key === '' ? 'is empty' : 'has others'
  }. Send a new UUID for each thing that is to be done once.`;
}

/**
 * The key of one item of a batch that came with a key. It belongs to the meta tool and to the item's place:
 * a batch that is sent again with its items in another order is refused, not run again.
 */
export function keyOfItem({ tool, key }: IdempotencyKey, index: number): IdempotencyKey {
  return { tool, key: `${key}#${index}` };
}

/** What a key stands for. Two calls are the same when their digests are. */
export function requestDigest(call: {
  readonly slug: string;
  readonly arguments: JsonObject;
  readonly account?: string;
  /** The call that it takes back. */
  readonly takesBack?: string;
}): string {
  return digestOf({
    slug: call.slug.toUpperCase(),
    arguments: call.arguments,
    account: call.account ?? null,
    ...(call.takesBack === undefined ? {} : { takesBack: call.takesBack }),
  });
}
