import { expect, it } from 'vitest';
import { traceIdOf } from './trace-id.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = '00f067aa0ba902b7';

it('takes the trace that the caller is in', () => {
  expect(traceIdOf(`00-${trace}-${parent}-01`)).toBe(trace);
  expect(traceIdOf(`01-${trace}-${parent}-01-what-later-versions-add`)).toBe(trace);
});

it.each([
  undefined,
  '',
  trace,
  `ff-${trace}-${parent}-01`,
  `00-${'0'.repeat(32)}-${parent}-01`,
  `00-${trace}-${'0'.repeat(16)}-01`,
  `00-${trace.toUpperCase()}-${parent}-01`,
  `00-${trace}-${parent}-01-more`,
  `00-${trace}-${parent}-01x`,
])('begins a trace of its own where there is none to take: %s', (header) => {
  const made = [traceIdOf(header), traceIdOf(header)];
  expect(made[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set([...made, trace]).size).toBe(3);
});
