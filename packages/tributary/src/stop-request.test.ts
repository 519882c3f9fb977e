import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { watchForStop } from './stop-request.ts';

function watched() {
  const emitter = new EventEmitter();
  const exit = vi.fn();
  const clock = { now: 1_000 };
  const source = Object.assign(emitter, { exit });
  return { source, exit, clock, request: watchForStop(source, () => clock.now) };
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('asks to end at the first %s, with the status %i', async (signal, exitStatus) => {
  const { source, exit, request } = watched();
  expect(request.signal.aborted).toBe(false);
  source.emit(signal);
  await request.received;
  expect(request.signal.reason).toMatchObject({ exitStatus });
  expect(exit).not.toHaveBeenCalled();
});

it('counts what comes within half a second as one request', () => {
  const { source, exit, clock } = watched();
  source.emit('SIGINT');
  clock.now += 499;
  source.emit('SIGTERM');
  expect(exit).not.toHaveBeenCalled();
});

it('quits at once when asked again later', () => {
  const { source, exit, clock } = watched();
  source.emit('SIGINT');
  clock.now += 500;
  source.emit('SIGINT');
  expect(exit).toHaveBeenCalledExactlyOnceWith(130);
});

it('leaves no listener behind', () => {
  const { source, request } = watched();
  request.forget();
  expect(source.eventNames().length).toBe(0);
});
