import { stopWords } from './vocabulary.ts';

/** One word of a text. */
export interface Word {
  /** In lower case, as it was said. */
  readonly text: string;
  /** Without its ending: `pages` and `page` are `pag`. */
  readonly stem: string;
  /** Says little by itself: `the`, `of`, `me`. */
  readonly isStopWord: boolean;
  /** Stood in quotation marks: a name the person gave, not a word of the task. */
  readonly isQuoted: boolean;
}

const quotation = /"([^"]*)"|“([^“”]*)”|‘([^‘’]*)’|(?<=^|\s)'([^']+)'(?=$|[\s.,;:!?)])/gu;

/**
 * The words of a person's sentence, a slug or a field name, in order.
 *
 * @example
 * readWords('CONFLUENCE_GET_PAGES, spaceId').map((word) => word.stem) // confluenc, get, pag, spac, id
 */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(quotation)) {
    words.push(...wordsOf(text.slice(end, match.index), false), ...wordsOf(match[0], true));
    end = match.index + match[0].length;
  }
  return [...words, ...wordsOf(text.slice(end), false)];
}

function wordsOf(text: string, isQuoted: boolean): Word[] {
  return splitWords(text).map((word) => ({
    text: word,
    stem: stem(word),
    isStopWord: stopWords.has(word),
    isQuoted,
  }));
}

/** Splits at anything that is no letter or digit, and where `camelCase` and `HTMLPage` begin a word. */
export function splitWords(text: string): readonly string[] {
  const apart = text
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})['’](\p{L})/gu, '$1$2');
  return apart.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Takes English endings off, so that what is said of one thing in different ways meets: `creating`, `created`
 * and `creates` are `creat`. Lighter than Porter's, which also merges words that mean different things here
 * (`organization` and `organ`).
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return withoutFinalE(withoutVerbEnding(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const bare = word.replace(/(?:ing|ed)$/, '');
  if (bare === word || bare.length < 3 || !/[aeiouy]/.test(bare)) return word;
  // `tagged` doubled its consonant and `labelled` its l; `installed` did not.
  return bare.replace(/([bdgmnprt])\1$/, '$1').replace(/(.{3}e)ll$/, '$1l');
}

function withoutFinalE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
