import type { Clock } from '../clock.ts';

/** A clock that stands still until it is told to go on. */
export function setClock(at = '2026-11-22T10:00:00Z') {
  let now = Date.parse(at);
  const clock: Clock = () => new Date(now);
  return {
    clock,
    advance(milliseconds: number) {
      now += milliseconds;
    },
  };
}
