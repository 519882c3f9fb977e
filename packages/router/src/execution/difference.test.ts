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
