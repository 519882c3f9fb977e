import { expect, it } from 'vitest';
import { MarkdownStream, renderMarkdown } from './markdown.ts';
import { coloured, plain } from './style.ts';

const text = (markdown: string) => renderMarkdown(markdown, plain);

it('writes addresses out, once', () => {
  expect(text('Made [Plan](http://127.0.0.1:8790/wiki/x).')).toBe(
    'Made Plan (http://127.0.0.1:8790/wiki/x).',
  );
  expect(text('See http://127.0.0.1:8790/wiki/x.')).toBe('See http://127.0.0.1:8790/wiki/x.');
  expect(text('Mail ada@example.com or see www.example.com.')).toBe(
    'Mail ada@example.com or see www.example.com.',
  );
  expect(text('![Chart](http://127.0.0.1/c.png)')).toBe('Chart (http://127.0.0.1/c.png)');
});

it('leaves nothing of the marks without colour', () => {
  expect(text('# Title\n\n**strong**, *soft*, `code` and ~~gone~~')).toBe(
    'Title\n\nstrong, soft, code and gone',
  );
});

it('makes words stand out with colour', () => {
  expect(renderMarkdown('**strong**', coloured)).toBe('\u001b[1mstrong\u001b[22m');
});

it('keeps what stands in lists, inline marks and nesting included', () => {
  expect(text('- a **b**\n- c\n  - d\n\n3. x\n4. y')).toBe('• a b\n• c\n  • d\n\n3. x\n4. y');
  expect(text('- [x] done\n- [ ] open')).toBe('• [x] done\n• [ ] open');
});

it('lines up tables and sets off code and quotes', () => {
  expect(text('| Page | Views |\n|---|---|\n| **Plan** | 7 |')).toBe('Page  Views\n────  ─────\nPlan  7');
  expect(text('```\na < b\n  c\n```')).toBe('    a < b\n      c');
  expect(text('> said\n> so')).toBe('│ said\n│ so');
  expect(text('> NOTE\n>\n> so')).toBe('│ NOTE\n│\n│ so');
});

it('shows characters, not their entities', () => {
  expect(text('R&D: "a" < b')).toBe('R&D: "a" < b');
});

it('lets nothing through that would steer the terminal', () => {
  expect(text('a\u001b[2Jb\u001b]0;title\u0007c\u202ed')).toBe('abcd');
});

it('gives out a block as soon as it is sure that the next one began, and the last one at the end', () => {
  const stream = new MarkdownStream(plain);
  const pieces = ['First ', 'paragraph.\n', '\nSecond', ' one.\n\n- a\n', '- b'].map((delta) =>
    stream.add(delta),
  );
  expect(pieces).toEqual(['', '', '', 'First paragraph.\n\nSecond one.', '']);
  expect(stream.end()).toBe('• a\n• b');
  expect(stream.end()).toBe('');
});

it('comes to the same however the text is cut', () => {
  const markdown =
    '# T\r\n\r\nOne\ttwo.\n\n```\ncode\n\nmore\n```\n\n1. a\n\n2. b\n\n> q\n\nEnd [x](http://y/).\n';
  for (const size of [1, 3, 7]) {
    const stream = new MarkdownStream(plain);
    const deltas = markdown.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    const blocks = [...deltas.map((delta) => stream.add(delta)), stream.end()].filter(
      (block) => block !== '',
    );
    expect(blocks.join('\n\n')).toBe(text(markdown));
  }
});
