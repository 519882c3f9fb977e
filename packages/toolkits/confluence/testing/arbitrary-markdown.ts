import fc from 'fast-check';

const word = fc.stringMatching(/^[a-zà-ÿ]{2,8}[0-9]{2}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
// Signs that mean something in Markdown or XML, between words, where they are to be kept for what they are.
const sign = fc.constantFrom(
  '&',
  '<',
  '>',
  '"',
  "'",
  '\\*',
  '\\_',
  '\\[',
  ']',
  '\\`',
  '#',
  '|',
  '\\~',
  '🎉',
  '—',
  ':',
  '@',
);
const awkward = fc.tuple(words, sign, words).map((parts) => parts.join(' '));

const inlineMarks: readonly ((text: string) => string)[] = [
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `~~${text}~~`,
  (text) => `\`${text}\``,
  (text) => `[${text}](https://example.com/?a=1&b=2)`,
  (text) => `[${text}](plan.pdf)`,
  (text) => `[[${text}]]`,
  (text) => `[[MKT:${text}]]`,
  (text) => `@[${text}]`,
  (text) => `<sub>${text}</sub>`,
  (text) => `![${text}](plan.png)`,
];

const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: awkward },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...inlineMarks), words).map(([mark, text]) => mark(text)),
  },
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
// A bar would end a cell.
const cell = line.map((text) => text.replaceAll('|', ''));

const indented = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((one, index) => (index === 0 ? first : one === '' ? rest.trimEnd() : rest) + one)
    .join('\n');

const simple = fc.oneof(
  line,
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc.tuple(line, line).map(([one, other]) => `${one}  \n${other}`),
  fc
    .tuple(fc.constantFrom('', 'ts', 'c++'), words)
    .map(([lang, text]) => `\`\`\`${lang}\n${text}\n${text}\n\`\`\``),
  fc
    .tuple(fc.constantFrom('-', ':-:', '-:'), fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }))
    .map(([align, rows]) =>
      [...rows.slice(0, 1), [align, align] as const, ...rows.slice(1)]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n'),
    ),
);

/** Any Markdown that people write: every kind of block and sign that the toolkit knows, nested in one another. */
export const arbitraryMarkdown: fc.Arbitrary<string> = fc.letrec<{ block: string; blocks: string }>(
  (tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      simple,
      fc
        .tuple(
          fc.constantFrom('- ', '1. ', '- [ ] ', '- [x] '),
          fc.array(line, { minLength: 1, maxLength: 3 }),
          tie('block'),
        )
        .map(([bullet, items, under]) => {
          const inset = ' '.repeat(bullet.startsWith('1') ? 3 : 2);
          return `${items.map((item) => bullet + item).join('\n')}\n\n${indented(under, inset, inset)}`;
        }),
      tie('blocks').map((text) => indented(text, '> ', '> ')),
      fc
        .tuple(
          fc.constantFrom('NOTE', 'tip', 'IMPORTANT', 'WARNING'),
          fc.option(words, { nil: '' }),
          tie('blocks'),
        )
        .map(([kind, title, text]) => indented(`[!${kind}] ${title}\n\n${text}`, '> ', '> ')),
      fc
        .tuple(fc.option(words, { nil: '' }), tie('blocks'))
        .map(([title, text]) => `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>`),
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
  }),
).blocks;

/** The words of a text as {@link arbitraryMarkdown} makes them, in order: those that end in two digits. */
export function plainWords(markdown: string): string[] {
  return markdown.match(/[a-zà-ÿ]{2,8}[0-9]{2}(?![0-9])/g) ?? [];
}
