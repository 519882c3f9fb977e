import { expect, it } from 'vitest';
import { faultOfKey, keyOfItem, requestDigest } from './idempotency-key.ts';

it.each(['a', 'x'.repeat(255), '{"odd":"but~visible"}'])('takes the key %j', (key) => {
  expect(faultOfKey(key)).toBeUndefined();
});

it.each([
  ['', 'is empty'],
  ['x'.repeat(256), 'has 256'],
  ['two words', 'has others'],
  ['line\n', 'has others'],
  ['schlüssel', 'has others'],
])('refuses the key %j and says why', (key, why) => {
  expect(faultOfKey(key)).toContain(why);
});

it('tells the items of a batch apart by their place', () => {
  const batch = { tool: 'BATCH', key: 'k' };
  expect(keyOfItem(batch, 0)).toEqual({ tool: 'BATCH', key: 'k#0' });
  expect(keyOfItem(batch, 1)).not.toEqual(keyOfItem(batch, 0));
});

it('takes calls for the same by what they ask for, not by how it is written', () => {
  const call = { slug: 'NOTES_ADD_NOTE', arguments: { text: 'a', tag: 'b' } };
  const digest = requestDigest(call);
  expect(requestDigest({ slug: 'notes_add_note', arguments: { tag: 'b', text: 'a' } })).toBe(digest);
  expect(requestDigest({ ...call, arguments: { text: 'a' } })).not.toBe(digest);
  expect(requestDigest({ ...call, account: 'work' })).not.toBe(digest);
});
