import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfStorage } from '../../testing/parse-storage.ts';
import { markdownToStorage, mentionsIn } from './markdown-to-storage.ts';

it.each([
  ['plain text', '<p>plain text</p>'],
  ['', ''],
  ['# One\n\n###### Six', '<h1>One</h1><h6>Six</h6>'],
  ['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>'],
  ['a  \nb', '<p>a<br />b</p>'],
  ['---', '<hr />'],
  ['> quoted', '<blockquote><p>quoted</p></blockquote>'],
  ['[site](https://example.com/?a=1&b=2)', '<p><a href="https://example.com/?a=1&amp;b=2">site</a></p>'],
  ['[site][1]\n\n[1]: https://example.com', '<p><a href="https://example.com">site</a></p>'],
  ['[run](javascript:alert(1))', '<p>run</p>'],
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['a <b>c</b> & d', '<p>a &lt;b&gt;c&lt;/b&gt; &amp; d</p>'],
  [
    '![A](https://example.com/a.png)',
    '<p><ac:image ac:alt="A"><ri:url ri:value="https://example.com/a.png" /></ac:image></p>',
  ],
  ['![](plan.png)', '<p><ac:image><ri:attachment ri:filename="plan.png" /></ac:image></p>'],
])('writes %j', (markdown, storage) => {
  expect(markdownToStorage(markdown)).toBe(storage);
});

it('nests lists and keeps where a numbered one starts', () => {
  expect(markdownToStorage('3. a\n   - b\n4. c')).toBe(
    '<ol start="3"><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>',
  );
});

it('writes code as the code macro, with its language and whatever it holds', () => {
  expect(markdownToStorage('```ts\nif (a[b[0]]>1) {}\n```')).toBe(
    '<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">ts</ac:parameter>' +
      '<ac:plain-text-body><![CDATA[if (a[b[0]]]]><![CDATA[>1) {}]]></ac:plain-text-body></ac:structured-macro>',
  );
});

it('writes tables with their alignment', () => {
  expect(markdownToStorage('|a|b|\n|-|-:|\n|1|2|')).toBe(
    '<table><tbody><tr><th><p>a</p></th><th><p style="text-align: right;">b</p></th></tr>' +
      '<tr><td><p>1</p></td><td><p style="text-align: right;">2</p></td></tr></tbody></table>',
  );
});

it('puts footnotes at the end, numbered as the text refers to them', () => {
  expect(markdownToStorage('a[^x] b[^y]\n\n[^y]: two\n[^x]: one')).toBe(
    '<p>a<sup>[1]</sup> b<sup>[2]</sup></p><hr />' +
      '<p><sup>[1]</sup></p><p>one</p><p><sup>[2]</sup></p><p>two</p>',
  );
});

const box = (name: string, title: string, inside: string) =>
  `<ac:structured-macro ac:name="${name}">${
    title === '' ? '' : `<ac:parameter ac:name="title">${title}</ac:parameter>`
  }<ac:rich-text-body>${inside}</ac:rich-text-body></ac:structured-macro>`;

describe('panels', () => {
  it.each([
    ['> [!NOTE]\n> a', box('info', '', '<p>a</p>')],
    ['> [!tip]\n>\n> a', box('tip', '', '<p>a</p>')],
    ['> [!IMPORTANT] Mind & do\n> a', box('note', 'Mind &amp; do', '<p>a</p>')],
    ['> [!WARNING] **Mind**\n> a', box('warning', '', '<p><strong>Mind</strong>\na</p>')],
    ['> [!CAUTION]\n> - [ ] a', expect.stringContaining('<ac:rich-text-body><ac:task-list>')],
    ['> [!NOTE]  \n> a', box('info', '', '<p>a</p>')],
    ['> [!NOTE]', box('info', '', '<p />')],
    ['> \\[!NOTE]\n> a', '<blockquote><p>[!NOTE]\na</p></blockquote>'],
    ['> [!OTHER]\n> a', '<blockquote><p>[!OTHER]\na</p></blockquote>'],
    ['[!NOTE] a', '<p>[!NOTE] a</p>'],
  ])('%j', (markdown, storage) => {
    expect(markdownToStorage(markdown)).toEqual(storage);
  });
});

describe('what is folded away', () => {
  it.each([
    [
      '<details>\n<summary>More</summary>\n\n**a**\n\n</details>',
      box('expand', 'More', '<p><strong>a</strong></p>'),
    ],
    [
      '<details><summary>A &amp; <b>B</b></summary>\n*a*\n</details>',
      box('expand', 'A &amp; B', '<p><em>a</em></p>'),
    ],
    [
      '<details>\n\na\n\n<details>\n\nb\n\n</details>\n</details>',
      box('expand', '', `<p>a</p>${box('expand', '', '<p>b</p>')}`),
    ],
    ['<details>\n\na', '<p>&lt;details&gt;</p><p>a</p>'],
    ['a\n\n</details>', '<p>a</p><p>&lt;/details&gt;</p>'],
  ])('%j', (markdown, storage) => {
    expect(markdownToStorage(markdown)).toBe(storage);
  });
});

