import { expect, it } from 'vitest';
import { heartbeat } from './instance.ts';
import { createLiveness } from './liveness.ts';
import { processPlace } from './process-place.ts';

const row = {
  id: 'in_1',
  place: 'elsewhere',
  process_id: 1,
  started_at: 0,
  heartbeat_at: 1_000,
  open_since: 0,
  data_key_revision: 0,
};

function watch() {
  let now = 0;
  const at = (time: number) => {
    now = time;
  };
  return { ...createLiveness(() => now), at };
}

it('takes an instance for dead whose heartbeat did not change while it was watched', () => {
  const { deadSince, at } = watch();
  expect(deadSince(row)).toBeUndefined();
  at(heartbeat.silentMilliseconds);
  expect(deadSince(row)).toBeUndefined();
  at(heartbeat.silentMilliseconds + 1);
  expect(deadSince(row)).toBe(heartbeat.silentMilliseconds + 1);
  at(60_000);
  expect(deadSince(row)).toBe(heartbeat.silentMilliseconds + 1);
});

it('compares no clocks: any change is a sign of life, and old heartbeats alone are none of death', () => {
  const { deadSince, at } = watch();
  at(1_000_000);
  expect(deadSince(row)).toBeUndefined();
  at(1_004_000);
  expect(deadSince({ ...row, heartbeat_at: 500 })).toBeUndefined();
  at(1_008_000);
  expect(deadSince({ ...row, heartbeat_at: 500 })).toBeUndefined();
});

it('knows at once that a process of this place is gone', () => {
  const { deadSince } = watch();
  const here = { ...row, ...processPlace() };
  expect(deadSince(here)).toBeUndefined();
  // No system gives out so high a number.
  expect(deadSince({ ...here, id: 'in_2', process_id: 2 ** 30 })).toBe(0);
});

it('takes one without a row for gone since it was first asked for', () => {
  const { goneSince, at } = watch();
  expect(goneSince('in_3')).toBe(0);
  at(10);
  expect(goneSince('in_3')).toBe(0);
});
