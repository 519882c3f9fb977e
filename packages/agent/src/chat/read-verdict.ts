import type { ApprovalVerdict } from '../approvals/approval.ts';

/** What a person says to a question: a verdict, or that all of it is to be shown first. */
export type Said = ApprovalVerdict | 'show';

const by = 'at the terminal';
const longestReason = 1000;

const agreed = /^(?:y|yes|yeah|yep|sure|ok|okay|do it|go ahead)(?:,? please)?[.!]*$/i;
const always = /^(?:a|always)(?:,? (?:for )?(?:this|that|the) tool)?[.!]*$/i;
const shown = /^(?:s|show|all|show (?:me )?(?:it )?(?:all|everything|more|the whole(?: thing)?)|more)[.!]*$/i;
const denied = /^(?:no?|nope|don['’]?t|never)(?![\w'’])[\s,.:;!–-]*(.*)$/is;

/** What a line says to a question; nothing where it says something else. */
export function readVerdict(line: string): Said | undefined {
  const said = line.trim();
  if (agreed.test(said)) return { verdict: 'approve', scope: 'call', by };
  if (always.test(said)) return { verdict: 'approve', scope: 'session', by };
  if (shown.test(said)) return 'show';
  const reason = denied.exec(said)?.[1];
  if (reason === undefined) return undefined;
  return { verdict: 'deny', by, ...(reason === '' ? {} : { reason: reason.slice(0, longestReason) }) };
}

/** What it means that somebody went away instead of answering: no, and no reason. */
export const wentAway: ApprovalVerdict = { verdict: 'deny', by };
