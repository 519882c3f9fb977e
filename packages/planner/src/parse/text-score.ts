import { isPieceOfText } from '../language/describing.ts';
import { isActionWord, isThing } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isConnective, isFunctionWord } from '../language/words.ts';
import { isNoText } from './no-text.ts';
import { holdsOtherParts } from './other-parts.ts';
import { type Sentence, totalWeight } from './sentence.ts';

/** A value explains the words in it, less surely than a word of the phrase that was expected there. */
export const explained = 0.6;
/** The same of a quotation. */
export const explainedByQuotes = 0.9;

/** How good a text that is to be written some words are, up to `end` (not included); undefined where they are none. */
export function textScore(sentence: Sentence, tokens: readonly Token[], end: number): number | undefined {
  const [first] = tokens;
  if (!first || first.kind === 'mark') return undefined;
  if (tokens.length === 1 && first.kind === 'quoted') return 1.5 * explainedByQuotes;
  if (isRestOfName(sentence, tokens)) return undefined;
  if (holdsOtherParts(tokens) || isNoText(sentence.tokens[sentence.tokens.indexOf(first) - 1], tokens))
    return undefined;
  const next = sentence.tokens[end];
  const toTheEnd = next === undefined || endsSentence(next);
  // `with the text bar and the labels a and b`: what leads on to more is no part of what is to be written.
  const last = tokens.at(-1);
  if (!toTheEnd && last?.kind === 'word' && isConnective(last.word)) return undefined;
  const halfQuoted = first.kind === 'quoted' ? 1 : 0;
  // Text is kept as it was written: with the full stop that ends it.
  const stops = tokens.at(-1)?.kind === 'mark' && next === undefined ? 0.05 : 0;
  return explained * totalWeight(tokens) + stops - (toTheEnd ? 0 : 0.4) - halfQuoted;
}

/** As few words as this may be what is left of a name. */
const fewWords = 2;

// `append to the holiday policy`: nothing leads to `policy`, which belongs to the name before it.
function isRestOfName({ tokens: all, names }: Sentence, tokens: readonly Token[]): boolean {
  const [first] = tokens;
  const at = first ? all.indexOf(first) : -1;
  const before = all[at - 1];
  if (at < 2 || before?.kind !== 'word' || tokens.length > fewWords) return false;
  const leads =
    isFunctionWord(before.word) ||
    isActionWord(before.word) ||
    isThing(before.word) ||
    isPieceOfText(before.word);
  return first?.kind === 'word' && !leads && !saying.has(before.word) && !names.some(({ end }) => end === at);
}

const saying = new Set([
  'says',
  'say',
  'saying',
  'reads',
  'reading',
  'states',
  'value',
  'key',
  'property',
  'description',
]);

/** Whether a token ends a sentence, or what is said before a colon. */
export function endsSentence(token: Token): boolean {
  return token.kind === 'mark' && token.text !== ',' && token.text !== '(' && token.text !== ')';
}
