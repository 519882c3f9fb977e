import { nothingFits } from '../ask/candidates.ts';
import type { Failure } from '../tools/execution-answer.ts';

/** Says to a person that a call failed and why, without what only a program could do about it. */
export function sayFailure({ code, error, candidates, summary }: Failure): string {
  if (code === 'approval_required') return sayApproval(summary);
  const reason = forPeople(code === 'not_found' ? nothingFits(error, candidates) : error);
  return sayReason(reason);
}

/** Says why something did not work, in words that are known already. */
export function sayReason(error: string): string {
  const reason = error.trim().replace(/^error:\s*/i, '');
  // What a person did not want is no failure.
  if (/^not done\b/i.test(reason)) return reason;
  return `That did not work: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`;
}

function sayApproval(summary: string | undefined): string {
  const what = summary === undefined ? 'this' : `“${summary}”`;
  return `Not done yet: somebody has to agree to ${what} first. Once that is done, say “go on”.`;
}

// `Send its id or address` is said to whoever calls a tool.
function forPeople(error: string): string {
  const sentences = error.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const kept = sentences.filter((sentence, at) => at === 0 || !/^(?:Send|Repeat|Call)\b/.test(sentence));
  return kept.join(' ');
}
