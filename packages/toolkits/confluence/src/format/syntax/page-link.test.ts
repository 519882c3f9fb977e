import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPageLink, writePageLink } from './page-link.ts';

it.each([
  ['Q3 Planning', { value: 'Q3 Planning' }],
  ['MKT:Q3 Planning', { value: 'Q3 Planning', spaceKey: 'MKT' }],
  ['~jane:Notes | my notes ', { value: 'Notes', spaceKey: '~jane', words: 'my notes' }],
  ['TODO: later', { value: 'TODO: later' }],
  ['Q3 Planning\\|the plan', { value: 'Q3 Planning', words: 'the plan' }],
  ['R&amp;D &#91;old&#93;', { value: 'R&D [old]' }],
])('reads %j', (inside, link) => {
  expect(readPageLink(inside)).toEqual({ type: 'pageLink', ...link });
});

it('leaves out words that only repeat the title', () => {
  expect(writePageLink({ type: 'pageLink', value: 'Plan', words: 'Plan' }, false)).toBe('[[Plan]]');
});

it('writes any title and any words so that they are read again', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const link = fc.record(
    { value: text, words: text, spaceKey: fc.constantFrom('MKT', '~jane') },
    { requiredKeys: ['value'] },
  );
  fc.assert(
    fc.property(link, fc.boolean(), (parts, inTable) => {
      fc.pre(parts.words !== parts.value);
      const node = { type: 'pageLink' as const, ...parts };
      expect(readPageLink(writePageLink(node, inTable).slice(2, -2))).toEqual(node);
    }),
  );
});