describe('links by name', () => {
  const page = (attributes: string, words = '') =>
    `<p><ac:link><ri:page ${attributes} />${words}</ac:link></p>`;

  it.each([
    ['[[Q3 Planning]]', page('ri:content-title="Q3 Planning"')],
    [
      '[[MKT:Q3 Planning|the plan]]',
      page('ri:space-key="MKT" ri:content-title="Q3 Planning"', '<ac:link-body>the plan</ac:link-body>'),
    ],
    ['[[Q&amp;A: all]]', page('ri:content-title="Q&amp;A: all"')],
    [
      '[the *plan*](<Q3 Planning>)',
      page('ri:content-title="Q3 Planning"', '<ac:link-body>the <em>plan</em></ac:link-body>'),
    ],
    [
      '[a](plan.pdf)',
      '<p><ac:link><ri:attachment ri:filename="plan.pdf" /><ac:link-body>a</ac:link-body></ac:link></p>',
    ],
    ['[[[A]]](https://example.com)', '<p><a href="https://example.com">A</a></p>'],
    ['\\[[A]] `[[A]]` a[[0]] [[]]', '<p>[[A]] <code>[[A]]</code> a[[0]] [[]]</p>'],
    [
      '| [[A\\|b]] |\n|-|',
      expect.stringContaining('<ri:page ri:content-title="A" /><ac:link-body>b</ac:link-body>'),
    ],
  ])('%j', (markdown, storage) => {
    expect(markdownToStorage(markdown)).toEqual(storage);
  });
});

describe('people', () => {
  it('are mentioned where they are known, by their words where not', () => {
    const text = '@[Jane Doe] and @[jane@example.com], not a@[x] or @[Sam](https://example.com)';
    expect(mentionsIn(text)).toEqual(['Jane Doe', 'jane@example.com']);
    expect(markdownToStorage(text, { people: new Map([['Jane Doe', '7:a']]) })).toBe(
      '<p><ac:link><ri:user ri:account-id="7:a" /></ac:link> and @jane@example.com, not a@[x] or ' +
        '@<a href="https://example.com">Sam</a></p>',
    );
  });
});

it('writes emoji as the editor does, and leaves what only looks like one', () => {
  expect(markdownToStorage(':tada: :no-such: 10:100:20 \\:tada:')).toBe(
    '<p><ac:emoticon ac:name="blue-star" ac:emoji-shortname=":tada:" ac:emoji-id="1f389" ac:emoji-fallback="🎉" />' +
      ' :no-such: 10:100:20 :tada:</p>',
  );
});

it('takes the few tags that people use within a line, paired', () => {
  expect(markdownToStorage('H<sub>2</sub>O<br>a <sup>b <u>c</sup>')).toBe(
    '<p>H<sub>2</sub>O<br />a &lt;sup&gt;b &lt;u&gt;c&lt;/sup&gt;</p>',
  );
});

it('counts tasks on from those of the page', () => {
  expect(markdownToStorage('- [ ] a', { firstTask: 8 })).toContain('<ac:task-id>8</ac:task-id>');
});

describe('task lists', () => {
  it('number their tasks and nest', () => {
    expect(markdownToStorage('- [ ] a\n  - [x] b')).toBe(
      '<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>' +
        '<ac:task-body>a<ac:task-list><ac:task><ac:task-id>2</ac:task-id>' +
        '<ac:task-status>complete</ac:task-status><ac:task-body>b</ac:task-body></ac:task></ac:task-list>' +
        '</ac:task-body></ac:task></ac:task-list>',
    );
  });

  it('become items with a box where Confluence takes no task list', () => {
    expect(markdownToStorage('- a\n  - [x] b')).toBe(
      '<ul><li><p>a</p><ul><li><p>☑ b</p></li></ul></li></ul>',
    );
  });

  it('part from the ordinary items around them', () => {
    expect(markdownToStorage('- a\n- [ ] b').replace(/<ac:.*>/, '(tasks)')).toBe(
      '<ul><li><p>a</p></li></ul>(tasks)',
    );
  });
});

const fragments = fc.constantFrom(
  ...['# ', '> ', '- ', '1. ', '- [x] ', '```', '|', '|-|\n', '**', '_', '~~', '`', '[a](', ')', '![', ']'],
  ...[
    '<b',
    '/>',
    ']]>',
    '&amp;',
    '&',
    '"',
    '\n',
    '\n\n',
    '    ',
    '[^1]',
    '[^1]: ',
    '\u0000',
    '\uD800',
    'x',
    'é🎉',
  ],
);
const markdown = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')),
);

it('is well-formed for any text', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      textOfStorage(markdownToStorage(text));
    }),
    { numRuns: 1000 },
  );
});

it('keeps every word of a text', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fragments, (list, between) => {
      const found = textOfStorage(markdownToStorage(list.join(` ${between} `)));
      // A link's address and a code block's language leave the text; everything else stays.
      fc.pre(!between.startsWith('[') && between !== '```' && !between.includes('!['));
      for (const word of list) expect(found).toContain(word);
    }),
  );
});

it('refuses what is nested beyond measure instead of overflowing', () => {
  const steps = Array.from({ length: 120 }, (_, step) => `${'  '.repeat(step)}- a`);
  for (const text of ['> '.repeat(50_000), steps.join('\n')]) {
    expect(() => markdownToStorage(text)).toThrow('Send it flatter');
  }
});
