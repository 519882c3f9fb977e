import { expect, it } from 'vitest';
import { likenessOf } from './encoder.ts';
import { createLocalEncoder } from './local-encoder.ts';

it('takes texts that mean the like for nearer than others, with no word in common', async () => {
  const { signal } = new AbortController();
  const texts = ['delete a comment', 'get rid of a remark', 'list the time zones', ''];
  const [asked, near, far, empty] = await createLocalEncoder().encode(texts, signal);
  if (!asked || !near || !far || !empty) throw new Error('a vector for each text');
  expect(Math.hypot(...asked)).toBeCloseTo(1);
  expect(likenessOf(asked, near)).toBeGreaterThan(likenessOf(asked, far) + 0.1);
});

it('stops when it is told to', async () => {
  await expect(createLocalEncoder().encode(['text'], AbortSignal.abort())).rejects.toThrow();
});
