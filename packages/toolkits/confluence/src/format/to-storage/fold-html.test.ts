import type { Html, Paragraph, PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { type Folded, foldDetails, foldTags } from './fold-html.ts';

const html = (value: string): Html => ({ type: 'html', value });
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });

/** Blocks in short: `Title(…)` for details. */
function shown(nodes: readonly Folded[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'details') return `${node.title}(${shown(node.children)})`;
      if (node.type === 'html' || node.type === 'innerMarkdown') return node.value.trim();
      return node.type === 'paragraph' && node.children[0]?.type === 'text' ? node.children[0].value : '?';
    })
    .join(' ');
}

describe('details', () => {
  it.each([
    ['several blocks', [html('<details>\n<summary>A</summary>'), paragraph('x'), html('</details>')], 'A(x)'],
    ['one block', [html('<details><summary>A</summary>x</details>')], 'A(x)'],
    ['text behind the end', [html('<details>x</details>\ny')], '(x) y'],
    [
      'attributes',
      [html('<details open>\n<summary class="a">A <i>b</i></summary>'), html('</details>')],
      'A b()',
    ],
    [
      'details in details',
      [
        html('<details><summary>A</summary><details><summary>B</summary>'),
        paragraph('x'),
        html('</details></details>'),
      ],
      'A(B(x))',
    ],
    ['two ends in a block', [html('<details>'), html('<details>'), html('</details>\n</details>')], '(())'],
    ['no end', [html('<details>'), paragraph('x')], '<details> x'],
    ['no begin', [paragraph('x'), html('</details>')], 'x </details>'],
    ['other HTML', [html('<div>'), paragraph('x')], '<div> x'],
  ])('%s', (_what, nodes, expected) => {
    expect(shown(foldDetails(nodes))).toBe(expected);
  });
});

describe('tags within a line', () => {
  const text = (value: string): PhrasingContent => ({ type: 'text', value });

  it('pairs them, nested too', () => {
    const nodes = [html('<sub>'), text('a'), html('<U>'), text('b'), html('</u>'), html('</sub>')];
    expect(foldTags(nodes)).toEqual([
      {
        type: 'styled',
        tag: 'sub',
        children: [text('a'), { type: 'styled', tag: 'u', children: [text('b')] }],
      },
    ]);
  });

  it('reads a break, and leaves every other tag', () => {
    const nodes = [html('<br/>'), html('<b>'), html('</sub>'), html('<sup>')];
    expect(foldTags(nodes)).toEqual([{ type: 'break' }, html('<b>'), html('</sub>'), html('<sup>')]);
  });
});
