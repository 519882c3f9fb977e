import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownToStorage } from './markdown-to-storage.ts';
import { peopleIn, storageToMarkdown } from './storage-to-markdown.ts';

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
  '![A](plan.png "Drawn in May")',
  '[the plan](plan.pdf)',
  '[[Q3 Planning]]',
  '[[MKT:Q3 Planning|the plan]]',
  'H<sub>2</sub>O, 2<sup>10</sup>, <u>now</u>',
  '| a | b | c |\n| - | -: | :-: |\n| 1<br>2 | 3 | [[A\\|b]] |',
  '> [!TIP] Mind this\n>\n> and that',
  '> [!WARNING]\n>\n> - a\n> - b',
  '<details>\n<summary>More &amp; more</summary>\n\n- [ ] a\n\n</details>',
  '```ts title="plan.ts"\na\n```',
  'not \\[\\[a link]], \\:tada: nor @\\[a person]',
])('reads back what was written: %j', (markdown) => {
  expect(storageToMarkdown(markdownToStorage(markdown))).toBe(markdown);
});

it.each([
  ['<p>caf&eacute;&nbsp;&mdash; &hellip;</p>', 'café — …'],
  ['loose <b>words</b><p>and more</p>', 'loose **words**\n\nand more'],
  [
    '<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Mind</p></ac:rich-text-body></ac:structured-macro>',
    '> [!NOTE]\n>\n> Mind',
  ],
  [
    '<ac:structured-macro ac:name="toc"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro>',
    '\\[macro toc: maxLevel=2]',
  ],
  [
    '<p>See <ac:link><ri:page ri:content-title="Q3 Planning" /></ac:link> by <ac:link><ri:user ri:account-id="12:a" /></ac:link></p>',
    'See [[Q3 Planning]] by @[12:a]',
  ],
  [
    '<ac:layout><ac:layout-section ac:type="single"><ac:layout-cell><p>In</p></ac:layout-cell></ac:layout-section></ac:layout>',
    'In',
  ],
  ['<p>Due <time datetime="2026-11-30" /></p>', 'Due 2026-11-30'],
  [
    '<p><ac:emoticon ac:name="tick" ac:emoji-fallback="✅" /> done <ac:emoticon ac:name="smile" /></p>',
    '✅ done 🙂',
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
    '<details>\n<summary>More</summary>\n\nText\n\n</details>',
  ],
  [
    '<ac:adf-extension><ac:adf-node type="panel" /><ac:adf-fallback><p>Shown</p></ac:adf-fallback></ac:adf-extension>',
    'Shown',
  ],
  [
    '<table><thead><tr><th><p>a</p></th></tr></thead><tbody><tr><td><p>b</p><p>c</p></td></tr></tbody></table>',
    '| a |\n| - |\n| b<br>c |',
  ],
  [
    '<p><ac:link ac:anchor="top"><ac:plain-text-link-body><![CDATA[Up & away]]></ac:plain-text-link-body></ac:link></p>',
    '[Up & away](#top)',
  ],
  ['<p><ac:link><ri:attachment ri:filename="plan.pdf" /></ac:link></p>', '[plan.pdf](plan.pdf)'],
  ['<p></p><ul></ul><p> </p>', ''],
  ['<pre>a\n  b</pre>', '```\na\n  b\n```'],
])('gives what a page holds a readable form: %j', (storage, markdown) => {
  expect(storageToMarkdown(storage).replaceAll('\u00A0', ' ')).toBe(markdown);
});

const macro = (name: string, inside: string) =>
  `<ac:structured-macro ac:name="${name}">${inside}</ac:structured-macro>`;
const rich = (inside: string) => `<ac:rich-text-body>${inside}</ac:rich-text-body>`;
const parameter = (name: string, inside: string) =>
  `<ac:parameter ac:name="${name}">${inside}</ac:parameter>`;

