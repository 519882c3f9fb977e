import { expect, it } from 'vitest';
import { isFileName, isSafeAddress } from './addresses.ts';

it.each(['https://example.com/a?b=c', 'mailto:ada@example.com', '/wiki/x', '#part', 'notes.pdf'])(
  'takes %s for a link',
  (address) => {
    expect(isSafeAddress(address)).toBe(true);
  },
);

it.each([
  'javascript:alert(1)',
  'JaVa\nScript:alert(1)',
  ' \u0001javascript:x',
  'data:text/html,x',
  'vbscript:x',
])('refuses %j', (address) => {
  expect(isSafeAddress(address)).toBe(false);
});

it('tells an attached file from an address', () => {
  expect(['diagram.png', 'Q3 plan.png', 'a/b.png', 'https://example.com/a.png', ''].map(isFileName)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
