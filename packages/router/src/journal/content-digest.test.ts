import { expect, it } from 'vitest';
import { digestOf } from './canonical-json.ts';
import { contentDigest, withSalt } from './content-digest.ts';

it('proves a content to whoever has its salt', () => {
  const salted = withSalt({ b: 1, a: 'x' });
  expect(contentDigest(salted)).toMatch(/^[0-9a-f]{64}$/);
  expect(contentDigest({ ...salted, content: { a: 'x', b: 1 } })).toBe(contentDigest(salted));
  expect(contentDigest({ ...salted, content: { a: 'x', b: 2 } })).not.toBe(contentDigest(salted));
});

it('tells nothing of a short content to whoever has it not', () => {
  const digests = Array.from({ length: 20 }, () => contentDigest(withSalt({ answer: true })));
  expect(new Set(digests).size).toBe(20);
  expect(digests).not.toContain(digestOf({ answer: true }));
});
