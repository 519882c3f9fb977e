import { describe, expect, it } from 'vitest';
import { chooseSelection, inContext } from './choose-selection.ts';
import { findSelections } from './find-selections.ts';

const places = (storage: string, words: string) => findSelections(storage, words).map(inContext);

describe('the places of some words', () => {
  it('are found over the borders of what does not break the line', () => {
    expect(places('<p>We ship on <strong>Fri</strong>day, <em>on Friday</em>.</p>', 'on Friday')).toEqual([
      'We ship [on Friday], on Friday.',
      'We ship on Friday, [on Friday].',
    ]);
  });

  it('are not found over paragraphs, cells and list entries', () => {
    expect(places('<p>on</p><p>Friday</p>', 'onFriday')).toEqual([]);
    expect(places('<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', 'ab')).toEqual([]);
  });

  it('know entities, no-break spaces and line breaks', () => {
    expect(places('<p>Q&amp;A&nbsp;for\nall &ndash; soon</p>', 'Q&A for all – soon')).toEqual([
      '[Q&A for all – soon]',
    ]);
  });

  it('leave out settings and code', () => {
    const macro =
      '<ac:structured-macro ac:name="code"><ac:parameter ac:name="title">Friday</ac:parameter><ac:plain-text-body><![CDATA[Friday]]></ac:plain-text-body></ac:structured-macro>';
    expect(places(macro, 'Friday')).toEqual([]);
  });

  it('are looked for in other capitals where none fits exactly, and told as they stand', () => {
    const found = findSelections('<p>Friday or FRIDAY or Friday</p>', 'friday');
    expect(found.map(({ text, index, count }) => ({ text, index, count }))).toEqual([
      { text: 'Friday', index: 0, count: 2 },
      { text: 'FRIDAY', index: 0, count: 1 },
      { text: 'Friday', index: 1, count: 2 },
    ]);
    expect(findSelections('<p>Friday or friday</p>', 'friday')).toHaveLength(1);
  });

  it('take signs for what they are', () => {
    expect(places('<p>Is it (a.b)? Yes [a.b]*</p>', '(a.b)?')).toEqual(['Is it [(a.b)?] Yes [a.b]*']);
    expect(places('<p>text</p>', '  ')).toEqual([]);
  });
});

describe('the one that is meant', () => {
  const content = {
    ...{ id: '1', type: 'page' as const, status: 'current', title: 'Plan' },
    body: { storage: { value: '<p>on Friday, or on Friday</p>' } },
  };
  const choose = (textSelection: string, more: object = {}) =>
    chooseSelection(content, { textSelection, ...more });

  it('is chosen by its number', () => {
    expect(choose('Friday', { textSelectionMatchIndex: 1, textSelectionMatchCount: 2 })).toMatchObject({
      index: 1,
      count: 2,
    });
  });

  it.each([
    ['Friday', {}, 'ambiguous', 'Several places fit “Friday”: “on [Friday], or on Friday” (id 0);'],
    ['Friday', { textSelectionMatchIndex: 2 }, 'ambiguous', '0 for the first'],
    ['Friday', { textSelectionMatchCount: 3 }, 'conflict', '2 times, not 3'],
    ['Monday', {}, 'not_found', '“Plan” does not say “Monday”'],
  ])('%s %j is refused in words', (words, more, code, message) => {
    expect(() => choose(words, more)).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ code, message: expect.stringContaining(message) }),
      }),
    );
  });
});
