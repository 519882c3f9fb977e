import { readNumber } from '../language/numbers.ts';
import { wordMatch } from '../language/synonyms.ts';
import { isPlural } from '../language/words.ts';
import type { Found } from './found.ts';
import { type Grammar, isPlace } from './grammar.ts';
import type { Sentence } from './sentence.ts';

/** How many of what is listed, before its noun: `the 3 latest pages`, `first three spaces`. */
export function countAt({ tokens }: Sentence, { tool, fields }: Grammar, token: number): readonly Found[] {
  const said = tokens[token];
  const { listing } = tool.annotations;
  if (listing === undefined || said === undefined || said.kind === 'quoted') return [];
  const noun = listing.noun.replaceAll(' ', '');
  const follows = tokens
    .slice(token + 1, token + 3)
    .some(({ kind, word }) => kind === 'word' && isPlural(word) && wordMatch(word, noun) > 0);
  if (!follows || readNumber(said.text) === undefined) return [];
  return [...fields.values()]
    .filter(({ hints }) => hints.role === 'number')
    .slice(0, 1)
    .map(({ name }) => wordFor(name, token, 1.4));
}

/** `there` and `here`, for where something is. */
export function thereAt(sentence: Sentence, { fields }: Grammar, token: number): readonly Found[] {
  const said = sentence.tokens[token];
  if (said?.kind !== 'word' || (said.word !== 'there' && said.word !== 'here')) return [];
  if (isExistential(sentence, token)) return [];
  return [...fields.values()].filter(isPlace).map(({ name }) => wordFor(name, token, 0.3));
}

// `are there posts by Jane`, `what comments are there on Roadmap`: no place, for what follows says of what there are any.
function isExistential({ tokens }: Sentence, token: number): boolean {
  const [before, next] = [tokens[token - 1], tokens[token + 1]];
  const isBe = before?.kind === 'word' && ['is', 'are', 'was', 'were'].includes(before.text.toLowerCase());
  return isBe && next !== undefined && next.kind !== 'mark';
}

function wordFor(field: string, token: number, score: number): Found {
  return { end: token + 1, score, spans: [{ field, start: token, end: token + 1 }], matched: [] };
}
