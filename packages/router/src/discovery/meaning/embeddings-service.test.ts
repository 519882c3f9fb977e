import { expect, it } from 'vitest';
import { startEmbeddings } from '../../testing/embeddings-server.ts';
import { createServiceEncoder } from './embeddings-service.ts';

const { signal } = new AbortController();

it('asks for many texts in a few requests, with the key, and puts the answers in order', async () => {
  const { url, state } = await startEmbeddings();
  const encoder = createServiceEncoder({ baseUrl: url, apiKey: 'sk-1', model: 'small' });
  const texts = Array.from({ length: 100 }, (_, index) => (index === 99 ? 'a note' : `thing ${index}`));
  const vectors = await encoder.encode(texts, signal);
  expect(state.requests.map(({ length }) => length)).toEqual([96, 4]);
  expect(new Set(state.keys)).toEqual(new Set(['Bearer sk-1']));
  expect(vectors).toHaveLength(100);
  expect(vectors[0]).toEqual(Float32Array.of(0, 0, 1));
  expect(vectors[99]?.[1]).toBeCloseTo(3 / Math.hypot(3, 1));
});

it('sends no key where there is none, and no empty text, which services refuse', async () => {
  const { url, state } = await startEmbeddings();
  await createServiceEncoder({ baseUrl: `${url}/`, model: 'small' }).encode([' '], signal);
  expect(state).toMatchObject({ keys: [null], requests: [['.']] });
});

it.each([
  ['refusing', 'refused', 'answered 404'],
  ['talkative', 'unusable_answer', 'something else'],
  ['short', 'unusable_answer', 'something else'],
] as const)('says what is wrong with a %s service', async (mood, code, message) => {
  const { url, state } = await startEmbeddings();
  state.mood = mood;
  const encoded = createServiceEncoder({ baseUrl: url, model: 'small' }).encode(['text'], signal);
  await expect(encoded).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});

it('waits no longer than it is let, and says so where nobody listens', async () => {
  const { url, state } = await startEmbeddings();
  state.mood = 'silent';
  const encoder = createServiceEncoder({ baseUrl: url, model: 'small' });
  await expect(encoder.encode(['text'], AbortSignal.timeout(20))).rejects.toThrow('did not answer in time');
  const nobody = createServiceEncoder({ baseUrl: 'http://127.0.0.1:1/v1', model: 'small' });
  await expect(nobody.encode(['text'], signal)).rejects.toMatchObject({ code: 'not_reachable' });
});
