import { isMaking, isThing } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import type { Sentence } from './sentence.ts';

/** Whether words say where something new is to go, and not what it is to be called: `add a page to the Runbooks page`. */
export function isPlaceOfNew({ tokens }: Sentence, start: number, end: number): boolean {
  const [verb, indefinite, thing, to] = tokens;
  const isThingTo = isWord(indefinite, ['a', 'an']) && isKind(thing) && isWord(to, places);
  if (isThingTo && start <= 2 && end > 3) return true;
  // `create a page in Marketing`
  const follows = isKind(tokens[start - 2]) && isWord(tokens[start - 1], places);
  if (follows && start <= 5 && verb?.kind === 'word' && isMaking(verb.word)) return true;
  const article = [start, start - 1].find((at) => isWord(tokens[at], ['the', 'our', 'my']));
  const leads = article === undefined ? undefined : tokens[article - 1];
  const hasKind = isKind(tokens[end - 1]) || isKind(tokens[end]);
  return verb?.kind === 'word' && isMaking(verb.word) && isWord(leads, places) && hasKind;
}

function isWord(token: Token | undefined, words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.word);
}

function isKind(token: Token | undefined): boolean {
  return token?.kind === 'word' && (isThing(token.word) || token.word === 'space');
}

const places = ['to', 'under', 'below', 'beneath', 'in', 'into'];
