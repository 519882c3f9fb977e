import { expect, it } from 'vitest';
import { keepBoth, type Said } from './keep-both.ts';

const said = (title: string, value: string, representation = 'storage'): Said => ({
  title,
  body: { representation, value },
});
const base = said('Plan', '<p>a</p><p>b</p>');

it.each([
  [
    'a new title and a new text',
    said('Plan B', base.body.value),
    said('Plan', '<p>c</p>'),
    'Plan B',
    '<p>c</p>',
  ],
  [
    'two blocks',
    said('Plan', '<p>A</p><p>b</p>'),
    said('Plan', '<p>a</p><p>B</p>'),
    'Plan',
    '<p>A</p><p>B</p>',
  ],
  ['the same text twice', said('Plan', '<p>c</p>'), said('Plan', '<p>c</p>'), 'Plan', '<p>c</p>'],
  ['the same title twice', said('Plan B', '<p>c</p>'), said('Plan B', base.body.value), 'Plan B', '<p>c</p>'],
])('keeps %s', (_what, ours, theirs, title, value) => {
  expect(keepBoth(base, ours, theirs)).toEqual({ said: said(title, value) });
});

it('keeps what was changed in two columns of a layout well-formed', () => {
  const columns = (one: string, other: string) =>
    said(
      'Plan',
      `<ac:layout><ac:layout-section><ac:layout-cell>${one}</ac:layout-cell><ac:layout-cell>${other}</ac:layout-cell></ac:layout-section></ac:layout>`,
    );
  const was = columns('<p>a</p><p>b</p>', '<p>c</p>');
  const both = keepBoth(
    was,
    columns('<p>a</p>', '<p>c</p>'),
    columns('<p>a</p><p>b</p>', '<p>C</p><p>d</p>'),
  );
  expect(both).toEqual({ said: columns('<p>a</p>', '<p>C</p><p>d</p>') });
});

it('takes a text in any representation where nobody else changed the text', () => {
  const ours = said('Plan', '{"type":"doc"}', 'atlas_doc_format');
  expect(keepBoth(base, ours, said('Plan B', base.body.value))).toEqual({
    said: { ...ours, title: 'Plan B' },
  });
});

it.each([
  ['title', said('Plan B', base.body.value), said('Plan C', base.body.value)],
  ['text', said('Plan', '<p>A</p><p>b</p>'), said('Plan', '<p>Ä</p><p>b</p>')],
  ['text', said('Plan', '{"type":"doc"}', 'atlas_doc_format'), said('Plan', '<p>a</p><p>B</p>')],
])('says that both changed the %s', (clash, ours, theirs) => {
  expect(keepBoth(base, ours, theirs)).toEqual({ clash });
});
