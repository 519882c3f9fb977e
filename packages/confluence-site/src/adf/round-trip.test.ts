import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkResolver } from '../storage-format/link-resolver.ts';
import { parseStorage } from '../storage-format/parse.ts';
import { adfFaults } from './testing/adf-schema.ts';
import { storageToAdf } from './to-adf/document.ts';
import { adfToStorage } from './to-storage/document.ts';

const links: LinkResolver = { pageAddress: () => '/wiki/spaces/A/pages/1', userName: () => 'Ada' };
const toStorage = (...content: object[]) =>
  adfToStorage(JSON.stringify({ type: 'doc', version: 1, content }));
const thereAndBack = (storage: string) => adfToStorage(JSON.stringify(storageToAdf(storage, links)));

describe('storage format through ADF', () => {
  it.each([
    '<p>a <strong>b</strong><br />c <a href="https://x?a=1&amp;b=2">d</a></p>',
    '<h1 style="text-align: center;">a</h1><p style="margin-left: 30.0px;">b</p><hr />',
    '<ol start="2"><li><p>a</p><ul><li><p>b</p></li></ul></li></ol>',
    '<ac:structured-macro ac:name="toc" ac:macro-id="1"><ac:parameter  ac:name="a">b</ac:parameter></ac:structured-macro >',
    '<p>a <ac:structured-macro ac:name="jira"><ac:parameter ac:name="key">A-1</ac:parameter></ac:structured-macro></p>',
    '<ac:structured-macro ac:name="excerpt" ><ac:rich-text-body><h1>a</h1><p><ac:link><ri:page ri:content-title="T"/></ac:link></p></ac:rich-text-body></ac:structured-macro>',
    '<ul><li><ac:structured-macro ac:name="x"><ac:plain-text-body><![CDATA[ <&> ]]></ac:plain-text-body></ac:structured-macro></li></ul>',
    '<blockquote><table class="odd"><tbody><tr><td/></tr></tbody></table></blockquote>',
    "<dl><dt>a</dt></dl><p><x:y z='1'/></p>",
    '<ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>a</ac:task-body></ac:task></ac:task-list>',
    '<ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell><p>a</p></ac:layout-cell><ac:layout-cell><p>b</p></ac:layout-cell></ac:layout-section></ac:layout>',
    '<ac:image ac:alt="a" ac:width="9"><ri:attachment ri:filename="a.png" /></ac:image>',
    '<p><ac:inline-comment-marker ac:ref="r">a<em>b</em></ac:inline-comment-marker></p>',
    '<p><a href="https://x" data-card-appearance="block">https://x</a></p>',
  ])('%s comes back as it was', (storage) => {
    expect(thereAndBack(storage)).toBe(storage);
  });

  it('writes a macro anew when it was changed', () => {
    const read = storageToAdf(
      '<ac:structured-macro ac:name="excerpt" ac:macro-id="1"><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>',
      links,
    );
    const changed = JSON.stringify(read).replace('"text":"a"', '"text":"b"');
    expect(adfToStorage(changed)).toBe(
      '<ac:structured-macro ac:name="excerpt" ac:schema-version="1" ac:macro-id="1"><ac:rich-text-body><p>b</p></ac:rich-text-body></ac:structured-macro>',
    );
  });

  it('gives valid ADF and well-formed storage format for any body', () => {
    const names = [
      'p',
      'h2',
      'ul',
      'li',
      'ol',
      'table',
      'tr',
      'td',
      'blockquote',
      'strong',
      'code',
      'a',
      'div',
      'ac:layout',
      'ac:layout-section',
      'ac:layout-cell',
      'ac:task-list',
      'ac:task',
      'ac:link',
      'ac:image',
      'ac:rich-text-body',
      'ac:structured-macro ac:name="info"',
      'ac:structured-macro ac:name="expand"',
      'ac:structured-macro ac:name="panel"',
      'ac:structured-macro ac:name="code"',
      'ac:structured-macro ac:name="status"',
      'hr',
      'br',
      'time',
      'x',
    ];
    const { body } = fc.letrec<{ body: string; node: string }>((tie) => ({
      body: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
      node: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        fc.constantFrom('text', ' ', '&amp;', '\n'),
        fc
          .tuple(fc.constantFrom(...names), tie('body'))
          .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`),
      ),
    }));
    fc.assert(
      fc.property(body, (storage) => {
        const document = storageToAdf(storage, links);
        expect(adfFaults(document)).toEqual([]);
        const again = adfToStorage(JSON.stringify(document));
        parseStorage(again);
        expect(adfFaults(storageToAdf(again, links))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('ADF through storage format', () => {
  const line = (...content: object[]) => ({ type: 'paragraph', content });
  const text = { type: 'text', text: 'a <b> & "c"' };
  it.each([
    [
      'panels of every type',
      ['info', 'note', 'tip', 'warning', 'error', 'success'].map((panelType) => ({
        type: 'panel',
        attrs: { panelType },
        content: [line(text)],
      })),
    ],
    [
      'decisions',
      [
        {
          type: 'decisionList',
          attrs: { localId: 'l' },
          content: [{ type: 'decisionItem', attrs: { localId: 'i', state: 'DECIDED' }, content: [text] }],
        },
      ],
    ],
    [
      'extensions of apps',
      [
        {
          type: 'extension',
          attrs: { extensionType: 'com.atlassian.ecosystem', extensionKey: 'k', parameters: { a: [1, '<'] } },
        },
      ],
    ],
    [
      'cards',
      [
        { type: 'embedCard', attrs: { url: 'https://x', layout: 'center' } },
        line({ type: 'inlineCard', attrs: { url: 'https://y' } }),
      ],
    ],
    ['code', [{ type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: ']]> <&' }] }]],
    [
      'expands in expands',
      [
        {
          type: 'expand',
          attrs: { title: 't' },
          content: [{ type: 'nestedExpand', attrs: { title: 'u' }, content: [line(text)] }],
        },
      ],
    ],
    [
      'marks',
      [
        line(
          text,
          {
            type: 'text',
            text: 'b',
            marks: [{ type: 'link', attrs: { href: 'https://x' } }, { type: 'strong' }],
          },
          { type: 'text', text: 'c', marks: [{ type: 'link', attrs: { href: 'https://x' } }] },
        ),
      ],
    ],
  ])('%s come back as they were', (_name, content) => {
    expect(adfFaults({ type: 'doc', version: 1, content })).toEqual([]);
    expect(storageToAdf(toStorage(...content), links).content).toEqual(content);
  });

  it.each([
    ['{', 'is not JSON'],
    ['{"type":"doc","version":2,"content":[]}', 'the document must be'],
    ['{"type":"doc","version":1,"content":[1]}', '$.content[0] is no node'],
    ['{"type":"doc","version":1,"content":[{"type":"odd"}]}', "'odd' cannot stand among blocks"],
    [
      '{"type":"doc","version":1,"content":[{"type":"heading","content":[]}]}',
      "'heading' needs the attribute 'level'",
    ],
    [
      `{"type":"doc","version":1,"content":${'[{"type":"panel","content":'.repeat(200)}[]${'}]'.repeat(200)}}`,
      'nested over 100 deep',
    ],
  ])('refuses %s', (value, reason) => {
    expect(() => adfToStorage(value)).toThrow(reason);
  });

  it('numbers tasks that bring ids of another kind', () => {
    const item = (localId: string) => ({ type: 'taskItem', attrs: { localId, state: 'TODO' } });
    const storage = toStorage({
      type: 'taskList',
      attrs: { localId: 'l' },
      content: [item('uuid'), item('4')],
    });
    expect(storage).toContain('<ac:task-id>5</ac:task-id><ac:task-uuid>uuid</ac:task-uuid>');
    expect(storage).toContain('<ac:task-id>4</ac:task-id><ac:task-status>');
  });
});
