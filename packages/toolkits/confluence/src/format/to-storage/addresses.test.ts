import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOfName, bareName, isSafeAddress } from './addresses.ts';

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

it.each([
  ['diagram.png', 'file', 'diagram.png'],
  ['Q3%20plan.pdf', 'file', 'Q3 plan.pdf'],
  ['Q3 Planning', 'title', 'Q3 Planning'],
  ['Release 1.2', 'title', 'Release 1.2'],
  ['100%', 'title', '100%'],
])('takes %j for the %s %j', (address, kind, name) => {
  expect(bareName(address)).toEqual({ kind, name });
});

it.each(['', ' ', 'a/b.png', '#part', '?x=1', 'https://example.com/a.png', '%20'])(
  'takes %j for no name',
  (address) => {
    expect(bareName(address)).toBeUndefined();
  },
);

it('makes an address of any name that reads as it again', () => {
  const names = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => name.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(names, (name) => {
      fc.pre(name !== '');
      expect(bareName(addressOfName(name))?.name).toBe(name);
    }),
  );
});
