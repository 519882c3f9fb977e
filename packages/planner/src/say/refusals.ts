import type { SearchAnswer, SearchResult } from '../tools/search-answer.ts';
import { toolkitNames } from './small-talk.ts';

/** Declines what no tool does, in one sentence; with the router's reason where it holds a tool back. */
export function decline(answer: SearchAnswer, result: SearchResult | undefined): string {
  const reason = result?.error;
  if (reason && namesTool.test(reason) && !reason.includes('?'))
    return `I may not do that: ${reason.replace(/\.?$/, '.')}`;
  return `Sorry, I cannot do that: I only work with ${toolkitNames(answer)}, ask “what can you do?” to see how.`;
}

// What a router says to a model that found nothing is not meant for people.
const namesTool = /\b[A-Z]+(?:_[A-Z]+)+\b/;

/** Says that a call failed and why, in the words of the tool. */
export function sayFailure(error: string): string {
  const reason = error.trim().replace(/^error:\s*/i, '');
  // What a person did not want is no failure.
  if (/^not done\b/i.test(reason)) return reason;
  return `That did not work: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`;
}
