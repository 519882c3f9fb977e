import { wordMatch } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import type { ToolCard } from './tool-card.ts';

/** More than these are never close: what is further down only costs time. */
const mostRanked = 12;

/** The functions that a request may mean, best first: those whose name and description share its words. */
export function rankFunctions(request: string, cards: readonly ToolCard[]): readonly ToolCard[] {
  const said = tokenize(request)
    .filter(({ kind, word }) => kind === 'word' && !isFunctionWord(word))
    .map(({ word }) => word)
    .slice(0, mostWords);
  return cards
    .map((card) => ({ card, score: scoreOf(card, said) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostRanked)
    .map(({ card }) => card);
}

/** What is asked for is said early; a text to write may be of any length. */
const mostWords = 40;

function scoreOf({ slug, description, annotations }: ToolCard, said: readonly string[]): number {
  const named = slug.toLowerCase().split('_');
  const described = description.toLowerCase().match(/\p{L}+/gu) ?? [];
  const kinds = Object.values(annotations.fields).flatMap(({ names }) => names?.split(' ') ?? []);
  const best = (word: string, words: readonly string[]) =>
    words.reduce((most, one) => Math.max(most, wordMatch(word, one)), 0);
  return said.reduce(
    (score, word) =>
      score + Math.max(best(word, named), best(word, kinds) * 0.5, best(word, described.slice(0, 40)) * 0.4),
    0,
  );
}
