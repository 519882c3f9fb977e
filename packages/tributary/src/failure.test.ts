import { expect, it } from 'vitest';
import { describeFailure, exitStatusOf, Failure } from './failure.ts';

it('ends with 2 for what the person typed or configured, 3 for a missing approval, 1 for the rest', () => {
  expect(exitStatusOf(new Failure('bad_usage', 'x'))).toBe(2);
  expect(exitStatusOf(new Failure('bad_configuration', 'x'))).toBe(2);
  expect(exitStatusOf(new Failure('needs_approval', 'x'))).toBe(3);
  expect(exitStatusOf(new Failure('port_taken', 'x'))).toBe(1);
  expect(exitStatusOf(new TypeError('x'))).toBe(1);
});

it('tells a known failure in its own words', () => {
  expect(describeFailure(new Failure('port_taken', 'Port 1 is taken.'), false)).toBe('Port 1 is taken.');
});

it('tells an unknown error in one sentence without its stack', () => {
  const told = describeFailure(new TypeError('undefined is not a function\n    at x.ts:1'), false);
  expect(told).toContain('undefined is not a function.');
  expect(told).toContain('TRIBUTARY_DEBUG=1');
  expect(told).not.toContain('\n');
});

it('shows the stack to whoever asks for it', () => {
  expect(describeFailure(new TypeError('odd'), true)).toContain('failure.test.ts');
});

it('copes with what is no error', () => {
  expect(describeFailure(undefined, false)).toContain('undefined.');
  expect(describeFailure(new Error(''), false)).toContain('no reason given');
});
