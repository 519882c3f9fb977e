import { expect, it } from 'vitest';
import { sampleConnection } from '../testing/sample-connection.ts';
import { limitPerConnection, TooManyWaiting } from './connection-limits.ts';
import { defaultLimits } from './limits.ts';

const jane = sampleConnection('https://notes.example', { accountId: 'ca_jane' });
const sam = sampleConnection('https://notes.example', { accountId: 'ca_sam' });
const { signal } = new AbortController();

function turns(concurrent: number, waiting: number) {
  return limitPerConnection({ ...defaultLimits, concurrent, waiting });
}

it('does not let one connection hold up another', async () => {
  const inTurn = turns(1, 0);
  const gate = Promise.withResolvers<string>();
  const busy = inTurn(jane, () => gate.promise, signal);
  await expect(inTurn(jane, async () => 'second', signal)).rejects.toBeInstanceOf(TooManyWaiting);
  expect(await inTurn(sam, async () => 'other', signal)).toBe('other');
  gate.resolve('first');
  expect(await busy).toBe('first');
});

it('gives the turn on after a failure', async () => {
  const inTurn = turns(1, 1);
  const failing = inTurn(jane, () => Promise.reject(new Error('broken')), signal);
  const next = inTurn(jane, async () => 'next', signal);
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('next');
});

it('does not start work that was given up while it waited', async () => {
  const inTurn = turns(1, 1);
  const gate = Promise.withResolvers<void>();
  const controller = new AbortController();
  let started = false;
  const busy = inTurn(jane, () => gate.promise, signal);
  const start = async () => {
    started = true;
  };
  const waiting = inTurn(jane, start, controller.signal);
  controller.abort();
  gate.resolve();
  await expect(waiting).rejects.toMatchObject({ reason: 'cancelled', sent: false });
  await busy;
  expect(started).toBe(false);
});