it.each([
  [
    'a macro that names a page',
    macro('include', parameter('', '<ac:link><ri:page ri:content-title="A" /></ac:link>')),
    '[macro include: [[A]]]',
  ],
  [
    'a macro that names a file',
    macro('viewpdf', parameter('name', '<ri:attachment ri:filename="a.pdf" />')),
    '[macro viewpdf: name=a.pdf]',
  ],
  ['a macro within a paragraph, with a text', `<p>a ${macro('excerpt', rich('<p>b</p>'))}</p>`, 'a\n\nb'],
  ['a macro that nobody knows, with a text', macro('chart', rich('<p>b</p>')), '> **[macro chart]**\n>\n> b'],
  ['a plain panel', macro('panel', parameter('title', 'T') + rich('<p>b</p>')), '> **T**\n>\n> b'],
  [
    'a code of another kind',
    macro('markdown', '<ac:plain-text-body><![CDATA[*a*]]></ac:plain-text-body>'),
    '```markdown\n*a*\n```',
  ],
  [
    'columns',
    macro('section', rich(macro('column', rich('<p>a</p>')) + macro('column', rich('<p>b</p>')))),
    'a\n\nb',
  ],
  [
    'the new editor’s panel',
    '<ac:adf-extension><ac:adf-node type="panel"><ac:adf-attribute key="panel-type">note</ac:adf-attribute><ac:adf-content><p>a</p></ac:adf-content></ac:adf-node></ac:adf-extension>',
    '> [!IMPORTANT]\n>\n> a',
  ],
  [
    'decisions',
    '<ac:adf-extension><ac:adf-node type="decision-list"><ac:adf-node type="decision-item"><ac:adf-content>a</ac:adf-content></ac:adf-node></ac:adf-node></ac:adf-extension>',
    '- a',
  ],
  ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', '**a**\n\nb'],
  [
    'a list in a cell',
    '<table><tbody><tr><td><ul><li>a</li><li>b</li></ul></td></tr></tbody></table>',
    '| • a<br>• b |\n| - |',
  ],
  [
    'code and a heading in a cell',
    `<table><tbody><tr><td><h2>a</h2>${macro('code', '<ac:plain-text-body>b</ac:plain-text-body>')}</td></tr></tbody></table>`,
    '| **a**<br>`b` |\n| - |',
  ],
  [
    'a table in a cell',
    '<table><tbody><tr><td><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></td></tr></tbody></table>',
    '| a / b |\n| - |',
  ],
  [
    'a cell over two columns',
    '<table><tbody><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
    '| a | |\n| - | - |\n| b | c |',
  ],
  [
    'words that somebody commented on',
    '<p>a <ac:inline-comment-marker ac:ref="1">b</ac:inline-comment-marker></p>',
    'a b',
  ],
  ['what is to be filled in', '<p><ac:placeholder>Your name</ac:placeholder></p>', '[Your name]'],
  [
    'an image with a caption',
    '<ac:image><ri:attachment ri:filename="a.png" /><ac:caption><p>b</p></ac:caption></ac:image>',
    '![b](a.png)',
  ],
  [
    'an emoji of this site',
    '<p><ac:emoticon ac:name="blue-star" ac:emoji-shortname=":ship-it:" ac:emoji-fallback=":ship-it:" /></p>',
    ':ship-it:',
  ],
  ['marks with spaces in them', '<p><strong>a: </strong>b<em> </em>c<br /> d </p>', '**a:** b c\nd'],
  ['keys', '<p><kbd>Ctrl</kbd></p>', '`Ctrl`'],
])('has a form for %s', (_what, storage, markdown) => {
  expect(storageToMarkdown(storage).replaceAll('\\', '')).toBe(markdown);
});

it('names the people whom it is told', () => {
  const storage =
    '<p><ac:link><ri:user ri:account-id="7:a" /></ac:link> and <ac:link><ri:user ri:account-id="8" /></ac:link></p>';
  expect(peopleIn(storage)).toEqual(['7:a', '8']);
  expect(storageToMarkdown(storage, new Map([['7:a', 'Jane Doe']]))).toBe('@[Jane Doe] and @[8]');
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

it('marks words once that are marked within the same mark', () => {
  const storage = '<p><em>a <strong>b <i>c <sub>d<sub>e</sub></sub></i></strong></em></p>';
  expect(storageToMarkdown(storage)).toBe('*a __b c <sub>de</sub>__*');
});

it('takes names that every object has for names like any other', () => {
  const storage =
    '<p><constructor>a</constructor> <toString>b</toString> <ac:emoticon ac:name="constructor" /></p>';
  expect(storageToMarkdown(storage)).toBe('a b \\:constructor:');
});
