import { describe, expect, it } from 'vitest';
import { countMatches, insertMarker, removeMarker } from './inline-marker.ts';

const mark = (storage: string, text: string, index = 0) => insertMarker(storage, { text, index }, 'r1');
const marked = (text: string) => `<ac:inline-comment-marker ac:ref="r1">${text}</ac:inline-comment-marker>`;

describe('marking words', () => {
  it('puts one marker around words that stand together', () => {
    expect(mark('<p>We ship on Friday.</p>', 'on Friday')).toBe(`<p>We ship ${marked('on Friday')}.</p>`);
  });

  it('takes the place that is asked for, and none where there is no such place', () => {
    const body = '<p>ship, ship</p><p>ship</p>';
    expect(countMatches(body, 'ship')).toBe(3);
    expect(mark(body, 'ship', 2)).toBe(`<p>ship, ship</p><p>${marked('ship')}</p>`);
    expect(mark(body, 'ship', 3)).toBeUndefined();
    expect(mark(body, '', 0)).toBeUndefined();
  });

  it('marks each piece of words that other elements cut', () => {
    expect(mark('<p>on <strong>Fri</strong>day</p>', 'on Friday')).toBe(
      `<p>${marked('on ')}<strong>${marked('Fri')}</strong>${marked('day')}</p>`,
    );
  });

  it('reads entities as their characters and keeps them as they are written', () => {
    expect(mark('<p>R&amp;D&nbsp;plan &eacute;t&#233; &lt;</p>', 'R&D plan été <')).toBe(
      `<p>${marked('R&amp;D&nbsp;plan &eacute;t&#233; &lt;')}</p>`,
    );
  });

  it('does not read over the border of a paragraph, nor what is no text of the page', () => {
    expect(countMatches('<p>on</p><p>Friday</p>', 'onFriday')).toBe(0);
    const macro =
      '<ac:structured-macro ac:name="code"><ac:parameter ac:name="title">x</ac:parameter><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro><p title="x > x">x</p><!-- x -->';
    expect(countMatches(macro, 'x')).toBe(1);
  });
});

describe('taking a marker away', () => {
  it('leaves the body as it was, whatever else is marked', () => {
    const body = '<p>on <strong>Fri</strong>day</p>';
    const both = insertMarker(mark(body, 'on Friday') ?? '', { text: 'Fri', index: 0 }, 'r2') ?? '';
    expect(removeMarker(removeMarker(both, 'r1'), 'r2')).toBe(body);
    expect(removeMarker(removeMarker(both, 'r2'), 'r1')).toBe(body);
    expect(removeMarker(body, 'r1')).toBe(body);
  });
});
