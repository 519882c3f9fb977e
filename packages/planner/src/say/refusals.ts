import { sameKind } from '../conversation/things.ts';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import type { SearchAnswer, SearchResult } from '../tools/search-answer.ts';
import { toolkitNames } from './small-talk.ts';

/**
 * Declines what no tool does, in one sentence: with the router's reason where it holds a tool back, and by the kind of
 * thing where other tools do other things with it.
 */
export function decline(answer: SearchAnswer, result: SearchResult | undefined, request: string): string {
  const reason = result?.error;
  if (reason && namesTool.test(reason) && !reason.includes('?'))
    return `I may not do that: ${reason.replace(/\.?$/, '.')}`;
  const kind = kindNamed(request, answer);
  if (kind !== undefined)
    return `Sorry, no tool that I have here does that with a ${kind}: ask “what can you do?” to see what I can do.`;
  return `Sorry, I cannot do that: I only work with ${toolkitNames(answer)}, ask “what can you do?” to see how.`;
}

// `archive the Engineering space`: spaces are known here, and archiving is not.
function kindNamed(request: string, { tools }: SearchAnswer): string | undefined {
  const kinds = [...tools.values()].flatMap(({ annotations }) =>
    Object.values(annotations.fields).flatMap(({ role, names }) =>
      role === 'reference' ? (names ?? []) : [],
    ),
  );
  const nouns = tokenize(request).filter(({ kind, word }) => kind === 'word' && !isFunctionWord(word));
  return kinds.find((kind) => nouns.some(({ word }) => sameKind(word, kind)));
}

// What a router says to a model that found nothing is not meant for people.
const namesTool = /\b[A-Z]+(?:_[A-Z]+)+\b/;
