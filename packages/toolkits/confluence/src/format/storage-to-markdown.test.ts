import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownToStorage } from './markdown-to-storage.ts';
import { storageToMarkdown } from './storage-to-markdown.ts';

it.each([
  '# Plan\n\nShip on **Friday**, *not* ~~Monday~~ `now`.',
  '- a\n  - b\n- c',
  '3. a\n4. b',
  '- [ ] open\n- [x] done',
  '> quoted\n>\n> twice',
  '```ts\nconst a = b[0]]>1\n```',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  'a\n\n---\n\nb',
  '[site](https://example.com)',
  '![A](plan.png)',
])('reads back what was written: %j', (markdown) => {
  expect(storageToMarkdown(markdownToStorage(markdown))).toBe(markdown);
});

it.each([
  ['<p>caf&eacute;&nbsp;&mdash; &hellip;</p>', 'café — …'],
  ['loose <b>words</b><p>and more</p>', 'loose **words**\n\nand more'],
  [
    '<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Mind</p></ac:rich-text-body></ac:structured-macro>',
    '> **NOTE**\n>\n> Mind',
  ],
  [
    '<ac:structured-macro ac:name="toc"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro>',
    '\\[macro toc: maxLevel=2]',
  ],
  [
    '<p>See <ac:link><ri:page ri:content-title="Q3 Planning" /></ac:link> by <ac:link><ri:user ri:account-id="12:a" /></ac:link></p>',
    'See Q3 Planning by @12:a',
  ],
  [
    '<ac:layout><ac:layout-section ac:type="single"><ac:layout-cell><p>In</p></ac:layout-cell></ac:layout-section></ac:layout>',
    'In',
  ],
  ['<p>Due <time datetime="2026-11-30" /></p>', 'Due 2026-11-30'],
  [
    '<p><ac:emoticon ac:name="tick" ac:emoji-fallback="✅" /> done <ac:emoticon ac:name="smile" /></p>',
    '✅ done :smile:',
  ],
  [
    '<p>Is <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">LATE</ac:parameter></ac:structured-macro></p>',
    'Is \\[LATE]',
  ],
  [
    '<p>See <ac:structured-macro ac:name="jira"><ac:parameter ac:name="key">ABC-1</ac:parameter></ac:structured-macro></p>',
    'See \\[macro jira: key=ABC-1]',
  ],
  [
    '<ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">More</ac:parameter><ac:rich-text-body><p>Text</p></ac:rich-text-body></ac:structured-macro>',
    '> **More**\n>\n> Text',
  ],
  [
    '<ac:adf-extension><ac:adf-node type="panel" /><ac:adf-fallback><p>Shown</p></ac:adf-fallback></ac:adf-extension>',
    'Shown',
  ],
  [
    '<table><thead><tr><th><p>a</p></th></tr></thead><tbody><tr><td><p>b</p><p>c</p></td></tr></tbody></table>',
    '| a |\n| - |\n| b c |',
  ],
  [
    '<p><ac:link ac:anchor="top"><ac:plain-text-link-body><![CDATA[Up & away]]></ac:plain-text-link-body></ac:link></p>',
    'Up & away',
  ],
  ['<p><ac:link><ri:attachment ri:filename="plan.pdf" /></ac:link></p>', 'plan.pdf'],
  ['<p></p><ul></ul><p> </p>', ''],
  ['<pre>a\n  b</pre>', '```\na\n  b\n```'],
])('gives what a page holds a readable form: %j', (storage, markdown) => {
  expect(storageToMarkdown(storage).replaceAll('\u00A0', ' ')).toBe(markdown);
});

it('reads on where storage is not well-formed', () => {
  expect(storageToMarkdown('<p>open <strong>words')).toBe('open **words**');
});

it('cuts what is nested deeper than any page is', () => {
  expect(storageToMarkdown(`<p>a</p>${'<div>'.repeat(50_000)}deep`)).toBe('a\n\n…');
});

it('keeps every word of a plain text on the way there and back', () => {
  const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,;:!?()'"*_#<>&|[\]~`+-]{1,10}$/u), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, (list) => {
      const escaped = list.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join(' ');
      const again = storageToMarkdown(markdownToStorage(escaped));
      expect(markdownToStorage(again)).toBe(markdownToStorage(escaped));
    }),
  );
});
