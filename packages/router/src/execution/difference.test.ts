import { expect, it } from 'vitest';
import { differenceOf } from './difference.ts';

it('shows the lines that change among those that stay', () => {
  const { what, difference } = differenceOf({
    what: 'text',
    before: 'one\ntwo\nthree',
    after: 'one\n2\nthree',
  });
  expect(what).toBe('text');
  expect(difference).toBe('--- now\n+++ then\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n');
});

it('shows what is new and what is left of nothing', () => {
  expect(differenceOf({ what: 'page', before: null, after: 'Plan' }).difference).toBe(
    '--- /dev/null\n+++ then\n@@ -0,0 +1,1 @@\n+Plan\n',
  );
  expect(differenceOf({ what: 'page', before: 'Plan', after: null }).difference).toContain('+++ /dev/null');
});

it('leaves out what is far from any change', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
  const { difference } = differenceOf({
    what: 'text',
    before: lines.join('\n'),
    after: lines.with(50, 'other').join('\n'),
  });
  expect(difference.split('\n')).toHaveLength(12);
});

it('shows texts that share nothing as gone and new, without looking long for what they share', () => {
  const lines = (word: string) => Array.from({ length: 25_000 }, (_, index) => `${word} ${index}`);
  const [gone, added] = [lines('old'), lines('new')];
  const { difference } = differenceOf({ what: 'text', before: gone.join('\n'), after: added.join('\n') });
  const [, , place, ...rest] = difference.split('\n');
  expect(place).toBe('@@ -1,25000 +1,25000 @@');
  expect(rest).toEqual([...gone.map((line) => `-${line}`), ...added.map((line) => `+${line}`), '']);
});

it('shows a text of very many lines that is new, or gone, as such', () => {
  const text = 'line\n'.repeat(25_000);
  const added = differenceOf({ what: 'page', before: null, after: text }).difference;
  expect(added).toMatch(/^--- \/dev\/null\n\+\+\+ then\n@@ -0,0 \+1,25000 @@\n\+line\n/);
  const gone = differenceOf({ what: 'page', before: text, after: null }).difference;
  expect(gone).toMatch(/^--- now\n\+\+\+ \/dev\/null\n@@ -1,25000 \+0,0 @@\n-line\n/);
});
