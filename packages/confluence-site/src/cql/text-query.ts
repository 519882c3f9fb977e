import { unparsable } from './cql-error.ts';

/** The columns of the full-text index that a field is about. */
export type SearchedColumns = 'title' | 'title body';

/** What a CQL text asks the full-text index for. */
export interface TextQuery {
  /** A query of the index that everything found answers. */
  readonly match: string;
  /** Forms of words of which what is found has one each: the index knows beginnings of words, not what is in them. */
  readonly forms: readonly string[];
}

/**
 * Reads a CQL text, in which all words must occur: `*` in a word stands for any characters, `?` for one, and phrases are in
 * quotation marks. Undefined when there is no word in it.
 *
 * Throws 400 on a word that begins with a wildcard, in the words for the whole `query`.
 */
export function readTextQuery(text: string, columns: SearchedColumns, query: string): TextQuery | undefined {
  const pieces = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const terms = pieces.flatMap((piece) => (piece.startsWith('"') ? phraseOf(piece) : termsOf(piece, query)));
  if (terms.length === 0) return undefined;
  const all = `(${terms.map(({ match }) => match).join(' AND ')})`;
  return {
    // The index has no other columns, and to look at each of them costs half as much again.
    match: columns === 'title' ? `{title} : ${all}` : all,
    forms: terms.flatMap(({ form }) => form ?? []),
  };
}

interface Term {
  readonly match: string;
  readonly form?: string;
}

const wordsIn = /[\p{L}\p{N}\p{M}_]+/gu;
const formsIn = /[\p{L}\p{N}\p{M}_*?]+/gu;

function phraseOf(piece: string): Term[] {
  const words = piece.match(wordsIn);
  return words ? [{ match: `"${words.join(' ')}"` }] : [];
}

// Signs that are in no word part a piece: its words stand side by side, as in a phrase.
function termsOf(piece: string, query: string): Term[] {
  const forms = piece.match(formsIn) ?? [];
  if (forms.some((form) => /^[*?]/.test(form))) {
    throw unparsable(query, "'*' or '?' cannot be the first character of a word: begin it with a letter");
  }
  const last = forms.at(-1) ?? '';
  const isPlain = forms.every(
    (form, at) => !/[*?]/.test(at < forms.length - 1 ? form : form.replace(/\*+$/, '')),
  );
  if (!isPlain) return forms.map(formTerm);
  return phraseOf(piece).map(({ match }) => ({ match: last.endsWith('*') ? `${match}*` : match }));
}

/** So many characters of a word does its stem share, which is what the index holds. */
const sharedWithStem = 2;

function formTerm(form: string): Term {
  if (!/[*?]/.test(form)) return { match: `"${form}"` };
  const beginning = /^[^*?]*/.exec(form)?.[0] ?? '';
  return { match: `"${[...beginning].slice(0, sharedWithStem).join('')}"*`, form };
}
