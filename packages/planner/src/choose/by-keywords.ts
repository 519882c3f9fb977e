import { missingFields, readAction } from '../fill/action.ts';
import { isActionWord, wordMatch } from '../language/synonyms.ts';
import { isFunctionWord } from '../language/words.ts';
import { type Alignment, alignWith } from '../parse/align.ts';
import { keywordGrammarOf } from '../parse/keywords.ts';
import { findNames } from '../parse/known-names.ts';
import type { Sentence } from '../parse/sentence.ts';
import { isIdle } from '../rewording/asked-plainly.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Choice } from './choose-tool.ts';

/** What it costs that none of a tool's phrases is in the sentence. */
const looseCost = 0.15;
/** Below this too much is left unexplained. */
const enough = 0.45;
/** What it costs that a noun which the tool is about was not said. */
const untoldCost = 0.4;
const missingCost = 0.15;
const rankCost = 0.01;
const lastRank = 8;

/**
 * The reading tool that a sentence speaks of in words of its own: by the nouns that were said and the names of things,
 * in any order. Where none of anybody's phrases fits, this is better than a refusal, as nothing is changed by it.
 */
export function chooseByKeywords(sentence: Sentence, candidates: readonly ToolCard[]): Choice | undefined {
  const plain = withoutIdleWords(sentence);
  return candidates
    .flatMap((tool, rank) => (tool.hints.readOnly ? readByKeywords(tool, rank, plain) : []))
    .sort((one, other) => other.score - one.score)[0];
}

// `has anyone left inline comments on X`: who did, and that they are there, tells nothing of the tool.
function withoutIdleWords(sentence: Sentence): Sentence {
  const isPart = (at: number) => sentence.names.some(({ start, end }) => start <= at && at < end);
  const tokens = sentence.tokens.filter(
    ({ kind, text }, at) => kind !== 'word' || !isIdle(text) || isPart(at),
  );
  return tokens.length === sentence.tokens.length
    ? sentence
    : { ...sentence, tokens, names: findNames(tokens, sentence.known) };
}

function readByKeywords(tool: ToolCard, rank: number, sentence: Sentence): readonly Choice[] {
  const grammar = keywordGrammarOf(tool);
  const alignment = alignWith(sentence, grammar, grammar.cores);
  if (!alignment || !namesThing(sentence, alignment)) return [];
  const untold = grammar.telling.filter((noun) => !isSaid(noun, sentence)).length;
  const action = readAction(sentence, grammar, alignment);
  const quality =
    alignment.quality - looseCost - untoldCost * untold - missingCost * missingFields(action).length;
  if (quality < enough) return [];
  return [
    {
      action,
      alignment: { ...alignment, quality },
      score: quality - rankCost * Math.min(rank, lastRank),
      sentence,
    },
  ];
}

function namesThing({ tokens }: Sentence, { matched }: Alignment): boolean {
  return matched.some((at) => {
    const word = tokens[at]?.word ?? '';
    return !isFunctionWord(word) && !isActionWord(word);
  });
}

function isSaid(noun: string, { tokens }: Sentence): boolean {
  return tokens.some(({ kind, word }) => kind === 'word' && wordMatch(word, noun) >= 0.7);
}
