import { expect, it } from 'vitest';
import { readVerdict } from './read-verdict.ts';

it.each([
  ['Yes.', { verdict: 'approve', scope: 'call' }],
  ['y', { verdict: 'approve', scope: 'call' }],
  ['yes please', { verdict: 'approve', scope: 'call' }],
  ['always', { verdict: 'approve', scope: 'session' }],
  ['always for this tool', { verdict: 'approve', scope: 'session' }],
  ['no', { verdict: 'deny' }],
  ['NO!', { verdict: 'deny' }],
  ['no, Sam still reads it', { verdict: 'deny', reason: 'Sam still reads it' }],
  ["don't: Sam still reads it", { verdict: 'deny', reason: 'Sam still reads it' }],
])('reads %j', (line, verdict) => {
  expect(readVerdict(line)).toEqual({ ...verdict, by: 'at the terminal' });
});

it.each(['show', 'show all', 'show me everything', 'all', 'More'])('shows all at %j', (line) => {
  expect(readVerdict(line)).toBe('show');
});

it.each(['', 'notes about the page', 'yes and rename it', 'who am I?', 'now', 'always be careful', 'ye'])(
  'reads no answer in %j',
  (line) => {
    expect(readVerdict(line)).toBeUndefined();
  },
);
