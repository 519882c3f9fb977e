import { expect, it } from 'vitest';
import { labelsChange, saysTheSame, textChange, titleChange } from './content-changes.ts';

const storage = (value: string) => ({ representation: 'storage', value });

it('shows a text as people read it', () => {
  expect(
    textChange('Plan', storage('<p>Ship on <em>Monday</em>.</p>'), storage('<p>Ship on Friday.</p>')),
  ).toEqual([{ what: 'text of “Plan”', before: 'Ship on *Monday*.', after: 'Ship on Friday.' }]);
});

it('shows it as it is stored where only that is another', () => {
  const macro = (key: string) =>
    storage(`<ac:structured-macro ac:name="jira" ac:macro-id="${key}"></ac:structured-macro>`);
  const [change] = textChange('Plan', macro('1'), macro('2'));
  expect(change?.before).toContain('ac:macro-id="1"');
  expect(change?.after).toContain('ac:macro-id="2"');
});

it('has nothing to show where nothing is another', () => {
  expect(textChange('Plan', storage('<p>x</p>'), storage('<p>x</p>'))).toEqual([]);
  expect(textChange('Plan', null, storage(''))).toEqual([]);
  expect(titleChange('page', 'Plan', 'Plan')).toEqual([]);
  expect(labelsChange('Plan', ['b', 'a'], ['a', 'b'])).toEqual([]);
});

it('lists labels one a line, in order', () => {
  expect(labelsChange('Plan', [], ['urgent', 'q3'])).toEqual([
    { what: 'labels of “Plan”', before: null, after: 'q3\nurgent' },
  ]);
});

it('takes a page without labels for one that is still there', () => {
  expect(labelsChange('Plan', ['urgent'], [])).toEqual([
    { what: 'labels of “Plan”', before: 'urgent', after: '' },
  ]);
});

it('takes texts for the same though the service wrote one in its own way', () => {
  expect(saysTheSame(storage('<p>a</p><p>b</p>'), storage('<p local-id="7">a</p>\n<p>b</p>'))).toBe(true);
  expect(saysTheSame(storage('<p>a</p>'), storage('<p>b</p>'))).toBe(false);
  expect(saysTheSame(storage('a'), { representation: 'wiki', value: 'a' })).toBe(false);
});
