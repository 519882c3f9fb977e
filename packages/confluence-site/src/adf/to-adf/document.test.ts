import { describe, expect, it } from 'vitest';
import type { LinkResolver } from '../../storage-format/link-resolver.ts';
import { adfFaults } from '../testing/adf-schema.ts';
import { storageToAdf } from './document.ts';

const links: LinkResolver = {
  pageAddress: (title) => (title === 'There' ? '/wiki/spaces/A/pages/1/There' : undefined),
  userName: (accountId) => (accountId === 'a' ? 'Ada' : undefined),
};

/** The blocks that a body becomes, which the published schema takes. */
function blocks(storage: string): readonly object[] {
  const document = storageToAdf(storage, links);
  expect(adfFaults(document)).toEqual([]);
  return document.content;
}

const macro = (name: string, inside: string) =>
  `<ac:structured-macro ac:name="${name}">${inside}</ac:structured-macro>`;
const parameter = (name: string, value: string) => `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;
const rich = (inside: string) => `<ac:rich-text-body>${inside}</ac:rich-text-body>`;
const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });

describe('storage format as ADF', () => {
  it('reads paragraphs, headings, quotes and rules, and text between them', () => {
    expect(blocks('<h2>A</h2>\n<p>b</p><hr/>c<blockquote><p>d</p></blockquote><p></p>')).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('A')] },
      paragraph('b'),
      { type: 'rule' },
      paragraph('c'),
      { type: 'blockquote', content: [paragraph('d')] },
      { type: 'paragraph' },
    ]);
  });

  it('reads marks, one inside the other, and joins what reads alike', () => {
    expect(
      blocks(
        '<p>a<strong>b<em>c</em></strong><b>d</b><code><em>e</em></code><span style="color: rgb(255,0,0);">f</span></p>',
      ),
    ).toEqual([
      {
        type: 'paragraph',
        content: [
          text('a'),
          text('b', { type: 'strong' }),
          text('c', { type: 'strong' }, { type: 'em' }),
          text('d', { type: 'strong' }),
          text('e', { type: 'code' }),
          text('f', { type: 'textColor', attrs: { color: '#ff0000' } }),
        ],
      },
    ]);
  });

  it('reads links, mentions, dates, emoji, status and breaks', () => {
    const [line] = blocks(
      `<p><a href="https://x">y</a><ac:link><ri:page ri:content-title="There" /></ac:link><ac:link><ri:user ri:account-id="a" /></ac:link><time datetime="2026-01-02" /><ac:emoticon ac:name="smile" ac:emoji-shortname=":smile:" ac:emoji-fallback="🙂" /><br />${macro('status', parameter('title', 'Done') + parameter('colour', 'Green'))}</p>`,
    );
    expect(line).toEqual({
      type: 'paragraph',
      content: [
        text('y', { type: 'link', attrs: { href: 'https://x' } }),
        text('There', { type: 'link', attrs: { href: '/wiki/spaces/A/pages/1/There' } }),
        { type: 'mention', attrs: { id: 'a', text: '@Ada' } },
        { type: 'date', attrs: { timestamp: String(Date.UTC(2026, 0, 2)) } },
        { type: 'emoji', attrs: { shortName: ':smile:', text: '🙂' } },
        { type: 'hardBreak' },
        { type: 'status', attrs: { text: 'Done', color: 'green' } },
      ],
    });
  });

  it('reads lists in lists, and tables with their cells', () => {
    expect(blocks('<ul><li>a<ol start="3"><li><p>b</p></li></ol></li></ul>')).toEqual([
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('a'),
              {
                type: 'orderedList',
                attrs: { order: 3 },
                content: [{ type: 'listItem', content: [paragraph('b')] }],
              },
            ],
          },
        ],
      },
    ]);
    const table =
      '<table><colgroup><col style="width: 90.5px;" /><col /></colgroup><tbody><tr><th>a</th><td rowspan="2" data-highlight-colour="#FFFFFF"></td></tr></tbody></table>';
    expect(blocks(table)).toEqual([
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { colwidth: [90.5] }, content: [paragraph('a')] },
              {
                type: 'tableCell',
                attrs: { rowspan: 2, background: '#ffffff' },
                content: [{ type: 'paragraph' }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('reads code, panels, expands, tasks, images and layouts', () => {
    const code = '<ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body>';
    const task = (id: number, status: string) =>
      `<ac:task><ac:task-id>${id}</ac:task-id><ac:task-status>${status}</ac:task-status><ac:task-body>do</ac:task-body></ac:task>`;
    const cell = (inside: string) => `<ac:layout-cell>${inside}</ac:layout-cell>`;
    expect(
      blocks(
        `${macro('code', parameter('language', 'js') + code)}${macro('note', rich('<p>n</p>'))}${macro('expand', rich(''))}` +
          `<ac:task-list>${task(1, 'complete')}${task(2, 'incomplete')}</ac:task-list>` +
          '<ac:image ac:width="20"><ri:url ri:value="https://x/y.png" /></ac:image>' +
          `<ac:layout><ac:layout-section ac:type="two_left_sidebar">${cell('<p>l</p>')}${cell('')}</ac:layout-section></ac:layout>`,
      ),
    ).toMatchObject([
      { type: 'codeBlock', attrs: { language: 'js' }, content: [text('a < b')] },
      { type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph('n')] },
      { type: 'expand', content: [{ type: 'paragraph' }] },
      {
        type: 'taskList',
        content: [{ attrs: { localId: '1', state: 'DONE' } }, { attrs: { state: 'TODO' } }],
      },
      { type: 'mediaSingle', content: [{ attrs: { type: 'external', url: 'https://x/y.png', width: 20 } }] },
      { type: 'layoutSection', content: [{ attrs: { width: 33.33 } }, { attrs: { width: 66.66 } }] },
    ]);
  });

  it('keeps whole what ADF has no node for, and what may not stand where it does', () => {
    const kept = (node: object) => ({
      type: 'extension',
      attrs: { extensionKey: 'legacy-content', ...node },
    });
    const definitions = '<dl><dt>a</dt><dd>b</dd></dl>';
    expect(blocks(definitions)).toMatchObject([kept({ text: 'ab', parameters: { cxhtml: definitions } })]);
    expect(blocks('<blockquote><h1>h</h1></blockquote>')).toMatchObject([
      { type: 'blockquote', content: [kept({ parameters: { cxhtml: '<h1>h</h1>' } })] },
    ]);
    const toc = macro('toc', parameter('maxLevel', '2'));
    expect(blocks(`${toc}<p>a ${toc}</p>`)).toMatchObject([
      {
        type: 'extension',
        attrs: {
          extensionType: 'com.atlassian.confluence.macro.core',
          extensionKey: 'toc',
          parameters: { macroParams: { maxLevel: { value: '2' } }, cxhtml: toc },
        },
      },
      { content: [text('a '), { type: 'inlineExtension', attrs: { extensionKey: 'toc' } }] },
    ]);
    expect(blocks(macro('excerpt', rich('<p>e</p>')))).toMatchObject([
      { type: 'bodiedExtension', attrs: { extensionKey: 'excerpt' }, content: [paragraph('e')] },
    ]);
  });
});
