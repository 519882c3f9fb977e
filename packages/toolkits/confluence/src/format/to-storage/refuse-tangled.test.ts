import { expect, it } from 'vitest';
import { refuseTangled } from './refuse-tangled.ts';

const row = '| **a** | _b_ | ~c~ |\n';

it.each([
  ['a long text of short paragraphs', 'a **bold** and an _odd_ word\n\n'.repeat(2000)],
  ['a long list', '- **name**: what it is\n'.repeat(3000)],
  ['a long table', `| a | b | c |\n|---|:-:|---|\n${row.repeat(2000)}`],
  ['a table in a quote', `> | a | b | c |\n> |---|---|---|\n${`> ${row}`.repeat(2000)}`],
  ['code full of marks', `\`\`\`\n${'*a_[0] ~b\n'.repeat(5000)}\`\`\``],
  ['a rule of many dashes', '-'.repeat(300)],
])('takes %s', (_what, markdown) => {
  expect(() => refuseTangled(markdown)).not.toThrow();
});

it.each([
  ['a paragraph of very many marks', '*a_ '.repeat(3000), 'Split it with blank lines'],
  ['one of very many lines', 'a\n'.repeat(6000), 'Split it with blank lines'],
  ['one that only looks like a table', `a|b\n-\n*a_ ${'*a_ '.repeat(3000)}`, 'Split it with blank lines'],
  ['lists in lists', '1. '.repeat(200), 'Send it flatter'],
  ['quotes and lists in turn', '> - '.repeat(100), 'Send it flatter'],
])('refuses %s', (_what, markdown, advice) => {
  expect(() => refuseTangled(markdown)).toThrow(advice);
});
