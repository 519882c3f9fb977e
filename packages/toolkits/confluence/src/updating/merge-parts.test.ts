import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeParts } from './merge-parts.ts';

const merge = (base: string, ours: string, theirs: string) =>
  mergeParts([...base], [...ours], [...theirs])?.join('');

describe('keeps both', () => {
  it.each([
    ['abc', 'Abc', 'abC', 'AbC'],
    ['abc', 'aBc', 'abC', 'aBC'],
    ['abc', 'abcd', 'xabc', 'xabcd'],
    ['abc', 'ac', 'abcd', 'acd'],
    ['abc', 'aBc', 'abxc', 'aBxc'],
    ['abc', 'aBc', 'axbc', 'axBc'],
    ['abc', 'xyz', 'abcd', 'xyzd'],
    ['', 'ab', '', 'ab'],
    ['aab', 'aabb', 'baab', 'baabb'],
  ])('%s: %s and %s give %s', (base, ours, theirs, both) => {
    expect(merge(base, ours, theirs)).toBe(both);
  });
});

describe('gives nothing where both changed the same', () => {
  it.each([
    ['abc', 'aXc', 'aYc'],
    ['abc', 'abcx', 'abcy'],
    ['abc', 'ac', 'aBc'],
    ['abcd', 'aXd', 'abYd'],
    ['', 'a', 'b'],
  ])('%s: %s and %s', (base, ours, theirs) => {
    expect(merge(base, ours, theirs)).toBeUndefined();
  });

  it('and does not count what both changed alike', () => {
    expect(merge('abc', 'aXcd', 'aXc')).toBe('aXcd');
  });
});

const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

it('takes a change as it is where the other side changed nothing', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(mergeParts(base, changed, base)).toEqual(changed);
      expect(mergeParts(base, base, changed)).toEqual(changed);
      expect(mergeParts(base, changed, changed)).toEqual(changed);
    }),
  );
});

it('does not care whose change is whose', () => {
  fc.assert(
    fc.property(text, text, text, (base, one, other) => {
      expect(mergeParts(base, one, other)).toEqual(mergeParts(base, other, one));
    }),
  );
});

it('takes a text of thousands of new parts for one change', () => {
  const [base, anew] = [3000, 3001].map((count) =>
    Array.from({ length: count }, (_, at) => `${count} ${at}`),
  );
  expect(mergeParts(base ?? [], anew ?? [], base ?? [])).toEqual(anew);
});
