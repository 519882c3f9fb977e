import type { SearchAnswer, SearchResult } from '../tools/search-answer.ts';
import { toolkitNames } from './small-talk.ts';

/** Declines what no tool does, in one sentence, with the router's reason where it gave one. */
export function decline(answer: SearchAnswer, result: SearchResult | undefined): string {
  const reason = result?.error;
  if (reason) return `I found no tool for that: ${reason.replace(/\.?$/, '.')}`;
  return `Sorry, I can only help with ${toolkitNames(answer)}, and that is nothing I can do there.`;
}

/** Says that a call failed and why, in the words of the tool. */
export function sayFailure(error: string): string {
  const reason = error.trim().replace(/^error:\s*/i, '');
  return `That did not work: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`;
}
