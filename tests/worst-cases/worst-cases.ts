import { createCatalogue } from '../../packages/router/src/catalogue/catalogue.ts';
import { createRanker } from '../../packages/router/src/discovery/ranking.ts';
import { toSearchDocument } from '../../packages/router/src/discovery/tool-document.ts';
import { differenceOf } from '../../packages/router/src/execution/difference.ts';
import { searchWords } from '../../packages/toolkits/confluence/src/api/cql.ts';
import { clausesOf } from '../../packages/toolkits/confluence/src/cql/clauses.ts';
import { markdownToStorage } from '../../packages/toolkits/confluence/src/format/markdown-to-storage.ts';
import {
  peopleIn,
  storageToMarkdown,
} from '../../packages/toolkits/confluence/src/format/storage-to-markdown.ts';
import { confluence } from '../../packages/toolkits/confluence/src/index.ts';
import { findSelections } from '../../packages/toolkits/confluence/src/selections/find-selections.ts';
import { textBlocks } from '../../packages/toolkits/confluence/src/updating/text-blocks.ts';

/** What is done with a text that whoever sends it has made to take long. */
export interface WorstCase {
  readonly name: string;
  /** Refusing is an answer, too. */
  readonly run: () => unknown;
}

const length = 100_000;

/** The same again and again, 100 KB of it. */
function repeated(part: string): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

function lines(word: string): string {
  return Array.from({ length: length / 10 }, (_, index) => `${word} ${index}`).join('\n');
}

const rank = createRanker(createCatalogue([confluence]).tools.map(toSearchDocument));

function casesOf(
  what: string,
  texts: readonly (readonly [string, string])[],
  run: (text: string) => unknown,
): WorstCase[] {
  return texts.map(([name, text]) => ({ name: `${what}: ${name}`, run: () => run(text) }));
}

/** Each took from ten seconds to longer than anybody waited, or is of a form that such things have. */
export const worstCases: readonly WorstCase[] = [
  ...casesOf(
    'ranking a sentence',
    [
      ['quotation marks that never close', repeated('“')],
      ['single ones', repeated('‘')],
      ['dots', repeated('.')],
      ['dots before a letter', `${repeated('.')}!a`],
      ['one word', repeated('a')],
      ['spaces', `a${repeated(' ')}b`],
      ['many words', repeated('page create ')],
    ],
    (text) => rank(text).map(({ matched }) => matched),
  ),
  ...casesOf(
    'words to search for',
    [
      ['dashes', `a${repeated('-')}a`],
      ['dots', `${repeated('.')}a`],
    ],
    searchWords,
  ),
  ...casesOf(
    'reading CQL',
    [
      ['brackets', repeated('(')],
      ['a text that never ends', `"${repeated('\\')}`],
      ['quotation marks of both kinds', repeated('\'a"')],
      ['exclamation marks', repeated('!')],
      ['clauses', repeated('a=b and ')],
    ],
    clausesOf,
  ),
  ...casesOf(
    'writing Markdown as storage format',
    [
      ['emphasis that never closes', repeated('*a_ ')],
      ['stars within words', repeated('a**b')],
      ['what is struck', repeated('~a')],
      ['links without an end', repeated('[a](')],
      ['footnotes that are nowhere', repeated('[^a]')],
      ['lists in lists', repeated('1. ')],
      ['quotes in lists', repeated('+ >')],
      ['lines that might underline', repeated('a\n=')],
      ['rows that might be a table', `a|b\n-|-\n${repeated('*a_')}`],
      ['comments that never end', repeated('<!--')],
      ['addresses', repeated('a-a.')],
      ['what is folded away', repeated('<details><summary>')],
      ['pages by title', repeated('[[')],
    ],
    markdownToStorage,
  ),
  ...casesOf(
    'reading storage format as Markdown',
    [
      ['small in small', repeated('<sub>a')],
      ['small and underlined in turn', repeated('<sub>a<u>b')],
      ['emphasis in emphasis', repeated('<em>a')],
      ['people in what is no markup', `<p><![CDATA[${repeated('<ri:user ')}]]></p>`],
      ['paragraphs in paragraphs', repeated('<p>')],
      [
        'a table of great spans',
        '<table><tr><td colspan="999999999" rowspan="999999999">a</td></tr></table>',
      ],
      ['signs of Markdown', `<p>${repeated('*_[')}</p>`],
      ['entities', repeated('&')],
    ],
    (text) => [peopleIn(text), storageToMarkdown(text)],
  ),
  ...casesOf(
    'bringing a page into blocks',
    [
      ['columns in columns', repeated('<ac:layout>')],
      ['paragraphs', repeated('<p>a</p>')],
    ],
    textBlocks,
  ),
  ...casesOf(
    'finding words on a page',
    [
      ['everywhere', `<p>${repeated('a ')}</p>`],
      ['nearly everywhere', `<p>${repeated('a')}</p>`],
    ],
    (text) => findSelections(text, text.includes(' ') ? 'a' : `${'a'.repeat(500)}b`),
  ),
  {
    name: 'telling two texts apart that share nothing',
    run: () => differenceOf({ what: 'text', before: lines('old'), after: lines('new') }),
  },
];
