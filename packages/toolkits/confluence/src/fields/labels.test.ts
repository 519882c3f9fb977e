import { expect, it } from 'vitest';
import { labels, toApiLabels } from './labels.ts';

const written = (input: unknown) => toApiLabels(labels.parse(input));

it.each([
  ['urgent, Q3', ['global:urgent', 'global:q3']],
  [
    ['urgent', 'needs review'],
    ['global:urgent', 'global:needs-review'],
  ],
  [[{ prefix: 'team', name: 'Ops' }], ['team:ops']],
  [[{ name: 'ops' }, 'OPS', ' #ops '], ['global:ops']],
])('takes %j', (input, expected) => {
  expect(written(input).map(({ prefix, name }) => `${prefix}:${name}`)).toEqual(expected);
});

it.each([
  [['a:b'], 'holds :'],
  [[{ prefix: 'system', name: 'a' }], 'Before a name stand "global:", "team:" or "my:" alone.'],
  ['who?', 'holds ?'],
  [' , ', 'at least one'],
  [['x'.repeat(256)], '255'],
])('refuses %j before anything is sent', (input, reason) => {
  expect(() => written(input)).toThrow(reason);
});

it('refuses what is no label', () => {
  expect(labels.safeParse([{ prefix: 1, name: 'a' }]).success).toBe(false);
  expect(labels.safeParse([]).success).toBe(false);
});
